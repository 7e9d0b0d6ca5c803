"""The file remembers when it was last copied to another place."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from mediator.domain.case import Case
from mediator.domain.outside_copies import USUAL_DAYS, OutsideCopies
from mediator.domain.refusals import VaultExists
from mediator.vault import Vault, open_vault


def test_the_day_of_a_copy_and_the_days_wanted_outlive_a_closing(
    opened: Callable[[], Vault], case: Case, clock: Callable[[], datetime], tmp_path: Path
) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        assert vault.outside_copies() == OutsideCopies(None, USUAL_DAYS)
        vault.set_copy_days(3)
        assert vault.outside_copies() == OutsideCopies(None, 3)
        vault.copy_to(tmp_path / "usb" / "copy.mvault")
    with opened() as vault:
        assert vault.outside_copies() == OutsideCopies(clock().date(), 3)
        assert vault.verify_journal() is None


def test_a_copy_opens_with_what_was_there(
    vault: Vault, case: Case, passphrase: str, clock: Callable[[], datetime], tmp_path: Path
) -> None:
    vault.save(case, "opened")
    vault.copy_to(tmp_path / "copy.mvault")

    with open_vault(tmp_path / "copy.mvault", passphrase, clock=clock) as copy:
        assert copy.load(case.id) == case


def test_a_copy_that_was_not_written_is_not_remembered(vault: Vault, tmp_path: Path) -> None:
    taken = tmp_path / "taken.mvault"
    taken.write_bytes(b"something else")

    with pytest.raises(VaultExists):
        vault.copy_to(taken)

    assert vault.outside_copies().last_on is None
