"""Where the focus goes when a page comes, and where it was when the page is built anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mediator.desktop.widgets.later import Later


def enter(page: QWidget) -> None:
    """Give the focus to the first part of a page that takes it, never to the frame around it."""
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page.setFocus()
    page.focusNextPrevChild(True)  # by Qt's own order of Tab
    focused: QWidget | None = page.window().focusWidget()  # of a window that need not be in front
    if focused is None or not page.isAncestorOf(focused):
        page.setFocus()


def focus_place(page: QWidget) -> tuple[int, ...] | None:
    """Return which part of a page has the focus: which child of which, from the page inwards.

    Parts that are made only when they are opened change nothing beside them.
    """
    focused = QApplication.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        return None
    place: list[int] = []
    while focused is not page and (above := focused.parentWidget()) is not None:
        place.insert(0, _children(above).index(focused))
        focused = above
    return tuple(place)


def restore_focus(page: QWidget, place: tuple[int, ...] | None) -> None:
    """Give the focus to the part that had it before the page was built anew."""
    part = page
    for at in place or ():
        if isinstance(part, Later):
            _ = part.part
        children = _children(part)
        if at >= len(children):
            return
        part = children[at]
    if part is not page and _takes_focus(part, page):
        part.setFocus()


def _children(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _takes_focus(widget: QWidget, page: QWidget) -> bool:
    """Tell whether a part can be typed into once its page is shown; it may not be yet."""
    tabbed = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tabbed and widget.isEnabled() and widget.isVisibleTo(page)
