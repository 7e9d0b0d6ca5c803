"""The screens there are, and the big number on each that says which is which."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget


def screens() -> list[QScreen]:
    """Return all screens in the order in which they are numbered, from 1."""
    return QGuiApplication.screens()


def mirrored() -> bool:
    """Tell whether a screen shows what another shows, as far as the system lets it be seen."""
    places = [screen.geometry() for screen in screens()]
    return any(
        place.intersects(other)
        for number, place in enumerate(places)
        for other in places[number + 1 :]
    )


class ScreenNumber(QWidget):
    """A number as large as the screen that bears it; it holds nothing else."""

    def __init__(self, number: int, screen: QScreen) -> None:
        super().__init__()
        self.number = number
        self.setWindowTitle(" ")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        place = screen.geometry()
        side = min(place.width(), place.height()) // 3
        self.setGeometry(place.right() - side, place.top(), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setPen(Qt.GlobalColor.white)
        font = painter.font()
        font.setPixelSize(max(int(self.height() * 0.7), 1))
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.end()
