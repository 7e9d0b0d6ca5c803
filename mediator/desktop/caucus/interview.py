"""The questions of a room one after the other, and at the end all of them read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from mediator.desktop import theme
from mediator.desktop.caucus.questions import Question
from mediator.desktop.caucus.sheet import ReadBackCard
from mediator.desktop.widgets.basic import Button, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Tick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import say
from mediator.domain.read_back import ReadBackLine
from mediator.wording import screen_caucus as words


class Interview(QWidget):
    """One page a question; a row of numbers leads to any of them."""

    left = Signal()

    def __init__(
        self,
        place: QWidget,
        questions: Sequence[Question],
        paper: ReadBackCard,
        lines: Callable[[], tuple[ReadBackLine, ...]],
    ) -> None:
        super().__init__(place)
        self.questions, self._lines = questions, lines
        self.step = Text(kind="quiet", wrap=False)
        self.jumps = [
            Button(str(n), partial(self.show_question, n - 1), "jump") for n in _numbers(questions)
        ]
        self.to_read_back = Button(say(words.READ_BACK), self.show_read_back, "jump")
        for button in (*self.jumps, self.to_read_back):
            button.setCheckable(True)
        self.read_back = ReadBack(self.show_question, self.left.emit, paper)
        self.before = Button(say(words.BEFORE), self.go_back)
        self.next = Button(say(words.NEXT), self.go_on, "primary")
        self._pages = QStackedWidget()
        numbers = Flow(*self.jumps, self.to_read_back, spacing=theme.TIGHT)
        whole = column(numbers, self._pages, into=self, spacing=12)
        for question in questions:
            self._pages.addWidget(question.place)
            question.changed.connect(self._mark)
        self._pages.addWidget(scrolled(self.read_back))
        whole.addLayout(row(self.step, None, self.before, self.next))
        self.show_question(0)

    @property
    def at(self) -> int:
        """The number of the page, from nought; the last one reads back."""
        return self._pages.currentIndex()

    @property
    def asked(self) -> Question | None:
        """The question on the page; None while all is read back."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    def go_on(self) -> None:
        """Read what is typed, and go to the next page."""
        if self.at + 1 < len(self.questions):
            self.show_question(self.at + 1)
        else:
            self.show_read_back()

    def go_back(self) -> None:
        """Go to the page before."""
        if self.at:
            self.show_question(self.at - 1)

    def show_question(self, number: int) -> None:
        """Ask one question."""
        self._turn(number)
        self.questions[number].entry.focus()

    def show_read_back(self) -> None:
        """Read everything back."""
        for question in self.questions:
            question.flush()
        self._turn(len(self.questions))
        self.read_back.put(self.questions, self._lines())
        self.read_back.leave.setFocus()

    def wipe(self) -> None:
        """Take what was read back off the screen."""
        self.read_back.wipe()

    def _turn(self, page: int) -> None:
        asked = self.asked
        if asked is not None:
            asked.flush()
        self._pages.setCurrentIndex(page)
        last = page == len(self.questions)
        at = say(words.STEP, at=page + 1, count=len(self.questions))
        self.step.setText("" if last else at)
        self.before.setEnabled(page > 0)
        self.next.setVisible(not last)
        self._mark()

    def _mark(self) -> None:
        for number, (button, question) in enumerate(zip(self.jumps, self.questions, strict=True)):
            state = words.ANSWERED if question.answered else words.NOT_ANSWERED
            button.setText(f"{number + 1} ✓" if question.answered else str(number + 1))
            spoken = {"at": number + 1, "state": say(state), "asked": question.asked}
            button.setAccessibleName(say(words.JUMP_SPOKEN, **spoken))
            button.setChecked(number == self.at)
        self.to_read_back.setChecked(self.asked is None)


class ReadBack(QFrame):
    """Every answer with its tag; the mediator ticks what the party has heard."""

    def __init__(
        self, change: Callable[[int], None], leave: Callable[[], None], paper: ReadBackCard
    ) -> None:
        super().__init__()
        self.paper = paper
        self.setProperty("kind", "card")
        self._change = change
        self.count = Text(kind="quiet", wrap=False)
        self.leave = Button(say(words.LEAVE), leave, "primary")
        self.ticks: list[Tick] = []
        self._list: QVBoxLayout = column(spacing=10)
        column(
            Text(say(words.READ_BACK_TITLE), "question"),
            Text(say(words.READ_BACK_SAYS), "quiet"),
            self._list,
            row(self.count, None, self.leave),
            self.paper,
            None,
            into=self,
            margins=(28, 24, 28, 24),
            spacing=14,
        )

    def put(self, questions: Sequence[Question], lines: tuple[ReadBackLine, ...]) -> None:
        """Read these answers back; what was not answered is left out.

        ``lines`` are the same for the paper, which is Chinese whatever the window speaks.
        """
        self.wipe()
        said = [(n, question) for n, question in enumerate(questions) if question.answered]
        for number, question in said:
            self._list.addWidget(self._line(number, question))
        if not said:
            self._list.addWidget(Text(say(words.NOTHING_SAID), "quiet"))
        self.paper.put(lines)
        self._counted()

    def wipe(self) -> None:
        """Take everything off the screen."""
        self.ticks = []
        self.paper.put(())
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                for text in widget.findChildren(Text):
                    text.setText("")
                widget.hide()
                widget.deleteLater()

    def _line(self, number: int, question: Question) -> QWidget:
        line = QFrame()
        line.setProperty("kind", "inset")
        tick = Tick(say(words.CHECKED))
        tick.caption.hide()
        tick.changed.connect(self._counted)
        self.ticks.append(tick)
        change = Button(say(words.CHANGE), partial(self._change, number), "quiet")
        change.setAccessibleName(say(words.CHANGE_SPOKEN, asked=question.asked))
        tag = Text(_tag(question), "tag", wrap=False)
        column(
            Text(question.asked, "quiet"),
            Text(question.said, "large"),
            Flow(tag, tick, change, spacing=theme.SMALL),
            into=line,
            margins=(14, 10, 14, 8),
            spacing=6,
        )
        return line

    def _counted(self) -> None:
        done = sum(tick.value for tick in self.ticks)
        text = say(words.CHECKED_COUNT, done=done, count=len(self.ticks)) if self.ticks else ""
        self.count.setText(text)


def _tag(question: Question) -> str:
    return say(words.TAGS[question.tagged])


def _numbers(questions: Sequence[Question]) -> range:
    return range(1, len(questions) + 1)
