"""A window on a real encrypted file, and hands that type as a person types."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mediator import bootstrap
from mediator.desktop.application import main_window
from mediator.desktop.home import HomePage
from mediator.desktop.page import Page
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.window import MainWindow
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import NotSaved, Refusal
from mediator.domain.stages import Stage
from mediator.usecases.ports import Rescued, SafeArchive, Services
from mediator.usecases.steps import Steps
from mediator.vault import KeyCost, create_vault, open_vault, recover_vault, rescue_vault
from mediator.vault_bootstrap import outline

W = TypeVar("W", bound=QWidget)

PASSPHRASE = "correct horse battery staple"
NOON = datetime(2026, 10, 12, 12, 0, tzinfo=UTC)
ROUND_TRIPS = 3
PATIENCE_MS = 60_000  # a busy machine is slow, not wrong
_KEYS = dict(zip(Stage, "123456789", strict=True))


def make_services(folder: Path) -> Services:
    """The real services, with a cheap key and a clock that stands still."""
    floor = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)

    def create(path: Path, passphrase: str) -> SafeArchive:
        return create_vault(path, passphrase, clock=lambda: NOON, cost=floor, outline=outline)

    def open_(path: Path, passphrase: str, steps: Steps) -> SafeArchive:
        return open_vault(path, passphrase, clock=lambda: NOON, outline=outline, steps=steps)

    def open_older(path: Path, passphrase: str, steps: Steps) -> SafeArchive:
        return open_vault(path, passphrase, clock=lambda: NOON, accept_older=True, outline=outline)

    def rescue(path: Path, passphrase: str, steps: Steps) -> Rescued:
        return rescue_vault(path, passphrase, clock=lambda: NOON, outline=outline, steps=steps)

    def recover(path: Path, codes: list[str], passphrase: str, steps: Steps) -> SafeArchive:
        return recover_vault(
            path, codes, passphrase, clock=lambda: NOON, outline=outline, steps=steps
        )

    return replace(
        bootstrap.services(),
        clock=lambda: NOON,
        archive_path=folder / "cases.mvault",
        create_archive=create,
        open_archive=open_,
        open_older_archive=open_older,
        rescue_archive=rescue,
        recover_archive=recover,
    )


class Desk:
    """The mediator's hands and eyes."""

    def __init__(self, qtbot: QtBot, services: Services) -> None:
        self.bot, self.services = qtbot, services
        self.window = self.sit_down(services)

    def sit_down(self, services: Services) -> MainWindow:
        """Start the program."""
        self.window = main_window(services)
        self.bot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        return self.window

    @property
    def workspace(self) -> Workspace:
        return self.window.workspace

    def page(self, kind: type[W]) -> W:
        """The page on screen, which must be of a kind."""
        assert isinstance(self.window.page, kind), self.window.page
        return self.window.page

    def create(self) -> None:
        """Make a new case file; the list of cases shows."""
        page = self.page(UnlockPage)
        self.write(page.passphrase.line, PASSPHRASE)
        self.write(page.again.line, PASSPHRASE)
        with self.bot.waitSignal(self.workspace.unlocked, timeout=PATIENCE_MS):
            self.press(page.again.line, Qt.Key.Key_Return)
        self.settle()

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Enter a passphrase."""
        line = self.page(UnlockPage).passphrase.line
        line.selectAll()
        self.write(line, passphrase)
        self.press(line, Qt.Key.Key_Return)
        self.settle()

    def take_example(self, at: int = 0) -> None:
        """Open a bundled example from the menu."""
        self.page(HomePage).first_ways.example.menu().actions()[at].trigger()
        self.settle()
        self.page(Page)

    def enter(self, stage: Stage, kind: type[W]) -> W:
        """Go to a stage by its key, and wait until it shows what lies in the file."""
        self.bot.keyClick(self.window, _KEYS[stage], Qt.KeyboardModifier.ControlModifier)
        self.settle()
        self.lift()
        return self.page(kind)

    def lift(self) -> None:
        """Lift the curtain where it hangs, without the second for which its key is held."""
        if self.window.cover.isVisible():
            self.window.cover.hold.timeout.emit()
            self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        """Type into a widget; what no key bears comes from the input method."""
        widget.setFocus()
        if text.isascii():
            self.bot.keyClicks(widget, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    def rewrite(self, line: QLineEdit, text: str) -> None:
        """Type over what stands in a line, and leave it with Enter."""
        line.setFocus()
        line.selectAll()
        self.write(line, text)
        self.press(line, Qt.Key.Key_Return)

    def fill(self, table: QTableView, text: str) -> None:
        """Type into the cell at hand, and go on with Enter."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        table.setFocus()
        table.edit(table.currentIndex())
        editor = table.indexWidget(table.currentIndex())
        QApplication.sendEvent(editor, event)
        self.press(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # Qt closes a cell's editor a moment later

    def press(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press and release a key."""
        self.bot.keyClick(widget, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """Press a key of the window together with Ctrl."""
        self.press(self.window, key, Qt.KeyboardModifier.ControlModifier)

    def settle(self) -> None:
        """Wait until the database thread has answered, and what the answer asked for as well."""
        for _ in range(ROUND_TRIPS):
            with self.bot.waitCallback(timeout=PATIENCE_MS) as done:
                self.workspace.worker.ask(self.window, lambda: None, done, _raise)

    def leave(self) -> None:
        """Close the program."""
        self.window.close()

    def texts(self) -> str:
        """All that any widget shows or holds, hidden ones as well."""
        found: list[str] = []
        for widget in QApplication.allWidgets():
            found += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
            if isinstance(widget, QLabel | QLineEdit):
                found.append(widget.text())
            if isinstance(widget, QPlainTextEdit):
                found.append(widget.toPlainText())
            if isinstance(widget, QTableView):
                found += _cells(widget)
        return "\n".join(found)


class FullDisk:
    """An archive on a full disk."""

    def __init__(self, archive: object) -> None:
        self._archive, self.full = archive, True

    def __getattr__(self, name: str) -> object:
        if name in ("save", "keep") and self.full:
            return self._refuse
        return getattr(self._archive, name)

    def _refuse(self, *_: object) -> None:
        raise NotSaved("disk full")


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            yield str(model.index(row, column).data())


def _raise(refusal: Refusal) -> None:
    raise refusal


@contextmanager
def seated(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A desk whose threads end with the test; the one before is cleared away first."""
    gc.collect(1)
    desk = Desk(qtbot, make_services(folder))
    yield desk
    desk.leave()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with seated(qtbot, tmp_path) as seat:
        yield seat


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case file that was just made; making one anew takes a third of a second."""
    folder = tmp_path_factory.mktemp("new")
    services = make_services(folder)
    services.create_archive(services.archive_path, PASSPHRASE).close()
    return folder


@pytest.fixture
def own_file(new_file: Path, tmp_path: Path) -> Path:
    """A case file of the test's own, where the program looks for it."""
    return copytree(new_file, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def hearing(own_file: Path, desk: Desk) -> Desk:
    """A desk on which the first example lies open."""
    desk.unlock()
    desk.take_example()
    return desk
