"""The usual entries, and forms in columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator.desktop import theme
from mediator.desktop.reading import (
    optional,
    typed_day,
    typed_line,
    typed_months,
    typed_percent,
    written,
    written_percent,
)
from mediator.desktop.widgets.entries import Field
from mediator.domain.money import Money, typed_amount
from mediator.usecases.ports import Clock
from mediator.wording.figures import capital, grouped

SIDE_GAP, MOST_ENTRY_PX = 16, 210


def text_field(name: str) -> Field[str]:
    """Return an entry for one line of text."""
    return Field(name, "", typed_line, str)


def money_hint(amount: Money | None) -> str:
    """Return the amount in capital numerals, as it will stand on paper."""
    return capital(amount) if amount is not None else ""


def money_field(name: str, hint: Callable[[Money | None], str] = money_hint) -> Field[Money | None]:
    """Return an entry for an amount, or for nothing said yet."""
    field: Field[Money | None] = Field(name, None, optional(typed_amount), written(grouped), hint)
    field.line.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def day_field(name: str, clock: Clock) -> Field[date | None]:
    """Return an entry for a day, or for none; ``T`` is today."""
    return Field(name, None, optional(day_reader(clock)), written(date.isoformat))


def day_reader(clock: Clock) -> Callable[[str], date]:
    """Return a reader of days that knows today."""
    return lambda text: typed_day(text, clock().date())


def percent_field(name: str) -> Field[Decimal | None]:
    """Return an entry for a percentage, or for none."""
    return Field(name, None, optional(typed_percent), written(written_percent))


def months_field(name: str) -> Field[int | None]:
    """Return an entry for a number of whole months, or for none."""
    return Field(name, None, optional(typed_months), written(str))


class Form(QWidget):
    """Entries in rows; where there is no room for two beside each other, one below the other."""

    def __init__(self, rows: tuple[tuple[QWidget, ...], ...], columns: int) -> None:
        super().__init__()
        self._rows, self._most = rows, columns
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SIDE_GAP)
        self._grid.setVerticalSpacing(10)
        self._lay_out(columns)

    def minimumSizeHint(self) -> QSize:
        widest = max(w.minimumSizeHint().width() for line in self._rows for w in line)
        return QSize(widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width()
        fits = (room + SIDE_GAP) // (self._needed() + SIDE_GAP)
        self._lay_out(max(1, min(self._most, fits)))

    def _needed(self) -> int:
        """Return how wide one entry wants to be, at least."""
        hints = [w.minimumSizeHint().width() for line in self._rows for w in line if len(line) > 1]
        return min(max(hints, default=0), theme.px(MOST_ENTRY_PX))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        y = 0
        for line in self._rows:
            for x, widget in enumerate(line):
                at = x % columns
                y += 1 if at == 0 else 0
                wide = columns - at if x == len(line) - 1 else 1
                self._grid.addWidget(widget, y, at, 1, wide, Qt.AlignmentFlag.AlignTop)
        for x in range(self._most):
            self._grid.setColumnStretch(x, 1 if x < columns else 0)
        self.updateGeometry()


def form(*rows: tuple[QWidget, ...], columns: int = 2) -> Form:
    """Lay entries out in rows; the last one of a short row takes the rest."""
    return Form(rows, columns)
