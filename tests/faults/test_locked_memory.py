"""Locked means locked: no key of a closed vault is left in the memory of its program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mediator.vault.header import read_header
from tests.desktop.test_party_screen import forms, memory
from tests.faults import program

SAID = "底线陆拾万元金丝雀"

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may look"
    ),
]


def test_after_a_lock_no_key_is_left_in_memory(tmp_path: Path) -> None:
    """The keys are overwritten; what was opened is measured: no copy of it was left here.

    The passphrase itself stays where its reader put it: one buffer of the pipe it came by.
    """
    path = tmp_path / "cases.vault"
    program.make(path)
    with program.opened(path) as vault, vault.room("c-1", "creditor") as room:
        vault.keep((room.seal("least_total", SAID),), "noted")
    keys = read_header(path).unlocked(program.PASSPHRASE)
    command = [sys.executable, program.__file__, "open_and_lock", str(path)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin is not None
    assert child.stdout is not None

    def held() -> dict[str, int]:
        child.stdin.write("\n")  # type: ignore[union-attr]
        child.stdin.flush()  # type: ignore[union-attr]
        child.stdout.readline()  # type: ignore[union-attr]
        found = memory(child.pid)
        spelled = (keys.database.hex().encode(), keys.rooms.hex().encode())
        return {
            "keys": sum(found.count(each) for each in (keys.database, keys.rooms, *spelled)),
            "said": sum(found.count(form) for form in forms(SAID)),
        }

    opened, locked = held(), held()
    child.communicate("\n")

    assert opened["keys"] >= 2  # so the look can find them
    assert opened["said"] >= 1
    assert locked["keys"] == 0
    assert locked["said"] <= opened["said"]
