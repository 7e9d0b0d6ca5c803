"""One question of a room: large type, the answer, and how far it may be passed on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Text, column, row
from mediator.desktop.widgets.entries import Count, Entry, Field, Pick, Words
from mediator.desktop.widgets.forms import day_field, money_field, percent_field
from mediator.desktop.words import say
from mediator.domain.caucus import MONEY_ITEMS, Tag
from mediator.usecases.ports import Clock
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Phrase

TAG_WIDTH = 150
SENSITIVE = Qt.InputMethodHint.ImhSensitiveData


class Question(QFrame):
    """A question, its answer, and its tag."""

    changed = Signal()

    def __init__(self, item: str, asked: Phrase, clock: Clock) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("scale", "large")
        self.item = item
        text = say(asked)
        self.entry = _entry(item, text, clock)
        self.entry.caption.set_kind("question")
        if isinstance(self.entry, Field):
            self.entry.line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        tags = [(tag, say(phrase)) for tag, phrase in words.TAGS.items()]
        self.tag = Pick(say(words.TAG), tags)
        self.tag.setFixedWidth(TAG_WIDTH)
        beside = QWidget()
        column(None, self.tag, into=beside)
        top = Qt.AlignmentFlag.AlignTop
        layout = row(self.entry, self.tag, into=self, margins=(20, 14, 20, 14), spacing=20)
        layout.setAlignment(self.tag, top)
        layout.setStretch(0, 1)
        self.entry.changed.connect(self.changed)
        self.tag.changed.connect(self.changed)

    @property
    def answer(self) -> Any:
        """The answer as the position holds it: a count of nothing was not said."""
        if self.item in ("longest_months", "bonus_month"):
            return self.entry.value or None
        return self.entry.value

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
        entry = Words(text, typed_lines, rows=2)
    if isinstance(entry, Field):
        entry.line.own_undo = True
        entry.line.setInputMethodHints(SENSITIVE)
    if isinstance(entry, Words):
        entry.edit.setInputMethodHints(SENSITIVE)
    return entry


def blank(question: Question) -> None:
    """Take a question's answer off the screen."""
    question.entry.wipe()
    for text in question.findChildren(Text):
        text.setText("")
