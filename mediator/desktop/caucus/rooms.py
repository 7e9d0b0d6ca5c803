"""The creditor's room and the debtor's room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.actions import NEXT_KEYS
from mediator.desktop.audience import Audience
from mediator.desktop.caucus.copying import RoomCopies
from mediator.desktop.caucus.interview import Interview
from mediator.desktop.caucus.questions import Question
from mediator.desktop.caucus.release import ReleaseCard
from mediator.desktop.caucus.sheet import ReadBackCard, SheetCard
from mediator.desktop.caucus.surplus import SurplusCard
from mediator.desktop.caucus.undoing import RoomHistory, step_between
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
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine
from mediator.usecases.caucus import open_creditor, open_debtor
from mediator.usecases.ports import Archive
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Phrase
from mediator.wording.said_in_room import lines_of

P = TypeVar("P", CreditorPosition, DebtorPosition)

SIDE_WIDTH, LEAST_SIDE = 330, 222
ROOM_FOR_BOTH = 150  # above this size the band in the frame says alone who may see
BEFORE_KEYS = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")


class RoomPage(Page, Generic[P]):
    """The questions of one room; they appear once the room's key has opened what was said."""

    def __init__(
        self, workspace: Workspace, audience: Audience, empty: P, asked: Mapping[str, Phrase]
    ) -> None:
        super().__init__(workspace, audience)
        self._empty: P = empty
        self.position: P = empty
        self._history: RoomHistory[P] = RoomHistory()
        clock = workspace.services.clock
        self.questions = [Question(item, phrase, clock, self) for item, phrase in asked.items()]
        self.paper = ReadBackCard(workspace, Role(audience.value))
        self.interview = Interview(self, self.questions, self.paper, self._lines)
        self.interview.left.connect(self.done)
        moods: list[tuple[Mood | None, str]] = [(m, say(p)) for m, p in words.MOODS.items()]
        self.mood: Buttons[Mood | None] = Buttons(say(words.MOOD), None, moods)
        entered = say(words.ENTERED[audience.value])
        self.only = Text(f"{entered}{say(words.ONLY_YOU)}", "large")
        self.refused = Refused()
        self.findings = FindingsList()
        self.still = Card(say(words.STILL_TO_ASK))
        self.still.add(self.findings)
        self._lay_out()
        for question in self.questions:
            question.changed.connect(self._said)
        self.mood.setEnabled(False)
        self.mood.changed.connect(self._said)
        self._offer_acts()
        self.copies = RoomCopies(self)

    def open_with(self, read: Callable[[Archive, str], P]) -> None:
        """Open the room with its key, on the database thread."""
        case_id = self.workspace.case.id
        self.workspace.ask(self, lambda a: read(a, case_id), self._opened, self.refused.say)

    def leave(self) -> None:
        """Take every answer off the screen and out of the clipboard."""
        super().leave()
        self.copies.leave()
        self.position = self._empty
        self._history.forget()
        self.interview.wipe()
        for question in self.questions:
            question.blank()
        for entry in self.findChildren(Entry):
            entry.wipe()
        for text in self.findChildren(Text):
            text.setText("")

    @property
    def undo_names(self) -> tuple[str, str]:
        """What was said here since the room was entered, and nothing from outside it."""
        return self._history.names

    def undo(self) -> None:
        """Take the last answer back, what is typed just now included."""
        self.flush()
        step = self._history.undo()
        if step is not None:
            self._say_again(step.before, step.question)

    def redo(self) -> None:
        """Give again the answer that was taken back last."""
        self.flush()
        step = self._history.redo()
        if step is not None:
            self._say_again(step.after, step.question)

    def found(self, position: P) -> tuple[Finding, ...]:
        """Return what the room has not answered yet."""
        raise NotImplementedError

    def show_position(self, position: P) -> None:
        """Show what follows from the answers."""
        found = self.found(position)
        self.findings.put(found)
        self.still.setVisible(bool(found))

    def _offer_acts(self) -> None:
        interview = self.interview
        self.offer("room.next", words.NEXT_ACT, interview.go_on, *NEXT_KEYS)
        self.offer("room.before", words.BEFORE_ACT, interview.go_back, *BEFORE_KEYS)
        self.offer("room.read_back", words.READ_BACK, interview.show_read_back)
        self.offer("room.leave", words.LEAVE, self.done.emit)
        for tag, key in words.TAG_KEYS.items():
            self.offer(f"room.tag.{tag.value}", words.SET_TAG[tag], partial(self._tag, tag), key)

    def _lines(self) -> tuple[ReadBackLine, ...]:
        return lines_of(self.position)

    def _tag(self, tag: Tag) -> None:
        asked = self.interview.asked
        if asked is not None and asked.enabled:
            asked.tag.choose(tag)

    def _cards(self) -> tuple[Card, ...]:
        """What stands beside the questions."""
        return (self.still,)

    def _lay_out(self) -> None:
        feeling = Card()
        feeling.add(self.mood)
        inside = QWidget()
        side = scrolled(inside, sideways=True)
        side.setMaximumWidth(theme.px(SIDE_WIDTH))
        side.setMinimumWidth(theme.px(LEAST_SIDE))
        asked = column(self.only, self.refused, self.interview, spacing=12)
        layout = row(asked, side, into=self, margins=(24, 16, 16, 16), spacing=16)
        first, *others = self._cards()
        column(first, feeling, *others, None, into=inside, spacing=16)
        layout.setStretch(0, 7)
        layout.setStretch(1, 3)
        self.only.setVisible(theme.zoom() <= ROOM_FOR_BOTH)

    def _opened(self, position: P) -> None:
        self._put(position)
        self.mood.setEnabled(True)
        self.interview.show_question(self.interview.at if self.interview.asked else 0)

    def _put(self, position: P) -> None:
        self.position = position
        for question in self.questions:
            question.open(getattr(position, question.item), tag_of(position, question.item))
        self.mood.put(position.mood)
        self.show_position(position)

    def _say_again(self, position: P, question: int | None) -> None:
        """Seal what was said before or after a step, and turn to its question, if it has one."""
        self._put(position)
        self.workspace.keep_said(position)
        if question is not None:
            self.interview.show_question(question)

    def _said(self) -> None:
        answers: dict[str, Any] = {q.item: q.answer for q in self.questions}
        tags = tuple((q.item, q.tagged) for q in self.questions)
        before = self.position
        self.position = replace(before, **answers, mood=self.mood.value, tags=tags)
        items = [question.item for question in self.questions]
        self._history.note(step_between(before, self.position, items))
        self.undo_changed.emit()
        self.show_position(self.position)
        self.workspace.keep_said(self.position)


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
        self.sheet = SheetCard(workspace)
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
        self.sheet.show_position(position)

    def _cards(self) -> tuple[Card, ...]:
        return self.surplus, self.still, self.release, self.sheet
