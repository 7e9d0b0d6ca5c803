"""A case in one encrypted file to be carried to another machine: ``.mcase``.

Why so: no archive format. A bundle is a line that says what it is, a line of JSON that says how
it is encrypted, and one ciphertext; inside it a list of what follows, and then the bytes one
after the other. There are no names to be written to a disk, nothing is inflated, nothing nests, so
nothing of what zip files are feared for can be in it; a zip file is simply foreign. The header is
bound into the encryption, its costs are bounded before any work is done for it, and its digest of
the ciphertext tells a damaged bundle from a wrong passphrase. Memory is bounded by the size of
the file, which is looked at first.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from mediator.domain.safe_refusals import BundleRefused
from mediator.vault.keys import (
    SALT_BYTES,
    KeyCost,
    KeyCostRefusedError,
    opened_bytes,
    sealed_bytes,
)

MAGIC = b"MEDIATOR CASE BUNDLE\n"
VERSION = 1
MOST_BYTES = 512 * 1024 * 1024
MOST_HEADER = 4096
MOST_FILES = 10_000
DEFAULT_COST = KeyCost()
_MOST_COST = KeyCost(1024 * 1024, 10, 16)
_AUDIENCES = frozenset({"full", "lawyer", "creditor", "debtor"})


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a bundle holds: for whom it was made, and its parts by name."""

    audience: str
    parts: tuple[tuple[str, bytes], ...]

    def part(self, name: str) -> bytes | None:
        """Return a part, or None."""
        return dict(self.parts).get(name)


def written_bundle(bundle: Bundle, passphrase: str, *, cost: KeyCost = DEFAULT_COST) -> bytes:
    """Encrypt a bundle; its passphrase goes another way than the file."""
    public = _public(bundle.audience, cost, secrets.token_bytes(SALT_BYTES))
    key = cost.key_from(passphrase, bytes.fromhex(public["salt"]))
    payload = sealed_bytes(key, _laid_out(bundle), _canonical(public))
    header = public | {"payload": sha256(payload).hexdigest()}
    return MAGIC + _canonical(header) + b"\n" + payload


def fingerprint(data: bytes) -> str:
    """Return the hash of a whole bundle, to be compared by telephone: groups of four digits."""
    digest = sha256(data).hexdigest()[:24]
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


def read_bundle(data: bytes, passphrase: str, *, path: str) -> Bundle:
    """Decrypt a bundle and check every part of it; raises ``BundleRefused``."""
    if len(data) > MOST_BYTES:
        raise BundleRefused(path, "too_large")
    header, payload = _split(data, path)
    cost = _cost(header, path)
    digest = header.pop("payload")
    if not isinstance(digest, str) or sha256(payload).hexdigest() != digest:
        raise BundleRefused(path, "damaged")
    key = cost.key_from(passphrase, bytes.fromhex(header["salt"]))
    plain = opened_bytes(key, payload, _canonical(header))
    if plain is None:
        raise BundleRefused(path, "locked")
    return Bundle(header["audience"], _parts(plain, path))


def _public(audience: str, cost: KeyCost, salt: bytes) -> dict[str, Any]:
    return {
        "version": VERSION,
        "audience": audience,
        "kdf": "Argon2id",
        "memory_kib": cost.memory_kib,
        "iterations": cost.iterations,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "seal": "AES-256-GCM",
    }


def _split(data: bytes, path: str) -> tuple[dict[str, Any], bytes]:
    if not data.startswith(MAGIC):
        raise BundleRefused(path, "foreign")
    end = data.find(b"\n", len(MAGIC), len(MAGIC) + MOST_HEADER)
    if end < 0:
        raise BundleRefused(path, "header")
    line = data[len(MAGIC) : end]
    try:
        header = json.loads(line)
        if header["version"] > VERSION:
            raise BundleRefused(path, "newer")
        if _canonical(header) != line or header.keys() != _KEYS:
            raise BundleRefused(path, "header")
        known = (
            header["audience"] in _AUDIENCES and len(bytes.fromhex(header["salt"])) == SALT_BYTES
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BundleRefused(path, "header") from None
    if not known or (header["kdf"], header["seal"]) != ("Argon2id", "AES-256-GCM"):
        raise BundleRefused(path, "header")
    return header, data[end + 1 :]


def _cost(header: dict[str, Any], path: str) -> KeyCost:
    """Bound the work before it is done: below the floor it is a trick, far above it is another."""
    asked = (header["memory_kib"], header["iterations"], header["lanes"])
    most = (_MOST_COST.memory_kib, _MOST_COST.iterations, _MOST_COST.lanes)
    whole = all(type(value) is int for value in asked)
    try:
        if not whole or any(value > limit for value, limit in zip(asked, most, strict=True)):
            raise BundleRefused(path, "cost")
        return KeyCost(*asked)
    except KeyCostRefusedError:
        raise BundleRefused(path, "cost") from None


def _laid_out(bundle: Bundle) -> bytes:
    index = [[name, len(part), sha256(part).hexdigest()] for name, part in bundle.parts]
    return _canonical(index) + b"\n" + b"".join(part for _, part in bundle.parts)


def _parts(plain: bytes, path: str) -> tuple[tuple[str, bytes], ...]:
    """Read the parts; the list must fit them to the byte, and no name stands twice."""
    line, _, rest = plain.partition(b"\n")
    found, at = [], 0
    try:
        index = json.loads(line)
        if _canonical(index) != line or len(index) > MOST_FILES:
            raise BundleRefused(path, "index")
        for name, size, digest in index:
            part = rest[at : at + size]
            fits = type(name) is str and type(size) is int and 0 <= size == len(part)
            if not fits or sha256(part).hexdigest() != digest:
                raise BundleRefused(path, "index")
            found.append((name, part))
            at += size
    except (ValueError, TypeError, RecursionError):
        raise BundleRefused(path, "index") from None
    if at != len(rest) or len(dict(found)) != len(found):
        raise BundleRefused(path, "index")
    return tuple(found)


def _canonical(content: object) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


_KEYS = _public("", DEFAULT_COST, b"").keys() | {"payload"}
