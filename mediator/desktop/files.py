"""Asking for a file: Qt's own dialog, never the system's, and never in the way of a lock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(
    owner: QWidget,
    title: str,
    chosen: Callable[[str], None],
    *,
    folder: Path,
    kinds: str = "",
    name: str = "",
) -> QFileDialog:
    """Ask for a file to read, or with a ``name`` proposed for one to write; does not wait.

    The window's keys work inside the dialog as well: nothing may stand between Ctrl+L and a
    blank screen.
    """
    dialog = QFileDialog(owner, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
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
