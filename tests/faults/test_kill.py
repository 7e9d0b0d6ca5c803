"""A program killed at any moment loses no save that it confirmed, and tears none."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., list[str]]
Look = Callable[[Path], int]


def test_no_confirmed_save_is_lost_to_a_kill(
    path: Path, start: Callable[[str, Path], subprocess.Popen[str]], look: Look
) -> None:
    chance = random.Random()
    acknowledged = 0
    for _ in range(4):
        program = start("save_on", path)
        assert program.stdout is not None
        for _ in range(chance.randrange(1, 60)):
            acknowledged = int(program.stdout.readline().removeprefix("ACK "))
        program.kill()
        rest = program.stdout.read().splitlines()  # said before the kill, not read yet
        acknowledged = max([acknowledged, *(int(line.split()[1]) for line in rest if line)])

        assert acknowledged <= look(path) <= acknowledged + 1


# --- every system call of a save, one after another ----------------------------------------

CALLS = "pwrite64,fsync,fdatasync,ftruncate,unlink"


def traceable() -> bool:
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    trial = ["strace", "-o", "/dev/null", "true"]
    return subprocess.run(trial, check=False, capture_output=True).returncode == 0


needs_strace = pytest.mark.skipif(not traceable(), reason="strace is not here or not allowed")


def calls_made(path: Path, run: Run) -> int:
    log = path.with_name("calls")
    run("save_few", path, "strace", "-qq", "-f", "-o", str(log), "-e", f"trace={CALLS}")
    return sum("resumed" not in line for line in log.read_text().splitlines())


def put_back(path: Path, made: dict[str, bytes]) -> None:
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    for name, content in made.items():
        path.with_name(name).write_bytes(content)


PARTS = 3
"""Each sweep in so many tests, so that none takes too long."""


def swept(
    path: Path, made: dict[str, bytes], run: Run, look: Look, fault: str, part: int
) -> tuple[int, int]:
    """Let the fault befall every call of one part in turn; return all calls and refusals."""
    calls = calls_made(path, run)
    refused = 0
    for nth in range(1 + part, calls + 1, PARTS):
        put_back(path, made)
        inject = f"inject={CALLS}:{fault}:when={nth}"
        tracer = ["strace", "-qq", "-f", "-o", "/dev/null", "-e", f"trace={CALLS}", "-e", inject]
        lines = run("save_few", path, *tracer, stderr=False)
        saved = [int(line.split()[1]) for line in lines if line.startswith("ACK")]
        refused += any(not line.startswith("ACK") for line in lines)

        assert look(path) >= max(saved, default=0), (fault, nth, lines)
    return calls, refused


@pytest.mark.slow
@pytest.mark.timeout(600)
@needs_strace
@pytest.mark.parametrize("part", range(PARTS))
def test_a_kill_at_every_system_call_loses_nothing(
    path: Path, made: dict[str, bytes], run: Run, look: Look, part: int
) -> None:
    calls, _ = swept(path, made, run, look, "signal=KILL", part)

    assert calls > 20


@pytest.mark.slow
@pytest.mark.timeout(600)
@needs_strace
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_an_error_at_every_system_call_loses_nothing_and_is_said(
    path: Path, made: dict[str, bytes], run: Run, look: Look, error: str, part: int
) -> None:
    calls, refused = swept(path, made, run, look, f"error={error}", part)

    assert calls > 20
    assert refused > 5
