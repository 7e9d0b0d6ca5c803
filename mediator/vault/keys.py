"""The keys: from a passphrase to the master key, and from it to the file and the rooms.

```
passphrase --Argon2id--> unwraps master key (32 random bytes)
master key --HKDF "db"--> raw key of the SQLCipher file
master key --HKDF "rooms"--> unwraps one random key for each room of each case

recovery sheet, or two of three shares --HKDF--> unwraps the same master key
```
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mediator.vault.passphrases import normal_passphrase
from mediator.vault.wiping import wipe

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12


_FLOOR_KIB = 64 * 1024
_CEILING_KIB = 1024 * 1024
_AIM_SECONDS = 1.0


class KeyCostRefusedError(ValueError):
    """Argon2 parameters outside what this program will ever use."""


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess at the passphrase costs: memory in KiB, passes, lanes.

    The default takes about two thirds of a second. Below RFC 9106's second choice (64 MiB, 3
    passes) nothing is accepted, whatever a key file asks for; the upper bounds keep a planted
    key file from eating all memory.
    """

    memory_kib: int = 256 * 1024
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        bounds = ((self.memory_kib, 64 * 1024, 4 * 1024 * 1024), (self.iterations, 3, 64))
        if any(not least <= value <= most for value, least, most in (*bounds, (self.lanes, 4, 64))):
            raise KeyCostRefusedError(self)

    @classmethod
    def calibrated(
        cls, measure: Callable[[], float] | None = None, memory_kib: int | None = None
    ) -> Self:
        """Return the highest cost that takes about a second here, never below the floor.

        One derivation at the floor is measured, in seconds; the time grows with the memory.
        No more than a quarter of the machine's memory is asked for.
        """
        floor = cls(_FLOOR_KIB)
        seconds = (measure or floor.seconds)()
        limit = (memory_kib or _machine_kib()) // 4
        chosen = _FLOOR_KIB
        while chosen < _CEILING_KIB and chosen * 2 <= limit:
            if seconds * (chosen * 2 / _FLOOR_KIB) > _AIM_SECONDS:
                break
            chosen *= 2
        return cls(chosen)

    def seconds(self) -> float:
        """Measure one derivation here."""
        began = perf_counter()
        self.key_from("a passphrase to measure with", bytes(SALT_BYTES))
        return perf_counter() - began

    def key_from(self, passphrase: str, salt: bytes) -> bytes:
        """Return the key-encrypting key of a passphrase: 32 bytes."""
        argon2 = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        typed = normal_passphrase(passphrase)
        try:
            return argon2.derive(typed)
        finally:
            wipe(typed)


def _machine_kib() -> int:
    """Return the machine's memory; where it cannot be told, enough for the default cost."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, OSError, ValueError):
        return 4 * 256 * 1024


def derived(salt: bytes, secret: bytes, purpose: bytes) -> bytes:
    """Return a key of 32 bytes made by HKDF from a secret that is random already."""
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=purpose).derive(secret)


def sealed_bytes(key: bytes, plain: bytes, bound: bytes) -> bytes:
    """Encrypt with AES-256-GCM: a random nonce, then the ciphertext; ``bound`` is its place."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound)


def opened_bytes(key: bytes, sealed: bytes, bound: bytes) -> bytes | None:
    """Decrypt what ``sealed_bytes`` made for this very place, or return None."""
    nonce, ciphertext = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, bound)
    except (InvalidTag, ValueError):  # a ValueError where hardly anything is left of it
        return None


@dataclass(frozen=True, slots=True, repr=False)
class VaultKeys:
    """The two keys made from the master key, and the vault they belong to."""

    vault: str
    database: bytes
    rooms: bytes

    @classmethod
    def from_master(cls, vault: str, master: bytes) -> VaultKeys:
        """Derive the keys of a vault."""
        salt = vault.encode()
        return cls(vault, derived(salt, master, b"db"), derived(salt, master, b"rooms"))

    def wrapped_room_key(self, case_id: str, room: str) -> bytes:
        """Return a fresh key for a room, readable by this vault in this place only."""
        bound = self._place(case_id, room)
        return sealed_bytes(self.rooms, secrets.token_bytes(KEY_BYTES), bound)

    def room_key(self, case_id: str, room: str, wrapped: bytes) -> bytes | None:
        """Return the key of a room, or None where it was altered or lies in a wrong place."""
        return opened_bytes(self.rooms, wrapped, self._place(case_id, room))

    def wiped(self) -> None:
        """Overwrite both keys; nothing of the vault opens with them any more."""
        wipe(self.database, self.rooms)

    def _place(self, case_id: str, room: str) -> bytes:
        return f"{self.vault}|{case_id}|{room}".encode()
