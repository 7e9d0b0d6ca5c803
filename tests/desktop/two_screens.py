"""A hearing on two screens; run as a process of its own, since a platform has its screens for life.

    QT_QPA_PLATFORM=offscreen:configfile=SCREENS python two_screens.py SCENE FOLDER

Whatever of this program lies on the parties' screen is listed; the scene says what may.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from mediator.desktop.caucus import CreditorRoom
from mediator.desktop.joint import JointPage
from mediator.desktop.screens import ScreenNumber, screens
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk, make_services
from tests.desktop.test_party_screen import hits, memory

CANARY = "金丝雀在债权人室陆拾万"
ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


def ours_on(number: int) -> list[QWidget]:
    """Every window of the mediator's process that reaches into a screen."""
    place = screens()[number].geometry()
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in tops if each.geometry().intersects(place)]


def seated(folder: Path) -> tuple[Desk, JointPage]:
    """A hearing in which something was said in a room, at its joint talk."""
    qt_api.set_qt_api("pyside6")
    node, config = SimpleNamespace(), SimpleNamespace(getini=lambda _name: "true")
    request: Any = SimpleNamespace(node=node, config=config)
    desk = Desk(QtBot(request), make_services(folder))
    desk.window.move(screens()[0].geometry().topLeft())
    desk.create()
    desk.take_example()
    room = desk.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    told = next(q for q in room.questions if q.item == "interests")
    told.entry.put(CANARY)
    room._said()
    desk.settle()
    return desk, desk.enter(Stage.JOINT, JointPage)


def take(desk: Desk, page: JointPage) -> None:
    with desk.bot.waitSignal(page.presenting.shown, timeout=20_000):
        desk.press(page.staged, ENTER, CONTROL)


def face(desk: Desk, page: JointPage, number: int) -> None:
    desk.press(page.faces[number - 1], ENTER)
    party = page.presenting._party
    assert party is not None
    with desk.bot.waitSignal(party.ready, timeout=20_000):
        pass
    desk.bot.waitUntil(desk.window.isActiveWindow)


def extended(desk: Desk, page: JointPage) -> None:
    """Choose, show, swap, plug, unplug: the mediator's windows never reach the parties' screen."""
    assert "哪一块朝向当事人" in page.state.text()
    assert desk.window not in ours_on(1), desk.window.geometry()
    assert {type(each) for each in ours_on(1)} == {ScreenNumber}
    face(desk, page, 2)
    assert ours_on(1) == []
    take(desk, page)
    assert ours_on(1) == []
    assert hits(memory(page.presenting.process_id), CANARY) == 0

    desk.press(page.staged, Qt.Key.Key_S)
    assert page.presenting.screen is screens()[0]
    assert page.presenting.on_air is None
    assert ours_on(0) == []
    party = page.presenting._party
    assert party is not None
    with desk.bot.waitSignal(party.ready, timeout=20_000):
        pass
    take(desk, page)
    assert ours_on(0) == []

    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(screens()[0])
    assert desk.window.cover.isVisible()
    assert not page.presenting.running
    application.screenAdded.emit(screens()[0])
    assert page.presenting.on_air is None
    assert not page.presenting.running


def mirrored(desk: Desk, page: JointPage) -> None:
    """What the mediator sees, the parties see: nothing can be shown, only turned."""
    assert "复制屏" in page.state.text()
    assert page.faces == []
    page.presenting.begin(screens()[1])
    assert not page.presenting.running
    assert not page.take.isEnabled()
    assert desk.window.isVisible()


if __name__ == "__main__":
    application = QApplication(["mediator"])
    assert len(screens()) == 2, screens()
    desk, page = seated(Path(sys.argv[2]))
    {"extended": extended, "mirrored": mirrored}[sys.argv[1]](desk, page)
    desk.leave()
    sys.stdout.write("done\n")
