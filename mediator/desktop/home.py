"""The list of cases: joint facts only, nothing that was said in a room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QWidget

from mediator.desktop.files import ask_file
from mediator.desktop.looks import Looks
from mediator.desktop.matching import rank
from mediator.desktop.palette import Offer
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.entries import Line
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import rescue_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.safekeeping import Rescue
from mediator.usecases.ports import Archive, CaseSummary, Opened
from mediator.wording import screen as words

STAGE_COLUMN = 2
MOST_MISSING = 12


class Ways(QWidget):
    """The three ways to begin a case."""

    def __init__(
        self,
        workspace: Workspace,
        taker: Callable[[Callable[[], Opened]], Callable[[], None]],
        choose_file: Callable[[], None],
    ) -> None:
        super().__init__()
        self.new = Button(say(words.NEW_CASE), workspace.new_case, "primary")
        self.example = Button(say(words.OPEN_EXAMPLE))
        self.file = Button(say(words.IMPORT_CASE), choose_file)
        menu = QMenu(self)
        for title, read in workspace.services.examples:
            menu.addAction(title, taker(read))
        self.example.setMenu(menu)
        row(self.new, self.example, self.file, into=self)


class HomePage(QFrame):
    """Cases to open, and three ways to begin one."""

    def __init__(self, workspace: Workspace, looks: Looks) -> None:
        super().__init__()
        self.setProperty("plain", "ground")
        self._looks = looks
        self._workspace = workspace
        self._all: tuple[CaseSummary, ...] = ()
        self._shown: list[CaseSummary] = []
        self.search = Line()
        self.search.setPlaceholderText(say(words.SEARCH_CASES))
        self.search.setAccessibleName(say(words.SEARCH_CASES))
        self.search.setClearButtonEnabled(True)
        self.count = Text(kind="quiet", wrap=False)
        self.refused = Refused()
        self.rescue = Card(say(words.RESCUED_TITLE))
        self.rescue.hide()
        self.ways = Ways(workspace, self._taker, self.choose_file)
        self.first_ways = Ways(workspace, self._taker, self.choose_file)
        self.cases = self._grid()
        self.empty = self._empty()
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._filter())
        self.cases.opened.connect(self._open)
        self.reload()

    def show_rescue(self, rescue: Rescue) -> None:
        """Say which backup took the place of a damaged file, and what is missing in it."""
        self.rescue.add(Text(rescue_text(rescue, most=MOST_MISSING)))
        self.rescue.show()

    def reload(self) -> None:
        """Read the list anew."""
        self._workspace.ask(self, _summaries, self._show, self.refused.say)

    def _show(self, summaries: tuple[CaseSummary, ...]) -> None:
        self._all = summaries
        self._filter()
        self.cases.setColumnHidden(STAGE_COLUMN, not any(s.stage for s in summaries))
        (self.cases if self._shown else self.first_ways.new).setFocus()

    def _filter(self) -> None:
        wanted = self.search.text().strip().casefold()
        self._shown = [s for s in self._all if wanted in f"{s.number} {s.parties}".casefold()]
        self.cases.put([_line(summary) for summary in self._shown])
        if self._shown and not self.cases.currentIndex().isValid():
            self.cases.choose(0)
        self.count.setText(say(words.CASE_COUNT, count=len(self._shown)))
        nothing = words.NO_CASE_FOUND if self._all else words.NO_CASES
        self.empty.title.setText(say(nothing))
        self._views.setCurrentIndex(0 if self._shown else 1)
        self.search.setVisible(bool(self._all))
        self.count.setVisible(bool(self._all))
        self.ways.setVisible(bool(self._all))
        self.first_ways.setVisible(not self._all)

    def offers(self, wanted: str) -> list[Offer]:
        """Return the cases that answer, for the palette."""
        if not wanted.strip():
            return []
        names = ((s, rank(wanted, (s.number, s.parties))) for s in self._all)
        found = sorted(((r, s) for s, r in names if r is not None), key=lambda pair: -pair[0])
        return [
            Offer(f"{s.number}　{s.parties}", (), "", partial(self._load, s.id)) for _, s in found
        ]

    def _load(self, case_id: str) -> None:
        self._workspace.load(case_id, self.refused.say)

    def _open(self, at: int) -> None:
        self._workspace.load(self._shown[at].id, self.refused.say)

    def _grid(self) -> Grid:
        heads = [
            Head(say(words.CASE_NUMBER)),
            Head(say(words.CASE_PARTIES), stretches=True),
            Head(say(words.CASE_STAGE)),
            Head(say(words.ACCEPTED_ON)),
            Head(say(words.CHANGED_AT)),
        ]
        return Grid(say(words.CASES), heads, copies=False)

    def _empty(self) -> Card:
        card = Card(say(words.NO_CASES))
        card.title.set_kind("title")
        card.body.setContentsMargins(32, 32, 32, 32)
        card.add(Text(say(words.NO_CASES_SAYS), "quiet"), row(self.first_ways, None))
        return card

    def _lay_out(self) -> None:
        title = Text(say(words.CASES), "title", wrap=False)
        head = row(title, self.count, None, self.ways)
        views, nothing = QWidget(), QWidget()
        column(self.empty, None, into=nothing)
        self._views = QStackedLayout(views)
        self._views.addWidget(self.cases)
        self._views.addWidget(nothing)
        column(
            head,
            self.rescue,
            self.search,
            self.refused,
            views,
            into=self,
            margins=(24, 20, 24, 20),
            spacing=14,
        )

    def _taker(self, read: Callable[[], Opened]) -> Callable[[], None]:
        return lambda: self._workspace.take_in(read, self.refused.say)

    def choose_file(self) -> None:
        """Ask for a file with a case."""
        title, kinds = say(words.IMPORT_CASE), say(words.CASE_FILES)
        ask_file(self, title, self.take_file, folder=Path.home(), kinds=kinds)

    def take_file(self, name: str) -> None:
        """Take in a case from a file."""
        read_case = self._workspace.services.read_case
        self._workspace.take_in(lambda: read_case(Path(name)), self.refused.say)


def _summaries(archive: Archive) -> tuple[CaseSummary, ...]:
    return archive.summaries()


def _line(summary: CaseSummary) -> list[str]:
    stage = words.STAGES.get(summary.stage)
    return [
        summary.number or say(words.UNNUMBERED),
        summary.parties,
        say(stage) if stage else "",
        summary.accepted_on.isoformat(),
        f"{summary.changed_at:%Y-%m-%d %H:%M}",
    ]
