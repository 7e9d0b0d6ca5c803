"""What lies over the window: small windows that can be hidden or closed, and open lists."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def dialogs_over(window: QWidget) -> list[QWidget]:
    """Return the small windows that are open."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]


def close_dialogs(window: QWidget) -> None:
    """Close every small window."""
    for dialog in dialogs_over(window):
        dialog.close()


def close_lists() -> None:
    """Close what has dropped down: an open list or menu takes every key."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
