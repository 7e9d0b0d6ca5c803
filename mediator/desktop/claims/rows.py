"""A statement as rows of texts."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Cell, Row
from mediator.desktop.words import article, place_text, say
from mediator.domain.components import USUAL, Component, Components
from mediator.domain.statements import ClaimStatement, StatementEvent, StatementLine
from mediator.wording import names
from mediator.wording import screen_claims as words
from mediator.wording.figures import grouped, percent


def total_rows(statement: ClaimStatement) -> list[Row]:
    """Return asked, supported, acknowledged and not supported, part by part and in all."""
    columns = (
        statement.asserted,
        statement.supported,
        statement.acknowledged,
        statement.unsupported,
    )
    parts = [
        part
        for part in reversed(Component)
        if part in USUAL or any(column.of(part) for column in columns if column)
    ]
    rows: list[Row] = [
        [say(names.COMPONENT[part]), *(_part(column, part) for column in columns)] for part in parts
    ]
    rows.append([Cell(say(words.TOTAL), "accent"), *(_total(column) for column in columns)])
    return rows


def _part(column: Components | None, part: Component) -> str:
    return grouped(column.of(part)) if column else "—"


def _total(column: Components | None) -> Cell:
    return Cell(grouped(column.total) if column else "—", "accent")


def line_rows(statement: ClaimStatement) -> list[Row]:
    """Return each line of interest."""
    return [
        [
            line.first_day.isoformat(),
            line.last_day.isoformat(),
            say(names.COMPONENT[line.component]),
            grouped(line.base),
            _rate(line),
            str(line.days),
            grouped(line.amount),
        ]
        for line in statement.lines
    ]


def _rate(line: StatementLine) -> Cell | str:
    if not line.rate and not line.promised_rate:  # part of a sum fixed beforehand
        return "—"
    if line.cap_rule is None:
        return percent(line.rate)
    text = say(words.CUT_RATE, rate=percent(line.rate), promised=percent(line.promised_rate))
    return Cell(text, "warning")


def line_basis(line: StatementLine) -> str:
    """Return what a line rests on: its article, the rule that cut it, and its fact."""
    parts = [say(words.ARTICLE, articles=article(line.rule))]
    if line.cap_rule is not None:
        parts.append(say(words.CAP_RULE, articles=article(line.cap_rule)))
    if line.debt:
        parts.append(say(words.OF_DEBT, debt=line.debt))
    return "　".join([*parts, *_source(line.fact)])


def event_basis(event: StatementEvent) -> str:
    """Return where the fact of an event is entered, and what of it did not go anywhere."""
    parts = []
    if event.left_over:
        parts.append(say(words.LEFT_OVER, amount=grouped(event.left_over)))
    if event.kept:
        parts.append(say(words.KEPT_BY_OLD_LAW, amount=grouped(event.kept)))
    return "　".join([*_source(event.place), *parts])


def _source(place: str) -> list[str]:
    said = place_text(place)
    return [say(words.SOURCE, place=said)] if said else []


def event_rows(statement: ClaimStatement) -> list[Row]:
    """Return each fact with how it was used and the balance after it."""
    return [
        [
            event.on.isoformat(),
            say(names.EVENT[event.kind]),
            grouped(event.amount),
            _used(event.used),
            grouped(event.balance.total),
        ]
        for event in statement.events
    ]


def _used(used: Components) -> str:
    parts = ((part, used.of(part)) for part in Component)
    return "，".join(f"{say(names.COMPONENT[p])}{grouped(amount)}" for p, amount in parts if amount)
