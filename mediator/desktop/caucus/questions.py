"""One question of a room on a page of its own: large type, the answer, and how far it may go."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Text, column, scrolled
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Count, Entry, Field, Words
from mediator.desktop.widgets.forms import day_field, money_field, percent_field
from mediator.desktop.widgets.later import Behind
from mediator.desktop.words import say
from mediator.domain.caucus import MONEY_ITEMS, Tag
from mediator.usecases.ports import Clock
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Phrase

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData


class QuestionCard(QFrame):
    """A question in large type, its answer, and its tag."""

    def __init__(self, item: str, asked: str, clock: Clock) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("scale", "large")
        self.entry = _entry(item, asked, clock)
        self.entry.caption.set_kind("question")
        self.entry.caption.setWordWrap(True)
        self.entry.body.setSpacing(12)
        if isinstance(self.entry, Field):
            self.entry.line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        tags = [(tag, say(phrase)) for tag, phrase in words.TAGS.items()]
        self.tag = Buttons(say(words.TAG), Tag.SEALED, tags)
        hint = [Text(say(words.HINTS[item]), "hint")] if item in words.HINTS else []
        parts = column(self.entry, *hint, self.tag, None, into=self, margins=(28, 24, 28, 24))
        parts.setSpacing(20)

    def put(self, answer: Any, tag: Tag) -> None:
        """Show what was said."""
        self.entry.put((answer or 0) if isinstance(self.entry, Count) else answer)
        self.tag.put(tag)

    def wipe(self) -> None:
        """Take the answer off the screen, and what was asked."""
        self.entry.wipe()
        self.tag.wipe()
        for text in self.findChildren(Text):
            text.setText("")


class Question(QObject):
    """A question, what was answered, and its tag; its page is made when it is first turned to."""

    changed = Signal()

    def __init__(self, item: str, asked: Phrase, clock: Clock, room: QObject | None = None) -> None:
        super().__init__(room)  # it ends with the room: what it tells would keep the room alive
        self.item, self.asked = item, say(asked)
        self.enabled = False
        self._clock = clock
        self._said: tuple[Any, Tag] = None, Tag.SEALED
        self._card: QuestionCard | None = None
        self.place: Behind[QScrollArea] = Behind(self._make)

    @property
    def card(self) -> QuestionCard:
        """The question on its page."""
        _ = self.place.part
        assert self._card is not None  # noqa: S101  it stands in its place
        return self._card

    @property
    def entry(self) -> Entry[Any]:
        """Where the answer is typed."""
        return self.card.entry

    @property
    def tag(self) -> Buttons[Tag]:
        """Where is chosen how far the answer may go."""
        return self.card.tag

    @property
    def tagged(self) -> Tag:
        """How far the answer may go."""
        return self._said[1] if self._card is None else self._card.tag.value

    @property
    def answer(self) -> Any:
        """The answer as the position holds it: a count of nothing was not said."""
        if self._card is None:
            return self._said[0]
        answer = self._card.entry.value
        return (answer or None) if self.item in ("longest_months", "bonus_month") else answer

    @property
    def answered(self) -> bool:
        """Whether the party has said anything."""
        return self.answer not in (None, "", 0)

    @property
    def said(self) -> str:
        """The answer as it is read back."""
        if not self.answered:
            return ""
        if isinstance(self.entry, Field):
            return self.entry.line.text()
        if isinstance(self.entry, Count):
            return self.entry.box.text()
        return str(self.entry.value)

    def open(self, answer: Any, tag: Tag) -> None:
        """Show what was said, and let it be answered."""
        self.enabled, self._said = True, (answer, tag)
        if self._card is not None:
            self._card.put(answer, tag)
            self._card.setEnabled(True)

    def flush(self) -> None:
        """Read what is typed now."""
        if self._card is not None:
            self._card.entry.flush()

    def blank(self) -> None:
        """Take the answer off the screen and out of memory."""
        self._said = None, Tag.SEALED
        if self._card is not None:
            self._card.wipe()

    def _make(self) -> QScrollArea:
        card = QuestionCard(self.item, self.asked, self._clock)
        if self.enabled:
            card.put(*self._said)
        card.setEnabled(self.enabled)
        card.entry.changed.connect(self.changed)
        card.tag.changed.connect(self.changed)
        self._card = card
        return scrolled(card)


def _entry(item: str, text: str, clock: Clock) -> Entry[Any]:
    entry: Entry[Any]
    if item in MONEY_ITEMS:
        entry = money_field(text)
    elif item == "yearly_discount":
        entry = percent_field(text)
    elif item == "earliest_on":
        entry = day_field(text, clock)
    elif item == "longest_months":
        entry = Count(text, 0, 360, unit=say(words.MONTHS), none=say(words.UNSAID))
    elif item == "bonus_month":
        entry = Count(text, 0, 12, unit=say(words.MONTH), none=say(words.UNSAID))
    elif item == "dependants":
        entry = Count(text, 0, 30, unit=say(words.PEOPLE))
    else:
        entry = Words(text, typed_lines, rows=5)
    if isinstance(entry, Field):
        entry.line.setInputMethodHints(SENSITIVE)
    if isinstance(entry, Words):
        entry.edit.setInputMethodHints(SENSITIVE)
    return entry
