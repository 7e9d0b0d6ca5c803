"""The creditor's room and the debtor's room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.actions import NEXT_KEYS
from mediator.desktop.audience import Audience
from mediator.desktop.caucus.interview import Interview
from mediator.desktop.caucus.questions import Question, blank
from mediator.desktop.caucus.release import ReleaseCard
from mediator.desktop.caucus.surplus import SurplusCard
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.caucus import (
    CreditorPosition,
    DebtorPosition,
    Mood,
    Tag,
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

SIDE_WIDTH, LEAST_SIDE = 330, 222
ROOM_FOR_BOTH = 150  # above this size the band in the frame says alone who may see
BEFORE_KEYS = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")


class RoomPage(Page, Generic[P]):
    """The questions of one room; they appear once the room's key has opened what was said."""

    done = Signal()

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
        self.interview = Interview(self.questions)
        self.interview.left.connect(self.done)
        moods: list[tuple[Mood | None, str]] = [(m, say(p)) for m, p in words.MOODS.items()]
        self.mood: Buttons[Mood | None] = Buttons(say(words.MOOD), None, moods)
        self.only = Text(say(words.ONLY_YOU), "large")
        self.refused = Refused()
        self.findings = FindingsList()
        self.still = Card(say(words.STILL_TO_ASK))
        self.still.add(self.findings)
        self._lay_out()
        for question in self.questions:
            question.changed.connect(self._said)
            question.setEnabled(False)
        self.mood.setEnabled(False)
        self.mood.changed.connect(self._said)
        self._offer_acts()
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
        self.interview.wipe()
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

    def _offer_acts(self) -> None:
        interview = self.interview
        self.offer("room.next", words.NEXT_ACT, interview.go_on, *NEXT_KEYS)
        self.offer("room.before", words.BEFORE_ACT, interview.go_back, *BEFORE_KEYS)
        self.offer("room.read_back", words.READ_BACK, interview.show_read_back)
        self.offer("room.leave", words.LEAVE, self.done.emit)
        for tag, key in words.TAG_KEYS.items():
            self.offer(f"room.tag.{tag.value}", words.SET_TAG[tag], partial(self._tag, tag), key)

    def _tag(self, tag: Tag) -> None:
        asked = self.interview.asked
        if asked is not None and asked.isEnabled():
            asked.tag.choose(tag)

    def _cards(self) -> tuple[Card, ...]:
        """What stands beside the questions."""
        return (self.still,)

    def _lay_out(self) -> None:
        feeling = Card()
        feeling.add(self.mood)
        inside = QWidget()
        column(*self._cards(), feeling, None, into=inside, spacing=16)
        side = scrolled(inside)
        side.setMaximumWidth(theme.px(SIDE_WIDTH))
        side.setMinimumWidth(theme.px(LEAST_SIDE))
        asked = column(self.only, self.refused, self.interview, spacing=12)
        layout = row(asked, side, into=self, margins=(24, 16, 16, 16), spacing=16)
        layout.setStretch(0, 7)
        layout.setStretch(1, 3)
        self.only.setVisible(theme.zoom() <= ROOM_FOR_BOTH)

    def _opened(self, position: P) -> None:
        self.position = position
        for question in self.questions:
            question.put(getattr(position, question.item), tag_of(position, question.item))
            question.setEnabled(True)
        self.mood.put(position.mood)
        self.mood.setEnabled(True)
        self.show_position(position)
        self.interview.show_question(self.interview.at if self.interview.asked else 0)

    def _said(self) -> None:
        answers: dict[str, Any] = {q.item: q.answer for q in self.questions}
        tags = tuple((q.item, q.tag.value) for q in self.questions)
        self.position = replace(self.position, **answers, mood=self.mood.value, tags=tags)
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

    def _cards(self) -> tuple[Card, ...]:
        return self.surplus, self.still, self.release
