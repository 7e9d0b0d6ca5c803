"""The window: which page is shown, and the acts that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from mediator.desktop.actions import acts_of
from mediator.desktop.audience import Audience
from mediator.desktop.caucus import RoomPage
from mediator.desktop.composing import Composing
from mediator.desktop.curtain import Curtain
from mediator.desktop.focus import enter, focus_place, restore_focus
from mediator.desktop.frame import StageRail, StatusLine, TopBar
from mediator.desktop.health_sheet import HealthSheet
from mediator.desktop.help import HelpSheet, KeysSheet
from mediator.desktop.home import HomePage
from mediator.desktop.looks import Looks
from mediator.desktop.page import Page
from mediator.desktop.pages import PAGES
from mediator.desktop.palette import CommandPalette, no_cases
from mediator.desktop.popups import close_dialogs, close_lists, dialogs_over
from mediator.desktop.toast import Toast
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import column
from mediator.desktop.window_acts import add_acts
from mediator.desktop.words import act_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.domain.safe_refusals import HeldAtLock
from mediator.domain.safekeeping import Rescue
from mediator.domain.stages import Stage
from mediator.usecases.ports import Services
from mediator.wording import screen as words
from mediator.wording import screen_acts, screen_caucus
from mediator.wording.phrases import Phrase

IDLE_LOCK_MS = {Audience.BOTH: 15 * 60_000}
BACKUP_MS = 30 * 60_000
SHORT_IDLE_LOCK_MS = 5 * 60_000
REFLEXES = ("curtain", "lock")


class MainWindow(QMainWindow):
    """The frame, and in it one page at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setWindowTitle(say(words.PRODUCT))
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.workspace = Workspace(services)
        self.looks = Looks(self, services)
        self._path = services.archive_path
        self.page: QWidget = QFrame()
        self.stage = Stage.INTAKE
        self.top = TopBar(self)
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
        add_acts(self)
        self._composing = Composing(self, self._reflexes)
        self._listen()
        self._show_unlock()

    # --- where the window is ---------------------------------------------------------------

    def go(self, stage: Stage) -> None:
        """Enter a stage; the page before is destroyed first."""
        if not self.workspace.has_case:
            return
        self._leave()
        self.stage = stage
        page = PAGES[stage](self.workspace)
        page.audience_changed.connect(self._show_audience)
        page.wanted.connect(self.go)
        if isinstance(page, RoomPage):
            page.done.connect(self.next_party)
        page.lock_wanted.connect(self.lock)
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
        self._put(HomePage(self.workspace, self.looks), Audience.MEDIATOR)

    def lock(self) -> None:
        """Close the archive and destroy the page; asks nothing."""
        if not self.workspace.is_open:
            return
        self._lift()
        close_lists()
        close_dialogs(self)
        self._leave()
        self.workspace.lock()

    def curtain(self, says: str = "") -> None:
        """Cover the window and hide its dialogs; asks nothing."""
        if self.cover.isVisible() or not self.workspace.is_open:
            return
        close_lists()
        self.workspace.flush_asked.emit()
        if isinstance(self.page, Page):
            self.page.cover()
        self._hidden = dialogs_over(self)
        for dialog in self._hidden:
            dialog.hide()
        self._layers.setCurrentWidget(self.cover)
        self.cover.drop(says)

    # --- what can be asked of it -------------------------------------------------------------

    def is_unlocked(self) -> bool:
        """Tell whether there is anything to hide."""
        return self.workspace.is_open

    def is_seen(self) -> bool:
        """Tell whether no curtain hangs before the page."""
        return not self.cover.isVisible()

    def is_in_use(self) -> bool:
        """Tell whether a case file is open and no curtain hangs before it."""
        return self.is_seen() and self.workspace.is_open

    def at_home(self) -> bool:
        """Tell whether the list of cases shows."""
        return self.is_seen() and isinstance(self.page, HomePage)

    def in_case(self) -> bool:
        """Tell whether a case is open."""
        return self.is_seen() and self.workspace.has_case

    def may_undo(self) -> bool:
        """Inside a room only the line being typed is undone, and that dies with the room."""
        return self.is_seen() and isinstance(self.page, Page) and self.page.undoes

    def save_now(self) -> None:
        """Write what is typed at once, and let the line at the foot flash."""
        self.workspace.flush()
        self.status.flash()

    def undo(self) -> None:
        """Take the last act back and name it."""
        act = self.workspace.undo_act
        self.workspace.undo()
        self._show_undo()
        if act:
            self._tell_act(screen_acts.UNDONE, act, screen_acts.REDO_BUTTON, self.redo)

    def redo(self) -> None:
        """Do what was taken back again and name it."""
        act = self.workspace.redo_act
        self.workspace.redo()
        self._show_undo()
        if act:
            self._tell_act(screen_acts.REDONE, act, screen_acts.UNDO_BUTTON, self.undo)

    def find_case(self) -> None:
        """Show the list of cases, ready to search."""
        if not isinstance(self.page, HomePage):
            self.home()

    def import_case(self) -> None:
        """Ask for a file with a case."""
        if isinstance(self.page, HomePage):
            self.page.choose_file()

    def turn_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def show_palette(self) -> None:
        """Show every act that is at hand."""
        close_dialogs(self)
        cases = self.page.offers if isinstance(self.page, HomePage) else no_cases
        CommandPalette(self, acts_of(self, self.page), cases).open()

    def show_keys(self) -> None:
        """Show every key."""
        close_dialogs(self)
        KeysSheet(self, acts_of(self, self.page)).open()

    def show_tour(self) -> None:
        """Show the first steps on the list of cases."""
        self.find_case()
        if isinstance(self.page, HomePage):
            self.page.show_tour()

    def show_health(self) -> None:
        """Show what a look at this computer finds."""
        close_dialogs(self)
        HealthSheet(self, self.workspace, self._path).open()

    def show_help(self) -> None:
        """Show the help page of the screen."""
        close_dialogs(self)
        HelpSheet(self, self.workspace.services.help, self.help_page()).open()

    def help_page(self) -> str:
        """Return the name of the help page of the screen."""
        if isinstance(self.page, Page):
            return self.page.help_page or self.stage.value
        return "home" if isinstance(self.page, HomePage) else "unlock"

    def next_party(self) -> None:
        """Leave a room behind the curtain: under it lies a page that both may see."""
        self.go(Stage.INTAKE)
        self.curtain(say(screen_caucus.NEXT_PARTY))

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
        self.toast = Toast(self._pages)
        self._layers = QStackedWidget()
        self._layers.addWidget(front)
        self._layers.addWidget(self.cover)
        self.setCentralWidget(self._layers)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.unlocked.connect(self.home)
        workspace.rescued.connect(self._show_rescued)
        workspace.locked.connect(self._show_unlock)
        workspace.case_opened.connect(lambda: self.go(Stage.INTAKE))
        workspace.case_replaced.connect(self.rail.show_case)
        workspace.case_replaced.connect(lambda _case: self._show_undo())
        workspace.acted.connect(self._acted)
        workspace.backed_up.connect(self.status.show_backup)
        self.looks.changed.connect(self._rebuild)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        workspace.saved.connect(self._show_saved)
        workspace.not_saved.connect(self.status.show_not_saved)
        workspace.held.connect(self._show_held)
        workspace.presenting.unplugged.connect(self.curtain)
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
        self.top.show_for(locked=locked)
        self.toast.hide()
        self._show_audience(audience)
        self._show_undo()
        self._wake()
        enter(page)

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
        acts = (workspace.undo_act, workspace.redo_act) if self.may_undo() else ("", "")
        self.status.show_undo(*acts)

    def _lift(self) -> None:
        self.cover.rise()
        self._layers.setCurrentIndex(0)
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        self.page.setFocus()

    def _wake(self) -> None:
        self._idle.start(IDLE_LOCK_MS.get(self._audience, SHORT_IDLE_LOCK_MS))

    def _rebuild(self) -> None:
        """Build the page anew in its new size or colors, keeping the place."""
        place, audience = focus_place(self.page), self._audience
        if isinstance(self.page, Page):
            self.go(self.stage)
        elif isinstance(self.page, HomePage):
            self._leave()
            self._put(HomePage(self.workspace, self.looks), audience)
        elif isinstance(self.page, UnlockPage):
            typed = self.page.typed()
            self._leave()
            self._show_unlock()
            if isinstance(self.page, UnlockPage):
                self.page.type_again(typed)
        self.status.show_zoom()
        restore_focus(self.page, place)

    def _scheme_changed(self) -> None:
        """Follow the system into the dark, unless a scheme was chosen."""
        self.looks.follow_system()

    def _tell_act(self, phrase: Phrase, act: str, button: Phrase, do: Callable[[], None]) -> None:
        self.toast.tell(say(phrase, act=act_text(act)), say(button), do)

    def _acted(self, act: str) -> None:
        if act.endswith("_removed"):
            self._tell_act(screen_acts.DONE, act, screen_acts.UNDO_BUTTON, self.undo)

    def _reflexes(self) -> list[QKeySequence]:
        return [act.shortcut() for act in acts_of(self) if act.objectName() in REFLEXES]
