"""Backups that were opened before they count, a trial of restoring, and the record of acts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediator.desktop.files import ask_file
from mediator.desktop.security.parts import CareCard
from mediator.desktop.widgets.basic import Button, Text, row
from mediator.desktop.widgets.entries import Count
from mediator.desktop.widgets.forms import text_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.outside_copies import MOST_DAYS, OutsideCopies
from mediator.domain.safekeeping import Backup, Drill, RecordCheck
from mediator.domain.steps import Work
from mediator.usecases.ports import SafeArchive
from mediator.usecases.record import verify_record
from mediator.usecases.steps import Steps
from mediator.wording import record
from mediator.wording import screen_security as words


class CopiesCard(CareCard):
    """The backups beside the file, and what can be done with them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        heads = [
            Head(say(words.BACKUP_NAME), stretches=True),
            Head(say(words.BACKUP_AT)),
            Head(say(words.BACKUP_SIZE), figures=True),
        ]
        self.list = Grid(say(words.BACKUPS), heads)
        self.now = Button(say(words.BACK_UP), self._back_up, "primary")
        self.drill = Button(say(words.DRILL), self._drill)
        self.copy = Button(say(words.COPY), self.ask_copy)
        self.days = Count(
            say(words.COPY_DAYS),
            0,
            MOST_DAYS,
            unit=say(words.COPY_DAYS_UNIT),
            none=say(words.COPY_NEVER),
        )
        self.last = Text(kind="quiet")
        self.mark = text_field(say(words.MARK))
        self.verify = Button(say(words.VERIFY), self._verify)
        keys = QWidget()
        row(self.now, self.drill, self.copy, None, into=keys)
        self.lay_out(self.list, keys, self.last, self.days, self.mark, self.verify)
        self.days.changed.connect(self._set_days)
        self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        self.workspace.ask(self, _backups, self._show, self.refuse)
        self.workspace.ask(self, _outside, self._show_outside, self.refuse)

    def copy_to(self, name: str) -> None:
        """Write a proved copy somewhere else."""
        path = Path(name)
        self.do_long(Work.COPY, lambda archive, steps: archive.copy_to(path, steps), self._copied)

    def _back_up(self) -> None:
        self.do_long(Work.BACKUP, _backed_up, self._backed_up)

    def _backed_up(self, _path: Path) -> None:
        self.answer.setText(say(words.BACKED_UP))
        self.reload()

    def _drill(self) -> None:
        self.do_long(Work.DRILL, _drilled, self._show_drill)

    def _show_drill(self, drill: Drill) -> None:
        self.answer.setText(record.drill_said(drill, language()))
        self.reload()

    def ask_copy(self) -> None:
        """Ask where a copy shall lie."""
        title, kinds = say(words.COPY), say(words.VAULT_FILES)
        name = f"{self.workspace.services.clock():%Y%m%d-%H%M}.mvault"
        ask_file(self, title, self.copy_to, folder=Path.home(), kinds=kinds, name=name)

    def _copied(self, _nothing: None) -> None:
        self.answer.setText(say(words.COPIED))
        self.reload()

    def _set_days(self) -> None:
        days = self.days.value
        self.do(lambda archive: archive.set_copy_days(days), lambda _at: None)

    def _show_outside(self, copies: OutsideCopies) -> None:
        self.days.put(copies.days)
        day = copies.last_on
        self.last.setText(
            say(words.COPY_LAST, day=day.isoformat()) if day else say(words.COPY_NONE)
        )

    def _verify(self) -> None:
        mark = self.mark.line.text().strip() or None

        def job(archive: SafeArchive, steps: Steps) -> RecordCheck:
            return verify_record(archive, mark, steps)

        self.do_long(Work.RECORD, job, self._show_check)

    def _show_check(self, check: RecordCheck) -> None:
        self.answer.setText(record.said(check, language()))
        self.answer.set_kind("saved" if check.holds else "refusal")

    def _show(self, found: tuple[Backup, ...]) -> None:
        rows = [
            [
                each.name,
                f"{each.written_at.astimezone():%Y-%m-%d %H:%M}",
                say(words.KIB, size=f"{each.size // 1024:,}"),
            ]
            for each in found
        ]
        self.list.put([*rows] or [[say(words.NO_BACKUP), "", ""]])


def _backups(archive: SafeArchive) -> tuple[Backup, ...]:
    return archive.backups()


def _outside(archive: SafeArchive) -> OutsideCopies:
    return archive.outside_copies()


def _backed_up(archive: SafeArchive, steps: Steps) -> Path:
    return archive.backup(steps)


def _drilled(archive: SafeArchive, steps: Steps) -> Drill:
    archive.backup(steps)
    return archive.drill(steps)
