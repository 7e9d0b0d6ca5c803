"""The party's screen as a process: what it gets, what it holds, and what happens if it dies."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mediator.desktop.party_screen import PASSED_ON, PresentedTo, second_screen
from mediator.domain.disclosable import (
    Disclosed,
    JointFact,
    NotDisclosableError,
    StagedPage,
    Wording,
)
from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role

CANARY = "底线陆拾万元金丝雀"
RELEASED = Disclosure(Role.DEBTOR, Role.CREDITOR, date(2026, 11, 21), "most_monthly", "每月三千元")
PAGE = StagedPage(Wording("方案"), (JointFact("一次付清九万四千元"), Disclosed(RELEASED)))

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def presented(qtbot: QtBot) -> Iterator[PresentedTo]:
    os.environ["MEDIATOR_SECRET"] = CANARY
    presented = PresentedTo(QGuiApplication.screens()[-1])
    with qtbot.waitSignal(presented.ready, timeout=20_000):
        presented.start()
    yield presented
    presented.stop()
    del os.environ["MEDIATOR_SECRET"]


def memory(pid: int) -> bytes:
    """All that a process holds in memory that is its own."""
    found = []
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as file:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            parts = line.split()
            own = parts[1].startswith("rw") and not parts[-1].startswith(("/dev", "[vv"))
            if own:
                start, _, end = parts[0].partition("-")
                file.seek(int(start, 16))
                try:
                    found.append(file.read(int(end, 16) - int(start, 16)))
                except OSError:
                    continue
    return b"".join(found)


def forms(text: str) -> list[bytes]:
    return [text.encode(name) for name in ("utf-8", "utf-16-le", "utf-32-le", "gb18030")]


def hits(held: bytes, text: str) -> int:
    return sum(held.count(form) for form in forms(text))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may look")
def test_its_memory_holds_the_page_and_no_secret_of_the_program(
    qtbot: QtBot, presented: PresentedTo
) -> None:
    secret = CANARY * 3  # alive in this process while the other is looked at
    presented.stage(PAGE)

    def shown() -> None:
        assert hits(memory(presented.process_id), "一次付清九万四千元") > 0

    qtbot.waitUntil(shown, timeout=10_000)
    held = memory(presented.process_id)
    assert hits(held, "每月三千元") > 0
    assert hits(held, CANARY) == 0
    assert hits(held, "least_total") == 0
    assert len(secret) > len(CANARY)


def test_it_is_told_how_to_reach_a_screen_and_no_more(presented: PresentedTo) -> None:
    content = Path(f"/proc/{presented.process_id}/environ").read_bytes()
    names = {line.partition(b"=")[0].decode() for line in content.split(b"\0") if line}

    assert names <= {*PASSED_ON, "PYTHONDONTWRITEBYTECODE", "LC_CTYPE"}


def test_no_file_of_this_program_is_open_in_it(presented: PresentedTo, tmp_path: Path) -> None:
    with (tmp_path / "cases.vault").open("wb") as ours:
        ours.write(b"x")
        links = Path(f"/proc/{presented.process_id}/fd").iterdir()
        opened = [str(link.readlink()) for link in links]

    assert not [name for name in opened if "vault" in name or str(tmp_path) in name]


def test_when_it_dies_the_screen_is_covered_in_black(qtbot: QtBot, presented: PresentedTo) -> None:
    presented.stage(PAGE)
    with qtbot.waitSignal(presented.died):
        os.kill(presented.process_id, signal.SIGKILL)

    assert presented.covered
    assert presented._cover is not None
    image = presented._cover.grab().toImage()
    assert {image.pixelColor(x, 5).name() for x in range(0, image.width(), 50)} == {"#000000"}
    presented.stop()
    assert not presented.covered


def test_what_is_no_page_does_not_bring_it_down(qtbot: QtBot, presented: PresentedTo) -> None:
    presented._process.write(b"\xff\xff\xff\xffnoise")
    presented.blacken()
    qtbot.wait(200)

    assert presented.process_id > 0
    assert not presented.covered


def test_stopping_it_covers_nothing(presented: PresentedTo) -> None:
    presented.stop()

    assert presented.process_id == 0
    assert not presented.covered


@pytest.mark.parametrize("bare", ["底线", 600_000, None, b"x"])
def test_a_bare_value_gets_onto_no_page(bare: object) -> None:
    with pytest.raises(NotDisclosableError):
        StagedPage(Wording("方案"), (bare,))  # type: ignore[arg-type]
    with pytest.raises(NotDisclosableError):
        StagedPage(bare)  # type: ignore[arg-type]


def test_with_one_screen_there_is_no_second(qtbot: QtBot) -> None:
    screens = QGuiApplication.screens()

    assert (second_screen() is None) == (len(screens) == 1)
