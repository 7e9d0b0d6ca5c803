"""Trying a change on the board: what it would do. Nothing of it is ever kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.menu import SettlementOption
from mediator.domain.outlook import Outlook, measured_terms
from mediator.engine.board import Board
from mediator.usecases.board import offer_menu, posed, survey, weigh


class Kind(Enum):
    """What can stand in a place."""

    MONEY = "money"
    MONTHS = "months"
    PERCENT = "percent"
    WHOLE = "whole"
    DAY = "day"


PLACES: dict[str, Kind] = {
    "positions.creditor.least_total": Kind.MONEY,
    "positions.creditor.longest_months": Kind.MONTHS,
    "positions.creditor.least_first_payment": Kind.MONEY,
    "positions.creditor.yearly_discount": Kind.PERCENT,
    "positions.debtor.most_monthly": Kind.MONEY,
    "positions.debtor.savings": Kind.MONEY,
    "positions.debtor.most_total": Kind.MONEY,
    "positions.debtor.earliest_on": Kind.DAY,
    "case.policy.longest_months": Kind.MONTHS,
    "case.policy.installment_percent": Kind.PERCENT,
    "case.policy.moratorium_months": Kind.MONTHS,
    "case.policy.allowed_misses": Kind.WHOLE,
    "positions.reckoning.assumed.stop_permille": Kind.WHOLE,
    "positions.reckoning.assumed.after_stop_percent": Kind.WHOLE,
    "positions.reckoning.assumed.secured_percent": Kind.WHOLE,
    "positions.reckoning.assumed.debtor_loss_percent": Kind.WHOLE,
}
"""What a mediator may try, and what can stand there; nothing at all stands for not said."""

NEEDED = frozenset(p for p, kind in PLACES.items() if p.startswith("case.policy.")) - {
    "case.policy.installment_percent"
} | frozenset(p for p in PLACES if ".assumed." in p)
"""The places that always hold something."""

BOUNDS = {"case.policy.longest_months": (1, 600), "case.policy.moratorium_months": (0, 24)}
"""The least and most of what can be tried, where the kind does not say it."""


@dataclass(frozen=True, slots=True)
class World:
    """A case with what both rooms said: what a change is tried on."""

    case: Case
    positions: Positions


@dataclass(frozen=True, slots=True)
class Trial:
    """The board and the search before a change, and with it."""

    before: tuple[Board, Outlook]
    after: tuple[Board, Outlook]


def tried(world: World, place: str, value: object) -> World:
    """Return a world with one figure changed; raises what the figure itself refuses."""
    changed: World = _put(world, place.split("."), value)
    return changed


def try_out(world: World, law: Law, place: str, value: object, *, aim: int | None = None) -> Trial:
    """Search before and with a change."""
    return Trial(_seen(world, law, aim), _seen(tried(world, place, value), law, aim))


def _put(whole: Any, way: list[str], value: object) -> Any:
    name, *rest = way
    return replace(whole, **{name: _put(getattr(whole, name), rest, value) if rest else value})


def _seen(world: World, law: Law, aim: int | None) -> tuple[Board, Outlook]:
    menu = offer_menu(world.case, law)
    board = weigh(world.case, menu, world.positions, law)
    return board, survey(world.case, world.positions, law, aim=aim)


# --- wishes -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan of the public menu that a side may be asked about, and how it meets its wishes."""

    option: SettlementOption
    criteria: tuple[int, ...]


def to_ask(case: Case, positions: Positions, law: Law) -> tuple[Asked, ...]:
    """Return the plans of the public menu with their criteria; raises ``NothingOwed``."""
    from mediator.engine.outlook import scale_of

    question, _ = posed(case, positions, law, 1)
    scale = scale_of(question)
    found = []
    for option in offer_menu(case, law).options:
        terms = option.terms
        plan = measured_terms(terms, question.weighing, positions.debtor, case.funding)
        start = question.space.facts.first_due_on
        ends = terms.schedule.rows[0].due_on, terms.schedule.last_due_on
        days = [max((day - start).days, 0) for day in ends]
        criteria = scale.of(plan, *days, secured=terms.support is not None)
        found.append(Asked(option, criteria))
    return tuple(found)
