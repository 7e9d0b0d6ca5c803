"""What the board is still marked “!” for, in words; nobody has to wait for it."""

from __future__ import annotations

from mediator.desktop.widgets.basic import Text
from mediator.desktop.words import language, say
from mediator.domain.case import Case
from mediator.domain.progress import progress
from mediator.domain.stages import Stage
from mediator.wording import screen_board as words
from mediator.wording.stage_gaps import gap_said


class WaitingFor(Text):
    """Which stages before are open, or that neither room has named a limit; else hidden."""

    def __init__(self) -> None:
        super().__init__(kind="strong")
        self.hide()

    def show_case(self, case: Case, *, heard: bool) -> None:
        """Say what is open; ``heard`` tells whether either room has said anything."""
        gap = gap_said(Stage.BOARD, progress(case), language())
        self.setText(f"! {gap}" if gap else say(words.ROOMS_EMPTY))
        self.setVisible(bool(gap) or not heard)
