"""Work that lasts, stopped at every step there is: each time all is as it was before."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.steps import Step
from mediator.usecases.record import verify_record
from mediator.usecases.steps import Steps
from mediator.vault import Vault, open_vault, rescue_vault
from mediator.vault import backups as backup_module
from tests.cancelling import cancelled_everywhere


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


@pytest.fixture
def worked(vault: Vault, case: Case, monkeypatch: pytest.MonkeyPatch) -> Vault:
    """A vault with a case and something sealed, whose copies take many steps."""
    monkeypatch.setattr(backup_module, "PAGES_AT_ONCE", 20)
    vault.save(case, "opened")
    with vault.room(case.id, "debtor") as room:
        vault.keep((room.seal("savings", "80000"),), "noted")
    return vault


@pytest.fixture
def unchanged(worked: Vault, case: Case) -> Callable[[], None]:
    """What must hold after each cancelling: no file more or less, and the next save works."""
    head, names = worked.journal_head(), set(files(worked.path.parent))

    def check() -> None:
        assert set(files(worked.path.parent)) == names
        assert worked.journal_head() == head
        assert worked.load(case.id) == case

    return check


def test_a_backup(worked: Vault, unchanged: Callable[[], None]) -> None:
    seen = cancelled_everywhere(worked.backup, unchanged)

    assert seen == [Step.COPYING, Step.PROVING]
    assert len(worked.backups()) == 1


def test_a_copy_elsewhere(
    worked: Vault, unchanged: Callable[[], None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    stick = tmp_path_factory.mktemp("stick")

    def check() -> None:
        unchanged()
        assert list(stick.iterdir()) == []

    seen = cancelled_everywhere(lambda steps: worked.copy_to(stick / "copy.mvault", steps), check)

    assert seen == [Step.COPYING, Step.PROVING]
    assert worked.outside_copies().last_on is not None


def test_a_trial_of_restoring(worked: Vault, unchanged: Callable[[], None]) -> None:
    worked.backup()
    names = {path.name for path in (worked.path.parent / "backups").iterdir()}

    def check() -> None:
        assert {path.name for path in (worked.path.parent / "backups").iterdir()} == names

    seen = cancelled_everywhere(worked.drill, check)

    assert seen == [Step.CHECKING, Step.RECORD, Step.CASES, Step.TEXTS]


def test_a_look_at_the_record(worked: Vault, unchanged: Callable[[], None]) -> None:
    seen = cancelled_everywhere(lambda steps: verify_record(worked, None, steps), unchanged)

    assert seen == [Step.READING, Step.RECORD]


def test_a_purge_destroys_nothing_before_its_last_step(worked: Vault, case: Case) -> None:
    head = worked.journal_head()

    def check() -> None:
        assert worked.journal_head() == head
        assert worked.load(case.id) == case

    seen = cancelled_everywhere(lambda steps: worked.purge(case.id, "asked for", steps), check)

    assert seen[-1] is Step.WRITING
    assert worked.purges()


def test_opening(opened: Callable[[], Vault], case: Case, passphrase: str, clock: Any) -> None:
    with opened() as vault:
        vault.save(case, "opened")
    before = files(vault.path.parent)
    made: list[Vault] = []

    def check() -> None:
        assert files(vault.path.parent) == before

    def work(steps: Steps) -> None:
        made.append(open_vault(vault.path, passphrase, clock=clock, steps=steps))

    seen = cancelled_everywhere(work, check)

    assert seen == [Step.KEY, Step.OPENING]
    with made[-1] as again:
        assert again.load(case.id) == case


def test_a_rescue(
    opened: Callable[[], Vault],
    case: Case,
    passphrase: str,
    clock: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(backup_module, "PAGES_AT_ONCE", 20)
    with opened() as vault:
        vault.save(case, "opened")
        vault.backup()
    content = bytearray(vault.path.read_bytes())
    content[len(content) // 2] ^= 1
    vault.path.write_bytes(content)
    before = files(vault.path.parent)
    made = []

    def check() -> None:
        assert files(vault.path.parent) == before

    def work(steps: Steps) -> None:
        made.append(rescue_vault(vault.path, passphrase, clock=clock, steps=steps).archive)

    seen = cancelled_everywhere(work, check)

    assert seen == [Step.CHECKING, Step.COPYING, Step.PROVING, Step.RECORD]
    with closing(made[-1]) as again:
        assert again.load(case.id) == case
