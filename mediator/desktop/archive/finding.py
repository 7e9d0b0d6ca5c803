"""Finding cases by any characters of their joint texts, narrowed by what they are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop.home_list import CaseLines, case_heads
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row
from mediator.desktop.widgets.entries import Line, Pick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.archive import Ending
from mediator.domain.claims import ClaimKind
from mediator.domain.listing import CaseSummary, Found
from mediator.domain.searching import MOST_FOUND, Wanted
from mediator.domain.stages import Stage
from mediator.usecases.ports import SafeArchive
from mediator.wording import archive, names, screen
from mediator.wording import screen_archive as words
from mediator.wording.phrases import Phrase

YEARS_BACK = 20


class FindingTab(QWidget):
    """A line to type in, four choices and a name, and the cases that answer."""

    wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._today = workspace.services.clock().date()
        self._cases: list[CaseSummary] = []
        self._next: int | None = None
        self._asked = Wanted()
        self.search = Line()
        self.mediator = Line()
        for line, name in ((self.search, words.SEARCH), (self.mediator, words.MEDIATOR)):
            line.setPlaceholderText(say(name))
            line.setAccessibleName(say(name))
            line.setClearButtonEnabled(True)
        self.stage = _choice(say(words.STAGE), {s.value: screen.STAGES[s] for s in Stage})
        self.kind = _choice(say(words.KIND), {k.value: names.CLAIM_KIND[k] for k in ClaimKind})
        self.ending = _choice(say(words.ENDING), {e.value: archive.ENDINGS[e] for e in Ending})
        last = self._today.year
        years = [(str(year), str(year)) for year in range(last, last - YEARS_BACK, -1)]
        self.year: Pick[str] = Pick(say(words.YEAR), [("", say(words.ANY)), *years])
        self.count = Text(kind="quiet", wrap=False)
        self.refused = Refused()
        self.cases = Grid(say(words.FOUND_CASES), case_heads(), copies=False)
        self.more = Button(say(words.MORE), self._go_on)
        self._lay_out()
        self._listen()
        self.ask()

    def _lay_out(self) -> None:
        choices = Flow(self.stage, self.kind, self.year, self.ending)
        head = row(self.search, self.mediator)
        foot = row(self.count, None, self.more)
        column(head, choices, self.refused, self.cases, foot, into=self, margins=(8, 12, 8, 8))

    def _listen(self) -> None:
        for line in (self.search, self.mediator):
            line.textChanged.connect(lambda _text: self.ask())
        for pick in (self.stage, self.kind, self.year, self.ending):
            pick.changed.connect(self.ask)
        self.search.returnPressed.connect(
            lambda: self._open(max(self.cases.currentIndex().row(), 0))
        )
        self.cases.opened.connect(self._open)

    def ask(self) -> None:
        """Search anew by what is typed and chosen."""
        self._asked = Wanted(
            text=self.search.text(),
            stage=self.stage.value,
            kind=self.kind.value,
            year=int(self.year.value) if self.year.value else None,
            mediator=self.mediator.text(),
            ending=self.ending.value,
        )
        self._find(self._asked)

    def _go_on(self) -> None:
        self._find(replace(self._asked, before=self._next))

    def _find(self, wanted: Wanted) -> None:
        def job(archive: SafeArchive) -> tuple[Wanted, Found]:
            return wanted, archive.find(wanted)

        self._workspace.ask(self, job, self._show, self.refused.say)

    def _show(self, answer: tuple[Wanted, Found]) -> None:
        """Show a page, unless something else was typed meanwhile."""
        wanted, found = answer
        if replace(wanted, before=None) != self._asked:
            return
        self._cases = [*self._cases, *found.cases] if wanted.before else list(found.cases)
        self._next = found.next
        self.cases.put(CaseLines(self._cases, self._today))
        if self._cases and not self.cases.currentIndex().isValid():
            self.cases.choose(0)
        over = found.count > MOST_FOUND
        said = archive.FOUND_MORE if over else archive.FOUND if found.count else archive.FOUND_NONE
        self.count.setText(say(said, count=min(found.count, MOST_FOUND)))
        self.more.setVisible(found.next is not None)

    def _enter(self) -> None:
        self._open(max(self.cases.currentIndex().row(), 0))

    def _open(self, at: int) -> None:
        if at < len(self._cases):
            self.wanted.emit(self._cases[at].id)


def _choice(name: str, phrases: dict[str, Phrase]) -> Pick[str]:
    return Pick(name, [("", say(words.ANY)), *((value, say(p)) for value, p in phrases.items())])
