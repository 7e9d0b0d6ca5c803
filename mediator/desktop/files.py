"""Asking for a file: Qt's own dialog, never the system's, and never in the way of a lock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from mediator.desktop.widgets.basic import Refused
from mediator.desktop.words import say
from mediator.wording import screen as words


class AskFile(QFileDialog):
    """Says in its own window that a file would be replaced, and replaces it the second time.

    Why so: Qt asks with a box of its own, which waits, and no key of the window gets past it.
    """

    def __init__(self, owner: QWidget, title: str, *, replaces: bool) -> None:
        super().__init__(owner, title)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self._replaces, self._warned = replaces, ""
        self.warning = Refused()
        layout = self.layout()
        if isinstance(layout, QGridLayout):
            layout.addWidget(self.warning, layout.rowCount(), 0, 1, layout.columnCount())

    def accept(self) -> None:
        chosen = next(iter(self.selectedFiles()), "")
        if self._replaces and Path(chosen).is_file() and chosen != self._warned:
            self._warned = chosen
            self.warning.tell(say(words.FILE_THERE, name=Path(chosen).name))
            return
        super().accept()


def ask_file(
    owner: QWidget,
    title: str,
    chosen: Callable[[str], None],
    *,
    folder: Path,
    kinds: str = "",
    name: str = "",
    replaces: bool = True,
) -> AskFile:
    """Ask for a file to read, or with a ``name`` proposed for one to write; does not wait.

    The window's keys work inside the dialog as well: nothing may stand between Ctrl+L and a
    blank screen. What ``replaces`` nothing need not warn of a file that is there.
    """
    dialog = AskFile(owner, title, replaces=replaces and bool(name))
    if name:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.setDirectory(str(folder))
    dialog.selectFile(name)
    dialog.addActions(owner.window().actions())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
