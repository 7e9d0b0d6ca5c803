"""Finding words on the page that is shown: in its tables, its sentences and what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTextEdit,
    QWidget,
)

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.basic import Button, Text, repolish, row
from mediator.desktop.widgets.fold import takes_tab
from mediator.desktop.widgets.mask import Mask
from mediator.desktop.words import say
from mediator.wording import screen_finding as words

LINE_PX, EDGE_PX = 190, 16


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words stand: a part of the page, and in a table the cell."""

    widget: QWidget
    cell: tuple[int, int] | None = None


def hits(page: QWidget, wanted: str) -> list[Hit]:
    """Return every place of a page that shows these words; what is masked shows none."""
    typed = wanted.strip().casefold()
    if not typed:
        return []
    bars = page.findChildren(FindBar)
    own = {*bars, *(part for bar in bars for part in bar.findChildren(QWidget))}
    shown = (part for part in page.findChildren(QWidget) if part.isVisibleTo(page))
    return [hit for part in shown if part not in own for hit in _found_in(part, typed)]


def _found_in(part: QWidget, typed: str) -> Iterator[Hit]:
    if isinstance(part, QHeaderView):
        return  # it shows the titles of columns, and would give the cells once more
    if isinstance(part, QAbstractItemView):
        yield from _cells(part, typed)
    elif typed in _text_of(part).casefold():
        yield Hit(part)


def _cells(view: QAbstractItemView, typed: str) -> Iterator[Hit]:
    model, columns = view.model(), [0]
    if isinstance(view, QTableView):
        columns = [x for x in range(model.columnCount()) if not view.isColumnHidden(x)]
    for y in range(model.rowCount()):
        for x in columns:
            if typed in str(model.index(y, x).data() or "").casefold():
                yield Hit(view, (y, x))


def _text_of(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton):
        return part.text()
    if discreet.hidden():  # names and amounts stand in entries as they are, under a mask
        return ""
    if isinstance(part, QLineEdit):
        return part.displayText()
    if isinstance(part, QPlainTextEdit | QTextEdit):
        return part.toPlainText()
    return part.currentText() if isinstance(part, QComboBox) else ""


class FindLine(QLineEdit):
    """Enter goes on, Shift+Enter back, Esc ends; it shows nothing while names are hidden."""

    def __init__(self, bar: FindBar) -> None:
        super().__init__()
        self._bar = bar
        self.veil = Mask(self)
        self.setAccessibleName(say(words.FIND_HERE))
        self.setPlaceholderText(say(words.FIND_HERE))
        self.setMinimumWidth(theme.px(LINE_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._bar.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Lies over the upper corner of a page; what it found is marked until another is."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("kind", "find")
        self._page, self._at = page, -1
        self._hits: list[Hit] = []
        self.line = FindLine(self)
        self.count = Text(kind="quiet", wrap=False)
        self.before = Button(say(words.BEFORE), partial(self.go, -1), "quiet")
        self.next = Button(say(words.NEXT), partial(self.go, 1), "quiet")
        self.away = Button(say(words.AWAY), self.end, "quiet")
        parts = (self.line, self.count, self.before, self.next, self.away)
        row(*parts, into=self, margins=(10, 8, 10, 8), spacing=8)
        self.line.textEdited.connect(lambda _text: self._begin_again())
        page.installEventFilter(self)

    def begin(self) -> None:
        """Ask for the words."""
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.selectAll()
        self._begin_again()

    def go(self, step: int) -> None:
        """Go to the next place, from the last to the first, or back; the page may have changed."""
        self._hits = hits(self._page, self.line.text())
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
        self._show()

    def end(self) -> None:
        """Go away; the keys go to where the words were found."""
        found = self._hits[self._at].widget if 0 <= self._at < len(self._hits) else None
        self.forget()
        self.hide()
        target = found if found is not None and takes_tab(found) else self._page
        target.setFocus()

    def forget(self) -> None:
        """Let go of what was looked for."""
        self._mark(None)
        self._hits, self._at = [], -1
        self.line.clear()
        self.count.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _begin_again(self) -> None:
        self._at = -1
        self.go(1)

    def _show(self) -> None:
        count = len(self._hits)
        hit = self._hits[self._at] if count else None
        said = say(words.FOUND, at=self._at + 1, count=count) if count else ""
        none = say(words.NONE) if self.line.text().strip() else ""
        self.count.setText(said or none)
        self._mark(hit)
        self._place()

    def _mark(self, hit: Hit | None) -> None:
        """Mark what was found, and nothing else."""
        for part in self._marked():
            part.setProperty("found", None)
            repolish(part)
        if hit is None:
            return
        if isinstance(hit.widget, QAbstractItemView) and hit.cell is not None:
            index = hit.widget.model().index(*hit.cell)
            hit.widget.setCurrentIndex(index)
            hit.widget.scrollTo(index)
        else:
            hit.widget.setProperty("found", True)
            repolish(hit.widget)
        _bring_into_view(hit.widget)

    def _marked(self) -> list[QWidget]:
        return [part for part in self._page.findChildren(QWidget) if part.property("found")]

    def _place(self) -> None:
        self.adjustSize()
        self.move(max(0, self._page.width() - self.width() - EDGE_PX), EDGE_PX // 2)


def _bring_into_view(part: QWidget) -> None:
    """Scroll every part of the page that holds this one, from the inside outwards."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()
