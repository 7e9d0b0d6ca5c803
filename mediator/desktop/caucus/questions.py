"""One question of a room on a page of its own: large type, the answer, and how far it may go."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Count, Entry, Field, Words
from mediator.desktop.widgets.forms import day_field, money_field, percent_field
from mediator.desktop.words import say
from mediator.domain.caucus import MONEY_ITEMS, Tag
from mediator.usecases.ports import Clock
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Phrase

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData


class Question(QFrame):
    """A question, its answer, and its tag."""

    changed = Signal()

    def __init__(self, item: str, asked: Phrase, clock: Clock) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("scale", "large")
        self.item = item
        self.asked = say(asked)
        self.entry = _entry(item, self.asked, clock)
        self.entry.caption.set_kind("question")
        self.entry.caption.setWordWrap(True)
        self.entry.body.setSpacing(12)
        if isinstance(self.entry, Field):
            self.entry.line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        tags = [(tag, say(phrase)) for tag, phrase in words.TAGS.items()]
        self.tag = Buttons(say(words.TAG), Tag.SEALED, tags)
        column(self.entry, self.tag, None, into=self, margins=(28, 24, 28, 24), spacing=24)
        self.entry.changed.connect(self.changed)
        self.tag.changed.connect(self.changed)

    @property
    def answer(self) -> Any:
        """The answer as the position holds it: a count of nothing was not said."""
        if self.item in ("longest_months", "bonus_month"):
            return self.entry.value or None
        return self.entry.value

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

    def put(self, answer: Any, tag: Tag) -> None:
        """Show what was said."""
        self.entry.put((answer or 0) if isinstance(self.entry, Count) else answer)
        self.tag.put(tag)


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
        entry.line.own_undo = True
        entry.line.setInputMethodHints(SENSITIVE)
    if isinstance(entry, Words):
        entry.edit.setInputMethodHints(SENSITIVE)
    return entry


def blank(question: Question) -> None:
    """Take a question's answer off the screen."""
    question.entry.wipe()
    question.tag.wipe()
    for text in question.findChildren(Text):
        text.setText("")
