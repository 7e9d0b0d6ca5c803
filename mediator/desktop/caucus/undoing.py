"""What was said in a room since it was entered, step by step; gone when the room is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mediator.desktop.words import say
from mediator.domain.caucus import CreditorPosition, DebtorPosition, tag_of
from mediator.wording import screen_caucus as words

P = TypeVar("P", CreditorPosition, DebtorPosition)


@dataclass(frozen=True, slots=True)
class Step(Generic[P]):
    """One change: what was said before and after it, its name, and the question it belongs to.

    ``question`` counts from nought; None where no question was changed.
    """

    before: P
    after: P
    name: str
    question: int | None


def step_between(before: P, after: P, items: Sequence[str]) -> Step[P]:
    """Return the step from one state to the next, named after what differs; ``items`` in order."""
    for at, item in enumerate(items):
        if getattr(before, item) != getattr(after, item):
            return Step(before, after, say(words.ANSWER_STEP, at=at + 1), at)
    for at, item in enumerate(items):
        if tag_of(before, item) is not tag_of(after, item):
            return Step(before, after, say(words.TAG_STEP, at=at + 1), at)
    return Step(before, after, say(words.MOOD_STEP), None)


class RoomHistory(Generic[P]):
    """The steps of one stay in a room; they never leave it, and nothing of them is written."""

    def __init__(self) -> None:
        self._done: list[Step[P]] = []
        self._undone: list[Step[P]] = []

    @property
    def names(self) -> tuple[str, str]:
        """What undo would take back and what redo would do again; empty if there is nothing."""
        return _name(self._done), _name(self._undone)

    def note(self, step: Step[P]) -> None:
        """Note a change; what was undone before it cannot be done again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step[P] | None:
        """Return the last change, to be taken back."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step[P] | None:
        """Return the change that was taken back last, to be done again."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def forget(self) -> None:
        """Let everything go."""
        self._done.clear()
        self._undone.clear()


def _name(steps: list[Step[P]]) -> str:
    return steps[-1].name if steps else ""
