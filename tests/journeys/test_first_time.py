"""A first-time user: from an empty file to the signed agreement, by the keys under the hands.

Every key goes to whatever has the focus, as it would for a person. Minutes are reckoned from the
acts by the keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key for an average hand,
1.35 s to make up one's mind before each entry; a Chinese letter takes three keys of an input
method, and each of the five cards half a minute of reading. No mouse is used, and one that were
used would be noticed. As walked here up to the paper: 650 keys, 28 entries, 6.2 minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTabWidget, QWidget

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.board import BoardPage
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.papers.checklist import Checklist
from mediator.desktop.performance import PerformancePage
from mediator.desktop.widgets.fold import takes_tab
from mediator.domain.progress import progress
from mediator.domain.signing import SigningAct
from mediator.domain.stages import Progress, Stage
from tests.desktop.desk import PASSPHRASE, Desk

KEY_S, THOUGHT_S, CARD_S, PINYIN = 0.28, 1.35, 30.0, 3
MOST_TABS = 1_000
MOST_MINUTES = 10
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Mouse(QObject):
    """Watches the whole program for anything that a mouse, a pen or a finger does."""

    USED = (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )

    def __init__(self) -> None:
        super().__init__()
        self.used: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt names it
        if event.type() in self.USED:
            self.used.append(f"{event.type().name} on {type(watched).__name__}")
        return False


@pytest.fixture
def mouse(qapp: QApplication) -> Iterator[Mouse]:
    watch = Mouse()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def _stops_at(widget: QWidget) -> bool:
    return takes_tab(widget) and widget.isVisible() and widget.isEnabled()


class Newcomer:
    """Hands that know Tab, Enter and the arrows, and count what they do."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.cards = desk, 0
        self.keys = self.thoughts = 0

    @property
    def minutes(self) -> float:
        return (self.keys * KEY_S + self.thoughts * THOUGHT_S + self.cards * CARD_S) / 60

    @property
    def at(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def reach(self, widget: QWidget) -> None:
        """Go on by Tab, or back where that is nearer, until a part of the page has the focus."""
        back, on = (self._steps(widget, forward=forward) for forward in (False, True))
        shift = Qt.KeyboardModifier.ShiftModifier
        key = (Qt.Key.Key_Tab, PLAIN) if on <= back else (Qt.Key.Key_Backtab, shift)
        pressed = 0
        while not self._is_at(widget):
            self.press(*key)
            pressed += 1
            assert pressed < MOST_TABS, widget

    def _is_at(self, widget: QWidget) -> bool:
        return self.at is widget or widget.isAncestorOf(self.at)

    def _steps(self, widget: QWidget, *, forward: bool) -> int:
        """Count the stops of Tab up to a part, as the eye does before the hands move."""
        stops = [each for each in self.at.window().findChildren(QWidget) if _stops_at(each)]
        here = [at for at, each in enumerate(stops) if each is self.at]
        there = [at for at, each in enumerate(stops) if each is widget or widget.isAncestorOf(each)]
        if not here or not there:
            return MOST_TABS
        way = there[0] - here[0] if forward else here[0] - there[-1]
        return way % len(stops)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1 if modifier == PLAIN else 2
            self.desk.press(self.at, key, modifier)
            QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type into the field at hand, and go on with Enter."""
        self.thoughts += 1
        self.keys += sum(1 if letter.isascii() else PINYIN for letter in text)
        if isinstance(self.at, QLineEdit):
            self.at.selectAll()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.at, event)
        self.press(Qt.Key.Key_Return)

    def cell(self, text: str) -> None:
        """Type into the cell at hand of a table, and go on with Enter."""
        table = self.at
        assert isinstance(table, QTableView), table
        self.thoughts += 1
        self.keys += 1 + sum(1 if letter.isascii() else PINYIN for letter in text)
        self.desk.fill(table, text)

    def go(self, stage: Stage) -> None:
        number = list(Stage).index(stage)
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
        more = (Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9)
        self.press((*keys, *more)[number], CONTROL)
        self.desk.settle()
        cover = self.desk.window.cover
        if cover.isVisible():
            self.keys += 1
            self.thoughts += 1
            with self.desk.bot.waitSignal(cover.lifted):
                self.desk.bot.keyPress(cover, Qt.Key.Key_Space)
            self.desk.settle()


def test_a_mouse_is_noticed(desk: Desk, mouse: Mouse) -> None:
    assert not mouse.used
    desk.bot.mouseClick(desk.window.top.help, Qt.MouseButton.LeftButton)

    assert mouse.used


def test_a_first_time_user_holds_an_agreement_within_ten_minutes_of_acts_and_no_mouse(
    desk: Desk, mouse: Mouse, tmp_path: Path
) -> None:
    user = Newcomer(desk)
    opens_the_file(user)
    reads_five_cards(user)
    takes_a_case_in(user)
    states_the_claim(user)
    chooses_a_plan(user)
    paper = prints(user, tmp_path)

    assert paper.read_bytes().startswith(b"%PDF")
    assert progress(desk.workspace.case)[Stage.AGREEMENT] is Progress.DONE
    assert user.minutes < MOST_MINUTES
    signs(user)
    notes_a_payment(user)
    assert not mouse.used


def opens_the_file(user: Newcomer) -> None:
    user.enter(PASSPHRASE)
    with user.desk.bot.waitSignal(user.desk.workspace.unlocked):
        user.enter(PASSPHRASE)
    user.desk.settle()


def reads_five_cards(user: Newcomer) -> None:
    home = user.desk.page(HomePage)
    assert home.tour.next.hasFocus()
    user.cards = 5
    user.press(Qt.Key.Key_Return, times=5)
    assert not home.tour.isVisible()
    assert home.first_ways.new.hasFocus()
    user.press(Qt.Key.Key_Return)
    user.desk.settle()


def takes_a_case_in(user: Newcomer) -> None:
    page = user.desk.page(IntakePage)
    assert page.register.number.line.hasFocus()
    user.enter("（2026）浦人调字第1号")
    user.press(Qt.Key.Key_Return, times=2)
    for text in ("花木街道人民调解委员会", "陈和", "李录", "花木街道调解室"):
        user.enter(text)
    user.enter("上海市浦东新区人民法院")
    a_party(user, "王小明", "310101196804123623", "13900001234", "上海市浦东新区花木路1号")
    a_party(user, "赵大力", "310103198509232714", "13700005678", "上海市浦东新区锦绣路2号")
    user.reach(page.dispute.facts.edit)
    user.enter("2025年1月1日赵大力向王小明借款50000元，至今未还。")
    user.reach(page.dispute.issues.edit)
    user.enter("还款期限和利息")
    user.desk.settle()
    page.flush()
    assert page.findings.texts == []
    user.reach(page.on)
    user.press(Qt.Key.Key_Return)
    user.desk.settle()


def a_party(user: Newcomer, name: str, number: str, phone: str, address: str) -> None:
    user.press(Qt.Key.Key_Return, CONTROL)
    for text in (name, number):
        user.enter(text)
    card = user.desk.page(IntakePage).parties.cards[-1]
    assert card.form.sex.value in ("男", "女")
    user.press(Qt.Key.Key_Return)  # the sex is there already
    user.enter("汉族")
    user.press(Qt.Key.Key_Return, times=3)  # the birthday is in the number, the card is for good
    user.enter(phone)
    user.enter(address)


def states_the_claim(user: Newcomer) -> None:
    page = user.desk.page(ClaimsPage)
    user.press(Qt.Key.Key_Return, times=2)  # a loan, of an ordinary lender
    user.enter("2025年1月1日借条")
    user.enter("2025-01-01")
    user.enter("2025-12-31")
    user.enter("6")
    user.reach(page.facts.advances.table)
    page.facts.advances.point_to(0)
    user.cell("20250101")
    user.cell("5万")
    user.desk.settle()
    assert len(user.desk.workspace.case.claim.disbursements) == 1
    assert not page.contract.old_rule.isVisible()
    assert page.statement.on.isVisible()


def chooses_a_plan(user: Newcomer) -> None:
    user.go(Stage.BOARD)
    page = user.desk.page(BoardPage)
    assert page.menu is not None
    user.press(Qt.Key.Key_Down, times=2)
    user.reach(page.take)
    user.thoughts += 1
    user.press(Qt.Key.Key_Return)
    user.desk.settle()


def prints(user: Newcomer, folder: Path) -> Path:
    page = user.desk.page(AgreementPage)
    user.desk.bot.waitUntil(lambda: not page.drawing, timeout=60_000)
    paper = folder / "paper.pdf"
    user.reach(page.save)
    user.press(Qt.Key.Key_Return)
    user.enter(str(paper))
    user.desk.bot.waitUntil(page.kept.isVisible, timeout=60_000)
    user.desk.bot.waitUntil(lambda: not page.drawing, timeout=60_000)
    user.desk.window.activateWindow()  # a desktop does so when a dialog goes; offscreen does not
    user.desk.bot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=60_000)
    return paper


def signs(user: Newcomer) -> None:
    """Tick every act at the table, in its order, on the paper as printed."""
    page = user.desk.page(AgreementPage)
    user.reach(page.tabs.tabBar())
    user.press(Qt.Key.Key_Right, times=page.tabs.count() - 1 - page.tabs.currentIndex())
    user.desk.settle()
    checklist = page.findChild(Checklist)
    assert checklist is not None
    for tabs in (t for t in page.findChildren(QTabWidget) if t.isAncestorOf(checklist)):
        user.reach(tabs.tabBar())
        shown = next(n for n in range(tabs.count()) if tabs.widget(n).isAncestorOf(checklist))
        user.press(Qt.Key.Key_Right, times=shown - tabs.currentIndex())
        user.desk.settle()
    for tick in checklist.ticks.values():
        user.reach(tick.box)
        user.press(Qt.Key.Key_Space)
        user.desk.settle()

    assert [step.act for step in user.desk.workspace.case.signing] == list(SigningAct)


def notes_a_payment(user: Newcomer) -> None:
    user.go(Stage.PERFORMANCE)
    user.desk.page(PerformancePage)
    user.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    user.desk.settle()

    assert len(user.desk.workspace.case.performance.receipts) == 1
