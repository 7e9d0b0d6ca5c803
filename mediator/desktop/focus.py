"""Where the focus goes when a page comes, and where it was when the page is built anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def enter(page: QWidget) -> None:
    """Give the focus to the first part of a page that takes it, never to the frame around it."""
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page.setFocus()
    following = page.nextInFocusChain()
    while following is not None and following is not page:
        if page.isAncestorOf(following) and _takes_focus(following, page):
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = following.nextInFocusChain()


def focus_place(page: QWidget) -> int | None:
    """Return which part of a page has the focus, counted through all of them."""
    focused = QApplication.focusWidget()
    parts = page.findChildren(QWidget)
    return parts.index(focused) if focused in parts else None


def restore_focus(page: QWidget, place: int | None) -> None:
    """Give the focus to the part that had it before the page was built anew."""
    parts = page.findChildren(QWidget)
    if place is not None and place < len(parts) and _takes_focus(parts[place], page):
        parts[place].setFocus()


def _takes_focus(widget: QWidget, page: QWidget) -> bool:
    """Tell whether a part can be typed into once its page is shown; it may not be yet."""
    tabbed = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tabbed and widget.isEnabled() and widget.isVisibleTo(page)
