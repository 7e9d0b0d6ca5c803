"""Presenting: what is on air, on which screen, and what every change of screens does to it.

It knows pages and nothing of a case. It outlives the joint page, so that looking at the board
meanwhile leaves the party's screen black and not bare; locking ends it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from mediator.desktop.party_screen import PresentedTo
from mediator.desktop.screens import mirrored

if TYPE_CHECKING:
    from mediator.domain.disclosable import StagedPage


class Presenting(QObject):
    """The party's screen: none, black, or one page; frozen, it keeps the page it shows.

    ``ready`` tells that a screen is black and waits, ``shown`` that a page has reached it;
    ``asked`` passes on a key pressed there (``next``, ``back``, ``black``, ``freeze``, ``swap``,
    ``point``, ``leave``); ``unplugged`` that screens changed, so that somebody must
    say anew which of them faces the parties.
    """

    changed = Signal()
    ready = Signal()
    shown = Signal(object)
    asked = Signal(str)
    unplugged = Signal()

    def __init__(self, fonts: Path) -> None:
        super().__init__()
        self._fonts = fonts
        self._party: PresentedTo | None = None
        self._sent: StagedPage | None = None
        self.screen: QScreen | None = None
        self.on_air: StagedPage | None = None
        self.frozen = False
        self.pointing = False
        self.turned = False
        self.died = False
        self.plan = ""  # the one that the board sent here, to be laid out first
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_changed)
            application.screenRemoved.connect(self._screens_changed)
            application.primaryScreenChanged.connect(self._screens_changed)

    @property
    def running(self) -> bool:
        """Tell whether a party's screen is there to show something on."""
        return self._party is not None and not self.died

    @property
    def process_id(self) -> int:
        """The number of the process that shows, 0 where there is none."""
        return self._party.process_id if self._party is not None else 0

    @property
    def covered(self) -> bool:
        """Tell whether a black window of this program covers the party's screen."""
        return self._party is not None and self._party.covered

    def begin(self, screen: QScreen, *, turned: bool = False) -> None:
        """Cover a screen; it is black until a page is taken. Never in mirror mode, but turned."""
        self.stop()
        if mirrored() and not turned:
            return
        self.screen, self.turned = screen, turned
        party = PresentedTo(screen, self._fonts)
        party.pressed.connect(self._heard)
        party.died.connect(self._died)
        party.ready.connect(self.ready)
        party.ready.connect(self.changed)
        self._party = party
        party.start()
        self.changed.emit()

    def take(self, page: StagedPage) -> bool:
        """Put a page on air; tell whether it was sent."""
        if self._party is None or self.died or self.frozen:
            return False
        self._sent = page
        self._party.stage(page, pointer=self.pointing)
        return True

    def blacken(self) -> None:
        """Turn the screen black at once, frozen or not; the page must be taken again."""
        self.frozen = self.pointing = False
        self._sent = self.on_air = None
        if self._party is not None and not self.died:
            self._party.blacken()
        self.changed.emit()

    def freeze(self) -> None:
        """Keep what is shown until the next freeze or black."""
        self.frozen = not self.frozen and self.on_air is not None
        self.changed.emit()

    def point(self) -> None:
        """Show the mouse's pointer on the page that is shown, or hide it again."""
        page = self._sent or self.on_air
        if self._party is None or page is None:
            return
        self.pointing = not self.pointing
        self._party.stage(page, pointer=self.pointing)
        self.changed.emit()

    def stop(self) -> None:
        """End the showing and give the screen back."""
        party, self._party = self._party, None
        self._sent = self.on_air = self.screen = None
        self.frozen = self.pointing = self.turned = self.died = False
        if party is not None:
            party.stop()
            party.deleteLater()
        self.changed.emit()

    def _heard(self, word: str) -> None:
        if word == "shown" and self._sent is not None:
            self.on_air, self._sent = self._sent, None
            self.shown.emit(self.on_air)
        elif word in ("dark", "screens", "curtain"):
            self.on_air = None
            self.frozen = self.pointing = False
        if word not in ("shown", "dark", "ready"):
            self.asked.emit(word)
        self.changed.emit()

    def _died(self) -> None:
        """Its process ended by itself: the black cover stands until somebody stops it."""
        self.died = True
        self._sent = self.on_air = None
        self.frozen = self.pointing = False
        self.changed.emit()

    def _screens_changed(self, _screen: QScreen) -> None:
        """Nothing shows by itself on a screen that came, went or changed its place."""
        self.stop()
        self.unplugged.emit()
