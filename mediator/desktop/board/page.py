"""The board page: the mediator's view and, in its place, the public menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.audience import Audience
from mediator.desktop.board.acts import offer_acts
from mediator.desktop.board.chart import Chart
from mediator.desktop.board.court_panel import CourtPanel
from mediator.desktop.board.detail import PlanCard, ReasonsCard
from mediator.desktop.board.editors import Editors
from mediator.desktop.board.onward import Onward
from mediator.desktop.board.presenter import BoardPresenter, Told
from mediator.desktop.board.rows import board_heads, board_row, menu_heads, menu_rows
from mediator.desktop.board.search_panel import SearchPanel
from mediator.desktop.board.views import COURT, PLANS, PUBLIC, SEARCH, Views
from mediator.desktop.board.waiting import WaitingFor
from mediator.desktop.claims.lpr import LprForm
from mediator.desktop.page import Page
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, rule
from mediator.desktop.widgets.entries import Entry, Line
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.widgets.later import Later
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.court_view import CourtView
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.domain.stages import Stage
from mediator.engine.board import Board
from mediator.usecases.agreement import choose_plan, signing_day
from mediator.usecases.caucus import open_both
from mediator.usecases.trying import Trial
from mediator.wording import names
from mediator.wording import screen_board as words
from mediator.wording import screen_court as court_words
from mediator.wording import screen_search as search_words
from mediator.wording import screen_talks as talk_words

DETAIL_WIDTH = 352


class BoardPage(Page):
    """Every plan with both sides' stands; Space held shows the sealed figures."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.MEDIATOR)
        self.menu: Menu | None = None
        self.board: Board | None = None
        self.revealed = False
        self.plans = Grid(say(words.PLANS), board_heads(), copies=False)
        self.public = Grid(say(words.PUBLIC_MENU), menu_heads())
        self.public_says = Text(kind="quiet")
        self.chart = Chart()
        self.unheard = WaitingFor()
        self.findings = FindingsList()
        self.plan = PlanCard()
        self.reasons = ReasonsCard()
        self.reveal = Button(say(words.REVEAL))
        self.turn = Button(say(words.PUBLIC_MENU), self.turn_public)
        self.to_court = Button(say(court_words.OPEN), self.turn_to_court)
        self.to_talks = Button(say(talk_words.OPEN), self.open_talks)
        self.to_search = Button(say(search_words.OPEN), self.turn_to_search)
        self.take = Button(say(words.TAKE), self._take, "primary")
        self.refused = Refused()
        self._views = Views(self._court_made, self._search_made)
        self.onward = Onward(self, self._views.search, self.refused)
        self._lpr = Later(partial(LprForm, workspace))
        self._lay_out()
        self._presenter = BoardPresenter(
            self,
            workspace.services.law,
            lambda done: workspace.ask(
                self, lambda a: open_both(a, workspace.case.id), done, self.refused.say
            ),
            partial(workspace.print, self),
        )
        self.editors = Editors(self, self._presenter)
        self._listen()
        self.show_case(workspace.case)

    @property
    def court(self) -> CourtPanel:
        """Going to court instead."""
        return self._views.court.part

    @property
    def search(self) -> SearchPanel:
        """Every settlement there is."""
        return self._views.search.part

    def show_case(self, case: Case) -> None:
        self._presenter.case_replaced(case)

    def leave(self) -> None:
        super().leave()
        self.board = self.menu = None
        self._show_revealed(revealed=False)
        self.plans.put([])
        self._presenter.forget()
        self._views.forget()
        self.editors.close_court()
        self.editors.close_reckoning()
        self.editors.close_talks()
        for text in self.findChildren(Text):
            text.setText("")

    def show_menu(self, menu: Menu) -> None:
        self.menu = menu
        self.refused.clear()
        self._show_work(menu=True, lpr=False)
        sources = "、".join(say(names.SOURCE[source]) for source in menu.made_from)
        self.public_says.setText(say(words.PUBLIC_SAYS, sources=sources))
        self.public.put(menu_rows(menu))
        if not self.public.currentIndex().isValid():
            self.public.choose(0)

    def show_board(self, board: Board, *, heard: bool) -> None:
        self.board = board
        self.unheard.show_case(self.workspace.case, heard=heard)
        self.chart.show_board(board)
        self.findings.put(board.findings)
        self._fill()
        if not self.plans.currentIndex().isValid():
            self.plans.choose(0)
        self._choose(self.plans.currentIndex().row())
        self.plans.setFocus()

    def show_court(self, view: CourtView, outlook: CourtOutlook) -> None:
        self.court.show_view(view, outlook)

    def show_court_refusal(self, refusal: Refusal) -> None:
        self.court.show_refusal(refusal)

    def show_search(self, told: Told) -> None:
        self.search.show_told(told)

    def show_search_refusal(self, refusal: Refusal) -> None:
        self.search.show_refusal(refusal)

    def show_trial(self, place: str, value: object, trial: Trial) -> None:
        if self.editors.reckoning is not None:
            self.editors.reckoning.trial.show_trial(place, value, trial)

    def show_trial_refusal(self, refusal: Refusal) -> None:
        if self.editors.reckoning is not None:
            self.editors.reckoning.trial.show_refusal(refusal)

    def show_refusal(self, refusal: Refusal, *, lpr: bool) -> None:
        self.refused.say(refusal)
        self._show_work(menu=False, lpr=lpr)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space shows the sealed figures while it is held, wherever the focus is."""
        kind = event.type()
        pressed = kind == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and _keys(event):
            if self.audience is Audience.MEDIATOR and not event.isAutoRepeat():
                self._show_revealed(revealed=pressed)
            return True
        if kind == QEvent.Type.FocusOut and self.revealed:
            self._show_revealed(revealed=False)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._title = Text(say(words.PLANS), "title", wrap=False)
        self._ways = (self.to_talks, self.to_search, self.to_court, self.turn)
        head = row(self._title, None, Flow(self.reveal, *self._ways, spacing=theme.SMALL))
        chart = Card()
        chart.body.setContentsMargins(12, 8, 12, 8)
        chart.add(self.chart)
        left = column(self.unheard, self.plans, chart, into=self._views.plans, spacing=12)
        left.setStretch(1, 3)
        left.setStretch(2, 2)
        column(self.public_says, self.public, into=self._views.public, spacing=12)
        self._sealed = QWidget()
        column(self.reasons, rule(), self.findings, into=self._sealed, spacing=8)
        self.plan.parts.insertWidget(0, self._sealed)
        self.plan.add(self.take, self.onward)
        self.plan.setFixedWidth(theme.side(DETAIL_WIDTH))
        self._work = QWidget()
        row(self._views, self.plan, into=self._work, spacing=16)
        self._filler = QWidget()
        parts = column(head, self.refused, self._lpr, self._work, self._filler, into=self)
        parts.setContentsMargins(20, 12, 20, 16)
        parts.setStretchFactor(self._work, 1)
        parts.setStretchFactor(self._filler, 1)

    def _listen(self) -> None:
        self.plans.chosen.connect(self._choose)
        self.public.chosen.connect(self._choose)
        self.reveal.pressed.connect(lambda: self._show_revealed(revealed=True))
        self.reveal.released.connect(lambda: self._show_revealed(revealed=False))
        offer_acts(self)
        self._watch_keys(self)

    def _court_made(self, court: CourtPanel) -> None:
        court.edit.clicked.connect(lambda _checked: self.editors.open_court())
        self._watch_keys(court)

    def _search_made(self, search: SearchPanel) -> None:
        search.reckon.clicked.connect(lambda _checked: self.editors.open_reckoning())
        search.explain.bar.pinned.connect(self._presenter.pins_entered)
        self.onward.attend(search)
        self._watch_keys(search)

    def _watch_keys(self, part: QWidget) -> None:
        """Hear the keys of everything that takes them, but what is typed into a line."""
        for widget in part.findChildren(QWidget):
            hears = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            if hears and not isinstance(widget, Line):
                widget.installEventFilter(self)

    def _fill(self) -> None:
        if self.board is not None:
            revealed = self.revealed
            self.plans.put([board_row(e, revealed=revealed) for e in self.board.entries])

    def _choose(self, at: int) -> None:
        if self.menu is None or not 0 <= at < len(self.menu.options):
            return
        self.plan.show_option(self.menu.options[at])
        self.onward.show_option(self.menu.options[at])
        self.chart.show_chosen(at)
        for grid in (self.plans, self.public):
            if grid.currentIndex().row() != at and at < grid.model_.rowCount():
                grid.choose(at)
        if self.board is not None:
            entry = self.board.entries[at]
            self.reasons.show_entry(entry, self.board.court, revealed=self.revealed)

    def _show_revealed(self, *, revealed: bool) -> None:
        self.revealed = revealed
        self.chart.reveal(revealed=revealed)
        self._views.reveal(revealed=revealed)
        self._fill()
        self._choose(self.plans.currentIndex().row())

    def turn_to_court(self) -> None:
        """Show the court alternative in place of the plans, or the plans again."""
        self.turn_to(COURT if self._views.currentIndex() == PLANS else PLANS)

    def sealed_view(self) -> bool:
        """Tell whether the marked menu is on screen, from where all other views are reached."""
        return self._work.isVisible() and self._views.currentIndex() == PLANS

    def search_seen(self) -> bool:
        """Tell whether every settlement is on screen."""
        return self._views.search.isVisible()

    def turn_to_search(self) -> None:
        """Show every settlement in place of the plans, or the plans again."""
        self.turn_to(SEARCH if self._views.currentIndex() == PLANS else PLANS)
        if self._presenter.searching:
            self.search_again()

    def turn_to(self, view: int) -> None:
        """Show a view, what is sealed masked."""
        self.editors.close_court()
        self.editors.close_reckoning()
        self._show_revealed(revealed=False)
        self._views.setCurrentIndex(view)
        plans = view == PLANS
        self._presenter.searching = view == SEARCH
        self._presenter.turn_to_court(turned=view == COURT)
        for part in (self.plan, self.turn, self.to_talks):
            part.setVisible(plans)
        self.to_court.setVisible(view != SEARCH)
        self.to_search.setVisible(view != COURT)
        title = {PLANS: words.PLANS, COURT: court_words.TITLE, SEARCH: search_words.TITLE}[view]
        self._title.setText(say(title))
        self.to_court.setText(say(court_words.OPEN if plans else court_words.BACK))
        self.to_search.setText(say(search_words.OPEN if plans else search_words.BACK))

    def open_talks(self) -> None:
        """Write offers down in place of the plans."""
        self.turn_to(PLANS)
        self.editors.open_talks()
        for part in (self.plan, *self._ways):
            part.hide()
        self._title.setText(say(talk_words.TITLE))
        if self.editors.talks is not None:
            self.editors.talks.focus_first()

    def search_again(self) -> None:
        """Search with what is known and declared now."""
        self.search.wait()
        self._presenter.search()
        self.search.table.setFocus()

    def put_editor(self, editor: QWidget) -> None:
        """Show a form in place of what is masked now."""
        self._show_revealed(revealed=False)
        self._views.addWidget(editor)
        self._views.setCurrentWidget(editor)
        self.reveal.hide()

    def take_editor(self, editor: QWidget, back: int) -> None:
        """Take in what is typed into a form, destroy it, and show what it stood before."""
        for entry in editor.findChildren(Entry):
            entry.flush()
            entry.wipe()
        self._views.setCurrentIndex(back)
        self._views.removeWidget(editor)
        editor.deleteLater()
        self.reveal.show()

    def turn_public(self) -> None:
        """Show the public menu in place of the marked one, or the marked one again."""
        public = self.audience is Audience.MEDIATOR
        self._show_revealed(revealed=False)
        self._views.setCurrentIndex(PUBLIC if public else PLANS)
        self._sealed.setVisible(not public)
        self.reveal.setVisible(not public)
        for way in (self.to_court, self.to_search, self.to_talks):
            way.setVisible(not public)
        self.turn.setText(say(words.MEDIATORS_VIEW if public else words.PUBLIC_MENU))
        self.show_audience(Audience.BOTH if public else Audience.MEDIATOR)

    def _take(self) -> None:
        at = self.public.currentIndex().row()
        if self.menu is None or at < 0:
            return
        case, services = self.workspace.case, self.workspace.services
        extra = case.settlement.extra_terms if case.settlement else ()
        plan = self.menu.options[at].id
        agreed_on = signing_day(case, services.clock().date())
        try:
            change = choose_plan(case, services.law, plan, agreed_on=agreed_on, extra_terms=extra)
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.workspace.keep(change)
        self.want(Stage.AGREEMENT)

    def _show_work(self, *, menu: bool, lpr: bool) -> None:
        for part in (self._work, self.reveal, self.turn, self.to_court, self.to_search):
            part.setVisible(menu)
        self._filler.setVisible(not menu)
        if lpr or self._lpr.made is not None:
            self._lpr.part.setVisible(lpr)


def _keys(event: QKeyEvent) -> bool:
    return event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
