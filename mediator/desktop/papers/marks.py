"""Pictures of signatures and fingerprints: every place of the agreement, filled or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.files import ask_file
from mediator.desktop.papers.key_dialog import KeyDialog
from mediator.desktop.widgets.basic import Button, Refused, Text, column, scrolled
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Cell, Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.hand_marks import HandMark, MadeMark, Spot
from mediator.domain.mark_places import spots_of
from mediator.domain.refusals import Refusal
from mediator.usecases.final_check import check_sealed
from mediator.usecases.hand_marks import made_marks, new_mark, note_mark, remove_mark
from mediator.usecases.ports import Paper, SafeArchive
from mediator.usecases.review import check_final_print
from mediator.wording import screen_agreement
from mediator.wording import screen_signing as words
from mediator.wording.hand_marks import NO_ORIGINAL, clock_time, spot_said
from mediator.wording.phrases import Phrase

LIST_HEIGHT = 260


class MarksPanel(QWidget):
    """Take pictures in for the version shown; save it with them; sign that by a key."""

    settled = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._agreement: Agreement | None = None
        self._paper: Paper | None = None
        heads = [Head(say(words.PLACE), stretches=True), Head(say(words.MADE_AT))]
        self.list = Grid(say(words.PLACE), [*heads, Head(say(words.STATE))], copies=False)
        self.take = Button(say(words.TAKE), self._ask_picture, "primary")
        self.take_off = Button(say(words.TAKE_OFF), self.remove)
        self.save = Button(say(words.SAVE_MARKED), self._ask_place)
        self.sign = Button(say(words.SIGN), self._ask_key)
        self.told = Text(kind="saved")
        self.refused = Refused()
        self.told.setWordWrap(True)
        buttons = Flow(self.take, self.take_off, self.save, self.sign)
        self.list.setMinimumHeight(theme.px(LIST_HEIGHT))
        inside, said = QWidget(), Text(say(NO_ORIGINAL), "quiet")
        column(said, self.list, buttons, self.refused, self.told, into=inside, spacing=8)
        column(scrolled(inside), into=self, margins=(8, 8, 8, 8))
        self.list.chosen.connect(lambda _row: self._show_buttons())
        self._show_buttons()

    def show_version(self, agreement: Agreement, paper: Paper) -> None:
        """Show the places of an agreement, and what lies in them."""
        self._agreement, self._paper = agreement, paper
        at = self.list.currentIndex().row()
        self.list.put([self._row(spot) for spot in spots_of(agreement)])
        self.list.choose(max(at, 0))
        self._show_buttons()

    @property
    def spot(self) -> Spot | None:
        """The place that is chosen."""
        at = self.list.currentIndex().row()
        spots = spots_of(self._agreement) if self._agreement else ()
        return spots[at] if 0 <= at < len(spots) else None

    def put_picture(self, name: str) -> None:
        """Place the picture in a file: decoded apart, kept encrypted, then on record."""
        spot, paper, services = self.spot, self._paper, self.workspace.services
        if spot is None or paper is None:
            return
        at = services.clock()
        self.refused.clear()
        self.workspace.print(
            self,
            lambda: new_mark(paper, spot, services.signed.trace(Path(name)), at=at),
            self._made,
            self._refuse,
        )

    def remove(self) -> None:
        """Take the picture of the chosen place off."""
        if self.spot is not None:
            self.workspace.keep(remove_mark(self.workspace.case, self.spot))
            self._show_again()

    def save_to(self, name: str) -> None:
        """Save the agreement with its pictures."""
        self._marked(partial(self._write, Path(name), said=screen_agreement.KEPT))

    def sign_to(self, name: str, key: str, passphrase: str) -> None:
        """Save the agreement with its pictures and an electronic signature."""
        sign = self.workspace.services.signed.sign

        def signed(pdf: bytes) -> None:
            self.workspace.print(
                self,
                lambda: sign(pdf, Path(key), passphrase),
                partial(self._write, Path(name), said=words.SIGNED),
                self._refuse,
            )

        self._marked(signed)

    def _made(self, made: MadeMark) -> None:
        case_id = self.workspace.case.id
        self.workspace.ask(
            self,
            lambda archive: archive.attach(case_id, made.mark.picture, made.dots.content),
            lambda _when: self._keep(made),
            self._refuse,
        )

    def _keep(self, made: MadeMark) -> None:
        self.workspace.keep(note_mark(self.workspace.case, made.mark))
        self.told.setText(say(words.TAKEN, spot=spot_said(made.mark.spot, language())))
        self._show_again()
        self.settled.emit()

    def _marked(self, done: Callable[[bytes], None]) -> None:
        """Make the paper with its pictures, if neither room minds what it says."""
        agreement, paper, case = self._agreement, self._paper, self.workspace.case
        law, press = self.workspace.services.law, self.workspace.services.press
        if agreement is None or paper is None:
            return
        self.refused.clear()

        def opened(archive: SafeArchive) -> tuple[MadeMark, ...]:
            check_final_print(case, paper)
            check_sealed(archive, case, law)
            return made_marks(archive, case, paper.fingerprint)

        def drawn(made: tuple[MadeMark, ...]) -> None:
            self.workspace.print(
                self, lambda: press.agreement(agreement, made).pdf, done, self._refuse
            )

        self.workspace.ask(self, opened, drawn, self._refuse)

    def _write(self, path: Path, pdf: bytes, *, said: Phrase) -> None:
        write = self.workspace.services.write_file

        def done(_nothing: None) -> None:
            self.told.setText(say(said, path=path))
            self.settled.emit()

        self.workspace.print(self, lambda: write(path, pdf), done, self._refuse)

    def _row(self, spot: Spot) -> list[Cell | str]:
        mark = next((m for m in self.workspace.case.marks if m.spot == spot), None)
        place = spot_said(spot, language())
        if mark is None:
            return [place, "", Cell(say(words.EMPTY), "quiet")]
        return [place, f"{mark.on.isoformat()} {clock_time(mark.minute)}", self._state(mark)]

    def _state(self, mark: HandMark) -> Cell:
        current = self._paper is not None and mark.terms == self._paper.fingerprint
        return Cell(say(words.HOLDS), "good") if current else Cell(say(words.VOID), "danger")

    def _show_again(self) -> None:
        if self._agreement is not None and self._paper is not None:
            self.show_version(self._agreement, self._paper)

    def _show_buttons(self) -> None:
        ready, spot = self._paper is not None, self.spot
        self.take.setEnabled(spot is not None)
        filled = ready and any(mark.spot == spot for mark in self.workspace.case.marks)
        self.take_off.setEnabled(filled)
        self.save.setEnabled(ready)
        self.sign.setEnabled(ready)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.say(refusal)
        self.settled.emit()

    def _ask_picture(self) -> None:
        ask_file(
            self, say(words.TAKE), self.put_picture, folder=Path.home(), kinds=say(words.PICTURES)
        )

    def _ask_place(self) -> None:
        ask_file(
            self,
            say(words.SAVE_MARKED),
            self.save_to,
            folder=Path.home(),
            kinds=say(screen_agreement.PDF_FILES),
            name=self._name(),
        )

    def _ask_key(self) -> None:
        KeyDialog(self, self._name(), self.sign_to).open()

    def _name(self) -> str:
        return say(screen_agreement.FILE_NAME, day=f"{self.workspace.services.clock():%m%d}")
