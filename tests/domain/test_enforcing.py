from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from mediator.domain.court_estimate import Between, CourtEstimate, CourtOutlook
from mediator.domain.enforcing import holds
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.money import Money
from mediator.domain.reckoning import Assumptions
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from tests.engine.plans import with_everything


def menu(loan_case: Opened, law: Law) -> Menu:
    return offer_menu(with_everything(loan_case.case), law)


def test_a_conditional_waiver_makes_stopping_dear(loan_case: Opened, law: Law) -> None:
    terms = menu(loan_case, law).option("equal-6").terms

    bound = holds(terms, Assumptions(), CourtOutlook().reckoned)
    loose = holds(replace(terms, revives=False), Assumptions(), CourtOutlook().reckoned)

    assert all(hold.debtor_pays and hold.creditor_waits for hold in bound)
    assert [b.stopping > u.stopping for b, u in zip(bound, loose, strict=True)] == [True] * 6


def test_a_ladder_leaves_less_to_revive_with_every_rung(loan_case: Opened, law: Law) -> None:
    terms = menu(loan_case, law).option("ladder-18").terms
    plain = replace(terms, ladder=())

    rungs = holds(terms, Assumptions(), CourtOutlook().reckoned)
    whole = holds(plain, Assumptions(), CourtOutlook().reckoned)

    less = [w.stopping - r.stopping for r, w in zip(rungs, whole, strict=True)]
    assert less[:6] == [0] * 6
    assert 0 < less[6] - 1 <= less[11] <= less[6] + 1 < less[12]


def test_a_creditor_who_can_win_much_more_in_court_does_not_wait(
    loan_case: Opened, law: Law
) -> None:
    terms = menu(loan_case, law).option("shared").terms
    all_of_it, nothing = (Between(Decimal(n), Decimal(n)) for n in (100, 0))
    estimate = CourtEstimate(win=all_of_it, recovery=all_of_it, discount=nothing)
    sure = CourtOutlook(creditor=estimate).reckoned

    checked = holds(terms, Assumptions(), sure)

    assert not checked[0].creditor_waits


def test_without_a_loss_and_with_much_time_stopping_can_pay(loan_case: Opened, law: Law) -> None:
    terms = replace(menu(loan_case, law).option("equal-12").terms, revives=False)
    slow = CourtEstimate(months_to_judgment=Between(24, 36), months_to_payment=Between(20, 40))
    late = CourtOutlook(debtor=slow).reckoned

    careless = holds(terms, Assumptions(debtor_loss_percent=0), late)

    assert not any(hold.debtor_pays for hold in careless)


def test_losses_that_were_estimated_stand_in_place_of_the_assumed_share(
    loan_case: Opened, law: Law
) -> None:
    terms = menu(loan_case, law).option("equal-6").terms
    none = CourtEstimate(other_costs=Between(Money(0), Money(400)))
    court = CourtOutlook(debtor=none).reckoned

    estimated = holds(terms, Assumptions(), court)
    nothing = holds(terms, Assumptions(debtor_loss_percent=0), CourtOutlook().reckoned)

    assert {e.stopping - n.stopping for e, n in zip(estimated, nothing, strict=True)} == {200}
