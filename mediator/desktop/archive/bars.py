"""Bars of one figure of every group: filled by a pattern, told apart without color."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.axes import painter_on

STEP, TRACK = 44, 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its figure in words, and how much of it is filled; None is no bar."""

    name: str
    figure: str
    filled: Fraction | None


class Bars(QWidget):
    """A bar a group, its figure beside the name; the same figures stand in the table."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: Sequence[Bar] = ()
        self.setMinimumWidth(theme.px(150))

    def show_bars(self, title: str, bars: Sequence[Bar]) -> None:
        """Show figures under a title; one that must not be shown has no bar."""
        self.bars = bars
        self.setFixedHeight(STEP * len(bars))
        self.setAccessibleName(title)
        self.setAccessibleDescription("；".join(f"{bar.name} {bar.figure}" for bar in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own shape
        painter = painter_on(self)
        for place, bar in enumerate(self.bars):
            self._paint(painter, bar, place * STEP)
        painter.end()

    def _paint(self, painter: QPainter, bar: Bar, top: int) -> None:
        width = self.width() - 2
        line, aligned = QRectF(0, top, width, 20), Qt.AlignmentFlag
        painter.setPen(theme.color("text"))
        painter.drawText(line, aligned.AlignRight, bar.figure)
        taken = painter.fontMetrics().horizontalAdvance(bar.figure)
        room = max(width - taken - theme.SMALL, 0)
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, aligned.AlignLeft, name)
        track = QRectF(0.5, top + 22, width, TRACK)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRect(track)
        if bar.filled is not None:
            track.setWidth(track.width() * bar.filled.numerator / bar.filled.denominator)
            painter.setPen(QPen(theme.color("text"), 1))
            painter.setBrush(QBrush(theme.color("text"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(track)
