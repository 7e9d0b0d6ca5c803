"""Merkle trees as in RFC 6962: a root over many entries, and the proof that one is among them.

Leaves and nodes are told apart by a prefix (0x00, 0x01), so that no node passes for a leaf.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of one entry."""
    return sha256(b"\x00" + leaf).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root over entries in their order; of none, the hash of nothing."""
    return _root([leaf_hash(leaf) for leaf in leaves]) if leaves else sha256(b"").digest()


def proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the hashes beside the way from an entry up to the root, the lowest first."""
    return _proof([leaf_hash(leaf) for leaf in leaves], index)


def holds(leaf: bytes, index: int, size: int, path: Sequence[bytes], claimed: bytes) -> bool:
    """Tell whether an entry stands at a place of the tree with this root and size."""
    return climbed(leaf, index, size, path) == claimed


def climbed(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the root that an entry's proof leads to; None for a proof that fits no such tree."""
    if not 0 <= index < size:
        return None
    node, last = index, size - 1
    found = leaf_hash(leaf)
    for beside in path:
        if last == 0:
            return None
        if node % 2 or node == last:
            found = _node(beside, found)
            while node and not node % 2:
                node, last = node // 2, last // 2
        else:
            found = _node(found, beside)
        node, last = node // 2, last // 2
    return found if last == 0 else None


def _root(hashes: Sequence[bytes]) -> bytes:
    """Pair from below: the same tree as by halves, without recursion over a million entries."""
    level = list(hashes)
    while len(level) > 1:
        paired = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = paired + level[len(paired) * 2 :]
    return level[0]


def _proof(hashes: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    level, path = list(hashes), []
    while len(level) > 1:
        if index ^ 1 < len(level):
            path.append(level[index ^ 1])
        paired = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level, index = paired + level[len(paired) * 2 :], index // 2
    return tuple(path)


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
