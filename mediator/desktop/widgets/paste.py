"""Pasting from a spreadsheet: what will be added is shown first, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mediator.desktop import theme
from mediator.desktop.sheet import Sheet, match_rows, read_sheet
from mediator.desktop.widgets.basic import Button, Text, column, row
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.grids import ROW_HEIGHT, Cell, Grid, Head, Row
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.words import say
from mediator.wording import screen_tables as words

MOST_SHOWN = 6
MOST_PICKS = 8


class PasteBelow(QFrame):
    """What is about to be pasted into the ledger above; hidden while there is nothing.

    A row with a cell that cannot be read is added too, as it is: it stays red and does not
    count until it is mended.
    """

    def __init__(self, ledger: Ledger[Any]) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.ledger, self._columns = ledger, ledger.model_.columns
        self._sheet = Sheet((), (), ())
        self.picks: list[Pick[int | None]] = []
        self._laid_out = False
        ledger.table.pasted.connect(self._paste)
        self.hide()

    def _lay_out(self) -> None:
        """Make what is needed, on the first paste."""
        self._laid_out = True
        self.says = Text()
        self._matching: QHBoxLayout = row()
        heads = [Head(head.title, head.figures) for head in self._columns]
        self.preview = Grid(say(words.PREVIEW), [*heads, Head(say(words.UNREAD), stretches=True)])
        self.take = Button("", self._take, "primary")
        self.drop = Button(say(words.DO_NOT_ADD), self._away)
        buttons = row(self.take, self.drop, None)
        column(
            self.says, self._matching, self.preview, buttons, into=self, margins=(12, 10, 12, 12)
        )
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._away)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def match(self) -> list[int | None]:
        """For each column of the ledger, the number of the cell that goes into it."""
        chosen = [pick.value for pick in self.picks]
        if not self.picks:
            return list(self._sheet.match)
        return [chosen.index(y) if y in chosen else None for y in range(len(self._columns))]

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        now = self.ledger.table.currentIndex()
        if "\t" not in text and "\n" not in text.strip() and now.isValid():
            self.ledger.model_.setData(now, text)
            return
        self._offer(read_sheet(text, self._columns))

    def offer_rows(self, lines: Sequence[Sequence[str]]) -> None:
        """Offer the rows of a file, as if they had been pasted."""
        self._offer(match_rows(lines, self._columns))

    def _offer(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if sheet.rows:
            if not self._laid_out:
                self._lay_out()
            self._offer_matching()
            self._show()
            self.show()
            self.take.setFocus()

    def _offer_matching(self) -> None:
        for pick in self.picks:
            self._matching.removeWidget(pick)
            pick.hide()
            pick.deleteLater()
        titles: list[tuple[int | None, str]] = [(None, say(words.NOT_USED))]
        titles += [(y, head.title) for y, head in enumerate(self._columns)]
        self.picks = []
        width = self._sheet.width if self._sheet.width <= MOST_PICKS else 0
        for x in range(width):
            pick = Pick(self._sheet.title(x)[:8] or str(x + 1), titles)
            into = [y for y, cell in enumerate(self._sheet.match) if cell == x]
            pick.put(into[0] if into else None)
            pick.changed.connect(self._show)
            self.picks.append(pick)
            self._matching.addWidget(pick)

    def _show(self) -> None:
        match = self.match
        texts = self._sheet.texts(match)
        rows = [self._row(line) for line in texts]
        for y, x in enumerate(match):
            self.preview.setColumnHidden(y, x is None)
        self.preview.put(rows)
        header = self.preview.horizontalHeader().sizeHint().height()
        self.preview.setFixedHeight(min(len(rows), MOST_SHOWN) * theme.px(ROW_HEIGHT) + header + 14)
        whole = sum(not self._faults(line) for line in texts)
        said = say(words.PASTE_SAYS, count=len(texts), whole=whole, waiting=len(texts) - whole)
        head = words.PASTE_BELOW if self._sheet.above else words.PASTE_HEAD
        told = say(head, above=self._sheet.above) if self._sheet.head else ""
        self.says.setText(said + told)
        self.take.setText(say(words.ADD_ROWS, count=len(texts)))

    def _row(self, texts: Sequence[str]) -> Row:
        faults = self._faults(texts)
        cells = [Cell(t, "danger" if y in faults else "text") for y, t in enumerate(texts)]
        return [*cells, Cell(" ".join(faults.values()), "danger")]

    def _faults(self, texts: Sequence[str]) -> dict[int, str]:
        """Return what is wrong with a row: cells that cannot be read, needed ones not there."""
        faults = self.ledger.model_.refusals(texts)
        for y, (head, text) in enumerate(zip(self._columns, texts, strict=True)):
            if head.needed and not text:
                faults[y] = say(words.LACKS, what=head.title)
        return faults

    def _take(self) -> None:
        self.ledger.model_.add(self._sheet.texts(self.match))
        self._away()

    def _away(self) -> None:
        self._sheet = Sheet((), (), ())
        self.preview.put([])
        self.hide()
        self.ledger.table.setFocus()
