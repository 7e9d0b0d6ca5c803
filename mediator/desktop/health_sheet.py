"""The check of this computer on screen: each thing with 通过 or 注意, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop import health, theme
from mediator.desktop.files import ask_file
from mediator.desktop.health import Look
from mediator.desktop.papers.printing import FINE_DPI, default_printer, sheets_out
from mediator.desktop.screens import mirrored, screens
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Line
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.outside_copies import OutsideCopies
from mediator.domain.refusals import Refusal, VaultDamaged
from mediator.domain.safekeeping import FileCheck
from mediator.usecases.ports import PagePicture, SafeArchive
from mediator.wording import health as words

SIZE, TYPED_WIDTH = (820, 620), 230
ASKED = ("record", "recovery", "whole", "outside", "drill")
"""What only the open case file can tell."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the open case file tells of itself: its record, its last change, how it is kept."""

    broken: int | None
    changed_at: datetime | None
    ways: tuple[str, ...]
    check: FileCheck | None
    copies: OutsideCopies
    drilled_on: date | None


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
        self.typed.setMinimumWidth(theme.px(TYPED_WIDTH))
        self.typed.setAccessibleName(say(words.TRY_TYPING))
        self.typed.textChanged.connect(self._try_typing)
        self.make_printer = default_printer
        self.print = Button(say(words.PRINT_PAGE), self.print_page)
        self.page = Button(say(words.TEST_PAGE), self._ask_where)
        self.refused = Refused()
        beside: dict[str, tuple[QWidget, ...]] = {
            "input": (self.typed,),
            "printer": (self.print, self.page),
        }
        self.lines = {name: HealthLine(name, *beside.get(name, ())) for name in words.NAMES}
        inside = QWidget()
        column(Text(say(words.SAYS)), self.refused, *self.lines.values(), None, into=inside)
        again = Button(say(words.AGAIN), self.look)
        column(scrolled(inside), row(None, again), into=self, margins=(16, 14, 16, 14))
        self.look()

    def look(self) -> None:
        """Look at everything anew."""
        now = self._workspace.services.clock()
        beside = health.screens(len(screens()), mirrored=mirrored())
        found = [health.fonts(), health.printers(), beside, health.disk(self._folder)]
        found += [health.backups(self._folder / "backups"), health.swap(), health.captures()]
        found.append(health.encryption(self._folder))
        for check in (*found, health.clock(now, None)):
            self.lines[check.name].show_check(check)
        self._try_typing(self.typed.text())
        for name in ASKED:
            self.lines[name].says.setText(say(words.FOUND["record_busy"]))
        self._workspace.ask(self, _state_of, self._show_record, self._refuse)

    def _show_record(self, found: Found) -> None:
        now = self._workspace.services.clock()
        looks = (
            health.whole(found.check),
            health.recovery(found.ways),
            health.record(found.broken),
            health.outside(found.copies, now.date()),
            health.drill(found.drilled_on, now.date()),
            health.clock(now, found.changed_at),
        )
        for look in looks:
            self.lines[look.name].show_check(look)

    def _refuse(self, refusal: Refusal) -> None:
        if isinstance(refusal, VaultDamaged):
            self.lines["whole"].show_check(health.damaged())
        self.refused.say(refusal)

    def _try_typing(self, text: str) -> None:
        fine = any("\u4e00" <= character <= "\u9fff" for character in text)
        found = words.FOUND["input_good" if fine else "input_try"]
        self.lines["input"].show_check(Look("input", fine, say(found)))

    def _ask_where(self) -> None:
        title, kinds = say(words.TEST_PAGE), say(words.PDF_FILES)
        ask_file(self, title, self.save_page, folder=Path.home(), kinds=kinds, name="test.pdf")

    def print_page(self) -> None:
        """Print the test page the way papers are printed."""
        pdf, press = health.page_to_print(), self._workspace.services.press
        self.refused.clear()
        self._workspace.print(self, lambda: press.pictures(pdf, FINE_DPI), self._send, self._refuse)

    def _send(self, pages: tuple[PagePicture, ...]) -> None:
        try:
            sheets_out(self.make_printer, self._workspace.services.clock().date(), pages)
        except Refusal as refusal:
            self.refused.say(refusal)

    def save_page(self, name: str) -> None:
        """Write the test page into a file."""
        try:
            self._workspace.services.write_file(Path(name), health.page_to_print())
        except Refusal as refusal:
            self.refused.say(refusal)


def _state_of(archive: SafeArchive) -> Found:
    """Ask the open case file for all that it tells of itself."""
    cases = archive.summaries()
    return Found(
        archive.verify_journal(),
        cases[0].changed_at if cases else None,
        archive.recovery_ways,
        archive.last_check,
        archive.outside_copies(),
        archive.last_drill(),
    )
