"""Another passphrase, and codes on paper for the day when it is forgotten."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediator.desktop.files import ask_file
from mediator.desktop.reading import typed_lines
from mediator.desktop.security.parts import CareCard, forget, secret_field, stacked
from mediator.desktop.widgets.basic import Button, Text
from mediator.desktop.widgets.entries import Words
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.domain.safe_refusals import PassphrasesDiffer
from mediator.usecases.ports import Kit, SafeArchive
from mediator.wording import screen_security as words


class PassphraseCard(CareCard):
    """The present passphrase, and the new one twice."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.old = secret_field(say(words.OLD))
        self.new = secret_field(say(words.NEW))
        self.again = secret_field(say(words.AGAIN))
        self.change = Button(say(words.CHANGE), self._change, "primary")
        self.lay_out(self.old, self.new, self.again, self.change)

    def _change(self) -> None:
        old, new = self.old.line.text(), self.new.line.text()
        if new != self.again.line.text():
            self.refuse(PassphrasesDiffer())
            return
        self.do(lambda archive: archive.change_passphrase(old, new), self._changed)

    def _changed(self, _nothing: None) -> None:
        forget(self.old, self.new, self.again)
        self.answer.setText(say(words.CHANGED))


class RecoveryCard(CareCard):
    """Codes are printed, typed back, and only then in force."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._kit: Kit | None = None
        self.ways = Text(kind="strong")
        self.print = Button(say(words.PRINT), self._ask_place, "primary")
        self.says = Text(say(words.PRINTED), "quiet")
        self.passphrase = secret_field(say(words.OLD))
        self.typed = Words(say(words.TYPED), typed_lines, rows=4)
        self.prove = Button(say(words.PROVE), self._prove, "primary")
        self.proof = stacked(self.says, self.typed, self.passphrase, self.prove)
        self.proof.hide()
        self.lay_out(Text(say(words.RECOVERY_SAYS), "quiet"), self.ways, self.print, self.proof)
        self.show_ways()

    def show_ways(self) -> None:
        """Say what would open the file without its passphrase."""
        self.workspace.ask(self, _ways, self._show, self.refuse)

    def make(self, name: str) -> None:
        """Draw codes and write them to a file to be printed."""
        services = self.workspace.services

        def job(archive: SafeArchive) -> Kit:
            kit = archive.prepare_recovery()
            services.write_file(Path(name), services.keeping.print_codes(kit))
            return kit

        self.do(job, self._made)

    def _ask_place(self) -> None:
        title, kinds = say(words.SAVE_CODES), say(words.PDF_FILES)
        on: date = self.workspace.services.clock().date()
        name = f"{on:%Y%m%d}.pdf"
        ask_file(self, title, self.make, folder=Path.home(), kinds=kinds, name=name)

    def _made(self, kit: Kit) -> None:
        self._kit = kit
        self.proof.show()
        self.typed.edit.setFocus()

    def _prove(self) -> None:
        kit, passphrase = self._kit, self.passphrase.line.text()
        if kit is None:
            return
        self.typed.flush()
        lines = [line for line in self.typed.value.splitlines() if line.strip()]
        self.do(lambda a: a.confirm_recovery(passphrase, kit, lines), self._proved)

    def _proved(self, _nothing: None) -> None:
        self._kit = None
        forget(self.passphrase)
        self.typed.wipe()
        self.proof.hide()
        self.answer.setText(say(words.PROVED))
        self.show_ways()

    def _show(self, ways: tuple[str, ...]) -> None:
        known = []
        if "S" in ways:
            known.append(say(words.WAYS_SHEET))
        if len(ways) > len(known):
            known.append(say(words.WAYS_SHARES))
        text = say(words.WAYS, ways="；".join(known)) if known else say(words.WAYS_NONE)
        self.ways.setText(text)

    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        if self._kit is not None:
            self.typed.edit.setFocus()


def _ways(archive: SafeArchive) -> tuple[str, ...]:
    return archive.recovery_ways
