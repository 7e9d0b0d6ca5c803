"""The open room: its key, for as long as somebody is in it."""

from __future__ import annotations

from mediator.domain.refusals import SealBroken
from mediator.domain.sealing import Place, Sealed
from mediator.vault.keys import opened_bytes, sealed_bytes

_ANY_TEXT = ("utf-8", "surrogatepass")  # half a character may be typed, and comes back


class RoomClosedError(ValueError):
    """A room's key was used after its room was left: a bug in the program."""


class OpenRoom:
    """One room of one case, open.

    Leaving it drops the key. CPython cannot promise that no copy stays in memory; what is
    promised is that nothing in the program can seal or open there any more.
    """

    def __init__(self, vault: str, case_id: str, room: str, key: bytes) -> None:
        """Take the key that the vault unwrapped for this room."""
        self._vault = vault
        self._case_id = case_id
        self._room = room
        self._key: bytes | None = key

    def seal(self, item: str, text: str) -> Sealed:
        """Seal a text for its place in this room."""
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

    def leave(self) -> None:
        """Drop the key."""
        self._key = None

    @property
    def _open_key(self) -> bytes:
        if self._key is None:
            raise RoomClosedError(self._room)
        return self._key

    def _bound(self, place: Place) -> bytes:
        return f"{self._vault}|".encode() + place.bound
