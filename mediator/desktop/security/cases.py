"""What is done with a whole case: destroying it for good, sending it, taking one in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from mediator.desktop.files import ask_file
from mediator.desktop.reading import typed_line
from mediator.desktop.security.parts import CareCard, forget, secret_field
from mediator.desktop.widgets.basic import Button, Text
from mediator.desktop.widgets.entries import Pick, Words
from mediator.desktop.widgets.forms import text_field
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.destroying import Doomed, Proof
from mediator.domain.listing import CaseSummary
from mediator.domain.refusals import Refusal
from mediator.domain.safekeeping import Taken
from mediator.domain.steps import Work
from mediator.usecases.destroying import destroy, doomed, proofs
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps
from mediator.wording import destroying, screen
from mediator.wording import screen_security as words


class CasesCard(CareCard):
    """A card about one of the cases."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._numbers: dict[str, str] = {}
        self.case: Pick[str] = Pick(say(words.CASE), [("", say(words.NO_CASE))])

    def reload(self) -> None:
        """Read the list of cases anew."""
        self.workspace.ask(self, _summaries, self._offer, self.refuse)

    def _offer(self, found: tuple[CaseSummary, ...]) -> None:
        unnumbered = say(screen.UNNUMBERED)
        self._numbers = {each.id: each.number or unnumbered for each in found}
        choices = [
            (each.id, say(words.CASE_LINE, number=self._numbers[each.id], parties=each.parties))
            for each in found
        ] or [("", say(words.NO_CASE))]
        self.case.offer(choices)
        self.case.put(choices[0][0])


class PurgeCard(CasesCard):
    """A case, the reason, its number typed once more; and what was destroyed before."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._what: Doomed | None = None
        self._proofs: tuple[Proof, ...] = ()
        self.what = Text()
        self.reason = Words(say(words.REASON), typed_line, rows=2)
        self.again = text_field(say(words.NUMBER_AGAIN))
        self.purge = Button(say(words.DO_PURGE), self._purge)
        self.purged = Text(kind="quiet")
        self.print = Button(say(words.PRINT_PROOFS), self._ask_place)
        says = Text(say(words.PURGE_SAYS), "refusal")
        entries = (self.case, self.what, self.reason, self.again, self.purge)
        self.lay_out(says, *entries, self.purged, self.print)
        self.case.changed.connect(self._look)
        self.reload()

    def reload(self) -> None:
        super().reload()
        self.workspace.ask(self, proofs, self._show_proofs, self.refuse)

    def choose(self, case_id: str) -> None:
        """Choose a case as if by hand, and go on to the reason."""
        if case_id in self._numbers:
            self.case.put(case_id)
            self._look()
        self.reason.edit.setFocus()

    def print_to(self, name: str) -> None:
        """Write the proof of every case that was destroyed, a page each."""
        services = self.workspace.services
        try:
            services.write_file(Path(name), services.keeping.print_proofs(self._proofs))
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.answer.setText(say(words.PROOFS_SAVED))

    def _offer(self, found: tuple[CaseSummary, ...]) -> None:
        super()._offer(found)
        self._look()

    def _look(self) -> None:
        """Say what would go with the case chosen."""
        case_id = self.case.value
        self._what = None
        self.what.setText("")
        if case_id:
            self.workspace.ask(self, partial(doomed, number=case_id), self._tell, self.refuse)

    def _tell(self, what: Doomed) -> None:
        if what.case.id == self.case.value:
            self._what = what
            today = self.workspace.services.clock().date()
            self.what.setText(destroying.doomed_report(what, language(), as_of=today))

    def _purge(self) -> None:
        self.reason.flush()
        what, reason, typed = self._what, self.reason.value, self.again.line.text()
        if what is None:
            return

        def job(archive: SafeArchive, steps: Steps) -> Proof:
            return destroy(archive, what, reason=reason, typed=typed, steps=steps)

        self.do_long(Work.PURGE, job, self._gone)

    def _gone(self, _proof: Proof) -> None:
        self.again.line.setText("")
        self.reason.wipe()
        self.reload()
        self.changed.emit()

    def _show_proofs(self, found: tuple[Proof, ...]) -> None:
        self._proofs = found
        told = destroying.gone_report(found, language()) if found else ""
        self.purged.setText(told)
        self.print.setVisible(bool(found))

    def _ask_place(self) -> None:
        title, kinds = say(words.PRINT_PROOFS), say(words.PDF_FILES)
        name = f"{self.workspace.services.clock():%Y%m%d}.pdf"
        ask_file(self, title, self.print_to, folder=Path.home(), kinds=kinds, name=name)


class BundlesCard(CasesCard):
    """A case for a reader, encrypted; or one that somebody sent."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        readers = [(name, say(phrase)) for name, phrase in words.READERS.items()]
        self.reader: Pick[str] = Pick(say(words.READER), readers)
        self.reader.put("lawyer")
        self.passphrase = secret_field(say(words.BUNDLE_PASSPHRASE))
        self._chosen = ""
        self.pack = Button(say(words.PACK), self._ask_pack, "primary")
        self.take = Button(say(words.TAKE), self._ask_take)
        self.lay_out(self.case, self.reader, self.passphrase, self.pack, self.take)
        self.reload()

    def pack_to(self, name: str) -> None:
        """Write the case chosen as a bundle for the reader chosen."""
        services, secret = self.workspace.services, self.passphrase.line.text()
        case_id, reader = self.case.value, self.reader.value

        def job(archive: SafeArchive, steps: Steps) -> None:
            made = services.keeping.pack(archive, case_id, reader, secret, steps)
            services.write_file(Path(name), made)

        self.do_long(Work.PACK, job, self._packed)

    def take_from(self, name: str) -> None:
        """Take a bundle in as a new case."""
        services, secret = self.workspace.services, self.passphrase.line.text()
        path = Path(name)

        def job(archive: SafeArchive, steps: Steps) -> Taken:
            return services.keeping.take(archive, path, secret, steps)

        self.do_long(Work.TAKE, job, self._taken)

    def _ask_pack(self) -> None:
        if self.case.value:
            name = f"{self.workspace.services.clock():%Y%m%d}.mcase"
            title, kinds = say(words.PACK), say(words.BUNDLE_FILES)
            ask_file(self, title, self.pack_to, folder=Path.home(), kinds=kinds, name=name)

    def choose(self, name: str) -> None:
        """Take a bundle that was chosen already, once its passphrase is entered."""
        self._chosen = name
        self.answer.setText(say(words.BUNDLE_CHOSEN, name=Path(name).name))
        self.passphrase.line.setFocus()

    def _ask_take(self) -> None:
        if self._chosen:
            self.take_from(self._chosen)
            return
        title, kinds = say(words.TAKE), say(words.BUNDLE_FILES)
        ask_file(self, title, self.take_from, folder=Path.home(), kinds=kinds)

    def _packed(self, _nothing: None) -> None:
        forget(self.passphrase)
        self.answer.setText(say(words.PACKED))

    def _taken(self, taken: Taken) -> None:
        self._chosen = ""
        forget(self.passphrase)
        lines = [say(words.TAKEN, case=taken.number, fingerprint=taken.fingerprint)]
        lines += [say(words.LACKING, name=exhibit.name) for exhibit in taken.without]
        self.answer.setText("\n".join(lines))
        self.reload()
        self.changed.emit()


def _summaries(archive: SafeArchive) -> tuple[CaseSummary, ...]:
    return archive.summaries()
