"""What somebody finds who opens a disk that a power cut left; looked at by two processes."""

from __future__ import annotations

import random
import shutil
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from mediator.domain.case import Case
from mediator.domain.refusals import Refusal
from mediator.vault import KeyCost, Vault, create_vault, open_vault
from mediator.vault.record_rows import ROOMS
from tests.faults.power_cut import Event, Files, State, states
from tests.faults.program import EMPTY, FLOOR, OTHER, PASSPHRASE

PROCESSES = 2
CHANCE = 20261121
MEMORY = Path("/dev/shm")  # noqa: S108
"""What a flush does is known from the trace; here it need not be slow."""

Look = Callable[[Path, State], str]

Part = tuple[int, int]
"""Which part of how many, from 0."""

WHOLE: Part = (0, 1)


def clock() -> datetime:
    return datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Seen:
    """All that somebody sees who opens everything."""

    cases: tuple[Case, ...]
    sealed: tuple[tuple[str, str, str, str], ...]


def seen(vault: Vault) -> Seen:
    cases = tuple(vault.load(summary.id) for summary in vault.summaries())
    sealed = []
    for case in cases:
        for name in ROOMS:
            with vault.room(case.id, name) as room:
                lying = vault.sealed(case.id, name)
                sealed += [(case.id, name, each.place.item, room.open(each)) for each in lying]
    return Seen(cases, tuple(sealed))


def entries(vault: Vault) -> int:
    return int(vault.journal_head().partition("-")[0])


def write(folder: Path, files: Files) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / "cases.vault"


# --- the looks -----------------------------------------------------------------------------


@dataclass(frozen=True)
class AfterActs:
    """Open what a cut left of many acts; ``history`` is what is seen before and after each."""

    history: tuple[Seen, ...]

    def __call__(self, folder: Path, state: State) -> str:
        try:
            with open_vault(write(folder, state.files), PASSPHRASE, clock=clock) as vault:
                done = entries(vault) - 1  # one entry is the opening of the case, before all
                if vault.verify_journal() is not None:
                    return "journal broken"
                if not state.acknowledged <= done <= state.acknowledged + 1:
                    return "lost" if done < state.acknowledged else "ahead"
                if seen(vault) != self.history[done]:
                    return "torn"
                vault.save(self.history[-1].cases[0], "changed")  # work goes on
                return "ok"
        except Refusal as refused:
            return type(refused).__name__


def after_creation(folder: Path, state: State) -> str:
    """Open what a cut creation left, or create again where there is no vault yet."""
    path = write(folder, state.files)
    try:
        if not state.acknowledged and not path.exists():
            create_vault(path, PASSPHRASE, clock=clock, cost=FLOOR).close()
        with open_vault(path, PASSPHRASE, clock=clock) as vault:
            vault.save(EMPTY, "opened")
            return "ok" if vault.verify_journal() is None else "journal broken"
    except Refusal as refused:
        return type(refused).__name__


def after_repeated_creation(folder: Path, state: State) -> str:
    """Open what has a key file only; the rest is what ``after_creation`` opens anyway."""
    names = set(state.files)
    keys = {"cases.vault.key", "cases.vault.key.bak"}
    if names & {"cases.vault", "cases.vault.new"} or not names & keys:
        return "ok"
    return after_creation(folder, state)


def after_upgrade(folder: Path, state: State) -> str:
    """Open what a cut migration left: all of the old file is there, in either version."""
    try:
        with open_vault(write(folder, state.files), PASSPHRASE, clock=clock) as vault:
            if entries(vault) != 22 or vault.verify_journal() is not None:
                return "journal broken"
            found = seen(vault)
            return "ok" if (len(found.cases), len(found.sealed)) == (5, 101) else "lost"
    except Refusal as refused:
        return type(refused).__name__


def after_rekey(folder: Path, state: State) -> str:
    """Open with the new passphrase, or the old one where the change was not confirmed."""
    path, name = write(folder, state.files), ""
    for passphrase in (OTHER, *([] if state.acknowledged else [PASSPHRASE])):
        try:
            with open_vault(path, passphrase, clock=clock) as vault:
                return "ok" if vault.load("c-1") is not None else "lost"
        except Refusal as refused:
            name = type(refused).__name__
    return name


# --- looking -------------------------------------------------------------------------------


def looked(
    before: Files, events: Sequence[Event], look: Look, share: float, part: Part = WHOLE
) -> Counter[str]:
    """Open a share of what power cuts may leave, over several processes; count the verdicts."""
    number, parts = part
    mine = partial(_looked_by_one, before, events, look, share, parts * PROCESSES)
    context = get_context("spawn")  # a forked process would inherit open vaults
    with ProcessPoolExecutor(PROCESSES, context, initializer=_begin) as pool:
        turns = range(number * PROCESSES, (number + 1) * PROCESSES)
        return sum(pool.map(mine, turns), Counter[str]())


def _begin() -> None:
    warnings.simplefilter("error")
    # Every state has the same passphrase and salt; the key of them is derived once.
    derived = cache(KeyCost.key_from)

    def copied(cost: KeyCost, passphrase: str, salt: bytes) -> bytes:
        return bytes(bytearray(derived(cost, passphrase, salt)))  # a closing overwrites its own

    KeyCost.key_from = copied  # type: ignore[assignment, method-assign]


def _looked_by_one(
    before: Files, events: Sequence[Event], look: Look, share: float, turns: int, turn: int
) -> Counter[str]:
    """Take the states whose turn it is, counted alike by all processes."""
    found = states(before, events, random.Random(CHANCE), share=share)
    mine = (state for number, state in enumerate(found) if number % turns == turn)
    memory = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        return Counter(look(Path(folder) / "disk", state) for state in mine)
