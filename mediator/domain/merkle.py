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
    (path,) = proofs(leaves, [index])
    return path


def proofs(leaves: Sequence[bytes], indices: Sequence[int]) -> tuple[tuple[bytes, ...], ...]:
    """Return the proof of each of some entries; the tree is built once for all of them."""
    level, places = [leaf_hash(leaf) for leaf in leaves], list(indices)
    paths: list[list[bytes]] = [[] for _ in places]
    while len(level) > 1:
        for path, place in zip(paths, places, strict=True):
            if place ^ 1 < len(level):
                path.append(level[place ^ 1])
        level, places = _paired(level), [place // 2 for place in places]
    return tuple(map(tuple, paths))


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
        level = _paired(level)
    return level[0]


def _paired(level: list[bytes]) -> list[bytes]:
    """Return the level above: pairs joined, the odd one as it is."""
    paired = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    return paired + level[len(paired) * 2 :]


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
