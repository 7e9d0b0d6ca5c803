"""Entries: read strictly, shown normalized, and never emptied against the typist's will."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediator.desktop.intake import IntakePage
from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.entries import Count, Pick, Words
from mediator.desktop.widgets.forms import money_field, text_field
from mediator.domain.money import Money
from tests.desktop.desk import Desk


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    QHBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


def test_the_wheel_changes_no_number(form: QWidget) -> None:
    count = Count("最长期数", 1, 120)
    layout = form.layout()
    assert layout is not None
    layout.addWidget(count)
    form.show()
    count.put(24)
    at, still = QPointF(5, 5), QPoint(0, 0)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(at, at, still, QPoint(0, -240), buttons, keys, phase, False)

    QApplication.sendEvent(count.box, turned)

    assert count.box.value() == 24


def commit(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(
    ("typed", "shown", "capital"),
    [
        ("12万", "120,000.00", "人民币壹拾贰万元整"),
        ("１，２００．５０", "1,200.50", "人民币壹仟贰佰元伍角整"),
        ("¥16409.02", "16,409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
    ],
)
def test_an_amount_is_shown_back_in_figures_and_in_capitals(
    qtbot: QtBot, typed: str, shown: str, capital: str
) -> None:
    field = money_field("金额")
    qtbot.addWidget(field)
    commit(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert field.line.text() == shown
    assert field.note.text().startswith(capital.removesuffix("整"))


@pytest.mark.parametrize(
    "typed", ["NaN", "1_000", "٣٤", "-5", "1000000000000000000", "1e5", "十二个"]
)
def test_a_bad_amount_is_refused_in_place_and_kept_as_typed(qtbot: QtBot, typed: str) -> None:
    field = money_field("金额")
    qtbot.addWidget(field)
    commit(field.line, typed)
    assert not field.note.text()

    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == typed
    assert field.note.text()
    assert field.note.property("kind") == "refusal"
    assert field.value is None


def test_a_value_from_outside_does_not_disturb_what_is_being_typed(qtbot: QtBot) -> None:
    field = money_field("金额")
    qtbot.addWidget(field)
    commit(field.line, "12万")
    field.flush()
    field.put(Money.of("120000"))

    assert field.line.text() == "12万"


def test_a_pause_in_typing_is_enough_to_be_read(qtbot: QtBot) -> None:
    field = text_field("姓名")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        commit(field.line, "龚䶮")

    assert field.value == "龚䶮"


def test_what_is_still_being_composed_is_not_read(qtbot: QtBot) -> None:
    field = text_field("姓名")
    qtbot.addWidget(field)
    QApplication.sendEvent(field.line, QInputMethodEvent("zhang", []))
    field.flush()
    assert field.value == ""

    commit(field.line, "张")
    field.flush()
    assert field.value == "张"


def test_enter_goes_to_the_next_entry_of_any_kind(qtbot: QtBot, form: QWidget) -> None:
    first, second = text_field("一"), Count("二", 0, 9)
    third = Pick("三", [(1, "甲"), (2, "乙")])
    for entry in (first, second, third):
        form.layout().addWidget(entry)  # type: ignore[union-attr]
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    first.line.setFocus()
    qtbot.keyClick(first.line, Qt.Key.Key_Return)
    assert second.box.hasFocus()

    qtbot.keyClick(second.box, Qt.Key.Key_Return)
    assert third.box.hasFocus()

    qtbot.keyClick(third.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert second.box.hasFocus()


def test_escape_discards_nothing(qtbot: QtBot) -> None:
    field = money_field("金额")
    qtbot.addWidget(field)
    commit(field.line, "12万")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)

    assert field.line.text() == "12万"


def test_several_lines_with_a_hidden_character_are_refused_in_place(qtbot: QtBot) -> None:
    words = Words("事实", typed_lines)
    qtbot.addWidget(words)
    commit(words.edit, "第一行\u202e")
    words.flush()

    assert words.value == ""
    assert words.note.text()
    assert words.edit.toPlainText() == "第一行\u202e"


def test_a_hidden_character_in_a_name_never_reaches_the_case(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    card = page.parties.cards[0]
    card.turn()
    hearing.rewrite(card.form.name.line, "沈\u202e佩文")

    assert hearing.workspace.case.parties[0].name == "沈佩文"
    assert card.form.name.line.text() == "沈\u202e佩文"
    assert card.form.name.note.isVisible()


def test_a_day_that_cannot_be_read_leaves_the_register_as_it_was(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    hearing.rewrite(page.register.accepted_on.line, "2026-02-30")

    assert page.register.accepted_on.note.isVisible()
    assert hearing.workspace.case.accepted_on == date(2026, 9, 28)
