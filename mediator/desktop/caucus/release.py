"""Passing the debtor's monthly means on: the one act in a room that asks first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.reading import typed_line
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column
from mediator.desktop.widgets.entries import Words
from mediator.desktop.widgets.forms import money_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.bargaining import monthly_means
from mediator.domain.case import Case
from mediator.domain.caucus import DebtorPosition
from mediator.usecases.caucus import release_means
from mediator.usecases.staging import said_beside
from mediator.wording import screen_caucus as words
from mediator.wording import screen_telling
from mediator.wording.figures import grouped


class ReleaseCard(Card):
    """A button; then the exact words, and a second button that cannot be undone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.RELEASE))
        self._workspace = workspace
        self._position = DebtorPosition()
        self.said = Text(kind="saved")
        self.begin = Button(say(words.RELEASE_BEGIN), self._begin)
        self.amount = money_field(say(words.RELEASE_AMOUNT))
        self.words = Words(say(words.RELEASE_WORDS), typed_line, rows=3)
        self.confirm = Button(say(words.RELEASE_CONFIRM), self._confirm, "primary")
        self.cancel = Button(say(words.RELEASE_CANCEL), self._rest)
        self.refused = Refused()
        self._asking = QWidget()
        column(
            Text(say(words.RELEASE_SAYS), "quiet"),
            self.amount,
            self.words,
            Text(say(words.RELEASE_FINAL), "refusal"),
            self.refused,
            self.confirm,
            self.cancel,
            into=self._asking,
            spacing=10,
        )
        self.add(self.said, self.begin, self._asking)
        self.amount.changed.connect(self._draft)
        self._rest()

    def show_case(self, case: Case) -> None:
        """Show what was passed on already."""
        means = case.means
        day = means.released_on.isoformat() if means else ""
        text = say(words.RELEASED, day=day, words=means.words) if means else ""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def show_position(self, position: DebtorPosition) -> None:
        """Take over what the debtor said, as the amount to begin with."""
        self._position = position

    def _begin(self) -> None:
        self.amount.put(monthly_means(self._position))
        self._draft()
        self.begin.hide()
        self._asking.show()
        self.amount.line.setFocus()

    def _draft(self) -> None:
        amount = self.amount.value
        text = say(words.RELEASE_DRAFT, amount=grouped(amount)) if amount is not None else ""
        self.words.put(text)

    def _confirm(self) -> None:
        self.words.flush()
        amount, said = self.amount.value, self.words.value
        if not amount or not said:
            self.refused.tell(say(words.RELEASE_NEEDS))
            return
        more = said_beside(self._position, said, amount)
        if more:
            item = say(screen_telling.ITEMS[more[0].figure])
            self.refused.tell(say(words.RELEASE_MORE, text=more[0].text, item=item))
            return
        today = self._workspace.services.clock().date()
        self._workspace.keep(release_means(self._workspace.case, amount, words=said, on=today))
        self._rest()

    def _rest(self) -> None:
        self.refused.clear()
        self._asking.hide()
        self.begin.show()
