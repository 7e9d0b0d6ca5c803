"""The creditor's room and the debtor's room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from mediator.desktop.audience import Audience
from mediator.desktop.caucus.questions import Question, blank
from mediator.desktop.caucus.release import ReleaseCard
from mediator.desktop.caucus.surplus import SurplusCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.caucus import (
    CreditorPosition,
    DebtorPosition,
    creditor_findings,
    debtor_findings,
    tag_of,
)
from mediator.domain.findings import Finding
from mediator.usecases.caucus import open_creditor, open_debtor
from mediator.usecases.ports import Archive
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Phrase

P = TypeVar("P", CreditorPosition, DebtorPosition)

SIDE_WIDTH = 330


class RoomPage(Page, Generic[P]):
    """The questions of one room; they appear once the room's key has opened what was said."""

    undoes = False

    def __init__(
        self, workspace: Workspace, audience: Audience, empty: P, asked: Mapping[str, Phrase]
    ) -> None:
        super().__init__(workspace, audience)
        self._empty: P = empty
        self.position: P = empty
        self._copied = False
        clock = workspace.services.clock
        self.questions = [Question(item, phrase, clock) for item, phrase in asked.items()]
        self.only = Text(say(words.ONLY_YOU), "large")
        self.refused = Refused()
        self.findings = FindingsList()
        self.still = Card(say(words.STILL_TO_ASK))
        self.still.add(self.findings)
        self._side = QWidget()
        self._fill_side()
        self._lay_out()
        for question in self.questions:
            question.changed.connect(self._said)
            question.setEnabled(False)
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)

    def open_with(self, read: Callable[[Archive, str], P]) -> None:
        """Open the room with its key, on the database thread."""
        case_id = self.workspace.case.id
        self.workspace.ask(self, lambda a: read(a, case_id), self._opened, self.refused.say)

    def leave(self) -> None:
        """Take every answer off the screen and out of the clipboard."""
        super().leave()
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.disconnect(self._clipboard_changed)
        self.position = self._empty
        for question in self.questions:
            blank(question)
        for entry in self.findChildren(Entry):
            entry.wipe()
        for text in self.findChildren(Text):
            text.setText("")
        if self._copied:
            clipboard.clear()
        if clipboard.supportsSelection():  # X11 pastes what was last selected by middle click
            clipboard.clear(QClipboard.Mode.Selection)

    def found(self, position: P) -> tuple[Finding, ...]:
        """Return what the room has not answered yet."""
        raise NotImplementedError

    def show_position(self, position: P) -> None:
        """Show what follows from the answers."""
        self.findings.put(self.found(position))

    def _fill_side(self) -> None:
        column(self.still, None, into=self._side, spacing=16)

    def _lay_out(self) -> None:
        asked = QWidget()
        column(self.only, self.refused, *self.questions, None, into=asked, spacing=12)
        side = scrolled(self._side)
        side.setFixedWidth(SIDE_WIDTH)
        row(scrolled(asked), side, into=self, margins=(24, 16, 16, 16), spacing=16)

    def _opened(self, position: P) -> None:
        self.position = position
        for question in self.questions:
            question.put(getattr(position, question.item), tag_of(position, question.item))
            question.setEnabled(True)
        self.show_position(position)
        self.questions[0].entry.setFocus()

    def _said(self) -> None:
        answers: dict[str, Any] = {q.item: q.answer for q in self.questions}
        tags = tuple((q.item, q.tag.value) for q in self.questions)
        self.position = replace(self.position, **answers, tags=tags)
        self.show_position(self.position)
        self.workspace.keep_said(self.position)

    def _clipboard_changed(self) -> None:
        self._copied = True


class CreditorRoom(RoomPage[CreditorPosition]):
    """What the creditor wants, would accept at worst, and why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.CREDITOR, CreditorPosition(), words.CREDITOR)
        self.open_with(open_creditor)

    def found(self, position: CreditorPosition) -> tuple[Finding, ...]:
        return creditor_findings(position)


class DebtorRoom(RoomPage[DebtorPosition]):
    """What the debtor earns, needs and can truly pay."""

    def __init__(self, workspace: Workspace) -> None:
        self.surplus = SurplusCard()
        self.release = ReleaseCard(workspace)
        super().__init__(workspace, Audience.DEBTOR, DebtorPosition(), words.DEBTOR)
        self.show_case(workspace.case)
        self.open_with(open_debtor)

    def show_case(self, case: Case) -> None:
        self.release.show_case(case)

    def found(self, position: DebtorPosition) -> tuple[Finding, ...]:
        return debtor_findings(position)

    def show_position(self, position: DebtorPosition) -> None:
        super().show_position(position)
        self.surplus.show_position(position)
        self.release.show_position(position)

    def _fill_side(self) -> None:
        column(self.surplus, self.still, self.release, None, into=self._side, spacing=16)
