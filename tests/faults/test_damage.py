"""A damaged file is noticed at opening, wherever the damage is, and never silently different."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediator.domain.refusals import VaultDamaged
from mediator.vault import open_vault
from mediator.vault.contents import prove_contents
from mediator.vault.header import read_header
from mediator.vault.keys import VaultKeys
from mediator.vault.storage import Storage

PASSPHRASE = "correct horse battery staple"
PAGE = 4096


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory, made: dict[str, bytes]) -> VaultKeys:
    folder = tmp_path_factory.mktemp("keys")
    (folder / "cases.vault.key").write_bytes(made["cases.vault.key"])
    return read_header(folder / "cases.vault").unlocked(PASSPHRASE)


def assert_noticed(path: Path, keys: VaultKeys, content: bytes) -> None:
    """Open as ``open_vault`` does, without deriving the key anew each time."""
    path.write_bytes(content)
    with pytest.raises(VaultDamaged), closing(Storage(path, keys.database)) as storage:
        prove_contents(storage, keys.vault)
    assert path.read_bytes() == content


def test_an_undamaged_file_is_accepted(path: Path, keys: VaultKeys) -> None:
    with closing(Storage(path, keys.database)) as storage:
        prove_contents(storage, keys.vault)


def test_a_flipped_bit_is_noticed_anywhere(path: Path, keys: VaultKeys) -> None:
    whole = path.read_bytes()
    chance = random.Random(20261121)
    corners = [0, 15, 16, 100, PAGE - 81, PAGE - 80, PAGE - 64, PAGE - 1, PAGE, len(whole) - 1]
    for position in (*corners, *(chance.randrange(len(whole)) for _ in range(150))):
        content = bytearray(whole)
        content[position] ^= 1 << chance.randrange(8)
        assert_noticed(path, keys, bytes(content))


def test_a_cut_file_is_noticed(path: Path, keys: VaultKeys) -> None:
    whole = path.read_bytes()
    pages = [len(whole) - PAGE * count for count in range(1, len(whole) // PAGE + 1)]
    for length in (*pages, len(whole) - 1, len(whole) // 2 + 1, 1, 100, PAGE - 1):
        assert_noticed(path, keys, whole[:length])


def test_zeroed_swapped_and_doubled_pages_are_noticed(path: Path, keys: VaultKeys) -> None:
    whole = path.read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]
    for number in range(0, len(pages) - 1, 2):
        before, after = b"".join(pages[:number]), b"".join(pages[number + 2 :])
        one, other = pages[number : number + 2]
        assert_noticed(path, keys, before + bytes(PAGE) + other + after)
        assert_noticed(path, keys, before + other + one + after)
        assert_noticed(path, keys, before + one + one + after)


def test_a_page_that_nothing_uses_any_more_is_looked_at_too(path: Path, keys: VaultKeys) -> None:
    storage = Storage(path, keys.database)
    storage.raw().execute("CREATE TABLE spare AS SELECT zeroblob(20000) AS empty")
    storage.raw().execute("DROP TABLE spare")
    unused = storage.raw().execute("PRAGMA freelist_count").fetchone()[0]
    storage.close()
    content = bytearray(path.read_bytes())
    assert unused >= 4
    content[-PAGE * 2 + 7] ^= 1

    assert_noticed(path, keys, bytes(content))


def test_a_free_page_torn_by_a_power_cut_is_no_damage(path: Path, keys: VaultKeys) -> None:
    """A save that began to use it was cut short; without that, it is damage like any other."""
    with closing(Storage(path, keys.database)) as storage:
        storage.raw().execute("CREATE TABLE spare AS SELECT zeroblob(20000) AS empty")
        storage.raw().execute("DROP TABLE spare")
    content = bytearray(path.read_bytes())
    content[-PAGE * 2 + 7 : -PAGE * 2 + 512] = bytes(505)
    assert_noticed(path, keys, bytes(content))

    path.with_name(f"{path.name}-journal").write_bytes(b"")
    for _ in range(2):
        with closing(Storage(path, keys.database)) as storage:
            prove_contents(storage, keys.vault)
    assert len(path.read_bytes()) < len(content)


def test_a_page_in_use_is_damaged_however_the_last_save_ended(path: Path, keys: VaultKeys) -> None:
    content = bytearray(path.read_bytes())
    content[PAGE * 3 + 100] ^= 1
    path.with_name(f"{path.name}-journal").write_bytes(b"")

    assert_noticed(path, keys, bytes(content))


def test_a_damaged_vault_does_not_open_and_is_left_as_it_is(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(VaultDamaged) as refused:
        open_vault(path, PASSPHRASE, clock=lambda: datetime(2026, 11, 21, tzinfo=UTC))

    assert refused.value.path == str(path)
    assert path.read_bytes() == content


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """Damage of a random kind at a random place."""
    content, at = bytearray(whole), chance.randrange(len(whole))
    page = at // PAGE * PAGE
    kind = chance.randrange(6)
    if kind == 0:
        content[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        content[page : page + PAGE] = bytes(PAGE)
    elif kind == 2:
        del content[at:]
    elif kind == 3:
        content[at : at + 512] = chance.randbytes(len(content[at : at + 512]))
    elif kind == 4:
        other = chance.randrange(len(whole) // PAGE) * PAGE
        content[page : page + PAGE] = whole[other : other + PAGE]
    else:
        del content[page : page + PAGE]
    return bytes(content)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_thousand_random_damages_are_all_noticed(path: Path, keys: VaultKeys) -> None:
    whole = path.read_bytes()
    chance, tried = random.Random(20261121), 0
    while tried < 1000:
        content = damaged(whole, chance)
        if content != whole:
            assert_noticed(path, keys, content)
            tried += 1
