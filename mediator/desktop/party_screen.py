"""The mediator's end of the party's screen: starts its process, feeds it, and covers for it."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from mediator.audience.frames import BLACK, ShownBar, ShownCard, ShownPage, frame

if TYPE_CHECKING:
    from mediator.domain.disclosable import StagedPage

PASSED_ON = (
    "DISPLAY",
    "LANG",
    "PATH",
    "QT_QPA_PLATFORM",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_RUNTIME_DIR",
    "SYSTEMROOT",
)
"""All that the process is told of its surroundings: how to reach a screen."""

_STOP_MS = 2000


def second_screen() -> QScreen | None:
    """Return a screen that is not the mediator's, or None."""
    screens = [s for s in QGuiApplication.screens() if s is not QGuiApplication.primaryScreen()]
    return screens[-1] if screens else None


class PresentedTo(QObject):
    """One party's screen while it is presented to.

    ``ready`` comes when it shows black and waits for pages, ``pressed`` names a key there, and
    ``died`` says that its process ended by itself: a black window of this program covers that
    screen then, until ``stop``.
    """

    ready = Signal()
    pressed = Signal(str)
    died = Signal()

    def __init__(self, screen: QScreen, fonts: Path | None = None) -> None:
        """Take the screen to cover, and where the fonts of its pages lie."""
        super().__init__()
        self._screen = screen
        self._fonts = str(fonts) if fonts is not None else ""
        self._cover: QWidget | None = None
        self._stopping = False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._heard)
        self._process.finished.connect(lambda *_: self._ended())

    @property
    def process_id(self) -> int:
        """The number of the process, 0 where there is none."""
        return int(self._process.processId())

    @property
    def covered(self) -> bool:
        """Tell whether a black window of this program covers the screen."""
        return self._cover is not None and self._cover.isVisible()

    def start(self) -> None:
        """Start the process; it shows black first."""
        arguments = ["-m", "mediator.audience", self._screen.name(), self._fonts]
        self._process.start(sys.executable, arguments)

    def stage(self, page: StagedPage, *, pointer: bool = False) -> None:
        """Show a page; only what may be disclosed has got into one."""
        self._process.write(frame(replace(shown(page), pointer=pointer)))

    def blacken(self) -> None:
        """Turn the screen black, as the curtain does."""
        self._process.write(frame(BLACK))

    def stop(self) -> None:
        """End the process and uncover the screen."""
        self._stopping = True
        self._process.closeWriteChannel()
        self._process.kill()
        self._process.waitForFinished(_STOP_MS)
        if self._cover is not None:
            self._cover.close()
            self._cover = None

    def _heard(self) -> None:
        for line in bytes(self._process.readAllStandardOutput().data()).splitlines():
            name = line.decode("ascii", "replace")
            if name == "ready":
                self.ready.emit()
            else:
                self.pressed.emit(name)

    def _ended(self) -> None:
        if self._stopping:
            return
        cover = QWidget(None, Qt.WindowType.FramelessWindowHint)
        cover.setStyleSheet("background: black")
        cover.setCursor(Qt.CursorShape.BlankCursor)
        cover.setGeometry(self._screen.geometry())
        cover.showFullScreen()
        self._cover = cover
        self.died.emit()


def shown(page: StagedPage) -> ShownPage:
    """Return a staged page as the party's screen knows it: bare words."""
    return ShownPage(
        page.title.text,
        tuple(line.text for line in page.lines),
        tuple(
            ShownCard(card.title.text, tuple(line.text for line in card.lines))
            for card in page.cards
        ),
        tuple(ShownBar(bar.label.text, bar.figure.text, bar.share.permille) for bar in page.bars),
        page.foot.text,
    )


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment()
    for name in PASSED_ON:
        if name in os.environ:
            environment.insert(name, os.environ[name])
    environment.insert("PYTHONDONTWRITEBYTECODE", "1")
    return environment
