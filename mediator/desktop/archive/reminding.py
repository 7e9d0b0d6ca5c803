"""The reminders of all cases in the list, printed as one job whose name says nobody's."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mediator.desktop.papers.printing import FINE_DPI, Outgoing, default_printer, letters_out
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row
from mediator.desktop.words import refusal_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agenda import Task
from mediator.domain.papers import Matter
from mediator.domain.refusals import Refusal
from mediator.domain.steps import Work
from mediator.usecases.ports import SafeArchive
from mediator.usecases.reminding import (
    LeftOut,
    Letter,
    begin_letters,
    cases_due,
    gather_reminders,
    letters_printed,
    set_letters,
)
from mediator.usecases.steps import Steps
from mediator.wording import screen
from mediator.wording import screen_archive as words

Gathered = tuple[tuple[Matter, ...], tuple[LeftOut, ...]]


class Reminders(QWidget):
    """One button; letters that were made and did not come out are sent again as they are."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.make_printer = default_printer
        self._cases: tuple[str, ...] = ()
        self._letters: tuple[Letter, ...] = ()
        self.send = Button(say(words.REMIND, count=0), self.print_all)
        self.send.setEnabled(False)
        self.told = Text(kind="quiet")
        self.refused = Refused()
        column(row(self.send, None), self.told, self.refused, into=self)

    def offer(self, tasks: tuple[Task, ...]) -> None:
        """Take the list of the week."""
        self._cases, self._letters = cases_due(tasks), ()
        self.send.setText(say(words.REMIND, count=len(self._cases)))
        self.send.setEnabled(bool(self._cases))

    def print_all(self) -> None:
        """Print a reminder to each case in which something is due."""
        self.send.setEnabled(False)
        self.refused.clear()
        if self._letters:
            self._begin(self._letters)
            return
        services, cases = self._workspace.services, self._cases
        on, law = services.clock().date(), services.law

        def job(archive: SafeArchive, steps: Steps) -> Gathered:
            return gather_reminders(archive, law, cases, on=on, steps=steps)

        self._workspace.long.ask(self, Work.PAPER, job, self._set, self._refuse)

    def _set(self, gathered: Gathered) -> None:
        matters, left = gathered
        lines = [
            say(words.NOT_REMINDED, number=out.number or say(screen.UNNUMBERED), why=why)
            for out in left
            for why in [refusal_text(out.why)]
        ]
        self.told.setText("\n".join(lines))
        self.send.setEnabled(True)
        if matters:
            self.send.setEnabled(False)
            make = partial(set_letters, self._workspace.services.press, matters)
            self._workspace.long.print(self, Work.PAPER, make, self._begin, self._refuse)

    def _begin(self, letters: tuple[Letter, ...]) -> None:
        self._letters = letters
        at = self._workspace.services.clock()

        def job(archive: SafeArchive) -> None:
            begin_letters(archive, letters, at=at)

        self._workspace.ask(self, job, lambda _nothing: self._send(letters), self._refuse)

    def _send(self, letters: tuple[Letter, ...]) -> None:
        services = self._workspace.services
        picture = services.press.picture

        def paper(letter: Letter) -> Outgoing:
            return Outgoing(
                letter.pdf, letter.pages, lambda page: picture(letter.pdf, page, FINE_DPI)
            )

        papers = [paper(letter) for letter in letters]
        job = partial(letters_out, self.make_printer(), services.clock().date(), papers)
        done = partial(self._note, letters)
        self._workspace.long.print(self, Work.PRINT, job, done, self._refuse)

    def _note(self, letters: tuple[Letter, ...], _nothing: None) -> None:
        def job(archive: SafeArchive) -> None:
            letters_printed(archive, letters)

        self._workspace.ask(self, job, lambda _nothing: self._came_out(letters), self._refuse)

    def _came_out(self, letters: tuple[Letter, ...]) -> None:
        self._letters = ()
        self.send.setEnabled(True)
        out = say(words.REMINDED, count=len(letters))
        self.told.setText("\n".join(filter(None, (out, self.told.text()))))

    def _refuse(self, refusal: Refusal) -> None:
        self.send.setEnabled(True)
        self.refused.say(refusal)
