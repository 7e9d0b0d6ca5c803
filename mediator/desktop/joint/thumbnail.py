"""A small picture of a page, drawn as the party's screen draws it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from mediator.audience.drawing import draw
from mediator.audience.frames import BLACK, ShownPage

SCREEN = QSize(1366, 768)


class Thumbnail(QFrame):
    """One page, or black."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__()
        self.page = BLACK
        self.setAccessibleName(name)
        self.setFixedSize(width, width * SCREEN.height() // SCREEN.width())

    def put(self, page: ShownPage) -> None:
        """Show another page."""
        self.page = page
        self.setAccessibleDescription(page.title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(self.width() / SCREEN.width(), self.height() / SCREEN.height())
        painter.setClipRect(0, 0, SCREEN.width(), SCREEN.height())
        draw(painter, SCREEN, self.page)
        painter.setPen(Qt.GlobalColor.gray)
        painter.drawRect(0, 0, SCREEN.width() - 1, SCREEN.height() - 1)
        painter.end()
