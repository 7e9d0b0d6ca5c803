"""The list of cases: how a case comes in, and what never shows here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mediator.desktop import discreet
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.widgets.basic import Button
from mediator.desktop.widgets.flow import Flow
from mediator.domain.case import Settlement
from mediator.library.places import resources
from mediator.usecases.history import Change
from tests.desktop.desk import NOON, Desk


@pytest.fixture(autouse=True)
def seen() -> Iterator[None]:
    """Hiding is the whole window's, so each test gives it back."""
    yield
    discreet.hide(False)


def test_an_empty_list_says_so_and_offers_three_ways(desk: Desk) -> None:
    desk.create()
    home = desk.page(HomePage)

    assert home.empty.isVisible()
    assert home.first_ways.isVisible()
    assert not home.search.isVisible()
    assert len(home.first_ways.example.menu().actions()) == len(desk.services.examples)


def test_a_case_comes_in_from_a_file(desk: Desk) -> None:
    desk.create()
    desk.page(HomePage).take_file(str(resources() / "examples" / "1-private-loan.json"))
    desk.settle()

    assert desk.page(IntakePage).register.number.value.startswith("（2026）")


def test_a_file_that_is_no_case_is_said_in_place(desk: Desk, tmp_path: Path) -> None:
    desk.create()
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"claim": NaN}', "utf-8")
    home = desk.page(HomePage)
    home.take_file(str(wrong))
    desk.settle()
    assert home.refused.isVisible()

    home.take_file(str(tmp_path / "nothing.json"))
    desk.settle()
    assert home.refused.isVisible()


def test_a_case_is_found_by_number_or_party_and_opened_by_enter(hearing: Desk) -> None:
    hearing.press(hearing.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hearing.settle()
    home = hearing.page(HomePage)
    hearing.write(home.search, "陆启航")
    assert home.cases.model_.rowCount() == 1

    hearing.write(home.search, "没有")
    assert home.empty.title.text() == "没有符合的案件。"

    home.search.clear()
    hearing.press(home.cases, Qt.Key.Key_Return)
    hearing.settle()
    hearing.page(IntakePage)


def test_the_same_example_may_be_taken_twice(hearing: Desk) -> None:
    hearing.press(hearing.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hearing.settle()
    hearing.page(HomePage).ways.example.menu().actions()[0].trigger()
    hearing.settle()
    hearing.press(hearing.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hearing.settle()

    assert hearing.page(HomePage).cases.model_.rowCount() == 2


def test_what_was_said_in_a_room_never_shows_in_the_list(hearing: Desk) -> None:
    hearing.press(hearing.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hearing.settle()

    for secret in ("98,000", "98000", "118,000", "15,000", "8,500"):
        assert secret not in hearing.texts()


def at_home(desk: Desk) -> HomePage:
    desk.press(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    return desk.page(HomePage)


def test_a_case_is_found_by_the_first_letters_of_a_name(hearing: Desk) -> None:
    home = at_home(hearing)
    home.search.setText("lqh")

    assert home.cases.model_.rowCount() == 1


def test_typing_searches_at_once_and_enter_opens_the_first(hearing: Desk) -> None:
    home = at_home(hearing)
    assert home.search.hasFocus()
    hearing.press(home.search, Qt.Key.Key_Down)
    hearing.press(home.search, Qt.Key.Key_Return)
    hearing.settle()

    hearing.page(IntakePage)


def test_a_saved_agreement_puts_its_last_day_for_confirmation_on_the_strip(hearing: Desk) -> None:
    case = hearing.workspace.case
    settled = Settlement("equal-6", NOON.date(), printed="abc")
    hearing.workspace.keep(Change(replace(case, settlement=settled), "plan_chosen"))
    home = at_home(hearing)

    assert home.nearest.isVisible()
    (strip,) = home.nearest.findChildren(Flow)
    assert "申请司法确认 2026-11-11（还有30天）" in strip.findChildren(Button)[0].text()
    home.filters.choose("settled")
    assert home.cases.model_.rowCount() == 1
    home.filters.choose("today")
    assert home.cases.model_.rowCount() == 0


def test_names_and_amounts_can_be_hidden_when_a_party_walks_in(hearing: Desk) -> None:
    home = at_home(hearing)
    assert "沈佩文" in hearing.texts()
    assert "100,000.00" in hearing.texts()

    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    assert "沈佩文" not in hearing.texts()
    assert "100,000.00" not in hearing.texts()
    assert "不是丢失" in hearing.page(HomePage).hidden.text()

    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    assert "沈佩文" in hearing.texts()
    assert home is not hearing.page(HomePage)


def test_the_first_steps_are_five_cards_that_come_once_and_again_when_asked_for(desk: Desk) -> None:
    desk.create()
    tour = desk.page(HomePage).tour
    assert tour.isVisible()
    for _ in range(5):
        assert tour.text.text()
        desk.press(tour.next, Qt.Key.Key_Return)
    assert not tour.isVisible()

    desk.window.home()
    desk.settle()
    assert not desk.page(HomePage).tour.isVisible()
    desk.window.show_tour()
    assert desk.page(HomePage).tour.isVisible()
