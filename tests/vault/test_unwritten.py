"""A full disk: the reserve takes the save in hand, and what it cannot take is not dropped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.refusals import NotSaved, SealBroken
from mediator.vault import KeyCost, Vault, create_vault
from mediator.vault.reserve import Reserve

KIB = 1024


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let so many of the next transactions fail as on a full disk."""
    left = 0
    real = Vault._writing

    def writing(vault: Vault) -> AbstractContextManager[Any]:
        nonlocal left
        left -= 1
        if left >= 0:
            raise NotSaved("SQLITE_FULL")
        return real(vault)

    def arm(times: int) -> None:
        nonlocal left
        left = times

    monkeypatch.setattr(Vault, "_writing", writing)
    return arm


def with_reserve(vault: Vault, size: int) -> Path:
    vault._reserve = Reserve(vault.path, size)
    vault._reserve.lay()
    return vault.path.with_name(vault.path.name + ".reserve")


# --- the reserve ---------------------------------------------------------------------------


def test_the_reserve_takes_real_room(vault: Vault) -> None:
    path = with_reserve(vault, 256 * KIB)

    assert path.stat().st_size == 256 * KIB
    assert path.stat().st_blocks * 512 >= 256 * KIB


def test_a_save_on_a_full_disk_uses_the_reserve_once(
    vault: Vault, case: Case, full: Callable[[int], None]
) -> None:
    path = with_reserve(vault, 64 * KIB)
    full(1)

    vault.save(case, "opened")

    assert vault.on_reserve
    assert not path.exists()
    assert vault.load(case.id) == case
    assert vault.leftover() is None
    full(1)
    with pytest.raises(NotSaved):
        vault.save(replace(case, number="2"), "changed")


def test_another_failure_leaves_the_reserve_alone(vault: Vault, case: Case) -> None:
    path = with_reserve(vault, 64 * KIB)
    with pytest.raises(NotSaved):
        vault.save(replace(case, number="\ud86c"), "changed")

    assert path.exists()
    assert not vault.on_reserve


def test_the_reserve_is_laid_down_again_at_an_opening(path: Path, clock: Any) -> None:
    other = path.with_name("other.vault")
    cost = KeyCost(64 * KIB, 3, 4)
    vault = create_vault(
        other, "correct horse battery staple", clock=clock, cost=cost, reserve_bytes=KIB
    )
    vault.close()

    assert other.with_name("other.vault.reserve").stat().st_size == KIB


def test_a_disk_with_hardly_more_room_keeps_it(vault: Vault) -> None:
    assert not with_reserve(vault, 2**50).exists()


def test_a_reserve_that_cannot_be_laid_is_no_hindrance(vault: Vault) -> None:
    path = vault.path.with_name(vault.path.name + ".reserve")
    path.mkdir()
    with_reserve(vault, 64 * KIB)

    assert not vault._reserve.give()
    assert path.is_dir()


# --- what could not be written -------------------------------------------------------------


def test_what_was_refused_is_written_at_the_next_opening(
    opened: Callable[[], Vault], case: Case, full: Callable[[int], None]
) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        with vault.room(case.id, "debtor") as room:
            sealed = room.seal("savings", "80000")
        full(3)
        for number in ("2", "3"):
            with pytest.raises(NotSaved):
                vault.save(replace(case, number=number), "changed")
        with pytest.raises(NotSaved):
            vault.keep((sealed,), "noted")
        held = vault.leftover()
    assert held is not None
    assert held.reason == "SQLITE_FULL"
    assert case.parties[0].name.encode() not in held.ciphertext

    with opened() as vault, vault.room(case.id, "debtor") as room:
        vault.take_back(held)

        assert vault.load(case.id).number == "3"
        assert [room.open(each) for each in vault.sealed(case.id, "debtor")] == ["80000"]
        assert vault.leftover() is None


def test_what_a_later_save_has_written_is_not_held(
    vault: Vault, case: Case, full: Callable[[int], None]
) -> None:
    vault.save(case, "opened")
    with vault.room(case.id, "debtor") as room:
        first, second = room.seal("savings", "1"), room.seal("worries", "x")
    full(2)
    with pytest.raises(NotSaved):
        vault.save(replace(case, number="2"), "changed")
    with pytest.raises(NotSaved):
        vault.keep((first, second), "noted")

    vault.save(replace(case, number="3"), "changed")
    vault.keep((first,), "noted")
    assert vault.leftover() is not None
    vault.discard((second.place,), "discarded")

    assert vault.leftover() is None


def test_what_still_does_not_fit_stays_held(
    vault: Vault, case: Case, full: Callable[[int], None]
) -> None:
    full(1)
    with pytest.raises(NotSaved):
        vault.save(case, "opened")
    held = vault.leftover()
    assert held is not None
    full(1)

    with pytest.raises(NotSaved):
        vault.take_back(held)

    assert vault.leftover() is not None


def test_what_another_vault_left_is_not_taken(
    vault: Vault, case: Case, full: Callable[[int], None], path: Path, clock: Any
) -> None:
    full(1)
    with pytest.raises(NotSaved):
        vault.save(case, "opened")
    held = vault.leftover()
    assert held is not None
    cost = KeyCost(64 * KIB, 3, 4)
    other = create_vault(
        path.with_name("other.vault"), "correct horse battery staple", clock=clock, cost=cost
    )

    with other, pytest.raises(SealBroken):
        other.take_back(held)
