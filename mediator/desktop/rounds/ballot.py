"""One side's ballot: two buttons for every plan, in the order of the menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, rule, scrolled
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import say
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.rounds import Side
from mediator.wording import names, screen_board
from mediator.wording import screen_rounds as words
from mediator.wording.figures import grouped

CHOICE_WIDTH = 110
NONE_CHECKED = -1


class Answer(QFrame):
    """A plan and the two answers to it."""

    def __init__(self, option: SettlementOption) -> None:
        super().__init__()
        self.plan = option.id
        terms = option.terms
        letter = say(screen_board.PLAN, letter=option.letter)
        name = Text(f"{letter} · {say(names.FAMILY[terms.family])}", "strong", wrap=False)
        schedule = terms.schedule
        facts = say(
            words.PLAN_LINE,
            sum=grouped(terms.settlement),
            count=len(schedule.rows),
            first=schedule.rows[0].due_on.isoformat(),
            largest=grouped(schedule.largest),
        )
        self.yes = _choice(option.letter, say(words.YES))
        self.no = _choice(option.letter, say(words.NO))
        self._group = QButtonGroup(self)
        self._group.addButton(self.yes)
        self._group.addButton(self.no)
        text = column(name, Text(facts, "quiet", wrap=False), spacing=2)
        row(text, None, self.yes, self.no, into=self, margins=(0, 6, 0, 6))

    @property
    def accepted(self) -> bool | None:
        """The answer, or None while there is none."""
        if self._group.checkedId() == NONE_CHECKED:
            return None
        return self.yes.isChecked()


class BallotPanel(QFrame):
    """All plans to answer, and the button that seals."""

    def __init__(
        self,
        side: Side,
        number: int,
        menu: Menu,
        seal: Callable[[Side, dict[str, bool], str], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.side = side
        self._seal = seal
        self.answers = [Answer(option) for option in menu.options]
        self.digits = Field(say(words.DIGITS), "", str, str)
        self.seal = Button(say(words.SEAL), self._sealed, "primary")
        self.back = Button(say(words.LEAVE), leave)
        self.refused = Refused()
        title = say(words.BALLOT, side=say(words.SIDES[side]), number=number)
        plans = QWidget()
        lines: list[QWidget] = []
        for answer in self.answers:
            lines += [answer, rule()]
        column(*lines, None, into=plans, spacing=0)
        column(
            Text(title, "title"),
            Text(say(words.BALLOT_SAYS), "quiet"),
            scrolled(plans),
            self.digits,
            self.refused,
            row(self.seal, self.back, None),
            into=self,
            margins=(24, 16, 24, 16),
            spacing=10,
        )

    def _sealed(self) -> None:
        marked = {a.plan: a.accepted for a in self.answers if a.accepted is not None}
        self._seal(self.side, marked, self.digits.line.text())


def _choice(letter: str, text: str) -> Button:
    button = Button(text, kind="choice")
    button.setCheckable(True)
    button.setMinimumWidth(theme.px(CHOICE_WIDTH))
    button.setAccessibleName(say(words.CHOICE_SPOKEN, letter=letter, choice=text))
    return button
