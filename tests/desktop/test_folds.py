"""Parts of a form that are made when they are opened lose nothing and stand where they belong."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.intake import IntakePage
from mediator.desktop.widgets.entries import Entry
from mediator.domain.claims import Demand, InterestStop
from mediator.domain.stages import Stage
from tests.desktop.claim_desk import CASES, claim, open_case, open_example, type_row, unfold
from tests.desktop.desk import Desk

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def page(hearing: Desk) -> ClaimsPage:
    """The claims page of the first example, whose parts are all closed."""
    return hearing.enter(Stage.CLAIMS, ClaimsPage)


def inside(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and part.isAncestorOf(widget)


def test_a_part_is_made_when_it_is_opened_and_only_once(hearing: Desk, page: ClaimsPage) -> None:
    fold = page.more.folds["admitted"]
    assert not fold.inside.findChildren(Entry)
    unfold(hearing, fold)
    made = fold.inside.findChildren(Entry)
    assert made
    hearing.press(fold.head, ENTER)
    hearing.press(fold.head, ENTER)
    assert fold.inside.findChildren(Entry) == made


def test_tab_goes_through_a_part_in_its_place(hearing: Desk, page: ClaimsPage) -> None:
    """The part made last is not the last one that Tab comes to."""
    heads = list(page.more.folds.values())
    for name in ("compound", "due"):
        unfold(hearing, page.more.folds[name])
    for name in ("due", "compound"):
        fold = page.more.folds[name]
        fold.head.setFocus()
        hearing.press(fold.head, TAB)
        passed = 0
        while inside(fold.inside, QApplication.focusWidget()):
            focused = QApplication.focusWidget()
            assert focused is not None
            hearing.press(focused, TAB)
            passed += 1
        assert passed >= 3
        assert QApplication.focusWidget() is heads[heads.index(fold) + 1].head


def test_a_word_in_one_part_leaves_what_others_hold(desk: Desk) -> None:
    desk.create()
    page = open_example(desk, 7)
    before = claim(desk)
    assert before.later_rates
    assert before.interest_stops
    unfold(desk, page.more.folds["due"])
    desk.rewrite(page.more.demanded_on.line, "2025-06-01")

    after = claim(desk)
    assert after.demand == Demand(date(2025, 6, 1), 0)
    assert after.later_rates == before.later_rates
    assert after.interest_stops == before.interest_stops
    desk.control(Qt.Key.Key_Z)
    assert claim(desk) == before
    assert page.more.demanded_on.value is None


def test_every_part_of_a_full_case_is_open_and_shows_what_it_holds(desk: Desk) -> None:
    desk.create()
    page = open_case(desk, CASES[-1])
    for name, fold in page.more.folds.items():
        held = fold.head.text()
        assert fold.inside.isVisible() == ("（" in held), name
    for name, ledger in page.more.ledgers.items():
        assert ledger.value == getattr(claim(desk), name)


def test_a_row_half_typed_waits_in_a_part_until_it_is_opened_again(
    hearing: Desk, page: ClaimsPage
) -> None:
    unfold(hearing, page.more.folds["stops"])
    type_row(hearing, page.more.ledgers["interest_stops"], "2025-01-01")
    waits = hearing.workspace.waiting.count(hearing.workspace.case.id)
    assert sum(waits.values()) == 1
    hearing.enter(Stage.INTAKE, IntakePage)

    again = hearing.enter(Stage.CLAIMS, ClaimsPage)
    assert hearing.workspace.waiting.count(hearing.workspace.case.id) == waits
    unfold(hearing, again.more.folds["stops"])
    ledger = again.more.ledgers["interest_stops"]
    assert "2025-01-01" in str([row.texts for row in ledger.model_.rows])
    assert hearing.workspace.waiting.count(hearing.workspace.case.id) == waits
    assert not claim(hearing).interest_stops


def test_a_larger_size_keeps_the_focus_beside_a_part_that_was_opened(
    hearing: Desk, page: ClaimsPage
) -> None:
    unfold(hearing, page.more.folds["admitted"])
    page.conventions.form.basis.box.setFocus()
    hearing.control(Qt.Key.Key_Plus)
    hearing.settle()

    assert hearing.page(ClaimsPage).conventions.form.basis.box.hasFocus()


def test_a_fact_kept_in_a_part_stands_there_when_the_page_is_entered_again(
    hearing: Desk, page: ClaimsPage
) -> None:
    fold = page.more.folds["stops"]
    unfold(hearing, fold)
    type_row(hearing, page.more.ledgers["interest_stops"], "2025-01-01", "2025-02-01", "疫情")
    (stop,) = claim(hearing).interest_stops
    assert isinstance(stop, InterestStop)
    hearing.enter(Stage.INTAKE, IntakePage)
    again = hearing.enter(Stage.CLAIMS, ClaimsPage)

    assert again.more.folds["stops"].inside.isVisible()
    assert again.more.ledgers["interest_stops"].value == (stop,)
