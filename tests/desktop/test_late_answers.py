"""An answer that comes after locking finds nobody: it opens, shows and breaks nothing."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.unlock import UnlockPage
from mediator.domain.refusals import Refusal
from mediator.domain.signing import DOSSIER
from mediator.domain.stages import Stage
from mediator.domain.steps import Work
from mediator.usecases.steps import Steps
from tests.desktop.desk import PATIENCE_MS, Desk
from tests.desktop.everything import carry_through


def fail(refusal: Refusal) -> None:
    raise refusal


def test_a_case_that_was_being_read_does_not_open_behind_the_lock(hearing: Desk) -> None:
    case_id = hearing.workspace.case.id
    hearing.window.home()
    hearing.settle()
    hearing.workspace.load(case_id, fail)
    hearing.control(Qt.Key.Key_L)
    hearing.settle()

    hearing.page(UnlockPage)
    assert not hearing.workspace.has_case


def test_a_case_that_was_being_read_does_not_open_after_the_next_unlock_either(
    hearing: Desk,
) -> None:
    answers: list[str] = []
    hearing.workspace.ask(hearing.workspace, lambda _: "secret", answers.append, fail)
    hearing.control(Qt.Key.Key_L)
    hearing.unlock()

    assert hearing.workspace.is_open
    assert not answers


def test_a_paper_whose_drawing_was_asked_for_is_not_drawn_after_locking(desk: Desk) -> None:
    desk.create()
    carry_through(desk)
    page = desk.enter(Stage.AGREEMENT, AgreementPage)
    desk.bot.waitUntil(lambda: bool(page.preview.pages), timeout=PATIENCE_MS)
    page.tabs.setCurrentWidget(page.tabs.of_papers)
    desk.settle()
    page.papers._draw(DOSSIER)
    desk.workspace.lock()
    desk.settle()

    desk.page(UnlockPage)


def test_long_work_that_ended_in_the_moment_of_locking_is_not_told(hearing: Desk) -> None:
    told, begun = list[str](), Event()

    def job(_archive: object, _steps: Steps) -> str:
        begun.set()
        return "secret"

    hearing.workspace.long.ask(hearing.window, Work.BACKUP, job, told.append, fail)
    assert begun.wait(PATIENCE_MS / 1000)  # too late to be cancelled, too early to be told
    hearing.workspace.lock()
    hearing.settle()

    assert not told
    assert not hearing.workspace.long.running
