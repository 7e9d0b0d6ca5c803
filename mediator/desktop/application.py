"""The application around the window: fonts, colors, Qt's own words in Chinese."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QIODevice,
    QSettings,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from mediator.desktop import theme
from mediator.desktop.sleeping import SleepWatch
from mediator.desktop.speaking import kept_language, speak_anew, translate_qt
from mediator.desktop.stopping import Stopping
from mediator.desktop.tidying import Tidying
from mediator.desktop.window import MainWindow
from mediator.desktop.words import say, speak
from mediator.domain.stages import Stage
from mediator.wording import screen as words
from mediator.wording.phrases import Language

if TYPE_CHECKING:
    from mediator.domain.refusals import Refusal
    from mediator.usecases.ports import Services

WATCH_MS = 20


def run(
    services: Services, report: Callable[[BaseException], Path], language: Language | None = None
) -> int:
    """Run the program until its window is closed; return the exit status.

    ``report`` writes down where a bug arose and returns the file.

    It speaks the language given, or the one that was last chosen in the window.

    Qt's file dialog writes visited folders into its settings, and a folder may bear a party's
    name, so those settings go to a folder that ends with the program.
    """
    with TemporaryDirectory(prefix="mediator-") as forgotten:
        user = QSettings.Scope.UserScope
        QSettings.setPath(QSettings.Format.NativeFormat, user, forgotten)
        application = QApplication(["mediator"])
        speak(language or kept_language(services))
        translate_qt()
        window = main_window(services)
        sys.excepthook = Stopping(window, report)
        window.show()
        QTimer.singleShot(0, window.workspace.warm_up)
        return application.exec()


def picture(
    services: Services, path: Path, passphrase: str, case_id: str, language: Language
) -> bytes:
    """Return a PNG of the window at the agreement of a case, without showing it to anybody."""
    from mediator.desktop.agreement import AgreementPage

    application = QApplication.instance() or QApplication(["mediator"])
    speak(language)
    window = main_window(replace(services, archive_path=path))
    loop, watch, refused = QEventLoop(), QTimer(), []

    def stop(refusal: Refusal) -> None:
        refused.append(refusal)
        loop.quit()

    def enter() -> None:
        window.go(Stage.AGREEMENT)
        watch.start(WATCH_MS)

    def look() -> None:
        page = window.page  # looked up each time: the window may have built it anew
        if not (isinstance(page, AgreementPage) and page.drawing):
            watch.stop()
            loop.quit()

    watch.timeout.connect(look)
    workspace = window.workspace
    workspace.unlocked.connect(lambda: workspace.load(case_id, stop))
    workspace.case_opened.connect(enter)
    window.show()
    workspace.unlock(path, passphrase, new=False, refused=stop)
    loop.exec()
    application.processEvents()  # the pages just shown are laid out in this round
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    window.close()
    application.processEvents()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    if refused:
        raise refused[0]
    return bytes(png.data())


def main_window(services: Services) -> MainWindow:
    """Return the window, dressed; an application must exist."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setApplicationName("mediator")
        application.setApplicationDisplayName(say(words.PRODUCT))
        theme.dress(application, services.fonts)
    window = MainWindow(services)
    window.looks.spoken.connect(partial(speak_anew, window))
    Tidying(window)
    SleepWatch(window).slept.connect(window.lock)
    return window
