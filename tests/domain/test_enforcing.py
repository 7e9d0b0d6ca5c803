from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from mediator.domain.enforcing import holds
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.valuation import Assumptions
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from tests.engine.plans import with_everything


def menu(loan_case: Opened, law: Law) -> Menu:
    return offer_menu(with_everything(loan_case.case), law)


def test_a_conditional_waiver_makes_stopping_dear(loan_case: Opened, law: Law) -> None:
    terms = menu(loan_case, law).option("equal-6").terms

    bound = holds(terms, Assumptions(), Fraction(3))
    loose = holds(replace(terms, revives=False), Assumptions(), Fraction(3))

    assert all(hold.debtor_pays and hold.creditor_waits for hold in bound)
    assert [b.stopping > u.stopping for b, u in zip(bound, loose, strict=True)] == [True] * 6


def test_a_ladder_leaves_less_to_revive_with_every_rung(loan_case: Opened, law: Law) -> None:
    terms = menu(loan_case, law).option("ladder-18").terms
    plain = replace(terms, ladder=())

    rungs = holds(terms, Assumptions(), Fraction(3))
    whole = holds(plain, Assumptions(), Fraction(3))

    less = [w.stopping - r.stopping for r, w in zip(rungs, whole, strict=True)]
    assert less[:6] == [0] * 6
    assert 0 < less[6] - 1 <= less[11] <= less[6] + 1 < less[12]


def test_a_creditor_who_can_win_much_more_in_court_does_not_wait(
    loan_case: Opened, law: Law
) -> None:
    terms = menu(loan_case, law).option("shared").terms
    sure = Assumptions(win_percent=100, recovery_low_percent=100, recovery_high_percent=100)

    checked = holds(terms, sure, Fraction(0))

    assert not checked[0].creditor_waits


def test_without_a_loss_and_with_much_time_stopping_can_pay(loan_case: Opened, law: Law) -> None:
    terms = replace(menu(loan_case, law).option("equal-12").terms, revives=False)
    careless = Assumptions(debtor_loss_percent=0, court_months=60)

    assert not any(hold.debtor_pays for hold in holds(terms, careless, Fraction(3)))
