"""The dialog: a tab for each subject; locking closes it, the curtain hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from mediator.desktop.home import HomePage
from mediator.desktop.security.cases import BundlesCard, PurgeCard
from mediator.desktop.security.copies import CopiesCard
from mediator.desktop.security.keeping import RetentionCard
from mediator.desktop.security.keys import PassphraseCard, RecoveryCard
from mediator.desktop.widgets.basic import column, scrolled
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.words import say
from mediator.wording import screen_security as words

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow

SIZE = (820, 600)
COPIES_TAB, PURGE_TAB = 2, 4


class SecurityDialog(Dialog):
    """Passphrase, recovery, backups and record, years kept, purge, bundles."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, say(words.TITLE), SIZE)
        workspace = window.workspace
        self.passphrase = PassphraseCard(workspace)
        self.recovery = RecoveryCard(workspace)
        self.copies = CopiesCard(workspace)
        self.keeping = RetentionCard(workspace)
        self.purge = PurgeCard(workspace)
        self.bundles = BundlesCard(workspace)
        self.tabs = QTabWidget()
        for name, card in (
            (words.PASSPHRASE, self.passphrase),
            (words.RECOVERY, self.recovery),
            (words.BACKUPS, self.copies),
            (words.KEEPING, self.keeping),
            (words.PURGE, self.purge),
            (words.BUNDLES, self.bundles),
        ):
            self.tabs.addTab(scrolled(card), say(name))
        column(self.tabs, into=self, margins=(16, 16, 16, 16))
        for changing in (self.purge, self.bundles):
            changing.changed.connect(self._cases_changed)
        self.keeping.chosen.connect(self._ask_purge)
        self._window = window

    def take_bundle(self, name: str) -> None:
        """Open where a bundle that was chosen waits for its passphrase."""
        self.tabs.setCurrentIndex(self.tabs.count() - 1)
        self.open()
        self.bundles.choose(name)

    def _ask_purge(self, case_id: str) -> None:
        """Go to where the case chosen can be destroyed."""
        self.tabs.setCurrentIndex(PURGE_TAB)
        self.purge.choose(case_id)

    def _cases_changed(self) -> None:
        self.keeping.reload()
        self.purge.reload()
        self.bundles.reload()
        if isinstance(self._window.page, HomePage):
            self._window.page.reload()


def open_copies(window: MainWindow) -> None:
    """Show where a copy elsewhere is written."""
    dialog = SecurityDialog(window)
    dialog.tabs.setCurrentIndex(COPIES_TAB)
    dialog.open()


def open_security(window: MainWindow) -> None:
    """Show the care of the case file; it is about no open case."""
    SecurityDialog(window).open()
