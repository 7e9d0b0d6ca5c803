"""What is said in the rooms or known to the mediator alone, on its way under its seal.

Why so: a sealing that the disk refused is tried again at every flush, and until it is written the
case is not put away. One that is refused for what it is, or because no key may be used from where
the window stands, would never succeed: it is told once, and nobody waits for it. One that waits
for the disk stays waiting whatever refuses it meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mediator.domain.refusals import FileUnreadable, NotSaved, Refusal, VaultBusy, VaultDamaged

if TYPE_CHECKING:
    from mediator.usecases.ports import SafeArchive

    Job = Callable[[SafeArchive], Any]
    Ask = Callable[[Job, Callable[[Any], None], Callable[[Refusal], None]], None]

FOR_NOW = (NotSaved, VaultDamaged, VaultBusy, FileUnreadable)
"""Refusals that another try may mend: they are about the disk, not about what is sealed."""


class Sealings:
    """Sealings of one case, by what is sealed; the last of a kind counts."""

    def __init__(
        self,
        ask: Ask,
        not_saved: Callable[[Refusal], None],
        not_noted: Callable[[str, Refusal], None],
    ) -> None:
        self._ask, self._not_saved, self._not_noted = ask, not_saved, not_noted
        self._waiting: dict[str, Callable[[], None]] = {}
        self._opened = 0

    @property
    def waiting(self) -> bool:
        """Tell whether something waits to be tried again."""
        return bool(self._waiting)

    def seal(
        self, what: str, job: Job, done: Callable[[Any], None], again: Callable[[], None]
    ) -> None:
        """Write something sealed; ``again`` tries it once more, should the disk refuse it."""
        waited, opened = self._waiting.pop(what, None) is not None, self._opened

        def refused(refusal: Refusal) -> None:
            if opened != self._opened:
                return  # locked meanwhile: the archive holds it
            if waited or isinstance(refusal, FOR_NOW):
                self._waiting.setdefault(what, again)
                self._not_saved(refusal)
            else:
                self._not_noted(what, refusal)

        self._ask(job, done, refused)

    def try_again(self) -> None:
        """Try everything again that waits."""
        for again in tuple(self._waiting.values()):
            again()

    def forget(self) -> None:
        """Forget what waits: the archive, closed, holds it."""
        self._waiting = {}
        self._opened += 1
