"""What every chart of the board begins with: a small type, and axes with figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme

TICKS, TYPE_PX = 4, 12


def painter_on(widget: QWidget) -> QPainter:
    """Return a painter with smooth edges and small type; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(TYPE_PX)
    painter.setFont(font)
    return painter


def paint_axes(
    painter: QPainter,
    area: QRectF,
    upward: Callable[[float], str],
    across: Callable[[float], str],
) -> None:
    """Paint both axes, with a figure for each part of the way from 0 to 1."""
    aligned = Qt.AlignmentFlag
    for tick in range(TICKS + 1):
        part = tick / TICKS
        x, y = area.left() + part * area.width(), area.bottom() - part * area.height()
        painter.setPen(QPen(theme.color("sunken"), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(theme.color("quiet"))
        side = aligned.AlignRight | aligned.AlignVCenter
        painter.drawText(QRectF(0, y - 10, area.left() - 8, 20), side, upward(part))
        under = QRectF(x - 50, area.bottom() + 4, 100, 18)
        painter.drawText(under, aligned.AlignHCenter, across(part))
    painter.setPen(QPen(theme.color("quiet"), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.drawLine(area.bottomLeft(), area.topLeft())
