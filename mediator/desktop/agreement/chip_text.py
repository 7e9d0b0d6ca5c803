"""A text with chips: words to edit around figures that cannot be typed over.

A chip is one picture in the text. What would take a fixed one away, a key, a paste, an input
method, is refused and said; a chip that may go goes as one letter does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from mediator.desktop import theme
from mediator.desktop.widgets.entries import DEBOUNCE_MS, TypedText
from mediator.domain.clauses import CHIP

_SCHEME = "chip:"
_OBJECT = "\ufffc"
_PAD, _MOST = 6.0, 22  # around a label, and its characters
_REMOVES = (QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste)


class ChipEdit(QTextEdit):
    """The editor itself; ``stopped`` names the fixed chip that something would have taken away."""

    stopped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.fixed: Counter[str] = Counter()
        self.label: Callable[[str], str] = str
        self.hint: Callable[[str], str] = str
        self._good = ""
        self.textChanged.connect(self._mend)

    def show_text(self, text: str) -> None:
        """Show a text, its chips as pictures."""
        self._good = text
        quiet = self.blockSignals(True)
        self.clear()
        self._insert(self.textCursor(), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(quiet)

    def text(self) -> str:
        """Return the text as it stands, its chips by name."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append(self._said(block.position(), block.position() + block.length() - 1))
            block = block.next()
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        start, end = self._touched(event)
        if not self._keeps(start, end):
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        cursor = self.textCursor()
        if self._keeps(cursor.selectionStart(), cursor.selectionEnd()):
            super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        if self._keeps(cursor.selectionStart(), cursor.selectionEnd()):
            self._insert(cursor, source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor, found = self.textCursor(), QMimeData()
        found.setText(self._said(cursor.selectionStart(), cursor.selectionEnd()))
        return found

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self._chip_near(event.pos())
            QToolTip.showText(event.globalPos(), self.hint(name) if name else "", self)
            return True
        return super().event(event)

    def _mend(self) -> None:
        """Bring a fixed chip back that went by a way no key was asked about: a menu, a drag."""
        text = self.text()
        lost = self.fixed - Counter(CHIP.findall(text))
        if lost:
            at = min(self.textCursor().position(), len(self._good))
            self.show_text(self._good)
            cursor = self.textCursor()
            cursor.setPosition(min(at, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.stopped.emit(next(iter(lost)))
        else:
            self._good = text

    def _touched(self, event: QKeyEvent) -> tuple[int, int]:
        """Return what a key would take away."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start != end:
            changes = bool(event.text().strip()) or event.text() in (" ", "\r", "\n")
            removes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
            asked = any(event.matches(key) for key in _REMOVES)
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return (start, end) if asked or removes or (changes and not held) else (start, start)
        word = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            back = event.key() == Qt.Key.Key_Backspace
            if word:
                step = QTextCursor.MoveOperation.PreviousWord
                cursor.movePosition(step if back else QTextCursor.MoveOperation.NextWord)
                return min(start, cursor.position()), max(start, cursor.position())
            return (max(start - 1, 0), start) if back else (start, start + 1)
        return start, start

    def _keeps(self, start: int, end: int) -> bool:
        """Tell whether every fixed chip stays if a stretch goes; say which would not."""
        going = Counter(CHIP.findall(self._said(start, end)))
        if going:
            left = Counter(CHIP.findall(self.text())) - going
            lost = self.fixed - left
            for name in going:
                if name in lost:
                    self.stopped.emit(name)
                    return False
        return True

    def _said(self, start: int, end: int) -> str:
        """Return a stretch as text, its chips by name and its paragraphs as lines."""
        document, said = self.document(), []
        for position in range(start, end):
            character = str(document.characterAt(position))
            if character == _OBJECT:
                said.append(f"{{{self._name_at(position)}}}")
            else:
                said.append("\n" if character in "\u2029\u2028" else character)
        halves = "".join(said).rstrip("\x00").encode("utf-16", "surrogatepass")
        return halves.decode("utf-16", "replace")  # the document counts halves of rare characters

    def _name_at(self, position: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        return cursor.charFormat().toImageFormat().name().removeprefix(_SCHEME)

    def _chip_near(self, point: QPoint) -> str:
        position = self.cursorForPosition(point).position()
        for at in (position, position - 1):
            if at >= 0 and str(self.document().characterAt(at)) == _OBJECT:
                return self._name_at(at)
        return ""

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        plain, at = cursor.charFormat(), 0
        for found in CHIP.finditer(text):
            cursor.insertText(text[at : found.start()], plain)
            self._insert_chip(cursor, found[1])
            at = found.end()
        cursor.insertText(text[at:], plain)

    def _insert_chip(self, cursor: QTextCursor, name: str) -> None:
        picture = self._picture(name)
        url = QUrl(f"{_SCHEME}{name}")
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, picture)
        shape = QTextImageFormat()
        shape.setName(f"{_SCHEME}{name}")
        ratio = picture.devicePixelRatio()
        shape.setWidth(picture.width() / ratio)
        shape.setHeight(picture.height() / ratio)
        shape.setVerticalAlignment(QTextImageFormat.VerticalAlignment.AlignBottom)
        cursor.insertImage(shape)

    def _picture(self, name: str) -> QImage:
        label = self.label(name)
        label = label if len(label) <= _MOST else f"{label[: _MOST - 1]}…"
        metrics, ratio = QFontMetricsF(self.font()), self.devicePixelRatioF()
        width = metrics.horizontalAdvance(label) + 2 * _PAD
        height = metrics.height() + 2
        size = (round(width * ratio), round(height * ratio))
        image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fixed = name in self.fixed
        painter.setBrush(theme.color("accent_soft" if fixed else "sunken"))
        painter.setPen(theme.color("accent" if fixed else "line"))
        painter.drawRoundedRect(QRectF(1.5, 0.5, width - 3, height - 1), 4, 4)
        painter.setPen(theme.color("text"))
        painter.setFont(self.font())
        painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, label)
        painter.end()
        return image


class ChipText(TypedText):
    """A text with chips under its caption."""

    def __init__(self, name: str) -> None:
        self.edit = ChipEdit()
        super().__init__(name, self.edit, 2 * DEBOUNCE_MS)
        self.body.addWidget(self.edit, 1)

    def put(self, value: str) -> None:
        """Show a text; what is being typed stays if it says the same."""
        self._timer.stop()
        if value == self.edit.text():
            self.value = value
            return
        self.show_anew(value)

    def show_anew(self, value: str) -> None:
        """Show a text with its chips drawn anew."""
        self._timer.stop()
        self.value, self._quiet = value, True
        self.edit.show_text(value)
        self._quiet = False

    def _typed(self) -> None:
        self._timer.stop()
        self.take(self.edit.text())
