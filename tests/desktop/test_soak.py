"""Hours of work: hundreds of thousands of updates leave the program alive and no larger."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

UPDATES = 300_000
MOST_GROWTH_KIB = 50 * 1024


def resident_kib() -> int:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS")))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_three_hundred_thousand_updates_of_widgets(qtbot: QtBot) -> None:
    label, table = QLabel(), QTableWidget(20, 5)
    qtbot.addWidget(label)
    qtbot.addWidget(table)
    before_none = sys.getrefcount(None)

    def update(number: int) -> None:
        label.setText(f"{number:,}.00 元")
        table.setItem(number % 20, number % 5, QTableWidgetItem(str(number)))

    for number in range(10_000):
        update(number)
    gc.collect()
    start = resident_kib()
    for number in range(UPDATES):
        update(number)
    gc.collect()

    assert label.text() == "299,999.00 元"
    assert resident_kib() - start < MOST_GROWTH_KIB
    assert sys.getrefcount(None) > before_none // 2  # 6.12 dropped one with every call
