"""Verify and pass on: a paper of the evidence, what it proves, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Button, Refused, Text, column, row
from mediator.desktop.widgets.entries import Entry, Pick
from mediator.desktop.widgets.forms import day_field, form, money_field, months_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.evidence import Exhibit
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure, Proven, Subject
from mediator.domain.refusals import Refusal
from mediator.usecases.releasing import OTHER, conclude
from mediator.usecases.staging import Statement
from mediator.wording import screen_telling as words
from mediator.wording.conclusions import conclusion
from mediator.wording.phrases import Phrase

Stamp = Callable[[Proven, Statement], None]


class VerifyPanel(QWidget):
    """What is typed here stays here: only its band goes into the words."""

    def __init__(self, workspace: Workspace, stamp: Stamp) -> None:
        super().__init__()
        self._workspace, self._stamp, self._to = workspace, stamp, Role.CREDITOR
        services = workspace.services
        self.paper: Pick[str] = Pick(say(words.PAPER), [("", say(words.NO_PAPER))])
        self.proves: Pick[str] = Pick(say(words.PROVES), [("", "")])
        self.money = money_field(say(words.READ_MONEY))
        self.months = months_field(say(words.READ_MONTHS))
        self.day = day_field(say(words.READ_DAY), services.clock)
        facts = [(value, say(phrase)) for value, phrase in words.FACTS]
        self.fact: Pick[int] = Pick(say(words.READ_FACT), facts)
        self.entries: dict[Measure, Entry[Any]] = {
            Measure.MONEY: self.money,
            Measure.MONTHS: self.months,
            Measure.DAY: self.day,
            Measure.FACT: self.fact,
        }
        self.button = Button(say(words.STAMP), self._conclude)
        self.refused = Refused()
        column(
            Text(say(words.VERIFY), "heading"),
            form((self.paper, self.proves)),
            row(*self.entries.values(), self.button, None),
            self.refused,
            into=self,
            spacing=8,
        )
        self.proves.changed.connect(self._show_entry)

    def show_side(self, to: Role) -> None:
        """Offer the papers of the other side, and what such papers can prove."""
        self._to = to
        by = OTHER[to]
        papers = [(each.sha256, each.name) for each in self._papers()]
        self.paper.offer(papers or [("", say(words.NO_PAPER))])
        self.paper.put(papers[0][0] if papers else "")
        proofs = self._workspace.services.read_proofs().values()
        subjects = [subject for subject in proofs if by in subject.of]
        self.proves.offer([(s.key, say(Phrase(s.chinese, s.english))) for s in subjects])
        self.proves.put(subjects[0].key)
        self.wipe()
        self._show_entry()

    def wipe(self) -> None:
        """Take away what was read on the paper."""
        self.refused.clear()
        for field in (self.money, self.months, self.day):
            field.wipe()
            field.put(None)
        self.fact.put(1)

    @property
    def _subject(self) -> Subject:
        return self._workspace.services.read_proofs()[self.proves.value]

    def _papers(self) -> list[Exhibit]:
        by = OTHER[self._to]
        return [each for each in self._workspace.case.exhibits if each.brought_by is by]

    def _show_entry(self) -> None:
        self.refused.clear()
        now = self._subject.scale.measure
        for measure, entry in self.entries.items():
            entry.setVisible(measure is now)

    def _value(self) -> int | None:
        measure = self._subject.scale.measure
        self.entries[measure].flush()
        if measure is Measure.MONEY:
            return self.money.value.minor if self.money.value is not None else None
        if measure is Measure.DAY:
            return self.day.value.toordinal() if self.day.value is not None else None
        return self.months.value if measure is Measure.MONTHS else self.fact.value

    def _conclude(self) -> None:
        self.refused.clear()
        papers = {each.sha256: each for each in self._papers()}
        paper, value = papers.get(self.paper.value), self._value()
        if paper is None or value is None:
            self.refused.tell(say(words.PAPER_FIRST if paper is None else words.FIGURE_FIRST))
            return
        proven = Proven(self._subject, value, self._workspace.services.clock().date())
        try:
            text = say(conclusion(proven))
            self._stamp(proven, conclude(proven, paper, to=self._to, words=text))
        except Refusal as refusal:
            self.refused.say(refusal)
