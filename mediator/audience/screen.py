"""The window of the party's screen: one page of text on a quiet ground, or black."""

from __future__ import annotations

import sys
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QWidget

from mediator.audience.frames import BLACK, FrameRefusedError, ShownPage, read_frame

_KEYS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Escape: "curtain",
}
_MARGIN = 0.06  # of the width
_TITLE, _LINE = 0.045, 0.03  # of the height


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
    """Covers a whole screen; after the end of its input it stays black until Escape."""

    def __init__(self, said: Callable[[str], None]) -> None:
        super().__init__()
        self.page = BLACK
        self.ended = False
        self._said = said
        self.setWindowTitle(" ")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def put(self, page: ShownPage | None) -> None:
        """Show a page; None is the end: black for good."""
        if page is None:
            self.ended = True
        self.page = BLACK if page is None or self.ended else page
        self.update()

    def blacken(self) -> None:
        """Turn black until the next page: a screen was plugged, unplugged or changed."""
        self.page = BLACK
        self.update()
        self._said("screens")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()))
        if name == "curtain":
            self.page = BLACK
            self.update()
            if self.ended:
                self.close()
        if name is not None:
            self._said(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        black = self.page == BLACK
        painter.fillRect(self.rect(), QColor("#000000" if black else "#fbfaf7"))
        if not black:
            self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(QColor("#1c1b19"))
        margin = int(self.width() * _MARGIN)
        area = self.rect().adjusted(margin, margin, -margin, -margin)
        top = self._text(painter, area, self.page.title, _TITLE, bold=True) + margin // 2
        for line in self.page.lines:
            rest = QRect(QPoint(area.left(), top), area.bottomRight())
            top = self._text(painter, rest, line, _LINE) + margin // 8

    def _text(
        self, painter: QPainter, area: QRect, text: str, share: float, *, bold: bool = False
    ) -> int:
        font = QFont(self.font())
        font.setPixelSize(max(int(self.height() * share), 12))
        font.setBold(bold)
        painter.setFont(font)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, flags, text)
        return painter.boundingRect(area, flags, text).bottom()


def chosen_screen(name: str) -> QScreen:
    """Return the screen of that name, or the last one; never the mediator's where there are two."""
    screens = QGuiApplication.screens()
    named = [screen for screen in screens if screen.name() == name]
    return (named or screens)[-1]


def run(arguments: list[str]) -> int:
    """Show pages from the standard input until it ends and Escape is pressed."""
    application = QApplication(["mediator-audience"])
    output = sys.stdout.buffer

    def said(name: str) -> None:
        output.write(name.encode() + b"\n")
        output.flush()

    window = PartyScreen(said)
    inbox = Inbox(sys.stdin.buffer)
    inbox.arrived.connect(lambda: window.put(inbox.pages.get()), Qt.ConnectionType.QueuedConnection)
    for changed in (application.screenAdded, application.screenRemoved):
        changed.connect(lambda _screen: window.blacken())
    application.primaryScreenChanged.connect(lambda _screen: window.blacken())
    window.setGeometry(chosen_screen(arguments[0] if arguments else "").geometry())
    window.showFullScreen()
    said("ready")
    return application.exec()
