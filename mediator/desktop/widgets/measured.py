"""Column widths by the longest texts: Qt's own way asks for every cell, at every change of size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import islice

from PySide6.QtCore import QAbstractItemModel, QEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

CANDIDATES = 4
"""How many of the longest texts are measured: equally many letters are not equally wide."""


_WIDE = "\u2e80"  # from here on in Unicode stand the letters of East Asia

READ = 500
"""How many rows are read: a list of a hundred thousand makes its rows only when they are seen."""


def longest(texts: Iterable[str]) -> Sequence[int]:
    """Return the rows of the longest texts; a Chinese letter counts as two others."""
    lengths = ((_length(text), -y) for y, text in enumerate(islice(texts, READ)))
    return [-y for _, y in nlargest(CANDIDATES, lengths)]


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(_WIDE.__le__, text))


class MeasuredTable(QTableView):
    """A table whose columns are as wide as the longest of their first texts, seen or not.

    A column is measured once, until its texts are others.
    """

    def __init__(self) -> None:
        super().__init__()
        self._widths: dict[int, int] = {}

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            for change in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                change.connect(self._forget)
            model.dataChanged.connect(self._forget)

    def _forget(self, *_: object) -> None:
        """Measure anew; a method and no function, which would keep the table alive for good."""
        self._widths.clear()

    def event(self, event: QEvent) -> bool:
        """Measure anew once the table has its style: its cells are wider than without."""
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._forget()
        return done

    def texts(self, column: int) -> Iterable[str]:
        """Return the texts of a column from the first row to the last."""
        raise NotImplementedError

    def sizeHintForColumn(self, column: int) -> int:
        if column not in self._widths:
            self._widths[column] = self._measured(column)
        return self._widths[column]

    def _measured(self, column: int) -> int:
        model = self.model()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        widths = [0]
        for row in longest(self.texts(column)):
            index = model.index(row, column)
            hint = self.itemDelegateForIndex(index).sizeHint(option, index)
            widths.append(hint.width())
        return max(widths) + (1 if self.showGrid() else 0)
