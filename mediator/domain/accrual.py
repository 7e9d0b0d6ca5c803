"""The lawful balance of a claim on a day: every line, every event, every convention.

Ledgers are run over the same facts: one at the promised rates over what the creditor states
(债权人主张), one cut to the caps over what the mediator counts (依法支持), and, where the debtor
tells another story, one over what the debtor states (债务人认可). What the law does not support is
shown, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from mediator.domain.caps import CapBook
from mediator.domain.claims import Claim, ClaimKind, Debt, Fact
from mediator.domain.components import Components
from mediator.domain.findings import Finding
from mediator.domain.growth import Growing
from mediator.domain.interest_rates import RateBook
from mediator.domain.law import Law
from mediator.domain.ledger import Run
from mediator.domain.limitation_findings import limitation_findings
from mediator.domain.money import MOST_MINOR, Money
from mediator.domain.periods import after
from mediator.domain.promises import Charge, ChargeEvery, SaidBy
from mediator.domain.refusals import (
    AmountTooLarge,
    AsOfBeforeClaim,
    ChargeUnclear,
    CurrenciesDiffer,
    DebtUnknown,
    DeductionExceedsAdvance,
    MarkupOutOfRange,
    NothingDisbursed,
    PaymentBeforeDisbursement,
)
from mediator.domain.statement_findings import (
    penalty_finding,
    statement_findings,
    without_penalty,
)
from mediator.domain.statements import ClaimStatement, Ledger


def claim_statement(claim: Claim, law: Law, *, as_of: date, assumed_filing: date) -> ClaimStatement:
    """Work out what is owed on ``as_of``, line by line.

    ``assumed_filing`` is the day mediation was requested: it stops the limitation, and stands
    in for the day of filing where none is stated. Rounding is that of the conventions; nothing
    else is rounded. Raises a ``Refusal`` for facts that cannot be (payment before
    disbursement), and for law tables that do not reach.
    """
    _check(claim, as_of)
    books = Books.of(claim, law, until=after(as_of, 1), assumed_filing=assumed_filing)
    caps, debts = books.caps, books.debts

    def run(*, capped: bool, counts: Callable[[Fact], bool]) -> Ledger:
        return Run(claim, debts, as_of, capped=capped, counts=counts).ledger()

    supported = run(capped=True, counts=lambda fact: fact.counted)
    differs = supported.was_cut or _is_contested(claim)
    asserted = run(capped=False, counts=_said_by(SaidBy.CREDITOR)) if differs else supported
    if max(asserted.balance.total.minor, supported.balance.total.minor) > MOST_MINOR:
        raise AmountTooLarge(asserted.balance.total.plain)
    acknowledged = None
    if claim.acknowledged is not None:
        acknowledged = _acknowledged(claim)
    elif claim.disputed:
        acknowledged = run(capped=True, counts=_said_by(SaidBy.DEBTOR)).balance
    filed_on, reads_filing = claim.filed_on or assumed_filing, caps.reads_filing_day
    return ClaimStatement(
        as_of=as_of,
        filed_on=filed_on if claim.filed_on or reads_filing else None,
        filing_assumed=claim.filed_on is None and reads_filing,
        conventions=claim.conventions,
        lines=supported.lines,
        events=supported.events,
        asserted=asserted.balance,
        supported=supported.balance,
        overpaid=supported.left_over,
        per_diem=supported.per_diem,
        findings=(
            *statement_findings(claim, supported, as_of),
            *_penalty_findings(claim, supported, books, as_of),
            *limitation_findings(claim, law, accepted_on=assumed_filing, as_of=as_of),
        ),
        acknowledged=acknowledged,
        profile=law.profile(claim.conventions),
    )


def _penalty_findings(
    claim: Claim, agreed: Ledger, books: Books, as_of: date
) -> tuple[Finding, ...]:
    """Hold the penalty of a trade debt against the loss, where one was agreed."""
    if claim.kind is not ClaimKind.TRADE or not any(
        line.rule.id == "penalty-agreed" for line in agreed.lines
    ):
        return ()
    plain = without_penalty(claim)
    debts = books.debts_of(plain)
    by_law = Run(plain, debts, as_of, capped=True, counts=lambda fact: fact.counted).ledger()
    return penalty_finding(claim, agreed, by_law)


@dataclass(frozen=True, slots=True)
class Books:
    """What one claim's rates and caps are read from, up to a day."""

    law: Law
    caps: CapBook
    formed_on: date
    until: date
    debts: Mapping[str, Growing]

    @classmethod
    def of(cls, claim: Claim, law: Law, *, until: date, assumed_filing: date) -> Self:
        """Open the books of a claim; the filing day is assumed where none is stated."""
        law = law.with_lpr(claim.added_lpr)
        formed_on = claim.formed_on or claim.first_on or until
        filed_on = claim.filed_on or assumed_filing
        caps = CapBook(claim, law, formed_on=formed_on, filed_on=filed_on)
        books = cls(law, caps, formed_on, until, {})
        return replace(books, debts=books.debts_of(claim))

    def debts_of(self, claim: Claim) -> dict[str, Growing]:
        """Return the debts of a claim by name, each with its rates."""
        named = {debt.name: debt for debt in claim.debts}
        growing = {}
        for name in dict.fromkeys(advance.debt for advance in claim.disbursements):
            debt = named.get(name, Debt(name))
            dues = frozenset(_due_days(claim, debt))
            days = {"formed_on": self.formed_on, "until": self.until}
            book = RateBook(claim, debt, self.law, self.caps, due_days=dues, **days)
            growing[name] = Growing(claim, debt, book, self.law, dues)
        return growing


def _due_days(claim: Claim, debt: Debt) -> Iterator[date]:
    """Give every day on which principal of a debt may fall due."""
    days = [debt.due_on, claim.falls_due_on, claim.accelerated_on]
    days += [advance.due_on for advance in claim.disbursements if advance.debt == debt.name]
    days += [row.on for row in claim.installments if row.debt == debt.name]
    days += [rollover.due_on for rollover in claim.rollovers]
    return (day for day in days if day is not None)


def _said_by(side: SaidBy) -> Callable[[Fact], bool]:
    return lambda fact: fact.said_by in (SaidBy.BOTH, side)


def _is_contested(claim: Claim) -> bool:
    """Tell whether the columns count different facts."""
    return claim.disputed or not all(fact.counted for fact in claim.facts)


def _acknowledged(claim: Claim) -> Components:
    said, nothing = claim.acknowledged, Money.zero(claim.currency)
    return Components.made(lambda part: getattr(said, part, None) or nothing)


def _check(claim: Claim, as_of: date) -> None:
    """Refuse facts that cannot be."""
    first_on = claim.first_on
    if first_on is None:
        raise NothingDisbursed
    if as_of < first_on:
        raise AsOfBeforeClaim(as_of, first_on)
    for i, disbursement in enumerate(claim.disbursements):
        if disbursement.principal.minor <= 0:
            place = f"claim.disbursements[{i}].amount"
            raise DeductionExceedsAdvance(disbursement.on, place)
    if claim.kind is ClaimKind.TRADE and not 30 <= claim.trade_markup_percent <= 50:
        raise MarkupOutOfRange(f"{claim.trade_markup_percent:f}")
    for i, repayment in enumerate(claim.repayments):
        if repayment.on < first_on:
            place = f"claim.repayments[{i}].on"
            raise PaymentBeforeDisbursement(repayment.on, first_on, place)
    for i, charge in enumerate(claim.charges):
        _check_charge(charge, f"claim.charges[{i}]")
    _check_names(claim)
    _check_currency(claim)


def _check_charge(charge: Charge, place: str) -> None:
    """Refuse a charge that is neither a sum nor a percentage, or both, or has no day."""
    if (charge.amount is None) == (charge.percent is None):
        raise ChargeUnclear(place, "amount_or_percent")
    if not charge.runs and charge.on is None:
        raise ChargeUnclear(place, "day")
    if charge.is_settled and (charge.amount is None or charge.every is not ChargeEvery.ONCE):
        raise ChargeUnclear(place, "settled")


def _check_names(claim: Claim) -> None:
    """Refuse facts that name a debt nothing was advanced on."""
    known = {advance.debt for advance in claim.disbursements} | {""}
    lists = ("repayments", "costs", "charges", "waivers", "installments", "rollovers")
    for name in (*lists, "later_rates"):
        for index, fact in enumerate(getattr(claim, name)):
            if fact.debt not in known:
                raise DebtUnknown(fact.debt, f"claim.{name}[{index}].debt")


def _check_currency(claim: Claim) -> None:
    """Refuse amounts of another currency than the claim's: no rate of exchange is assumed."""
    amounts = [fact.amount for fact in claim.facts if fact.amount is not None]
    amounts += [row.amount for row in claim.installments]
    amounts += [rollover.face for rollover in claim.rollovers]
    for money in amounts:
        if money.currency != claim.currency:
            raise CurrenciesDiffer(claim.currency, money.currency)
