"""A month of the debtor in bars: income, what it goes on, and what is left.

Drawn in the party's own terms. The part that is short is striped and named, never red: nothing
here judges.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator.desktop import theme
from mediator.desktop.words import say
from mediator.domain.caucus import DebtorPosition
from mediator.domain.money import Money
from mediator.wording import screen_caucus as words
from mediator.wording.figures import grouped

ROW_PX, BAR_PX, NAME_PX, FIGURE_PX = 34, 20, 64, 92
_PATTERN = {
    "income": Qt.BrushStyle.SolidPattern,
    "living": Qt.BrushStyle.Dense4Pattern,
    "other": Qt.BrushStyle.BDiagPattern,
    "left": Qt.BrushStyle.SolidPattern,
    "short": Qt.BrushStyle.DiagCrossPattern,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is, how much, and where it begins, in minor units."""

    name: str
    amount: Money
    start: int


def month_bars(position: DebtorPosition) -> tuple[Bar, ...]:
    """Return the bars that the answers given so far allow, in the order they are drawn.

    Costs hang from the end of the income, so that what is left begins at the left edge.
    """
    income, living = position.monthly_income, position.monthly_living
    other, surplus = position.monthly_other_debts, position.surplus
    bars = [Bar("income", income, 0)] if income else []
    end = income.minor if income else 0
    for name, cost in (("living", living), ("other", other)):
        if cost:
            end = max(0, end - cost.minor)
            bars.append(Bar(name, cost, end))
    if surplus is not None and surplus.minor >= 0:
        bars.append(Bar("left", surplus, 0))
    elif surplus is not None:
        bars.append(Bar("short", -surplus, 0))
    return tuple(bars)


class MonthChart(QWidget):
    """The bars, with a name before and the figure after each."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say(words.MONTH_CHART))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars: tuple[Bar, ...] = ()

    def put(self, position: DebtorPosition) -> None:
        """Draw another month."""
        self.bars = month_bars(position)
        self.setVisible(bool(self.bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(ROW_PX) * max(1, len(self.bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NAME_PX + FIGURE_PX), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((bar.start + bar.amount.minor for bar in self.bars), default=1) or 1
        for row, bar in enumerate(self.bars):
            self._draw(painter, row, bar, most)
        painter.end()

    def _draw(self, painter: QPainter, row: int, bar: Bar, most: int) -> None:
        height, name = theme.px(ROW_PX), theme.px(NAME_PX)
        figure = theme.px(FIGURE_PX)
        top, room = row * height, self.width() - name - figure
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(0, top, name, height), left, say(words.MONTH_BARS[bar.name]))
        text = grouped(bar.amount)
        painter.drawText(QRectF(name + room, top, figure, height), right, text)
        thick = theme.px(BAR_PX)
        x = name + room * bar.start / most
        width = max(2.0, room * bar.amount.minor / most)
        painter.setPen(theme.color("debtor"))
        painter.setBrush(QBrush(theme.color("debtor"), _PATTERN[bar.name]))
        painter.drawRoundedRect(QRectF(x, top + (height - thick) / 2, width, thick), 3, 3)
