"""The frame around every page: top bar, stage rail, status line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame

from mediator.desktop import theme
from mediator.desktop.audience import AudienceBand
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import language, refusal_text, say
from mediator.domain.refusals import VaultDamaged
from mediator.domain.stages import Stage
from mediator.wording import screen as words
from mediator.wording import screen_acts as acts

if TYPE_CHECKING:
    from mediator.desktop.workspace import Workspace
    from mediator.domain.case import Case
    from mediator.domain.refusals import Refusal
    from mediator.domain.safekeeping import FileCheck

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
        self.commands = Button("", window.show_palette, "quiet")
        self.help = Button("", window.show_help, "quiet")
        self.curtain = Button("", window.curtain)
        self.lock = Button("", window.lock)
        self.product = Text(kind="product", wrap=False)
        self.say_again()
        left = Flow(self.product, self.band, self.commands, self.help, spacing=theme.SMALL)
        layout = row(left, self.curtain, self.lock, into=self, margins=(16, 6, 16, 6))
        layout.setStretch(0, 1)
        for button in (self.curtain, self.lock):
            layout.setAlignment(button, Qt.AlignmentFlag.AlignTop)

    def say_again(self) -> None:
        """Name everything in the language of the window; the band is named with its page."""
        self.product.setText(say(words.PRODUCT))
        for button, phrase in (
            (self.commands, acts.COMMANDS_BUTTON),
            (self.help, acts.HELP_BUTTON),
            (self.curtain, words.CURTAIN_KEY),
            (self.lock, words.LOCK_KEY),
        ):
            button.rename(say(phrase))

    def show_for(self, *, locked: bool) -> None:
        """Show what makes sense while a case file is open, or while none is."""
        for part in (self.band, self.commands, self.curtain, self.lock):
            part.setVisible(not locked)


class StageRail(QFrame):
    """The stages with how far each has come; any may be entered at any time."""

    def __init__(self, enter: Callable[[Stage], None], home: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.back = Button("", home, "quiet")
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
        self.say_again()

    def say_again(self) -> None:
        """Name what is no stage; the stages are named with the case."""
        self.setAccessibleName(say(words.STAGE_RAIL))
        self.back.rename(say(words.BACK_TO_CASES))

    def show_case(self, case: Case) -> None:
        """Show the number and the progress of a case."""
        from mediator.domain.progress import progress
        from mediator.wording.stage_gaps import gap_said

        self.number.setText(case.number or say(words.UNNUMBERED))
        reached = progress(case)
        for number, (stage, how_far) in enumerate(reached.items(), 1):
            button, name = self.stages[stage], say(words.STAGES[stage])
            spoken = say(words.PROGRESS[how_far])
            gap = gap_said(stage, reached, language())
            button.setText(f"{name} {words.PROGRESS_MARK[how_far]}")
            button.setToolTip(f"{spoken} · Ctrl+{number}" + (f"\n{gap}" if gap else ""))
            button.setAccessibleDescription(gap)
            button.setAccessibleName(say(words.STAGE_SPOKEN, stage=name, progress=spoken))

    def mark(self, stage: Stage) -> None:
        """Mark the stage that is entered."""
        self.stages[stage].setChecked(True)


class StatusLine(QFrame):
    """When the last change was saved and backed up, what undo would take back, and the size."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self.saved = Text(kind="quiet", wrap=False)
        self.backup = Text(kind="quiet", wrap=False)
        self.checked = Text(kind="quiet", wrap=False)
        self.screens = Text(kind="quiet", wrap=False)
        self.zoom = Text(kind="quiet", wrap=False)
        self.undo = Text(kind="quiet", wrap=False)
        self.offline = Text(kind="quiet", wrap=False)
        self._said: dict[Text, Callable[[], str]] = {}
        first = (self.saved, self.backup, self.checked, self.screens)
        row(
            Flow(*first, self.offline, self.zoom, self.undo, spacing=theme.GAP),
            into=self,
            margins=(16, 6, 16, 6),
        )
        self._kind = "quiet"
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(lambda: self.saved.set_kind(self._kind))
        self._tell(self.saved, lambda: say(words.NOTHING_TO_SAVE))
        self._tell(self.backup, lambda: say(acts.NO_BACKUP))
        self._tell(self.offline, lambda: say(words.OFFLINE))
        self.show_zoom()
        self.show_screens()

    def listen(self, workspace: Workspace) -> None:
        """Hear of backups, and of what could not be written."""
        workspace.backed_up.connect(self.show_backup)
        workspace.not_saved.connect(self.show_not_saved)
        workspace.not_noted.connect(self.show_not_noted)

    def say_again(self) -> None:
        """Say what stands here in the language of the window."""
        for label, text in self._said.items():
            label.setText(text())

    def show_zoom(self) -> None:
        """Say how large everything is drawn."""
        self._tell(self.zoom, lambda: say(acts.ZOOMED, percent=theme.zoom()))

    def show_screens(self) -> None:
        """Say how many screens there are."""
        count = len(QGuiApplication.screens())
        self._tell(self.screens, lambda: say(acts.SCREENS_FOUND, count=count))

    def show_backup(self, at: datetime) -> None:
        """Say when the last backup was proved."""
        self._tell(self.backup, lambda: say(acts.BACKED_UP, time=f"{at:%H:%M}"))

    def show_checked(self, found: FileCheck) -> None:
        """Say on which day the whole file was checked, and whether it was whole."""
        whole = found.broken is None
        self.checked.set_kind("quiet" if whole else "refusal")
        phrase = acts.CHECKED if whole else acts.CHECKED_BROKEN
        figures = {"time": f"{found.at:%m-%d %H:%M}", "number": found.broken}
        self._tell(self.checked, lambda: say(phrase, **figures))

    def show_damaged(self, refusal: Refusal) -> None:
        """Say that the open file was found damaged, and what to do now."""
        damaged = isinstance(refusal, VaultDamaged)
        self.checked.set_kind("refusal")
        self._tell(
            self.checked,
            lambda: say(acts.CHECKED_DAMAGED) if damaged else refusal_text(refusal),
        )

    def flash(self) -> None:
        """Draw the eye to the line that says when the last change was saved."""
        self.saved.set_kind("flash")
        self._flash.start()

    def show_saved(self, at: datetime, *, on_reserve: bool = False) -> None:
        """Say when the last change was saved, and whether the disk has run full."""
        time = f"{at:%H:%M:%S}"
        if on_reserve:
            self._say(lambda: say(words.SAVED_ON_RESERVE, time=time), "refusal")
        else:
            self._say(lambda: say(words.SAVED, time=time), "saved")

    def show_not_saved(self, refusal: Refusal) -> None:
        """Say that a change could not be saved, and why."""
        self._say(lambda: say(words.NOT_SAVED, reason=refusal_text(refusal)), "refusal")

    def show_not_noted(self, what: str, refusal: Refusal) -> None:
        """Say what cannot be noted from here, and why; nothing else waits for it."""

        def said() -> str:
            name, reason = say(words.NOTES[what]), refusal_text(refusal)
            return say(words.NOT_NOTED, what=name, reason=reason)

        self._say(said, "refusal")

    def show_undo(self, act: str, again: str) -> None:
        """Name what undo and redo stand for."""
        parts = [say(words.UNDO, act=act)] if act else []
        parts += [say(words.REDO, act=again)] if again else []
        self.undo.setText("　".join(parts))

    def _tell(self, label: Text, text: Callable[[], str]) -> None:
        """Say something that can be said again in another language."""
        self._said[label] = text
        label.setText(text())

    def _say(self, text: Callable[[], str], kind: str) -> None:
        self._kind = kind
        self._tell(self.saved, text)
        if not self._flash.isActive():
            self.saved.set_kind(kind)
