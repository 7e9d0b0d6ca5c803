"""Backups that were opened before they count, a trial of restoring, and the record of acts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediator.desktop.files import ask_file
from mediator.desktop.security.parts import CareCard
from mediator.desktop.widgets.basic import Button, row
from mediator.desktop.widgets.forms import text_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.safekeeping import Backup, Drill, RecordCheck
from mediator.usecases.ports import SafeArchive
from mediator.usecases.record import verify_record
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
        self.copy = Button(say(words.COPY), self._ask_copy)
        self.mark = text_field(say(words.MARK))
        self.verify = Button(say(words.VERIFY), self._verify)
        keys = QWidget()
        row(self.now, self.drill, self.copy, None, into=keys)
        self.lay_out(self.list, keys, self.mark, self.verify)
        self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        self.workspace.ask(self, _backups, self._show, self.refuse)

    def copy_to(self, name: str) -> None:
        """Write a proved copy somewhere else."""
        path = Path(name)
        self.do(lambda archive: archive.backup_to(path), self._copied)

    def _back_up(self) -> None:
        self.do(lambda archive: archive.backup(), self._backed_up)

    def _backed_up(self, _path: Path) -> None:
        self.answer.setText(say(words.BACKED_UP))
        self.reload()

    def _drill(self) -> None:
        self.do(_drilled, self._show_drill)

    def _show_drill(self, drill: Drill) -> None:
        self.answer.setText(record.drill_said(drill, language()))
        self.reload()

    def _ask_copy(self) -> None:
        title, kinds = say(words.COPY), say(words.VAULT_FILES)
        name = f"{self.workspace.services.clock():%Y%m%d-%H%M}.mvault"
        ask_file(self, title, self.copy_to, folder=Path.home(), kinds=kinds, name=name)

    def _copied(self, _nothing: None) -> None:
        self.answer.setText(say(words.COPIED))

    def _verify(self) -> None:
        mark = self.mark.line.text().strip() or None
        self.do(lambda archive: verify_record(archive, mark), self._show_check)

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


def _drilled(archive: SafeArchive) -> Drill:
    archive.backup()
    return archive.drill()
