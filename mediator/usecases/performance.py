"""After the signing: noting what was paid, and asking where the agreement stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.receipts import HandedOver, Performance, Postponement, Receipt, Sign
from mediator.domain.refusals import (
    AgreementMissing,
    CurrenciesDiffer,
    DaysReversed,
    InFile,
    ReceiptEmpty,
    Refusal,
)
from mediator.usecases.agreement import draft
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line


def set_performance(case: Case, known: Performance) -> Change:
    """Take all facts at once, as a case file holds them; a fault says its place.

    Raises ``InFile`` around what the single acts raise.
    """
    for name in ("receipts", "postponed", "handed_over", "signs"):
        for index, fact in enumerate(getattr(known, name)):
            try:
                _check(case, fact)
            except Refusal as refusal:
                raise InFile(f"performance.{name}[{index}]", refusal) from None
    return Change(replace(case, performance=known), "performance_set")


def record_receipt(case: Case, receipt: Receipt) -> Change:
    """Note money that came in.

    Raises ``ReceiptEmpty`` for nothing, ``CurrenciesDiffer``, ``DaysReversed`` for money that went
    back before it came, ``NameUnprintable``.
    """
    _check(case, receipt)
    known = case.performance
    return _with(case, "receipt_recorded", receipts=(*known.receipts, receipt))


def correct_receipt(case: Case, index: int, receipt: Receipt) -> Change:
    """Say anew what a receipt was, such as that it went back; raises as ``record_receipt``."""
    _check(case, receipt)
    receipts = list(case.performance.receipts)
    receipts[index] = receipt
    return _with(case, "receipt_corrected", receipts=tuple(receipts))


def remove_receipt(case: Case, index: int) -> Change:
    """Take out a receipt that was noted by mistake."""
    kept = tuple(r for n, r in enumerate(case.performance.receipts) if n != index)
    return _with(case, "receipt_removed", receipts=kept)


def note_postponement(case: Case, notice: Postponement) -> Change:
    """Note that the debtor gave notice to put an installment off."""
    return _with(case, "postponement_noted", postponed=(*case.performance.postponed, notice))


def note_handing_over(case: Case, handed: HandedOver) -> Change:
    """Note that a transfer was completed."""
    known = case.performance
    return _with(case, "handing_over_noted", handed_over=(*known.handed_over, handed))


def note_confirmation(case: Case, on: date | None) -> Change:
    """Note the day a court's confirmation took effect; None takes it back."""
    return _with(case, "confirmation_noted", confirmed_on=on)


def note_sign(case: Case, sign: Sign) -> Change:
    """Note what was seen at a follow-up; raises ``NameUnprintable`` and ``DaysReversed``."""
    _check(case, sign)
    return _with(case, "sign_noted", signs=(*case.performance.signs, sign))


def signed_agreement(case: Case, law: Law) -> Agreement:
    """Return the agreement on the plan both parties chose.

    Raises ``AgreementMissing`` where no plan was chosen, and what ``draft`` raises.
    """
    if case.settlement is None:
        raise AgreementMissing
    return draft(case, law)


def standing_of(case: Case, law: Law, *, as_of: date) -> AgreementStanding:
    """Work out where the agreement of a case stands; raises as ``signed_agreement``."""
    return standing(signed_agreement(case, law), case.performance, law, as_of=as_of)


def _with(case: Case, act: str, **changes: Any) -> Change:
    return Change(replace(case, performance=replace(case.performance, **changes)), act)


def _check(case: Case, fact: object) -> None:
    if isinstance(fact, Receipt):
        _check_receipt(case, fact)
    if isinstance(fact, Sign):
        one_line(fact.note)
        _in_order(fact.on, fact.over_on)


def _check_receipt(case: Case, receipt: Receipt) -> None:
    for text in (receipt.means, receipt.proof, receipt.payer):
        one_line(text)
    if receipt.amount.minor <= 0:
        raise ReceiptEmpty(receipt.on)
    if receipt.amount.currency != case.claim.currency:
        raise CurrenciesDiffer(case.claim.currency, receipt.amount.currency)
    _in_order(receipt.on, receipt.returned_on)


def _in_order(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise DaysReversed(first, last)
