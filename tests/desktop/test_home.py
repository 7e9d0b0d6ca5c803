"""The list of cases: how a case comes in, and what never shows here."""

from pathlib import Path

from PySide6.QtCore import Qt

from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.library.places import resources
from tests.desktop.desk import Desk


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
