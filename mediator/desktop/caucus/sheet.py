"""A party's own papers: printed in its room, handed to it, and put on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from mediator.desktop.files import ask_file
from mediator.desktop.papers.printing import FINE_DPI, default_printer, sheets_out
from mediator.desktop.widgets.basic import Button, Card, Refused, Text
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.caucus import DebtorPosition
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine
from mediator.domain.refusals import Refusal
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.history import Change
from mediator.usecases.ports import PagePicture
from mediator.usecases.printer import Printer
from mediator.usecases.read_back import read_back_sheet
from mediator.wording import screen_agreement
from mediator.wording import screen_caucus as words

Made = tuple[Change, Callable[[Printer], bytes]]


class HandOut(Card):
    """Print a party's own paper, or save it; on record once it came out, not before."""

    def __init__(self, workspace: Workspace, title: str, says: str) -> None:
        super().__init__(title)
        self._workspace = workspace
        self.make_printer = default_printer
        self.print = Button(say(words.SHEET_PRINT), self._print)
        self.save = Button(say(words.SHEET_SAVE), self._ask_place)
        self.told = Text(kind="saved")
        self.told.hide()
        self.refused = Refused()
        keys = Flow(self.print, self.save)
        self.add(Text(says, "quiet"), keys, self.told, self.refused)

    def made(self, on: date) -> Made:
        """Return the record that it was handed out, and how it is printed; or refuse."""
        raise NotImplementedError

    def save_to(self, name: str) -> None:
        """Save the paper as a file."""
        write = self._workspace.services.write_file
        self._make(
            lambda pdf: write(Path(name), pdf),
            lambda _nothing: say(words.SHEET_SAVED, path=name),
        )

    def _print(self) -> None:
        services = self._workspace.services

        def sent(pages: tuple[PagePicture, ...]) -> str:
            sheets_out(self.make_printer, services.clock().date(), pages)
            return say(words.SHEET_PRINTED)

        self._make(lambda pdf: services.press.pictures(pdf, FINE_DPI), sent)

    def _make(self, job: Callable[[bytes], object], done: Callable[..., str]) -> None:
        """Draw the paper away from the window, and keep on record that it came out."""
        services = self._workspace.services
        self.refused.clear()
        self.told.hide()
        try:
            change, drawn = self.made(services.clock().date())
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        press = services.press
        if not isinstance(press, Printer):
            raise TypeError(type(press).__name__)  # a bug: the one press there is prints it
        self._workspace.print(
            self,
            lambda: job(drawn(press)),
            lambda answer: self._came_out(done, answer, change),
            self.refused.say,
        )

    def _came_out(self, done: Callable[..., str], answer: object, change: Change) -> None:
        try:
            told = done(answer)
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.told.setText(told)
        self.told.show()
        self._workspace.keep(change)

    def _ask_place(self) -> None:
        kinds = say(screen_agreement.PDF_FILES)
        name = f"{self._workspace.services.clock():%m%d}.pdf"
        title = say(words.SHEET_SAVE)
        ask_file(self, title, self.save_to, folder=Path.home(), kinds=kinds, name=name)


class SheetCard(HandOut):
    """The debtor's own sheet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, say(words.SHEET), say(words.SHEET_SAYS))
        self._position = DebtorPosition()

    def show_position(self, position: DebtorPosition) -> None:
        """Take over what the debtor said."""
        self._position = position

    def made(self, on: date) -> Made:
        workspace = self._workspace
        law = workspace.services.law
        change, sheet = sheet_for_debtor(workspace.case, self._position, law, on=on)
        return change, lambda press: press.debtor_sheet(sheet)


class ReadBackCard(HandOut):
    """What was read back, for the party to sign line by line."""

    def __init__(self, workspace: Workspace, role: Role) -> None:
        super().__init__(workspace, say(words.READ_BACK_PAPER), say(words.READ_BACK_PAPER_SAYS))
        self.setProperty("kind", "inset")
        self._role = role
        self.lines: tuple[ReadBackLine, ...] = ()

    def put(self, lines: tuple[ReadBackLine, ...]) -> None:
        """Take over what is read back; with nothing said there is nothing to print."""
        self.lines = lines
        self.setVisible(bool(lines))

    def made(self, on: date) -> Made:
        change, sheet = read_back_sheet(self._workspace.case, self._role, self.lines, on=on)
        return change, lambda press: press.read_back(sheet)
