"""What the eye needs: contrast, targets, names, and nothing cut off, on every page at any size."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mediator.desktop import theme
from mediator.desktop.caucus import RoomPage
from mediator.desktop.theme import DARK, LIGHT, Colors
from mediator.desktop.words import speak
from mediator.library.places import resources
from mediator.wording.phrases import Language
from tests.desktop.desk import Desk, seated
from tests.desktop.everything import carry_through, places
from tests.desktop.sight import crowded, cut, nameless, settle_layout, shown, small, unreached

SIZES = ((1366, 768), (1920, 1080))
ZOOMS = (80, 100, 150, 200)
STILL_MS = 500
TIGHTEST = ((100, SIZES[0]), (200, SIZES[0]), (100, SIZES[1]))


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


# Traditional characters take the room of the others: they are walked through in the slow sweep.
TRADITIONAL = pytest.param(Language.TRADITIONAL, marks=pytest.mark.slow)
LANGUAGES = [Language.CHINESE, Language.ENGLISH, TRADITIONAL]


@pytest.fixture(params=LANGUAGES, ids=str)
def carried(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A hearing that went through every stage, in each language."""
    speak(request.param)
    try:
        with seated(qtbot, tmp_path) as desk:
            desk.create()
            carry_through(desk)
            yield desk
    finally:
        speak(Language.CHINESE)


def every_view(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Every page with each of its tabs, and each room with its last page."""
    for name, page in places(desk):
        settle_layout()
        yield name, page
        for tabs in page.findChildren(QTabWidget):
            for tab in range(tabs.count()) if tabs.isVisible() else ():
                tabs.setCurrentIndex(tab)
                desk.settle()
                settle_layout()
                yield f"{name}, {tabs.tabText(tab)}", page
        if isinstance(page, RoomPage):
            page.interview.show_read_back()
            settle_layout()
            yield f"{name}, read back", page


def wrong_on(desk: Desk) -> list[str]:
    """What cannot be read whole, in words."""
    found: list[str] = []
    for name, page in every_view(desk):
        if faults(page):
            desk.bot.wait(STILL_MS)  # what is drawn on the other thread may come between two looks
        found += [f"{name}: {why}" for why in faults(page)]
    return list(dict.fromkeys(found))


def faults(page: QWidget) -> list[str]:
    """What cannot be read whole of a page as it stands now."""
    return [*filter(None, map(cut, shown(page))), *crowded(page)]


@pytest.mark.parametrize(
    ("zoom", "size"),
    [
        pytest.param(
            zoom,
            size,
            id=f"{zoom}-{size[0]}x{size[1]}",
            marks=() if (zoom, size) in TIGHTEST else pytest.mark.slow,
        )
        for zoom, size in product(ZOOMS, SIZES)
    ],
)
def test_nothing_is_cut_off_at_any_size(carried: Desk, size: tuple[int, int], zoom: int) -> None:
    carried.window.resize(*size)
    carried.window.looks.zoom_to(zoom)
    wrong = wrong_on(carried)

    assert not wrong, "\n".join(wrong)


def test_the_smallest_window_cuts_nothing_either(carried: Desk) -> None:
    carried.window.resize(1024, 640)
    wrong = wrong_on(carried)

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("zoom", [80, 100])
def test_whatever_can_be_pressed_is_large_enough(hearing: Desk, zoom: int) -> None:
    hearing.window.looks.zoom_to(zoom)
    low = [f"{name}: {why}" for name, page in every_view(hearing) for why in small(page)]

    assert not low, "\n".join(dict.fromkeys(low))


def test_whatever_can_be_typed_into_has_a_name(hearing: Desk) -> None:
    found = [f"{name}: {why}" for name, page in every_view(hearing) for why in nameless(page)]

    assert not found


def test_labels_are_never_markup(hearing: Desk) -> None:
    for name, page in places(hearing):
        marked = [
            label.text()
            for label in page.window().findChildren(QLabel)
            if label.textFormat() is not Qt.TextFormat.PlainText
        ]
        assert not marked, name


def test_tab_goes_through_the_whole_page_and_comes_back(hearing: Desk) -> None:
    """Every part that takes the focus is reached from the first one by Tab alone."""
    for name, page in places(hearing):
        assert not unreached(hearing, page), name
