"""The program as a person starts it: a real X server, real keys, the real window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PASSPHRASE = "seven quiet herons cross the river"
PATIENCE = 50.0  # a busy machine is slow, not wrong

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="no X server here"
    ),
    pytest.mark.timeout(120),
]


def until(happened: Callable[[], object]) -> object:
    """Wait for a fact of the outside world, which sends no signal."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = happened()
        if found:
            return found
        time.sleep(0.05)
    pytest.fail("it did not happen in time")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of our own on an X server of our own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def environment(display: str, tmp_path: Path) -> dict[str, str]:
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": str(tmp_path)}
    return {**os.environ, **own, "XDG_STATE_HOME": str(tmp_path)}


def xdotool(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


@pytest.fixture
def program(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The program itself, which outlives no failure."""
    command = [sys.executable, "-m", "mediator"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as begun:
        yield begun
        begun.kill()


def test_a_first_run_by_real_keys_makes_a_vault_and_closes_cleanly(
    environment: dict[str, str], program: subprocess.Popen[str], tmp_path: Path
) -> None:
    search = ("search", "--onlyvisible", "--name", "债务调解助手")
    window = str(until(lambda: xdotool(environment, *search)))
    xdotool(environment, "windowfocus", "--sync", window)
    vault = tmp_path / "mediator" / "cases.mvault"

    xdotool(environment, "type", "--delay", "15", PASSPHRASE)
    xdotool(environment, "key", "Return")
    xdotool(environment, "type", "--delay", "15", PASSPHRASE)
    xdotool(environment, "key", "Return")
    until(vault.exists)
    until(vault.with_name("cases.mvault.key").exists)
    xdotool(environment, "key", "ctrl+l")
    until(lambda: not vault.with_name("cases.mvault-journal").exists())
    xdotool(environment, "key", "ctrl+q")

    _, complaints = program.communicate(timeout=PATIENCE)
    assert PASSPHRASE.encode() not in vault.read_bytes()
    assert "Traceback" not in complaints
