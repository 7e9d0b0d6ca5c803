"""Whether a plan of the menu defends itself, as the mediator is told and nobody else."""

from __future__ import annotations

import pytest

from mediator.domain.law import Law
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from mediator.usecases.prospects import prospects, self_check, self_check_findings
from mediator.wording.phrases import Language
from mediator.wording.selfcheck import self_check_report


def test_a_plan_without_weak_days_has_no_finding_and_nothing_to_mend(
    loan_case: Opened, law: Law
) -> None:
    option = offer_menu(loan_case.case, law).option("A")

    found = self_check(loan_case.positions, option)

    assert (found.weak_days, found.mends) == ((), ())
    assert self_check_findings(loan_case.positions, option) == ()
    assert "每一期" in self_check_report(found, Language.CHINESE)


def test_a_weak_plan_is_told_from_its_first_weak_day_with_what_would_mend_it(
    loan_case: Opened, law: Law
) -> None:
    option = offer_menu(loan_case.case, law).option("D")

    found = self_check(loan_case.positions, option)

    (finding,) = self_check_findings(loan_case.positions, option)
    assert dict(finding.figures)["number"] == str(found.weak_days[0].number)
    assert found.mends
    assert len(found.mends[0].weak_days) < len(found.weak_days)


@pytest.mark.parametrize("language", list(Language))
def test_every_plan_is_told_as_the_board_tells_it(
    loan_case: Opened, law: Law, language: Language
) -> None:
    menu = offer_menu(loan_case.case, law)
    board = {p.option.id: p for p in prospects(loan_case.case, loan_case.positions, menu).plans}

    for option in menu.options:
        found = self_check(loan_case.positions, option)
        assert found.weak_days == board[option.id].weak_days
        assert "{" not in self_check_report(found, language)
