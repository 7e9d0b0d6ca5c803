"""All that the mediator's board knows beyond the menu, in one answer. For the mediator alone.

The search, and of every plan that it shows: how likely it is kept, whether it defends itself, and
what telling it would give away. Slow enough to run beside the window, not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.advice import Advice
from mediator.domain.bargaining import monthly_means
from mediator.domain.case import Case
from mediator.domain.caucus import Positions, Room
from mediator.domain.completion import due_of
from mediator.domain.enforcing import Hold, holds, weak
from mediator.domain.law import Law
from mediator.domain.outlook import Outlook, Weighed
from mediator.domain.possible_worlds import FIGURES, Guess, PlanLeak
from mediator.domain.prospects import Leaks, Prospects
from mediator.engine.board import Board
from mediator.usecases.board import next_moves, offer_menu, survey, weigh
from mediator.usecases.court import with_said_discount
from mediator.usecases.prospects import known_bounds, leaks, prospects

SHOWN = 40
"""How many plans of the frontier the board draws."""

PROPOSED = 5
"""How many plans of the shortlist bear a star: the best of as many families."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One plan as the board tells of it.

    ``weak`` are the due days on which stopping pays one side; ``to_creditor`` is what the
    creditor could infer from learning that the debtor would accept the plan, ``to_debtor`` the
    other way round. ``on_frontier`` says that no other plan is better for both.
    """

    plan: Weighed
    kept_permille: int | None
    weak: tuple[Hold, ...]
    to_creditor: PlanLeak
    to_debtor: PlanLeak
    on_frontier: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """The board's answer: the search, its plans in detail, the menu's chances and leak, advice.

    ``sights`` begin with the proposed plans; every plan that the outlook names has one.
    """

    board: Board
    outlook: Outlook
    moves: tuple[Advice, ...]
    likely: Prospects
    told: Leaks
    sights: tuple[Sight, ...]

    @property
    def proposed(self) -> tuple[Sight, ...]:
        """The plans that bear a star."""
        return self.sights[: min(PROPOSED, len(self.outlook.shortlist))]

    def sight(self, plan: Weighed) -> Sight:
        """Return what is told of a plan that the outlook names."""
        return next(each for each in self.sights if each.plan.name == plan.name)


def seek(case: Case, positions: Positions, law: Law, *, aim: int | None = None) -> Sought:
    """Search, and tell of every plan found; raises ``NothingOwed``."""
    menu = offer_menu(case, law)
    board = weigh(case, menu, positions, law)
    outlook = survey(case, positions, law, aim=aim, shown=SHOWN)
    return Sought(
        board=board,
        outlook=outlook,
        moves=next_moves(case, board, outlook),
        likely=prospects(case, positions, menu),
        told=leaks(case, positions, board, menu),
        sights=_sights(case, positions, law, outlook),
    )


def _named(outlook: Outlook) -> list[Weighed]:
    """Return every plan that an outlook names, each once, the shortlist first."""
    gaps = outlook.diagnosis.gaps if outlook.diagnosis else ()
    plans = [*outlook.shortlist, *outlook.frontier, *(b.plan for b in outlook.balances)]
    plans += [gap.plan for gap in gaps]
    plans += [outlook.improvement] if outlook.improvement else []
    return list({plan.name: plan for plan in plans}.values())


def _sights(case: Case, positions: Positions, law: Law, outlook: Outlook) -> tuple[Sight, ...]:
    from mediator.engine import completion
    from mediator.engine.leak import leaks_of_plans

    menu, plans = offer_menu(case, law), _named(outlook)
    every = [plan.terms for plan in plans]
    monthly = monthly_means(positions.debtor)
    kept: tuple[int | None, ...] = (None,) * len(plans)
    if monthly is not None:
        dues = [due_of(t, positions.debtor, case.funding, menu.as_of) for t in every]
        kept = completion.chances(dues, monthly.minor, positions.reckoning.shocks)
    told = known_bounds(case, menu)
    learned = {
        about: leaks_of_plans(
            about, menu, every, Guess(), [told.get(name) for name in FIGURES[about]]
        )
        for about in Room
    }
    estimates, assumed = with_said_discount(positions).reckoned, positions.reckoning.assumed
    best = {plan.name for plan in outlook.frontier} | {b.plan.name for b in outlook.balances}
    return tuple(
        Sight(
            plan=plan,
            kept_permille=kept[i],
            weak=weak(holds(plan.terms, assumed, estimates)),
            to_creditor=learned[Room.DEBTOR][i],
            to_debtor=learned[Room.CREDITOR][i],
            on_frontier=plan.name in best,
        )
        for i, plan in enumerate(plans)
    )
