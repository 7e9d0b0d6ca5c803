"""Entries: a caption, something to type or choose, and what was read of it.

An entry keeps the last value it could read. What cannot be read stays as typed, with the
reason below it; nothing typed is ever thrown away. ``changed`` tells that another value was
read: 400 ms after the last key, and at once on leaving the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.basic import Choice, Text, TickBox, column, repolish
from mediator.desktop.widgets.mask import Mask
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import Refusal

T = TypeVar("T")

DEBOUNCE_MS = 400
MOST_IN_LINE = 24


def _is_long(name: str) -> bool:
    """Tell whether a caption may need a second line; a Chinese letter counts as two others."""
    return len(name.encode("gb18030")) > MOST_IN_LINE


class Entry(QWidget, Generic[T]):
    """Anything that holds one value of a form, under its caption."""

    changed = Signal()

    def __init__(self, name: str, start: T) -> None:
        super().__init__()
        self.value: T = start
        self._editor: QWidget | None = None
        self.caption = Text(name, "caption", wrap=_is_long(name))
        self.body: QVBoxLayout = column(self.caption, into=self, spacing=4)

    def put(self, value: T) -> None:
        """Show a value that came from the case; what is typed now stays if it says the same."""
        raise NotImplementedError

    def flush(self) -> None:
        """Read what is typed now, without waiting."""

    def wipe(self) -> None:
        """Take away what is shown, so that nothing of it stays behind."""

    def focus(self) -> None:
        """Give the keys to what is typed into or chosen from.

        No focus proxy of Qt's does it: Tab would come back to a part by the entry around it.
        """
        if self._editor is not None:
            self._editor.setFocus()

    def take(self, value: T) -> None:
        """Keep a value that was read, and tell if it is another one."""
        if value != self.value:
            self.value = value
            self.changed.emit()

    def _named(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.caption.text())
        self.caption.setBuddy(editor)
        self._editor = editor


def no_hint(value: object) -> str:  # noqa: ARG001  a hint like any other
    """Say nothing about a value."""
    return ""


class Line(QLineEdit):
    """A line in which Enter goes on and undo is the window's, not the line's own."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.own_undo = False
        self.veil = Mask(self)

    def event(self, event: QEvent) -> bool:
        if asks_to_undo(event) and not self.own_undo:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.focusNextPrevChild(not back)
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def asks_to_undo(event: QEvent) -> bool:
    """Tell whether an editor is about to claim the keys of undo or redo for itself."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return (control and event.key() == Qt.Key.Key_Y) or event.matches(QKeySequence.StandardKey.Undo)


class Field(Entry[T]):
    """A line to type in, and below it what it was read as, or why it cannot be read."""

    def __init__(
        self,
        name: str,
        start: T,
        read: Callable[[str], T],
        write: Callable[[T], str],
        hint: Callable[[T], str] = no_hint,
    ) -> None:
        super().__init__(name, start)
        self._read, self._write, self._hint = read, write, hint
        self.line = Line()
        self.line.setText(write(start))
        self.body.addWidget(self.line)
        self._named(self.line)
        self._timer = _debounce(self, self._typed)
        self.line.textEdited.connect(lambda _text: self._timer.start())
        self.line.left.connect(self._left)

    @cached_property
    def note(self) -> Text:
        """What is said below the line; made when there first is something to say."""
        note = Text(kind="quiet")
        note.hide()
        self.body.addWidget(note)
        return note

    def put(self, value: T) -> None:
        if value == self.value:
            return
        self._timer.stop()
        self.value = value
        self.line.setText(self._write(value))
        self._say(self._hint(value))

    def flush(self) -> None:
        if self._timer.isActive():
            self._typed()

    def wipe(self) -> None:
        self._timer.stop()
        self.line.setText("")
        self._say("")

    def refuse(self, refusal: Refusal) -> None:
        """Say why what is typed cannot be taken, and leave it as typed."""
        self._say(refusal_text(refusal), refused=True)

    def _typed(self) -> None:
        self._timer.stop()
        try:
            value = self._read(self.line.text())
        except Refusal:
            return  # said on leaving, not on a first keystroke
        self._say(self._hint(value))
        self.take(value)

    def _left(self) -> None:
        self._timer.stop()
        try:
            value = self._read(self.line.text())
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.line.setText(self._write(value))
        self._say(self._hint(value))
        self.take(value)

    def _say(self, text: str, *, refused: bool = False) -> None:
        if text or "note" in self.__dict__:
            self._write_note(text, refused=refused)
        if bool(self.line.property("refused")) != refused:
            self.line.setProperty("refused", refused)
            repolish(self.line)

    def _write_note(self, text: str, *, refused: bool) -> None:
        self.note.setText(text if refused else discreet.shown(text))
        self.note.setVisible(bool(text))
        self.note.set_kind("refusal" if refused else "quiet")


class TypedText(Entry[str]):
    """Several lines in an editor of its own: read after a pause and on leaving."""

    def __init__(self, name: str, edit: QTextEdit | QPlainTextEdit, pause: int) -> None:
        super().__init__(name, "")
        self._text = edit
        self._named(edit)
        self._timer = _debounce(self, self._typed, pause)
        self._quiet = False
        edit.textChanged.connect(self._changed)
        edit.installEventFilter(self)
        self.veil = Mask(edit)

    def flush(self) -> None:
        if self._timer.isActive():
            self._typed()

    def wipe(self) -> None:
        self._quiet = True
        self._text.setPlainText("")
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        if asks_to_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        if not self._quiet:
            self._timer.start()

    def _typed(self) -> None:
        raise NotImplementedError


class Words(TypedText):
    """Several lines of text."""

    def __init__(self, name: str, read: Callable[[str], str], *, rows: int = 3) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(name, self.edit, DEBOUNCE_MS)
        self._read = read
        self.edit.setTabChangesFocus(True)
        self.edit.setUndoRedoEnabled(False)
        self.edit.setFixedHeight(theme.px(rows * 24 + 18))
        self.note = Text(kind="refusal")
        self.note.hide()
        self.body.addWidget(self.edit)
        self.body.addWidget(self.note)

    def put(self, value: str) -> None:
        if value == self.value:
            return
        self.value = value
        self._quiet = True
        self.edit.setPlainText(value)
        self._quiet = False
        self._timer.stop()

    def _typed(self) -> None:
        self._timer.stop()
        try:
            value = self._read(self.edit.toPlainText())
        except Refusal as refusal:
            self.note.setText(refusal_text(refusal))
            self.note.show()
            return
        self.note.hide()
        self.take(value)


class Pick(Entry[T]):
    """One of a few values."""

    def __init__(self, name: str, choices: Iterable[tuple[T, str]]) -> None:
        known = list(choices)
        super().__init__(name, known[0][0])
        self._values = [value for value, _ in known]
        self.box = Choice()
        self.box.addItems([text for _, text in known])
        self.body.addWidget(self.box)
        self._named(self.box)
        self.box.activated.connect(lambda index: self.take(self._values[index]))
        self.box.installEventFilter(self)

    def offer(self, choices: Iterable[tuple[T, str]]) -> None:
        """Offer other values; ``put`` follows."""
        known = list(choices)
        self._values = [value for value, _ in known]
        self.box.clear()
        self.box.addItems([text for _, text in known])

    def put(self, value: T) -> None:
        self.value = value
        self.box.setCurrentIndex(self._values.index(value))

    def choose(self, value: T) -> None:
        """Choose as a person would."""
        self.box.setCurrentIndex(self._values.index(value))
        self.take(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return _enter_goes_on(self.box, event) or super().eventFilter(watched, event)


class StillSpinBox(QSpinBox):
    """A number that the wheel does not change by accident while a page is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Count(Entry[int]):
    """A small whole number."""

    def __init__(self, name: str, least: int, most: int, *, unit: str = "", none: str = "") -> None:
        super().__init__(name, least)
        self.box = StillSpinBox()
        self.box.setRange(least, most)
        self.box.setSuffix(unit)
        self.box.setSpecialValueText(none)
        self.box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.box.lineEdit().setAccessibleName(name)
        self.veil = Mask(self.box.lineEdit())
        self.body.addWidget(self.box)
        self._named(self.box)
        self._timer = _debounce(self, self.flush)
        self.box.valueChanged.connect(lambda _value: self._timer.start())
        self.box.installEventFilter(self)

    def put(self, value: int) -> None:
        self.value = value
        self.box.setValue(value)
        self._timer.stop()

    def flush(self) -> None:
        self._timer.stop()
        self.take(self.box.value())

    def wipe(self) -> None:
        self.box.setValue(self.box.minimum())
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        if event.type() == QEvent.Type.Wheel and not self.box.hasFocus():
            return True
        return _enter_goes_on(self.box, event) or super().eventFilter(watched, event)


class Tick(Entry[bool]):
    """Yes or no."""

    def __init__(self, name: str) -> None:
        super().__init__(name, start=False)
        self.box = TickBox(name)
        self.box.setMinimumHeight(theme.px(34))
        self.body.addWidget(self.box)
        self._named(self.box)
        self.caption.setText("")  # the box itself says it; the line keeps rows level
        self.box.clicked.connect(self.take)
        self.box.installEventFilter(self)

    def put(self, value: bool) -> None:  # noqa: FBT001  the value itself
        self.value = value
        self.box.setChecked(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return _enter_goes_on(self.box, event) or super().eventFilter(watched, event)


def _enter_goes_on(editor: QWidget, event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    editor.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return True


def _debounce(owner: QObject, act: Callable[[], None], pause: int = DEBOUNCE_MS) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(act)
    return timer
