"""Dues and payments as rows of texts."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Cell, Head, Row
from mediator.desktop.words import language, say
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.performance import DueStanding
from mediator.domain.receipts import Receipt
from mediator.wording import performance as told
from mediator.wording import screen_performance as words
from mediator.wording.figures import grouped


def due_heads() -> list[Head]:
    """Return the columns of the dues."""
    return [
        Head(say(words.DUE)),
        Head(say(words.LAST_DAY)),
        Head(say(words.AMOUNT), figures=True),
        Head(say(words.PAID), figures=True),
        Head(say(words.OPEN), figures=True),
        Head(say(words.HOW), stretches=True),
    ]


def due_row(each: DueStanding, found: AgreementStanding) -> Row:
    """Return one due; what is late is red, what is settled green."""
    *cells, how = told.due_cells(each, found, language())
    late = each.missed or (each.settled_on is None and each.due.last_day < found.as_of)
    tone = "danger" if late else "good" if each.settled_on else "quiet"
    return [*cells, Cell(how, tone)]


def receipt_heads() -> list[Head]:
    """Return the columns of the payments."""
    return [
        Head(say(words.ON)),
        Head(say(words.AMOUNT), figures=True),
        Head(say(words.MEANS)),
        Head(say(words.PAYER), stretches=True),
        Head(say(words.RETURNED)),
    ]


def receipt_row(receipt: Receipt) -> Row:
    """Return one payment."""
    payer = f"{say(told.PAYER[receipt.paid_by])} {receipt.payer}".strip()
    back = receipt.returned_on
    return [
        receipt.on.isoformat(),
        grouped(receipt.amount),
        told.means_said(receipt, language()),
        payer,
        Cell(back.isoformat() if back else "", "danger"),
    ]
