"""What is done with a whole case: destroying it for good, sending it, taking one in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from mediator.desktop.files import ask_file
from mediator.desktop.reading import typed_line
from mediator.desktop.security.parts import CareCard, forget, secret_field
from mediator.desktop.widgets.basic import Button, Text
from mediator.desktop.widgets.entries import Pick, Words
from mediator.desktop.widgets.forms import text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.record import Purge
from mediator.domain.safekeeping import Taken
from mediator.usecases.ports import CaseSummary, SafeArchive
from mediator.wording import screen
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
        self.reason = Words(say(words.REASON), typed_line, rows=2)
        self.again = text_field(say(words.NUMBER_AGAIN))
        self.purge = Button(say(words.DO_PURGE), self._purge)
        self.purged = Text(kind="quiet")
        says = Text(say(words.PURGE_SAYS), "refusal")
        self.lay_out(says, self.case, self.reason, self.again, self.purge, self.purged)
        self.reload()

    def reload(self) -> None:
        super().reload()
        self.workspace.ask(self, _purges, self._show_purges, self.refuse)

    def _purge(self) -> None:
        self.reason.flush()
        case_id, reason = self.case.value, self.reason.value.strip()
        if not case_id or self.again.line.text().strip() != self._numbers.get(case_id):
            self.refused.tell(say(words.NUMBER_DIFFERS))
            return
        if not reason:
            self.refused.tell(say(words.REASON_MISSING))
            return
        self.do(lambda archive: archive.purge(case_id, reason), self._gone)

    def _gone(self, _purge: Purge) -> None:
        self.again.line.setText("")
        self.reason.wipe()
        self.reload()
        self.changed.emit()

    def _show_purges(self, found: tuple[Purge, ...]) -> None:
        lines = [
            say(
                words.PURGED,
                number=each.number or say(screen.UNNUMBERED),
                at=f"{each.at:%Y-%m-%d}",
                reason=each.reason,
                until=each.backups_until.isoformat(),
            )
            for each in found
        ]
        self.purged.setText("\n".join(lines))


class BundlesCard(CasesCard):
    """A case for a reader, encrypted; or one that somebody sent."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        readers = [(name, say(phrase)) for name, phrase in words.READERS.items()]
        self.reader: Pick[str] = Pick(say(words.READER), readers)
        self.reader.put("lawyer")
        self.passphrase = secret_field(say(words.BUNDLE_PASSPHRASE))
        self.pack = Button(say(words.PACK), self._ask_pack, "primary")
        self.take = Button(say(words.TAKE), self._ask_take)
        self.lay_out(self.case, self.reader, self.passphrase, self.pack, self.take)
        self.reload()

    def pack_to(self, name: str) -> None:
        """Write the case chosen as a bundle for the reader chosen."""
        services, secret = self.workspace.services, self.passphrase.line.text()
        case_id, reader = self.case.value, self.reader.value

        def job(archive: SafeArchive) -> None:
            services.write_file(Path(name), services.keeping.pack(archive, case_id, reader, secret))

        self.do(job, self._packed)

    def take_from(self, name: str) -> None:
        """Take a bundle in as a new case."""
        services, secret = self.workspace.services, self.passphrase.line.text()
        path = Path(name)
        self.do(lambda archive: services.keeping.take(archive, path, secret), self._taken)

    def _ask_pack(self) -> None:
        if self.case.value:
            name = f"{self.workspace.services.clock():%Y%m%d}.mcase"
            title, kinds = say(words.PACK), say(words.BUNDLE_FILES)
            ask_file(self, title, self.pack_to, folder=Path.home(), kinds=kinds, name=name)

    def _ask_take(self) -> None:
        title, kinds = say(words.TAKE), say(words.BUNDLE_FILES)
        ask_file(self, title, self.take_from, folder=Path.home(), kinds=kinds)

    def _packed(self, _nothing: None) -> None:
        forget(self.passphrase)
        self.answer.setText(say(words.PACKED))

    def _taken(self, taken: Taken) -> None:
        forget(self.passphrase)
        lines = [say(words.TAKEN, case=taken.number, fingerprint=taken.fingerprint)]
        lines += [say(words.LACKING, name=exhibit.name) for exhibit in taken.without]
        self.answer.setText("\n".join(lines))
        self.reload()
        self.changed.emit()


def _summaries(archive: SafeArchive) -> tuple[CaseSummary, ...]:
    return archive.summaries()


def _purges(archive: SafeArchive) -> tuple[Purge, ...]:
    return archive.purges()
