"""Both sides' offers in their order, painted by hand; told apart by shape as well as by color."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.axes import paint_axes, painter_on
from mediator.desktop.words import in_wan, say
from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money
from mediator.domain.talks import Talks
from mediator.wording import screen_talks as words
from mediator.wording.figures import grouped

LEFT, TOP, RIGHT, BOTTOM = 96, 26, 24, 28
SIZE = 5.5


class TalksChart(QWidget):
    """A line of each side over the moves; brackets are bars, the middle is dashed."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(200))
        self.setAccessibleName(say(words.CHART))
        self.setAccessibleDescription(say(words.CHART_SPOKEN))
        self.moves: tuple[Move, ...] = ()
        self.middle: Money | None = None

    def show_moves(self, moves: tuple[Move, ...], talks: Talks) -> None:
        """Show other moves."""
        self.moves, self.middle = moves, talks.midpoint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own shape
        painter = painter_on(self)
        if self.moves:
            self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        low, high = self._span()
        paint_axes(painter, self._area, lambda part: _short(low + part * (high - low)), _nothing)
        painter.setPen(theme.color("quiet"))
        over = QRectF(0, 2, self.width() - RIGHT, 20)
        painter.drawText(over, Qt.AlignmentFlag.AlignRight, say(words.LEGEND))
        for side in Room:
            self._paint_side(painter, side)
        if self.middle is not None:
            painter.setPen(QPen(theme.color("quiet"), 1.2, Qt.PenStyle.DashLine))
            y = self._at(0, self.middle).y()
            painter.drawLine(QPointF(self._area.left(), y), QPointF(self._area.right(), y))

    def _paint_side(self, painter: QPainter, side: Room) -> None:
        color = theme.color("creditor" if side is Room.CREDITOR else "debtor")
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(color)
        before: QPointF | None = None
        for number, move in enumerate(self.moves):
            if move.side is not side:
                continue
            point = self._at(number, move.total)
            if move.if_other is not None:
                painter.drawLine(point, self._at(number, move.if_other))
                continue
            if before is not None:
                painter.drawLine(before, point)
            before = point
            spot = QRectF(point.x() - SIZE, point.y() - SIZE, 2 * SIZE, 2 * SIZE)
            if side is Room.CREDITOR:
                painter.drawRect(spot)
            else:
                painter.drawEllipse(spot)

    @property
    def _area(self) -> QRectF:
        width, height = self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM
        return QRectF(LEFT, TOP, max(width, 10), max(height, 10))

    def _span(self) -> tuple[float, float]:
        """Return least and most of the sums, with some air around them."""
        sums = [m.total.minor for m in self.moves]
        sums += [m.if_other.minor for m in self.moves if m.if_other is not None]
        air = max((max(sums) - min(sums)) / 10, 100)
        return max(min(sums) - air, 0), max(sums) + air

    def _at(self, number: int, total: Money) -> QPointF:
        low, high = self._span()
        area, count = self._area, max(len(self.moves), 2)
        x = area.left() + (number + 0.5) / count * area.width()
        return QPointF(x, area.bottom() - (total.minor - low) / (high - low) * area.height())


def _short(fen: float) -> str:
    amount = Money(round(fen))
    return in_wan(amount) or grouped(amount)


def _nothing(_part: float) -> str:
    return ""
