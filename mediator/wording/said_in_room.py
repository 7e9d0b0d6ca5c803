"""What one room holds, as the lines that are read back: the question, the answer, its tag.

For the paper 谈话核对单, which is Chinese, and as the window shows the answers. No party-facing
module may import this one; the sheet is given its lines.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mediator.domain.caucus import CreditorPosition, DebtorPosition, tag_of
from mediator.domain.money import Money
from mediator.domain.read_back import ReadBackLine
from mediator.wording import screen_caucus as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase

_COUNTED: dict[str, Phrase] = {
    "longest_months": words.MONTHS,
    "bonus_month": words.MONTH,
    "dependants": words.PEOPLE,
}


def lines_of(position: CreditorPosition | DebtorPosition) -> tuple[ReadBackLine, ...]:
    """Return what was said, in the order of the questions; what was not answered is left out."""
    asked = words.CREDITOR if isinstance(position, CreditorPosition) else words.DEBTOR
    said = ((item, phrase, getattr(position, item)) for item, phrase in asked.items())
    return tuple(
        ReadBackLine(phrase.zh, _said(item, value), words.TAGS[tag_of(position, item)].zh)
        for item, phrase, value in said
        if value not in (None, "", 0)
    )


def _said(item: str, value: object) -> str:
    if isinstance(value, Money):
        return grouped(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    unit = _COUNTED[item].zh if item in _COUNTED else ""
    return f"{value}{unit}"
