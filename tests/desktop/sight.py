"""What is wrong with how a widget looks, as a list of sentences; empty where nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from mediator.desktop import theme
from mediator.desktop.widgets.fold import takes_tab
from mediator.desktop.widgets.grids import Grid
from tests.desktop.desk import Desk

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QCheckBox)
LEAST_TARGET = 24
MOST_OVERLAP = 2
NO_SCROLLING_UP_TO, SMALLEST_SCREEN = 100, 1366
MOST_TABS = 800  # a table is walked through cell by cell


def shown(window: QWidget) -> Iterator[QWidget]:
    """Everything that can be seen in a window, but not the frames that only scroll."""
    for widget in window.window().findChildren(QWidget):
        if widget.isVisible() and widget.width() and not isinstance(widget, QAbstractScrollArea):
            yield widget


def viewport(widget: QWidget) -> tuple[QWidget, bool]:
    """What a widget is seen through, and whether that scrolls sideways."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return parent.viewport(), parent.horizontalScrollBarPolicy() != off
        if isinstance(parent, QAbstractScrollArea):
            return parent.viewport(), True
        parent = parent.parentWidget()
    return widget.window(), False


def cut(widget: QWidget) -> str:
    """Why a widget cannot be read whole; empty if it can."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 2:
                return f"too low: {widget.text()[:30]}"
        elif widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() + 2:
            return f"too narrow: {widget.text()[:30]}"
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        if needed > widget.width():
            return f"button too narrow: {widget.text()[:30]}"
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit):
        return ""
    port, scrolls = viewport(widget)
    if scrolls:
        return ""
    edge = QRect(widget.mapTo(port.window(), QPoint(0, 0)), widget.size()).right()
    right = port.mapTo(port.window(), QPoint(port.width(), 0)).x()
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"beyond the edge by {edge - right}: {name[:30]}" if edge > right + 1 else ""


def crowded(window: QWidget) -> Iterator[str]:
    """What lies over its neighbour, titles and texts of tables that are cut, tabs out of reach."""
    for widget in shown(window):
        if isinstance(widget, QTabBar) and beyond(widget):
            yield f"tabs beyond the edge: {widget.tabText(widget.count() - 1)}"
        if isinstance(widget, QComboBox):
            text = widget.fontMetrics().horizontalAdvance(widget.currentText())
            if text > widget.width() - 16 and widget.toolTip() != widget.currentText():
                yield f"choice too narrow: {widget.currentText()[:30]}"
        yield from overlapping(widget)
    for table in window.window().findChildren(QTableView):
        if table.isVisible():
            yield from cut_cells(table)


def beyond(tabs: QTabBar) -> bool:
    """Tell whether tabs have to be scrolled: only a small window or a large size may ask that."""
    usual = theme.zoom() <= NO_SCROLLING_UP_TO and tabs.window().width() >= SMALLEST_SCREEN
    return usual and tabs.sizeHint().width() > tabs.width() + 2


def overlapping(parent: QWidget) -> Iterator[str]:
    """Texts and buttons of one parent that lie over each other."""
    kinds = (QLabel, QAbstractButton, *INPUTS)
    parts = [w for w in parent.children() if isinstance(w, kinds) and w.isVisible() and w.width()]
    for one, other in combinations(parts, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > MOST_OVERLAP and both.height() > MOST_OVERLAP:
            names = [each.accessibleName() or getattr(each, "text", str)() for each in (one, other)]
            yield f"lie over each other: {names[0][:20]} / {names[1][:20]}"


def cut_cells(table: QTableView) -> Iterator[str]:
    """Titles that do not fit their columns, and texts of a table to read that do not."""
    header, model = table.horizontalHeader(), table.model()
    for x in range(model.columnCount()):
        if header.isSectionHidden(x) or not header.isVisible():
            continue
        title = str(model.headerData(x, Qt.Orientation.Horizontal) or "")
        if header.fontMetrics().horizontalAdvance(title) > header.sectionSize(x):
            yield f"title cut: {table.accessibleName()}: {title}"
        if isinstance(table, Grid) and table.sizeHintForColumn(x) > table.columnWidth(x) + 2:
            yield f"column cut: {table.accessibleName()}: {title}"


def nameless(window: QWidget) -> list[str]:
    """What can be typed into or chosen from and has no name."""
    return [
        f"{widget} in {widget.parentWidget()}"
        for widget in shown(window)
        if isinstance(widget, INPUTS) and not widget.accessibleName()
    ]


def small(window: QWidget) -> list[str]:
    """What can be pressed and is smaller than a finger or a shaking hand needs."""
    return [
        f"{widget.accessibleName()}: {widget.width()} x {widget.height()}"
        for widget in shown(window)
        if isinstance(widget, QAbstractButton)
        and widget.accessibleName()
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def unreached(desk: Desk, page: QWidget) -> list[str]:
    """What takes the focus and is not reached from where it is now by Tab alone."""
    wanted = {
        widget
        for widget in shown(page)
        if page.isAncestorOf(widget) and takes_tab(widget) and widget.isEnabled()
    }
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        if wanted <= reached:
            break
        desk.bot.keyClick(focused, Qt.Key.Key_Tab)
    return [widget.accessibleName() or str(widget) for widget in wanted - reached]


def settle_layout() -> None:
    """Let every part take its place."""
    for _ in range(3):
        QApplication.processEvents()
