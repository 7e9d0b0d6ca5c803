"""Laying a plan of the board before both sides: weighed first, recorded, under one letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.proposals import Proposal, in_money_alone
from mediator.domain.refusals import PlanUnknown
from mediator.domain.safe_refusals import PlanOnMenu, PlanTellsTooMuch, ProposalNotInMoney
from mediator.domain.terms import Terms
from mediator.engine.menu import alike
from mediator.usecases.board import offer_menu
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line


def propose(case: Case, law: Law, terms: Terms, *, light: Light, consent: str, on: date) -> Change:
    """Put a plan on the menu of both sides; answers sealed on the menu before are void.

    Raises ``PlanTellsTooMuch`` for a red light without a consent in words, ``PlanOnMenu`` for what
    both may read already, ``ProposalNotInMoney`` where things are handed over or somebody vouches.
    """
    said = one_line(consent).strip()
    if not in_money_alone(terms):
        raise ProposalNotInMoney
    for option in offer_menu(case, law).options:
        if alike(option.terms, terms):
            raise PlanOnMenu(option.letter)
    if light is Light.RED and not said:
        raise PlanTellsTooMuch
    taken = [int(each.id.removeprefix(_OWN)) for each in case.proposals]
    name = f"{_OWN}{max(taken, default=0) + 1}"
    made = Proposal.of(name, terms, on=on, light=light.value, consent=said)
    return Change(replace(case, proposals=(*case.proposals, made)), "plan_proposed")


def withdraw(case: Case, plan: str) -> Change:
    """Take a proposal off the menu again; raises ``PlanUnknown`` for one that is not there."""
    kept = tuple(each for each in case.proposals if each.id != plan)
    if len(kept) == len(case.proposals):
        raise PlanUnknown(plan, tuple(each.id for each in case.proposals))
    return Change(replace(case, proposals=kept), "proposal_withdrawn")


_OWN = "own-"
"""How the name of a proposal begins, so that no family's plan has it."""
