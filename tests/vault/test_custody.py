"""Another passphrase, and ways back in, without a page of the case file being written."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import Case
from mediator.domain.refusals import (
    NotSaved,
    PassphraseWeak,
    SealBroken,
    VaultBusy,
    WrongPassphrase,
)
from mediator.domain.safe_refusals import RecoveryCodesMissing, RecoveryCodeWrong
from mediator.vault import KeyCost, RecoveryKit, Vault, open_vault, recover_vault
from mediator.vault.header import Header, Recovery, key_files, read_header
from mediator.vault.recovery import read_code, written_code

NEW = "four quiet herons by the river"


@pytest.fixture
def kept(vault: Vault, case: Case) -> Vault:
    """A vault with a case, and something said in a room of it."""
    vault.save(case, "opened")
    with vault.room(case.id, "debtor") as room:
        vault.keep((room.seal("savings", "80000"),), "noted")
    return vault


def said(vault: Vault) -> list[str]:
    with vault.room("c-1", "debtor") as room:
        return [room.open(each) for each in vault.sealed("c-1", "debtor")]


# --- the passphrase ------------------------------------------------------------------------


def test_a_changed_passphrase_opens_everything_and_the_old_one_nothing(
    kept: Vault, passphrase: str, clock: Any
) -> None:
    content = kept.path.stat().st_mtime_ns
    kept.change_passphrase(passphrase, NEW)
    assert kept.path.stat().st_mtime_ns == content
    kept.close()

    with pytest.raises(WrongPassphrase):
        open_vault(kept.path, passphrase, clock=clock)
    with open_vault(kept.path, NEW, clock=clock) as vault:
        assert said(vault) == ["80000"]


def test_the_backups_beside_follow(kept: Vault, passphrase: str, clock: Any) -> None:
    backup = kept.backup()

    kept.change_passphrase(passphrase, NEW)

    with pytest.raises(WrongPassphrase):
        open_vault(backup, passphrase, clock=clock)
    with open_vault(backup, NEW, clock=clock) as vault:
        assert said(vault) == ["80000"]


def test_a_wrong_old_passphrase_changes_nothing(kept: Vault) -> None:
    before = key_files(kept.path)[0].read_bytes()

    with pytest.raises(WrongPassphrase):
        kept.change_passphrase("not the passphrase", NEW)

    assert key_files(kept.path)[0].read_bytes() == before


def test_a_party_of_a_case_is_no_passphrase(kept: Vault, passphrase: str) -> None:
    with pytest.raises(PassphraseWeak) as refused:
        kept.change_passphrase(passphrase, "张𬱖和上海某某有限公司 2024")

    assert refused.value.reason == "personal"


def test_a_key_file_that_cannot_be_written_is_said(kept: Vault, passphrase: str) -> None:
    key_file = key_files(kept.path)[0]
    key_file.with_name(key_file.name + ".part").mkdir()

    with pytest.raises(NotSaved):
        kept.change_passphrase(passphrase, NEW)

    assert read_header(kept.path).unlocked(passphrase).vault == kept._keys.vault


def test_cut_between_the_two_key_files_the_new_passphrase_works(
    kept: Vault, passphrase: str, clock: Any
) -> None:
    first, copy = key_files(kept.path)
    old = first.read_bytes()
    kept.change_passphrase(passphrase, NEW)
    kept.close()
    copy.write_bytes(old)

    open_vault(kept.path, NEW, clock=clock).close()

    assert copy.read_bytes() == first.read_bytes() != old


# --- its cost ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "memory_gib", "chosen_mib"),
    [
        (0.116, 16, 512),  # the machine that security.md was measured on
        (0.4, 16, 128),
        (0.9, 16, 64),
        (9.0, 16, 64),
        (0.001, 64, 1024),
        (0.001, 1, 256),
        (0.001, 0.1, 64),
    ],
)
def test_a_guess_costs_about_a_second_and_never_less_than_the_floor(
    seconds: float, memory_gib: float, chosen_mib: int
) -> None:
    cost = KeyCost.calibrated(lambda: seconds, int(memory_gib * 1024**2))

    assert (cost.memory_kib, cost.iterations, cost.lanes) == (chosen_mib * 1024, 3, 4)


def test_here_the_cost_is_measured() -> None:
    assert KeyCost.calibrated().memory_kib >= 64 * 1024


# --- recovery ------------------------------------------------------------------------------


@pytest.fixture
def kit(kept: Vault, passphrase: str) -> RecoveryKit:
    """Codes that were typed back: sheet and shares."""
    kit = kept.prepare_recovery()
    kept.confirm_recovery(passphrase, kit, [code for _, code in kit.codes])
    return kit


WAYS = [("S",), *combinations("123", 2)]


@pytest.mark.parametrize("way", WAYS)
def test_the_sheet_or_any_two_shares_open_the_vault_and_set_a_new_passphrase(
    kept: Vault, kit: RecoveryKit, way: tuple[str, ...], clock: Any
) -> None:
    codes = dict(kit.codes)
    kept.close()

    with recover_vault(kept.path, [codes[kind] for kind in way], NEW, clock=clock) as vault:
        assert said(vault) == ["80000"]

    open_vault(kept.path, NEW, clock=clock).close()
    assert kept.recovery_ways == ("S", "1+2", "1+3", "2+3")


@pytest.mark.parametrize("share", "123")
def test_one_share_opens_nothing(kept: Vault, kit: RecoveryKit, share: str, clock: Any) -> None:
    kept.close()
    code = dict(kit.codes)[share]

    for codes in ([code], [code, code], []):
        with pytest.raises(RecoveryCodesMissing):
            recover_vault(kept.path, codes, NEW, clock=clock)


def test_codes_are_worth_nothing_before_they_were_typed_back(kept: Vault, clock: Any) -> None:
    kit = kept.prepare_recovery()
    kept.close()

    with pytest.raises(RecoveryCodesMissing):
        recover_vault(kept.path, [dict(kit.codes)["S"]], NEW, clock=clock)


@pytest.mark.parametrize("kinds", ["", "1", "12", "S1", "S12"])
def test_what_was_not_typed_back_whole_does_not_count(
    kept: Vault, passphrase: str, kinds: str
) -> None:
    kit = kept.prepare_recovery()
    codes = dict(kit.codes)

    with pytest.raises(RecoveryCodesMissing):
        kept.confirm_recovery(passphrase, kit, [codes[kind] for kind in kinds])

    assert kept.recovery_ways == ()


@pytest.mark.parametrize(("kinds", "ways"), [("S", ("S",)), ("123", ("1+2", "1+3", "2+3"))])
def test_only_what_was_typed_back_is_a_way_in(
    kept: Vault, passphrase: str, kinds: str, ways: tuple[str, ...]
) -> None:
    kit = kept.prepare_recovery()
    codes = dict(kit.codes)

    kept.confirm_recovery(passphrase, kit, [codes[kind] for kind in kinds])

    assert kept.recovery_ways == ways


def test_codes_need_the_passphrase_to_begin_with(kept: Vault) -> None:
    kit = kept.prepare_recovery()

    with pytest.raises(WrongPassphrase):
        kept.confirm_recovery("not it", kit, [code for _, code in kit.codes])


def test_a_new_set_withdraws_the_old(
    kept: Vault, kit: RecoveryKit, passphrase: str, clock: Any
) -> None:
    again = kept.prepare_recovery()
    kept.confirm_recovery(passphrase, again, [dict(again.codes)["S"]])
    kept.close()

    with pytest.raises(RecoveryCodeWrong) as refused:
        recover_vault(kept.path, [dict(kit.codes)["S"]], NEW, clock=clock)

    assert refused.value.fault == "checksum"


def test_a_new_passphrase_leaves_the_codes_as_they_are(
    kept: Vault, kit: RecoveryKit, passphrase: str, clock: Any
) -> None:
    kept.change_passphrase(passphrase, NEW)
    kept.close()

    recover_vault(kept.path, [dict(kit.codes)["S"]], NEW, clock=clock).close()


def test_a_weak_passphrase_is_refused_here_too(
    kept: Vault, kit: RecoveryKit, passphrase: str, clock: Any
) -> None:
    kept.close()

    with pytest.raises(PassphraseWeak):
        recover_vault(kept.path, [dict(kit.codes)["S"]], "short", clock=clock)

    open_vault(kept.path, passphrase, clock=clock).close()


def test_an_open_vault_is_not_recovered(kept: Vault, kit: RecoveryKit, clock: Any) -> None:
    with pytest.raises(VaultBusy):
        recover_vault(kept.path, [dict(kit.codes)["S"]], NEW, clock=clock)


def test_a_wrapping_put_in_the_place_of_another_is_noticed(
    kept: Vault, kit: RecoveryKit, opened: Callable[[], Vault]
) -> None:
    header = read_header(kept.path)
    assert header.recovery is not None
    names = [name for name, _ in header.recovery.wrapped]
    keys = [key for _, key in header.recovery.wrapped]
    turned = Recovery(kit.set, tuple(zip(names, [*keys[1:], keys[0]], strict=True)))
    altered = Header(header.vault, header.cost, header.salt, header.wrapped, turned, header.version)
    for path in key_files(kept.path):
        path.write_bytes(altered.to_bytes())

    with pytest.raises(SealBroken):
        recover_vault(kept.path, [dict(kit.codes)["S"]], NEW, clock=opened)  # type: ignore[arg-type]


# --- the codes on paper --------------------------------------------------------------------


@given(st.sampled_from("S123"), st.binary(min_size=20, max_size=20))
def test_a_code_reads_back_however_it_is_typed(kind: str, secret: bytes) -> None:
    code = written_code(kind, secret, "v", "p")
    sloppy = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")

    assert read_code(code, "v", "p") == read_code(sloppy, "v", "p") == (kind, secret)


@given(st.integers(0, 36), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_one_character_is_noticed(at: int, char: str) -> None:
    code = written_code("1", bytes(range(20)), "v", "p").replace("-", "")
    typed = code[:at] + char + code[at + 1 :]

    if typed == code:
        return
    with pytest.raises(RecoveryCodeWrong):
        read_code(typed, "v", "p")


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", "length"),
        ("S-0000", "length"),
        ("X" + "0" * 36, "length"),
        ("S" + "0" * 35 + "U", "character"),
        ("S" + "0" * 35 + "张", "character"),
        ("S" + "0" * 36, "checksum"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(typed: str, fault: str) -> None:
    with pytest.raises(RecoveryCodeWrong) as refused:
        read_code(typed, "v", "p")

    assert refused.value.fault == fault


def test_codes_are_not_shown_by_accident(kit: RecoveryKit) -> None:
    assert dict(kit.codes)["S"] not in repr(kit)
    assert "secrets" not in repr(kit)


def test_codes_lie_nowhere_on_the_disk(kit: RecoveryKit, kept: Vault) -> None:
    for file in Path(kept.path.parent).rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        for kind, secret in kit.secrets:
            assert secret not in content, (kind, file)
            assert secret.hex().encode() not in content, (kind, file)
