"""The search as a chart: what plans are worth to the creditor against what they cost the debtor.

Painted by hand. Families differ by shape, plans of the frontier by being solid, proposed plans by
a star with a number, so that a print in grey says the same; the table below holds the figures.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board.axes import paint_axes, painter_on
from mediator.desktop.board.shapes import polygon
from mediator.desktop.words import language, say, short_amount
from mediator.domain.money import Money
from mediator.domain.terms import Family
from mediator.usecases.seeking import Sight
from mediator.wording import screen_search as words
from mediator.wording.outlook import shape
from mediator.wording.screen_board import HIDDEN

LEFT, TOP, RIGHT, BOTTOM = 84, 26, 40, 62
SIZE, REACH = 4.6, 14.0
LEGEND_STEP = 16
WIDE, LINE = 24, 13  # of a star with its number
BESIDE = tuple(QPointF(x, y) for y in (-8, 17, -22, 31, -36, 45) for x in (7, -28))


class FrontierChart(QWidget):
    """Points of a search; both axes are functions of what is sealed, and masked until revealed."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(220)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say(words.CHART))
        self.setAccessibleDescription(say(words.CHART_SPOKEN))
        self.sights: Sequence[Sight] = ()
        self.stars: tuple[str, ...] = ()
        self.rings: frozenset[str] = frozenset()
        self.at, self.kept_at, self.revealed = -1, -1, False

    def show_sights(
        self, sights: Sequence[Sight], stars: tuple[str, ...], rings: frozenset[str]
    ) -> None:
        """Show other points; ``stars`` and ``rings`` are the names of those so marked."""
        self.sights, self.stars, self.rings = sights, stars, rings
        self.at = self.kept_at = -1
        self.update()

    def mark(self, at: int, kept_at: int) -> None:
        """Mark the chosen point, and the one that is compared with; -1 for none."""
        self.at, self.kept_at = at, kept_at
        self.update()

    def reveal(self, *, revealed: bool) -> None:
        """Show or mask the figures of both axes."""
        self.revealed = revealed
        self.update()

    def place(self, at: int) -> QPointF:
        """Return where a point is drawn."""
        left, right, low, high = self._spans
        measures, area = self.sights[at].plan.measures, self._area
        x = (measures.debtor - left) / (right - left)
        y = (measures.creditor - low) / (high - low)
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = [
            ((self.place(at) - event.position()).manhattanLength(), at)
            for at in range(len(self.sights))
        ]
        distance, at = min(near, default=(REACH, -1))
        if distance < REACH:
            self.chosen.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
        }.get(Qt.Key(event.key()))
        if step is None or not self.sights:
            super().keyPressEvent(event)
            return
        order = sorted(range(len(self.sights)), key=lambda at: (self.place(at).x(), at))
        now = order.index(self.at) if self.at in order else 0
        self.chosen.emit(order[min(max(now + step, 0), len(order) - 1)])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own shape
        painter = painter_on(self)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        if self.sights:
            self._paint_axes(painter)
            for at in range(len(self.sights)):
                self._paint_point(painter, at)
            self._paint_stars(painter)
            self._paint_legend(painter)
        painter.end()

    @property
    def _area(self) -> QRectF:
        width, height = self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM
        return QRectF(LEFT, TOP, max(width, 10), max(height, 10))

    @property
    def _spans(self) -> tuple[float, float, float, float]:
        """Return least and most of the burdens, and of the values."""
        across = [sight.plan.measures.debtor for sight in self.sights]
        up = [sight.plan.measures.creditor for sight in self.sights]
        return (*_padded(min(across), max(across)), *_padded(min(up), max(up)))

    def _paint_axes(self, painter: QPainter) -> None:
        area, aligned = self._area, Qt.AlignmentFlag
        left, right, low, high = self._spans
        paint_axes(
            painter,
            area,
            lambda part: self._figure(low + part * (high - low)),
            lambda part: self._figure(left + part * (right - left)),
        )
        bottom = QRectF(LEFT, self.height() - 38, area.width(), 18)
        painter.drawText(bottom, aligned.AlignRight, say(words.CHART_X))
        key = QRectF(LEFT, self.height() - 20, area.width(), 18)
        painter.drawText(key, aligned.AlignRight, say(words.CHART_KEY))
        painter.drawText(QRectF(8, 2, 300, 18), aligned.AlignLeft, say(words.CHART_Y))

    def _figure(self, minor: float) -> str:
        money = Money(int(minor))
        return short_amount(money) if self.revealed else HIDDEN

    def _paint_point(self, painter: QPainter, at: int) -> None:
        sight, chosen = self.sights[at], at in (self.at, self.kept_at)
        edge = theme.color("accent" if chosen else "text")
        painter.setPen(QPen(edge, 2.4 if chosen else 1.1))
        painter.setBrush(edge if sight.on_frontier else theme.color("card"))
        place = self.place(at)
        size = SIZE * (1.5 if chosen else 1)
        painter.drawPolygon(polygon(sight.plan.terms.family, place, size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if sight.plan.name in self.rings:
            painter.setPen(QPen(theme.color("good"), 1.6))
            painter.drawEllipse(place, SIZE * 2.2, SIZE * 2.2)
        if chosen:
            painter.setPen(QPen(edge, 1.2, Qt.PenStyle.DashLine))
            painter.drawEllipse(place, SIZE * 3, SIZE * 3)

    def _paint_stars(self, painter: QPainter) -> None:
        """Number the proposed plans, each where no other number stands."""
        painter.setPen(theme.color("text"))
        taken: list[QPointF] = []
        for at, sight in enumerate(self.sights):
            if sight.plan.name in self.stars:
                spots = [self.place(at) + beside for beside in BESIDE]
                free = (s for s in spots if not any(_crowds(s, other) for other in taken))
                spot = next(free, spots[-1])
                taken.append(spot)
                painter.drawText(spot, f"★{self.stars.index(sight.plan.name) + 1}")

    def _paint_legend(self, painter: QPainter) -> None:
        """Name the shapes in the corner where frontiers leave room, the lower right."""
        families = list(dict.fromkeys(sight.plan.terms.family for sight in self.sights))
        area, order = self._area, list(Family)
        for line, family in enumerate(sorted(families, key=order.index, reverse=True)):
            y = area.bottom() - 14 - LEGEND_STEP * line
            name = shape(family, language())
            wide = painter.fontMetrics().horizontalAdvance(name)
            painter.setPen(QPen(theme.color("quiet"), 1.1))
            spot = QPointF(area.right() - wide - 14, y)
            painter.drawPolygon(polygon(family, spot, SIZE))
            painter.drawText(QPointF(area.right() - wide, y + 4), name)


def _crowds(one: QPointF, other: QPointF) -> bool:
    return abs(one.x() - other.x()) < WIDE and abs(one.y() - other.y()) < LINE


def _padded(low: float, high: float) -> tuple[float, float]:
    room = (high - low) / 10 or 1.0
    return low - room, high + room
