"""At the table: acts noted and taken back, copies numbered and never printed twice unsaid."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mediator.domain.refusals import CopiesOutOfRange, PaperChanged
from mediator.domain.signing import SigningAct
from mediator.usecases.history import History
from mediator.usecases.ports import Opened
from mediator.usecases.signing import (
    begin_print,
    copy_printed,
    forget_act,
    job_name,
    note_act,
    unfinished,
)

TEN = datetime(2026, 10, 12, 10, 5, tzinfo=UTC)
PDF = b"%PDF the paper"


def test_acts_lie_in_the_order_of_the_table_and_can_be_taken_back(loan_case: Opened) -> None:
    case = note_act(loan_case.case, SigningAct.SEALED, paper="ab", at=TEN).case
    case = note_act(case, SigningAct.READ_ALOUD, paper="ab", at=TEN).case
    case = note_act(case, SigningAct.READ_ALOUD, paper="cd", at=TEN).case

    assert [(s.act, s.paper, s.on, s.minute) for s in case.signing] == [
        (SigningAct.READ_ALOUD, "cd", date(2026, 10, 12), 605),
        (SigningAct.SEALED, "ab", date(2026, 10, 12), 605),
    ]
    assert [s.act for s in forget_act(case, SigningAct.SEALED).case.signing] == ["read_aloud"]


def test_a_job_goes_on_with_the_next_copy(loan_case: Opened) -> None:
    case = begin_print(loan_case.case, "agreement", PDF, 3, at=TEN).case
    case = copy_printed(case, 1, PDF).case

    job = unfinished(case, "agreement", PDF)

    assert job is not None
    assert (job.number, job.done, job.left) == (1, 1, 2)
    assert job_name(job) == "文档-1012-1"
    for _ in range(2):
        case = copy_printed(case, 1, PDF).case
    assert unfinished(case, "agreement", PDF) is None
    assert begin_print(case, "dossier", PDF, 1, at=TEN).case.prints[-1].number == 2


def test_another_version_is_another_job(loan_case: Opened) -> None:
    case = begin_print(loan_case.case, "agreement", PDF, 3, at=TEN).case

    assert unfinished(case, "agreement", b"other") is None
    with pytest.raises(PaperChanged):
        copy_printed(case, 1, b"other")


@pytest.mark.parametrize("copies", [0, 100])
def test_a_number_of_copies_nobody_prints_is_refused(copies: int, loan_case: Opened) -> None:
    with pytest.raises(CopiesOutOfRange):
        begin_print(loan_case.case, "agreement", PDF, copies, at=TEN)


def test_a_print_is_not_undone(loan_case: Opened) -> None:
    history = History.of(loan_case.case).after(
        begin_print(loan_case.case, "agreement", PDF, 1, at=TEN)
    )

    assert history.undo() == history
