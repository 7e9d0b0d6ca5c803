"""What each plan is worth to the creditor against its largest payment, painted by hand.

Families differ by shape as well as by color, every point bears its letter, and the table
above the chart holds the same figures.
"""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.axes import paint_axes, painter_on
from mediator.desktop.words import say, short_amount
from mediator.domain.money import Money
from mediator.domain.terms import Family
from mediator.engine.board import Board, BoardEntry
from mediator.wording import screen_board as words

LEFT, TOP, RIGHT, BOTTOM = 96, 22, 28, 44
SIZE = 6.5
CROWDED = 14
_CORNERS = {
    Family.EQUAL_INTEREST_WAIVED: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    Family.EQUAL_PART_WAIVER: ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
    Family.GRACE_STEP_UP: ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    Family.DOWN_BALLOON: ((0, 1.2), (1.1, -0.9), (-1.1, -0.9)),
    Family.ANNUITY: ((-1.2, 0), (-0.6, -1.1), (0.6, -1.1), (1.2, 0), (0.6, 1.1), (-0.6, 1.1)),
    Family.FUNDED: ((0, -1.3), (1.25, -0.4), (0.8, 1.1), (-0.8, 1.1), (-1.25, -0.4)),
    Family.MEANS_BOUNDED: ((-1.2, -0.5), (1.2, -0.5), (1.2, 0.5), (-1.2, 0.5)),
}


class Chart(QWidget):
    """Points of a board; sealed figures on the value axis are masked until revealed."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(190)
        self.setAccessibleName(say(words.CHART))
        self.setAccessibleDescription(say(words.CHART_SPOKEN))
        self.entries: tuple[BoardEntry, ...] = ()
        self.chosen = 0
        self.revealed = False

    def show_board(self, board: Board) -> None:
        """Show other points."""
        self.entries = board.entries
        self.update()

    def show_chosen(self, at: int) -> None:
        """Mark one point."""
        self.chosen = at
        self.update()

    def reveal(self, *, revealed: bool) -> None:
        """Show or mask the figures of the value axis."""
        self.revealed = revealed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own shape
        painter = painter_on(self)
        if self.entries:
            self._paint_axes(painter)
            for at, entry in enumerate(self.entries):
                self._paint_point(painter, entry, chosen=at == self.chosen)
            self._paint_letters(painter)
        painter.end()

    @property
    def _area(self) -> QRectF:
        width, height = self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM
        return QRectF(LEFT, TOP, max(width, 10), max(height, 10))

    def _spans(self) -> tuple[float, float, float, float]:
        """Return least and most of the burdens, and of the values."""
        across = [_burden(entry) for entry in self.entries]
        up = [entry.creditor_value.minor for entry in self.entries]
        return (*_padded(min(across), max(across)), *_padded(min(up), max(up)))

    def _at(self, entry: BoardEntry) -> QPointF:
        left, right, low, high = self._spans()
        x = (_burden(entry) - left) / (right - left)
        y = (entry.creditor_value.minor - low) / (high - low)
        area = self._area
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())

    def _paint_axes(self, painter: QPainter) -> None:
        area = self._area
        left, right, low, high = self._spans()
        aligned = Qt.AlignmentFlag
        paint_axes(
            painter,
            area,
            lambda part: _short(low + part * (high - low)) if self.revealed else words.HIDDEN,
            lambda part: _short(exp(left + part * (right - left))),
        )
        bottom = QRectF(LEFT, self.height() - 20, area.width(), 18)
        painter.drawText(bottom, aligned.AlignRight, say(words.CHART_X))
        painter.drawText(QRectF(8, 0, 300, 18), aligned.AlignLeft, say(words.CHART_Y))
        top = QRectF(LEFT, 0, area.width(), 18)
        painter.drawText(top, aligned.AlignRight, say(words.CHART_FILLED))

    def _paint_point(self, painter: QPainter, entry: BoardEntry, *, chosen: bool) -> None:
        at = self._at(entry)
        both = entry.both_accept
        edge = theme.color("accent" if chosen else "good" if both else "quiet")
        painter.setPen(QPen(edge, 3 if chosen else 1.6))
        painter.setBrush(theme.color("good" if both else "card"))
        family = entry.option.terms.family
        if family in _CORNERS:
            corners = [at + QPointF(x * SIZE, y * SIZE) for x, y in _CORNERS[family]]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.drawEllipse(at, SIZE, SIZE)

    def _paint_letters(self, painter: QPainter) -> None:
        """Put each letter beside its point, on the other side where one stands already."""
        painter.setPen(theme.color("text"))
        taken: list[QPointF] = []
        for entry in self.entries:
            point = self._at(entry)
            right, left = point + QPointF(SIZE + 4, -SIZE + 2), point + QPointF(-20, SIZE + 4)
            crowded = any((right - other).manhattanLength() < CROWDED for other in taken)
            taken.append(left if crowded else right)
            painter.drawText(taken[-1], entry.option.letter)


def _burden(entry: BoardEntry) -> float:
    """Payments differ by their proportion, so the axis is logarithmic."""
    return log(max(entry.option.terms.schedule.largest.minor, 1))


def _padded(low: float, high: float) -> tuple[float, float]:
    room = (high - low) / 8 or 1.0
    return low - room, high + room


def _short(minor: float) -> str:
    return short_amount(Money(int(minor)))
