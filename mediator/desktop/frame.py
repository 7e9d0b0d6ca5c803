"""The frame around every page: top bar, stage rail, status line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QFrame

from mediator.desktop.audience import AudienceBand
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.words import act_text, refusal_text, say
from mediator.domain.case import Case
from mediator.domain.refusals import Refusal
from mediator.domain.stages import Stage, progress
from mediator.wording import screen as words


class TopBar(QFrame):
    """Product, audience, and the two reflexes that never ask."""

    def __init__(self, curtain: Callable[[], None], lock: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.band = AudienceBand()
        self.curtain = Button(say(words.CURTAIN_KEY), curtain)
        self.lock = Button(say(words.LOCK_KEY), lock)
        product = Text(say(words.PRODUCT), "product", wrap=False)
        row(product, None, self.band, self.curtain, self.lock, into=self, margins=(16, 8, 16, 8))


class StageRail(QFrame):
    """The stages with how far each has come; any may be entered at any time."""

    def __init__(self, enter: Callable[[Stage], None], home: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setAccessibleName(say(words.STAGE_RAIL))
        self.back = Button(say(words.BACK_TO_CASES), home, "quiet")
        self.number = Text(kind="strong", wrap=False)
        self.stages: dict[Stage, Button] = {}
        self._group = QButtonGroup(self)
        layout = row(self.back, self.number, None, into=self, margins=(8, 6, 16, 6), spacing=4)
        for stage in Stage:
            button = Button("", partial(enter, stage), "stage")
            button.setCheckable(True)
            self._group.addButton(button)
            self.stages[stage] = button
            layout.addWidget(button)

    def show_case(self, case: Case) -> None:
        """Show the number and the progress of a case."""
        self.number.setText(case.number or say(words.UNNUMBERED))
        for number, (stage, how_far) in enumerate(progress(case).items(), 1):
            button, name = self.stages[stage], say(words.STAGES[stage])
            spoken = say(words.PROGRESS[how_far])
            button.setText(f"{name} {words.PROGRESS_MARK[how_far]}")
            button.setToolTip(f"{spoken} · Ctrl+{number}")
            button.setAccessibleName(say(words.STAGE_SPOKEN, stage=name, progress=spoken))

    def mark(self, stage: Stage) -> None:
        """Mark the stage that is entered."""
        self.stages[stage].setChecked(True)


class StatusLine(QFrame):
    """When the last change was saved, and what undo would take back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self.saved = Text(say(words.NOTHING_TO_SAVE), "quiet", wrap=False)
        self.undo = Text(kind="quiet", wrap=False)
        offline = Text(say(words.OFFLINE), "quiet", wrap=False)
        separator = Text("·", "quiet", wrap=False)
        row(self.saved, separator, offline, None, self.undo, into=self, margins=(16, 6, 16, 6))

    def show_saved(self, at: datetime, *, on_reserve: bool = False) -> None:
        """Say when the last change was saved, and whether the disk has run full."""
        time = f"{at:%H:%M:%S}"
        if on_reserve:
            self._say(say(words.SAVED_ON_RESERVE, time=time), "refusal")
        else:
            self._say(say(words.SAVED, time=time), "saved")

    def show_not_saved(self, refusal: Refusal) -> None:
        """Say that a change could not be saved, and why."""
        self._say(say(words.NOT_SAVED, reason=refusal_text(refusal)), "refusal")

    def show_undo(self, act: str, again: str) -> None:
        """Name the acts that undo and redo stand for."""
        parts = [say(words.UNDO, act=act_text(act))] if act else []
        parts += [say(words.REDO, act=act_text(again))] if again else []
        self.undo.setText("　".join(parts))

    def _say(self, text: str, kind: str) -> None:
        self.saved.setText(text)
        self.saved.set_kind(kind)
