"""Before anything is printed: no term says what a room keeps to itself."""

from __future__ import annotations

from datetime import date

import pytest

from mediator.domain.law import Law
from mediator.domain.refusals import TermToReword
from mediator.usecases.agreement import choose_plan
from mediator.usecases.caucus import keep_positions
from mediator.usecases.final_check import check_sealed
from mediator.usecases.ports import Opened
from tests.conftest import MemoryArchive

ON = date(2026, 10, 12)


def test_a_sealed_figure_in_a_term_stops_the_print(
    loan_case: Opened, law: Law, archive: MemoryArchive
) -> None:
    case = keep_positions(archive, loan_case.case, loan_case.positions)
    least = loan_case.positions.creditor.least_total
    assert least is not None
    said = choose_plan(case, law, "C", agreed_on=ON, extra_terms=(f"另付{least.plain}元。",)).case
    plain = choose_plan(case, law, "C", agreed_on=ON, extra_terms=("双方互不追究。",)).case

    with pytest.raises(TermToReword) as refusal:
        check_sealed(archive, said, law)

    assert refusal.value.number == 1
    check_sealed(archive, plain, law)
    check_sealed(archive, case, law)
