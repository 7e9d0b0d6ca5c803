"""Both sides' limits as bars, each with where the chosen plan lies; masked until revealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.axes import painter_on
from mediator.desktop.words import say
from mediator.wording import screen_search as words
from mediator.wording.screen_board import HIDDEN

STEP, TRACK = 42, 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One limit: its name and figure, where it lies from 0 to 1, and where the plan lies.

    ``upward`` says that plans above the limit meet it. What was not said has no ``limit``.
    """

    name: str
    text: str
    limit: float | None = None
    plan: float | None = None
    upward: bool = True


class Bars(QWidget):
    """One bar below the other; while masked, all are alike whatever was said."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: Sequence[Bar] = ()
        self.revealed = False
        self.setAccessibleName(say(words.BARS_SPOKEN))

    def show_bars(self, bars: Sequence[Bar], *, revealed: bool) -> None:
        """Show limits."""
        self.bars, self.revealed = bars, revealed
        self.setFixedHeight(STEP * len(bars))
        spoken = "；".join(f"{b.name} {b.text if revealed else HIDDEN}" for b in bars)
        self.setAccessibleDescription(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own shape
        painter = painter_on(self)
        for place, bar in enumerate(self.bars):
            self._paint(painter, bar, place * STEP)
        painter.end()

    def _paint(self, painter: QPainter, bar: Bar, top: int) -> None:
        width = self.width() - 2
        line, aligned = QRectF(0, top, width, 18), Qt.AlignmentFlag
        painter.setPen(theme.color("quiet"))
        painter.drawText(line, aligned.AlignLeft, bar.name)
        painter.setPen(theme.color("text"))
        painter.drawText(line, aligned.AlignRight, bar.text if self.revealed else HIDDEN)
        track = QRectF(0.5, top + 20, width, TRACK)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        if not self.revealed:
            painter.setBrush(QBrush(theme.color("line"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(track, 3, 3)
        elif bar.limit is not None:
            self._paint_limit(painter, bar, track)

    def _paint_limit(self, painter: QPainter, bar: Bar, track: QRectF) -> None:
        edge = track.left() + _within(bar.limit or 0) * track.width()
        met = QRectF(track)
        if bar.upward:
            met.setLeft(edge)
        else:
            met.setRight(edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("both_soft"))
        painter.drawRect(met)
        painter.setPen(QPen(theme.color("text"), 2))
        painter.drawLine(QPointF(edge, track.top() - 2), QPointF(edge, track.bottom() + 2))
        if bar.plan is not None:
            x = track.left() + _within(bar.plan) * track.width()
            painter.setBrush(theme.color("accent"))
            painter.setPen(QPen(theme.color("card"), 1))
            painter.drawEllipse(QPointF(x, track.center().y()), 5, 5)


def _within(part: float) -> float:
    return min(max(part, 0.0), 1.0)
