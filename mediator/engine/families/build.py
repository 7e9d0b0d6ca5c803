"""From parameters to the public terms of a plan, exact to the fen."""

from __future__ import annotations

from fractions import Fraction

from mediator.domain.components import CHARGES, Component, Components
from mediator.domain.disclosure import Shareable
from mediator.domain.installments import (
    Schedule,
    annuity_amounts,
    principal_amounts,
    scheduled,
    weighted_parts,
)
from mediator.domain.money import Money, total
from mediator.domain.refusals import RateAboveCap
from mediator.domain.terms import BreachTerms, Rung, Terms, stepped
from mediator.engine.families.face import Bearing, Extras, Parameters, earn_out


def interest(owed: Components) -> Money:
    """Return everything owed beside principal and costs: interest, penalty, fees."""
    return owed.charges


def waiver(
    owed: Components, of_interest: Fraction, of_principal: Fraction = Fraction(0)
) -> Components:
    """Return a waiver of the same share of every charge, and a share of the principal."""
    waived = Components.none(owed.principal.currency)
    for component in CHARGES:
        waived = waived.plus(component, owed.of(component).share(of_interest))
    return waived.plus(Component.PRINCIPAL, owed.principal.share(of_principal))


def terms(facts: Shareable, made: Parameters) -> Terms:
    """Return the terms of a plan; the joint choices on breach are the same for all plans.

    Raises ``RateAboveCap`` where a rate inside the plan is above what the law supports.
    """
    policy, extras = facts.policy, made.extras
    check_cap(facts, extras)
    schedule = payments(facts, made)
    kept = (facts.owed - made.waived).total
    rows, whole = len(schedule.rows), made.waived.total
    ladder: tuple[Rung, ...] = ()
    if extras.ladder_steps and whole:
        ladder = stepped(whole, rows, min(extras.ladder_steps, rows))
    return Terms(
        family=made.family,
        owed=facts.owed,
        waived=made.waived,
        added_interest=schedule.total + credited(extras, kept.currency) - kept,
        added_percent=extras.percent,
        schedule=schedule,
        revives=policy.conditional and bool(made.waived.total),
        breach=breach_terms(facts, extras.allowed_misses),
        transfers=extras.transfers,
        ladder=ladder,
        earn_out=earn_out(facts, made.waived, extras.earn_out_percent)
        if extras.earn_out_percent is not None
        else None,
        support=extras.support,
        sharing=extras.sharing,
    )


def breach_terms(facts: Shareable, allowed_misses: int) -> BreachTerms:
    """Return the joint choices on breach, with the payments that may be put off."""
    policy = facts.policy
    return BreachTerms(
        grace_days=policy.grace_days,
        missed_installments=policy.missed_installments,
        default_percent=facts.default_percent,
        allowed_misses=allowed_misses,
    )


def credited(extras: Extras, currency: str) -> Money:
    """Return what is paid by handing something over."""
    return total([transfer.credited for transfer in extras.transfers], currency)


def in_money(facts: Shareable, made: Parameters) -> Money:
    """Return what of the sum is left to pay in money; a plan has some."""
    kept = (facts.owed - made.waived).total
    return kept - credited(made.extras, kept.currency)


def check_cap(facts: Shareable, extras: Extras) -> None:
    """Refuse a rate above the cap, where the law names one."""
    cap, percent = facts.cap_percent, extras.percent
    if percent is not None and cap is not None and percent > cap:
        raise RateAboveCap(f"{percent:f}", f"{cap:f}", "policy.installment_percent")


def payments(facts: Shareable, made: Parameters) -> Schedule:
    """Return what is paid in money, and when; rows of nothing are left out."""
    pairs = amounts(facts, made, (facts.owed - made.waived).total)
    return scheduled(
        [Money(a, facts.owed.principal.currency) for _, a in pairs],
        [made.days[slot] for slot, _ in pairs],
    )


def amounts(facts: Shareable, made: Parameters, kept: Money) -> list[tuple[int, int]]:
    """Return (slot, fen) of each payment in money: first what is paid down, then the pattern.

    What transfers are credited for is taken off first. The last payment absorbs the rounding.
    """
    unit = facts.policy.rounding_fen
    cash = kept - credited(made.extras, kept.currency)
    down = first_sum(cash.minor, made.down, made.first, unit)
    rest = cash.minor - down
    slots = made.pattern.slots
    percent = made.extras.percent
    if made.given:
        parts = [money.minor for money in made.given]
    elif made.extras.bearing is Bearing.NONE or percent is None:
        parts = weighted_parts(rest, made.pattern.weights, unit)
    else:
        rate = Fraction(percent) / 100 / facts.periods_a_year
        level = made.extras.bearing is Bearing.LEVEL
        borne = annuity_amounts if level else principal_amounts
        parts = [money.minor for money in borne(Money(rest), rate, len(slots))]
    paid_down = [(0, down)] if down else []
    return paid_down + list(zip(slots, parts, strict=True))


def first_sum(cash: int, down: int, first: Money | None, unit: int) -> int:
    """Return what is paid on the first day: a sum, or a percentage in whole units."""
    if first is not None:
        return min(first.minor, cash)
    return cash * down // 100 // unit * unit
