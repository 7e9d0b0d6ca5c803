"""Whatever a power cut leaves of what was not flushed: no confirmed save is lost, none is torn.

What is modelled and what is not is said in ``power_cut``. That the explorer can find anything
at all is shown each time by runs of the same acts that do not flush.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from mediator.domain.case import Case
from mediator.domain.refusals import Refusal
from mediator.vault import KeyCost, Vault, create_vault, open_vault
from mediator.vault.record_rows import ROOMS
from tests.faults.power_cut import TRACER, Files, Reader, State, states
from tests.faults.program import ACTS, EMPTY, FLOOR, OTHER, PASSPHRASE
from tests.faults.test_kill import needs_strace

Run = Callable[..., list[str]]
Look = Callable[[Path, State], str]
Explore = Callable[[str, Files, Look, float], Counter[str]]

SLOW = (pytest.mark.slow, pytest.mark.timeout(600))

pytestmark = [needs_strace, pytest.mark.timeout(300)]  # each opens hundreds of files


def clock() -> datetime:
    return datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="module")
def derived_once() -> Iterator[None]:
    """Every state has the same passphrase and salt; the key of them is derived once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KeyCost, "key_from", cache(KeyCost.key_from))
        yield


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


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory, made: Files) -> list[Seen]:
    """What is to be seen before the acts and after each, where nothing goes wrong."""
    path = write(tmp_path_factory.mktemp("whole") / "disk", made)
    with open_vault(path, PASSPHRASE, clock=clock) as vault:
        whole = [seen(vault)]
        for number, act in enumerate(ACTS, start=2):
            act(vault)
            whole.append(seen(vault))
            assert entries(vault) == number
    return whole


@pytest.fixture(scope="module")
def verdict(history: list[Seen]) -> Look:
    """Open what a power cut left, as anybody would, and say what is wrong with it."""

    def verdict(folder: Path, state: State) -> str:
        try:
            with open_vault(write(folder, state.files), PASSPHRASE, clock=clock) as vault:
                done = entries(vault) - 1  # one entry is the opening of the case, before all
                if vault.verify_journal() is not None:
                    return "journal broken"
                if not state.acknowledged <= done <= state.acknowledged + 1:
                    return "lost" if done < state.acknowledged else "ahead"
                if seen(vault) != history[done]:
                    return "torn"
                vault.save(history[-1].cases[0], "changed")  # work goes on
                return "ok"
        except Refusal as refused:
            return type(refused).__name__

    return verdict


@pytest.fixture
def explored(tmp_path: Path, run: Run) -> Explore:
    """Trace a deed, open a share of what power cuts in it may leave, count the verdicts."""

    def explored(deed: str, before: Files, look: Look, share: float) -> Counter[str]:
        path, log = write(tmp_path / "disk", before), tmp_path / "trace"
        done = run(deed, path, *TRACER, "-o", str(log))
        assert done == ["ACK"] * (1 if deed in {"create", "upgrade", "rekey"} else len(ACTS))
        events = Reader(path.parent, path.name, before).read(log.read_text("ascii"))
        found = states(before, events, random.Random(20261121), share=share)
        return Counter(look(tmp_path / "disk", state) for state in found)

    return explored


@pytest.fixture
def one_copy(made: Files) -> Files:
    """A vault whose second key file is missing, so that the opening writes it."""
    return {name: made[name] for name in ("cases.vault", "cases.vault.key")}


@pytest.mark.parametrize(("share", "least"), [(0.04, 120), pytest.param(1, 2500, marks=SLOW)])
def test_no_power_cut_loses_or_tears_a_save(
    one_copy: Files, explored: Explore, verdict: Look, share: float, least: int
) -> None:
    found = explored("do_all", one_copy, verdict, share)

    assert set(found) == {"ok"}, found
    assert found.total() >= least


def test_the_explorer_finds_what_is_lost_without_flushing(
    one_copy: Files, explored: Explore, verdict: Look
) -> None:
    found = explored("do_all_unflushed", one_copy, verdict, 0.01)

    assert found["lost"] > 0
    assert found["VaultDamaged"] > 0
    assert found["VaultRolledBack"] > 0  # the side file notices what is lost
    known = {"ok", "lost", "torn", "VaultDamaged", "VaultRolledBack", "NotSaved"}
    assert set(found) <= known, found  # no crash


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_explorer_finds_a_journal_whose_removal_was_not_flushed(
    one_copy: Files, explored: Explore, verdict: Look
) -> None:
    """One name in a folder makes the difference between these two runs."""
    flushed = explored("do_all_unlinking", one_copy, verdict, 0.2)
    unflushed = explored("do_all_unlinking_unflushed", one_copy, verdict, 1)

    assert set(flushed) == {"ok"}, flushed
    assert set(unflushed) <= {"ok", "lost", "VaultRolledBack"}, unflushed
    assert unflushed["lost"] + unflushed["VaultRolledBack"] > 0, unflushed


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


@pytest.mark.parametrize(("share", "least"), [(0.05, 15), pytest.param(1, 400, marks=SLOW)])
def test_a_creation_cut_short_can_be_repeated_and_a_finished_one_stays(
    explored: Explore, share: float, least: int
) -> None:
    found = explored("create", {}, after_creation, share)

    assert set(found) == {"ok"}, found
    assert found.total() >= least


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_repeated_creation_cut_short_can_be_repeated_once_more(
    made: Files, explored: Explore
) -> None:
    """A key file with neither vault nor unfinished vault is taken for somebody's: VaultExists."""
    whole = made["cases.vault.key"]
    before = {"cases.vault.key": whole, "cases.vault.key.bak": whole, "cases.vault.new": b""}

    def stuck(folder: Path, state: State) -> str:
        names = set(state.files)
        if names & {"cases.vault", "cases.vault.new"} or not names & {*before}:
            return "ok"  # what the test above opens
        return after_creation(folder, state)

    found = explored("create", before, stuck, 1)

    assert set(found) == {"ok"}, found


RELEASED = Path(__file__).parents[1] / "vault" / "released"


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


@pytest.mark.parametrize(("share", "least"), [(0.01, 5), pytest.param(0.2, 100, marks=SLOW)])
def test_a_migration_cut_short_leaves_the_old_file_or_the_new_one(
    explored: Explore, share: float, least: int
) -> None:
    old = {
        name: (RELEASED / "1" / name).read_bytes() for name in ("cases.vault", "cases.vault.key")
    }

    found = explored("upgrade", old, after_upgrade, share)

    assert set(found) == {"ok"}, found
    assert found.total() >= least


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


@pytest.mark.parametrize(("share", "least"), [(0.5, 10), pytest.param(1, 25, marks=SLOW)])
def test_a_change_of_passphrase_cut_short_leaves_the_old_or_the_new(
    made: Files, explored: Explore, share: float, least: int
) -> None:
    found = explored("rekey", made, after_rekey, share)

    assert set(found) == {"ok"}, found
    assert found.total() >= least
