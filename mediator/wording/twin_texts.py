"""What stands in both languages at once where two columns would be too narrow: tables, signatures.

Each word has its other below it or beside it; a figure that is the same in both stands once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from unicodedata import east_asian_width

from mediator.wording.paper_parts import (
    AgreementText,
    BodyText,
    CalculationText,
    Column,
    ScheduleText,
    SignatureText,
    TableSection,
    TableText,
)

_Texts = tuple[str, ...]

_SHORT = 34
"""How wide two sentences are that stand in one line; a Latin letter has half a character."""


def twin_annexes(one: AgreementText, other: AgreementText) -> AgreementText:
    """Return the first text with annexes and places to sign in both languages."""
    schedule = None
    if one.schedule is not None and other.schedule is not None:
        schedule = _schedule(one.schedule, other.schedule)
    places = zip(one.signatures, other.signatures, strict=True)
    return replace(
        one,
        signing=_beside(one.signing, other.signing),
        signatures=tuple(_place(*pair) for pair in places),
        body=_body(one.body, other.body),
        schedule=schedule,
        calculation=_calculation(one.calculation, other.calculation),
    )


def _place(one: SignatureText, other: SignatureText) -> SignatureText:
    lines = zip(one.lines, other.lines, strict=True)
    return replace(
        one,
        title=_beside(one.title, other.title),
        lines=tuple(_beside(*pair, gap=" ") for pair in lines),
        note=_beside(one.note, other.note, gap=" "),
    )


def _body(one: BodyText, other: BodyText) -> BodyText:
    return replace(
        one,
        lines=tuple(_beside(*pair, gap=" ") for pair in zip(one.lines, other.lines, strict=True)),
        name=_below(one.name, other.name),
        seal=_beside(one.seal, other.seal, gap=" "),
        day=_below(one.day, other.day),
    )


def _schedule(one: ScheduleText, other: ScheduleText) -> ScheduleText:
    return replace(
        one,
        label=_beside(one.label, other.label),
        title=_beside(one.title, other.title),
        before=_each_below(one.before, other.before),
        table=_table(one.table, other.table),
        after=_each_below(one.after, other.after),
        picture=_beside(one.picture, other.picture),
        picture_in_words=_beside(one.picture_in_words, other.picture_in_words),
    )


def _calculation(one: CalculationText, other: CalculationText) -> CalculationText:
    return CalculationText(
        label=_beside(one.label, other.label),
        title=_beside(one.title, other.title),
        sections=tuple(_section(*pair) for pair in zip(one.sections, other.sections, strict=True)),
    )


def _section(one: TableSection, other: TableSection) -> TableSection:
    table = None
    if one.table is not None and other.table is not None:
        table = _table(one.table, other.table)
    return TableSection(
        heading=_beside(one.heading, other.heading),
        paragraphs=_each_below(one.paragraphs, other.paragraphs),
        table=table,
        notes=_each_below(one.notes, other.notes),
    )


def _table(one: TableText, other: TableText) -> TableText:
    columns = zip(one.columns, other.columns, strict=True)
    total = one.total
    if one.total is not None and other.total is not None:
        total = _cells(one.total, other.total)
    return TableText(
        columns=tuple(Column(_below(a.heading, b.heading), a.figures) for a, b in columns),
        rows=tuple(_cells(a, b) for a, b in zip(one.rows, other.rows, strict=True)),
        total=total,
    )


def _cells(one: _Texts, other: _Texts) -> _Texts:
    return tuple(_below(a, b) for a, b in zip(one, other, strict=True))


def _each_below(one: _Texts, other: _Texts) -> _Texts:
    return tuple(_once(one, other))


def _once(one: _Texts, other: _Texts) -> Iterator[str]:
    for a, b in zip(one, other, strict=True):
        if a == b or _wide(a) + _wide(b) <= _SHORT:
            yield _beside(a, b)
        else:
            yield from (a, b)


def _wide(text: str) -> float:
    """Return the width of a text in Chinese characters."""
    return sum(1 if east_asian_width(letter) in "WF" else 0.5 for letter in text)


def _below(one: str, other: str) -> str:
    """Put a text below its other; lines that both begin with stand once."""
    above, below = one.split("\n"), other.split("\n")
    same = len(tuple(takewhile(lambda pair: pair[0] == pair[1], zip(above, below, strict=False))))
    return "\n".join((*above, *below[same:]))


def _beside(one: str, other: str, *, gap: str = "　") -> str:
    return one if one == other else f"{one}{gap}{other}"
