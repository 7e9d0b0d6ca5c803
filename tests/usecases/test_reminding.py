"""Reminders to all cases: who is written to, who is left out, and what each case knows after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediator.domain.agenda import Task
from mediator.domain.archive import Day
from mediator.domain.case import Case, Settlement
from mediator.domain.law import Law
from mediator.domain.papers import PaperKind
from mediator.domain.refusals import PaperNeedsPlan
from mediator.domain.steps import Step
from mediator.domain.warnings import Level
from mediator.printing import OurPress
from mediator.usecases.ports import Opened
from mediator.usecases.reminding import (
    begin_letters,
    cases_due,
    gather_reminders,
    letters_printed,
    set_letters,
)
from tests.conftest import MemoryArchive

SIGNED = date(2026, 10, 12)
AT = datetime(2026, 10, 12, 10, 5, tzinfo=UTC)


@pytest.fixture
def filled(archive: MemoryArchive, loan_case: Opened) -> MemoryArchive:
    for number in ("甲", "乙"):
        case = replace(loan_case.case, id=number, number=f"{number}号")
        archive.save(replace(case, settlement=Settlement("equal-6", SIGNED)), "opened")
    archive.save(replace(loan_case.case, id="丙", number="丙号"), "opened")
    return archive


def task(case: str, act: str) -> Task:
    return Task(case, "", "", Day(SIGNED, act), Level.ATTENTION)


def test_each_case_in_which_something_is_due_is_written_to_once() -> None:
    tasks = [task("乙", "installment"), task("甲", "confirm"), task("甲", "transfer")]

    assert cases_due([*tasks, task("乙", "installment")]) == ("乙", "甲")


def test_a_case_that_asks_for_no_reminder_is_left_out_with_its_reason(
    filled: MemoryArchive, law: Law
) -> None:
    steps: list[tuple[Step, int, int]] = []

    matters, left = gather_reminders(
        filled,
        law,
        ("甲", "丙", "乙"),
        on=SIGNED,
        steps=lambda step, done=0, of=0: steps.append((step, done, of)),
    )

    assert [matter.case.id for matter in matters] == ["甲", "乙"]
    assert all(matter.head for matter in matters)
    assert [(out.number, type(out.why)) for out in left] == [("丙号", PaperNeedsPlan)]
    assert steps == [(Step.CASES, done, 3) for done in range(3)]


def test_every_case_knows_of_its_letter_before_and_after_and_of_no_second_one(
    filled: MemoryArchive,
    law: Law,
) -> None:
    matters, _ = gather_reminders(filled, law, ("甲", "乙"), on=SIGNED)
    letters = set_letters(OurPress(), matters)
    assert all(letter.pages >= 1 for letter in letters)

    def jobs() -> list[tuple[str, int, int]]:
        cases: list[Case] = [filled.load(name) for name in ("甲", "乙", "丙")]
        return [(job.paper, job.copies, job.done) for case in cases for job in case.prints]

    begin_letters(filled, letters, at=AT)
    begin_letters(filled, letters, at=AT)  # the printer took nothing, and it is tried again
    assert jobs() == [(PaperKind.REMINDER, 1, 0)] * 2

    letters_printed(filled, letters)
    letters_printed(filled, letters)
    assert jobs() == [(PaperKind.REMINDER, 1, 1)] * 2
    assert filled.acts[-4:] == ["print_begun", "print_begun", "copy_printed", "copy_printed"]
