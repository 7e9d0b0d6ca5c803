"""The families of settlements: each a small function from shareable facts to plans.

Every family names its plans, waives by component, and sums to the fen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mediator.domain.components import CHARGES, Component, Components
from mediator.domain.disclosure import Shareable
from mediator.domain.installments import (
    Schedule,
    annuity_amounts,
    equal_amounts,
    monthly_days,
    scheduled,
    weighted_amounts,
)
from mediator.domain.money import Money
from mediator.domain.refusals import RateAboveCap
from mediator.domain.terms import BreachTerms, Family, Terms


@dataclass(frozen=True, slots=True)
class Plan:
    """What a family proposes: its name, what is waived, and when what is kept is paid."""

    name: str
    family: Family
    waived: Components
    schedule: Schedule
    percent: Decimal | None = None


GRACE_MONTHS = 3
STEPS = (1, 2, 3)
MOST_MEANS_MONTHS = 60


def lump_sum(shareable: Shareable) -> Iterator[Plan]:
    """One payment: all interest waived, and half of it; without interest a small reduction."""
    owed = shareable.owed
    if _interest(owed):
        waivers = {"lump-interest-waived": Fraction(1), "lump-half-waived": Fraction(1, 2)}
        for name, part in waivers.items():
            yield _paid_at_once(name, shareable, _interest_waived(owed, part))
        return
    reduction = Fraction(shareable.policy.lump_reduction_percent) / 100
    reduced = Components.none(owed.principal.currency).plus(
        Component.PRINCIPAL, owed.principal.share(reduction)
    )
    yield _paid_at_once("lump-reduced", shareable, reduced)


def equal_interest_waived(shareable: Shareable) -> Iterator[Plan]:
    """Equal monthly payments, all interest waived."""
    waived = _interest_waived(shareable.owed, Fraction(1))
    for months in _terms_up_to(shareable, (6, 12)):
        schedule = _equal(shareable, waived, months)
        yield Plan(f"equal-{months}", Family.EQUAL_INTEREST_WAIVED, waived, schedule)


def equal_part_waiver(shareable: Shareable) -> Iterator[Plan]:
    """Equal monthly payments over a longer time, half of the interest waived."""
    if not _interest(shareable.owed):
        return
    waived = _interest_waived(shareable.owed, Fraction(1, 2))
    for months in _terms_up_to(shareable, (12, 24)):
        schedule = _equal(shareable, waived, months)
        yield Plan(f"part-waiver-{months}", Family.EQUAL_PART_WAIVER, waived, schedule)


def grace_step_up(shareable: Shareable) -> Iterator[Plan]:
    """Three months without payment, then monthly payments in three rising steps."""
    waived = _interest_waived(shareable.owed, Fraction(1, 2))
    for months in _terms_up_to(shareable, (12, 18)):
        paying = months - GRACE_MONTHS
        if paying < len(STEPS):
            continue
        weights = [STEPS[i * len(STEPS) // paying] for i in range(paying)]
        kept = (shareable.owed - waived).total
        amounts = weighted_amounts(kept, weights, shareable.policy.rounding_fen)
        days = monthly_days(shareable.first_due_on, months)[GRACE_MONTHS:]
        yield Plan(
            f"grace-step-up-{months}", Family.GRACE_STEP_UP, waived, scheduled(amounts, days)
        )


def down_balloon(shareable: Shareable) -> Iterator[Plan]:
    """30 percent down, 40 percent in monthly payments, 30 percent at the end."""
    waived = _interest_waived(shareable.owed, Fraction(3, 4))
    for months in _terms_up_to(shareable, (12,)):
        between = months - 2
        weights = [3 * between, *[4] * between, 3 * between]
        kept = (shareable.owed - waived).total
        amounts = weighted_amounts(kept, weights, shareable.policy.rounding_fen)
        days = monthly_days(shareable.first_due_on, months)
        yield Plan(f"down-balloon-{months}", Family.DOWN_BALLOON, waived, scheduled(amounts, days))


def annuity(shareable: Shareable) -> Iterator[Plan]:
    """Level payments that bear the agreed rate from now on; interest so far waived.

    Raises ``RateAboveCap`` where the joint rate is above what the law supports.
    """
    percent = shareable.policy.installment_percent
    if percent is None:
        return
    if shareable.cap_percent is not None and percent > shareable.cap_percent:
        cap = f"{shareable.cap_percent:f}"
        raise RateAboveCap(f"{percent:f}", cap, "policy.installment_percent")
    waived = _interest_waived(shareable.owed, Fraction(1))
    kept = (shareable.owed - waived).total
    for months in _terms_up_to(shareable, (24,)):
        amounts = annuity_amounts(kept, Fraction(percent) / 1200, months)
        schedule = scheduled(amounts, monthly_days(shareable.first_due_on, months))
        yield Plan(f"annuity-{months}", Family.ANNUITY, waived, schedule, percent)


def funded(shareable: Shareable) -> Iterator[Plan]:
    """The expected funding on its day, the rest in six monthly payments after it."""
    funding = shareable.funding
    if funding is None or not funding.amount:
        return
    waived = _interest_waived(shareable.owed, Fraction(1))
    kept = (shareable.owed - waived).total
    at_once = min(funding.amount, kept, key=lambda amount: amount.minor)
    rest = kept - at_once
    amounts, days = [at_once], monthly_days(funding.on, 7)
    if rest:
        amounts += equal_amounts(rest, 6, shareable.policy.rounding_fen)
    schedule = scheduled(amounts, days[: len(amounts)])
    yield Plan("funded", Family.FUNDED, waived, schedule)


def means_bounded(shareable: Shareable) -> Iterator[Plan]:
    """The monthly amount the debtor released, until the debt without interest is paid."""
    if shareable.means is None or not shareable.means.monthly:
        return
    waived = _interest_waived(shareable.owed, Fraction(1))
    kept, monthly = (shareable.owed - waived).total, shareable.means.monthly
    full, rest = divmod(kept.minor, monthly.minor)
    months = full + (rest > 0)
    if months > MOST_MEANS_MONTHS:
        return
    amounts = [monthly] * full + [Money(rest, kept.currency)] * (rest > 0)
    schedule = scheduled(amounts, monthly_days(shareable.first_due_on, months))
    yield Plan(f"means-{months}", Family.MEANS_BOUNDED, waived, schedule)


IN_ORDER = (
    lump_sum,
    equal_interest_waived,
    equal_part_waiver,
    grace_step_up,
    down_balloon,
    annuity,
    funded,
    means_bounded,
)
"""The families in the published order; the order depends on nothing secret."""


def _interest(owed: Components) -> Money:
    return owed.charges


def _interest_waived(owed: Components, part: Fraction) -> Components:
    waived = Components.none(owed.principal.currency)
    for component in CHARGES:
        waived = waived.plus(component, owed.of(component).share(part))
    return waived


def _terms_up_to(shareable: Shareable, wanted: tuple[int, ...]) -> list[int]:
    """Return as many terms as wanted, none longer than allowed; halves fill up what is cut."""
    months = {min(term, shareable.policy.longest_months) for term in wanted}
    while len(months) < len(wanted):
        months.add(min(months) // 2)
    return sorted(months)


def _paid_at_once(name: str, shareable: Shareable, waived: Components) -> Plan:
    kept = (shareable.owed - waived).total
    schedule = scheduled([kept], [shareable.first_due_on])
    return Plan(name, Family.LUMP_SUM, waived, schedule)


def _equal(shareable: Shareable, waived: Components, months: int) -> Schedule:
    kept = (shareable.owed - waived).total
    amounts = equal_amounts(kept, months, shareable.policy.rounding_fen)
    return scheduled(amounts, monthly_days(shareable.first_due_on, months))


def terms_of(plan: Plan, shareable: Shareable) -> Terms:
    """Return the terms of a plan; the joint choices on breach are the same for all plans."""
    policy, owed = shareable.policy, shareable.owed
    return Terms(
        family=plan.family,
        owed=owed,
        waived=plan.waived,
        added_interest=plan.schedule.total - (owed - plan.waived).total,
        added_percent=plan.percent,
        schedule=plan.schedule,
        revives=policy.conditional and bool(plan.waived.total),
        breach=BreachTerms(
            grace_days=policy.grace_days,
            missed_installments=policy.missed_installments,
            default_percent=shareable.default_percent,
        ),
    )
