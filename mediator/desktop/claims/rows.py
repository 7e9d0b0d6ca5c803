"""A statement as rows of texts."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Cell, Row
from mediator.desktop.words import article, say
from mediator.domain.components import USUAL, Component, Components
from mediator.domain.statements import ClaimStatement, StatementLine
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


def line_rows(statement: ClaimStatement) -> list[list[Cell | str]]:
    """Return each line of interest, its article last."""
    return [
        [
            line.first_day.isoformat(),
            line.last_day.isoformat(),
            say(names.COMPONENT[line.component]),
            grouped(line.base),
            _rate(line),
            str(line.days),
            grouped(line.amount),
            _articles(line),
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


def _articles(line: StatementLine) -> str:
    rules = [line.rule] + ([line.cap_rule] if line.cap_rule else [])
    return "；".join(article(rule) for rule in rules)


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
