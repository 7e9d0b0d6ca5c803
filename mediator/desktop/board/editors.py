"""The forms the mediator types into on the board: fresh when opened, destroyed when done.

So no figure lies in a hidden one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator.desktop.board.court_editor import CourtEditor
from mediator.desktop.board.presenter import BoardPresenter
from mediator.desktop.board.reckoning_editor import ReckoningEditor
from mediator.desktop.board.talks_editor import TalksEditor
from mediator.desktop.board.views import COURT, PLANS, SEARCH
from mediator.desktop.widgets.basic import Text
from mediator.domain.caucus import Move
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.reckoning import Reckoning

if TYPE_CHECKING:
    from mediator.desktop.board.page import BoardPage


class Editors:
    """At most one of them is open."""

    def __init__(self, page: BoardPage, presenter: BoardPresenter) -> None:
        self._page, self._presenter = page, presenter
        self.court: CourtEditor | None = None
        self.reckoning: ReckoningEditor | None = None
        self.talks: TalksEditor | None = None

    def open_court(self) -> None:
        """Let the mediator type what going to court may bring."""
        self.court = editor = CourtEditor(self._page.court.outlook)
        editor.changed.connect(self._outlook_entered)
        editor.done.clicked.connect(lambda _checked: self.close_court())
        self._page.put_editor(editor)
        editor.focus_first()

    def close_court(self) -> None:
        """Take in what is typed, and destroy the form."""
        editor, self.court = self.court, None
        if editor is not None:
            self._page.take_editor(editor, COURT)
            self._page.court.edit.setFocus()

    def open_reckoning(self) -> None:
        """Let the mediator declare and try."""
        editor = ReckoningEditor(self._presenter.reckoning, self._page.workspace.services.clock)
        editor.show_plans(self._presenter.plans_to_ask())
        editor.changed.connect(self._reckoning_entered)
        editor.trial.wanted.connect(self._presenter.try_out)
        editor.done.clicked.connect(lambda _checked: self._reckoned())
        self.reckoning = editor
        self._page.put_editor(editor)
        editor.focus_first()

    def close_reckoning(self) -> None:
        """Take in what is typed, and destroy the form."""
        editor, self.reckoning = self.reckoning, None
        if editor is not None:
            self._page.take_editor(editor, SEARCH)
            for text in editor.findChildren(Text):
                text.setText("")

    def open_talks(self) -> None:
        """Let the mediator write offers down."""
        self.talks = talks = TalksEditor(self._page.workspace, self._presenter.moves)
        talks.changed.connect(self._moves_entered)
        talks.done.clicked.connect(lambda _checked: self.close_talks())
        self._page.put_editor(talks)

    def close_talks(self) -> None:
        """Take in what is typed, destroy the form, and show the plans again."""
        talks, self.talks = self.talks, None
        if talks is not None:
            self._page.take_editor(talks, PLANS)
            talks.advice.setText("")
            self._page.turn_to(PLANS)

    def _outlook_entered(self, outlook: CourtOutlook) -> None:
        self._page.workspace.keep_outlook(outlook)
        self._presenter.outlook_entered(outlook)

    def _reckoning_entered(self, reckoning: Reckoning) -> None:
        self._page.workspace.keep_reckoning(reckoning)
        self._presenter.reckoning_entered(reckoning)

    def _reckoned(self) -> None:
        """Search again with what was declared."""
        self.close_reckoning()
        self._page.search_again()

    def _moves_entered(self, moves: tuple[Move, ...]) -> None:
        self._page.workspace.keep_moves(moves)
        self._presenter.moves_entered(moves)
