"""Labels, buttons, cards and rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from mediator.desktop import discreet, theme
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import Refusal

FIGURES = ("figure",)
ARROW_ROOM = 40


class Text(QLabel):
    """Plain text, never markup; ``kind`` chooses its size and color."""

    def __init__(self, text: str = "", kind: str = "body", *, wrap: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_kind(kind)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; a figure shows its mark while amounts are hidden."""
        super().setText(discreet.shown(text) if self.property("kind") in FIGURES else text)

    def set_kind(self, kind: str) -> None:
        """Draw the text as another kind."""
        self.setProperty("kind", kind)
        repolish(self)


class Refused(QFrame):
    """The place on a page where a refusal is said; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "warning")
        self.text = Text(kind="refusal")
        row(self.text, into=self, margins=(12, 8, 12, 8))
        self.hide()

    def say(self, refusal: Refusal) -> None:
        """Show what happened, what is safe and what to do next."""
        self.tell(refusal_text(refusal))

    def tell(self, text: str) -> None:
        """Show a sentence."""
        self.text.setText(text)
        self.show()

    def clear(self) -> None:
        """Take the sentence away."""
        self.text.setText("")
        self.hide()


class Button(QPushButton):
    """A button that Enter presses as well as Space."""

    def __init__(
        self, text: str, clicked: Callable[[], None] | None = None, kind: str = "plain"
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.rename(text)
        if clicked is not None:
            self.clicked.connect(lambda _checked: clicked())

    def rename(self, text: str) -> None:
        """Show and speak another name."""
        self.setText(text)
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """A drop-down that the wheel does not change by accident, with its own arrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.currentTextChanged.connect(self.setToolTip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + theme.px(ARROW_ROOM))
        super().showPopup()
        self.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An open list takes every key; those of the window, to blank it, must get through."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination())
            for action in self.window().actions():
                if action.shortcut() == pressed:
                    self.hidePopup()
                    action.trigger()
                    return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box; a text for which there is no room ends in dots and is said whole beside."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room, mode = self.width() - theme.px(ARROW_ROOM), Qt.TextElideMode.ElideRight
        whole = self.currentText()
        option.currentText = self.fontMetrics().elidedText(whole, mode, room)  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("quiet"), 1.6))
        x, y = self.width() - 17.0, self.height() / 2 - 1.5
        painter.drawPolyline([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)])
        painter.end()


class Card(QFrame):
    """A white panel with a heading, and room below it."""

    def __init__(self, title: str = "", *beside: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 16)
        self.body.setSpacing(10)
        self.title = Text(title, "heading", wrap=False)
        if title or beside:
            head = row(self.title, None, Flow(*beside)) if beside else row(self.title, None)
            self.body.addLayout(head)
        else:
            self.title.setParent(self)
            self.title.hide()

    def add(self, *items: QWidget | QLayout) -> None:
        """Add widgets or rows from top to bottom."""
        for item in items:
            if isinstance(item, QWidget):
                self.body.addWidget(item)
            else:
                self.body.addLayout(item)


Margins = tuple[int, int, int, int]
SCROLL_GAP = 10


def row(
    *items: QWidget | QLayout | None,
    into: QWidget | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int = theme.SMALL,
) -> QHBoxLayout:
    """Return a row of items; ``None`` takes up the space that is left."""
    layout = QHBoxLayout(into) if into is not None else QHBoxLayout()
    _fill(layout, items, margins, spacing)
    return layout


def column(
    *items: QWidget | QLayout | None,
    into: QWidget | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int = theme.SMALL,
) -> QVBoxLayout:
    """Return a column of items; ``None`` takes up the space that is left."""
    layout = QVBoxLayout(into) if into is not None else QVBoxLayout()
    _fill(layout, items, margins, spacing)
    return layout


def _fill(
    layout: QBoxLayout,
    items: tuple[QWidget | QLayout | None, ...],
    margins: Margins,
    spacing: int,
) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def scrolled(content: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Return a scroll area around content that grows downwards, or ``sideways`` where it must."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("plain", "clear")
    content.setContentsMargins(0, 0, SCROLL_GAP, 0)
    area.setWidget(content)
    return area


def rule() -> QFrame:
    """Return a thin line between two parts."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def repolish(widget: QWidget) -> None:
    """Draw a widget anew after one of its style properties changed.

    One that was never drawn is left alone: it reads its properties when it first is.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class TickBox(QCheckBox):
    """A box with an edge that can be seen, and a thicker one while it has the focus.

    Why so: the style of Qt draws the edge at 2 to 1, and shows the focus not at all.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
        elif self.isEnabled():
            painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.end()
