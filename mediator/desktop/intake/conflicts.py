"""The conflict check: which people of this case stand in others, and what was done about it.

The page lies open to whoever sits at the table, so it looks the same whatever was found; who was
met where opens in a sheet of its own, for the mediator.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Entry, Tick
from mediator.desktop.widgets.forms import day_field, text_field
from mediator.desktop.widgets.grids import Cell, Grid, Head, Row
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case, Neutrality
from mediator.domain.encounters import Encounter, Presence, Weight, presences
from mediator.domain.refusals import Refusal
from mediator.usecases.conflicts import look_for_conflicts, set_neutrality
from mediator.wording import screen_conflicts as words

SIZE = (960, 460)


class ConflictsCard(Card):
    """Looks anew whenever somebody is named otherwise; asks the archive, never the page."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.TITLE))
        self._workspace = workspace
        self._asked: tuple[Presence, ...] | None = None
        self.met: tuple[Encounter, ...] = ()
        self.told = Text(say(words.LOOKING), "quiet")
        self.look = Button(say(words.LOOK), self.open_sheet)
        self.look.setEnabled(False)
        self.checked_on = day_field(say(words.CHECKED_ON), workspace.services.clock)
        self.checked_on.line.setAccessibleDescription(say(words.CHECKED_WHY))
        self.disclosed = text_field(say(words.DISCLOSED))
        self.agreed = Tick(say(words.AGREED))
        self.refused = Refused()
        entries: tuple[Entry[date | None] | Entry[str] | Entry[bool], ...]
        entries = (self.checked_on, self.disclosed, self.agreed)
        for entry in entries:
            entry.changed.connect(self._keep)
        self.add(self.told, row(self.look, None), self.checked_on)
        self.add(Text(say(words.CHECKED_WHY), "quiet"), self.disclosed, self.agreed, self.refused)

    def show_case(self, case: Case) -> None:
        """Show what is on record, and look again where other people are named."""
        known = case.neutrality
        self.checked_on.put(known.checked_on)
        self.disclosed.put(known.disclosed)
        self.agreed.put(known.agreed)
        self.agreed.setVisible(bool(known.disclosed))
        here = presences(case)
        if here == self._asked:
            return
        self._asked = here
        self._workspace.ask(
            self,
            lambda archive: look_for_conflicts(archive, case),
            self._show,
            self.refused.say,
        )

    def open_sheet(self) -> None:
        """Show who was met where, to the mediator."""
        ConflictsSheet(self, self.met, self._note_today).open()

    def _show(self, met: tuple[Encounter, ...]) -> None:
        """Take the result; that there is one looks the same whatever it is."""
        self.met = met
        self.told.setText(say(words.COMPARED))
        self.look.setEnabled(True)

    def _note_today(self) -> None:
        case, today = self._workspace.case, self._workspace.services.clock().date()
        self._workspace.keep(set_neutrality(case, replace(case.neutrality, checked_on=today)))

    def _keep(self) -> None:
        checked = Neutrality(self.checked_on.value, self.disclosed.value, self.agreed.value)
        try:
            change = set_neutrality(self._workspace.case, checked)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)


class ConflictsSheet(Dialog):
    """A row for each person met again; nothing of what the other case is about."""

    def __init__(
        self, owner: QWidget, met: tuple[Encounter, ...], note_today: Callable[[], None]
    ) -> None:
        super().__init__(owner, say(words.TITLE), SIZE)
        titles = (words.WEIGHT, words.NAME, words.HERE, words.THERE, words.CASE)
        heads = [Head(say(title), stretches=title is words.CASE) for title in titles]
        heads += [Head(say(words.ACCEPTED)), Head(say(words.HOW_SURE))]
        self.table = Grid(say(words.TITLE), heads, copies=False)
        self.table.put([_line(each) for each in met])
        self.table.choose(0)
        grave = sum(each.weight is Weight.CONFLICT for each in met)
        found = say(words.FOUND, count=len(met), conflicts=grave)
        self.says = Text(found if met else say(words.NOBODY), "refusal" if grave else "strong")
        self.note = Button(say(words.NOTE_DAY), lambda: self._done(note_today), "primary")
        close = Button(say(words.CLOSE), lambda: self.done(0))
        only = Text(say(words.ONLY_YOU), "mark")
        parts = (only, self.says, self.table, row(None, self.note, close))
        column(*parts, into=self, margins=(16, 14, 16, 14))
        self.table.setFocus()

    def _done(self, note_today: Callable[[], None]) -> None:
        note_today()
        self.done(0)


def _line(met: Encounter) -> Row:
    weight = say(words.WEIGHTS[met.weight.value])
    return [
        Cell(weight, "danger" if met.weight is Weight.CONFLICT else "text"),
        discreet.shown(met.name),
        say(words.CAPACITIES[met.here]),
        say(words.CAPACITIES[met.there.capacity]),
        met.there.number,
        met.there.accepted_on.isoformat(),
        say(words.BY_NUMBER if met.certain else words.BY_NAME),
    ]
