from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from mediator.domain.refusals import FileUnreadable, OutputNotWritable
from mediator.exchange.files import read_whole, write_whole


def test_a_file_is_written_whole_and_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"

    write_whole(path, b"one")
    write_whole(path, b"two")

    assert read_whole(path) == b"two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritable):
        write_whole(tmp_path / "none" / "paper.pdf", b"one")
    with pytest.raises(FileUnreadable):
        read_whole(tmp_path / "none")


def test_a_name_taken_by_a_folder_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").mkdir()

    with pytest.raises(OutputNotWritable):
        write_whole(tmp_path / "paper.pdf", b"one")

    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="no size limit of this kind")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A size limit on the process stands in for the disk: the write fails half-way."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")
    program = (
        "import sys, signal, pathlib\n"
        "from mediator.exchange.files import write_whole\n"
        "from mediator.domain.refusals import OutputNotWritable\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try: write_whole(pathlib.Path(sys.argv[1]), b'x' * 100_000)\n"
        "except OutputNotWritable: sys.exit(7)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)),
        check=False,
    )

    assert done.returncode == 7
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]
