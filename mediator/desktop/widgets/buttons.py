"""A choice of which every value is in sight: a row of buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.flow import Flow

T = TypeVar("T")


class Toggle(Button):
    """A button that stays down while something holds."""

    def __init__(self, text: str, turned: Callable[[], None], *, down: bool) -> None:
        super().__init__(text, kind="choice")
        self.setCheckable(True)
        self.setChecked(down)
        self.clicked.connect(lambda _checked: turned())


class Buttons(Entry[T]):
    """One of a few values; pressing the one that holds does nothing."""

    def __init__(self, name: str, start: T, choices: Iterable[tuple[T, str]]) -> None:
        super().__init__(name, start)
        self.buttons: dict[T, Button] = {}
        for value, text in choices:
            button = Button(text, partial(self.choose, value), "choice")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}：{text}")
            self.buttons[value] = button
        self.body.addWidget(Flow(*self.buttons.values(), spacing=theme.SMALL))
        self._show()

    def put(self, value: T) -> None:
        self.value = value
        self._show()

    def choose(self, value: T) -> None:
        """Choose as a person would."""
        self.take(value)
        self._show()

    def wipe(self) -> None:
        for button in self.buttons.values():
            button.setChecked(False)

    def _show(self) -> None:
        for value, button in self.buttons.items():
            button.setChecked(value == self.value)
