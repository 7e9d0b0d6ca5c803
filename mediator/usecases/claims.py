"""The claim: its facts, and the lawful balance they lead to."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from mediator.domain.accrual import Books, claim_statement
from mediator.domain.case import Case
from mediator.domain.claims import Claim
from mediator.domain.court_fees import court_costs
from mediator.domain.differences import Difference, Version, difference
from mediator.domain.disclosure import (
    ExpectedFunding,
    FellowCreditor,
    Offer,
    Policy,
    Shareable,
)
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.periods import after, months_later
from mediator.domain.promises import Rate
from mediator.domain.refusals import BandUpsideDown, LprNotKnown, RateAboveCap, Refusal
from mediator.domain.statements import ClaimStatement
from mediator.usecases.history import Change
from mediator.usecases.known_statements import known_statement


def set_claim(case: Case, claim: Claim) -> Change:
    """Set the facts of the claim; what cannot be shows when the balance is worked out."""
    return Change(replace(case, claim=claim), "claim_set")


def set_currency(case: Case, currency: str) -> Change:
    """Let every amount of the claim be of another currency; the figures stay as they are."""
    claim: Claim = _of_currency(case.claim, currency)
    return Change(replace(case, claim=replace(claim, currency=currency)), "claim_set")


def _of_currency(value: Any, currency: str) -> Any:
    """Return a value with every amount in it that is not nothing given another currency."""
    if isinstance(value, Money):
        return Money(value.minor, currency) if value else value
    if isinstance(value, tuple):
        return tuple(_of_currency(item, currency) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _of_currency(getattr(value, f.name), currency) for f in fields(value)}
        return replace(value, **parts)
    return value


def set_policy(case: Case, policy: Policy, funding: ExpectedFunding | None) -> Change:
    """Set the joint choices that a menu is made with."""
    return Change(replace(case, policy=policy, funding=funding), "policy_set")


def state_claim(case: Case, law: Law, *, as_of: date | None = None) -> ClaimStatement:
    """Work out the balance on a day; without one, on the day the case is settled for.

    The day of acceptance stands in for a filing day that is not known.
    """
    day = as_of or case.as_of
    return known_statement(case.claim, law, as_of=day, assumed_filing=case.accepted_on)


def compare(one: Case, other: Case, law: Law, *, as_of: date | None = None) -> Difference:
    """Split the gap between what two versions of a case leave owing, cause by cause.

    Compared is what the law supports, each version on its own day unless one is given.
    """

    def total(version: Version) -> Money:
        statement = claim_statement(
            version.claim, law, as_of=version.as_of, assumed_filing=one.accepted_on
        )
        return statement.supported.total

    mine, theirs = (Version(case.claim, as_of or case.as_of) for case in (one, other))
    return difference(mine, theirs, total)


def shareable(case: Case, law: Law) -> Shareable:
    """Gather what a menu may be made from: lawful balance, joint choices, released facts.

    Raises ``RateAboveCap`` where the joint default rate is above what the law supports.
    """
    statement = state_claim(case, law)
    claim, policy = case.claim, case.policy
    asked = {policy.installment_percent, policy.default_percent} - {None}
    late = max(statement.as_of, after(claim.last_due_on, 1)) if claim.last_due_on else None
    until = after(late or statement.as_of, 1)
    books = Books.of(claim, law, until=until, assumed_filing=case.accepted_on)
    cap = books.caps.cap(statement.as_of) if asked else None
    default = policy.default_percent
    if default is not None and cap is not None and Fraction(default) / 100 > cap.yearly:
        cap_percent = f"{_percent(cap.yearly).normalize():f}"
        raise RateAboveCap(f"{default:f}", cap_percent, "policy.default_percent")
    if default is None:
        book = next(iter(books.debts.values())).book
        default = _percent(book.rate(late or statement.as_of, claim.last_due_on).supported)
    reference = _reference(law, statement.as_of)
    costs = court_costs(statement.supported.total, law.court_fees)
    return Shareable(
        as_of=statement.as_of,
        owed=statement.supported,
        policy=policy,
        first_due_on=policy.first_due_on or months_later(statement.as_of, 1),
        cap_percent=_percent(cap.yearly) if cap else None,
        default_percent=default,
        funding=case.funding,
        means=case.means,
        offers=case.offers,
        fellows=case.fellows,
        workdays=law.workdays,
        reference_percent=reference,
        at_reference=None if reference is None else _at_reference(case, law, reference),
        court_fees=costs.acceptance + costs.preservation + costs.enforcement,
        proposals=case.proposals,
    )


def set_offers(
    case: Case, offers: tuple[Offer, ...], fellows: tuple[FellowCreditor, ...]
) -> Change:
    """Set what both sides know may help beside payments, and who else must be paid.

    Raises ``BandUpsideDown`` for an offer valued lower at most than at least.
    """
    for index, offer in enumerate(offers):
        if offer.high < offer.low:
            raise BandUpsideDown(f"offers[{index}].high")
    return Change(replace(case, offers=offers, fellows=fellows), "offers_set")


def _reference(law: Law, day: date) -> Decimal | None:
    """Return the one-year LPR on a day, or None where the table does not reach."""
    try:
        return law.lpr.percent(day)
    except LprNotKnown:
        return None


def _at_reference(case: Case, law: Law, percent: Decimal) -> Money | None:
    """Return the claim with the LPR for every promised rate; None where it cannot be told."""
    rate = Rate(percent)
    claim = replace(
        case.claim, in_term_rate=rate, overdue_rate=rate, later_rates=(), charges=(), rests=None
    )
    try:
        return state_claim(replace(case, claim=claim), law).supported.total
    except Refusal:
        return None


def _percent(yearly: Fraction) -> Decimal:
    """Return a rate in percent, rounded down to four places so that it never passes a cap."""
    return Decimal(int(yearly * 10**6)) / 10**4
