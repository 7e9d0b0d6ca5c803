"""The list of cases: joint facts only, nothing that was said in a room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QWidget

from mediator.desktop import discreet
from mediator.desktop.files import ask_file
from mediator.desktop.home_list import FILTERS, CaseLines, CaseList, deadline_text
from mediator.desktop.looks import Looks
from mediator.desktop.palette import Offer
from mediator.desktop.tour import TourCard
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Line
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import rescue_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.safekeeping import Rescue
from mediator.usecases.ports import Archive, CaseSummary, Opened
from mediator.wording import screen as words
from mediator.wording import screen_acts as acts

MOST_MISSING = 12
MOST_OFFERED = 20
MEASURED_ROWS = 40


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
        self._today = workspace.services.clock().date()
        self._all = CaseList()
        self._shown: list[CaseSummary] = []
        self.search = Line()
        self.search.setPlaceholderText(say(words.SEARCH_CASES))
        self.search.setAccessibleName(say(words.SEARCH_CASES))
        self.search.setClearButtonEnabled(True)
        self.count = Text(kind="quiet", wrap=False)
        choices = [(name, say(phrase)) for name, phrase in words.FILTERS.items()]
        self.filters: Buttons[str] = Buttons(say(words.FILTER), FILTERS[0], choices)
        self.filters.caption.hide()
        self.tour = TourCard(looks.remember_tour)
        self.nearest = Card(say(words.NEAREST))
        self.nearest.hide()
        self.hidden = Text(say(acts.DISCREET_SAYS), "mark", wrap=False)
        self.refused = Refused()
        self.rescue = Card(say(words.RESCUED_TITLE))
        self.rescue.hide()
        self.ways = Ways(workspace, self._taker, self.choose_file)
        self.first_ways = Ways(workspace, self._taker, self.choose_file)
        self.cases = self._grid()
        self.empty = self._empty()
        self._lay_out()
        self.tour.hide()
        self.hidden.setVisible(looks.discreet)  # not before: a part of nothing is a window
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._enter)
        self.filters.changed.connect(self._filter)
        self.cases.opened.connect(self._open)
        self.reload()

    def show_tour(self) -> None:
        """Show the first steps again."""
        self.tour.begin()
        self.tour.show()
        self.tour.next.setFocus()

    def show_rescue(self, rescue: Rescue) -> None:
        """Say which backup took the place of a damaged file, and what is missing in it."""
        self.rescue.add(Text(rescue_text(rescue, most=MOST_MISSING)))
        self.rescue.show()

    def _do(self, act: str) -> None:
        """Do an act of the window, by its name."""
        for action in self.window().actions():
            if action.objectName() == act:
                action.trigger()

    def reload(self) -> None:
        """Read the list anew."""
        today = self._today

        def read(archive: Archive) -> CaseList:
            return CaseList.of(archive.summaries(), today)

        self._workspace.ask(self, read, self._show, self.refused.say)

    def _show(self, cases: CaseList) -> None:
        self._all = cases
        self._filter()
        self._show_nearest()
        (self.search if self._shown else self.first_ways.new).setFocus()

    def _filter(self) -> None:
        any_case, text = bool(self._all.cases), self.search.text()
        self._shown = self._all.found(text, self.filters.value, self._today)
        self.cases.put(CaseLines(self._shown, self._today))
        if self._shown and not self.cases.currentIndex().isValid():
            self.cases.choose(0)
        found, count = len(self._shown), len(self._all.cases)
        some = say(words.SOME_CASES, found=found, count=count)
        self.count.setText(some if found < count else say(words.CASE_COUNT, count=count))
        self.empty.title.setText(say(words.NO_CASE_FOUND if any_case else words.NO_CASES))
        self._views.setCurrentIndex(0 if self._shown else 1)
        for part in (self.search, self.count, self.ways, self.filters):
            part.setVisible(any_case)
        self.first_ways.setVisible(not any_case)
        self.tour.setVisible(not any_case and not self._looks.kept.now.toured)

    def _show_nearest(self) -> None:
        buttons = []
        for case, day in self._all.nearest:
            text = f"{case.number or say(words.UNNUMBERED)}　{deadline_text(day, self._today)}"
            buttons.append(Button(text, partial(self._load, case.id), "quiet"))
        self.nearest.add(Flow(*buttons))
        self.nearest.setVisible(bool(buttons))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a case while the search has the focus."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._shown:
            super().keyPressEvent(event)
            return
        row = self.cases.currentIndex().row() + step
        self.cases.choose(max(0, min(len(self._shown) - 1, row)))

    def _enter(self) -> None:
        if self._shown:
            self._open(max(0, self.cases.currentIndex().row()))

    def offers(self, wanted: str) -> list[Offer]:
        """Return the cases that answer, for the palette."""
        if not wanted.strip():
            return []
        cases = self._all.found(wanted, "all", self._today)[:MOST_OFFERED]
        return [
            Offer(
                f"{case.number}　{discreet.shown(case.parties)}",
                (),
                "",
                partial(self._load, case.id),
            )
            for case in cases
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
            Head(say(words.CASE_DEADLINE)),
            Head(say(words.CASE_AMOUNT), figures=True),
            Head(say(words.ACCEPTED_ON)),
            Head(say(words.CHANGED_AT)),
        ]
        grid = Grid(say(words.CASES), heads, copies=False)
        grid.horizontalHeader().setResizeContentsPrecision(MEASURED_ROWS)
        return grid

    def _empty(self) -> Card:
        card = Card(say(words.NO_CASES))
        card.title.set_kind("title")
        card.body.setContentsMargins(32, 32, 32, 32)
        card.add(Text(say(words.NO_CASES_SAYS), "quiet"), row(self.first_ways, None))
        return card

    def _lay_out(self) -> None:
        title = Text(say(words.CASES), "title", wrap=False)
        care = Button(say(words.SAFETY), partial(self._do, "security"))
        head = row(title, self.count, None, care, self.ways)
        views, nothing = QWidget(), QWidget()
        column(self.empty, None, into=nothing)
        self._views = QStackedLayout(views)
        self._views.addWidget(self.cases)
        self._views.addWidget(nothing)
        column(
            head,
            self.rescue,
            self.tour,
            self.nearest,
            row(self.search, self.filters),
            self.hidden,
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
