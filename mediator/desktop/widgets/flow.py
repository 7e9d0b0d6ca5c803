"""Widgets that go on in the next line, as words do, so that nothing is cut at any size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator.desktop import theme


class Flow(QWidget):
    """Places its widgets from left to right and from line to line."""

    def __init__(self, *widgets: QWidget, spacing: int = theme.TIGHT) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self._spacing = spacing
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Add a widget after the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        sizes = [widget.sizeHint() for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self._spacing * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        widest = max((w.minimumSizeHint().width() for w in self._shown()), default=0)
        return QSize(widest, self._place(self.width(), move=False))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place(self.width(), move=True)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._place(self.width(), move=True) != self.height():  # changed while it was hidden
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        """Place the widgets in a width, or only find out how high they are together."""
        x = y = line = 0
        lines: list[tuple[QWidget, QRect]] = []
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self._spacing, 0
            lines.append((widget, QRect(x, y, min(size.width(), width), size.height())))
            x += size.width() + self._spacing
            line = max(line, size.height())
        if move:
            for widget, rect in lines:
                widget.setGeometry(_centered(rect, lines))
        return y + line


def _centered(rect: QRect, lines: list[tuple[QWidget, QRect]]) -> QRect:
    """Return a place in the middle of its line's height."""
    height = max(other.height() for _, other in lines if other.y() == rect.y())
    return rect.translated(0, (height - rect.height()) // 2)
