"""What the eye needs: contrast, targets, names, and nothing cut off at any size."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from mediator.desktop import theme
from mediator.desktop.caucus import RoomPage
from mediator.desktop.theme import DARK, LIGHT, Colors
from mediator.domain.stages import Stage
from mediator.library.places import resources
from tests.desktop.desk import Desk

INPUTS = (QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QCheckBox)
SIZES = ((1366, 768), (1920, 1080))
ZOOMS = (80, 100, 150, 200)
MOST_TABS = 800  # a table is walked through cell by cell


@pytest.fixture(autouse=True)
def looks() -> Iterator[None]:
    """Size and colors are the application's, so each test gives them back."""
    yield
    theme.choose(zoom=100, scheme="system")
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, resources() / "fonts")


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


ROOMS = ("creditor", "debtor", "mediator", "both")
TEXT_ON = [
    *product(("text", "quiet", "accent"), ("ground", "card", "sunken")),
    *product(("text", "quiet"), tuple(f"{room}_soft" for room in ROOMS)),
    *product(("danger", "good", "warning"), ("card", "ground")),
    ("danger", "danger_soft"),
    ("text", "accent_soft"),
    ("accent", "accent_soft"),
    ("accent_text", "accent"),
    ("accent_text", "good"),
    ("card", "text"),
    *((room, f"{room}_soft") for room in ROOMS),
]
DRAWN_ON = [
    *product(("edge", "accent"), ("card", "ground", "sunken")),
    *((room, "card") for room in ROOMS),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground_and_so_does_what_can_be_pressed(
    scheme: Colors,
) -> None:
    def weak(pairs: list[tuple[str, str]], least: float) -> list[str]:
        found = ((f, g, contrast(getattr(scheme, f), getattr(scheme, g))) for f, g in pairs)
        return [f"{front} on {ground}: {c:.2f}" for front, ground, c in found if c < least]

    assert not weak(TEXT_ON, 4.5)
    assert not weak(DRAWN_ON, 3.0)


def shown(page: QWidget) -> Iterator[QWidget]:
    for widget in page.window().findChildren(QWidget):
        if widget.isVisible() and widget.width() and not isinstance(widget, QAbstractScrollArea):
            yield widget


def viewport(widget: QWidget) -> tuple[QWidget, bool]:
    """What a widget is seen through, and whether that scrolls sideways."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return parent.viewport(), parent.horizontalScrollBarPolicy() != off
        if isinstance(parent, QAbstractScrollArea):
            return parent.viewport(), True
        parent = parent.parentWidget()
    return widget.window(), False


def cut(widget: QWidget) -> str:
    """Why a widget cannot be read whole; empty if it can."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 2:
                return f"too low: {widget.text()[:30]}"
        elif widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() + 2:
            return f"too narrow: {widget.text()[:30]}"
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        if needed > widget.width():
            return f"button too narrow: {widget.text()[:30]}"
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit):
        return ""
    port, scrolls = viewport(widget)
    if scrolls:
        return ""
    edge = QRect(widget.mapTo(port.window(), QPoint(0, 0)), widget.size()).right()
    right = port.mapTo(port.window(), QPoint(port.width(), 0)).x()
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"beyond the edge by {edge - right}: {name[:30]}" if edge > right + 1 else ""


def settle_layout() -> None:
    for _ in range(3):
        QApplication.processEvents()


OURS = (Stage.INTAKE, Stage.CLAIMS, Stage.CREDITOR_ROOM, Stage.DEBTOR_ROOM)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_is_cut_off_at_any_size(hearing: Desk, size: tuple[int, int], zoom: int) -> None:
    window = hearing.window
    window.resize(*size)
    window.looks.zoom_to(zoom)
    wrong: list[str] = []
    for stage in OURS:
        window.go(stage)
        hearing.settle()
        settle_layout()
        wrong += [f"{stage}: {why}" for w in shown(window.page) if (why := cut(w))]
        if isinstance(window.page, RoomPage):
            window.page.interview.show_read_back()
            settle_layout()
            wrong += [f"{stage} read back: {why}" for w in shown(window.page) if (why := cut(w))]
    window.home()
    hearing.settle()
    settle_layout()
    wrong += [f"home: {why}" for w in shown(window.page) if (why := cut(w))]

    assert not wrong, "\n".join(wrong)


def test_the_smallest_window_cuts_nothing_either(hearing: Desk) -> None:
    hearing.window.resize(1024, 640)
    wrong: list[str] = []
    for stage in OURS:
        hearing.window.go(stage)
        hearing.settle()
        settle_layout()
        wrong += [f"{stage}: {why}" for w in shown(hearing.window.page) if (why := cut(w))]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("zoom", [80, 100])
def test_whatever_can_be_pressed_is_large_enough(hearing: Desk, zoom: int) -> None:
    hearing.window.looks.zoom_to(zoom)
    small: list[str] = []
    for stage in OURS:
        hearing.window.go(stage)
        hearing.settle()
        settle_layout()
        for widget in shown(hearing.window.page):
            if isinstance(widget, QAbstractButton) and widget.accessibleName():
                low = min(widget.width(), widget.height())
                if low < 24:
                    small.append(f"{stage}: {widget.accessibleName()} {low}")
    assert not small


def test_whatever_can_be_typed_into_has_a_name(hearing: Desk) -> None:
    nameless: list[str] = []
    for stage in Stage:
        hearing.window.go(stage)
        hearing.settle()
        nameless += [
            f"{stage}: {widget} {widget.parentWidget()}"
            for widget in shown(hearing.window.page)
            if isinstance(widget, INPUTS) and not widget.accessibleName()
        ]
    assert not nameless


def test_labels_are_never_markup(hearing: Desk) -> None:
    for stage in Stage:
        hearing.window.go(stage)
        hearing.settle()
        marked = [
            label.text()
            for label in hearing.window.findChildren(QLabel)
            if label.textFormat() is not Qt.TextFormat.PlainText
        ]
        assert not marked, stage


def test_tab_goes_through_the_whole_page_and_comes_back(hearing: Desk) -> None:
    """Every part that takes the focus is reached from the first one by Tab alone."""
    for stage in OURS:
        hearing.window.go(stage)
        hearing.settle()
        page = hearing.window.page
        wanted = {
            widget
            for widget in shown(page)
            if page.isAncestorOf(widget)
            and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and widget.isEnabled()
            and widget.focusProxy() is None
        }
        reached: set[QWidget] = set()
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.add(focused)
            if wanted <= reached:
                break
            hearing.bot.keyClick(focused, Qt.Key.Key_Tab)
        missed = [w.accessibleName() or str(w) for w in wanted - reached]
        assert not missed, (stage, missed)
