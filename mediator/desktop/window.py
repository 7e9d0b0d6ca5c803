"""The window: which page is shown, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedWidget, QWidget

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.audience import Audience
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.curtain import Curtain
from mediator.desktop.frame import StageRail, StatusLine, TopBar
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.page import Page
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import column
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.domain.safe_refusals import HeldAtLock
from mediator.domain.safekeeping import Rescue
from mediator.domain.stages import Stage
from mediator.usecases.ports import Services
from mediator.wording import screen as words

PAGES: dict[Stage, Callable[[Workspace], Page]] = {
    Stage.INTAKE: IntakePage,
    Stage.CLAIMS: ClaimsPage,
    Stage.CREDITOR_ROOM: CreditorRoom,
    Stage.DEBTOR_ROOM: DebtorRoom,
    Stage.BOARD: BoardPage,
    Stage.ROUNDS: RoundsPage,
    Stage.AGREEMENT: AgreementPage,
}
IDLE_LOCK_MS = {Audience.BOTH: 15 * 60_000}
BACKUP_MS = 30 * 60_000
SHORT_IDLE_LOCK_MS = 5 * 60_000


class MainWindow(QMainWindow):
    """The frame, and in it one page at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setWindowTitle(say(words.PRODUCT))
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.workspace = Workspace(services)
        self._path = services.archive_path
        self.page: QWidget = QFrame()
        self.top = TopBar(self.curtain, self.lock)
        self.rail = StageRail(self.go, self.home)
        self.status = StatusLine()
        self.cover = Curtain()
        self._audience = Audience.MEDIATOR
        self._hidden: list[QWidget] = []
        self._warned = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._backup = QTimer(self)
        self._backup.setInterval(BACKUP_MS)
        self._backup.timeout.connect(self.workspace.back_up)
        self._backup.start()
        self._lay_out()
        self._add_actions()
        self._listen()
        self._show_unlock()

    # --- where the window is ---------------------------------------------------------------

    def go(self, stage: Stage) -> None:
        """Enter a stage; the page before is destroyed first."""
        if not self.workspace.has_case:
            return
        self._leave()
        page = PAGES[stage](self.workspace)
        page.audience_changed.connect(self._show_audience)
        page.wanted.connect(self.go)
        self.rail.show_case(self.workspace.case)
        self.rail.mark(stage)
        self._put(page, page.audience)

    def home(self) -> None:
        """Put the case away and show the list; not while something of it is unsaved."""
        if self.workspace.unsaved:
            self.workspace.flush()
            return
        self._leave()
        self.workspace.close_case()
        self._put(HomePage(self.workspace), Audience.MEDIATOR)

    def lock(self) -> None:
        """Close the archive and destroy the page; asks nothing."""
        if not self.workspace.is_open:
            return
        self._lift()
        for dialog in self._dialogs():
            dialog.close()
        self._leave()
        self.workspace.lock()

    def curtain(self) -> None:
        """Cover the window and hide its dialogs; asks nothing."""
        if self.cover.isVisible():
            return
        self.workspace.flush_asked.emit()
        self._hidden = self._dialogs()
        for dialog in self._hidden:
            dialog.hide()
        self._layers.setCurrentWidget(self.cover)
        self.cover.drop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workspace.unsaved and not self._warned:
            self._warned = True  # the line at the foot says why; a second time closes
            self.workspace.flush()
            event.ignore()
            return
        held = self.workspace.held_reason
        if held is not None and not self._warned and isinstance(self.page, UnlockPage):
            self._warned = True
            self.page.show_refusal(HeldAtLock(held))
            event.ignore()
            return
        self._leave()
        self.workspace.finish()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self._wake()
        return super().eventFilter(watched, event)

    # --- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        front = QFrame()
        front.setProperty("plain", "ground")
        self._pages = QStackedWidget()
        layout = column(
            self.top, self.rail, self._pages, self.status, into=front, margins=(0, 0, 0, 0)
        )
        layout.setSpacing(0)
        layout.setStretchFactor(self._pages, 1)
        self._layers = QStackedWidget()
        self._layers.addWidget(front)
        self._layers.addWidget(self.cover)
        self.setCentralWidget(self._layers)

    def _add_actions(self) -> None:
        for keys, act in {
            "Ctrl+B": self.curtain,
            "Ctrl+L": self.lock,
            "Ctrl+S": self._flush,
            "Ctrl+Z": self._undo,
            "Ctrl+Y": self._redo,
            "Ctrl+N": self._new_case,
            "Alt+Left": self._back,
            "Ctrl+Q": self.close,
        }.items():
            self._add_action(keys, act)
        for number, stage in enumerate(Stage, 1):
            self._add_action(f"Ctrl+{number}", partial(self._enter, stage))

    def _add_action(self, keys: str, act: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.unlocked.connect(self.home)
        workspace.rescued.connect(self._show_rescued)
        workspace.locked.connect(self._show_unlock)
        workspace.case_opened.connect(lambda: self.go(Stage.INTAKE))
        workspace.case_replaced.connect(self.rail.show_case)
        workspace.case_replaced.connect(lambda _case: self._show_undo())
        workspace.saved.connect(self._show_saved)
        workspace.not_saved.connect(self.status.show_not_saved)
        workspace.held.connect(self._show_held)
        self.cover.lifted.connect(self._lift)
        self.cover.expired.connect(self.lock)

    def _show_unlock(self) -> None:
        self._put(UnlockPage(self.workspace, self._path), Audience.MEDIATOR)

    def _show_rescued(self, rescue: Rescue) -> None:
        if isinstance(self.page, HomePage):
            self.page.show_rescue(rescue)

    def _show_saved(self, at: datetime) -> None:
        self.status.show_saved(at, on_reserve=self.workspace.on_reserve)

    def _show_held(self, refusal: Refusal) -> None:
        """Say on the locked window that the last change waits for room on the disk."""
        if isinstance(self.page, UnlockPage):
            self.page.show_refusal(refusal)

    def _put(self, page: QWidget, audience: Audience) -> None:
        """Show a page; with it the parts of the frame that make sense."""
        locked, in_case = isinstance(page, UnlockPage), isinstance(page, Page)
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.rail.setVisible(in_case)
        self.status.setVisible(not locked)
        for part in (self.top.band, self.top.curtain, self.top.lock):
            part.setVisible(not locked)
        self._show_audience(audience)
        self._show_undo()
        self._wake()
        page.setFocus()
        page.focusNextChild()

    def _leave(self) -> None:
        """Read what is typed, take what is shown away, and destroy the page."""
        page = self.page
        if isinstance(page, Page):
            page.flush()
            page.leave()
        if isinstance(page, UnlockPage):
            self._path = Path(page.place.text())
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.page = QFrame()

    def _show_audience(self, audience: Audience) -> None:
        self._audience = audience
        self.top.band.show_audience(audience)

    def _show_undo(self) -> None:
        workspace = self.workspace
        acts = (workspace.undo_act, workspace.redo_act) if self._may_undo() else ("", "")
        self.status.show_undo(*acts)

    def _lift(self) -> None:
        self.cover.rise()
        self._layers.setCurrentIndex(0)
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        self.page.setFocus()

    def _dialogs(self) -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self]

    def _wake(self) -> None:
        self._idle.start(IDLE_LOCK_MS.get(self._audience, SHORT_IDLE_LOCK_MS))

    def _enter(self, stage: Stage) -> None:
        if not self.cover.isVisible():
            self.go(stage)

    def _flush(self) -> None:
        self.workspace.flush()

    def _undo(self) -> None:
        if self._may_undo() and not self.cover.isVisible():
            self.workspace.undo()
            self._show_undo()

    def _redo(self) -> None:
        if self._may_undo() and not self.cover.isVisible():
            self.workspace.redo()
            self._show_undo()

    def _may_undo(self) -> bool:
        """Inside a room only the line being typed is undone, and that dies with the room."""
        return isinstance(self.page, Page) and self.page.undoes

    def _new_case(self) -> None:
        if isinstance(self.page, HomePage):
            self.workspace.new_case()

    def _back(self) -> None:
        if self.workspace.has_case and not self.cover.isVisible():
            self.home()
