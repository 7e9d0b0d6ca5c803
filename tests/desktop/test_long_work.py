"""Work that lasts: a panel with its steps, Esc to stop it, and a lock that never waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.home import HomePage
from mediator.desktop.long_work import LongWork, LongWorks
from mediator.desktop.papers import PapersPanel
from mediator.desktop.security import SecurityDialog
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.words import refusal_text, say
from mediator.desktop.worker import Worker
from mediator.domain.refusals import Refusal
from mediator.domain.safe_refusals import Cancelled
from mediator.domain.signing import DOSSIER
from mediator.domain.stages import Stage
from mediator.domain.steps import Step, Work
from mediator.usecases.steps import Steps, unwatched
from mediator.wording import screen_papers
from tests.cancelling import cancelled_everywhere
from tests.desktop.desk import PATIENCE_MS, Desk
from tests.desktop.long_desk import Held, held_at
from tests.desktop.test_papers_panel import to_files

ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def proving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    with held_at(Step.PROVING, monkeypatch) as gate:
        yield gate


@pytest.fixture
def care(hearing: Desk) -> SecurityDialog:
    hearing.window.home()
    hearing.settle()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hearing.press(hearing.window, Qt.Key.Key_S, control_shift)
    hearing.settle()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SecurityDialog)]
    return next(each for each in found if each.isVisible())


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_a_backup_is_stopped_in_the_middle_and_leaves_no_half_file(
    hearing: Desk, proving: Held
) -> None:
    folder, workspace = hearing.services.archive_path.parent, hearing.workspace
    focused, before = QApplication.focusWidget(), files(folder)
    workspace.back_up()
    panel = proving.wait(hearing)

    assert panel.title.text() == "正在备份案库"
    assert panel.steps.text().splitlines() == ["✓ 复制", "▸ 打开副本，逐页核对"]
    assert panel.button.text() == "取消（Esc）"
    assert QApplication.focusWidget() is focused
    assert files(folder) > before

    hearing.press(hearing.window, ESCAPE)
    assert panel.button.text() == "正在停下……"
    proving.go_on()
    hearing.settle()

    hearing.bot.waitUntil(lambda: hearing.window.long.panel is None, timeout=PATIENCE_MS)
    assert files(folder) == before
    assert hearing.window.toast.text.text() == "已取消：备份案库。"
    assert "未能" not in hearing.window.status.saved.text()
    workspace.back_up()
    hearing.settle()
    assert len(files(folder)) > len(before)


def test_esc_stops_the_work_of_a_dialog_and_leaves_the_dialog_open(
    hearing: Desk, care: SecurityDialog, proving: Held
) -> None:
    care.copies.now.click()
    panel = proving.wait(hearing)
    assert panel.parentWidget() is care

    hearing.press(care, ESCAPE)
    proving.go_on()
    hearing.settle()

    assert care.isVisible()
    assert care.copies.isEnabled()
    assert care.copies.refused.text.text() == refusal_text(Cancelled())


def test_a_lock_in_the_middle_waits_for_nothing_and_stops_the_work(
    hearing: Desk, care: SecurityDialog, proving: Held
) -> None:
    stick = hearing.services.archive_path.parent / "stick"
    stick.mkdir()
    care.copies.copy_to(str(stick / "copy.mvault"))
    proving.wait(hearing)

    hearing.press(care, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    hearing.page(UnlockPage)
    assert not hearing.workspace.is_open
    proving.go_on()
    hearing.settle()
    assert list(stick.iterdir()) == []
    hearing.unlock()
    hearing.page(HomePage)


def test_the_curtain_covers_the_panel_and_the_work_goes_on(hearing: Desk, proving: Held) -> None:
    hearing.workspace.back_up()
    panel = proving.wait(hearing)

    hearing.control(Qt.Key.Key_B)

    assert not panel.isVisible()
    with hearing.bot.waitSignal(hearing.workspace.backed_up, timeout=PATIENCE_MS):
        proving.go_on()


def test_the_panel_is_gone_before_the_answer_is_taken(hearing: Desk, proving: Held) -> None:
    """Else the next Esc would be for work that is over, and not for the page."""
    gone: list[bool] = []
    hearing.window.workspace.backed_up.connect(
        lambda *_told: gone.append(hearing.window.long.panel is None)
    )
    hearing.workspace.back_up()
    proving.wait(hearing)
    proving.go_on()
    hearing.settle()

    assert gone == [True]


def test_quick_work_shows_no_panel(hearing: Desk) -> None:
    shown: list[str] = []
    hearing.window.long.panel_shown.connect(lambda: shown.append("panel"))

    hearing.workspace.back_up()
    hearing.settle()
    hearing.window.long.look()

    assert shown == []


@pytest.fixture
def papers(hearing: Desk) -> PapersPanel:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    page.plan.choose(page.plan._values[3])
    hearing.bot.waitUntil(lambda: bool(page.preview.pages), timeout=PATIENCE_MS)
    page.tabs.setCurrentWidget(page.tabs.of_papers)
    hearing.bot.waitUntil(page.papers.send.isEnabled, timeout=PATIENCE_MS)
    return page.papers


def draw(papers: PapersPanel, name: str) -> None:
    names = [papers.list.item(n).text().strip("○✓　 ") for n in range(papers.list.count())]
    papers.list.setCurrentRow(names.index(name))


def test_a_dossier_is_stopped_in_the_middle_and_can_be_made_again(
    hearing: Desk, papers: PapersPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = refusal_text(Cancelled())
    with held_at(Step.PAGES, monkeypatch) as drawing:
        draw(papers, say(screen_papers.PAPERS[DOSSIER]))
        panel = drawing.wait(hearing)
        assert panel.title.text() == "正在制作文书"
        assert panel.steps.text().startswith("✓ 逐份排版\n▸ 逐页成文　0 / ")
        case = hearing.workspace.case

        hearing.press(papers.list, ESCAPE)
        drawing.go_on()
        hearing.bot.waitUntil(lambda: papers.preview.message.text() == stopped)

        assert not papers.send.isEnabled()
        assert hearing.workspace.case is case
        draw(papers, "权利义务告知书")
        draw(papers, say(screen_papers.PAPERS[DOSSIER]))
        hearing.bot.waitUntil(papers.send.isEnabled, timeout=PATIENCE_MS)


def test_a_print_is_stopped_in_the_middle_of_a_copy_and_goes_on_with_it_later(
    hearing: Desk, papers: PapersPanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    papers.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]
    with held_at(Step.SENDING, monkeypatch) as sending:
        papers.print_copies()
        sending.wait(hearing)
        hearing.press(papers.list, ESCAPE)
        sending.go_on()
        hearing.bot.waitUntil(papers.refused.isVisible, timeout=PATIENCE_MS)
        assert [(job.number, job.done) for job in hearing.workspace.case.prints] == [(1, 0)]

    papers.print_copies()
    hearing.bot.waitUntil(lambda: hearing.workspace.case.prints[0].done == 3, timeout=PATIENCE_MS)
    assert len(hearing.workspace.case.prints) == 1


@pytest.fixture
def works(qtbot: QtBot) -> Iterator[LongWorks]:
    vault, press = Worker("vault"), Worker("press")
    yield LongWorks(vault, press, lambda: None)
    vault.finish()
    press.finish()


def never(answer: object) -> None:
    raise AssertionError(answer)


def test_work_whose_owner_is_gone_is_stopped_and_tells_nobody(
    qtbot: QtBot, works: LongWorks
) -> None:
    owner, seen, may_go_on = QObject(), list[Step](), Event()

    def job(steps: Steps) -> None:
        may_go_on.wait()
        for step in (Step.READING, Step.PAGES):
            steps(step)
            seen.append(step)

    works.print(owner, Work.TABLE, job, never, never)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)

    with qtbot.waitSignal(works.stopped):
        may_go_on.set()

    assert seen == []
    assert works.running == []


def test_work_cancelled_before_its_turn_is_not_begun(qtbot: QtBot, works: LongWorks) -> None:
    owner, refused, may_go_on = QObject(), list[Refusal](), Event()
    works.print(owner, Work.PAPER, lambda _steps: may_go_on.wait(), lambda _answer: None, never)
    works.print(owner, Work.TABLE, never, never, refused.append)
    works.cancel()

    with qtbot.waitSignal(works.stopped):
        may_go_on.set()

    assert [type(each) for each in refused] == [Cancelled]


def test_nothing_is_asked_of_an_archive_that_is_closed(works: LongWorks) -> None:
    works.ask(QObject(), Work.BACKUP, lambda _archive, _steps: None, never, never)

    assert works.running == []


def test_a_count_is_shown_where_there_is_one() -> None:
    from mediator.desktop.long_panel import lines

    work = LongWork(Work.DRILL, QObject())
    work(Step.CHECKING)
    work(Step.CASES, 1200, 100_000)

    assert lines(work) == ["✓ 逐页核对备份", "▸ 读出每个案件　1,200 / 100,000"]


def test_a_bundle_that_is_cancelled_leaves_no_case_behind(hearing: Desk, tmp_path: Path) -> None:
    archive, keeping = hearing.workspace._archive, hearing.services.keeping
    assert archive is not None
    before, secret = archive.summaries(), "a word for the bundle, quite long"
    bundle = tmp_path / "one.mcase"
    bundle.write_bytes(keeping.pack(archive, before[0].id, "full", secret, unwatched))

    def check() -> None:
        assert archive.summaries() == before

    def work(steps: Steps) -> None:
        keeping.take(archive, bundle, secret, steps)

    assert cancelled_everywhere(work, check) == [Step.READING, Step.WRITING]
    assert len(archive.summaries()) == 2
