"""What a party takes away after answering: printed once, on two sheets, and then forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFrame

from mediator.desktop.files import ask_file
from mediator.desktop.papers.printing import FINE_DPI, default_printer, sheets_out
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.envelopes import Envelope
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.usecases.ports import PagePicture
from mediator.wording import screen_agreement
from mediator.wording import screen_rounds as words


class SlipPanel(QFrame):
    """The receipt, and three ways to take the code away; it goes only once one was used."""

    def __init__(
        self, workspace: Workspace, menu: Menu, envelope: Envelope, leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._workspace, self._menu, self._envelope = workspace, menu, envelope
        self.make_printer = default_printer
        side = say(words.SIDES[envelope.ballot.side])
        self.receipt = Text(envelope.ballot.receipt, "receipt", wrap=False)
        self.code = Text("", "receipt", wrap=False)
        self.code.hide()
        self.print = Button(say(words.PRINT_SLIPS), self._draw, "primary")
        self.save = Button(say(words.SAVE_SLIPS), self._ask_place)
        self.copy = Button(say(words.SHOW_CODE), self._show_code)
        self.done = Button(say(words.TAKEN), leave)
        self.done.setEnabled(False)
        self.told = Text(kind="saved")
        self.refused = Refused()
        column(
            Text(say(words.SLIP_TITLE, side=side), "title"),
            Text(say(words.SLIP_SAYS), "quiet"),
            Text(say(words.RECEIPT), "caption"),
            self.receipt,
            row(self.print, self.save, self.copy, None),
            self.code,
            self.told,
            self.refused,
            row(self.done, None),
            None,
            into=self,
            margins=(24, 16, 24, 16),
            spacing=10,
        )

    @property
    def open_by(self) -> date:
        """The last day for opening that the receipt names."""
        return self._envelope.open_by

    def save_to(self, name: str) -> None:
        """Save both sheets as a file; the party's to print and to destroy."""
        services = self._workspace.services
        case, menu, envelope = self._workspace.case, self._menu, self._envelope
        self._workspace.print(
            self,
            lambda: services.write_file(Path(name), services.print_slips(case, menu, envelope)),
            lambda _nothing: self._came_out(say(words.SLIPS_SAVED, path=name)),
            self._refuse,
        )

    def _draw(self) -> None:
        services = self._workspace.services
        case, menu, envelope = self._workspace.case, self._menu, self._envelope

        def job() -> tuple[PagePicture, ...]:
            pdf = services.print_slips(case, menu, envelope)
            return services.press.pictures(pdf, FINE_DPI)

        self._workspace.print(self, job, self._send, self._refuse)

    def _send(self, pages: tuple[PagePicture, ...]) -> None:
        try:
            sheets_out(self.make_printer, self._workspace.services.clock().date(), pages)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._came_out(say(words.SLIPS_PRINTED))

    def _ask_place(self) -> None:
        kinds = say(screen_agreement.PDF_FILES)
        name = f"{self._workspace.services.clock():%m%d}.pdf"
        title = say(words.SAVE_SLIPS)
        ask_file(self, title, self.save_to, folder=Path.home(), kinds=kinds, name=name)

    def _show_code(self) -> None:
        self.code.setText(self._envelope.code)
        self.code.show()
        self._came_out("")

    def _came_out(self, told: str) -> None:
        self.refused.clear()
        self.told.setText(told)
        self.done.setEnabled(True)
        self.done.setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        self.told.setText("")
        self.refused.say(refusal)
