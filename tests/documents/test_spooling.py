"""The system's own spooler gets the very bytes, by a queue's name that can be nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mediator.documents import spooling
from mediator.documents.spooling import can_spool, spooled
from mediator.printing import spooler

PDF = b"%PDF-1.7 the very bytes"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script stands for lp")


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called lp that keeps what it was given."""
    command = tmp_path / "bin" / "lp"
    command.parent.mkdir()
    command.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/told"\ncat > "{tmp_path}/sent"\n'
        f'[ ! -e "{tmp_path}/broken" ]\n'
    )
    command.chmod(0o700)
    monkeypatch.setenv("PATH", f"{command.parent}:{os.environ['PATH']}")
    return tmp_path


def test_the_spooler_gets_the_bytes_a_queue_and_a_neutral_name(lp: Path) -> None:
    assert can_spool()
    assert spooler() is not None
    assert spooled(PDF, "文档-0427-3-1", "Office_2")

    assert (lp / "sent").read_bytes() == PDF
    told = (lp / "told").read_text("utf-8").splitlines()
    assert told[told.index("-d") + 1] == "Office_2"
    assert told[told.index("-t") + 1] == "文档-0427-3-1"
    assert told[-1] == "-"


def test_a_spooler_that_refuses_is_noticed(lp: Path) -> None:
    (lp / "broken").touch()

    assert not spooled(PDF, "文档", "Office")


@pytest.mark.parametrize("queue", ["", "-o raw", "a b", "a/b", "--help"])
def test_a_queue_whose_name_is_no_queue_is_never_told_to_the_spooler(queue: str, lp: Path) -> None:
    assert not spooled(PDF, "文档", queue)
    assert not (lp / "told").exists()


def test_without_a_spooler_nothing_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not can_spool()
    assert spooler() is None
    assert not spooled(PDF, "文档", "Office")


def test_a_spooler_that_hangs_is_left_alone(lp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lp / "bin" / "lp").write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(spooling, "_SECONDS", 0.3)

    assert not spooled(PDF, "文档", "Office")
