"""A plan that does not defend itself goes to both with its waiver bound as the mediator chose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.prospects import SelfCheck
from mediator.domain.safe_refusals import MendUnknown, PlanOnMenu, PlanTellsTooMuch
from mediator.usecases.agreement import choose_plan, draft
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import set_policy
from mediator.usecases.mending import light_of, propose_mended
from mediator.usecases.ports import Opened
from mediator.usecases.proposing import propose
from mediator.usecases.prospects import mends_of, self_check

DAY = date(2026, 10, 12)
YES = "2026-10-12 双方当面同意"


@pytest.fixture
def checked(loan_case: Opened, law: Law) -> SelfCheck:
    """The first plan of the menu that another binding of the waiver mends, and by a ladder."""
    menu = offer_menu(loan_case.case, law)
    every = (self_check(loan_case.positions, option) for option in menu.options)
    return next(each for each in every if any(mend.terms.ladder for mend in each.mends))


def taken(case: Case, law: Law, checked: SelfCheck, number: int = 1) -> Case:
    return propose_mended(case, law, checked, number=number, consent=YES, on=DAY).case


def test_every_mend_stands_on_the_menu_exactly_as_it_was_checked(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    before = offer_menu(loan_case.case, law)
    for number, mend in enumerate(checked.mends, 1):
        menu = offer_menu(taken(loan_case.case, law, checked, number), law)
        made = menu.options[-1]

        assert menu.options[:-1] == before.options
        assert made.id == "own-1"
        assert made.letter not in {option.letter for option in before.options}
        assert made.terms == mend.terms
        assert made.terms.balances
        assert self_check(loan_case.positions, made).weak_days == mend.weak_days


def test_an_agreement_is_drawn_up_with_the_ladder(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    number = next(n for n, mend in enumerate(checked.mends, 1) if mend.terms.ladder)
    case = taken(loan_case.case, law, checked, number)
    settled = choose_plan(case, law, "own-1", agreed_on=DAY, extra_terms=()).case

    assert draft(settled, law).terms.ladder == checked.mends[number - 1].terms.ladder


def test_a_binding_of_its_own_stays_when_the_joint_choice_changes_and_an_older_one_follows_it(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    case = taken(loan_case.case, law, checked)
    (laid,) = case.proposals
    older = replace(laid, id="own-2", revives=None, ladder=())
    for conditional in (True, False):
        policy = replace(case.policy, conditional=conditional)
        both = replace(case, proposals=(laid, older))
        menu = offer_menu(set_policy(both, policy, case.funding).case, law)

        assert menu.option("own-1").terms.revives is laid.revives
        assert menu.option("own-2").terms.revives is conditional


def test_a_plan_of_the_search_is_mended_as_one_of_the_menu(
    loan_case: Opened, checked: SelfCheck
) -> None:
    assert mends_of(loan_case.positions, checked.option.terms) == checked.mends


def test_what_the_self_check_does_not_name_is_refused(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    for number in (0, len(checked.mends) + 1):
        with pytest.raises(MendUnknown) as refused:
            taken(loan_case.case, law, checked, number)
        assert refused.value.letter == checked.option.letter

    case = taken(loan_case.case, law, checked)
    with pytest.raises(PlanOnMenu):
        taken(case, law, checked)


def test_it_is_weighed_before_it_is_laid_out(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    terms = checked.mends[0].terms
    light = light_of(loan_case.case, offer_menu(loan_case.case, law), terms)
    (laid,) = taken(loan_case.case, law, checked).proposals

    assert (laid.light, laid.consent) == (light.value, YES)
    with pytest.raises(PlanTellsTooMuch):
        propose(loan_case.case, law, terms, light=Light.RED, consent="", on=DAY)


def test_payments_that_may_be_put_off_stay_so(
    loan_case: Opened, law: Law, checked: SelfCheck
) -> None:
    allowing = replace(
        checked.mends[0].terms, breach=replace(checked.option.terms.breach, allowed_misses=2)
    )
    case = propose(loan_case.case, law, allowing, light=Light.AMBER, consent="", on=DAY).case

    assert offer_menu(case, law).options[-1].terms == allowing
