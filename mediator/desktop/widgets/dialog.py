"""A small window over the page: never waited for, and never in the way of a lock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from mediator.desktop import theme


class Dialog(QDialog):
    """Closed by Esc and destroyed then; the window's keys work inside it as well."""

    def __init__(self, owner: QWidget, title: str, size: tuple[int, int]) -> None:
        super().__init__(owner)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addActions(owner.window().actions())
        room = owner.window().size()
        width, height = (theme.px(side) for side in size)
        self.resize(min(width, room.width() - 32), min(height, room.height() - 32))
