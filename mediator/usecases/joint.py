"""The joint talk: what both sides are shown together, made from joint facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.joint import JointView
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.presented import Presented
from mediator.domain.refusals import Refusal
from mediator.domain.statements import ClaimStatement
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import state_claim
from mediator.usecases.history import Change


def joint_view(case: Case, law: Law, plan: str | None = None) -> JointView:
    """Return what can be shown; ``plan`` is the chosen one, or the joint yes, where not named."""
    try:
        statement: ClaimStatement | None = state_claim(case, law)
    except Refusal:
        statement = None
    try:
        menu: Menu | None = offer_menu(case, law)
    except Refusal:
        menu = None
    wanted = plan or chosen_plan(case)
    option = next((o for o in menu.options if o.id == wanted), None) if menu is not None else None
    bare = replace(case, heard=(), proposals=())  # they stand on the menu already
    agreement = _drafted(case, law, option.id) if option is not None else None
    released = tuple(each for each in case.disclosures if each.crosses)
    return JointView(bare, statement, menu, option, agreement, released)


def chosen_plan(case: Case) -> str:
    """Return the plan both agreed on, or the last joint yes; empty where there is neither."""
    if case.settlement is not None:
        return case.settlement.plan
    return next((o.joint_yes for o in reversed(case.outcomes) if o.joint_yes), "")


def _drafted(case: Case, law: Law, plan: str) -> Agreement | None:
    try:
        return draft(case, law, plan)
    except Refusal:
        return None


def present(case: Case, title: str, lines: tuple[str, ...], *, on: date) -> Change:
    """Record a page that both sides see now; the same page on the same day counts once."""
    page = Presented(on, title, lines)
    if page in case.presented:
        return Change(case, "page_presented")
    return Change(replace(case, presented=(*case.presented, page)), "page_presented")
