"""Reminders of what is due in all cases: made together, sent as one job, on record in each case.

A letter names the parties of its own case only. Before the first page is sent every case knows of
its print; when the pages are out each knows that its copy is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from mediator.domain.agenda import DUES, Task
from mediator.domain.law import Law
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.record import short
from mediator.domain.refusals import Refusal
from mediator.domain.steps import Step
from mediator.usecases.final_check import check_sealed
from mediator.usecases.papers import gather
from mediator.usecases.ports import Archive, Press
from mediator.usecases.signing import begin_print, copy_printed, unfinished
from mediator.usecases.steps import Steps, told, unwatched

REMINDER = PaperKind.REMINDER


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case to which no reminder can be written now, and why."""

    number: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class Letter:
    """The reminder of one case: its bytes, and on how many pages."""

    case: str
    pdf: bytes
    pages: int


def cases_due(tasks: Iterable[Task]) -> tuple[str, ...]:
    """Return the cases in which something is to be paid or handed over, each once."""
    return tuple(dict.fromkeys(task.case for task in tasks if task.day.act in DUES))


def gather_reminders(
    archive: Archive, law: Law, cases: tuple[str, ...], *, on: date, steps: Steps = unwatched
) -> tuple[tuple[Matter, ...], tuple[LeftOut, ...]]:
    """Gather what each letter says; a case that asks for none now is left out with its reason.

    Raises ``Cancelled``.
    """
    head = short(archive.journal_head())
    matters, left = [], []
    for case_id in told(cases, steps, Step.CASES, len(cases), every=1):
        case = archive.load(case_id)
        try:
            check_sealed(archive, case, law)
            matters.append(replace(gather(case, law, REMINDER, on=on), head=head))
        except Refusal as why:
            left.append(LeftOut(case.number, why))
    return tuple(matters), tuple(left)


def set_letters(
    press: Press, matters: tuple[Matter, ...], steps: Steps = unwatched
) -> tuple[Letter, ...]:
    """Make the letters; raises ``Cancelled``."""
    letters = []
    for matter in told(matters, steps, Step.SETTING, len(matters), every=1):
        pdf = press.paper(REMINDER, matter)
        letters.append(Letter(matter.case.id, pdf, len(press.texts(pdf))))
    return tuple(letters)


def begin_letters(archive: Archive, letters: tuple[Letter, ...], *, at: datetime) -> None:
    """Put the print of each letter on record in its case, unless it was begun before."""
    for letter in letters:
        case = archive.load(letter.case)
        if unfinished(case, REMINDER, letter.pdf) is None:
            change = begin_print(case, REMINDER, letter.pdf, 1, at=at)
            archive.save(change.case, change.act)


def letters_printed(archive: Archive, letters: tuple[Letter, ...]) -> None:
    """Put on record in each case that its letter came out."""
    for letter in letters:
        case = archive.load(letter.case)
        job = unfinished(case, REMINDER, letter.pdf)
        if job is not None:
            change = copy_printed(case, job.number, letter.pdf)
            archive.save(change.case, change.act)
