"""The list of cases: joint facts only, nothing that was said in a room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QWidget

from mediator.desktop import discreet, theme
from mediator.desktop.copy_reminder import CopyReminder
from mediator.desktop.disk_reminder import DiskReminder
from mediator.desktop.files import ask_file
from mediator.desktop.home_columns import Columns, show_columns
from mediator.desktop.home_list import (
    FAR_DAYS,
    FILTERS,
    OF_REVIEW,
    CaseLines,
    CaseList,
    case_heads,
    deadline_text,
)
from mediator.desktop.home_order import column_of, ordered, turned
from mediator.desktop.leftovers import LastSaved
from mediator.desktop.looks import Looks
from mediator.desktop.palette import Offer
from mediator.desktop.preferences import DOWN, ORDERS, USUAL
from mediator.desktop.tour import TourCard
from mediator.desktop.upgrade_note import UpgradeNote
from mediator.desktop.widgets.basic import (
    SCROLL_GAP,
    Button,
    Card,
    Refused,
    Text,
    column,
    row,
    scrolled,
)
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Line
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import rescue_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.listing import CaseSummary
from mediator.domain.periods import after
from mediator.domain.safekeeping import Rescue
from mediator.usecases.ports import Opened, SafeArchive
from mediator.wording import screen as words
from mediator.wording import screen_acts as acts
from mediator.wording.screen_archive import NARROW
from mediator.wording.screen_archive import OPEN as OPEN_ARCHIVE

if TYPE_CHECKING:
    from mediator.desktop.home_filters import Narrowing

LEAST_LIST = 170  # the titles and three cases; a page that needs more is scrolled
LEAST_SEARCH = 200
MOST_MISSING = 12
MOST_OFFERED = 20
MOST_FOUND_ALSO = 200
BUNDLE = ".mcase"


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
        for title, read in workspace.services.list_examples():
            menu.addAction(title, taker(read))
        self.example.setMenu(menu)
        row(self.new, self.example, self.file, into=self)


class HomePage(QFrame):
    """Cases to open, and three ways to begin one."""

    bundle_chosen = Signal(str)
    narrowing: Narrowing | None

    def __init__(self, workspace: Workspace, looks: Looks) -> None:
        super().__init__()
        self.setProperty("plain", "ground")
        self._looks = looks
        self._workspace = workspace
        self._today = workspace.services.clock().date()
        self._all = CaseList()
        self._shown: list[CaseSummary] = []
        self._also: frozenset[str] = frozenset()
        self.search = Line()
        self.search.setPlaceholderText(say(words.SEARCH_CASES))
        self.search.setAccessibleName(say(words.SEARCH_CASES))
        self.search.setClearButtonEnabled(True)
        self.count = Text(kind="quiet", wrap=False)
        choices = [(name, say(phrase)) for name, phrase in words.FILTERS.items()]
        self.filters: Buttons[str] = Buttons(say(words.FILTER), FILTERS[0], choices)
        self.filters.caption.hide()
        self.narrow = Button(say(NARROW), self._turn_narrowing, "choice")
        self.copies = CopyReminder(workspace, looks)
        self.tour = TourCard(self._toured)
        self.nearest = Card(say(words.NEAREST))
        self.nearest.hide()
        self.hidden = Text(say(acts.DISCREET_SAYS), "mark", wrap=False)
        self.refused = Refused()
        self.rescue = Card(say(words.RESCUED_TITLE))
        self.rescue.hide()
        self.ended = Card(say(words.ENDED_TITLE))
        self.ended.hide()
        self.ways = Ways(workspace, self._taker, self.choose_file)
        self.first_ways = Ways(workspace, self._taker, self.choose_file)
        self.first_ways.new.rename(say(words.NEW_CASE_KEY))
        self.cases = Grid(say(words.CASES), case_heads(), copies=False)
        self.empty = self._empty()
        self._lay_out()
        self.tour.hide()
        self.hidden.setVisible(looks.discreet)  # not before: a part of nothing is a window
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._enter)
        self.filters.changed.connect(self._choose_filter)
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

    def show_sudden_end(self, last: LastSaved) -> None:
        """Say what is whole after a sudden end, what may be missing, and where to look."""
        for case in last:
            said = say(
                words.ENDED_SUDDENLY,
                time=f"{case.changed_at:%Y-%m-%d %H:%M:%S}",
                number=case.number or say(words.UNNUMBERED),
            )
            self.ended.add(Text(said))
        self.ended.show()

    def _do(self, act: str) -> None:
        """Do an act of the window, by its name."""
        for action in self.window().actions():
            if action.objectName() == act:
                action.trigger()

    def be_searched(self) -> None:
        """Be ready to search the whole archive; what is typed is typed over."""
        self.search.setFocus()
        self.search.selectAll()

    def sort_by(self, name: str) -> None:
        """Sort by a column, or the other way by the same, now and from now on."""
        self._looks.remember_order(turned(self._looks.kept.now.order, name))
        self._sort()

    def _sort(self) -> None:
        cases, order = self._all, self._looks.kept.now.order

        def done(sorted_: CaseList) -> None:
            if self._all is cases:
                self._all = sorted_
                self._filter()
                self.cases.choose(0)
            else:  # it was read anew meanwhile
                self._sort()

        self._workspace.ask(self, lambda _: ordered(cases, order), done, self.refused.say)

    def reload(self) -> None:
        """Read the list anew."""
        today, order = self._today, self._looks.kept.now.order

        def read(archive: SafeArchive) -> CaseList:
            near = archive.days(today, after(today, FAR_DAYS))
            days = ((each[0], each[3]) for each in near)
            read_now = CaseList.of(archive.summaries(), today, days)
            return read_now if order == USUAL else ordered(read_now, order)

        self._workspace.ask(self, read, self._show, self.refused.say)

    def _show(self, cases: CaseList) -> None:
        self._all = cases
        self.disk.reload()
        self.upgraded.reload(len(cases.cases))
        self._choose_filter()
        self._show_nearest()
        if cases.cases:
            self.copies.reload()
        self._focus_first()

    def _focus_first(self) -> None:
        """Begin at the cards for whoever has not seen them, then where a case begins."""
        first = self.search if self._shown else self.first_ways.new
        (first if self.tour.isHidden() else self.tour.next).setFocus()

    def _toured(self) -> None:
        self._looks.remember_tour()
        self._focus_first()

    def _typed(self, text: str) -> None:
        """Filter by names and numbers at once, and by every other joint text when it is found."""
        self._also = frozenset()
        self._filter()
        if text.strip():
            self._workspace.ask(self, partial(_found, text), self._found_also, self.refused.say)

    def _found_also(self, answer: tuple[str, frozenset[str]]) -> None:
        text, also = answer
        if text == self.search.text():  # or something else was typed meanwhile
            self._also = also
            self._filter()

    def _choose_filter(self) -> None:
        """Filter at once; what a lawyer is waited for with is asked of the archive first."""
        if self.filters.value in OF_REVIEW:
            self._workspace.ask(self, _in_review, self._know_reviews, self.refused.say)
        self._filter()

    def _know_reviews(self, waiting: frozenset[str]) -> None:
        self._all = replace(self._all, in_review=waiting)
        self._filter()

    def _filter(self) -> None:
        any_case, text = bool(self._all.cases), self.search.text()
        found = self._all.found(text, self.filters.value, self._today, self._also)
        wanted = self.narrowing.wanted if self.narrowing is not None else None
        self._shown = list(filter(wanted.lets, found)) if wanted is not None else found
        order = self._looks.kept.now.order
        self.cases.model_.mark_sorted(column_of(order), "▼" if order.startswith(DOWN) else "▲")
        self.cases.put(CaseLines(self._shown, self._today, self._all.days))
        if self._shown and not self.cases.currentIndex().isValid():
            self.cases.choose(0)
        here, count = len(self._shown), len(self._all.cases)
        some = say(words.SOME_CASES, found=here, count=count)
        self.count.setText(some if here < count else say(words.CASE_COUNT, count=count))
        self.empty.title.setText(say(words.NO_CASE_FOUND if any_case else words.NO_CASES))
        self._views.setCurrentIndex(0 if self._shown else 1)
        for part in (self.search, self.count, self.ways, self.filters, self.narrow):
            part.setVisible(any_case)
        self.first_ways.setVisible(not any_case)
        self.tour.setVisible(not any_case and not self._looks.kept.now.toured)

    def _turn_narrowing(self) -> None:
        """Show four more choices; put away, they narrow nothing any more."""
        from mediator.desktop.home_filters import Narrowing

        if self.narrowing is not None:
            self._filters_at.removeWidget(self.narrowing)
            self.narrowing.hide()
            self.narrowing.deleteLater()
            self.narrowing = None
        else:
            self.columns = Columns(self.cases, self._looks)
            self.narrowing = Narrowing(self.columns)
            self.narrowing.show_cases(self._all.cases)
            self.narrowing.changed.connect(self._filter)
            self._filters_at.addWidget(self.narrowing)
            self.narrowing.kind.box.setFocus()
        self._filter()

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

    def _empty(self) -> Card:
        card = Card(say(words.NO_CASES))
        card.title.set_kind("title")
        card.body.setContentsMargins(32, 32, 32, 32)
        card.add(Text(say(words.NO_CASES_SAYS), "quiet"), row(self.first_ways, None))
        return card

    def _lay_out(self) -> None:
        title = Text(say(words.CASES), "title", wrap=False)
        self.upgraded = UpgradeNote(self._workspace)
        self.disk = DiskReminder(self._workspace)
        care = Button(say(words.SAFETY), partial(self._do, "security"))
        archive = Button(say(OPEN_ARCHIVE), partial(self._do, "archive"))
        head = row(title, self.count, None, archive, care, self.ways)
        views, nothing = QWidget(), QWidget()
        column(self.empty, None, into=nothing)
        self._views = QStackedLayout(views)
        self._views.addWidget(self.cases)
        self._views.addWidget(nothing)
        self.cases.horizontalHeader().sectionClicked.connect(lambda at: self.sort_by(ORDERS[at]))
        show_columns(self.cases, self._looks)
        views.setMinimumHeight(theme.px(LEAST_LIST))
        self.search.setMinimumWidth(theme.px(LEAST_SEARCH))
        narrowing, inside = QWidget(), QWidget()
        self.narrow.setCheckable(True)
        self.narrowing = None
        self._filters_at = column(into=narrowing)
        column(
            head,
            self.upgraded,
            self.rescue,
            self.ended,
            self.disk,
            self.copies,
            self.tour,
            self.nearest,
            row(self.search, self.filters, self.narrow),
            narrowing,
            self.hidden,
            self.refused,
            views,
            into=inside,
            margins=(24, 20, 24 - SCROLL_GAP, 20),
            spacing=14,
        )
        column(scrolled(inside), into=self)

    def _taker(self, read: Callable[[], Opened]) -> Callable[[], None]:
        return lambda: self._workspace.take_in(read, self.refused.say)

    def choose_file(self) -> None:
        """Ask for a file with a case."""
        title, kinds = say(words.IMPORT_CASE), say(words.CASE_FILES)
        ask_file(self, title, self.take_file, folder=Path.home(), kinds=kinds)

    def take_file(self, name: str) -> None:
        """Take in a case from a file; one that somebody sent has a passphrase of its own."""
        if Path(name).suffix.lower() == BUNDLE:
            self.bundle_chosen.emit(name)
            return
        read_case = self._workspace.services.read_case
        self._workspace.take_in(lambda: read_case(Path(name)), self.refused.say)


def _in_review(archive: SafeArchive) -> frozenset[str]:
    return archive.in_review()


def _found(text: str, archive: SafeArchive) -> tuple[str, frozenset[str]]:
    """Return what was searched for, and the cases any of whose joint texts has it."""
    from mediator.domain.searching import Wanted

    found = archive.find(Wanted(text, most=MOST_FOUND_ALSO))
    return text, frozenset(case.id for case in found.cases)
