"""The rooms: what is said in one lies sealed, and nothing of it outlives the room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.caucus.month import month_bars
from mediator.desktop.caucus.surplus import surplus_texts
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.basic import Text
from mediator.desktop.widgets.entries import Field
from mediator.domain.caucus import DebtorPosition, Mood, Tag
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.usecases.caucus import open_creditor, open_debtor
from tests.desktop.desk import Desk

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
    assert [question.isVisible() for question in page.questions][:2] == [True, False]

    hearing.press(hearing.window, Qt.Key.Key_Return, CONTROL)
    assert [question.isVisible() for question in page.questions][:2] == [False, True]
    assert least(page).hasFocus()

    shift = CONTROL | Qt.KeyboardModifier.ShiftModifier
    hearing.press(hearing.window, Qt.Key.Key_Return, shift)
    assert page.questions[0].isVisible()


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
