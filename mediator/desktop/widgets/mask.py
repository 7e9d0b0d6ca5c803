"""What is typed, hidden with the rest while somebody walks in: one mark, however long the text.

The entry at hand shows what it holds again with the first key typed into it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
    QWidget,
)

from mediator.desktop import discreet, theme

Editor = QLineEdit | QPlainTextEdit | QTextEdit
_LEFT = 10


class Mask(QObject):
    """Watches one editor and draws the mark over it; a passphrase hides itself."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor, self._typed = editor, False
        self._surface: QWidget = editor if isinstance(editor, QLineEdit) else editor.viewport()
        for watched in {editor, self._surface}:
            watched.installEventFilter(self)

    @property
    def hides(self) -> bool:
        """Tell whether the mark stands in the place of the text."""
        editor = self._editor
        if isinstance(editor, QLineEdit):
            text = editor.text() if editor.echoMode() == QLineEdit.EchoMode.Normal else ""
        else:
            text = editor.toPlainText()
        return discreet.hidden() and bool(text) and not self._typed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._typed = False
        elif isinstance(event, QInputMethodEvent) or (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.text().isprintable()
            and event.text()
        ):
            self._typed = True
        elif event.type() == QEvent.Type.Paint and watched is self._surface and self.hides:
            self._draw(self._surface)
            return True
        return False

    def _draw(self, surface: QWidget) -> None:
        painter = QPainter(surface)
        if isinstance(surface, QLineEdit):
            option = QStyleOptionFrame()
            option.initFrom(surface)
            panel = QStyle.PrimitiveElement.PE_PanelLineEdit
            surface.style().drawPrimitive(panel, option, painter, surface)
        painter.setPen(theme.color("text"))
        painter.setFont(surface.font())
        place = QRect(surface.rect()).adjusted(theme.px(_LEFT), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, discreet.MASK)
        painter.end()
