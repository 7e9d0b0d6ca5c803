"""Ways back in when the passphrase is forgotten: one printed sheet, or two of three shares.

Why so: no secret sharing of our own. Three random secrets are drawn, one for each share, and
the master key is wrapped three times, each under a key that HKDF makes from two of them. One
share alone is 160 random bits that open nothing; two open one of the wrappings. The sheet is one
more secret that wraps it alone. All are random, so no slow derivation is needed.

A code is written in groups of four characters of base 32 without I, L, O and U; the last group
is a checksum over the vault, the printing, the kind and the secret, so that a slip of the pen,
a sheet of another vault and a withdrawn one are noticed before anything is tried. Nothing counts
until it was typed back from the paper.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING

from mediator.domain.paper_codes import ALPHABET, base32, grouped, plain
from mediator.domain.refusals import SealBroken
from mediator.domain.safe_refusals import RecoveryCodesMissing, RecoveryCodeWrong
from mediator.vault.header import Header, Recovery
from mediator.vault.keys import derived, opened_bytes, sealed_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

SHEET, SHARES = "S", ("1", "2", "3")
_SECRET_BYTES = 20
_SUM_CHARS = 4
_CHARS = _SECRET_BYTES * 8 // 5 + _SUM_CHARS


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryKit:
    """A new set of codes, worth nothing until it is typed back; never written to a file."""

    vault: str
    set: str
    secrets: tuple[tuple[str, bytes], ...]

    @classmethod
    def new(cls, vault: str) -> RecoveryKit:
        """Draw a sheet and three shares."""
        drawn = ((kind, secrets.token_bytes(_SECRET_BYTES)) for kind in (SHEET, *SHARES))
        return cls(vault, secrets.token_hex(4), tuple(drawn))

    @property
    def codes(self) -> tuple[tuple[str, str], ...]:
        """The codes as they are printed, each under its kind: ``S``, ``1``, ``2``, ``3``."""
        return tuple(
            (kind, written_code(kind, secret, self.vault, self.set))
            for kind, secret in self.secrets
        )

    def confirmed(self, typed: Iterable[str], master: bytes) -> Recovery:
        """Return the wrappings by what was typed back: the sheet, all three shares, or both.

        Raises ``RecoveryCodeWrong`` and ``RecoveryCodesMissing``.
        """
        read = dict(read_code(text, self.vault, self.set) for text in typed)
        ways: list[tuple[str, ...]] = []
        if SHEET in read:
            ways.append((SHEET,))
        if all(kind in read for kind in SHARES):
            ways += list(combinations(SHARES, 2))
        if not ways or len(read) != (SHEET in read) + (len(ways) > 1) * len(SHARES):
            raise RecoveryCodesMissing
        return Recovery(self.set, tuple(_wrapped(self, way, read, master) for way in ways))


def _wrapped(
    kit: RecoveryKit, way: tuple[str, ...], read: dict[str, bytes], master: bytes
) -> tuple[str, bytes]:
    name = "+".join(way)
    bound = _bound(kit.vault, kit.set, name)
    return name, sealed_bytes(_key(kit.vault, bound, way, read), master, bound)


def recovered(header: Header, typed: Iterable[str]) -> bytes:
    """Return the master key that the codes open; one sheet or two shares will do.

    Raises ``RecoveryCodeWrong``, ``RecoveryCodesMissing``, and ``SealBroken`` where the key
    file was altered.
    """
    if header.recovery is None:
        raise RecoveryCodesMissing
    read = dict(read_code(text, header.vault, header.recovery.set) for text in typed)
    for name, wrapped in header.recovery.wrapped:
        way = tuple(name.split("+"))
        if all(kind in read for kind in way):
            bound = _bound(header.vault, header.recovery.set, name)
            master = opened_bytes(_key(header.vault, bound, way, read), wrapped, bound)
            if master is None:
                raise SealBroken("recovery")
            return master
    raise RecoveryCodesMissing


def _key(vault: str, bound: bytes, way: tuple[str, ...], read: dict[str, bytes]) -> bytes:
    return derived(vault.encode(), b"".join(read[kind] for kind in way), bound)


def _bound(vault: str, printing: str, name: str) -> bytes:
    return f"recovery|{vault}|{printing}|{name}".encode()


def written_code(kind: str, secret: bytes, vault: str, printing: str) -> str:
    """Write a secret for paper: its kind, then nine groups of four characters."""
    text = base32(secret) + _checksum(kind, secret, vault, printing)
    return f"{kind}-{grouped(text)}"


def read_code(text: str, vault: str, printing: str) -> tuple[str, bytes]:
    """Read what was typed from paper; spaces, hyphens and lower case do not matter.

    Raises ``RecoveryCodeWrong`` with ``length``, ``character`` or ``checksum``.
    """
    code = plain(text)
    kind, body = code[:1], code[1:]
    if len(body) != _CHARS or kind not in (SHEET, *SHARES):
        raise RecoveryCodeWrong("length")
    if any(char not in ALPHABET for char in body):
        raise RecoveryCodeWrong("character")
    number = 0
    for char in body[:-_SUM_CHARS]:
        number = number * 32 + ALPHABET.index(char)
    secret = number.to_bytes(_SECRET_BYTES, "big")
    if body[-_SUM_CHARS:] != _checksum(kind, secret, vault, printing):
        raise RecoveryCodeWrong("checksum")
    return kind, secret


def _checksum(kind: str, secret: bytes, vault: str, printing: str) -> str:
    digest = sha256(f"{vault}|{printing}|{kind}|".encode() + secret).digest()
    return base32(digest[:5])[:_SUM_CHARS]
