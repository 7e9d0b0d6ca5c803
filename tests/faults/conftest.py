"""Programs that work with a vault beside the test, and the vault they start from."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediator.vault import open_vault

PROGRAM = Path(__file__).with_name("program.py")
ROOT = PROGRAM.parents[2]

Run = Callable[..., list[str]]


def command(deed: str, path: Path) -> list[str]:
    return [sys.executable, "-W", "error", str(PROGRAM), deed, str(path)]


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Run:
    """Do one deed to the end, return the lines said; ``before`` is put before the command."""

    def run(deed: str, path: Path, *before: str, stderr: bool = True) -> list[str]:
        done = subprocess.run(
            [*before, *command(deed, path)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if stderr:
            assert done.stderr == ""
        return done.stdout.splitlines()

    return run


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[[str, Path], subprocess.Popen[str]]]:
    """Start a deed and leave it running; it is killed at the end at the latest."""
    started: list[subprocess.Popen[str]] = []

    def start(deed: str, path: Path) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            command(deed, path),
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        return program

    yield start
    for program in started:
        program.kill()
        program.communicate()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, run: Run) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("made-once")
    run("make", folder / "cases.vault")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def path(tmp_path: Path, made: dict[str, bytes]) -> Path:
    """Where a vault with one case lies, closed."""
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path / "cases.vault"


@pytest.fixture(scope="session")
def look() -> Callable[[Path], int]:
    """Open a vault, see that the case in it is whole, return the number of its last save."""

    def look(path: Path) -> int:
        moment = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
        with open_vault(path, "correct horse battery staple", clock=lambda: moment) as vault:
            case = vault.load("c-1")
            number = int(case.number)
            paid = [repayment.amount.minor for repayment in case.claim.repayments]
            assert paid == [number] * (number % 17), "torn"
            assert vault.verify_journal() is None
            return number

    return look
