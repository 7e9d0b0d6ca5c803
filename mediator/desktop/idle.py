"""When the window locks by itself, and what counts as being at work.

At work is whoever presses a key, lets an input method write, moves or presses the mouse, turns
its wheel or touches the screen, in the window or in any of its dialogs; and whoever presses a key
on the party's screen. What the program does by itself (saving, a check, a page that is drawn) is
no work. After five minutes without work the window locks; on pages that both may see, after
fifteen. While a page is on air somebody reads, so reading counts as work: up to half an hour
after the last sign of it, then the window locks all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from mediator.desktop.audience import Audience
from mediator.desktop.presenting import Presenting

LOCK_MS = 5 * 60_000
LOCK_BOTH_MS = 15 * 60_000
LOCK_ON_AIR_MS = 30 * 60_000

WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """``expired`` after a while without work, ``worked`` at every sign of it."""

    expired = Signal()
    worked = Signal()

    def __init__(self, owner: QObject, presenting: Presenting) -> None:
        super().__init__(owner)
        self._presenting = presenting
        self._audience = Audience.MEDIATOR
        self._waited_ms = 0
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._look)
        presenting.asked.connect(lambda _word: self.wake())
        presenting.shown.connect(lambda _page: self.wake())
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)

    def show_audience(self, audience: Audience) -> None:
        """Take over who may see the page that shows now."""
        self._audience = audience
        self.wake()

    def watch(self, window: QWindow | None) -> None:
        """Watch a window of this program as well: a dialog that somebody types in, say."""
        if window is not None:
            window.installEventFilter(self)

    def wake(self) -> None:
        """Somebody is at work: begin to wait anew."""
        self._wait(0, LOCK_BOTH_MS if self._audience is Audience.BOTH else LOCK_MS)
        self.worked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in WORK:
            self.wake()
        return super().eventFilter(watched, event)

    def _wait(self, before_ms: int, more_ms: int) -> None:
        self._waited_ms = before_ms + more_ms
        self.timer.start(more_ms)

    def _look(self) -> None:
        """Nobody worked for the usual time; whoever reads a page on air may have longer."""
        left = LOCK_ON_AIR_MS - self._waited_ms
        if self._presenting.on_air is not None and left > 0:
            self._wait(self._waited_ms, left)
            return
        self.expired.emit()
