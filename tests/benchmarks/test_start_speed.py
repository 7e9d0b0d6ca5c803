"""From the start of the process to an unlock page that can be typed into, and its memory.

Beside it novelWriter, where the extra ``bench`` is installed; it starts offscreen, shows its main
window and ends. Vorta is not measured: offscreen it waits for a person before its window shows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

OURS = [sys.executable, str(Path(__file__).with_name("start_window.py"))]
MOST_SECONDS, MOST_MB = 0.7, 120
_NOVEL = """
import os, resource, tempfile
from PyQt6.QtWidgets import QApplication
import novelwriter
from novelwriter.guimain import GuiMain

def shown(window, *_):
    QApplication.processEvents()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, flush=True)
    os._exit(0)

GuiMain.postLaunchTasks = shown
home = tempfile.mkdtemp()
novelwriter.main(["--config=" + home, "--data=" + home])
"""


def started(command: list[str], folder: Path) -> Callable[[], int]:
    """Return a start of a program as a function; it answers with the peak of memory in MB."""
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }

    def start() -> int:
        done = subprocess.run(command, env=surroundings, capture_output=True, check=True, text=True)
        return int(done.stdout.split()[-1])

    return start


def test_the_unlock_page_is_there_at_once(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    start = started(OURS, tmp_path)
    memory = start()
    assert benchmark(start) > 0
    if benchmark.stats is not None:
        assert memory < MOST_MB
        assert benchmark.stats.stats.min < MOST_SECONDS


@pytest.mark.skipif(find_spec("novelwriter") is None, reason="needs the extra `bench`")
def test_novelwriter_starts(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    start = started([sys.executable, "-c", _NOVEL], tmp_path)

    assert benchmark(start) > 0
