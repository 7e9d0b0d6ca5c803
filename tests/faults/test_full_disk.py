"""What does not fit is refused; what was there stays, and work goes on when there is room."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., list[str]]
Look = Callable[[Path], int]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits and mounts")


def test_a_save_beyond_the_largest_file_is_refused_and_changes_nothing(
    path: Path, run: Run, look: Look
) -> None:
    refused, listed, again = run("fill_file", path)

    assert refused in {"REFUSED SQLITE_FULL", "REFUSED SQLITE_IOERR"}
    assert (listed, again) == ("LISTED 1", "AGAIN 7")
    assert look(path) == 7


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False, stderr=-3).returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_save_on_a_full_disk_is_refused_and_changes_nothing(
    small_disk: Path, made: dict[str, bytes], run: Run, look: Look
) -> None:
    for name, content in made.items():
        (small_disk / name).write_bytes(content)
    path = small_disk / "cases.vault"

    refused, listed, again = run("fill_disk", path)

    assert refused == "REFUSED SQLITE_FULL"
    assert (listed, again) == ("LISTED 1", "AGAIN 7")
    assert look(path) == 7


def test_the_reserve_lets_the_save_in_hand_through(
    small_disk: Path, made: dict[str, bytes], run: Run, look: Look
) -> None:
    for name, content in made.items():
        (small_disk / name).write_bytes(content)
    path = small_disk / "cases.vault"

    assert run("fill_reserve", path) == ["RESERVE True", "SAVED True"]
    assert look(path) == 7
