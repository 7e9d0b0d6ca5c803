"""The window of the party's screen: one page of text on a quiet ground, or black."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QWidget

from mediator.audience.drawing import draw
from mediator.audience.frames import BLACK, FrameRefusedError, ShownPage, read_frame
from mediator.audience.pointer import pointing

HOLD_MS = 2000
_KEYS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Escape: "curtain",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_F: "freeze",
    Qt.Key.Key_S: "swap",
    Qt.Key.Key_P: "point",
}


class Inbox(QObject):
    """Reads pages on a thread of its own; the signal carries nothing, the queue does."""

    arrived = Signal()

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self.pages: SimpleQueue[ShownPage | None] = SimpleQueue()
        self._stream = stream
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        page: ShownPage | None = BLACK
        while page is not None:
            try:
                page = read_frame(self._stream)
            except (FrameRefusedError, OSError):
                page = None
            self.pages.put(page)
            self.arrived.emit()


class PartyScreen(QWidget):
    """Covers a whole screen; after the end of its input it stays black until Escape.

    What it says is a word a line: the keys, ``shown`` and ``dark`` for what it shows, ``screens``
    for a change of screens, and ``leave`` for Escape held for two seconds.
    """

    def __init__(self, said: Callable[[str], None]) -> None:
        super().__init__()
        self.page = BLACK
        self.ended = False
        self._said = said
        self.hold = QTimer(self)
        self.hold.setSingleShot(True)
        self.hold.setInterval(HOLD_MS)
        self.hold.timeout.connect(lambda: said("leave"))
        self.setWindowTitle(" ")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def put(self, page: ShownPage | None) -> None:
        """Show a page; None is the end: black for good."""
        if page is None:
            self.ended = True
        self._show(BLACK if page is None or self.ended else page)
        self._said("dark" if self.page == BLACK else "shown")

    def blacken(self) -> None:
        """Turn black until the next page: a screen was plugged, unplugged or changed."""
        self._show(BLACK)
        self._said("screens")

    def _show(self, page: ShownPage) -> None:
        self.page = page
        self.setCursor(pointing() if page.pointer else Qt.CursorShape.BlankCursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()))
        if name is None or event.isAutoRepeat():
            return
        if name == "curtain":
            self._show(BLACK)
            self.hold.start()
            if self.ended:
                self.close()
        self._said(name)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.hold.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw(painter, self.size(), self.page)
        painter.end()


def chosen_screen(name: str) -> QScreen:
    """Return the screen of that name, or the last one; never the mediator's where there are two."""
    screens = QGuiApplication.screens()
    named = [screen for screen in screens if screen.name() == name]
    return (named or screens)[-1]


def run(arguments: list[str]) -> int:
    """Show pages from the standard input until it ends and Escape is pressed.

    ``arguments`` are the name of a screen and the folder of the fonts.
    """
    application = QApplication(["mediator-audience"])
    name, fonts = (*arguments, "", "")[:2]
    _dress(application, fonts)
    output = sys.stdout.buffer

    def said(word: str) -> None:
        output.write(word.encode() + b"\n")
        output.flush()

    window = PartyScreen(said)
    inbox = Inbox(sys.stdin.buffer)
    inbox.arrived.connect(lambda: window.put(inbox.pages.get()), Qt.ConnectionType.QueuedConnection)
    for changed in (application.screenAdded, application.screenRemoved):
        changed.connect(lambda _screen: window.blacken())
    application.primaryScreenChanged.connect(lambda _screen: window.blacken())
    screen = chosen_screen(name)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    said("ready")
    return application.exec()


def _dress(application: QApplication, fonts: str) -> None:
    """Use the program's own font, so that the page looks as it did when it was staged."""
    if not fonts:
        return
    for file in sorted(Path(fonts).glob("NotoSans*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(["Noto Sans SC"])
    application.setFont(font)
