"""The usual entries, and forms in columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

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


def form(*rows: tuple[QWidget, ...], columns: int = 2) -> QGridLayout:
    """Lay entries out in rows; the last one of a short row takes the rest."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    for y, line in enumerate(rows):
        for x, widget in enumerate(line):
            wide = columns - x if x == len(line) - 1 else 1
            grid.addWidget(widget, y, x, 1, wide, Qt.AlignmentFlag.AlignTop)
    for x in range(columns):
        grid.setColumnStretch(x, 1)
    return grid
