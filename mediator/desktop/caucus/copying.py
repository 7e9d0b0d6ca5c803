"""What is copied in a room: marked as secret, gone after ten seconds and when the room is left.

Clipboard managers that heed a mark (KDE's, Windows' own history) do not keep what bears it.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

SECONDS = 10
HINT = "x-kde-passwordManagerHint"
MARKS = {
    HINT: b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
}


class RoomCopies(QObject):
    """Watches the clipboard while a room is shown; what other programs copy is left alone."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self._clipboard = QGuiApplication.clipboard()
        self._copied = self._marking = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SECONDS * 1000)
        self.timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)

    def leave(self) -> None:
        """Take what was copied away, and watch no more."""
        self._clipboard.dataChanged.disconnect(self._changed)
        self.clear()
        if self._clipboard.supportsSelection():  # X11 pastes by middle click what was selected
            self._clipboard.clear(QClipboard.Mode.Selection)

    def clear(self) -> None:
        """Take what was copied here away."""
        self.timer.stop()
        if self._copied:
            self._copied = False
            self._put(QMimeData())

    def _changed(self) -> None:
        held, holder = self._clipboard.mimeData(), QApplication.focusWidget()
        if self._marking or held.hasFormat(HINT):  # some systems tell late of what is put there
            return
        here = holder is not None and self._room.isAncestorOf(holder)
        self._copied = here and held.hasText()
        if not self._copied:
            self.timer.stop()
            return
        marked = QMimeData()
        marked.setText(held.text())
        for name, value in MARKS.items():
            marked.setData(name, value)
        self._put(marked)
        self.timer.start()

    def _put(self, content: QMimeData) -> None:
        self._marking = True
        try:
            self._clipboard.setMimeData(content)
        finally:
            self._marking = False
