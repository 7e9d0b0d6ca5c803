"""What the pages of a case have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mediator.desktop.actions import Act, always
from mediator.desktop.audience import Audience
from mediator.desktop.widgets.basic import repolish
from mediator.desktop.widgets.entries import Entry
from mediator.desktop.words import act_text
from mediator.desktop.workspace import Workspace
from mediator.domain.stages import Stage
from mediator.wording.phrases import Phrase

if TYPE_CHECKING:
    from mediator.desktop.finding import FindBar
    from mediator.domain.case import Case


class Page(QFrame):
    """One stage of a case; it lives from entering the stage to leaving it.

    ``help_page`` names its page under ``resources/help/screens``; where it is empty, the stage
    does. What can be done on a page beside typing is given with ``offer``. ``done`` asks for the
    curtain before the next party comes in.

    It stands in its place from the beginning, and a page builds what holds its parts before the
    parts: Qt walks through all that is inside whenever something is put into something else.
    """

    audience_changed = Signal(object)
    wanted = Signal(object)
    lock_wanted = Signal()
    done = Signal()
    undo_changed = Signal()
    help_page = ""

    def __init__(self, workspace: Workspace, audience: Audience) -> None:
        super().__init__(workspace.place)
        self.workspace = workspace
        self.audience = audience
        self.finding: FindBar | None = None
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

    def find_words(self) -> None:
        """Ask for words to find on this page."""
        from mediator.desktop.finding import FindBar

        if self.finding is None:
            self.finding = FindBar(self)
        self.finding.begin()

    @property
    def undo_names(self) -> tuple[str, str]:
        """What undo would take back and what redo would do again, by name; empty for nothing."""
        undo, redo = self.workspace.undo_act, self.workspace.redo_act
        return act_text(undo) if undo else "", act_text(redo) if redo else ""

    def undo(self) -> None:
        """Take the last act back."""
        self.workspace.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.workspace.redo()

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
        if self.finding is not None:
            self.finding.forget()
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
