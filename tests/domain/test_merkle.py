"""The tree is that of RFC 6962, and a proof holds for its own entry and place alone."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain import merkle

LEAVES = st.lists(st.binary(max_size=8), min_size=1, max_size=40)

# The eight inputs and the roots of the first n of them, from the tests of Certificate Transparency.
INPUTS = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_that_others_compute(size: int) -> None:
    leaves = [bytes.fromhex(text) for text in INPUTS[:size]]

    assert merkle.root(leaves).hex() == ROOTS[size - 1]


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    assert merkle.root([]) == sha256(b"").digest()


def halves(hashes: list[bytes]) -> bytes:
    """The definition in RFC 6962, section 2.1."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << ((len(hashes) - 1).bit_length() - 1)
    return sha256(b"\x01" + halves(hashes[:split]) + halves(hashes[split:])).digest()


@given(LEAVES)
def test_pairing_from_below_gives_the_tree_by_halves(leaves: list[bytes]) -> None:
    assert merkle.root(leaves) == halves([merkle.leaf_hash(leaf) for leaf in leaves])


def test_a_path_longer_than_its_tree_proves_nothing() -> None:
    (leaf,) = leaves = [b"only"]

    assert merkle.climbed(leaf, 0, 1, ()) == merkle.root(leaves)
    assert merkle.climbed(leaf, 0, 1, (b"more",)) is None
    assert merkle.climbed(leaf, 1, 1, ()) is None


@given(LEAVES, st.data())
def test_a_proof_holds_for_its_own_entry_place_and_root(
    leaves: list[bytes], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, size, root = merkle.proof(leaves, index), len(leaves), merkle.root(leaves)

    assert merkle.holds(leaves[index], index, size, path, root)
    assert not merkle.holds(leaves[index] + b"!", index, size, path, root)
    assert not merkle.holds(leaves[index], index, size, path, root[::-1])
    assert not merkle.holds(leaves[index], index, size, (*path, root), root)
    assert not merkle.holds(leaves[index], size, size, path, root)
    assert not merkle.holds(leaves[index], -1, size, path, root)
    if path:
        assert not merkle.holds(leaves[index], index, size, path[:-1], root)
    for other in range(size):
        if other != index:
            twin = leaves[other] == leaves[index]
            assert twin or not merkle.holds(leaves[index], other, size, path, root)
