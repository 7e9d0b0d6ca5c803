"""The whole file is checked while it lies open, in slices between which any job may come."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from mediator.desktop.leftovers import put_away
from mediator.domain.case import Case
from mediator.domain.refusals import VaultBusy, VaultDamaged
from mediator.domain.safekeeping import FileCheck
from mediator.vault import Vault, journal, rescue_vault
from mediator.vault.idle_check import SLICE, IdleCheck
from mediator.vault.record_rows import JournalRow

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FLIP = """
import sys
with open(sys.argv[1], "r+b") as file:
    middle = file.seek(0, 2) // 2
    file.seek(middle); old = file.read(1)[0]
    file.seek(middle); file.write(bytes([old ^ 1]))
"""
TRY_THE_LOCK = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
except sqlite3.DatabaseError:
    print("came in")
"""


def elsewhere(program: str, path: Path) -> str:
    """Run a program of its own: this one may not open the file by other means than SQLite."""
    run = [sys.executable, "-c", program, str(path)]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout.strip()


def write_entries(vault: Vault, count: int) -> None:
    """Make a long record in one transaction."""

    def work(session: Session) -> None:
        for number in range(count):
            journal.append(session, "made_up", "", str(number).encode(), at=NOON)

    vault._write(work)


def to_the_end(vault: Vault, check: IdleCheck) -> FileCheck:
    while (found := vault.go_on_checking(check)) is None:
        assert not check.seems_damaged
    return found


def checked(vault: Vault) -> FileCheck:
    check = vault.begin_check()
    check.read_pages()
    return to_the_end(vault, check)


def found_damaged(vault: Vault, case: Case) -> None:
    """Save and back up a case; then another program damages the file, and the check finds it."""
    vault.save(case, "opened")
    vault.backup()
    elsewhere(FLIP, vault.path)
    with pytest.raises(VaultDamaged):
        checked(vault)


def test_a_whole_file_is_found_whole_and_the_day_is_kept(
    opened: Callable[[], Vault], case: Case
) -> None:
    with opened() as vault:
        assert vault.last_check is None
        vault.save(case, "opened")
        found = checked(vault)

        assert found.broken is None
        assert found.entries == int(vault.journal_head().partition("-")[0])
        assert vault.last_check == found


def test_a_page_damaged_while_the_file_is_open_is_noticed_and_the_backup_opens(
    opened: Callable[[], Vault], case: Case, passphrase: str, clock: Callable[[], datetime]
) -> None:
    with opened() as vault:
        found_damaged(vault, case)
        assert vault.last_check is None

    rescued = rescue_vault(vault.path, passphrase, clock=clock)
    with closing(rescued.archive) as again:
        assert again.load(case.id) == case


def test_what_is_saved_after_damage_was_found_is_written_into_the_backup_that_opens(
    opened: Callable[[], Vault], case: Case, passphrase: str, clock: Callable[[], datetime]
) -> None:
    with opened() as vault:
        found_damaged(vault, case)
        with pytest.raises(VaultDamaged):
            vault.save(replace(case, number="typed since"), "changed")
        held = put_away(vault, vault.path)

    assert held is not None
    assert held.reason == "SQLITE_CORRUPT"
    with closing(rescue_vault(vault.path, passphrase, clock=clock).archive) as again:
        again.take_back(held)
        assert again.load(case.id).number == "typed since"


def test_a_save_in_the_midst_of_a_check_is_taken_and_proved_too(
    opened: Callable[[], Vault], case: Case
) -> None:
    with opened() as vault:
        write_entries(vault, SLICE + 5)
        check = vault.begin_check()
        check.read_pages()
        assert vault.go_on_checking(check) is None
        vault.save(replace(case, number="9"), "opened")
        found = to_the_end(vault, check)

        assert found.entries == SLICE + 6
        assert vault.load(case.id).number == "9"


def test_pages_that_seem_false_while_something_was_saved_prove_nothing(
    opened: Callable[[], Vault], case: Case
) -> None:
    with opened() as vault:
        check = vault.begin_check()
        check.seems_damaged = True  # as when a page is read half written
        vault.save(case, "opened")
        assert vault.go_on_checking(check) is None
        assert check.seems_damaged

        assert checked(vault).broken is None


def test_pages_that_seemed_false_once_are_looked_at_again_before_anybody_is_alarmed(
    opened: Callable[[], Vault],
) -> None:
    with opened() as vault:
        check = vault.begin_check()
        check.seems_damaged = True
        assert to_the_end(vault, check).broken is None


def test_an_old_entry_that_was_changed_is_named(opened: Callable[[], Vault]) -> None:
    with opened() as vault:
        write_entries(vault, 5)
        with vault._storage.session() as session, session.begin():
            session.execute(update(JournalRow).where(JournalRow.seq == 3).values(act="other"))

        assert checked(vault).broken == 3


def test_a_record_cut_at_its_end_is_named(opened: Callable[[], Vault]) -> None:
    with opened() as vault:
        write_entries(vault, 5)
        with vault._storage.session() as session, session.begin():
            session.delete(session.get_one(JournalRow, 5))

        assert checked(vault).broken == 5


def test_a_check_leaves_the_lock_of_the_open_file(opened: Callable[[], Vault]) -> None:
    with opened() as vault:
        before = elsewhere(TRY_THE_LOCK, vault.path)
        checked(vault)

        assert before == elsewhere(TRY_THE_LOCK, vault.path) == "database is locked"
        with pytest.raises(VaultBusy):
            opened()


def test_a_closed_file_is_not_read_any_more(opened: Callable[[], Vault]) -> None:
    with opened() as vault:
        check = vault.begin_check()
    check.read_pages()

    assert not check.seems_damaged


def test_no_slice_keeps_the_thread_for_fifty_milliseconds(opened: Callable[[], Vault]) -> None:
    with opened() as vault:
        write_entries(vault, 3 * SLICE)
        check = vault.begin_check()
        check.read_pages()
        took, found = [], None
        while found is None:
            began = perf_counter()
            found = vault.go_on_checking(check)
            took.append(perf_counter() - began)

    assert len(took) >= 3
    assert sorted(took)[len(took) // 2] < 0.05
