"""Every file that a whole hearing writes: the vault's own, and what was asked for."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.test_kill import needs_strace

_WRITTEN = re.compile(r'openat\([^,]+, "([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\) = \d')
_RENAMED = re.compile(r'rename\w*\(.*?"([^"]+)"[^"]*"([^"]+)".*\) = 0')
OF_THE_VAULT = (
    r"demo\.mvault(-journal|\.[a-z.-]+)?|demo-\d{8}-[0-9a-f]{16}\.mvault(-journal|\.[a-z.-]+)?"
)


@needs_strace
@pytest.mark.timeout(300)
def test_a_hearing_writes_nothing_but_its_vault_its_backups_and_what_was_asked(
    tmp_path: Path,
) -> None:
    home, temporary, out = tmp_path / "home", tmp_path / "tmp", tmp_path / "out"
    home.mkdir()
    temporary.mkdir()
    log = tmp_path / "log"
    folders = {"HOME": home, "TMPDIR": temporary}
    folders |= {f"XDG_{kind}_HOME": home / kind for kind in ("DATA", "CACHE", "CONFIG", "STATE")}
    trace = ["strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e", "trace=openat,creat,rename"]
    hearing = [sys.executable, "-B", "-m", "mediator", "demo", "-o", str(out)]
    environment = os.environ | {name: str(folder) for name, folder in folders.items()}
    subprocess.run([*trace, *hearing], check=True, env=environment, capture_output=True)

    text = log.read_text()
    written = {Path(name) for name in _WRITTEN.findall(text)} - {Path("/dev/null")}
    asked = {path for path in written if path.parent == out}
    probes = {path for path in written if path.parent == temporary}  # "may I write here?"
    ours = written - asked - probes

    assert asked
    assert len(probes) <= 1
    assert all(path.is_relative_to(temporary) for path in ours)
    assert [str(path) for path in ours if not re.fullmatch(OF_THE_VAULT, path.name)] == []
    kept = {Path(name).name for _, name in _RENAMED.findall(text)}
    assert {"agreement.pdf", "schedule.pdf", "window.png"} <= kept
    assert list(temporary.iterdir()) == []
    assert [path for path in home.rglob("*") if path.is_file()] == []
