"""Plans as rows of texts, for the mediator and for the parties."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Cell, Head, Row
from mediator.desktop.words import say
from mediator.domain.bargaining import Verdict
from mediator.domain.menu import Menu, SettlementOption
from mediator.engine.board import BoardEntry
from mediator.wording import names
from mediator.wording import screen_board as words
from mediator.wording.figures import grouped

_TONES = {True: "good", False: "danger", None: "quiet"}


def _plan_heads() -> list[Head]:
    """Return the columns that tell what a plan is."""
    return [
        Head(say(words.LETTER)),
        Head(say(words.FAMILY), stretches=True),
        Head(say(words.SUM), figures=True),
        Head(say(words.WAIVED), figures=True),
        Head(say(words.PERIODS), figures=True),
        Head(say(words.LARGEST), figures=True),
    ]


def board_heads() -> list[Head]:
    """Return the columns of the mediator's table."""
    return [
        *_plan_heads(),
        Head(say(words.VALUE), figures=True),
        Head(say(words.CREDITOR)),
        Head(say(words.DEBTOR)),
        Head(say(words.EFFICIENT)),
    ]


def board_row(entry: BoardEntry, *, revealed: bool) -> Row:
    """Return one plan with both stands; sealed figures only while revealed."""
    letter, family, total, waived, periods, largest = _public_part(entry.option)
    value = grouped(entry.creditor_value) if revealed else words.HIDDEN
    return [
        letter,
        family,
        total,
        waived,
        periods,
        largest,
        value,
        _stand(entry.creditor),
        _stand(entry.debtor),
        say(words.IS_EFFICIENT) if entry.efficient else "",
    ]


def _stand(verdict: Verdict) -> Cell:
    word = say(words.SHORT_STANDS[verdict.accepts])
    return Cell(f"{words.STANDS[verdict.accepts]} {word}", _TONES[verdict.accepts])


def menu_heads() -> list[Head]:
    """Return the columns of the public menu."""
    return [
        *_plan_heads(),
        Head(say(words.FIRST_DUE)),
        Head(say(words.LAST_DUE)),
    ]


def menu_rows(menu: Menu) -> list[Row]:
    """Return the plans as both parties may see them."""
    rows: list[Row] = []
    for option in menu.options:
        schedule = option.terms.schedule
        first, last = schedule.rows[0].due_on, schedule.last_due_on
        rows.append([*_public_part(option), first.isoformat(), last.isoformat()])
    return rows


def _public_part(option: SettlementOption) -> tuple[str, str, str, str, str, str]:
    terms = option.terms
    return (
        option.letter,
        say(names.FAMILY[terms.family]),
        grouped(terms.settlement),
        grouped(terms.waived.total),
        str(len(terms.schedule.rows)),
        grouped(terms.schedule.largest),
    )


def schedule_heads() -> list[Head]:
    """Return the columns of a schedule."""
    return [
        Head(say(words.NUMBER), figures=True),
        Head(say(words.DUE), stretches=True),
        Head(say(words.AMOUNT), figures=True),
    ]


def schedule_rows(option: SettlementOption) -> list[Row]:
    """Return the payments of a plan."""
    return [
        [str(row.number), row.due_on.isoformat(), grouped(row.amount)]
        for row in option.terms.schedule.rows
    ]


def waiver_text(option: SettlementOption) -> str:
    """Return what is waived of each part, and interest inside the plan."""
    terms = option.terms
    parts = [
        say(words.WAIVED_PART, part=say(names.COMPONENT[part]), amount=grouped(amount))
        for part, amount in terms.waived_parts
    ]
    texts = ["，".join(parts) if parts else say(words.NO_WAIVER)]
    if terms.added_percent is not None:
        amount = grouped(terms.added_interest)
        texts.append(say(words.ADDED, amount=amount, percent=f"{terms.added_percent:f}"))
    return "；".join(texts)
