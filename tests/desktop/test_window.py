"""The frame: the reflexes that never ask, saving that is always said, and what all pages owe."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mediator.desktop import theme
from mediator.desktop.agreement import AgreementPage
from mediator.desktop.application import picture
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.curtain import HOLD_MS
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.joint import JointPage
from mediator.desktop.page import Page
from mediator.desktop.performance import PerformancePage
from mediator.desktop.preferences import NAME
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import Choice
from mediator.desktop.widgets.entries import Field
from mediator.desktop.window import MainWindow
from mediator.domain.money import Money
from mediator.domain.refusals import NotSaved, WrongPassphrase
from mediator.domain.stages import Stage
from mediator.vault import Vault
from mediator.wording.phrases import Language
from tests.desktop.desk import PASSPHRASE, Desk, FullDisk, seated

PAGES: dict[Stage, type[Page]] = {
    Stage.INTAKE: IntakePage,
    Stage.CLAIMS: ClaimsPage,
    Stage.CREDITOR_ROOM: CreditorRoom,
    Stage.DEBTOR_ROOM: DebtorRoom,
    Stage.BOARD: BoardPage,
    Stage.ROUNDS: RoundsPage,
    Stage.JOINT: JointPage,
    Stage.AGREEMENT: AgreementPage,
    Stage.PERFORMANCE: PerformancePage,
}
SMALLEST_TARGET = 32


def test_the_curtain_blanks_everything_at_once_and_lifts_after_a_held_space(hearing: Desk) -> None:
    window = hearing.window
    hearing.control(Qt.Key.Key_B)
    assert window.cover.isVisible()
    assert not window.page.isVisible()
    assert not window.rail.isVisible()
    assert window.cover.hold.interval() == HOLD_MS

    hearing.press(window.cover, Qt.Key.Key_Space)
    assert window.cover.isVisible()

    with hearing.bot.waitSignal(window.cover.lifted):
        hearing.bot.keyPress(window.cover, Qt.Key.Key_Space)
    assert window.page.isVisible()


def test_no_key_leads_past_the_curtain(hearing: Desk) -> None:
    page = hearing.window.page
    hearing.control(Qt.Key.Key_B)
    hearing.control(Qt.Key.Key_2)
    hearing.control(Qt.Key.Key_Z)

    assert hearing.window.page is page
    assert hearing.window.cover.isVisible()


def test_a_curtain_left_hanging_becomes_a_lock(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_B)
    hearing.window.cover.expiry.timeout.emit()
    hearing.settle()

    hearing.page(UnlockPage)
    assert not hearing.window.cover.isVisible()


def test_after_unlocking_the_list_of_cases_shows_never_a_room(hearing: Desk) -> None:
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    hearing.control(Qt.Key.Key_L)
    hearing.settle()
    hearing.unlock()

    hearing.page(HomePage)


def test_a_change_that_could_not_be_saved_is_said_and_tried_again(hearing: Desk) -> None:
    workspace = hearing.workspace
    archive = workspace._archive
    assert archive is not None
    failing = FullDisk(archive)
    workspace._archive = failing  # type: ignore[assignment]
    page = hearing.page(IntakePage)
    with hearing.bot.waitSignal(workspace.not_saved):
        hearing.rewrite(page.register.recorder.line, "另一人")
    assert hearing.window.status.saved.text().startswith("未能保存（")
    assert page.register.recorder.line.text() == "另一人"

    failing.full = False
    with hearing.bot.waitSignal(workspace.saved):
        hearing.control(Qt.Key.Key_S)
    assert hearing.window.status.saved.text() == "已保存 12:00:00"


def test_nothing_unsaved_is_closed_away_without_a_word(hearing: Desk) -> None:
    workspace, window = hearing.workspace, hearing.window
    archive = workspace._archive
    assert archive is not None
    failing = FullDisk(archive)
    workspace._archive = failing  # type: ignore[assignment]
    with hearing.bot.waitSignal(workspace.not_saved):
        hearing.rewrite(hearing.page(IntakePage).register.recorder.line, "另一人")
    window.home()
    hearing.page(IntakePage)
    window.close()
    assert window.isVisible()

    failing.full = False
    hearing.control(Qt.Key.Key_S)
    hearing.settle()
    window.home()
    hearing.page(HomePage)


@pytest.mark.parametrize("in_room", [False, True])
def test_what_a_full_disk_refused_while_locking_is_saved_after_the_unlock(
    hearing: Desk, in_room: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = hearing.workspace
    archive = workspace._archive
    assert isinstance(archive, Vault)
    case_id, full = workspace.case.id, _Full()
    monkeypatch.setattr(Vault, "_write", full.instead(Vault._write))
    if in_room:
        entry = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom).questions[0].entry
        assert isinstance(entry, Field)
        line = entry.line
    else:
        line = hearing.page(IntakePage).register.recorder.line
    with hearing.bot.waitSignal(workspace.not_saved):
        hearing.rewrite(line, "7777")

    with hearing.bot.waitSignal(workspace.held):
        hearing.control(Qt.Key.Key_L)
    assert "disk full" in hearing.page(UnlockPage).refused.text.text()
    hearing.unlock()  # still full: refused, and nothing is lost by that
    assert "disk full" in hearing.page(UnlockPage).refused.text.text()
    hearing.window.close()
    assert hearing.window.isVisible()
    full.stopped = True
    hearing.unlock()

    hearing.page(HomePage)
    workspace.load(case_id, lambda refusal: None)
    hearing.settle()
    if in_room:
        again = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
        assert again.position.wish_total == Money.of("7777")
    else:
        assert workspace.case.body.recorder == "7777"


@pytest.mark.qt_log_ignore("This plugin does not support")  # the platform without a screen
def test_the_curtain_drops_over_an_open_list(hearing: Desk) -> None:
    page = hearing.enter(Stage.CLAIMS, ClaimsPage)
    choice = page.findChildren(Choice)[0]
    choice.showPopup()
    assert choice.view().isVisible()

    hearing.bot.keyClick(choice.view(), Qt.Key.Key_Down)
    hearing.bot.keyClick(choice.view(), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert hearing.window.cover.isVisible()
    assert not choice.view().isVisible()


def test_what_was_said_in_a_room_is_tried_again_when_it_could_not_be_sealed(
    hearing: Desk,
) -> None:
    workspace = hearing.workspace
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    archive = workspace._archive
    assert archive is not None
    failing = FullDisk(archive)
    workspace._archive = failing  # type: ignore[assignment]
    entry = page.questions[0].entry
    assert isinstance(entry, Field)
    with hearing.bot.waitSignal(workspace.not_saved):
        hearing.rewrite(entry.line, "11.9万")
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    failing.full = False
    hearing.control(Qt.Key.Key_S)
    hearing.settle()

    again = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    assert again.position.wish_total == Money.of("119000")


def test_an_idle_window_locks_itself(hearing: Desk) -> None:
    assert hearing.window.idle.timer.isActive()
    hearing.window.idle.timer.timeout.emit()
    hearing.settle()

    hearing.page(UnlockPage)


def test_locking_what_is_locked_changes_nothing(desk: Desk) -> None:
    page = desk.page(UnlockPage)
    desk.control(Qt.Key.Key_L)

    assert desk.window.page is page


def test_a_picture_of_a_case_can_be_taken_without_a_screen(hearing: Desk) -> None:
    case_id = hearing.workspace.case.id
    hearing.control(Qt.Key.Key_L)
    hearing.settle()
    path = hearing.services.archive_path
    png = picture(hearing.services, path, PASSPHRASE, case_id, Language.CHINESE)

    assert png.startswith(b"\x89PNG")
    with pytest.raises(WrongPassphrase):
        picture(hearing.services, path, "wrong", case_id, Language.CHINESE)
    windows = [each for each in QApplication.allWidgets() if isinstance(each, MainWindow)]
    assert windows == [hearing.window]


def test_a_save_that_needed_the_reserve_says_so(
    hearing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = hearing.workspace._archive
    assert isinstance(archive, Vault)
    archive.on_reserve = True

    with hearing.bot.waitSignal(hearing.workspace.saved):
        hearing.rewrite(hearing.page(IntakePage).register.recorder.line, "另一人")

    assert "备用空间" in hearing.window.status.saved.text()


def test_every_half_hour_a_backup_is_written(hearing: Desk) -> None:
    window = hearing.window
    assert window._backup.isActive()
    assert window._backup.interval() == 30 * 60 * 1000

    window._backup.timeout.emit()
    hearing.settle()

    folder = hearing.services.archive_path.parent / "backups"
    assert len(list(folder.glob("*.mvault"))) == 1


class _Full:
    """A disk on which nothing can be written until somebody makes room."""

    def __init__(self) -> None:
        self.stopped = False

    def instead(self, write: Callable[..., None]) -> Callable[..., None]:
        def refuse(vault: Vault, work: object) -> None:
            if not self.stopped:
                raise NotSaved("disk full")
            write(vault, work)

        return refuse


def test_every_page_names_its_audience_in_words_and_shape(hearing: Desk) -> None:
    for stage in Stage:
        names_its_audience(hearing, stage)


def names_its_audience(hearing: Desk, stage: Stage) -> None:
    page = hearing.enter(stage, PAGES[stage])
    expected = {
        Stage.CREDITOR_ROOM: "◧ 债权人室",
        Stage.DEBTOR_ROOM: "◨ 债务人室",
        Stage.BOARD: "◆ 仅调解员可见",
        Stage.PERFORMANCE: "◆ 仅调解员可见",  # what was seen at a follow-up is for no party
    }.get(stage, "◎ 双方可见")

    assert hearing.window.top.band.text().startswith(expected)
    assert page.isVisible()


def test_every_page_is_plain_reachable_and_spoken(hearing: Desk) -> None:
    window = hearing.window
    for stage in Stage:
        hearing.enter(stage, PAGES[stage])
        for label in window.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label
        for widget in _reachable(window):
            assert widget.accessibleName(), widget
            assert widget.height() >= SMALLEST_TARGET, (widget, widget.accessibleName())


def test_no_button_or_label_is_cut_off_at_the_smallest_usual_screen(hearing: Desk) -> None:
    for stage in Stage:
        hearing.enter(stage, PAGES[stage])
        nothing_is_cut_off(hearing)


def nothing_is_cut_off(hearing: Desk) -> None:
    for widget in hearing.window.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
    for label in hearing.window.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text():
            room = label.fontMetrics().horizontalAdvance(label.text())
            assert label.width() >= room, label.text()


def _reachable(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found = [w for kind in kinds for w in window.findChildren(kind)]
    return [w for w in found if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_the_rail_says_in_words_how_far_each_stage_has_come(hearing: Desk) -> None:
    stages = hearing.window.rail.stages

    assert stages[Stage.INTAKE].text() == "受理 ✓"
    assert stages[Stage.ROUNDS].text() == "磋商 ○"
    assert stages[Stage.ROUNDS].accessibleName() == "磋商，未开始"


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK])
def test_every_text_has_enough_contrast(scheme: theme.Colors) -> None:
    pairs = [
        (scheme.text, scheme.ground),
        (scheme.text, scheme.card),
        (scheme.quiet, scheme.ground),
        (scheme.quiet, scheme.card),
        (scheme.quiet, scheme.sunken),
        (scheme.quiet, scheme.creditor_soft),
        (scheme.quiet, scheme.debtor_soft),
        (scheme.accent, scheme.accent_soft),
        (scheme.accent_text, scheme.accent),
        (scheme.danger, scheme.card),
        (scheme.danger, scheme.ground),
        (scheme.danger, scheme.danger_soft),
        (scheme.warning, scheme.card),
        (scheme.good, scheme.card),
        (scheme.good, scheme.ground),
        (scheme.creditor, scheme.creditor_soft),
        (scheme.debtor, scheme.debtor_soft),
        (scheme.mediator, scheme.mediator_soft),
        (scheme.both, scheme.both_soft),
    ]
    for ink, ground in pairs:
        assert contrast(ink, ground) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_new_case_is_saved_at_once_and_lists_its_gaps(desk: Desk, qtbot: QtBot) -> None:
    desk.create()
    with qtbot.waitSignal(desk.workspace.saved):
        desk.control(Qt.Key.Key_N)
    page = desk.page(IntakePage)

    assert page.findings.texts
    assert desk.window.rail.stages[Stage.INTAKE].text() == "受理 ○"
    for stage, kind in PAGES.items():
        desk.enter(stage, kind)


def test_a_role_button_adds_a_party_ready_to_be_typed(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    page = desk.page(IntakePage)
    desk.press(next(iter(page.parties.add_buttons.values())), Qt.Key.Key_Return)
    card = page.parties.cards[0]
    desk.rewrite(card.form.name.line, "周芷若")

    assert card.name.text() == "周芷若"
    assert desk.workspace.case.parties[0] == replace(desk.workspace.case.parties[0], name="周芷若")
    desk.press(card.remove, Qt.Key.Key_Return)
    assert not desk.workspace.case.parties

    desk.control(Qt.Key.Key_Z)
    assert page.parties.cards[0].name.text() == "周芷若"


POISON = (
    b"",
    b"{",
    b"[]",
    b'{"zoom": 1, "scheme": [], "toured": {}}',
    b'{"zoom":{"":-1e9}}',
    b"\xff\0",
)


@pytest.mark.parametrize("content", POISON, ids=range(len(POISON)))
def test_a_poisoned_memory_of_the_window_never_keeps_it_from_starting(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    """It is all that a start reads besides the case file."""
    (tmp_path / NAME).write_bytes(content)

    with seated(qtbot, tmp_path) as desk:
        assert isinstance(desk.window.page, UnlockPage)
        assert desk.window.isVisible()
