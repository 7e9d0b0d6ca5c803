"""Taking a plan that does not defend itself to both sides, with its waiver bound otherwise.

For the mediator alone: which binding mends it is known from both rooms.
"""

from __future__ import annotations

from datetime import date

from mediator.domain.case import Case
from mediator.domain.caucus import Room
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.menu import Menu
from mediator.domain.possible_worlds import FIGURES, Guess
from mediator.domain.prospects import SelfCheck
from mediator.domain.safe_refusals import MendUnknown
from mediator.domain.terms import Terms
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.proposing import propose
from mediator.usecases.prospects import known_bounds

_WORST = tuple(Light)


def propose_mended(
    case: Case, law: Law, checked: SelfCheck, *, number: int, consent: str, on: date
) -> Change:
    """Lay a plan before both with the ``number``-th mend of its self-check, counted from 1.

    Raises ``MendUnknown`` where the self-check has no such mend, and all that ``propose`` raises.
    """
    mends = checked.mends
    if not 1 <= number <= len(mends):
        raise MendUnknown(checked.option.letter, number, len(mends))
    terms = mends[number - 1].terms
    light = light_of(case, offer_menu(case, law), terms)
    return propose(case, law, terms, light=light, consent=consent, on=on)


def light_of(case: Case, menu: Menu, terms: Terms) -> Light:
    """Return the graver of what a plan, told as acceptable, tells each side of the other."""
    from mediator.engine.leak import leaks_of_plans

    told = known_bounds(case, menu)
    lights = (
        leaks_of_plans(about, menu, [terms], Guess(), [told.get(n) for n in FIGURES[about]])
        for about in Room
    )
    return max((found.grade for (found,) in lights), key=_WORST.index)
