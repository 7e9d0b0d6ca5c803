"""Column widths by the longest texts: Qt's own way asks for every cell, at every change of size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest

from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

CANDIDATES = 4
"""How many of the longest texts are measured: equally many letters are not equally wide."""


def longest(texts: Iterable[str]) -> Sequence[int]:
    """Return the rows of the longest texts; a Chinese letter counts as two others."""
    lengths = ((len(text.encode("gb18030", "replace")), -y) for y, text in enumerate(texts))
    return [-y for _, y in nlargest(CANDIDATES, lengths)]


class MeasuredTable(QTableView):
    """A table whose columns are as wide as the longest of all their texts, seen or not."""

    def texts(self, column: int) -> Iterable[str]:
        """Return the texts of a column from the first row to the last."""
        raise NotImplementedError

    def sizeHintForColumn(self, column: int) -> int:
        model = self.model()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        widths = [0]
        for row in longest(self.texts(column)):
            index = model.index(row, column)
            hint = self.itemDelegateForIndex(index).sizeHint(option, index)
            widths.append(hint.width())
        return max(widths) + (1 if self.showGrid() else 0)
