"""The command palette: every act at hand, found by a few letters, with its key beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mediator.desktop.actions import Act
from mediator.desktop.matching import rank
from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Line
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import say
from mediator.wording import screen_acts as words

SIZE = (640, 440)
MOST_CASES = 20
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette: what it is called, its key, and what it does."""

    title: str
    names: tuple[str, ...]
    keys: str
    do: Callable[[], None]


def offers_of(acts: Iterable[Act]) -> list[Offer]:
    """Return the acts at hand; a name in the other language finds them as well."""
    return [
        Offer(
            act.text(),
            (act.text(), *act.name, act.keys),
            act.keys,
            act.trigger,
        )
        for act in acts
        if act.available() and act.isEnabled()
    ]


def found(wanted: str, offers: Sequence[Offer]) -> list[Offer]:
    """Return what answers, the best first; everything in its order for no letters at all."""
    if not wanted.strip():
        return list(offers)
    ranked = [(r, offer) for offer in offers if (r := rank(wanted, offer.names)) is not None]
    return [offer for _, offer in sorted(ranked, key=lambda pair: -pair[0])]


def no_cases(_wanted: str) -> list[Offer]:
    """Offer no case: inside one, nothing of another belongs on the screen."""
    return []


class CommandPalette(Dialog):
    """A line to type in, and below it what answers; Enter does it."""

    def __init__(
        self, owner: QWidget, acts: Iterable[Act], cases: Callable[[str], list[Offer]]
    ) -> None:
        super().__init__(owner, say(words.PALETTE), SIZE)
        self._offers, self._cases = offers_of(acts), cases
        self.shown: list[Offer] = []
        self.line = Line()
        self.line.setPlaceholderText(say(words.PALETTE_SAYS))
        self.line.setAccessibleName(say(words.PALETTE_SAYS))
        heads = [Head(say(words.ACT), stretches=True), Head(say(words.KEY))]
        self.list = Grid(say(words.PALETTE), heads, copies=False)
        self.list.horizontalHeader().hide()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Text(say(words.NOTHING_FOUND), "quiet")
        column(self.line, self.list, self.nothing, into=self, margins=(12, 12, 12, 12))
        self.line.textChanged.connect(lambda _text: self._show())
        self.line.returnPressed.connect(self._do)
        self.list.clicked.connect(lambda _index: self._do())
        self._show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The line leaves the arrows to us."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self.shown:
            last = len(self.shown) - 1
            self.list.choose(max(0, min(last, self.list.currentIndex().row() + step)))

    def _show(self) -> None:
        wanted = self.line.text()
        self.shown = [*found(wanted, self._offers), *self._cases(wanted)[:MOST_CASES]]
        self.list.put([(offer.title, offer.keys) for offer in self.shown])
        self.list.choose(0)
        self.list.setVisible(bool(self.shown))
        self.nothing.setVisible(not self.shown)

    def _do(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.shown):
            chosen = self.shown[row]
            self.close()
            chosen.do()
