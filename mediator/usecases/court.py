"""The court alternative: which way fits, what it costs, and what it is worth to each side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from mediator.domain.case import BodyKind, Case
from mediator.domain.caucus import Positions, Room
from mediator.domain.court_alternative import Court, Side, alternative
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.court_fees import CourtCosts, bankruptcy_fee, court_costs
from mediator.domain.court_value import (
    CourtCard,
    CourtSum,
    FeeRange,
    creditor_card,
    debtor_card,
)
from mediator.domain.court_view import SAID_IN_ROOM, CourtView
from mediator.domain.fee_bearing import bearings
from mediator.domain.findings import Finding, missing, note
from mediator.domain.law import DoubledRate, Law, Procedure, Rule
from mediator.domain.money import Money
from mediator.domain.parties import PartyKind, Role
from mediator.domain.procedures import (
    CourtCase,
    ProcedureAnswer,
    procedure_answers,
    small_claims_wage,
)
from mediator.domain.refusals import CurrenciesDiffer, NothingOwed
from mediator.domain.statements import ClaimStatement
from mediator.usecases.claims import state_claim

CardMaker = Callable[[CourtEstimate, CourtSum, FeeRange, DoubledRate], CourtCard]

_HALVED = (Procedure.SMALL_CLAIMS, Procedure.SIMPLE)


def court_view(case: Case, positions: Positions, law: Law) -> CourtView:
    """Work out the court alternative of a case on the day it is settled for.

    Raises ``NothingOwed`` where nothing is left to sue for, ``CurrenciesDiffer`` for a claim in
    a foreign currency (fees are in yuan, at the rate of the day of filing), and whatever the
    balance refuses.
    """
    statement = state_claim(case, law)
    asked = statement.supported.total
    if asked.currency != Money(0).currency:
        raise CurrenciesDiffer(asked.currency, Money(0).currency)
    if asked.minor <= 0:
        raise NothingOwed
    facts = positions.court.facts
    costs = court_costs(asked, law.court_fees, facts.fee_rounding)
    answers = procedure_answers(_court_case(case, statement), facts, law, costs)
    sums = _sum(statement)
    claimed = statement.asserted.total
    asked_costs = court_costs(claimed, law.court_fees, facts.fee_rounding)
    outlook = with_said_discount(positions)

    def card(side: CourtEstimate, make: CardMaker) -> CourtCard | None:
        if side.lacking:
            return None
        return make(side, sums, fee_range(costs, answers, facts, side), law.doubled)

    return CourtView(
        as_of=statement.as_of,
        claimed=claimed,
        asked=asked,
        costs=costs,
        answers=answers,
        bearings=bearings(asked_costs, claimed, asked, law.rules),
        ways=law.procedures.ways,
        free=_free(case, law),
        bankruptcy=_bankruptcy(case, asked, law, facts),
        bankruptcy_rule=law.rules["fees-bankruptcy"],
        doubled_daily=sums.doubled_base.share(Fraction(law.doubled.daily_percent) / 100),
        doubled_rule=law.doubled.rule,
        creditor=card(outlook.creditor, creditor_card),
        debtor=card(outlook.debtor, debtor_card),
        findings=_findings(statement, positions.court, law),
    )


def court_alternative(case: Case, positions: Positions, law: Law) -> Court:
    """Return what the search reckons with if there is no deal; starting estimates fill gaps."""
    statement = state_claim(case, law)
    facts, outlook = positions.court.facts, with_said_discount(positions).reckoned
    costs = court_costs(statement.supported.total, law.court_fees, facts.fee_rounding)
    answers = procedure_answers(_court_case(case, statement), facts, law, costs)

    def side(estimate: CourtEstimate) -> Side:
        return Side(estimate, fee_range(costs, answers, facts, estimate))

    sides = side(outlook.creditor), side(outlook.debtor)
    return alternative(_sum(statement), *sides, law.doubled, positions.reckoning.assumed)


def with_said_discount(positions: Positions) -> CourtOutlook:
    """Return the outlook with the creditor's own yearly discount where none was estimated."""
    outlook, said = positions.court, positions.creditor.yearly_discount
    if said is None or outlook.creditor.discount is not None:
        return outlook
    discount = Between(said, said, SAID_IN_ROOM)
    return replace(outlook, creditor=replace(outlook.creditor, discount=discount))


def fee_range(
    costs: CourtCosts,
    answers: tuple[ProcedureAnswer, ...],
    facts: CourtFacts,
    estimate: CourtEstimate,
) -> FeeRange:
    """Return which fees may fall due: by what fits, what is preserved, and whether enforced.

    Half the acceptance fee where a halved procedure may fit, the full one unless it surely
    does. No enforcement where the money may come with the judgment.
    """
    nothing = Money.zero(costs.acceptance.currency)
    halved = [answer.fits for answer in answers if answer.procedure in _HALVED]
    cheap = costs.acceptance if set(halved) == {False} else costs.acceptance_halved
    dear = costs.acceptance_halved if True in halved else costs.acceptance
    late = estimate.months_to_payment
    return FeeRange(
        acceptance=Between(cheap, dear),
        preservation=Between(
            costs.preservation if facts.preserved else nothing,
            nothing if facts.preserved is False else costs.preservation,
        ),
        enforcement=Between(
            costs.enforcement if late is not None and late.low > 0 else nothing,
            costs.enforcement if late is not None and late.high > 0 else nothing,
        ),
    )


def _free(case: Case, law: Law) -> tuple[Rule, ...]:
    """Return what costs nothing or less: people's mediation, and help with court fees."""
    aid = law.rules["fees-aid"]
    return (law.rules["mediation-free"], aid) if case.body.kind is BodyKind.PEOPLE else (aid,)


def _bankruptcy(case: Case, asked: Money, law: Law, facts: CourtFacts) -> Money | None:
    debtor = case.party(Role.DEBTOR)
    if debtor is None or debtor.kind is PartyKind.PERSON:
        return None
    return bankruptcy_fee(asked, law.court_fees, facts.fee_rounding)


def _court_case(case: Case, statement: ClaimStatement) -> CourtCase:
    return CourtCase(
        amount=statement.supported.total,
        due_on=case.claim.due_on,
        as_of=statement.as_of,
        by_body=bool(case.body.name),
        agreed_on=case.settlement.agreed_on if case.settlement else None,
    )


def _sum(statement: ClaimStatement) -> CourtSum:
    """Everything but general interest bears the doubled part (法释〔2014〕8号 1).

    A penalty and fees of a fixed amount are read as no interest, as the words of art 1(3) have
    it; interest on interest, and a doubled part already accrued, bear none.
    """
    parts = statement.supported
    base = parts.principal + parts.costs + parts.penalty + parts.fees
    return CourtSum(parts.total, statement.per_diem, base)


def _findings(statement: ClaimStatement, outlook: CourtOutlook, law: Law) -> tuple[Finding, ...]:
    found: list[Finding] = []
    sides = {
        Room.CREDITOR: (outlook.creditor, note("court.creditor", "creditor_not_estimated")),
        Room.DEBTOR: (outlook.debtor, note("court.debtor", "debtor_not_estimated")),
    }
    for room, (estimate, nothing_said) in sides.items():
        if estimate == CourtEstimate():
            found.append(nothing_said)
        else:
            found += [missing(f"court.{room}.{name}") for name in estimate.lacking]
    if small_claims_wage(statement.as_of, outlook.facts, law) is None:
        found.append(missing("court.facts.yearly_wage", "wage_not_known"))
    elif outlook.facts.yearly_wage is not None and not outlook.facts.wage_source:
        found.append(missing("court.facts.wage_source"))
    if statement.unsupported.total:
        over = statement.unsupported.total.plain
        found.append(note("claim", "court_asks_supported_only", over=over))
    return tuple(found)
