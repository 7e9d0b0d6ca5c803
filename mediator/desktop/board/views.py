"""What stands in the middle of the board: the plans, and what takes their place when asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from mediator.desktop.board.court_panel import CourtPanel
from mediator.desktop.board.search_panel import SearchPanel
from mediator.desktop.widgets.later import Behind

PLANS, PUBLIC, COURT, SEARCH = range(4)


class Views(QStackedWidget):
    """The court and the search are made when they are first turned to.

    ``court_made`` and ``search_made`` get them, each once, before they are shown.
    """

    def __init__(
        self,
        court_made: Callable[[CourtPanel], None],
        search_made: Callable[[SearchPanel], None],
    ) -> None:
        super().__init__()
        self.plans, self.public = QWidget(), QWidget()
        self._court_made, self._search_made = court_made, search_made
        self.court = Behind(self._make_court)
        self.search = Behind(self._make_search)
        for view in (self.plans, self.public, self.court, self.search):
            self.addWidget(view)

    def reveal(self, *, revealed: bool) -> None:
        """Show or mask what is sealed, wherever it stands."""
        for panel in (self.court.made, self.search.made):
            if panel is not None:
                panel.reveal(revealed=revealed)

    def forget(self) -> None:
        """Take everything off the screen."""
        for panel in (self.court.made, self.search.made):
            if panel is not None:
                panel.forget()

    def _make_court(self) -> CourtPanel:
        panel = CourtPanel()
        self._court_made(panel)
        return panel

    def _make_search(self) -> SearchPanel:
        panel = SearchPanel()
        self._search_made(panel)
        return panel
