"""The window: which page is shown, and the acts that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from mediator.desktop.actions import acts_of
from mediator.desktop.audience import Audience
from mediator.desktop.composing import Composing
from mediator.desktop.curtain import Curtain
from mediator.desktop.focus import enter
from mediator.desktop.frame import StageRail, StatusLine, TopBar
from mediator.desktop.idle import IdleWatch
from mediator.desktop.idle_check import IdleCheck
from mediator.desktop.long_panel import Watching
from mediator.desktop.looks import Looks
from mediator.desktop.page import Page
from mediator.desktop.pages import KEY_STATES, PAGES, hold_keys, write_again
from mediator.desktop.passage import Passage
from mediator.desktop.popups import close_dialogs, close_lists, dialogs_over
from mediator.desktop.redrawing import Redrawing
from mediator.desktop.toast import Toast
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import column
from mediator.desktop.window_acts import add_acts, take_bundle
from mediator.desktop.words import act_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.key_states import KeyState
from mediator.domain.safe_refusals import HeldAtLock
from mediator.domain.stages import Stage
from mediator.wording import screen as words
from mediator.wording import screen_acts, screen_caucus
from mediator.wording.phrases import Phrase

if TYPE_CHECKING:
    from mediator.desktop.home import HomePage
    from mediator.domain.refusals import Refusal
    from mediator.domain.safekeeping import Rescue
    from mediator.usecases.ports import Services

BACKUP_MS = 30 * 60_000
REFLEXES = ("curtain", "lock")


class MainWindow(QMainWindow):
    """The frame, and in it one page at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setWindowTitle(say(words.PRODUCT))
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.workspace = Workspace(services, self)
        self.looks = Looks(self, services)
        self.redrawing = Redrawing(self)
        self._path = services.archive_path
        self.page: QWidget = QFrame()
        self._cases: HomePage | None = None
        self.stage = Stage.INTAKE
        self.top = TopBar(self)
        self.passage = Passage()
        self.rail = StageRail(self.turn_to, self.home)
        self.status = StatusLine()
        self.cover = Curtain()
        self.audience = Audience.MEDIATOR
        self._hidden: list[QWidget] = []
        self._warned = False
        self.idle = IdleWatch(self, self.workspace.presenting)
        self.checking = IdleCheck(self, self.workspace)
        self._backup = QTimer(self)
        self._backup.setInterval(BACKUP_MS)
        self._backup.timeout.connect(self.workspace.back_up)
        self._backup.start()
        self._lay_out()
        add_acts(self)
        self._composing = Composing(self, self._reflexes)
        self._listen()
        self.show_unlock()

    # --- where the window is ---------------------------------------------------------------

    def turn_to(self, stage: Stage) -> None:
        """Enter a stage as the mediator does: behind the curtain where someone may still look."""
        if not self.workspace.has_case:
            return
        veiled = self.passage.is_veiled(KEY_STATES[stage])
        self.go(stage)
        if veiled:
            self.curtain(say(screen_caucus.AT_THE_DOOR[KEY_STATES[stage]]))

    def go(self, stage: Stage) -> None:
        """Enter a stage; the page before is destroyed first."""
        if not self.workspace.has_case:
            return
        self.leave_page()
        self.stage = stage
        hold_keys(self.workspace, KEY_STATES[stage])
        page = PAGES[stage](self.workspace)
        page.audience_changed.connect(self._show_audience)
        page.wanted.connect(self.turn_to)
        page.undo_changed.connect(self._show_undo)
        page.done.connect(self.next_party)
        page.lock_wanted.connect(self.lock)
        self.rail.show_case(self.workspace.case)
        self.rail.mark(stage)
        self._put(page, page.audience)

    def home(self) -> None:
        """Put the case away and show the list; not while something of it is unsaved."""
        if self.workspace.unsaved:
            write_again(self.workspace, self.stage)
            return
        veiled = self.passage.is_veiled(KeyState.BOARD)
        self.leave_page()
        self.workspace.close_case()
        self.put_cases(Audience.MEDIATOR)
        if veiled:
            self.curtain(say(screen_caucus.AT_THE_DOOR[KeyState.BOARD]))

    def lock(self) -> None:
        """Close the archive and destroy the page; asks nothing."""
        if not self.workspace.is_open:
            return
        self._lift()
        self.passage.forget()
        close_lists()
        close_dialogs(self)
        self.leave_page()
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

    @property
    def cases(self) -> HomePage | None:
        """The list of cases, while it shows."""
        return self._cases if self._cases is self.page else None

    def is_seen(self) -> bool:
        """Tell whether no curtain hangs before the page."""
        return not self.cover.isVisible()

    def is_in_use(self) -> bool:
        """Tell whether a case file is open and no curtain hangs before it."""
        return self.is_seen() and self.workspace.is_open

    def at_home(self) -> bool:
        """Tell whether the list of cases shows."""
        return self.is_seen() and self.cases is not None

    def in_case(self) -> bool:
        """Tell whether a case is open."""
        return self.is_seen() and self.workspace.has_case

    def may_undo(self) -> bool:
        """Tell whether there is a page whose acts can be taken back; a room has only its own."""
        return self.is_seen() and isinstance(self.page, Page)

    def save_now(self) -> None:
        """Write what is typed at once, and let the line at the foot flash."""
        self.workspace.flush()
        self.status.flash()

    def undo(self) -> None:
        """Take the last act back and name it."""
        name, page = self._undo_names()[0], self.page
        if isinstance(page, Page):
            page.undo()
        self._show_undo()
        if name:
            self._tell_act(screen_acts.UNDONE, name, screen_acts.REDO_BUTTON, self.redo)

    def redo(self) -> None:
        """Do what was taken back again and name it."""
        name, page = self._undo_names()[1], self.page
        if isinstance(page, Page):
            page.redo()
        self._show_undo()
        if name:
            self._tell_act(screen_acts.REDONE, name, screen_acts.UNDO_BUTTON, self.undo)

    def find_case(self) -> None:
        """Show the list of cases, ready to search."""
        self.home() if self.cases is None else self.cases.be_searched()

    def show_palette(self) -> None:
        """Show every act that is at hand."""
        from mediator.desktop.palette import CommandPalette, no_cases

        close_dialogs(self)
        cases = self.cases.offers if self.cases is not None else no_cases
        CommandPalette(self, acts_of(self, self.page), cases).open()

    def show_keys(self) -> None:
        """Show every key."""
        from mediator.desktop.help import KeysSheet

        close_dialogs(self)
        KeysSheet(self, acts_of(self, self.page)).open()

    def show_tour(self) -> None:
        """Show the first steps on the list of cases."""
        self.find_case()
        if self.cases is not None:
            self.cases.show_tour()

    def show_health(self) -> None:
        """Show what a look at this computer finds."""
        from mediator.desktop.health_sheet import HealthSheet

        close_dialogs(self)
        HealthSheet(self, self.workspace, self._path).open()

    def show_help(self) -> None:
        """Show the help page of the screen."""
        from mediator.desktop.help import HelpSheet

        close_dialogs(self)
        HelpSheet(self, self.workspace.services.help, self.help_page()).open()

    def help_page(self) -> str:
        """Return the name of the help page of the screen."""
        if isinstance(self.page, Page):
            return self.page.help_page or self.stage.value
        return "home" if self.cases is not None else "unlock"

    def next_party(self) -> None:
        """Leave a room behind the curtain: under it lies a page that both may see."""
        self.go(Stage.INTAKE)
        self.passage.call_next()
        self.curtain(say(screen_caucus.NEXT_PARTY))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.idle.watch(self.windowHandle())

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
        self.leave_page()
        self.workspace.finish()
        self.checking.finish()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        front = QFrame()
        front.setProperty("plain", "ground")
        self._pages = self.workspace.place = QStackedWidget()
        layout = column(
            self.top, self.rail, self._pages, self.status, into=front, margins=(0, 0, 0, 0)
        )
        layout.setSpacing(0)
        layout.setStretchFactor(self._pages, 1)
        self.toast = Toast(self._pages)
        self.long = Watching(self.workspace.long, self._pages, self.toast)
        self._layers = QStackedWidget()
        self._layers.addWidget(front)
        self._layers.addWidget(self.cover)
        self.setCentralWidget(self._layers)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.unlocked.connect(self.home)
        workspace.rescued.connect(self._show_rescued)
        workspace.locked.connect(self.show_unlock)
        workspace.case_opened.connect(lambda: self.turn_to(Stage.INTAKE))
        workspace.case_replaced.connect(self.rail.show_case)
        workspace.case_replaced.connect(lambda _case: self._show_undo())
        workspace.acted.connect(self._acted)
        self.looks.changing.connect(self.redrawing.take_down)
        self.looks.changed.connect(self.redrawing.put_up)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.looks.follow_system)
        workspace.saved.connect(self._show_saved)
        self.status.listen(workspace)
        workspace.held.connect(self._show_held)
        workspace.presenting.unplugged.connect(self.curtain)
        self.idle.expired.connect(self.lock)
        self.idle.worked.connect(self.checking.worked)
        self.checking.found.connect(self.status.show_checked)
        self.checking.damaged.connect(self.status.show_damaged)
        self.cover.lifted.connect(self._lift)
        self.cover.expired.connect(self.lock)

    def show_unlock(self) -> None:
        """Show the page that opens the file."""
        page = UnlockPage(self.workspace, self._path, self.looks.use_language)
        self._put(page, Audience.MEDIATOR)

    def put_cases(self, audience: Audience) -> None:
        """Show the list of cases."""
        from mediator.desktop.home import HomePage

        self._cases = HomePage(self.workspace, self.looks)
        self._cases.bundle_chosen.connect(partial(take_bundle, self))
        self.workspace.ended_suddenly.connect(self._cases.show_sudden_end)
        self._put(self._cases, audience)

    def _show_rescued(self, rescue: Rescue) -> None:
        if self.cases is not None:
            self.cases.show_rescue(rescue)

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
        enter(page)

    def leave_page(self) -> None:
        """Read what is typed, take what is shown away, and destroy the page."""
        page = self.page
        if isinstance(page, Page):
            page.flush()
            page.leave()
            hold_keys(self.workspace)
        if isinstance(page, UnlockPage):
            self._path = Path(page.place.text())
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.page = QFrame()

    def _show_audience(self, audience: Audience) -> None:
        self.audience = audience
        self.idle.show_audience(audience)
        self.top.band.show_audience(audience)

    def _show_undo(self) -> None:
        self.status.show_undo(*self._undo_names())

    def _undo_names(self) -> tuple[str, str]:
        page = self.page
        return page.undo_names if self.may_undo() and isinstance(page, Page) else ("", "")

    def _lift(self) -> None:
        self.cover.rise()
        self._layers.setCurrentIndex(0)
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        at: QWidget | None = self.page.focusWidget()
        (at or self.page).setFocus()

    def _tell_act(self, phrase: Phrase, name: str, button: Phrase, do: Callable[[], None]) -> None:
        self.toast.tell(say(phrase, act=name), say(button), do)

    def _acted(self, act: str) -> None:
        if act.endswith("_removed"):
            self._tell_act(screen_acts.DONE, act_text(act), screen_acts.UNDO_BUTTON, self.undo)

    def _reflexes(self) -> list[QKeySequence]:
        return [act.shortcut() for act in acts_of(self) if act.objectName() in REFLEXES]
