"""A vault that cannot be written can be read, and says so when something is to be saved."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., list[str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permission bits are POSIX")


@pytest.fixture
def unprivileged() -> tuple[str, ...]:
    """What to put before a command so that permission bits bind even the superuser."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("nothing here makes the superuser obey permission bits")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


@pytest.fixture
def bare(path: Path) -> Iterator[Path]:
    """A vault as it lies on a stick that was locked, without a lock file beside it."""
    path.with_name(path.name + ".lock").unlink()
    yield path
    path.parent.chmod(0o700)


def test_a_locked_stick_is_read_and_nothing_on_it_changes(
    bare: Path, run: Run, unprivileged: tuple[str, ...]
) -> None:
    for file in bare.parent.iterdir():
        file.chmod(0o400)
    bare.parent.chmod(0o500)
    before = {file.name: file.read_bytes() for file in bare.parent.iterdir()}

    lines = run("read_only", bare, *unprivileged)

    assert lines == [
        "READ 0",
        "REFUSED SQLITE_READONLY",
        "REFUSED SQLITE_CANTOPEN",
        "READ 0",
        "REFUSED SQLITE_CANTOPEN",
    ]
    assert {file.name: file.read_bytes() for file in bare.parent.iterdir()} == before


def test_a_folder_that_takes_no_journal_refuses_the_save(
    bare: Path, run: Run, unprivileged: tuple[str, ...]
) -> None:
    bare.parent.chmod(0o500)

    lines = run("read_only", bare, *unprivileged)

    assert lines[1] in {"REFUSED SQLITE_CANTOPEN", "REFUSED SQLITE_READONLY"}
    assert (lines[0], lines[3]) == ("READ 0", "READ 0")


def test_a_key_file_that_may_not_be_read_is_named(
    path: Path, run: Run, unprivileged: tuple[str, ...]
) -> None:
    path.with_name(path.name + ".key").chmod(0)

    assert run("hold", path, *unprivileged) == ["FileUnreadable"]
