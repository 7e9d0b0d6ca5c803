"""A program that works with a vault until something befalls it; run as a process of its own.

    python program.py DEED VAULT

It says what it has done on standard output, a line each, at once.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from mediator.domain.case import Case
from mediator.domain.claims import Claim, Repayment
from mediator.domain.money import Money
from mediator.domain.refusals import NotSaved, Refusal
from mediator.domain.sealing import Place
from mediator.vault import KeyCost, Vault, create_vault, open_vault, storage

Act = Callable[[Vault], object]
FILE = b"evidence" * 3000

PASSPHRASE = "correct horse battery staple"
OTHER = "four quiet herons by the river"
FLOOR = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
EMPTY = Case(id="c-1", number="0", accepted_on=date(2026, 11, 2))


def clock() -> datetime:
    return datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def opened(path: Path) -> Vault:
    return open_vault(path, PASSPHRASE, clock=clock)


def numbered(number: int) -> Case:
    """A case whose number and repayments say the same, so that a torn save would show.

    The fixture ``look`` reads it back.
    """
    paid = tuple(Repayment(date(2026, 1, 1), Money(number), "转账") for _ in range(number % 17))
    return replace(EMPTY, number=str(number), claim=Claim(repayments=paid))


def make(path: Path) -> None:
    with create_vault(path, PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        vault.save(numbered(0), "opened")


def hold(path: Path) -> None:
    """Keep the vault open until the standard input ends."""
    with opened(path):
        say("OPEN")
        sys.stdin.read()


def open_and_lock(path: Path) -> None:
    """Open the vault and what was said in a room, then lock; wait for a line before each step."""
    vault = opened(path)
    with vault.room("c-1", "creditor") as room:
        heard = [room.open(sealed) for sealed in vault.sealed("c-1", "creditor")]
    sys.stdin.readline()
    say("OPEN", len(heard))
    sys.stdin.readline()
    vault.close()
    del heard
    say("LOCKED")
    sys.stdin.readline()


def save_on(path: Path) -> None:
    """Save, and acknowledge each save, until killed."""
    with opened(path) as vault, vault.room("c-1", "creditor") as room:
        first = int(vault.load("c-1").number) + 1
        for number in itertools.count(first):
            vault.save(numbered(number), "changed")
            say("ACK", number)
            vault.keep((room.seal("note", str(number)),), "noted")


def save_few(path: Path) -> None:
    """Save a few times, for a sweep over every system call of it."""
    with opened(path) as vault, vault.room("c-1", "creditor") as room:
        first = int(vault.load("c-1").number) + 1
        for number in (first, first + 1):
            try:
                vault.save(numbered(number), "changed")
            except NotSaved as refused:
                say("REFUSED", refused.reason)
            else:
                say("ACK", number)
        vault.keep((room.seal("note", "x" * 5000),), "noted")


def keep(room: str, **texts: str) -> Act:
    def act(vault: Vault) -> None:
        with vault.room("c-1", room) as opened:
            vault.keep(tuple(opened.seal(*each) for each in texts.items()), "noted")

    return act


def save(number: int, case_id: str = "c-1") -> Act:
    return lambda vault: vault.save(replace(numbered(number), id=case_id), "changed")


ACTS: tuple[Act, ...] = (
    save(5),
    keep("creditor", note="底线 600000"),
    keep("debtor", note="x" * 3000, offer="400000"),
    save(3, "c-2"),  # a new case, with the keys of its rooms
    lambda vault: vault.discard((Place("c-1", "debtor", "note"),), "discarded"),
    keep("creditor", note="y" * 20_000),  # pages of its own
    lambda vault: vault.discard((Place("c-1", "creditor", "note"),), "discarded"),  # freed again
    save(1),
    keep("ballot", first="600000", second="550000"),
    lambda vault: vault.attach("c-1", sha256(FILE).hexdigest(), FILE),
    lambda vault: vault.purge("c-2", "保管期届满"),
    save(4),
)
"""One of everything that writes; each makes one entry in the journal."""


def do_all(path: Path) -> None:
    """Do all acts, in two sittings, and acknowledge each."""
    for acts in (ACTS[:4], ACTS[4:]):
        with opened(path) as vault:
            for act in acts:
                act(vault)
                say("ACK")


def set_otherwise(**settings: tuple[str, str]) -> None:
    """Let SQLite run with other settings than the vault's: value, and value as read back."""
    changed = [(name, *settings.get(name, (value, kept))) for name, value, kept in storage.SETTINGS]
    vars(storage)["SETTINGS"] = changed


def do_all_unflushed(path: Path) -> None:
    set_otherwise(synchronous=("OFF", "0"))
    do_all(path)


def do_all_unlinking(path: Path) -> None:
    """Remove the journal after each save, as SQLite does for a vault that others may open."""
    set_otherwise(locking_mode=("NORMAL", "normal"))
    do_all(path)


def do_all_unlinking_unflushed(path: Path) -> None:
    """Remove the journal after each save, and do not flush that."""
    set_otherwise(locking_mode=("NORMAL", "normal"), synchronous=("FULL", "2"))
    do_all(path)


def create(path: Path) -> None:
    """Make an empty vault, and acknowledge it."""
    with create_vault(path, PASSPHRASE, clock=clock, cost=FLOOR):
        say("ACK")


def rekey(path: Path) -> None:
    """Change the passphrase, and acknowledge that."""
    with opened(path) as vault:
        vault.change_passphrase(PASSPHRASE, OTHER)
        say("ACK")


def upgrade(path: Path) -> None:
    """Open a vault of an older version, and acknowledge that."""
    with opened(path):
        say("ACK")


def fill_file(path: Path) -> None:
    """Save ever more under a limit to the file's size, then once more without it."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with opened(path) as vault:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100_000, hard))
        fill(vault)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        vault.save(numbered(7), "changed")
        say("AGAIN", vault.load("c-1").number)


def fill_disk(path: Path) -> None:
    """Save ever more until the disk is full, then once more with room made."""
    ballast = path.with_name("ballast")
    ballast.write_bytes(bytes(100_000))
    with opened(path) as vault:
        fill(vault)
        ballast.unlink()
        vault.save(numbered(7), "changed")
        say("AGAIN", vault.load("c-1").number)


def fill_reserve(path: Path) -> None:
    """Save ever more until the disk is full, and then what the reserve makes room for."""
    with open_vault(path, PASSPHRASE, clock=clock, reserve_bytes=100_000) as vault:
        say("RESERVE", path.with_name(f"{path.name}.reserve").exists())
        for number in itertools.count(1):
            vault.save(replace(numbered(number), id=f"c-{number}"), "opened")
            if vault.on_reserve:
                break
        say("SAVED", vault.load(f"c-{number}").number == str(number))
        vault.save(numbered(7), "changed")


def fill(vault: Vault) -> None:
    for number in itertools.count(1):
        case = replace(numbered(number), id=f"c-{number}")
        try:
            vault.save(case, "opened")
        except NotSaved as refused:
            say("REFUSED", refused.reason)
            say("LISTED", number - max(len(vault.summaries()), 1))
            return


def read_only(path: Path) -> None:
    """Read, then try everything that writes."""
    with opened(path) as vault:
        say("READ", vault.load("c-1").number)
        for write in (
            lambda: vault.save(numbered(1), "changed"),
            lambda: vault.backup_to(path.with_name("copy.vault")),
        ):
            try:
                write()
            except NotSaved as refused:
                say("REFUSED", refused.reason)
        say("READ", vault.load("c-1").number)
    try:
        make(path.with_name("new.vault"))
    except NotSaved as refused:
        say("REFUSED", refused.reason)


def touch_nothing(path: Path) -> None:
    """Live a whole life and report each time the database is opened other than by SQLite."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]) in {str(path), f"{path}.new", f"{path}.part"}:
            say("OPENED", arguments[0])

    sys.addaudithook(watch)
    make(path)
    with opened(path) as vault, vault.room("c-1", "creditor") as room:
        vault.keep((room.seal("note", "x"),), "noted")
        vault.backup()
        say("DONE")
    path.open("rb").close()  # so that silence proves something


DEEDS = (
    make,
    hold,
    open_and_lock,
    save_on,
    save_few,
    do_all,
    do_all_unflushed,
    do_all_unlinking,
    do_all_unlinking_unflushed,
    create,
    upgrade,
    rekey,
    fill_file,
    fill_disk,
    fill_reserve,
    read_only,
    touch_nothing,
)

if __name__ == "__main__":
    deed = next(deed for deed in DEEDS if deed.__name__ == sys.argv[1])
    try:
        deed(Path(sys.argv[2]))
    except Refusal as refusal:
        say(type(refusal).__name__)
        sys.exit(3)
