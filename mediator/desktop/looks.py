"""How the window looks: its size on each screen, its colors, and what is hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from mediator.desktop import discreet, theme, words
from mediator.desktop.preferences import PreferencesFile
from mediator.usecases.ports import Services
from mediator.wording.phrases import Language


class Looks(QObject):
    """Chooses, remembers, and dresses the application.

    Before it is dressed anew ``changing`` is told; pages are built anew after ``changed``.
    After ``spoken`` the window speaks another language.
    """

    changing = Signal()
    changed = Signal()
    spoken = Signal()

    def __init__(self, window: QMainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._fonts = window, services.fonts
        self.kept = PreferencesFile(services.archive_path.parent, services.write_file)
        now = self.kept.now
        discreet.hide(now.discreet)
        theme.choose(zoom=now.zoom.get(self._screen, 100), scheme=now.scheme)
        self._dress()

    @property
    def discreet(self) -> bool:
        """Whether names and amounts are hidden."""
        return self.kept.now.discreet

    def zoom_by(self, steps: int) -> None:
        """Go to the next larger or smaller size; nothing beyond the last."""
        nearest = min(theme.ZOOMS, key=lambda percent: abs(percent - theme.zoom()))
        place = theme.ZOOMS.index(nearest) + steps
        self.zoom_to(theme.ZOOMS[max(0, min(len(theme.ZOOMS) - 1, place))])

    def zoom_to(self, percent: int) -> None:
        """Draw everything in another size."""
        if percent == theme.zoom():
            return
        self.changing.emit()
        theme.choose(zoom=percent)
        self.kept.keep(self.kept.now.with_zoom(self._screen, percent))
        self._dress()
        self.changed.emit()

    def use_scheme(self, scheme: str) -> None:
        """Draw everything in other colors."""
        if scheme == theme.scheme():
            return
        self.changing.emit()
        theme.choose(scheme=scheme)
        self.kept.keep(replace(self.kept.now, scheme=scheme))
        self._dress()
        self.changed.emit()

    def follow_system(self) -> None:
        """Take over the system's scheme, unless another was chosen."""
        if theme.scheme() == "system":
            self.changing.emit()
            self._dress()
            self.changed.emit()

    def use_language(self, language: Language) -> None:
        """Speak another language, at once and from now on."""
        self.kept.keep(replace(self.kept.now, language=language.value))
        if language is not words.language():
            words.speak(language)
            self.spoken.emit()

    def turn_discreet(self) -> None:
        """Hide names and amounts, or show them again."""
        self.kept.keep(replace(self.kept.now, discreet=not self.discreet))
        discreet.hide(self.discreet)
        self.changed.emit()

    def remember_tour(self) -> None:
        """Remember that the first steps were seen."""
        self.kept.keep(replace(self.kept.now, toured=True))

    def remember_order(self, order: str) -> None:
        """Remember what the list of cases is sorted by."""
        self.kept.keep(replace(self.kept.now, order=order))

    def put_column_away(self, name: str, *, away: bool) -> None:
        """Remember whether a column of the list of cases shows."""
        now = self.kept.now
        others = tuple(column for column in now.put_away if column != name)
        self.kept.keep(replace(now, put_away=(*others, name) if away else others))

    def hush_copies(self, day: date) -> None:
        """Remember that no copy is to be asked for on a day."""
        self.kept.keep(replace(self.kept.now, hushed_on=day.isoformat()))

    @property
    def _screen(self) -> str:
        return self._window.screen().name()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.dress(application, self._fonts)
