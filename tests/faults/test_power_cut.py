"""Whatever a power cut leaves of what was not flushed: no confirmed save is lost, none is torn.

What is modelled and what is not is said in ``power_cut``. That the explorer can find anything
at all is shown each time by runs of the same acts that do not flush.

The short forms run in the suite. ``-m slow`` opens two fifths of the states that cuts of the saves
leave, a thousand; a fifth of those of a creation, a sixth of those of a migration; of the runs that
must be found out, a sixth. That is what fits into eight minutes on two cores. ``POWER_CUTS=all``
before it opens every state of the saves, half of a creation's, two fifths of a migration's.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from mediator.vault import open_vault
from tests.faults.power_cut import TRACER, Files, Reader
from tests.faults.power_cut_looks import (
    WHOLE,
    AfterActs,
    Look,
    Part,
    after_creation,
    after_rekey,
    after_repeated_creation,
    after_upgrade,
    clock,
    entries,
    looked,
    seen,
    write,
)
from tests.faults.program import ACTS, PASSPHRASE
from tests.faults.test_kill import needs_strace

Run = Callable[..., list[str]]
Explore = Callable[..., Counter[str]]

PARTS = 4
ALL = os.environ.get("POWER_CUTS") == "all"
SLOW = (pytest.mark.slow, pytest.mark.timeout(600))
A_CREATION = pytest.param(*((0.5, 300) if ALL else (0.2, 100)), marks=SLOW)
A_MIGRATION = pytest.param(*((0.4, 300) if ALL else (0.16, 90)), marks=SLOW)

pytestmark = [needs_strace, pytest.mark.timeout(300)]  # each opens hundreds of files


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory, made: Files) -> Look:
    """Look for what is to be seen before the acts and after each, where nothing goes wrong."""
    path = write(tmp_path_factory.mktemp("whole") / "disk", made)
    with open_vault(path, PASSPHRASE, clock=clock) as vault:
        whole = [seen(vault)]
        for number, act in enumerate(ACTS, start=2):
            act(vault)
            whole.append(seen(vault))
            assert entries(vault) == number
    return AfterActs(tuple(whole))


@pytest.fixture
def explored(tmp_path: Path, run: Run) -> Explore:
    """Trace a deed, open a share of what power cuts in it may leave, count the verdicts."""

    def explored(
        deed: str, before: Files, look: Look, share: float, part: Part = WHOLE
    ) -> Counter[str]:
        path, log = write(tmp_path / "disk", before), tmp_path / "trace"
        done = run(deed, path, *TRACER, "-o", str(log))
        assert done == ["ACK"] * (1 if deed in {"create", "upgrade", "rekey"} else len(ACTS))
        events = Reader(path.parent, path.name, before).read(log.read_text("ascii"))
        return looked(before, events, look, share, part)

    return explored


@pytest.fixture
def one_copy(made: Files) -> Files:
    """A vault whose second key file is missing, so that the opening writes it."""
    return {name: made[name] for name in ("cases.vault", "cases.vault.key")}


def test_no_power_cut_loses_or_tears_a_save(
    one_copy: Files, explored: Explore, verdict: Look
) -> None:
    found = explored("do_all", one_copy, verdict, 0.01)

    assert set(found) == {"ok"}, found
    assert found.total() >= 25


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_none_of_all_power_cuts_loses_or_tears_a_save(
    one_copy: Files, explored: Explore, verdict: Look, part: int
) -> None:
    found = explored("do_all", one_copy, verdict, 1 if ALL else 0.4, (part, PARTS))

    assert set(found) == {"ok"}, found
    assert found.total() >= (2500 if ALL else 800) // PARTS


def test_the_explorer_finds_what_is_lost_without_flushing(
    one_copy: Files, explored: Explore, verdict: Look
) -> None:
    found = explored("do_all_unflushed", one_copy, verdict, 0.004)

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
    flushed = explored("do_all_unlinking", one_copy, verdict, 0.05)
    unflushed = explored("do_all_unlinking_unflushed", one_copy, verdict, 0.15)

    assert set(flushed) == {"ok"}, flushed
    assert set(unflushed) <= {"ok", "lost", "VaultRolledBack"}, unflushed
    assert unflushed["lost"] + unflushed["VaultRolledBack"] > 0, unflushed


@pytest.mark.parametrize(("share", "least"), [(0.012, 4), A_CREATION])
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

    found = explored("create", before, after_repeated_creation, 1)

    assert set(found) == {"ok"}, found


RELEASED = Path(__file__).parents[1] / "vault" / "released"


@pytest.mark.parametrize(("share", "least"), [(0.01, 5), A_MIGRATION])
def test_a_migration_cut_short_leaves_the_old_file_or_the_new_one(
    explored: Explore, share: float, least: int
) -> None:
    old = {
        name: (RELEASED / "1" / name).read_bytes() for name in ("cases.vault", "cases.vault.key")
    }

    found = explored("upgrade", old, after_upgrade, share)

    assert set(found) == {"ok"}, found
    assert found.total() >= least


def test_a_change_of_passphrase_cut_short_leaves_the_old_or_the_new(
    made: Files, explored: Explore
) -> None:
    found = explored("rekey", made, after_rekey, 1)

    assert set(found) == {"ok"}, found
    assert found.total() >= 10
