"""What was asked to be saved and is not on the disk yet, kept until it is.

While the vault is open it is tried again by whoever asked. Where the vault is closed before,
by a lock on a full disk, it leaves as ciphertext under a key of the vault and stays in the
memory of the program: the next opening of the same vault writes it.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from mediator.domain.refusals import NotSaved, SealBroken, VaultDamaged
from mediator.domain.sealing import Place, Sealed
from mediator.usecases.ports import Leftover
from mediator.vault.keys import VaultKeys, derived, opened_bytes, sealed_bytes

if TYPE_CHECKING:
    from mediator.domain.case import Case

_BOUND = b"leftover"


class Unwritten:
    """The last refused version of each case, and the last refused text of each place."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.cases: dict[str, tuple[Case, str]] = {}
        self.texts: dict[Place, tuple[Sealed, str]] = {}
        self.reason = ""

    def __bool__(self) -> bool:
        return bool(self.cases or self.texts)

    def note_case(self, case: Case, act: str, reason: str) -> None:
        """Keep a case that was refused."""
        self.cases[case.id], self.reason = (case, act), reason

    def note_texts(self, sealed: tuple[Sealed, ...], act: str, reason: str) -> None:
        """Keep sealed texts that were refused; they stay ciphertext."""
        self.texts |= {each.place: (each, act) for each in sealed}
        self.reason = reason

    def written(self, case_id: str) -> None:
        """Forget a case that a later save has written."""
        self.cases.pop(case_id, None)

    def kept(self, places: tuple[Place, ...]) -> None:
        """Forget texts that lie on the disk, or were discarded."""
        for place in places:
            self.texts.pop(place, None)

    def forget(self, case_id: str) -> None:
        """Drop all that belongs to a case that was destroyed."""
        self.cases.pop(case_id, None)
        self.texts = {place: each for place, each in self.texts.items() if place.case != case_id}

    def leave(self, keys: VaultKeys) -> Leftover | None:
        """Return what is left, unreadable without the vault's passphrase; None for nothing."""
        if not self:
            return None
        texts = [(each.place, each.ciphertext, act) for each, act in self.texts.values()]
        content = pickle.dumps((list(self.cases.values()), texts))
        return Leftover(self.reason, sealed_bytes(_key(keys), content, _BOUND))


def taken_back(leftover: Leftover, keys: VaultKeys) -> Unwritten:
    """Open what an earlier opening of the same vault left; raises ``SealBroken``."""
    content = opened_bytes(_key(keys), leftover.ciphertext, _BOUND)
    if content is None:
        raise SealBroken("leftover")
    # Ours alone: it was authenticated just now, and never left the memory of this program.
    cases, texts = pickle.loads(content)  # noqa: S301
    unwritten = Unwritten()
    for case, act in cases:
        unwritten.note_case(case, act, leftover.reason)
    for place, ciphertext, act in texts:
        unwritten.note_texts((Sealed(place, ciphertext),), act, leftover.reason)
    return unwritten


def why_unwritten(refused: NotSaved | VaultDamaged) -> str:
    """Return why something was not written, as the system names it."""
    return refused.reason if isinstance(refused, NotSaved) else "SQLITE_CORRUPT"


def _key(keys: VaultKeys) -> bytes:
    return derived(keys.vault.encode(), keys.rooms, _BOUND)
