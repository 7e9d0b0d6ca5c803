"""The open room: its key, for as long as somebody is in it."""

from __future__ import annotations

from mediator.domain.refusals import SealBroken
from mediator.domain.safe_refusals import BoardReadsOnly
from mediator.domain.sealing import Place, Sealed
from mediator.vault.keys import derived, opened_bytes, sealed_bytes
from mediator.vault.wiping import wipe

_ANY_TEXT = ("utf-8", "surrogatepass")  # half a character may be typed, and comes back


class RoomClosedError(ValueError):
    """A room's key was used after its room was left: a bug in the program."""


class OpenRoom:
    """One room of one case, open.

    Leaving it overwrites the key. CPython cannot promise that no copy of what was read stays in
    memory; what is promised is that nothing in the program can seal or open there any more.
    """

    def __init__(
        self, vault: str, case_id: str, room: str, key: bytes, *, reads_only: bool = False
    ) -> None:
        """Take the key that the vault unwrapped for this room, maybe to read only."""
        self._reads_only = reads_only
        self._vault = vault
        self._case_id = case_id
        self._room = room
        self._key: bytes | None = key
        self._within: list[OpenRoom] = []

    def seal(self, item: str, text: str) -> Sealed:
        """Seal a text for its place in this room.

        Raises ``BoardReadsOnly`` for what a party said, where that can only be read.
        """
        if self._reads_only and not self._of_mediator(item):
            raise BoardReadsOnly
        place = Place(self._case_id, self._room, item)
        return Sealed(
            place, sealed_bytes(self._open_key, text.encode(*_ANY_TEXT), self._bound(place))
        )

    def open(self, sealed: Sealed) -> str:
        """Open a text sealed for this very place; raises ``SealBroken``."""
        place = sealed.place
        plain = None
        if (place.case, place.room) == (self._case_id, self._room):
            plain = opened_bytes(self._open_key, sealed.ciphertext, self._bound(place))
        if plain is None:
            raise SealBroken(f"{place.room}.{place.item}")
        return plain.decode(*_ANY_TEXT)

    def seal_file(self, item: str, content: bytes) -> bytes:
        """Seal a file for its place in this room."""
        place = Place(self._case_id, self._room, item)
        return sealed_bytes(self._open_key, content, self._bound(place))

    def open_file(self, item: str, ciphertext: bytes) -> bytes:
        """Open a file sealed for this very place; raises ``SealBroken``."""
        place = Place(self._case_id, self._room, item)
        content = opened_bytes(self._open_key, ciphertext, self._bound(place))
        if content is None:
            raise SealBroken(f"{self._room}.{item}")
        return content

    @staticmethod
    def _of_mediator(item: str) -> bool:
        from mediator.usecases.outlook import of_mediator  # the first page waits for none of it

        return of_mediator(item)

    def with_code(self, code: str) -> OpenRoom:
        """Return this room under its own key and a one-time code together.

        What is sealed there opens by neither alone. It is left with this room.
        """
        both = derived(self._open_key, code.encode(), f"code|{self._case_id}|{self._room}".encode())
        locked = OpenRoom(self._vault, self._case_id, self._room, both)
        self._within.append(locked)
        return locked

    def leave(self) -> None:
        """Overwrite the key, and those made from it."""
        if self._key is not None:
            wipe(self._key)
        self._key = None
        for locked in self._within:
            locked.leave()
        self._within.clear()

    @property
    def _open_key(self) -> bytes:
        if self._key is None:
            raise RoomClosedError(self._room)
        return self._key

    def _bound(self, place: Place) -> bytes:
        return f"{self._vault}|".encode() + place.bound
