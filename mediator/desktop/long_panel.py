"""What a mediator sees of work that lasts: its steps, how far it is, and how to stop it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from mediator.desktop.widgets.basic import Button, Text, column, row
from mediator.desktop.widgets.floating import Floating
from mediator.desktop.words import say
from mediator.wording import steps as words

if TYPE_CHECKING:
    from mediator.desktop.long_work import LongWork, LongWorks
    from mediator.desktop.toast import Toast

AFTER_S = 0.3
LOOKS_MS = 100


class LongPanel(Floating):
    """Lies over the lower edge of a page or a dialog; never takes the focus, Esc stops the work."""

    def __init__(self, over: QWidget, watched: LongWork) -> None:
        super().__init__(over, Button(say(words.CANCEL), self.cancel, "toast"))
        self.watched = watched
        title = say(words.RUNNING, work=say(words.WORKS[watched.work]))
        self.setAccessibleName(title)
        self.title = Text(title, "toast", wrap=False)
        self.steps = Text(kind="toast", wrap=False)
        head = row(self.title, None, self.button, spacing=24)
        column(head, self.steps, into=self, margins=(16, 10, 10, 12), spacing=6)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel)
        away.activatedAmbiguously.connect(self.cancel)
        self.look()
        self.show()
        self.raise_()

    def look(self) -> None:
        """Show how far the work is now."""
        watched = self.watched
        if watched.is_stopping:
            self.button.setEnabled(False)
            self.button.setText(say(words.STOPPING))
        self.steps.setText("\n".join(lines(watched)))
        self.place()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.watched.cancel()
        self.look()


def lines(watched: LongWork) -> list[str]:
    """Name the steps that are done, and the present one with its count."""
    (done, of), names = watched.count, [say(words.STEPS[step]) for step in watched.steps]
    lines = [f"✓ {name}" for name in names[:-1]]
    for name in names[-1:]:
        counted = say(words.SO_FAR, step=name, done=f"{done:,}", of=f"{of:,}")
        lines.append(f"▸ {counted if of else name}")
    return lines


class Watching(QObject):
    """Looks at long work while there is any, and shows the oldest that has lasted a while."""

    panel_shown = Signal()

    def __init__(self, works: LongWorks, pages: QWidget, toast: Toast) -> None:
        super().__init__(pages)
        self._works, self._pages, self._toast = works, pages, toast
        self.panel: LongPanel | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_MS)
        self._timer.timeout.connect(self.look)
        works.begun.connect(lambda _watched: self._timer.start())
        works.ended.connect(self.look)  # at once: Esc is not meant for it any more
        works.stopped.connect(self._tell_stopped)

    def look(self) -> None:
        """Show what there is to show now."""
        panel = self.panel
        if panel is not None and (not isValid(panel) or panel.watched.is_over):
            if isValid(panel):
                panel.hide()
                panel.deleteLater()
            panel = self.panel = None
        running = [each for each in self._works.running if not each.is_over]
        if not running:
            self._timer.stop()
        elif panel is not None:
            panel.look()
        elif monotonic() - running[0].begun_at >= AFTER_S:
            self.panel = LongPanel(self._place_of(running[0]), running[0])
            self.panel_shown.emit()

    def _place_of(self, watched: LongWork) -> QWidget:
        """Show it where it was asked for: over the page, or over the dialog in front of it."""
        owner = watched.owner
        if isValid(owner) and isinstance(owner, QWidget) and isinstance(owner.window(), QDialog):
            return owner.window()
        return self._pages

    def _tell_stopped(self, watched: LongWork) -> None:
        self._toast.tell(say(words.STOPPED, work=say(words.WORKS[watched.work])))
