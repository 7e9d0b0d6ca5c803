"""The frame around every page: top bar, stage rail, status line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame

from mediator.desktop import theme
from mediator.desktop.audience import AudienceBand
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import act_text, refusal_text, say
from mediator.domain.case import Case
from mediator.domain.refusals import Refusal
from mediator.domain.stages import Stage, progress
from mediator.wording import screen as words
from mediator.wording import screen_acts as acts

FLASH_MS = 700


class Frame(Protocol):
    """What the buttons at the top ask of the window."""

    def curtain(self) -> None:
        """Cover everything."""

    def lock(self) -> None:
        """Close the case file."""

    def show_palette(self) -> None:
        """Show every act."""

    def show_help(self) -> None:
        """Show the help page."""


class TopBar(QFrame):
    """Product, audience, help, and the two reflexes that never ask."""

    def __init__(self, window: Frame) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.band = AudienceBand()
        self.commands = Button(say(acts.COMMANDS_BUTTON), window.show_palette, "quiet")
        self.help = Button(say(acts.HELP_BUTTON), window.show_help, "quiet")
        self.curtain = Button(say(words.CURTAIN_KEY), window.curtain)
        self.lock = Button(say(words.LOCK_KEY), window.lock)
        product = Text(say(words.PRODUCT), "product", wrap=False)
        left = Flow(product, self.band, self.commands, self.help, spacing=theme.SMALL)
        layout = row(left, self.curtain, self.lock, into=self, margins=(16, 6, 16, 6))
        layout.setStretch(0, 1)
        for button in (self.curtain, self.lock):
            layout.setAlignment(button, Qt.AlignmentFlag.AlignTop)

    def show_for(self, *, locked: bool) -> None:
        """Show what makes sense while a case file is open, or while none is."""
        for part in (self.band, self.commands, self.curtain, self.lock):
            part.setVisible(not locked)


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
        line = Flow(self.back, self.number)
        row(line, into=self, margins=(8, 6, 16, 6))
        for stage in Stage:
            button = Button("", partial(enter, stage), "stage")
            button.setCheckable(True)
            self._group.addButton(button)
            self.stages[stage] = button
            line.add(button)

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
    """When the last change was saved and backed up, what undo would take back, and the size."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self.saved = Text(say(words.NOTHING_TO_SAVE), "quiet", wrap=False)
        self.backup = Text(say(acts.NO_BACKUP), "quiet", wrap=False)
        self.screens = Text(kind="quiet", wrap=False)
        self.zoom = Text(kind="quiet", wrap=False)
        self.undo = Text(kind="quiet", wrap=False)
        offline = Text(say(words.OFFLINE), "quiet", wrap=False)
        parts = (self.saved, self.backup, self.screens, offline, self.zoom, self.undo)
        row(Flow(*parts, spacing=theme.GAP), into=self, margins=(16, 6, 16, 6))
        self._kind = "quiet"
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(lambda: self.saved.set_kind(self._kind))
        self.show_zoom()
        self.show_screens()

    def show_zoom(self) -> None:
        """Say how large everything is drawn."""
        self.zoom.setText(say(acts.ZOOMED, percent=theme.zoom()))

    def show_screens(self) -> None:
        """Say how many screens there are."""
        self.screens.setText(say(acts.SCREENS_FOUND, count=len(QGuiApplication.screens())))

    def show_backup(self, at: datetime) -> None:
        """Say when the last backup was proved."""
        self.backup.setText(say(acts.BACKED_UP, time=f"{at:%H:%M}"))

    def flash(self) -> None:
        """Draw the eye to the line that says when the last change was saved."""
        self.saved.set_kind("flash")
        self._flash.start()

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
        self._kind = kind
        self.saved.setText(text)
        if not self._flash.isActive():
            self.saved.set_kind(kind)
