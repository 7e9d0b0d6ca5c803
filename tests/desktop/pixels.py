"""What the eye gets: contrast worked out from the very pixels of a window, as WCAG 2.2 counts it.

The ground of a text is the color most of its rectangle has, its ink the pixel that stands out
most from it. What is switched off is exempt (WCAG 1.4.3), and so is a page of paper in a preview.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

TEXT, LARGE, EDGE = 4.5, 3.0, 3.0
LARGE_PX, LARGE_BOLD_PX = 24, 18.66
BORDER = 4  # of a button or an entry with the focus, and its rounding
EDGELESS = {"quiet", "stage", "fold", "toast"}
"""Buttons that show no edge of their own: their text alone says what they are."""

Pixels = Any  # rows of points, an array of whole numbers


@dataclass(frozen=True, slots=True)
class Weak:
    """A part of the screen that does not stand out."""

    what: str
    ratio: float
    least: float

    def __str__(self) -> str:
        return f"{self.what}: {self.ratio:.2f}, under {self.least}"


def pixels_of(widget: QWidget) -> Pixels:
    """Return what a widget shows, a number of red, green and blue each point."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), dtype=np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()] & 0xFFFFFF


def luminance(colors: Any) -> Any:
    """Return the relative luminance of colors, as WCAG defines it."""
    channels = np.stack([colors >> 16 & 255, colors >> 8 & 255, colors & 255]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.array([0.2126, 0.7152, 0.0722]) @ linear)


def ratio(one: int, other: int) -> float:
    """Return the contrast of two colors."""
    light = sorted(luminance(np.array([one, other], dtype=np.uint32)))
    return float((light[1] + 0.05) / (light[0] + 0.05))


def standing_out(part: Pixels) -> float:
    """Return how much the ink of a part stands out from its ground; 1 where there is none."""
    colors, counts = np.unique(part, return_counts=True)
    light = luminance(colors) + 0.05
    ground = light[int(np.argmax(counts))]
    return float(np.maximum(light / ground, ground / light).max())


def weak_parts(window: QWidget) -> Iterator[Weak]:
    """Return every text and edge in a window that does not stand out enough."""
    whole = pixels_of(window)
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled()):
            continue
        for what, rect in texts_in(widget):
            if not what.strip():
                continue
            seen = rect & _uncovered(widget)
            place = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
            if place.width() < 4 or place.height() < rect.height():
                continue  # scrolled away: what is cut is another test's
            least = LARGE if is_large(widget) else TEXT
            found = standing_out(_cut(whole, place))
            if 1.0 < found < least:
                yield Weak(f"{type(widget).__name__} “{what}”", found, least)
        if _has_edge(widget) and (found := _edge(whole, window, widget)) < EDGE:
            yield Weak(f"edge of {type(widget).__name__} {name_of(widget)}", found, EDGE)


def texts_in(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Return every text that a widget shows itself, with its rectangle in the widget."""
    match widget:
        case QTableView():
            yield from _cells(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QListWidget():
            for at in range(widget.count()):
                place = widget.visualItemRect(widget.item(at))
                yield widget.item(at).text(), place.translated(widget.viewport().pos())
        case QLabel() if widget.pixmap().isNull():
            yield widget.text(), widget.contentsRect()
        case _:
            yield _own_text(widget), _inner(widget)


def _own_text(widget: QWidget) -> str:
    match widget:
        case QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case QPlainTextEdit() | QTextEdit():
            return widget.toPlainText() or widget.placeholderText()
        case _:
            return ""


def _inner(widget: QWidget) -> QRect:
    """Return where the text of a widget stands, without its border, its mark and its arrow."""
    before = 20 if isinstance(widget, QCheckBox | QRadioButton) else 0
    after = 26 if isinstance(widget, QComboBox) else 0
    return widget.rect().adjusted(BORDER + before, BORDER, -BORDER - after, -BORDER)


def _tabs(bar: QTabBar) -> Iterator[tuple[str, QRect]]:
    for at in range(bar.count()):
        if bar.isTabEnabled(at) and bar.isTabVisible(at):
            yield bar.tabText(at), bar.tabRect(at).adjusted(BORDER, BORDER, -BORDER, -BORDER)


def is_large(widget: QWidget) -> bool:
    """Tell whether a text counts as large: 24 px, or 18.66 px in bold."""
    font = widget.fontInfo()
    least = LARGE_BOLD_PX if font.bold() else LARGE_PX
    return font.pixelSize() >= least


def focus_marks(window: QWidget) -> Iterator[Weak]:
    """Return what does not show clearly that it has the focus, one of each kind."""
    seen: set[tuple[str, str]] = set()
    for widget in window.findChildren(QWidget):
        if not isValid(widget):
            continue  # a card that made way for others when the focus moved
        kind = (type(widget).__name__, str(widget.property("kind")))
        if kind in seen or not _takes_focus(widget):
            continue
        seen.add(kind)
        before = QApplication.focusWidget()
        if before is not None:
            before.clearFocus()
        without = pixels_of(widget)
        widget.setFocus()
        QApplication.processEvents()
        changed = _change(without, pixels_of(widget)) if widget.hasFocus() else EDGE
        if changed < EDGE:
            yield Weak(f"focus on {kind} {name_of(widget)}", changed, EDGE)


def name_of(widget: QWidget) -> str:
    """Return what a person would call a widget."""
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return own or widget.accessibleName() or widget.objectName()


def pen_ratio(pen: QColor, widget: QWidget) -> float:
    """Return how a pen stands out from what most of a widget is painted with."""
    colors, counts = np.unique(pixels_of(widget), return_counts=True)
    return ratio(pen.rgb() & 0xFFFFFF, int(colors[int(np.argmax(counts))]))


def _takes_focus(widget: QWidget) -> bool:
    types = QPushButton | QLineEdit | QComboBox | QTableView | QCheckBox | QPlainTextEdit | QTabBar
    return isinstance(widget, types) and widget.isVisible() and widget.isEnabled()


def _change(before: Pixels, after: Pixels) -> float:
    """Return the strongest change of a point; WCAG 2.4.13 asks for 3 to 1."""
    if before.shape != after.shape:
        return EDGE  # it grew or shrank, and that is seen
    one, other = luminance(before.ravel()) + 0.05, luminance(after.ravel()) + 0.05
    return float(np.maximum(one / other, other / one).max())


def _cells(table: QTableView) -> Iterator[tuple[str, QRect]]:
    model, port = table.model(), table.viewport()
    shown = port.rect()
    for row in range(model.rowCount()):
        if not table.visualRect(model.index(row, 0)).intersects(shown):
            continue
        for column in range(model.columnCount()):
            text = str(model.index(row, column).data() or "").strip()
            place = table.visualRect(model.index(row, column))
            if text and shown.contains(place):
                yield text, place.adjusted(2, 2, -2, -2).translated(port.pos())


def _uncovered(widget: QWidget) -> QRect:
    """Return what of a widget no scroll area hides."""
    return widget.visibleRegion().boundingRect()


def _cut(whole: Pixels, place: QRect) -> Pixels:
    top, left = max(place.top(), 0), max(place.left(), 0)
    return whole[top : place.bottom() + 1, left : place.right() + 1]


def _has_edge(widget: QWidget) -> bool:
    if isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QTableView):
        return False
    if isinstance(widget, QCheckBox):
        return True
    if isinstance(widget, QPushButton):
        return widget.property("kind") not in EDGELESS and bool(widget.text())
    return isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit) and not _in_cell(widget)


def _in_cell(widget: QWidget) -> bool:
    port = widget.parentWidget()
    return port is not None and isinstance(port.parentWidget(), QTableView)


def _edge(whole: Pixels, window: QWidget, widget: QWidget) -> float:
    """Return how an edge, or what it surrounds, stands out from what lies beside it."""
    middle = widget.mapTo(window, QPoint(0, widget.height() // 2))
    x, y = middle.x(), middle.y()
    seen = _uncovered(widget).contains(QPoint(1, widget.height() // 2))
    if not seen or not (3 <= x < whole.shape[1] - 6 and 0 <= y < whole.shape[0]):
        return EDGE
    outside = int(whole[y, x - 3])
    return max(ratio(int(whole[y, x + step]), outside) for step in range(6))
