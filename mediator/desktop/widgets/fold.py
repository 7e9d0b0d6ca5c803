"""A part of a form that is closed while nothing stands in it, and opened by its title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QTabWidget, QToolButton, QWidget

from mediator.desktop.widgets.basic import Button, Text, column
from mediator.desktop.words import say
from mediator.wording import screen_tables as words

Content = QWidget | QLayout


def _nothing() -> tuple[Content, ...]:
    return ()


class Fold(QWidget):
    """A title to press, and below it a line of help and the content.

    What ``make`` returns is content as well; it is made when the part opens for the first time,
    so that a page does not wait for what is seldom looked at.
    """

    def __init__(
        self,
        title: str,
        help_: str,
        *content: Content,
        make: Callable[[], Iterable[Content]] = _nothing,
    ) -> None:
        super().__init__()
        self._title, self._help, self._content, self._make = title, help_, content, make
        self._held = 0
        self._filled = False
        self.head = Button("", kind="fold")
        self.head.setCheckable(True)
        self.inside = QWidget()
        column(self.head, self.inside, into=self, spacing=2)
        if content:
            self.fill()
        self.head.toggled.connect(self._turn)
        self._turn(opened=False)

    def fill(self) -> None:
        """Make what is inside, unless it is there already."""
        if self._filled:
            return
        self._filled = True
        content = (Text(self._help, "quiet"), *self._content, *self._make())
        column(*content, into=self.inside, margins=(18, 2, 0, 10), spacing=10)
        follow(self.head, tabbed(self.inside))

    def hold(self, count: int) -> None:
        """Tell how many facts stand inside; it opens by itself when the first one comes."""
        came, self._held = bool(count) and not self._held, count
        if came:
            self.head.setChecked(True)
        self._turn(opened=self.head.isChecked())

    def open(self) -> None:
        """Show what is inside."""
        self.head.setChecked(True)

    def _turn(self, opened: bool) -> None:  # noqa: FBT001  a slot
        if opened:
            self.fill()
        self.inside.setVisible(opened)
        mark, held = "▾" if opened else "▸", say(words.HELD, count=self._held)
        self.head.setText(f"{mark}  {self._title}" + (f"　{held}" if self._held else ""))
        self.head.setAccessibleName(
            say(words.FOLD_OPEN if opened else words.FOLD_CLOSED, title=self._title)
        )


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab comes to a widget itself, and not to what Qt puts around or into it.

    Qt is never asked whom a widget hands the focus to (``focusProxy``), which is next
    (``nextInFocusChain``), nor of a part of its own what it stands in (``parent``): PySide 6.9 then
    takes one for the owner of the other, keeps pages that are gone, and destroys what is in use.
    """
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and not isinstance(widget, QTabWidget | QToolButton) and not _of_qt(widget)


def _of_qt(widget: QWidget) -> bool:
    """Tell whether a widget is a part that Qt made, such as the line of a box of numbers."""
    return widget.objectName().startswith("qt_")


def tabbed(part: QWidget) -> Iterator[QWidget]:
    """Give what Tab reaches in a part, in the order in which it was put there."""
    window = part.window()
    return (
        each for each in part.findChildren(QWidget) if takes_tab(each) and each.window() is window
    )


def follow(first: QWidget, others: Iterable[QWidget]) -> None:
    """Let Tab go from one part through the others: Qt puts what comes later behind all else."""
    for other in list(others):
        QWidget.setTabOrder(first, other)
        first = other
