"""The evidence tray: hashed at once, kept encrypted, and not shown to the other side by itself."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.intake.evidence import EvidenceDialog
from mediator.desktop.words import refusal_text
from mediator.domain.evidence import Acceptance, Exhibit
from mediator.domain.parties import Role
from mediator.domain.safe_refusals import DiskNearlyFull
from mediator.domain.stages import Stage
from mediator.usecases.history import Change
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return
CONTENT = b"a photograph of the note"


@pytest.fixture
def page(hearing: Desk) -> IntakePage:
    return hearing.enter(Stage.INTAKE, IntakePage)


@pytest.fixture
def tray(hearing: Desk, page: IntakePage) -> EvidenceDialog:
    hearing.press(page.evidence.open, ENTER)
    tops = QApplication.topLevelWidgets()
    return next(w for w in tops if isinstance(w, EvidenceDialog) and w.isVisible())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "借条照片.jpg"
    path.write_bytes(CONTENT)
    return path


def exhibits(desk: Desk) -> tuple[Exhibit, ...]:
    return desk.workspace.case.exhibits


def test_a_file_is_hashed_and_kept_and_not_shown(
    hearing: Desk, page: IntakePage, tray: EvidenceDialog, file: Path
) -> None:
    tray.by.choose(Role.DEBTOR)
    tray.take(str(file))
    hearing.settle()

    (taken,) = exhibits(hearing)
    assert (taken.name, taken.brought_by, taken.shown) == ("借条照片.jpg", Role.DEBTOR, False)
    assert taken.sha256 == sha256(CONTENT).hexdigest()
    assert taken.sha256 in tray.digest.text()
    assert "借条照片" not in page.evidence.shown.text()
    assert "另有 1 件" in page.evidence.hidden.text()


def test_what_is_dropped_is_taken_in(hearing: Desk, tray: EvidenceDialog, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/x")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tray.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    hearing.settle()

    assert len(exhibits(hearing)) == 1


def test_it_is_described_and_then_shown_to_both(
    hearing: Desk, page: IntakePage, tray: EvidenceDialog, file: Path
) -> None:
    tray.take(str(file))
    hearing.settle()
    tray.proves.edit.setPlainText("借款金额")
    tray.proves.flush()
    tray.acceptance.choose(Acceptance.ACCEPTED)
    tray.original.box.click()
    tray.shown.box.click()

    (kept,) = exhibits(hearing)
    assert (kept.proves, kept.acceptance) == ("借款金额", Acceptance.ACCEPTED)
    assert kept.original_seen
    assert kept.shown
    assert "借条照片.jpg" in page.evidence.shown.text()
    assert not page.evidence.hidden.isVisibleTo(page)


def test_a_file_that_cannot_be_read_is_refused(
    hearing: Desk, tray: EvidenceDialog, tmp_path: Path
) -> None:
    tray.take(str(tmp_path / "gone.jpg"))
    hearing.settle()

    assert tray.refused.isVisible()
    assert exhibits(hearing) == ()


def test_it_can_be_taken_off_the_list(hearing: Desk, tray: EvidenceDialog, file: Path) -> None:
    tray.take(str(file))
    hearing.settle()
    hearing.press(tray.remove, ENTER)

    assert exhibits(hearing) == ()
    assert not tray.describe.isVisible()


def test_locking_takes_it_away(hearing: Desk, tray: EvidenceDialog) -> None:
    hearing.control(Qt.Key.Key_L)

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [hearing.window]


def test_on_a_disk_nearly_full_a_file_is_refused_with_what_to_do_and_text_goes_on(
    hearing: Desk, tray: EvidenceDialog, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = SimpleNamespace(free=60 * 1024**2)
    monkeypatch.setattr("mediator.vault.vault.disk_usage", lambda _path: left)
    before = exhibits(hearing)
    tray.take(str(file))
    hearing.settle()

    assert exhibits(hearing) == before
    assert tray.refused.text.text() == refusal_text(DiskNearlyFull(60))
    tray.close()
    workspace = hearing.workspace
    workspace.keep(Change(replace(workspace.case, number="照常保存"), "register_set"))
    hearing.settle()
    hearing.window.home()
    hearing.settle()
    warned = hearing.page(HomePage).disk
    assert warned.isVisible()
    assert warned.text().startswith("磁盘只剩 60 MB。")
    assert not workspace.unsaved
