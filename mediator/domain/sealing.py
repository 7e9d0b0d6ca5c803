"""Sealed values: ciphertext with its place, which refuses every way of being looked at.

A type stops accidents, not attackers: the promise itself is carried by the keys (see
``mediator.vault``). Only the key of the room can open a sealed value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Never


class SealedUseError(TypeError):
    """Sealed text was formatted, compared, copied or measured: a bug in the program."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value belongs; the place is bound into the ciphertext."""

    case: str
    room: str
    item: str
    version: int = 1

    @property
    def bound(self) -> bytes:
        """The bytes that are authenticated with the ciphertext."""
        return f"{self.case}|{self.room}|{self.item}|{self.version}".encode()


def _refuse(self: Sealed, *_: object) -> Never:
    message = f"{self!r} must be opened by its room's key first"
    raise SealedUseError(message)


class Sealed:
    """Ciphertext of one confidence, with the place it belongs to."""

    __slots__ = ("ciphertext", "place")

    def __init__(self, place: Place, ciphertext: bytes) -> None:
        """Take the place and the ciphertext made for it."""
        self.place = place
        self.ciphertext = ciphertext

    def __repr__(self) -> str:
        """Name the place, never the value or its length."""
        return f"<Sealed {self.place.room}.{self.place.item}>"

    __str__ = __format__ = __bytes__ = __int__ = __float__ = __bool__ = __len__ = _refuse
    __iter__ = __getitem__ = __contains__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __eq__ = __ne__ = __hash__ = __add__ = __radd__ = __mul__ = __index__ = _refuse
    __copy__ = __deepcopy__ = __reduce__ = __reduce_ex__ = _refuse
