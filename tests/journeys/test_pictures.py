"""The manual's pictures: every screen of one hearing, in both languages, at two sizes.

With ``MEDIATOR_PICTURES=resources/help/pictures`` and ``-m "slow or not slow"`` they are made anew.
Without it the journey is walked all the same, and what it sees must not be blank.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediator import bootstrap
from mediator.desktop import theme
from mediator.desktop.agreement import AgreementPage
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import DebtorRoom
from mediator.desktop.home import HomePage
from mediator.desktop.page import Page
from mediator.desktop.pages import PAGES
from mediator.desktop.papers import PapersPanel
from mediator.desktop.popups import dialogs_over
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.words import speak
from mediator.domain.caucus import Move, Room
from mediator.domain.money import Money
from mediator.domain.rounds import Side
from mediator.domain.stages import Stage
from mediator.library.places import resources
from mediator.usecases.ports import Services
from mediator.wording.phrases import Language
from tests.desktop.desk import Desk, make_services

SIZES = ((1366, 768), (1920, 1080))
LEAST_COLORS, MOST_COLORS, LONGEST_MS = 12, 24, 30_000
SHADE = 70
LARGE = {"unlock", "home", "search", *(stage.value for stage in Stage)}
FOLDER = os.environ.get("MEDIATOR_PICTURES", "")
ENTER = Qt.Key.Key_Return
DIALOGS = ("palette", "keys", "help", "health", "conflicts.look", "papers.look")

MOVES = tuple(
    Move(date(2026, 10, day), side, Money.of(total), months)
    for day, side, total, months in (
        (8, Room.CREDITOR, "112000", 6),
        (9, Room.DEBTOR, "85000", 24),
        (9, Room.CREDITOR, "108000", 9),
        (10, Room.DEBTOR, "92000", 18),
        (12, Room.CREDITOR, "106500", 9),
        (12, Room.DEBTOR, "95000", 15),
    )
)


class Camera:
    """Takes the window as it stands, and what lies over it."""

    def __init__(self, desk: Desk, language: Language, width: int) -> None:
        self.desk, self.end = desk, f"{language.value}.{width}.png"
        self.taken: dict[str, QImage] = {}

    def take(self, name: str, over: QWidget | None = None) -> None:
        self.desk.settle()
        QApplication.processEvents()
        picture = self.desk.window.grab()
        if over is not None:
            painter = QPainter(picture)
            shown = over.grab()
            left = (picture.width() - shown.width()) // 2
            top = (picture.height() - shown.height()) // 2
            painter.fillRect(picture.rect(), QColor(0, 0, 0, SHADE))
            painter.drawPixmap(left, top, shown)
            painter.end()
        self.taken[name] = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if FOLDER and (name in LARGE or not self.end.endswith(f"{SIZES[1][0]}.png")):
            file = Path(FOLDER) / f"{name.replace('.', '-')}.{self.end}"
            small(self.taken[name]).save(file, optimize=True)


def small(picture: QImage) -> Image.Image:
    """The picture with few colors, for a small file."""
    size = (picture.width(), picture.height())
    raw = bytes(picture.constBits())
    whole = Image.frombytes("RGB", size, raw, "raw", "RGB", picture.bytesPerLine())
    return whole.quantize(MOST_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def colors(picture: QImage) -> int:
    return len(small(picture).getcolors() or ())


@pytest.fixture
def tongue() -> Iterator[Callable[[Language], None]]:
    """Language, size and colors are the application's, so each test gives them back."""
    yield speak
    speak(Language.CHINESE)
    theme.choose(zoom=100, scheme="system")
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, resources() / "fonts")


PICTURED = (Language.CHINESE, Language.ENGLISH)


def walked(language: Language, width: int) -> ParameterSet:
    slow = (language, width) != (Language.CHINESE, SIZES[0][0])
    marks = [pytest.mark.slow] if slow else []
    return pytest.param(
        language,
        next(size for size in SIZES if size[0] == width),
        id=f"{language.value}-{width}",
        marks=marks,
    )


@pytest.mark.parametrize(
    ("language", "size"), [walked(each, width) for each in PICTURED for width, _ in SIZES]
)
def test_every_screen_of_a_hearing_can_be_shown(
    qtbot: QtBot,
    tmp_path: Path,
    tongue: Callable[[Language], None],
    language: Language,
    size: tuple[int, int],
) -> None:
    tongue(language)
    services = spoken(tmp_path, language)
    away = replace(services, archive_path=Path("/案库/cases.mvault"))  # no folder of this machine
    first = Desk(qtbot, away)
    first.window.resize(*size)
    Camera(first, language, size[0]).take("unlock")
    first.leave()
    desk = Desk(qtbot, services)
    desk.window.resize(*size)
    camera = Camera(desk, language, size[0])

    before_the_case(desk, camera)
    the_stages(desk, camera)
    the_end(desk, camera)
    the_dialogs(desk, camera)
    desk.leave()

    wanted = {"first", "home", "security", *DIALOGS, *(stage.value for stage in PAGES)}
    assert wanted <= camera.taken.keys()
    blank = [name for name, picture in camera.taken.items() if colors(picture) < LEAST_COLORS]
    assert not blank


def spoken(folder: Path, language: Language) -> Services:
    ours, theirs = make_services(folder), bootstrap.services()
    return replace(ours, press=theirs.press)


def before_the_case(desk: Desk, camera: Camera) -> None:
    desk.create()
    camera.take("first")
    desk.take_example()
    for at in (3, 1, 0):
        desk.window.home()
        desk.settle()
        desk.page(HomePage).ways.example.menu().actions()[at].trigger()
        desk.settle()


def the_stages(desk: Desk, camera: Camera) -> None:
    camera.take(Stage.INTAKE.value)
    for stage in (Stage.CLAIMS, Stage.CREDITOR_ROOM):
        desk.enter(stage, Page)
        camera.take(stage.value)
    room = desk.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    camera.take(Stage.DEBTOR_ROOM.value)
    desk.press(room.release.begin, ENTER)
    desk.press(room.release.confirm, ENTER)
    the_board(desk, camera)
    the_answers(desk, camera)


def the_board(desk: Desk, camera: Camera) -> None:
    board = desk.enter(Stage.BOARD, BoardPage)
    desk.workspace.keep_moves(MOVES)
    desk.settle()
    camera.take(Stage.BOARD.value)
    desk.press(board.to_search, ENTER)
    desk.bot.waitUntil(lambda: board.search.told is not None, timeout=LONGEST_MS)
    camera.take("search")
    desk.press(board.to_search, ENTER)
    desk.press(board.to_court, ENTER)
    camera.take("court")
    desk.press(board.to_court, ENTER)
    desk.press(board.to_talks, ENTER)
    camera.take("talks")


def the_answers(desk: Desk, camera: Camera) -> None:
    page = desk.enter(Stage.ROUNDS, RoundsPage)
    camera.take(Stage.ROUNDS.value)
    codes: dict[Side, str] = {}
    for side, wanted in ((Side.CREDITOR, "ABC"), (Side.DEBTOR, "CDEF")):
        desk.press(page.sides[side].answer, ENTER)
        assert page.ballot is not None
        assert page.menu is not None
        if side is Side.CREDITOR:
            camera.take("ballot")
        for answer in page.ballot.answers:
            letter = page.menu.option(answer.plan).letter
            desk.press(answer.yes if letter in wanted else answer.no, ENTER)
        desk.press(page.ballot.seal, ENTER)
        desk.settle()
        assert page.slips is not None
        if side is Side.CREDITOR:
            camera.take("slip")
        desk.press(page.slips.copy, ENTER)
        codes[side] = page.slips.code.text()
        desk.press(page.slips.done, ENTER)
    for side, code in codes.items():
        desk.write(page.opening.codes[side].line, code)
    desk.press(page.opening.open, ENTER)
    desk.settle()
    camera.take("answers")
    desk.press(page.take, ENTER)


def the_end(desk: Desk, camera: Camera) -> None:
    page = desk.page(AgreementPage)
    desk.bot.waitUntil(lambda: not page.drawing, timeout=LONGEST_MS)
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        name = f"agreement-{at}" if at else Stage.AGREEMENT.value
        if page.papers.isVisible():
            desk.bot.waitUntil(lambda: page.papers.shown is not None, timeout=LONGEST_MS)
        camera.take(name)
    for stage in (Stage.JOINT, Stage.PERFORMANCE):
        desk.enter(stage, Page)
        camera.take(stage.value)


def the_dialogs(desk: Desk, camera: Camera) -> None:
    desk.window.go(Stage.INTAKE)
    desk.settle()
    for name in DIALOGS:
        a_dialog(desk, camera, name)
    desk.window.home()
    desk.settle()
    assert isinstance(desk.window.page, HomePage)
    camera.take("home")
    a_dialog(desk, camera, "security")


def a_dialog(desk: Desk, camera: Camera, name: str) -> None:
    acts = [*desk.window.actions(), *desk.window.page.actions()]
    next(act for act in acts if act.objectName() == name).trigger()
    (dialog,) = dialogs_over(desk.window)
    papers = dialog.findChildren(PapersPanel)
    if papers:
        desk.bot.waitUntil(lambda: papers[0].shown is not None, timeout=LONGEST_MS)
    camera.take(name, dialog)
    dialog.close()
    QApplication.processEvents()
