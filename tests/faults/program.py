"""A program that works with a vault until something befalls it; run as a process of its own.

    python program.py DEED VAULT

It says what it has done on standard output, a line each, at once.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from mediator.domain.case import Case
from mediator.domain.claims import Claim, Repayment
from mediator.domain.money import Money
from mediator.domain.refusals import NotSaved, Refusal
from mediator.vault import KeyCost, Vault, create_vault, open_vault

PASSPHRASE = "correct horse battery staple"
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


DEEDS = (make, hold, save_on, save_few, fill_file, fill_disk, read_only, touch_nothing)

if __name__ == "__main__":
    deed = next(deed for deed in DEEDS if deed.__name__ == sys.argv[1])
    try:
        deed(Path(sys.argv[2]))
    except Refusal as refusal:
        say(type(refusal).__name__)
        sys.exit(3)
