"""What matters to each side, learned by asking which of two public plans it would rather have."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from mediator.desktop.widgets.basic import Button, Card, Text, column, row, rule, scrolled
from mediator.desktop.words import language, say
from mediator.domain.choosing import Pair, next_pair
from mediator.domain.terms import Terms
from mediator.domain.wishes import CREDITORS, CRITERIA, WHOLE, Wishes
from mediator.usecases.trying import Asked
from mediator.wording import reckoning as names
from mediator.wording import screen_trying as words
from mediator.wording.outlook import terms_said

BAR_HEIGHT = 8


class Question(QWidget):
    """One side's question: two plans, and a button for each answer."""

    def __init__(self, *, creditor: bool) -> None:
        super().__init__()
        self.creditor = creditor
        self.pair: Pair | None = None
        self.asked: set[Pair] = set()
        self.plans = Text()
        self.one, self.other = Button(""), Button("")
        self.neither = Button(say(words.NEITHER))
        self.answers = (self.one, self.other, self.neither)
        column(
            Text(say(words.ASK[creditor]), "strong"),
            self.plans,
            row(*self.answers, None),
            into=self,
            spacing=6,
        )

    def ask(self, plans: tuple[Asked, ...], wishes: Wishes) -> None:
        """Ask about the next pair."""
        criteria = [plan.criteria for plan in plans]
        self.pair = next_pair(criteria, wishes, creditor=self.creditor, asked=self.asked)
        for button in self.answers:
            button.setVisible(self.pair is not None)
        if self.pair is None:
            self.plans.setText(say(words.ASKED_ALL if plans else words.NO_PLANS))
            return
        pair = [plans[at].option for at in self.pair]
        lines = [say(words.PLAN, letter=each.letter, terms=_said(each.terms)) for each in pair]
        self.plans.setText("\n".join(lines))
        for button, each in zip((self.one, self.other), pair, strict=True):
            text = say(words.ONE, letter=each.letter)
            button.setText(text)
            button.setAccessibleName(text)


class WishesCard(Card):
    """The weights of both sides as bars, and a question for each side."""

    learned = Signal(object)

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(say(words.WISHES))
        self.wishes = wishes
        self.plans: tuple[Asked, ...] = ()
        self.weights = [Text(kind="caption", wrap=False) for _ in CRITERIA]
        self.bars = [_bar(say(names.CRITERION[name])) for name in CRITERIA]
        self.questions = {creditor: Question(creditor=creditor) for creditor in (True, False)}
        self.again = Button(say(words.START_AGAIN), lambda: self._learn(Wishes()))
        content = QWidget()
        column(
            self._side(creditor=True),
            self.questions[True],
            rule(),
            self._side(creditor=False),
            self.questions[False],
            Text(say(words.ASK_SAYS), "quiet"),
            row(self.again, None),
            None,
            into=content,
            spacing=10,
        )
        self.add(scrolled(content))
        for question in self.questions.values():
            for chosen, button in enumerate(question.answers):
                button.clicked.connect(self._answer(question, chosen))
        self._show()

    def show_plans(self, plans: tuple[Asked, ...]) -> None:
        """Take the plans that may be asked about, and ask."""
        self.plans = plans
        self._show()

    def _side(self, *, creditor: bool) -> QWidget:
        side = range(CREDITORS) if creditor else range(CREDITORS, len(CRITERIA))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for y, at in enumerate(side):
            grid.addWidget(Text(say(names.CRITERION[CRITERIA[at]]), wrap=False), y, 0)
            grid.addWidget(self.bars[at], y, 1)
            grid.addWidget(self.weights[at], y, 2)
        grid.setColumnStretch(1, 1)
        return box

    def _answer(self, question: Question, chosen: int) -> Callable[[bool], None]:
        def answered(_checked: bool) -> None:  # noqa: FBT001  a slot
            pair = question.pair
            if pair is None:
                return
            question.asked.add(pair)
            wishes = self.wishes
            if chosen < len(pair):
                took, left = pair[chosen], pair[1 - chosen]
                wishes = wishes.learned(
                    self.plans[took].criteria,
                    self.plans[left].criteria,
                    creditor=question.creditor,
                )
            self._learn(wishes)

        return answered

    def _learn(self, wishes: Wishes) -> None:
        self.wishes = wishes
        self._show()
        self.learned.emit(wishes)

    def _show(self) -> None:
        for bar, text, weight in zip(self.bars, self.weights, self.wishes.weights, strict=True):
            bar.setValue(weight)
            text.setText(str(weight))
        for question in self.questions.values():
            question.ask(self.plans, self.wishes)


def _said(terms: Terms) -> str:
    return terms_said(terms, language(), published=True)


def _bar(name: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, WHOLE)
    bar.setTextVisible(False)
    bar.setFixedHeight(BAR_HEIGHT)
    bar.setAccessibleName(name)
    return bar
