"""Starts the window as the program does, and ends as soon as its unlock page can be typed into.

Run by ``test_start_speed.py`` in a process of its own; prints
what it loaded without need, and last the peak of memory in MB.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mediator import bootstrap
from mediator.desktop.application import main_window
from mediator.desktop.unlock import UnlockPage

HEAVY = (
    "mediator.cli",
    "mediator.domain.case",
    "mediator.domain.law",
    "numpy",
    "reportlab",
    "sqlalchemy",
)
"""What the first page must not wait for."""


def main() -> int:
    """Show the window, wait until it has the focus in its field, and leave."""
    application = QApplication(["mediator"])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        given = bootstrap.services()
        window = main_window(replace(given, archive_path=Path(folder) / "cases.mvault"))
        window.show()
        waiting = QEventLoop()
        QTimer.singleShot(0, waiting.quit)
        waiting.exec()
        window.repaint()
        page = window.page
        usable = isinstance(page, UnlockPage) and page.passphrase.line.isVisible()
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        peak = next(line for line in lines if line.startswith("VmHWM"))  # of this process alone
        needless = sorted(name for name in HEAVY if name in sys.modules)
        print(*needless, int(peak.split()[1]) // 1024)  # noqa: T201
        window.close()
    return 0 if usable else 1


if __name__ == "__main__":
    sys.exit(main())
