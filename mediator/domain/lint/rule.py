"""What a rule of the linter is, what it looks at, and the one step that mends what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from mediator.domain.agreement import Agreement
from mediator.domain.clauses import AgreementClause, Origin, chips_of
from mediator.domain.findings import Severity
from mediator.domain.law import Law


class Do(StrEnum):
    """What a fix does to its place."""

    WRITE = "write"
    DROP = "drop"
    RESTORE = "restore"  # a clause as the library words it


@dataclass(frozen=True, slots=True)
class Fix:
    """One change of one place of the case: a text or figure written anew, or a term dropped.

    It is carried out by ``usecases.lint.mend``, and undone by name like every other act. A clause
    is named by its place and its id (``clauses[3].breach``), so that a change of their order is
    noticed; ``before`` and ``after`` are the words that change in it.
    """

    place: str
    do: Do
    value: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule found something, what its sentence needs, and the fix if one is honest."""

    place: str
    figures: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None


def spot(place: str, fix: Fix | None = None, **figures: object) -> Spot:
    """Return a place with the figures of its sentence."""
    return Spot(place, tuple((name, str(value)) for name, value in figures.items()), fix)


@dataclass(frozen=True, slots=True)
class Examined:
    """An agreement and all that the rules may read beside it.

    ``today`` is the day it is examined on. ``cap`` is the highest yearly rate the law supports
    on the day of signing, None where it names none or leaves it open. ``pages`` are the texts of
    the made pages, empty before they are made. ``sealed`` and ``sealed_months`` are figures (fen,
    months) that a room keeps to itself: given for the mediator alone, never printed.
    ``unprintable`` are the characters of the agreement that no font has.
    """

    agreement: Agreement
    law: Law
    today: date | None = None
    cap: Fraction | None = None
    pages: tuple[str, ...] = ()
    sealed: tuple[int, ...] = ()
    sealed_months: tuple[int, ...] = ()
    unprintable: str = ""


Check = Callable[[Examined], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class LintRule:
    """One rule: its name, how serious a breach is, the article it rests on, how it is found.

    ``article`` is the name of a rule in ``resources/law``, which knows its standing.
    """

    code: str
    severity: Severity
    article: str
    check: Check


MISSING, DOUBTFUL, NOTE = Severity.MISSING, Severity.DOUBTFUL, Severity.NOTE


class Words(NamedTuple):
    """Words that a person typed, and their place; the clause they stand in, if it is one."""

    place: str
    text: str
    clause: AgreementClause | None = None

    @property
    def mended_at(self) -> str:
        """The place that a fix names."""
        return f"{self.place}.{self.clause.id}" if self.clause else self.place


def duties(examined: Examined) -> Iterator[Words]:
    """What people typed that somebody shall do: further terms, and clauses edited or their own."""
    for index, text in enumerate(examined.agreement.extra_terms):
        yield Words(f"extra_terms[{index}]", text)
    for index, clause in enumerate(examined.agreement.clauses):
        if clause.origin in (Origin.EDITED, Origin.OWN):
            yield Words(f"clauses[{index}]", "\n".join(clause.paragraphs), clause)


def typed(examined: Examined) -> Iterator[Words]:
    """All words that people typed, each with its place."""
    yield Words("dispute.facts", examined.agreement.dispute.facts)
    yield Words("dispute.issues", examined.agreement.dispute.issues)
    agreed = examined.agreement.undertakings
    if agreed.court is not None:
        yield Words("undertakings.court.proof", agreed.court.proof)
    if agreed.credit is not None:
        yield Words("undertakings.credit.wrong", agreed.credit.wrong)
    yield from duties(examined)


def drop(words: Words) -> Fix:
    """Return the fix that takes words away; an edited clause gets those of the library."""
    edited = words.clause is not None and words.clause.origin is Origin.EDITED
    return Fix(words.mended_at, Do.RESTORE if edited else Do.DROP)


def instead(words: Words, match: re.Match[str], new: str, group: int | str = 0) -> Fix:
    """Return the fix that puts ``new`` in the place of what was matched."""
    start, end = match.span(group)
    text = words.text[:start] + new + words.text[end:]
    return rewritten(words, text, match[group], new)


def rewritten(words: Words, text: str, before: str, after: str) -> Fix:
    """Return the fix that writes a whole text anew; where a chip would go, the library's."""
    if words.clause is not None and chips_of(text) != chips_of(words.text):
        return drop(words)
    return Fix(words.mended_at, Do.WRITE, text, before, after)


def write(place: str, value: object) -> Fix:
    """Return the fix that writes a value."""
    return Fix(place, Do.WRITE, str(value))


def forbidden(pattern: str, *, drops: bool = True) -> Check:
    """Return a check that no further term says what a pattern matches; the fix drops the term."""
    compiled = re.compile(pattern)

    def check(examined: Examined) -> Iterator[Spot]:
        for words in duties(examined):
            match = compiled.search(words.text)
            if match:
                yield spot(words.place, drop(words) if drops else None, words=match[0])

    return check
