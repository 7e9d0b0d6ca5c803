"""The key file beside the database: what turns a passphrase into the master key.

It holds nothing secret by itself. Everything but the wrapped key is authenticated by the
wrapping, so that the cost of a guess cannot be turned down; a plain checksum over the whole
tells a damaged key file from a wrong passphrase.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Self

from mediator.domain.refusals import (
    FileUnreadable,
    VaultDamaged,
    VaultForeign,
    VaultNewer,
    WrongPassphrase,
    system_word,
)
from mediator.vault.files import beside, write_durably
from mediator.vault.keys import (
    KEY_BYTES,
    SALT_BYTES,
    KeyCost,
    VaultKeys,
    opened_bytes,
    sealed_bytes,
)
from mediator.vault.wiping import wipe

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "mediator-vault"
VERSION = 2
"""Version 1 knew no recovery; a file of it is read, and stays one until its key is wrapped anew."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Other wrappings of the master key: by the printed sheet, and by each two of three shares.

    ``set`` tells one printing from the next; making a new set withdraws the old. What opens
    them is said in ``mediator.vault.recovery``.
    """

    set: str
    wrapped: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The vault's id, the cost and salt of its passphrase, and the wrapped master key."""

    vault: str
    cost: KeyCost
    salt: bytes
    wrapped: bytes = b""
    recovery: Recovery | None = field(default=None, repr=False)
    version: int = VERSION

    @classmethod
    def new(cls, passphrase: str, cost: KeyCost) -> tuple[Self, VaultKeys]:
        """Make a new vault's header with a random master key, and its keys."""
        vault, master = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)
        header = cls(vault, cost, b"").rewrapped(master, passphrase)
        return header, VaultKeys.from_master(vault, master)

    def rewrapped(self, master: bytes, passphrase: str, cost: KeyCost | None = None) -> Self:
        """Return the header for another passphrase; nothing else is encrypted anew."""
        cost = self.cost if cost is None else cost
        salt = secrets.token_bytes(SALT_BYTES)
        bare = replace(self, cost=cost, salt=salt, version=VERSION)
        return bare._wrapping(master, cost.key_from(passphrase, salt))  # noqa: SLF001  our own

    def _wrapping(self, master: bytes, key: bytes) -> Self:
        return replace(self, wrapped=sealed_bytes(key, master, self._bound))

    def with_recovery(self, passphrase: str, master: bytes, recovery: Recovery | None) -> Self:
        """Return the header with another set of recovery codes, or none."""
        return replace(self.rewrapped(master, passphrase), recovery=recovery)

    def unlocked(self, passphrase: str) -> VaultKeys:
        """Return the keys; raises ``WrongPassphrase``."""
        master = self.master(passphrase)
        keys = VaultKeys.from_master(self.vault, master)
        wipe(master)
        return keys

    def master(self, passphrase: str) -> bytes:
        """Return the master key itself, to wrap it anew; raises ``WrongPassphrase``."""
        key = self.cost.key_from(passphrase, self.salt)
        master = opened_bytes(key, self.wrapped, self._bound)
        wipe(key)
        if master is None:
            raise WrongPassphrase
        return master

    @property
    def _public(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": self.version,
            "vault": self.vault,
            "kdf": "Argon2id",
            "memory_kib": self.cost.memory_kib,
            "iterations": self.cost.iterations,
            "lanes": self.cost.lanes,
            "salt": self.salt.hex(),
            "wrap": "AES-256-GCM",
        }

    @property
    def _bound(self) -> bytes:
        return _canonical(self._public)

    def to_bytes(self) -> bytes:
        """Return the key file's content: JSON, the checksum last."""
        content = self._public | {"master_key": self.wrapped.hex()}
        if self.recovery is not None:
            wrapped = {name: key.hex() for name, key in self.recovery.wrapped}
            content["recovery"] = {"set": self.recovery.set, "master_key": wrapped}
        summed = content | {"checksum": _checksum(content)}
        return json.dumps(summed, indent=1).encode() + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """Read a key file; None where it is damaged. Raises ``VaultNewer``."""
        try:
            content = json.loads(data)
            if content.pop("checksum") != _checksum(content):
                return None
            if content["version"] > VERSION:
                raise VaultNewer(content["version"])
            cost = KeyCost(content["memory_kib"], content["iterations"], content["lanes"])
            salt, wrapped = (bytes.fromhex(content[name]) for name in ("salt", "master_key"))
            recovery = _recovery(content.get("recovery"))
            header = cls(content["vault"], cost, salt, wrapped, recovery, content["version"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return header if header.to_bytes() == data else None


def _recovery(content: dict[str, Any] | None) -> Recovery | None:
    if content is None:
        return None
    wrapped = tuple((name, bytes.fromhex(key)) for name, key in content["master_key"].items())
    return Recovery(content["set"], wrapped)


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _checksum(content: dict[str, Any]) -> str:
    return sha256(_canonical(content)).hexdigest()


def key_files(vault: Path) -> tuple[Path, Path]:
    """Return where the header of a vault lies: the key file and its copy."""
    return beside(vault, ".key"), beside(vault, ".key.bak")


def read_header(vault: Path) -> Header:
    """Return the header from the first of its two files that is whole.

    Raises ``VaultForeign`` where there is none, ``VaultDamaged`` where none is whole,
    ``VaultNewer`` and ``FileUnreadable``.
    """
    found = [data for data in map(_content, key_files(vault)) if data is not None]
    if not found:
        raise VaultForeign(str(vault))
    for data in found:
        header = Header.from_bytes(data)
        if header is not None:
            return header
    raise VaultDamaged(str(vault))


def write_header(vault: Path, header: Header) -> None:
    """Write the header to those of its two files that do not hold it yet; raises ``OSError``."""
    data = header.to_bytes()
    for path in key_files(vault):
        if _content(path) != data:
            write_durably(path, data)


def has_other_key_file(vault: Path, header: Header) -> bool:
    """Tell whether a key file lies there that opens something else."""
    return any(_content(path) not in (None, header.to_bytes()) for path in key_files(vault))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileUnreadable(str(path), system_word(error)) from error
