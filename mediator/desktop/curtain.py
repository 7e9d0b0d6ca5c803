"""The curtain: blank at once, lifted by holding the space bar for a second."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.words import say
from mediator.wording import screen as words

HOLD_MS = 1000
LOCKS_AFTER_MS = 60_000


class Curtain(QFrame):
    """Covers the window; after a minute it asks for the lock, so that a passphrase is needed."""

    lifted = Signal()
    expired = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", "ground")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._product = product = Text(kind="title", wrap=False)
        self.says = waiting = Text(kind="large", wrap=False)
        self._lifts = lifts = Text(kind="quiet", wrap=False)
        self.say_again()
        layout = column(None, product, waiting, lifts, None, into=self, spacing=12)
        for part in (product, waiting, lifts):
            layout.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.hold = self._timer(HOLD_MS)
        self.hold.timeout.connect(self.lifted)
        self.expiry = self._timer(LOCKS_AFTER_MS)
        self.expiry.timeout.connect(self.expired)

    def say_again(self) -> None:
        """Say what stands here in the language of the window."""
        self._product.setText(say(words.PRODUCT))
        self.says.setText(say(words.CURTAIN_SAYS))
        self._lifts.setText(say(words.CURTAIN_LIFTS))

    def drop(self, says: str = "") -> None:
        """Begin to cover, with a word for who waits."""
        self.says.setText(says or say(words.CURTAIN_SAYS))
        self.expiry.start()
        self.setFocus()

    def rise(self) -> None:
        """Stop covering."""
        self.expiry.stop()
        self.hold.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold.start()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer
