"""The rooms: what is said in one lies sealed, and nothing of it outlives the room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.caucus.copying import MARKS
from mediator.desktop.caucus.month import month_bars
from mediator.desktop.caucus.rooms import RoomPage
from mediator.desktop.caucus.surplus import surplus_texts
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.page import Page
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import Text
from mediator.desktop.widgets.entries import Field
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Mood, Tag
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.refusals import PrinterNotReady, Refusal
from mediator.domain.safe_refusals import KeysElsewhere
from mediator.domain.stages import Stage
from mediator.usecases.caucus import open_both, open_creditor, open_debtor
from mediator.usecases.ports import Archive
from mediator.wording import screen_caucus as words
from tests.desktop.desk import PATIENCE_MS, Desk, FullDisk

CANARY = "87,654.32"
CONTROL = Qt.KeyboardModifier.ControlModifier


def least(page: CreditorRoom) -> QLineEdit:
    """The line for the least the creditor would accept."""
    entry = page.questions[1].entry
    assert isinstance(entry, Field)
    return entry.line


def said_least(desk: Desk) -> CreditorRoom:
    """The creditor says a sum that stands nowhere else."""
    page = desk.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    page.interview.show_question(1)
    desk.rewrite(least(page), "87654.32")
    desk.settle()
    assert CANARY in desk.texts()
    return page


def test_an_answer_is_sealed_in_the_file(hearing: Desk) -> None:
    page = said_least(hearing)
    page.questions[1].tag.choose(Tag.ASK)
    hearing.settle()
    with hearing.bot.waitCallback() as opened:
        case_id = hearing.workspace.case.id
        hearing.workspace.ask(hearing.window, lambda a: open_creditor(a, case_id), opened, print)

    position = opened.args[0]
    assert position.least_total == Money.of("87654.32")
    assert dict(position.tags)["least_total"] is Tag.ASK
    assert dict(position.tags)["wish_total"] is Tag.SEALED


def test_locking_in_a_room_leaves_nothing_of_it_in_any_widget(hearing: Desk) -> None:
    said_least(hearing)
    hearing.control(Qt.Key.Key_L)
    assert CANARY not in hearing.texts()

    hearing.settle()
    hearing.page(UnlockPage)
    assert "沈佩文" not in hearing.texts()


def test_what_was_typed_a_moment_before_locking_is_saved(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    line = least(page)
    line.setFocus()
    line.selectAll()
    hearing.write(line, "87654.32")
    hearing.control(Qt.Key.Key_L)
    hearing.settle()
    hearing.unlock()
    hearing.press(hearing.page(HomePage).cases, Qt.Key.Key_Return)
    hearing.settle()
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)

    assert page.position.least_total == Money.of("87654.32")


def test_leaving_a_room_keeps_every_answer_as_it_was(hearing: Desk) -> None:
    before = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom).position
    hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    after = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom).position

    assert before.wish_total is not None
    assert after == before


def test_the_other_pages_never_show_a_sealed_figure(hearing: Desk) -> None:
    said_least(hearing)
    for stage in (Stage.INTAKE, Stage.CLAIMS, Stage.DEBTOR_ROOM, Stage.BOARD, Stage.ROUNDS):
        hearing.press(hearing.window, _key(stage), CONTROL)
        hearing.settle()
        assert CANARY not in hearing.texts(), stage
        hearing.lift()
        assert CANARY not in hearing.texts(), stage
    hearing.enter(Stage.AGREEMENT, AgreementPage)
    assert CANARY not in hearing.texts()

    hearing.window.home()
    hearing.settle()
    assert CANARY not in hearing.texts()


def test_what_was_copied_in_a_room_is_gone_when_it_is_left(hearing: Desk) -> None:
    page = said_least(hearing)
    line = least(page)
    line.selectAll()
    line.copy()
    assert QGuiApplication.clipboard().text() == CANARY

    hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_in_a_room_is_marked_secret_and_soon_gone(hearing: Desk) -> None:
    page = said_least(hearing)
    line = least(page)
    line.setFocus()
    line.selectAll()
    line.copy()
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    assert {name: bytes(held.data(name).data()) for name in MARKS} == MARKS
    assert (page.copies.timer.interval(), page.copies.timer.isActive()) == (10_000, True)

    page.copies.timer.timeout.emit()
    assert clipboard.text() == ""

    line.copy()
    page.setFocus()
    hearing.window.top.setFocus()
    hearing.window.setFocus()
    clipboard.setText("elsewhere")
    assert not page.copies.timer.isActive()
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert clipboard.text() == "elsewhere"


def test_a_clipboard_from_elsewhere_is_left_alone(hearing: Desk) -> None:
    QGuiApplication.clipboard().setText("elsewhere")
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    hearing.enter(Stage.CLAIMS, ClaimsPage)

    assert QGuiApplication.clipboard().text() == "elsewhere"


def test_undo_in_a_room_takes_back_nothing_outside_it(hearing: Desk) -> None:
    hearing.rewrite(hearing.page(IntakePage).register.recorder.line, "另一人")
    hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    assert hearing.window.status.undo.text() == ""

    hearing.control(Qt.Key.Key_Z)
    assert hearing.workspace.case.body.recorder == "另一人"


def kept(desk: Desk) -> CreditorPosition:
    """What lies sealed in the file by now."""
    desk.settle()
    with desk.bot.waitCallback() as opened:
        case_id = desk.workspace.case.id
        desk.workspace.ask(desk.window, lambda a: open_creditor(a, case_id), opened, print)
    position = opened.args[0]
    assert isinstance(position, CreditorPosition)
    return position


def test_an_answer_is_taken_back_by_name_in_its_room_and_sealed_as_it_was(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    before, undo = page.position, hearing.window.status.undo
    page.interview.show_question(1)
    hearing.rewrite(least(page), "87654.32")
    assert undo.text() == "撤销：第2题的回答（Ctrl+Z）"
    page.questions[1].tag.choose(Tag.ASK)
    assert undo.text() == "撤销：第2题能否告知（Ctrl+Z）"
    page.interview.show_question(4)
    page.mood.choose(Mood.CALM)
    assert undo.text() == "撤销：情绪（Ctrl+Z）"

    hearing.control(Qt.Key.Key_Z)
    assert page.mood.value is before.mood
    assert page.interview.at == 4
    hearing.control(Qt.Key.Key_Z)
    assert page.interview.at == 1
    assert page.questions[1].tagged is Tag.SEALED
    hearing.control(Qt.Key.Key_Z)
    assert least(page).text() == "98,000.00"
    assert undo.text() == "重做：第2题的回答（Ctrl+Y）"
    assert kept(hearing).least_total == before.least_total
    hearing.control(Qt.Key.Key_Z)
    assert page.position.least_total == before.least_total

    hearing.control(Qt.Key.Key_Y)
    assert kept(hearing).least_total == Money.of("87654.32")
    assert "第2题的回答" in hearing.window.toast.text.text()


def test_a_mood_is_taken_back_where_all_is_read_back(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    page.interview.show_read_back()
    before = page.mood.value
    page.mood.choose(Mood.CALM)
    hearing.control(Qt.Key.Key_Z)

    assert page.mood.value is before
    assert page.interview.asked is None


def test_what_is_typed_just_now_is_taken_back_at_once(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    page.interview.show_question(1)
    line = least(page)
    line.selectAll()
    hearing.bot.keyClicks(line, "87654.32")
    hearing.control(Qt.Key.Key_Z)

    assert line.text() == "98,000.00"
    assert CANARY not in hearing.texts()


def test_the_steps_of_a_room_are_gone_with_it(hearing: Desk) -> None:
    page = said_least(hearing)
    history = page._history
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert history.names == ("", "")
    assert "第2题" not in hearing.window.status.undo.text()

    again = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    assert hearing.window.status.undo.text() == ""
    hearing.control(Qt.Key.Key_Z)
    assert again.position.least_total == Money.of("87654.32")


def test_a_debtor_below_its_living_costs_is_told_kindly() -> None:
    texts = surplus_texts(
        DebtorPosition(monthly_income=Money.of("4000"), monthly_living=Money.of("4800"))
    )

    assert texts.figure == "-800.00"
    assert texts.sentence == "这样算每月会差 800.00 元，我们一起看哪一项能调整。"


def test_what_is_left_is_not_told_before_it_is_known() -> None:
    texts = surplus_texts(DebtorPosition(monthly_income=Money.of("4000")))

    assert not texts.figure
    assert texts.sentence


def test_means_are_passed_on_only_after_a_second_yes(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    hearing.press(page.release.begin, Qt.Key.Key_Return)
    assert hearing.workspace.case.means is None

    hearing.press(page.release.cancel, Qt.Key.Key_Return)
    assert hearing.workspace.case.means is None
    assert page.release.begin.isVisible()


def test_means_without_words_are_not_passed_on(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    hearing.press(page.release.begin, Qt.Key.Key_Return)
    page.release.words.edit.setPlainText("")
    hearing.press(page.release.confirm, Qt.Key.Key_Return)

    assert page.release.refused.isVisible()
    assert hearing.workspace.case.means is None


def test_words_that_say_another_figure_of_the_room_are_not_passed_on(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    hearing.press(page.release.begin, Qt.Key.Key_Return)
    own = page.release.words.edit.toPlainText()
    page.release.words.edit.setPlainText(f"{own}每月收入一万五千元。")
    hearing.press(page.release.confirm, Qt.Key.Key_Return)

    assert hearing.workspace.case.means is None
    assert "每月收入" in page.release.refused.text.text()

    page.release.words.edit.setPlainText(own)
    hearing.press(page.release.confirm, Qt.Key.Key_Return)
    assert hearing.workspace.case.means is not None


def test_the_debtor_takes_a_sheet_of_its_own_away_and_that_is_on_record(
    hearing: Desk, tmp_path: Path
) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    page.sheet.save_to(str(tmp_path / "own.pdf"))
    hearing.bot.waitUntil(page.sheet.told.isVisible, timeout=PATIENCE_MS)

    assert (tmp_path / "own.pdf").read_bytes().startswith(b"%PDF")
    record = hearing.workspace.case.disclosures[-1]
    assert (record.what, record.to) == ("debtor_sheet", Role.DEBTOR)


def test_what_was_read_back_is_taken_away_on_paper_and_that_is_on_record(
    hearing: Desk, tmp_path: Path
) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    page.interview.show_read_back()
    answered = [question for question in page.questions if question.answered]
    assert [line.said for line in page.paper.lines] == [question.said for question in answered]
    assert page.paper.lines[0].tag == "保密"
    page.paper.save_to(str(tmp_path / "own.pdf"))
    hearing.bot.waitUntil(page.paper.told.isVisible, timeout=PATIENCE_MS)

    assert (tmp_path / "own.pdf").read_bytes().startswith(b"%PDF")
    record = hearing.workspace.case.disclosures[-1]
    assert (record.what, record.to) == ("read_back", Role.CREDITOR)
    page.leave()
    assert len(page.paper.lines) == 0


def test_where_nothing_was_said_there_is_nothing_to_sign(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    page = desk.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    page.interview.show_read_back()

    assert not page.paper.isVisible()


def test_no_sheet_comes_out_before_income_and_living_are_known(
    hearing: Desk, tmp_path: Path
) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    income = page.questions[0].entry
    assert isinstance(income, Field)
    income.line.selectAll()
    hearing.press(income.line, Qt.Key.Key_Delete)
    hearing.press(income.line, Qt.Key.Key_Return)
    page.sheet.save_to(str(tmp_path / "own.pdf"))

    assert page.sheet.refused.isVisible()
    assert hearing.workspace.case.disclosures == ()


def test_a_printer_that_does_not_answer_leaves_no_record_of_a_sheet(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)

    def out_of_paper() -> QPrinter:
        raise PrinterNotReady(0, 1)

    page.sheet.make_printer = out_of_paper
    hearing.press(page.sheet.print, Qt.Key.Key_Return)
    hearing.bot.waitUntil(page.sheet.refused.isVisible, timeout=PATIENCE_MS)

    assert hearing.workspace.case.disclosures == ()


def test_a_question_says_why_it_is_asked(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    living = page.questions[1]
    hints = [t.text() for t in living.card.findChildren(Text) if t.property("kind") == "hint"]

    assert hints == [words.HINTS["monthly_living"].zh]


def test_passing_on_cannot_be_undone(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    hearing.press(page.release.begin, Qt.Key.Key_Return)
    hearing.press(page.release.confirm, Qt.Key.Key_Return)
    hearing.enter(Stage.CLAIMS, ClaimsPage)
    hearing.control(Qt.Key.Key_Z)

    assert hearing.workspace.case.means is not None
    assert len(hearing.workspace.case.disclosures) == 1


def test_the_two_rooms_open_under_their_own_keys(hearing: Desk) -> None:
    case_id = hearing.workspace.case.id
    with hearing.bot.waitCallback() as opened:
        hearing.workspace.ask(hearing.window, lambda a: open_debtor(a, case_id), opened, print)

    assert opened.args[0].monthly_income == Money.of("15000")


def _key(stage: Stage) -> Qt.Key:
    return Qt.Key(Qt.Key.Key_1 + list(Stage).index(stage))


def test_one_question_is_asked_at_a_time_and_ctrl_enter_goes_on(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    assert [question.place.isVisible() for question in page.questions][:2] == [True, False]

    hearing.press(hearing.window, Qt.Key.Key_Return, CONTROL)
    assert [question.place.isVisible() for question in page.questions][:2] == [False, True]
    assert least(page).hasFocus()

    shift = CONTROL | Qt.KeyboardModifier.ShiftModifier
    hearing.press(hearing.window, Qt.Key.Key_Return, shift)
    assert page.questions[0].place.isVisible()


def test_alt_and_a_letter_say_how_far_an_answer_may_go(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    for key, tag in ((Qt.Key.Key_T, Tag.TELL), (Qt.Key.Key_Q, Tag.ASK), (Qt.Key.Key_S, Tag.SEALED)):
        hearing.press(hearing.window, key, Qt.KeyboardModifier.AltModifier)
        assert page.questions[0].tag.value is tag
        assert page.questions[1].tag.value is Tag.SEALED


def test_everything_said_is_read_back_with_its_tag_and_ticked(hearing: Desk) -> None:
    page = said_least(hearing)
    page.questions[1].tag.choose(Tag.TELL)
    page.interview.show_read_back()
    shown = [text.text() for text in page.interview.read_back.findChildren(Text)]
    assert CANARY in shown
    assert "可转述" in shown
    assert len(page.interview.read_back.ticks) == sum(q.answered for q in page.questions)

    page.interview.read_back.ticks[0].box.click()
    assert page.interview.read_back.count.text().startswith("已核对 1 /")


def test_the_next_party_is_called_behind_the_curtain_and_nothing_of_the_room_is_left(
    hearing: Desk,
) -> None:
    page = said_least(hearing)
    page.interview.show_read_back()
    hearing.press(page.interview.read_back.leave, Qt.Key.Key_Return)

    assert hearing.window.cover.isVisible()
    assert hearing.window.cover.says.text() == "请下一方"
    assert CANARY not in hearing.texts()
    hearing.page(IntakePage)


def test_a_mood_is_sealed_with_the_room(hearing: Desk) -> None:
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    page.mood.buttons[Mood.UNEASY].click()
    hearing.settle()
    again = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)

    assert again is not page
    assert again.mood.value is Mood.UNEASY
    assert "uneasy" not in str(hearing.workspace.case)


def test_the_month_fills_in_as_answers_come() -> None:
    income, living = Money.of("5000"), Money.of("3500")
    assert [bar.name for bar in month_bars(DebtorPosition(monthly_income=income))] == ["income"]

    known = DebtorPosition(monthly_income=income, monthly_living=living)
    assert [bar.name for bar in month_bars(known)] == ["income", "living", "left"]

    short = DebtorPosition(
        monthly_income=living, monthly_living=income, monthly_other_debts=Money.of("500")
    )
    assert [(b.name, b.amount) for b in month_bars(short)][-1] == ("short", Money.of("2000"))


def test_on_a_room_s_page_no_job_whatever_opens_the_other_room(hearing: Desk) -> None:
    """Not only the page: whoever asks the file while it is shown is refused by the vault."""
    refused: list[Refusal] = []
    case_id = hearing.workspace.case.id

    def tried(stage: Stage, opened: Callable[[Archive, str], object]) -> bool:
        hearing.enter(stage, Page)
        refused.clear()
        hearing.workspace.ask(
            hearing.window, lambda archive: opened(archive, case_id), _ignored, refused.append
        )
        hearing.settle()
        return not refused

    assert tried(Stage.CREDITOR_ROOM, open_creditor)
    assert not tried(Stage.CREDITOR_ROOM, open_debtor)
    assert not tried(Stage.DEBTOR_ROOM, open_both)
    assert isinstance(refused[0], KeysElsewhere)
    assert tried(Stage.BOARD, open_both)


def test_what_may_not_be_noted_from_here_is_told_and_holds_nobody_up(hearing: Desk) -> None:
    """Pins lie under a key that the creditor's room has not; trying again would never help."""
    hearing.enter(Stage.CREDITOR_ROOM, Page)
    workspace = hearing.workspace
    with hearing.bot.waitSignal(workspace.not_noted):
        workspace.keep_pins(())
    told = hearing.window.status.saved.text()
    assert told.startswith("没有记下钉住的方案（现在开着的是债权人室")
    assert not workspace.unsaved

    hearing.window.home()
    hearing.page(HomePage)


def test_what_the_disk_refused_in_one_room_is_written_from_the_other(hearing: Desk) -> None:
    page = hearing.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    workspace = hearing.workspace
    archive, case_id = workspace._archive, workspace.case.id
    disk = FullDisk(archive)
    workspace._archive = disk  # type: ignore[assignment]
    with hearing.bot.waitSignal(workspace.not_saved):
        hearing.rewrite(least(page), "87654.32")
    hearing.enter(Stage.DEBTOR_ROOM, Page)
    disk.full = False
    workspace.flush()
    hearing.settle()
    waiting = workspace.unsaved  # that room's key is not to be used from here

    hearing.window.home()
    hearing.settle()
    assert waiting
    assert not workspace.unsaved
    hearing.enter(Stage.CREDITOR_ROOM, Page)
    with hearing.bot.waitCallback() as opened:
        workspace.ask(hearing.window, lambda a: open_creditor(a, case_id), opened, print)
    assert opened.args[0].least_total == Money.of("87654.32")


def _ignored(_answer: object) -> None:
    """Nothing to do."""


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        (Stage.CREDITOR_ROOM, "您已进入债权人室，债务人室的内容已收起。"),
        (Stage.DEBTOR_ROOM, "您已进入债务人室，债权人室的内容已收起。"),
    ],
)
def test_a_room_says_which_it_is_and_that_the_other_is_put_away(
    hearing: Desk, stage: Stage, says: str
) -> None:
    hearing.window.go(stage)
    hearing.settle()

    assert hearing.page(RoomPage).only.text().startswith(says)
