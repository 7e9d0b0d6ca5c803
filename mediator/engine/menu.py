"""The menu that both parties may see, from shareable facts only.

The order is that of ``families.IN_ORDER``; letters are given in that order. Nothing here can
import what was said in a room (an import contract and a difference test hold it to that).
"""

from __future__ import annotations

from string import ascii_uppercase

from mediator.domain.disclosure import Shareable
from mediator.domain.menu import Menu, SettlementOption, Source
from mediator.domain.refusals import NothingOwed
from mediator.engine.families import IN_ORDER, Plan, terms_of


def generate(shareable: Shareable) -> Menu:
    """Return every plan of every family that applies, no two with the same schedule.

    A plan that would waive everything is none. Raises ``NothingOwed`` where nothing is left
    to settle.
    """
    if shareable.owed.total.minor <= 0:
        raise NothingOwed
    plans: list[Plan] = []
    for family in IN_ORDER:
        for plan in family(shareable):
            if plan.schedule.rows and all(plan.schedule != known.schedule for known in plans):
                plans.append(plan)
    made_from = [Source.CLAIM, Source.LAW, Source.POLICY]
    made_from += [Source.FUNDING] if shareable.funding else []
    made_from += [Source.MEANS] if shareable.means else []
    options = (
        SettlementOption(plan.name, letter, terms_of(plan, shareable))
        for letter, plan in zip(ascii_uppercase, plans, strict=False)
    )
    return Menu(shareable.as_of, shareable.owed, tuple(options), tuple(made_from))
