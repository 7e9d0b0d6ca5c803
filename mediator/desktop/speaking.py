"""Speaking another language while the window is open: the frame, its acts, Qt's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from mediator.desktop.actions import acts_of
from mediator.desktop.popups import close_dialogs
from mediator.desktop.preferences import PreferencesFile
from mediator.desktop.words import language, say
from mediator.wording import screen as words
from mediator.wording.phrases import Language

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow
    from mediator.usecases.ports import Services


def kept_language(services: Services) -> Language:
    """Return the language that was chosen in the window; Chinese where none was."""
    kept = PreferencesFile(services.archive_path.parent, services.write_file).now.language
    return Language(kept) if kept else Language.CHINESE


def translate_qt() -> None:
    """Let the few dialogs that are Qt's own speak the window's language; English is Qt's own."""
    application = QApplication.instance()
    if application is None:
        return
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    if not language().chinese:
        return
    locale = "zh_TW" if language() is Language.TRADITIONAL else "zh_CN"
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{locale}", folder)
    application.installTranslator(translator)


def speak_anew(window: MainWindow) -> None:
    """Say everything in the window again, in the language that was just chosen.

    Dialogs are closed as at a lock: what is typed in them is held by the page or not yet kept.
    """
    close_dialogs(window)
    translate_qt()
    window.setWindowTitle(say(words.PRODUCT))
    for act in acts_of(window):
        act.setText(say(act.name))
    for part in (window.top, window.rail, window.status, window.cover):
        part.say_again()
    window.redrawing.put_up()
