"""One program at a time, whatever became of the last one."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediator.domain.refusals import VaultBusy
from mediator.vault import open_vault

Start = Callable[[str, Path], subprocess.Popen[str]]


def clock() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_a_second_program_is_told_who_holds_the_vault(path: Path, start: Start) -> None:
    first = start("hold", path)
    assert said(first) == "OPEN"

    with pytest.raises(VaultBusy) as refused:
        open_vault(path, "correct horse battery staple", clock=clock)

    assert f"(pid {first.pid}, 2026-11-21T09:00:00+00:00)" in refused.value.holder


def test_a_second_program_may_come_when_the_first_has_gone(
    path: Path, start: Start, look: Callable[[Path], int]
) -> None:
    first = start("hold", path)
    assert said(first) == "OPEN"
    first.communicate("")

    assert look(path) == 0


def test_the_lock_of_a_killed_program_is_gone(
    path: Path, start: Start, look: Callable[[Path], int]
) -> None:
    first = start("hold", path)
    assert said(first) == "OPEN"
    first.kill()
    first.wait()

    assert look(path) == 0


def test_a_stranger_with_sqlite_is_kept_out_too(path: Path, start: Start) -> None:
    first = start("hold", path)
    assert said(first) == "OPEN"
    connection = sqlite3.connect(path, timeout=0)

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        connection.execute("SELECT * FROM sqlite_master")

    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is a POSIX matter")
def test_the_database_is_opened_by_sqlite_alone(
    tmp_path: Path, run: Callable[..., list[str]]
) -> None:
    path = tmp_path / "cases.vault"

    lines = run("touch_nothing", path)

    assert lines == ["DONE", f"OPENED {path}"]
