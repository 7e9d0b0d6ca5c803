"""The board: the public menu, and the mediator's own view of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator.domain.advice import Advice, advice
from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.outlook import Outlook, measured_terms
from mediator.domain.refusals import NothingOwed
from mediator.domain.valuation import Measures, limits, weighing
from mediator.engine.board import Board, evaluate
from mediator.engine.menu import generate
from mediator.usecases.claims import shareable
from mediator.usecases.court import court_alternative, with_said_discount

if TYPE_CHECKING:
    from mediator.engine.search.explore import Question


def offer_menu(case: Case, law: Law) -> Menu:
    """Return the menu both parties may see; it owes nothing to what was said in a room."""
    return generate(shareable(case, law))


def survey(
    case: Case,
    positions: Positions,
    law: Law,
    *,
    aim: int | None = None,
    shown: int = 0,
) -> Outlook:
    """Search the settlements of every family; for the mediator alone.

    Everything that is assumed stands in ``positions``. ``aim`` is about how many candidates to
    look at. The plan in hand, which an improvement must beat, is the one chosen, or else the
    last joint yes. ``shown`` plans of the frontier are told of one by one. Raises ``NothingOwed``.
    """
    from mediator.engine.outlook import outlook
    from mediator.engine.search.candidates import AIM

    question, deal = posed(case, positions, law, aim or AIM)
    return outlook(question, deal, shown=shown)


def posed(case: Case, positions: Positions, law: Law, aim: int) -> tuple[Question, Measures | None]:
    """Return what the search is asked, and the measures of the plan in hand."""
    from mediator.engine.search.candidates import space
    from mediator.engine.search.explore import Question

    facts = shareable(case, law)
    owed = facts.owed.total.minor
    if owed <= 0:
        raise NothingOwed
    estimates, reckoning = with_said_discount(positions).reckoned, positions.reckoning
    scale = weighing(estimates, reckoning.assumed, as_of=facts.as_of, most=2 * owed)
    instead = court_alternative(case, positions, law)
    needs = limits(positions.creditor, positions.debtor, instead, facts.as_of)
    debtor, plans = positions.debtor, space(facts, aim=aim)
    question = Question(plans, scale, needs, debtor, case.funding, reckoning, estimates)
    plan = _in_hand(case)
    if plan is None:
        return question, None
    terms = offer_menu(case, law).option(plan).terms
    return question, measured_terms(terms, scale, debtor, case.funding)


def _in_hand(case: Case) -> str | None:
    if case.settlement is not None:
        return case.settlement.plan
    return next((o.joint_yes for o in reversed(case.outcomes) if o.joint_yes), None)


def next_moves(case: Case, board: Board, outlook: Outlook) -> tuple[Advice, ...]:
    """Return what might be done next, from the rounds and the search."""
    letters = tuple(entry.option.letter for entry in board.acceptable)
    told = all(
        entry.creditor.accepts is not None and entry.debtor.accepts is not None
        for entry in board.entries
    )
    return advice(outlook, case.outcomes, letters, told=told)


def weigh(case: Case, menu: Menu, positions: Positions, law: Law) -> Board:
    """Mark the menu with what both rooms said; for the mediator alone."""
    return evaluate(menu, positions, case.funding, law.court_fees)
