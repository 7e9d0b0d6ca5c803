"""What the pages of a case have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mediator.desktop.actions import Act, always
from mediator.desktop.audience import Audience
from mediator.desktop.widgets.basic import repolish
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.stages import Stage
from mediator.wording.phrases import Phrase


class Page(QFrame):
    """One stage of a case; it lives from entering the stage to leaving it.

    ``help_page`` names its page under ``resources/help/screens``; where it is empty, the stage
    does. What can be done on a page beside typing is given with ``offer``.
    """

    audience_changed = Signal(object)
    wanted = Signal(object)
    lock_wanted = Signal()
    undoes = True
    help_page = ""

    def __init__(self, workspace: Workspace, audience: Audience) -> None:
        super().__init__()
        self.workspace = workspace
        self.audience = audience
        self.setProperty("room", audience.value)
        workspace.case_replaced.connect(self.show_case)
        workspace.flush_asked.connect(self.flush)

    def offer(
        self,
        act_id: str,
        name: Phrase,
        do: Callable[[], object],
        *keys: str,
        available: Callable[[], bool] = always,
    ) -> Act:
        """Add an act of this page to the palette, the list of keys and the keyboard."""
        return Act(self, act_id, name, do, keys=keys, available=available)

    def show_case(self, case: Case) -> None:
        """Show the case as it is now."""

    def flush(self) -> None:
        """Read what is typed now, without waiting."""
        for entry in self.findChildren(Entry):
            entry.flush()

    def cover(self) -> None:
        """Take away what others see, as the curtain falls."""

    def leave(self) -> None:
        """Take what is shown away, just before the page is destroyed."""
        self.workspace.case_replaced.disconnect(self.show_case)
        self.workspace.flush_asked.disconnect(self.flush)
        for entry in self.findChildren(Entry):
            entry.blockSignals(True)  # a last focus-out must not be taken for an answer

    def show_audience(self, audience: Audience) -> None:
        """Tell the frame that others may see the page now."""
        self.audience = audience
        self.setProperty("room", audience.value)
        repolish(self)
        self.audience_changed.emit(audience)

    def want(self, stage: Stage) -> None:
        """Ask for another stage."""
        self.wanted.emit(stage)
