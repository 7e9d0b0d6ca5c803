"""From the start of the process to an unlock page that can be typed into, and its memory.

Beside it novelWriter and Vorta, where the extra ``bench`` is installed: each starts offscreen,
shows its main window, says how much memory it took at most, and ends. Vorta is given a
``borg`` that only knows its version, or it would wait for a person to read that there is none.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

OURS = [sys.executable, str(Path(__file__).with_name("start_window.py"))]
MOST_SECONDS, MOST_MB, ROUNDS = 0.7, 120, 5
_SHOWN = """
import os, sys
from PyQt6.QtWidgets import QApplication

def shown(*_):
    QApplication.processEvents()
    assert any(each.isVisible() for each in QApplication.topLevelWidgets())
    lines = open("/proc/self/status").read().splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM"))
    print(int(peak.split()[1]) // 1024, flush=True)
    os._exit(0)
"""
_NOVEL = """
import tempfile
import novelwriter
from novelwriter.guimain import GuiMain

GuiMain.postLaunchTasks = shown
home = tempfile.mkdtemp()
novelwriter.main(["--config=" + home, "--data=" + home])
"""
_VORTA = """
import vorta.__main__ as program

sys.argv = ["vorta"]
program.get_updater = shown
program.main()
"""
PEERS = {"novelwriter": _NOVEL, "vorta": _VORTA}


def started(command: list[str], folder: Path) -> Callable[[], list[str]]:
    """Return a start of a program as a function; it answers with what it says, memory last."""
    borg = folder / "borg"
    borg.write_text("#!/bin/sh\necho borg 1.4.0\n")
    borg.chmod(0o700)
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "XDG_DATA_HOME": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }

    def start() -> list[str]:
        done = subprocess.run(command, env=surroundings, capture_output=True, check=True, text=True)
        return done.stdout.split()

    return start


def test_the_unlock_page_is_there_at_once(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    start = started(OURS, tmp_path)
    needless, memory = start()[:-1], int(start()[-1])
    assert needless == []
    assert memory < MOST_MB
    benchmark.extra_info["MB"] = memory
    benchmark(start)
    if benchmark.stats is not None:
        assert benchmark.stats.stats.min < MOST_SECONDS


@pytest.mark.parametrize("peer", list(PEERS))
def test_a_peer_starts(benchmark: BenchmarkFixture, tmp_path: Path, peer: str) -> None:
    if find_spec(peer) is None:
        pytest.skip("needs the extra `bench`")
    start = started([sys.executable, "-c", _SHOWN + PEERS[peer]], tmp_path)
    benchmark.extra_info["MB"] = int(start()[-1])

    assert benchmark(start)


@pytest.mark.skipif(find_spec("vorta") is None, reason="needs the extra `bench`")
def test_the_unlock_page_is_there_before_vorta(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Best of a few, one after the other, so that a busy machine is as hard on both."""
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("measures")
    ours = started(OURS, tmp_path)
    theirs = started([sys.executable, "-c", _SHOWN + _VORTA], tmp_path)
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(ROUNDS):
        for name, start in (("ours", ours), ("theirs", theirs)):
            began = perf_counter()
            start()
            taken[name].append(perf_counter() - began)

    assert min(taken["ours"]) < min(taken["theirs"])
