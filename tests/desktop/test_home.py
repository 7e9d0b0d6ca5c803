"""The list of cases: how a case comes in, and what never shows here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from mediator.desktop import discreet
from mediator.desktop.home import HomePage
from mediator.desktop.home_filters import Narrowed
from mediator.desktop.home_list import CaseList
from mediator.desktop.home_order import column_of, ordered
from mediator.desktop.intake import IntakePage
from mediator.desktop.palette import CommandPalette
from mediator.desktop.preferences import ORDERS, PreferencesFile
from mediator.desktop.security.dialog import SecurityDialog
from mediator.desktop.widgets.basic import Button
from mediator.desktop.widgets.flow import Flow
from mediator.domain.archive import Day, Ending
from mediator.domain.case import Settlement
from mediator.domain.case_days import DayKind
from mediator.domain.claims import ClaimKind
from mediator.domain.dues import DueKind
from mediator.domain.listing import CaseSummary
from mediator.domain.money import Money
from mediator.domain.review import LawyerReview
from mediator.library.places import resources
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import set_claim
from mediator.usecases.history import Change
from mediator.usecases.review import set_review_policy
from mediator.usecases.steps import unwatched
from mediator.wording import grounds
from mediator.wording.screen import DEADLINES
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
    assert len(home.first_ways.example.menu().actions()) == len(desk.services.list_examples())


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
    plan = offer_menu(case, hearing.services.law).options[2].id
    settled = Settlement(plan, NOON.date(), printed="abc")
    hearing.workspace.keep(Change(replace(case, settlement=settled), "plan_chosen"))
    home = at_home(hearing)

    assert home.nearest.isVisible()
    (strip,) = home.nearest.findChildren(Flow)
    told = [button.text() for button in strip.findChildren(Button)]
    assert "第1期付款 2026-11-10（还有29天）" in told[0]
    assert "申请司法确认 2026-11-11（还有30天）" in told[1]
    home.filters.choose("settled")
    assert home.cases.model_.rowCount() == 1
    home.filters.choose("today")
    assert home.cases.model_.rowCount() == 0


def test_a_limitation_about_to_run_out_is_on_the_strip_and_among_what_is_due(
    hearing: Desk,
) -> None:
    case = hearing.workspace.case  # asking for mediation made the time run anew
    hearing.workspace.keep(Change(replace(case, accepted_on=date(2023, 10, 16)), "register_set"))
    hearing.workspace.keep(
        set_claim(
            hearing.workspace.case,
            replace(case.claim, due_on=date(2022, 3, 14), repayments=(), filed_on=None),
        )
    )
    home = at_home(hearing)

    (strip,) = home.nearest.findChildren(Flow)
    (button,) = strip.findChildren(Button)
    assert "诉讼时效届满" in button.text()
    home.filters.choose("week")
    assert home.cases.model_.rowCount() == 1


def test_every_day_the_archive_knows_has_a_short_name_on_the_list() -> None:
    acts = {*grounds.DEADLINES, *DueKind, *(kind.value for kind in DayKind), "breach"}
    assert acts <= set(DEADLINES)


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


def test_a_case_is_found_by_any_other_joint_text_too(hearing: Desk) -> None:
    """The debtor's phone, a sum, and words of the facts stand in no column of the list."""
    facts = hearing.window.workspace.case.dispute.facts
    hearing.window.home()
    hearing.settle()
    home = hearing.page(HomePage)

    for wanted, count in ((facts[3:7], 1), ("没有这些字", 0), ("10万", 1)):
        home.search.setText(wanted)
        hearing.settle()
        assert home.cases.model_.rowCount() == count, wanted


def test_a_bundle_chosen_among_files_waits_for_its_passphrase(desk: Desk, tmp_path: Path) -> None:
    desk.create()
    desk.take_example()
    case_id = desk.workspace.case.id
    archive = desk.workspace._archive
    assert archive is not None
    bundle = tmp_path / "sent.mcase"
    desk.window.home()
    desk.settle()
    secret = "a passphrase of its own"
    bundle.write_bytes(desk.services.keeping.pack(archive, case_id, "full", secret, unwatched))
    desk.page(HomePage).take_file(str(bundle))
    (care,) = desk.window.findChildren(SecurityDialog)
    assert "sent.mcase" in care.bundles.answer.text()

    desk.write(care.bundles.passphrase.line, secret)
    care.bundles.take.click()
    desk.settle()
    desk.settle()
    assert len(archive.summaries()) == 2
    assert desk.page(HomePage).cases.model_.rowCount() == 2


def test_the_list_is_narrowed_by_kind_year_outcome_and_mediator(hearing: Desk) -> None:
    hearing.window.home()
    hearing.settle()
    home = hearing.page(HomePage)
    hearing.press(home.narrow, Qt.Key.Key_Return)
    bar = home.narrowing
    assert bar is not None
    assert bar.kind.box.hasFocus()
    years = [bar.year.box.itemText(at) for at in range(bar.year.box.count())]
    assert years == ["不限", "2026"]

    bar.kind.take(ClaimKind.TRADE.value)
    assert home.cases.model_.rowCount() == 0
    bar.clear()
    bar.mediator.take("顾晓岚")
    assert home.cases.model_.rowCount() == 1

    bar.ending.take(Ending.AGREED.value)
    assert home.cases.model_.rowCount() == 0
    hearing.press(home.narrow, Qt.Key.Key_Return)
    assert home.narrowing is None
    assert home.cases.model_.rowCount() == 1


def test_a_case_must_answer_every_choice_to_stay() -> None:
    line = CaseSummary("1", "", "", "intake", date(2026, 3, 1), NOON, kind="loan", mediator="李某")

    assert Narrowed().lets(line)
    assert Narrowed("loan", "2026", "", "李某").lets(line)
    for other in (Narrowed("trade"), Narrowed(year="2025"), Narrowed(ending="agreed")):
        assert not other.lets(line)
    assert not Narrowed("loan", mediator="王某").lets(line)


def lines(home: HomePage, column: int) -> list[str]:
    """The texts of a column, as the list shows them."""
    model = home.cases.model_
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def head(home: HomePage, column: int) -> str:
    return str(home.cases.model_.headerData(column, Qt.Orientation.Horizontal))


def with_three_cases(desk: Desk) -> HomePage:
    desk.create()
    for at in range(2):
        desk.take_example(at)
        at_home(desk)
    desk.workspace.new_case()
    desk.settle()
    return at_home(desk)


def test_columns_are_put_away_and_stay_away_until_they_are_wanted_again(desk: Desk) -> None:
    home = with_three_cases(desk)
    home.narrow.click()
    stage, amount = ORDERS.index("stage"), ORDERS.index("amount")
    assert set(home.columns.buttons) == {"stage", "deadline", "amount", "accepted", "changed"}
    desk.press(home.columns.buttons["amount"], Qt.Key.Key_Return)
    assert home.cases.isColumnHidden(amount)
    assert not home.cases.isColumnHidden(stage)

    desk.window.home()
    desk.settle()
    again = desk.page(HomePage)
    assert again.cases.isColumnHidden(amount)
    again.sort_by("amount")  # what is not seen can still be sorted by
    desk.settle()
    again.narrow.click()
    assert not again.columns.buttons["amount"].isChecked()
    again.columns.buttons["amount"].click()
    assert not again.cases.isColumnHidden(amount)
    assert desk.window.looks.kept.now.put_away == ()


def test_a_click_on_a_heading_sorts_by_it_and_another_turns_it_round(desk: Desk) -> None:
    home = with_three_cases(desk)
    assert head(home, 6) == "最近修改 ▼"
    header = home.cases.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(4) + 5, header.height() // 2)
    for mark, backwards in (("▲", False), ("▼", True)):
        desk.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        desk.settle()
        *amounts, last = lines(home, 4)
        figures = [Decimal(text.replace(",", "")) for text in amounts]
        assert figures == sorted(figures, reverse=backwards)
        assert last == ""  # what has no amount comes last either way
        assert head(home, 4) == f"标的（元） {mark}"
    assert head(home, 6) == "最近修改"


def test_the_order_is_chosen_by_keys_and_lives_through_the_night(desk: Desk) -> None:
    with_three_cases(desk)
    desk.control(Qt.Key.Key_K)
    (palette,) = desk.window.findChildren(CommandPalette)
    desk.write(palette.line, "按案号排序")
    desk.press(palette.line, Qt.Key.Key_Return)
    desk.settle()
    home = desk.page(HomePage)
    *numbers, last = lines(home, 0)
    assert numbers == sorted(numbers)
    assert last == "（未编号）"

    desk.leave()
    desk.sit_down(desk.services)
    desk.unlock()
    assert lines(desk.page(HomePage), 0) == [*numbers, last]
    assert head(desk.page(HomePage), 0) == "案号 ▲"


def test_an_order_that_no_list_has_is_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"order": "--secret"}', "utf-8")
    assert PreferencesFile(tmp_path, print).now.order == "-changed"


@pytest.mark.parametrize("away", ['"stage"', "7", '["number", "secret", 3]'])
def test_columns_that_no_list_puts_away_all_show(tmp_path: Path, away: str) -> None:
    (tmp_path / "window.json").write_text(f'{{"put_away": {away}}}', "utf-8")
    assert PreferencesFile(tmp_path, print).now.put_away == ()


@pytest.mark.parametrize("name", ORDERS)
def test_every_order_keeps_every_case_with_what_it_is_searched_by(name: str) -> None:
    days = [("c-1", Day(NOON.date(), "due")), ("c-3", Day(date(2026, 1, 1), "due"))]
    cases = tuple(
        CaseSummary(
            f"c-{at}",
            f"{9 - at}" if at else "",
            "张三 / 李四" if at % 2 else "陈五 / 安六",
            "intake" if at % 3 else "",
            date(2026, 1, 1 + at),
            NOON.replace(hour=at),
            amount=Money(at * 100, "CNY") if at % 2 else None,
        )
        for at in range(6)
    )
    listed = CaseList.of(cases, NOON.date(), days)
    for order in (name, f"-{name}"):
        found = ordered(listed, order)
        assert set(found.cases) == set(cases)
        for case, key in zip(found.cases, found.keys, strict=True):
            assert case.parties in key
        assert found.found("zs", "all", NOON.date()) == [
            case for case in found.cases if case.parties.startswith("张三")
        ]
    assert column_of(f"-{name}") == ORDERS.index(name)


def test_ctrl_shift_f_is_ready_to_search_the_archive_from_anywhere(hearing: Desk) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hearing.press(hearing.window, Qt.Key.Key_F, keys)
    hearing.settle()
    home = hearing.page(HomePage)
    assert home.search.hasFocus()
    hearing.write(home.search, "lqh")
    home.cases.setFocus()

    hearing.press(hearing.window, Qt.Key.Key_F, keys)
    assert home.search.hasFocus()
    assert home.search.selectedText() == "lqh"


def filtered(desk: Desk, name: str) -> int:
    """How many cases a filter lets stay."""
    home = desk.page(HomePage)
    desk.press(home.filters.buttons[name], Qt.Key.Key_Space)
    desk.settle()
    return len(home._shown)


def test_a_draft_that_a_lawyer_must_see_waits_for_the_lawyer_and_not_for_the_mediator(
    hearing: Desk,
) -> None:
    workspace = hearing.workspace
    at_home(hearing)
    assert (filtered(hearing, "mine"), filtered(hearing, "review")) == (1, 0)
    hearing.press(hearing.page(HomePage).cases, Qt.Key.Key_Return)
    assert hearing.page(HomePage).empty.isVisible()  # the filter still holds: nothing to open
    assert filtered(hearing, "all") == 1
    hearing.press(hearing.page(HomePage).cases, Qt.Key.Key_Return)
    hearing.settle()
    case = workspace.case
    plan = offer_menu(case, hearing.services.law).options[2].id
    drafted = replace(case, settlement=Settlement(plan, NOON.date()))
    workspace.keep(Change(drafted, "plan_chosen"))
    at_home(hearing)
    assert (filtered(hearing, "mine"), filtered(hearing, "review")) == (1, 0)  # nobody asked

    workspace.load(case.id, print)
    hearing.settle()
    workspace.keep(set_review_policy(workspace.case, needed=True))
    at_home(hearing)
    assert (filtered(hearing, "mine"), filtered(hearing, "review")) == (0, 1)

    workspace.load(case.id, print)
    hearing.settle()
    settled = workspace.case.settlement
    assert settled is not None
    looked = LawyerReview("何律师", NOON.date(), "0" * 64, "1" * 64)
    seen_by = replace(workspace.case, settlement=replace(settled, review=looked))
    workspace.keep(Change(seen_by, "review_recorded"))
    at_home(hearing)
    assert (filtered(hearing, "mine"), filtered(hearing, "review")) == (1, 0)


@pytest.mark.parametrize(
    ("ending", "due", "waits"),
    [
        ("", None, True),
        ("open", None, True),
        ("agreed", None, False),
        ("agreed", 0, True),
        ("agreed", 1, False),
        ("closed", None, False),
    ],
)
def test_a_case_waits_for_the_mediator_while_open_or_when_its_day_has_come(
    ending: str, due: int | None, waits: bool
) -> None:
    case = CaseSummary("c-1", "1", "甲 / 乙", "", NOON.date(), NOON, ending=ending)
    days = [] if due is None else [("c-1", Day(NOON.date() + timedelta(due), "due"))]
    listed = CaseList.of((case,), NOON.date(), days)

    assert bool(listed.found("", "mine", NOON.date())) is waits


def test_after_an_update_the_list_says_once_that_every_case_is_there(desk: Desk) -> None:
    desk.create()
    desk.take_example()
    home = at_home(desk)
    assert not home.upgraded.isVisible()
    desk.workspace.ask(home, lambda archive: setattr(archive, "upgraded", True), print, print)
    home.reload()
    desk.settle()
    assert home.upgraded.isVisible()
    assert home.upgraded.text().startswith("已升级，1 个案件都在。")

    desk.workspace.new_case()
    desk.settle()
    assert not at_home(desk).upgraded.isVisible()
