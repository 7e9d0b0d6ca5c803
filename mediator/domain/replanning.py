"""From where an agreement stands to the plan that supersedes it, exact to the fen.

What is open under a plan that was not broken keeps its waiver: money has paid the kept parts, and
the waived parts stay waived, so that a later breach revives exactly what one would today. After
a breach the waiver is gone and what grew since is open too. No money is made or lost on the way:
what is owed anew, less what is waived, is what is kept, whatever the order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from mediator.domain.accrual import claim_statement
from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.appropriation import appropriate
from mediator.domain.bilingual import Parallel
from mediator.domain.components import (
    WAIVER_ORDER,
    Component,
    Components,
    full_order,
    waived_in_order,
)
from mediator.domain.due_days import PERIODS_A_YEAR, due_day
from mediator.domain.installments import annuity_amounts, equal_amounts, scheduled
from mediator.domain.law import Law
from mediator.domain.money import Money, total
from mediator.domain.parties import Role
from mediator.domain.refusals import (
    DelayInterestOpen,
    NoPrincipalToReplan,
    NothingOwed,
    RateOnInterest,
    TransferStillOpen,
)
from mediator.domain.replans import Replan, Superseded, WaivedShare, WaiverOrder
from mediator.domain.revival import Revival, open_claim
from mediator.domain.terms import BreachTerms, Family, Terms

CAPITALIZED = (Component.INTEREST, Component.OVERDUE_INTEREST)
"""What may become principal: interest, never a penalty, a fee or interest on interest."""


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """What is open on a day, waived parts included, and how much of it is waived already."""

    owed: Components
    waived: Components


@dataclass(frozen=True, slots=True)
class Reshaped:
    """The open debt after waiving and capitalizing in one order.

    ``owed`` less ``waived`` is what a plan is drawn up for; ``capitalized`` went from interest
    to principal on the way, ``let_off`` is the waiver that the new plan adds.
    """

    order: WaiverOrder
    owed: Components
    waived: Components
    capitalized: Money
    let_off: Money


@dataclass(frozen=True, slots=True)
class Replanned:
    """One order worked out: the debt reshaped, the terms, and what a first breach would revive."""

    shape: Reshaped
    terms: Terms

    @property
    def if_broken(self) -> Money:
        """What would be owed if not one payment of the new plan were made."""
        return (self.terms.owed if self.terms.revives else self.terms.kept).total


def open_debt(agreement: Agreement, found: AgreementStanding) -> OpenDebt:
    """Return what is open on the day of a standing.

    Raises ``NothingOwed``, ``TransferStillOpen`` for a plan of which something is still to be
    handed over, and ``DelayInterestOpen``.
    """
    broken, stake = found.broken, found.at_stake
    if broken is not None and found.open:
        debt = OpenDebt(broken.grown.open, Components.none(found.open.currency))
    elif stake is not None:
        if agreement.terms.credited.minor > found.course.handed.minor:
            raise TransferStillOpen
        debt = _unbroken(agreement, stake)
    else:
        raise NothingOwed
    if debt.owed.delay_interest:
        raise DelayInterestOpen
    return debt


def _unbroken(agreement: Agreement, stake: Revival) -> OpenDebt:
    terms = agreement.terms
    kept = terms.kept.plus(Component.INTEREST, stake.earned)
    used = appropriate(stake.paid, kept, full_order(agreement.claim.appropriation)).used
    waived = Components.none(stake.paid.currency)
    if terms.revives:
        waived = terms.waived - waived_in_order(terms.waived, stake.final, WAIVER_ORDER)
    return OpenDebt(kept - used + waived, waived)


def reshaped(debt: OpenDebt, replan: Replan, order: WaiverOrder) -> Reshaped:
    """Waive and capitalize in one order; each share rounds half up to the fen."""
    kept = debt.owed - debt.waived
    if order is WaiverOrder.CAPITALIZE_FIRST:
        moved, whole = _capitalized(kept, replan)
        let_off = _shares(whole, replan.waived)
        left = whole - let_off
    else:
        let_off = _shares(kept, replan.waived)
        moved, left = _capitalized(kept - let_off, replan)
    waived = debt.waived + let_off
    return Reshaped(order, left + waived, waived, moved, let_off.total)


def _shares(kept: Components, waived: Iterable[WaivedShare]) -> Components:
    found = Components.none(kept.principal.currency)
    for each in waived:
        amount = kept.of(each.component).share(Fraction(each.percent) / 100)
        found = found.replaced(each.component, amount)
    return found


def _capitalized(kept: Components, replan: Replan) -> tuple[Money, Components]:
    nothing = Money.zero(kept.principal.currency)
    if not replan.capitalize:
        return nothing, kept
    moved = total([kept.of(component) for component in CAPITALIZED], nothing.currency)
    for component in CAPITALIZED:
        kept = kept.replaced(component, nothing)
    return moved, kept.plus(Component.PRINCIPAL, moved)


def new_terms(agreement: Agreement, replan: Replan, shape: Reshaped) -> Terms:
    """Draw up the plan for what is kept; the last payment absorbs the rounding.

    Raises ``RateOnInterest`` where a rate would run on interest that is no principal, and
    ``NothingOwed`` where all is waived.
    """
    kept = shape.owed - shape.waived
    if kept.total.minor <= 0:
        raise NothingOwed
    if replan.percent is not None and kept.charges:
        raise RateOnInterest(kept.charges.plain)
    if replan.percent is None:
        amounts = equal_amounts(kept.total, replan.payments, replan.rounding_fen)
    else:
        rate = Fraction(replan.percent) / 100 / PERIODS_A_YEAR[replan.frequency]
        amounts = annuity_amounts(kept.total, rate, replan.payments)
    days = [due_day(replan.first_due_on, replan.frequency, n) for n in range(replan.payments)]
    schedule, before = scheduled(amounts, days), agreement.terms.breach
    default = before.default_percent if replan.default_percent is None else replan.default_percent
    return Terms(
        family=Family.EQUAL_PART_WAIVER if replan.percent is None else Family.ANNUITY,
        owed=shape.owed,
        waived=shape.waived,
        added_interest=schedule.total - kept.total,
        added_percent=replan.percent,
        schedule=schedule,
        revives=replan.conditional and bool(shape.waived.total),
        breach=BreachTerms(
            replan.grace_days, replan.missed_installments, default, replan.allowed_misses
        ),
    )


def both_orders(
    agreement: Agreement, found: AgreementStanding, replan: Replan
) -> tuple[Replanned, Replanned]:
    """Work the new plan out in both orders: waiving first, and capitalizing first."""
    debt = open_debt(agreement, found)
    one, other = (
        Replanned(shape, new_terms(agreement, replan, shape))
        for shape in (reshaped(debt, replan, order) for order in WaiverOrder)
    )
    return one, other


def supplement(
    agreement: Agreement, found: AgreementStanding, replan: Replan, law: Law
) -> Agreement:
    """Return the supplementary agreement that supersedes the plan of another.

    It carries the open debt as a claim of its own, settled on the day, so that it is checked,
    printed, opened again and followed like any agreement. Clauses are drawn up by the caller.
    Raises ``NoPrincipalToReplan`` and what ``open_debt`` and ``new_terms`` raise.
    """
    shape = reshaped(open_debt(agreement, found), replan, replan.order)
    if not shape.owed.principal.minor:
        raise NoPrincipalToReplan
    terms = new_terms(agreement, replan, shape)
    before = _superseded(agreement, found, replan, shape)
    number = f"{before.number}之{ordinal(before.place)}" if before.number else ""
    claim = open_claim(
        agreement, shape.owed, replan.agreed_on, terms.breach.default_percent, before.number
    )
    return replace(
        agreement,
        number=number,
        parties=tuple(
            replace(party, consents=party.name in replan.consents)
            if party.role is Role.GUARANTOR
            else party
            for party in agreement.parties
        ),
        claim=claim,
        statement=claim_statement(
            claim,
            law,
            as_of=replan.agreed_on,
            assumed_filing=agreement.statement.filed_on or agreement.statement.as_of,
        ),
        plan=f"{agreement.plan}-{before.place}",
        terms=terms,
        extra_terms=(),
        parallel=_still_said(agreement.parallel),
        agreed_on=replan.agreed_on,
        expired_on=None,
        clauses=(),
        supersedes=before,
    )


def _still_said(parallel: Parallel | None) -> Parallel | None:
    """Return the second text, without what was translated of the claim and terms before."""
    if parallel is None:
        return None
    gone = ("claim.", "terms.", "extra_terms[")
    kept = tuple(one for one in parallel.translations if not one.place.startswith(gone))
    return replace(parallel, translations=kept)


def _superseded(
    agreement: Agreement, found: AgreementStanding, replan: Replan, shape: Reshaped
) -> Superseded:
    earlier, breach = agreement.supersedes, found.course.breach
    acts = bool(replan.capitalize and shape.let_off)
    return Superseded(
        place=earlier.place + 1 if earlier else 1,
        number=earlier.number if earlier else agreement.number,
        agreed_on=earlier.agreed_on if earlier else agreement.agreed_on,
        asked=agreement.terms.settlement,
        received=found.course.received + found.course.handed,
        open=found.open,
        capitalized=shape.capitalized,
        order=replan.order if acts else None,
        reason=replan.reason,
        broken_on=breach.on if breach else None,
    )


_ORDINALS = "一二三四五六七八九十"


def ordinal(place: int) -> str:
    """Return the place of a supplement as its number ends: 之一, 之二; digits beyond ten."""
    return _ORDINALS[place - 1] if place <= len(_ORDINALS) else str(place)
