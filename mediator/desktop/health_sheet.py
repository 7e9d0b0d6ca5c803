"""The check of this computer on screen: each thing with 通过 or 注意, and what to do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop import health
from mediator.desktop.files import ask_file
from mediator.desktop.health import Look
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Line
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.usecases.ports import SafeArchive
from mediator.wording import health as words

SIZE = (820, 620)


class HealthLine(QFrame):
    """One thing that is looked at."""

    def __init__(self, name: str, *beside: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.state = Text(kind="strong", wrap=False)
        self.says = Text(kind="quiet")
        title = Text(say(words.NAMES[name]), "strong", wrap=False)
        head = row(title, None, *beside, self.state)
        column(head, self.says, into=self, margins=(14, 8, 14, 8), spacing=4)

    def show_check(self, check: Look) -> None:
        """Show what was found; said in a word and a mark, not by color alone."""
        self.state.setText(say(words.GOOD if check.fine else words.CARE))
        self.state.set_kind("saved" if check.fine else "mark")
        self.says.setText(check.text)


class HealthSheet(Dialog):
    """All that is looked at; the record of the case file is checked away from the window."""

    def __init__(self, owner: QWidget, workspace: Workspace, archive: Path) -> None:
        super().__init__(owner, say(words.TITLE), SIZE)
        self._workspace, self._folder = workspace, archive.parent
        self.typed = Line()
        self.typed.setPlaceholderText(say(words.TRY_TYPING))
        self.typed.setAccessibleName(say(words.TRY_TYPING))
        self.typed.textChanged.connect(self._try_typing)
        self.page = Button(say(words.TEST_PAGE), self._ask_where)
        self.refused = Refused()
        beside: dict[str, tuple[QWidget, ...]] = {"input": (self.typed,), "printer": (self.page,)}
        self.lines = {name: HealthLine(name, *beside.get(name, ())) for name in words.NAMES}
        inside = QWidget()
        column(Text(say(words.SAYS)), self.refused, *self.lines.values(), None, into=inside)
        again = Button(say(words.AGAIN), self.look)
        column(scrolled(inside), row(None, again), into=self, margins=(16, 14, 16, 14))
        self.look()

    def look(self) -> None:
        """Look at everything anew."""
        now = self._workspace.services.clock()
        found = [health.fonts(), health.printers(), health.screens(), health.disk(self._folder)]
        found += [health.backups(self._folder / "backups"), health.swap(), health.encryption()]
        for check in (*found, health.clock(now, None)):
            self.lines[check.name].show_check(check)
        self._try_typing(self.typed.text())
        self.lines["record"].says.setText(say(words.FOUND["record_busy"]))
        self._workspace.ask(self, _state_of, self._show_record, self.refused.say)

    def _show_record(self, found: tuple[int | None, datetime | None]) -> None:
        broken, last = found
        self.lines["record"].show_check(health.record(broken))
        self.lines["clock"].show_check(health.clock(self._workspace.services.clock(), last))

    def _try_typing(self, text: str) -> None:
        fine = any("\u4e00" <= character <= "\u9fff" for character in text)
        found = words.FOUND["input_good" if fine else "input_try"]
        self.lines["input"].show_check(Look("input", fine, say(found)))

    def _ask_where(self) -> None:
        title, kinds = say(words.TEST_PAGE), say(words.PDF_FILES)
        ask_file(self, title, self.save_page, folder=Path.home(), kinds=kinds, name="test.pdf")

    def save_page(self, name: str) -> None:
        """Write the test page into a file."""
        try:
            self._workspace.services.write_file(Path(name), health.page_to_print())
        except Refusal as refusal:
            self.refused.say(refusal)


def _state_of(archive: SafeArchive) -> tuple[int | None, datetime | None]:
    """Return the first broken entry of the record, and when something last changed."""
    cases = archive.summaries()
    return archive.verify_journal(), cases[0].changed_at if cases else None
