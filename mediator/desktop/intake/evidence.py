"""The evidence tray: on the page what both may see, in a window of its own all there is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from mediator.desktop.files import ask_file
from mediator.desktop.reading import typed_line
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Pick, Tick, Words
from mediator.desktop.widgets.forms import form, text_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.evidence import Exhibit
from mediator.domain.parties import Role
from mediator.domain.refusals import FileUnreadable, Refusal, system_word
from mediator.domain.safe_refusals import AttachmentTooLarge
from mediator.domain.steps import Step, Work
from mediator.usecases.evidence import MOST_BYTES, remove_exhibit, set_exhibit, take_in
from mediator.usecases.history import Change
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps
from mediator.wording import names
from mediator.wording import screen_evidence as words

SIZE = (820, 600)


class EvidenceCard(Card):
    """What both sides have seen, and how many more there are; the page is open to both."""

    def __init__(self, workspace: Workspace) -> None:
        self.open = Button(say(words.OPEN), self._open, "quiet")
        super().__init__(say(words.TITLE), self.open)
        self._workspace = workspace
        self.shown = Text()
        self.hidden = Text(kind="quiet")
        self.add(self.shown, self.hidden)

    def show_case(self, case: Case) -> None:
        """Show the list as far as both may see it."""
        seen = [exhibit for exhibit in case.exhibits if exhibit.shown]
        lines = [f"{say(names.ROLE[each.brought_by])}　{each.name}" for each in seen]
        self.shown.setText("\n".join(lines) if lines or case.exhibits else say(words.NONE))
        self.shown.setVisible(bool(self.shown.text()))
        more = len(case.exhibits) - len(seen)
        self.hidden.setText(say(words.HIDDEN, count=more))
        self.hidden.setVisible(bool(more))

    def _open(self) -> None:
        EvidenceDialog(self, self._workspace).open()


class EvidenceDialog(Dialog):
    """All evidence, for the mediator alone: taken in, described, shown or not."""

    def __init__(self, owner: QWidget, workspace: Workspace) -> None:
        super().__init__(owner, say(words.TITLE), SIZE)
        self.setAcceptDrops(True)
        self._workspace = workspace
        self.by: Pick[Role] = Pick(say(words.BY), [(r, say(names.ROLE[r])) for r in Role])
        self.choose = Button(say(words.CHOOSE), self._choose, "primary")
        self.list = Grid(
            say(words.TITLE),
            [
                Head(say(words.NAME), stretches=True),
                Head(say(words.BY)),
                Head(say(words.ON)),
                Head(say(words.SEEN_BY_OTHER)),
            ],
            copies=False,
        )
        self.name = text_field(say(words.NAME))
        self.proves = Words(say(words.PROVES), typed_line, rows=1)
        said = [(value, say(phrase)) for value, phrase in words.ACCEPTANCES.items()]
        self.acceptance = Pick(say(words.ACCEPTANCE), said)
        self.original = Tick(say(words.ORIGINAL))
        self.shown = Tick(say(words.SHOWN))
        self.digest = Text(kind="quiet")
        self.remove = Button(say(words.REMOVE), self._remove)
        self.refused = Refused()
        self.answer = Text(kind="saved")
        self._lay_out()
        for entry in (self.name, self.proves, self.acceptance, self.original, self.shown):
            entry.changed.connect(self._described)
        self.list.chosen.connect(lambda _row: self._show_chosen())
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take(url.toLocalFile())

    def take(self, name: str) -> None:
        """Take a file in: hashed and encrypted on the database thread, then on the list."""
        path, by = Path(name), self.by.value
        case, on = self._workspace.case, self._workspace.services.clock().date()
        self.refused.clear()

        def job(archive: SafeArchive, steps: Steps) -> Change:
            steps(Step.READING)
            whole = _whole(path)
            return take_in(archive, case, name=path.name, content=whole, by=by, on=on, steps=steps)

        self._workspace.long.ask(self, Work.EVIDENCE, job, self._taken, self.refused.say)

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(150)
        self.describe = QWidget()
        column(
            form((self.name, self.acceptance), (self.proves,), (self.original, self.shown)),
            self.digest,
            row(self.remove, None),
            into=self.describe,
            spacing=8,
        )
        column(
            Text(say(words.DROP), "quiet"),
            row(self.by, self.choose, None),
            self.refused,
            self.answer,
            self.list,
            self.describe,
            None,
            into=self,
            margins=(16, 16, 16, 16),
            spacing=10,
        )

    @property
    def _at(self) -> int | None:
        row = self.list.currentIndex().row()
        return row if 0 <= row < len(self._workspace.case.exhibits) else None

    def _choose(self) -> None:
        ask_file(self, say(words.CHOOSE), self.take, folder=Path.home())

    def _taken(self, change: Change) -> None:
        """Put what was added on the list as it is now: others may have changed meanwhile."""
        case = self._workspace.case
        exhibit = change.case.exhibits[-1]
        kept = Change(replace(case, exhibits=(*case.exhibits, exhibit)), change.act)
        self._workspace.keep(kept)
        self.answer.setText(say(words.TAKEN, name=exhibit.name))
        self._show()
        self.list.choose(len(kept.case.exhibits) - 1)

    def _show(self) -> None:
        self.list.put([_row(exhibit) for exhibit in self._workspace.case.exhibits])
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = self._at
        self.describe.setVisible(at is not None)
        if at is None:
            return
        exhibit = self._workspace.case.exhibits[at]
        self.name.put(exhibit.name)
        self.proves.put(exhibit.proves)
        self.acceptance.put(exhibit.acceptance)
        self.original.put(exhibit.original_seen)
        self.shown.put(exhibit.shown)
        self.digest.setText(say(words.DIGEST, digest=exhibit.sha256, size=f"{exhibit.size:,}"))

    def _described(self) -> None:
        at = self._at
        if at is None:
            return
        old = self._workspace.case.exhibits[at]
        new = replace(
            old,
            name=self.name.value or old.name,
            proves=self.proves.value,
            acceptance=self.acceptance.value,
            original_seen=self.original.value,
            shown=self.shown.value,
        )
        try:
            self._workspace.keep(set_exhibit(self._workspace.case, at, new))
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self._show()

    def _remove(self) -> None:
        at = self._at
        if at is not None:
            self._workspace.keep(remove_exhibit(self._workspace.case, at))
            self._show()


def _row(exhibit: Exhibit) -> list[str]:
    return [
        exhibit.name,
        say(names.ROLE[exhibit.brought_by]),
        exhibit.brought_on.isoformat(),
        say(words.YES if exhibit.shown else words.NO),
    ]


def _whole(path: Path) -> bytes:
    """Read a file to be handed in; raises ``FileUnreadable`` and ``AttachmentTooLarge``."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise AttachmentTooLarge(path.name, MOST_BYTES // 1024**2)
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(path), system_word(error)) from error
