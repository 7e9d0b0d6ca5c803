"""Places of a claim in words: where on the claims page a fact is entered."""

from __future__ import annotations

import re

from mediator.wording import screen_claims as claim
from mediator.wording import screen_promises as promises
from mediator.wording.phrases import Language, Phrase

_PLACE = re.compile(r"claim\.(?:conventions\.)?(\w+)(?:\[(\d+)\])?(?:\.(\w+))?")
_ROW = Phrase("{name}第{row}行", "{name}, row {row}")

FIELDS: dict[str, Phrase] = {
    "kind": claim.KIND,
    "lender": claim.LENDER,
    "instrument": claim.INSTRUMENT,
    "formed_on": claim.FORMED_ON,
    "due_on": claim.DUE_ON,
    "filed_on": claim.FILED_ON,
    "in_term_rate": claim.IN_TERM,
    "overdue_rate": claim.OVERDUE,
    "trade_markup_percent": claim.MARKUP,
    "old_rule_requested": claim.OLD_RULE,
    "cap": claim.CAP_PERCENT,
    "disbursements": claim.ADVANCES,
    "repayments": claim.REPAYMENTS,
    "costs": claim.COSTS,
    "installments": promises.INSTALLMENTS,
    "accelerated_on": promises.ACCELERATED_ON,
    "demand": promises.DEMANDED_ON,
    "later_rates": promises.LATER_RATES,
    "charges": promises.CHARGES,
    "rests": promises.RESTS_EVERY,
    "rollovers": promises.ROLLOVERS,
    "debts": promises.DEBTS,
    "waivers": promises.WAIVERS,
    "interest_stops": promises.STOPS,
    "performance_due_on": promises.PERFORMANCE_DUE_ON,
    "acknowledged": promises.ADMITTED,
    "appropriation": promises.ORDER,
    "currency": promises.CURRENCY,
    "day_basis": claim.DAY_BASIS,
    "counted_days": claim.COUNTED_DAYS,
    "lpr_reading": claim.LPR_READING,
    "lpr_tenor": claim.LPR_TENOR,
    "old_interest_paid": claim.OLD_INTEREST,
    "basis_changes": promises.BASIS_CHANGES,
}


def parts(place: str) -> tuple[str, int | None, str]:
    """Return the field of a claim that a place names, the row in it, and the column.

    A place outside the claim's fields gives an empty name.
    """
    found = _PLACE.fullmatch(place)
    if found is None or found[1] not in FIELDS:
        return "", None, ""
    return found[1], int(found[2]) if found[2] else None, found[3] or ""


def place_said(place: str, language: Language) -> str:
    """Return a place in words, such as ``还款第3行``; empty where it names no field."""
    field, index, _ = parts(place)
    if not field:
        return ""
    name = re.sub(r"[（(].*[）)]", "", FIELDS[field].said(language)).strip()
    return name if index is None else _ROW.said(language, name=name, row=index + 1)


_JSON_TYPES = {
    "integer": Phrase("整数", "a whole number"),
    "number": Phrase("数字", "a number"),
    "string": Phrase("文字（加引号）", "a text in quotes"),
    "boolean": Phrase("true 或 false", "true or false"),
    "array": Phrase("方括号列表", "a list in brackets"),
    "object": Phrase("花括号对象", "an object in braces"),
    "null": Phrase("null", "null"),
}


def json_type(wanted: str, language: Language) -> str:
    """Return the kind of JSON value wanted, with the example that may stand behind it.

    >>> json_type("integer", Language.CHINESE)
    '整数'
    """
    name, space, example = wanted.partition(" ")
    return (_JSON_TYPES[name].said(language) if name in _JSON_TYPES else name) + space + example
