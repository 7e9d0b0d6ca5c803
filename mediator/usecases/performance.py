"""After the signing: noting what was paid, and asking where the agreement stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.case import Case
from mediator.domain.findings import Finding, doubtful
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.pooling import Pool, PoolCreditor, PoolDay, pool_days
from mediator.domain.receipts import (
    Conversion,
    HandedOver,
    Payer,
    Performance,
    Postponement,
    Receipt,
    Sign,
)
from mediator.domain.refusals import (
    AgreementMissing,
    ConversionDiffers,
    CurrenciesDiffer,
    DaysReversed,
    InFile,
    PoolNeedsFellows,
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


def record_pooled(case: Case, law: Law, whole: Receipt) -> Change:
    """Note money paid to several creditors together: this one's share by the agreed rule.

    ``whole`` is the receipt with the whole sum. Raises ``PoolNeedsFellows`` and as
    ``record_receipt``.
    """
    pooled = replace(whole, pool=whole.amount)
    _check(case, pooled)
    before = [r for r in case.performance.receipts if r.pool is not None and r.on == whole.on]
    known = replace(case.performance, receipts=(*case.performance.receipts, pooled))
    (day,) = (
        each for each in pool_of(replace(case, performance=known), law).days if each.on == whole.on
    )
    share = day.awards[0] - sum(receipt.amount.minor for receipt in before)
    receipt = replace(pooled, amount=Money(max(share, 0), whole.amount.currency))
    kept = (*case.performance.receipts, receipt)
    return _with(case, "receipt_recorded", receipts=kept)


def pool_of(case: Case, law: Law) -> Pool:
    """Share out all payments made to several creditors together; raises ``PoolNeedsFellows``.

    This creditor's claim is what the agreement confirms as owed. What went back or came from an
    unknown payer is not shared.
    """
    if not case.fellows:
        raise PoolNeedsFellows
    owed, creditor = signed_agreement(case, law).terms.owed, case.party(Role.CREDITOR)
    own = PoolCreditor(
        creditor.name if creditor else "", owed.costs.minor, (owed.total - owed.costs).minor
    )
    fellows = (PoolCreditor(f.name, f.costs.minor, f.owed.minor) for f in case.fellows)
    creditors, rule = (own, *fellows), case.policy.division
    pooled = [
        receipt
        for receipt in case.performance.receipts
        if receipt.pool is not None
        and receipt.returned_on is None
        and receipt.paid_by is not Payer.UNKNOWN
    ]
    paid = [(receipt.on, receipt.pool.minor) for receipt in pooled if receipt.pool is not None]
    days = pool_days(paid, creditors, rule)
    return Pool(rule, creditors, days, tuple(_shares_that_differ(pooled, days)))


def _shares_that_differ(pooled: list[Receipt], days: tuple[PoolDay, ...]) -> Iterator[Finding]:
    for day in days:
        recorded = sum(receipt.amount.minor for receipt in pooled if receipt.on == day.on)
        if recorded != day.awards[0]:
            figures = {"day": day.on.isoformat(), "recorded": Money(recorded).plain}
            share = Money(day.awards[0]).plain
            yield doubtful("performance.receipts", "pool_share_differs", share=share, **figures)


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
    if (receipt.pool or receipt.amount).minor <= 0:
        raise ReceiptEmpty(receipt.on)
    if receipt.amount.currency != case.claim.currency:
        raise CurrenciesDiffer(case.claim.currency, receipt.amount.currency)
    if receipt.converted is not None:
        _check_conversion(receipt.converted, receipt)
    _in_order(receipt.on, receipt.returned_on)


def _check_conversion(converted: Conversion, receipt: Receipt) -> None:
    """Refuse an amount that does not follow from its rate; a pool is converted as a whole."""
    one_line(converted.source)
    recorded = receipt.pool or receipt.amount
    expected = converted.amount(recorded.currency)
    if expected != recorded:
        original = f"{converted.original.plain} {converted.original.currency}"
        figures = (f"{converted.rate:f}", expected.plain, recorded.plain)
        raise ConversionDiffers(original, *figures)


def _in_order(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise DaysReversed(first, last)
