"""What the mediator lays before both is weighed first, and reads the same for both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.menu import Source
from mediator.domain.money import Money
from mediator.domain.refusals import PlanUnknown
from mediator.domain.safe_refusals import PlanOnMenu, PlanTellsTooMuch, ProposalNotInMoney
from mediator.domain.terms import Support, Terms
from mediator.usecases.agreement import choose_plan, draft
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import set_policy
from mediator.usecases.ports import Opened
from mediator.usecases.proposing import propose, withdraw
from mediator.usecases.rounds import menu_digest
from mediator.usecases.seeking import seek

DAY = date(2026, 10, 12)


@pytest.fixture
def found(loan_case: Opened, law: Law) -> Terms:
    """The best plan of the search that is paid in money alone."""
    return seek(loan_case.case, loan_case.positions, law).sights[0].plan.terms


def laid(case: Case, law: Law, terms: Terms, light: Light = Light.AMBER, consent: str = "") -> Case:
    return propose(case, law, terms, light=light, consent=consent, on=DAY).case


def test_a_plan_of_the_search_stands_behind_the_menu_under_the_next_letter(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    before = offer_menu(loan_case.case, law)
    case = laid(loan_case.case, law, found)
    after = offer_menu(case, law)
    (made,) = after.options[len(before.options) :]

    assert after.options[: len(before.options)] == before.options
    assert made.id == "own-1"
    assert made.letter == chr(ord(before.options[-1].letter) + 1)
    assert made.terms == found
    assert made.terms.balances
    assert Source.PROPOSALS in after.made_from
    assert menu_digest(after) != menu_digest(before)


def test_what_was_weighed_and_who_agreed_is_on_record(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    with pytest.raises(PlanTellsTooMuch):
        laid(loan_case.case, law, found, Light.RED, "  ")

    (kept,) = laid(loan_case.case, law, found, Light.RED, " 债务人当面同意 ").proposals
    assert (kept.on, kept.light, kept.consent) == (DAY, "red", "债务人当面同意")


def test_the_same_payments_are_not_laid_out_twice(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    published = offer_menu(loan_case.case, law).options[0]
    with pytest.raises(PlanOnMenu) as refused:
        laid(loan_case.case, law, published.terms)
    assert refused.value.letter == published.letter

    case = laid(loan_case.case, law, found)
    with pytest.raises(PlanOnMenu):
        laid(case, law, found)


def test_a_plan_that_is_not_wholly_money_is_refused(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    with pytest.raises(ProposalNotInMoney):
        laid(loan_case.case, law, replace(found, support=Support(guarantor=True, what="", by=DAY)))


def test_an_agreement_is_drawn_up_from_it_and_a_rate_inside_it_is_kept(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    case = choose_plan(
        laid(loan_case.case, law, found), law, "own-1", agreed_on=DAY, extra_terms=()
    ).case
    assert draft(case, law).terms.schedule == found.schedule

    bearing = replace(loan_case.case.policy, installment_percent=Decimal(3))
    with_rate = set_policy(loan_case.case, bearing, loan_case.case.funding).case
    borne = next(o for o in offer_menu(with_rate, law).options if o.terms.added_percent)
    first, *rows, last = borne.terms.schedule.rows
    moved = (
        replace(first, amount=first.amount + Money(1)),
        *rows,
        replace(last, amount=last.amount - Money(1)),
    )
    schedule = replace(borne.terms.schedule, rows=moved)
    case = laid(with_rate, law, replace(borne.terms, schedule=schedule))
    again = offer_menu(case, law).option("own-1").terms
    assert (again.added_percent, again.added_interest) == (
        Decimal(3),
        borne.terms.added_interest,
    )


def test_once_the_debt_is_another_the_plan_is_on_no_menu(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    case = laid(loan_case.case, law, found)
    later = replace(case, policy=replace(case.policy, settled_on=date(2026, 12, 1)))
    menu = offer_menu(later, law)

    assert "own-1" not in {option.id for option in menu.options}
    assert Source.PROPOSALS not in menu.made_from


def test_a_proposal_is_withdrawn_and_its_name_not_given_again_while_another_stands(
    loan_case: Opened, law: Law, found: Terms
) -> None:
    other = seek(loan_case.case, loan_case.positions, law).sights[1].plan.terms
    case = laid(laid(loan_case.case, law, found), law, other)
    case = withdraw(case, "own-1").case

    assert [each.id for each in case.proposals] == ["own-2"]
    assert [each.id for each in laid(case, law, found).proposals] == ["own-2", "own-3"]
    with pytest.raises(PlanUnknown):
        withdraw(case, "own-1")
