"""The program itself, as a process that works until it is killed.

    python dying.py FOLDER

It opens an example, saves a name, types another that it has no time to save, says so, and waits.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from mediator.desktop.intake import IntakePage
from tests.desktop.desk import Desk, make_services

SAVED, TYPED = "龚䶮", "never saved"


def main(folder: Path) -> None:
    """Work, and wait for the end."""
    qt_api.set_qt_api("pyside6")
    node, config = SimpleNamespace(), SimpleNamespace(getini=lambda _name: "true")
    request: Any = SimpleNamespace(node=node, config=config)
    desk = Desk(QtBot(request), make_services(folder))
    desk.create()
    desk.take_example()
    line = desk.page(IntakePage).register.recorder.line
    with desk.bot.waitSignal(desk.workspace.saved):
        desk.rewrite(line, SAVED)
    desk.settle()
    line.setFocus()
    line.selectAll()
    desk.write(line, TYPED)
    sys.stdout.write("typing\n")
    sys.stdout.flush()
    sys.stdin.readline()  # nobody writes: the process hangs here, its timers with it
    QEventLoop().exec()


if __name__ == "__main__":
    application = QApplication(["mediator"])
    main(Path(sys.argv[1]))
