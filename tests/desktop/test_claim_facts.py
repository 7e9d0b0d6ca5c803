"""Every fact of a claim can be typed, and what is shown is what the case says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.widgets.entries import Entry
from mediator.domain.claims import (
    Acknowledged,
    Claim,
    Debt,
    Demand,
    Disbursement,
    DueInstallment,
    InterestStop,
    Repayment,
    RepaymentKind,
    Waived,
)
from mediator.domain.components import BY_LAW, Component
from mediator.domain.money import Money
from mediator.domain.periods import BasisChange, Conventions, DayBasis, LprReading, Tenor
from mediator.domain.promises import (
    Charge,
    ChargeBase,
    ChargeEvery,
    ChargeKind,
    LprBasis,
    Rate,
    RateChange,
    RatePer,
    Rests,
    RestsEvery,
    Rollover,
    SaidBy,
)
from mediator.domain.stages import Stage
from mediator.domain.statements import ClaimStatement, EventKind
from tests.desktop.claim_desk import (
    CASES,
    claim,
    open_case,
    open_example,
    statement,
    type_row,
    unfold,
)
from tests.desktop.desk import Desk

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(hearing: Desk) -> ClaimsPage:
    """The claims page of the first example: a private loan of 100 000 yuan."""
    return hearing.enter(Stage.CLAIMS, ClaimsPage)


def test_showing_a_case_and_keeping_what_is_shown_changes_nothing(desk: Desk) -> None:
    desk.create()
    for path in CASES:
        page = open_case(desk, path)
        before = claim(desk)
        for entry in page.findChildren(Entry):
            entry.changed.emit()

        assert claim(desk) == before, path.stem
    assert not desk.workspace.undo_act
    assert not any(desk.workspace.waiting.count(desk.workspace.case.id).values())


ROWS: list[tuple[str, str, tuple[str, ...], object, Callable[[ClaimStatement], bool]]] = [
    (
        "due",
        "installments",
        ("2025-01-01", "4万"),
        DueInstallment(date(2025, 1, 1), Money.of("40000")),
        lambda s: any(e.code == "installments_differ" for e in s.findings),
    ),
    (
        "rates",
        "later_rates",
        ("2025-01-01", "1%/月", "LPR+1% 五年期 浮动"),
        RateChange(
            date(2025, 1, 1),
            Rate(Decimal(1), RatePer.MONTH),
            Rate(Decimal(1), lpr=LprBasis(tenor=Tenor.FIVE_YEAR, reading=LprReading.FLOATING)),
        ),
        lambda s: any(line.fact.startswith("claim.later_rates[0]") for line in s.lines),
    ),
    (
        "charges",
        "charges",
        ("其他", "500", "一次", "", "2025-03-01", "律师函费"),
        Charge(
            ChargeKind.FEE,
            "律师函费",
            ChargeEvery.ONCE,
            date(2025, 3, 1),
            amount=Money.of("500"),
        ),
        lambda s: any(e.kind is EventKind.CHARGE and e.amount == Money.of("500") for e in s.events),
    ),
    (
        "charges",
        "charges",
        ("1", "0.05%", "2", "3", "2025-03-01", "每日违约金"),
        Charge(
            ChargeKind.PENALTY,
            "每日违约金",
            ChargeEvery.DAY,
            date(2025, 3, 1),
            percent=Decimal("0.05"),
            base=ChargeBase.ADVANCED,
        ),
        lambda s: bool(s.asserted.penalty),
    ),
    (
        "rolled",
        "rollovers",
        ("2024-12-31", "100000", "2025-12-31"),
        Rollover(date(2024, 12, 31), Money.of("100000"), date(2025, 12, 31)),
        lambda s: any(e.kind is EventKind.ROLLOVER for e in s.events),
    ),
    (
        "waived",
        "waivers",
        ("2025-05-01", "10", "利息", "口头同意"),
        Waived(date(2025, 5, 1), Money.of("10"), Component.INTEREST, "口头同意"),
        lambda s: any(e.kind is EventKind.WAIVER for e in s.events),
    ),
    (
        "stops",
        "interest_stops",
        ("2024-09-01", "2024-09-30", "双方同意停息"),
        InterestStop(date(2024, 9, 1), date(2024, 9, 30), "双方同意停息"),
        lambda s: not any(line.first_day <= date(2024, 9, 15) <= line.last_day for line in s.lines),
    ),
    (
        "debts",
        "debts",
        ("旧账", "2025-12-31", "6%", "", "有担保"),
        Debt("旧账", date(2025, 12, 31), Rate(Decimal(6)), secured=True),
        lambda s: bool(s.lines),
    ),
]


@pytest.mark.parametrize(("part", "name", "cells", "fact", "shows"), ROWS)
def test_a_row_of_a_folded_part_lands_in_the_case_and_in_the_balance(
    hearing: Desk,
    page: ClaimsPage,
    part: str,
    name: str,
    cells: tuple[str, ...],
    fact: object,
    shows: Callable[[ClaimStatement], bool],
) -> None:
    assert not page.more.folds[part].inside.isVisible()
    unfold(hearing, page.more.folds[part])
    type_row(hearing, page.more.ledgers[name], *cells)

    assert getattr(claim(hearing), name) == (fact,)
    assert shows(statement(hearing))
    assert not page.statement.refused.isVisible()

    hearing.control(Qt.Key.Key_Z)
    hearing.control(Qt.Key.Key_Y)
    assert getattr(claim(hearing), name) == (fact,)


def test_the_further_columns_of_a_payment_open_on_demand(hearing: Desk, page: ClaimsPage) -> None:
    ledger = page.facts.repayments
    assert ledger.table.isColumnHidden(3)

    hearing.press(ledger.more, ENTER)
    cells = ("2026-07-01", "1000", "货款", "抵销", "本金、利息", "", "债务人", "不计入")
    type_row(hearing, ledger, *cells)
    paid = claim(hearing).repayments[-1]
    assert paid == Repayment(
        date(2026, 7, 1),
        Money.of("1000"),
        "货款",
        RepaymentKind.SET_OFF,
        (Component.PRINCIPAL, Component.INTEREST),
        "",
        SaidBy.DEBTOR,
        counted=False,
    )
    assert ledger.marks.text() == "债务人一方陈述：1行　不计入：1行"

    hearing.press(ledger.more, ENTER)
    assert ledger.table.isColumnHidden(5)
    assert not ledger.table.isColumnHidden(7)
    assert page.statement._known.acknowledged is not None


def test_an_advance_has_a_due_day_of_its_own_and_a_cost_a_side(
    hearing: Desk, page: ClaimsPage
) -> None:
    hearing.press(page.facts.advances.more, ENTER)
    hearing.press(page.facts.costs.more, ENTER)
    type_row(hearing, page.facts.advances, "2024-06-01", "1000", "", "现金", "2024-12-31")
    type_row(hearing, page.facts.costs, "2026-06-01", "300", "公告费", "", "2")

    assert claim(hearing).disbursements[-1] == Disbursement(
        date(2024, 6, 1), Money.of("1000"), means="现金", due_on=date(2024, 12, 31)
    )
    assert claim(hearing).costs[-1].said_by is SaidBy.CREDITOR


def test_the_space_bar_goes_through_the_choices_of_a_cell(hearing: Desk, page: ClaimsPage) -> None:
    ledger = page.facts.repayments
    hearing.press(ledger.more, ENTER)
    table = ledger.table
    said = [column.field for column in ledger.model_.columns].index("said_by")
    table.setCurrentIndex(ledger.model_.index(0, said))
    assert "1 双方一致" in ledger.note.text()

    for expected in (SaidBy.CREDITOR, SaidBy.DEBTOR, SaidBy.BOTH):
        hearing.press(table, Qt.Key.Key_Space)
        assert claim(hearing).repayments[0].said_by is expected


@pytest.mark.parametrize("typed", ["双", "9", "任何人"])
def test_a_word_that_is_no_choice_is_refused_with_the_choices(
    hearing: Desk, page: ClaimsPage, typed: str
) -> None:
    ledger = page.facts.repayments
    hearing.press(ledger.more, ENTER)
    counted = [column.field for column in ledger.model_.columns].index("counted")
    ledger.table.setCurrentIndex(ledger.model_.index(0, counted))
    hearing.fill(ledger.table, typed)

    assert "计入、不计入" in ledger.note.text()
    assert ledger.note.property("kind") == "refusal"


def test_days_single_entries_and_compounding_are_kept(hearing: Desk, page: ClaimsPage) -> None:
    more = page.more
    for fold in more.folds.values():
        fold.open()
    hearing.rewrite(more.accelerated_on.line, "2025-06-30")
    hearing.rewrite(more.demanded_on.line, "2025-06-01")
    hearing.rewrite(more.demand_days.line, "15")
    hearing.rewrite(more.performance_due_on.line, "2026-06-30")
    more.every.choose(RestsEvery.QUARTER)
    hearing.rewrite(more.first_rest.line, "2024-06-21")
    hearing.press(more.overdue_too.box, Qt.Key.Key_Space)
    now = claim(hearing)

    assert now.accelerated_on == date(2025, 6, 30)
    assert now.demand == Demand(date(2025, 6, 1), 15)
    assert now.performance_due_on == date(2026, 6, 30)
    assert now.rests == Rests(RestsEvery.QUARTER, date(2024, 6, 21), overdue_too=True)
    assert bool(statement(hearing).supported.delay_interest)

    hearing.rewrite(more.demand_days.line, "一周")
    assert more.demand_days.note.property("kind") == "refusal"
    assert claim(hearing).demand == Demand(date(2025, 6, 1), 15)


def test_what_the_debtor_acknowledges_fills_its_column(hearing: Desk, page: ClaimsPage) -> None:
    more = page.more
    more.folds["admitted"].open()
    hearing.rewrite(more.admitted[Component.PRINCIPAL].line, "8万")
    assert claim(hearing).acknowledged == Acknowledged(principal=Money.of("80000"))
    assert page.statement.totals.isColumnHidden(3) is False
    assert any("80,000.00" in str(row) for row in page.statement.totals.model_.rows)

    principal = more.admitted[Component.PRINCIPAL].line
    principal.selectAll()
    hearing.press(principal, Qt.Key.Key_Delete)
    hearing.press(principal, ENTER)
    assert claim(hearing).acknowledged is None
    hearing.press(more.denies.box, Qt.Key.Key_Space)
    assert claim(hearing).acknowledged == Acknowledged()


def test_the_order_of_appropriation_is_moved_by_keys(hearing: Desk, page: ClaimsPage) -> None:
    page.more.folds["order"].open()
    order = page.more.order
    control = Qt.KeyboardModifier.ControlModifier
    order.list.setCurrentRow(BY_LAW.index(Component.PRINCIPAL))
    for _ in range(5):
        hearing.press(order.list, Qt.Key.Key_Up, control)
    assert claim(hearing).appropriation[:2] == (Component.COSTS, Component.PRINCIPAL)
    assert order.list.currentRow() == 1

    hearing.press(order.list, Qt.Key.Key_Down, control)
    assert claim(hearing).appropriation[2] is Component.PRINCIPAL

    hearing.press(order.back, ENTER)
    assert claim(hearing).appropriation == BY_LAW
    order.list.setCurrentRow(0)
    hearing.press(order.list, Qt.Key.Key_Up, control)
    assert claim(hearing).appropriation == BY_LAW


def test_another_currency_takes_every_amount_along(hearing: Desk, page: ClaimsPage) -> None:
    page.more.folds["currency"].open()
    before = claim(hearing).disbursements[0].amount
    hearing.rewrite(page.more.currency.line, "usd")
    assert claim(hearing).disbursements[0].amount == Money(before.minor, "USD")
    assert not page.statement.refused.isVisible()

    type_row(hearing, page.facts.repayments, "2026-07-01", "100", "wire")
    assert claim(hearing).repayments[-1].amount == Money.of("100", "USD")
    assert statement(hearing).supported.total.currency == "USD"

    hearing.rewrite(page.more.currency.line, "美元")
    assert page.more.currency.note.property("kind") == "refusal"


def test_a_rate_tied_to_the_lpr_opens_what_it_needs(hearing: Desk, page: ClaimsPage) -> None:
    rate = page.contract.in_term
    assert not rate.lpr.isVisible()
    rate.per.choose(None)
    assert rate.lpr.isVisible()

    hearing.rewrite(rate.percent.line, "-0.2")
    hearing.rewrite(rate.lpr.times.line, "1.5")
    rate.lpr.tenor.choose(Tenor.FIVE_YEAR)
    rate.lpr.reading.choose(LprReading.ANNIVERSARY)
    hearing.rewrite(rate.lpr.on.line, "2024-01-01")
    tied = LprBasis(Decimal("1.5"), Tenor.FIVE_YEAR, LprReading.ANNIVERSARY, date(2024, 1, 1))
    assert claim(hearing).in_term_rate == Rate(Decimal("-0.2"), RatePer.YEAR, tied)

    rate.per.choose(RatePer.MONTH)
    assert claim(hearing).in_term_rate is None
    assert rate.percent.note.property("kind") == "refusal"
    assert not rate.lpr.isVisible()

    hearing.control(Qt.Key.Key_Z)
    assert rate.lpr.isVisible()
    assert rate.percent.line.text() == "-0.2"


def test_parts_are_open_where_something_stands_in_them(desk: Desk) -> None:
    desk.create()
    page = open_example(desk, 7)
    opened = {name for name, fold in page.more.folds.items() if fold.inside.isVisible()}

    assert opened == {"rates", "rolled", "stops"}
    assert "（已填1项）" in page.more.folds["rates"].head.text()


def test_a_part_can_be_closed_again(hearing: Desk, page: ClaimsPage) -> None:
    fold = page.more.folds["charges"]
    hearing.press(fold.head, ENTER)
    assert fold.inside.isVisible()
    assert fold.head.accessibleName().endswith("已展开")

    hearing.press(fold.head, ENTER)
    assert not fold.inside.isVisible()


def test_a_profile_fills_the_conventions_and_is_named_by_them(
    hearing: Desk, page: ClaimsPage
) -> None:
    form = page.conventions.form
    profiles = {profile.id: profile for profile in hearing.services.law.profiles}
    assert form.profile.value == profiles["judgment-365"]
    assert form.source.text()

    form.profile.choose(profiles["judgment-360-both"])
    assert claim(hearing).conventions == profiles["judgment-360-both"].conventions
    assert form.basis.box.currentText() == "按实际天数，一年360日"

    form.mode.choose(type(form.mode.value)("half_even"))
    assert form.profile.box.currentText() == "自定义"
    assert "没有找到出处" in form.source.text()

    hearing.control(Qt.Key.Key_Z)
    assert form.profile.value == profiles["judgment-360-both"]

    form.profile.choose(None)
    assert form.profile.value == profiles["judgment-360-both"]


def test_the_rare_conventions_are_kept(hearing: Desk, page: ClaimsPage) -> None:
    form = page.conventions.form
    form.rare.open()
    form.tenor.choose(Tenor.FIVE_YEAR)
    form.daily.choose(360)
    form.old.choose(type(form.old.value)("credited"))
    type_row(hearing, form.changes, "2025-01-01", "按实际天数，一年360")
    kept = claim(hearing).conventions

    assert (kept.lpr_tenor, kept.daily_rate_days) == (Tenor.FIVE_YEAR, 360)
    assert kept.basis_changes == (BasisChange(date(2025, 1, 1), DayBasis.ACT_360),)
    assert kept.old_interest_paid.value == "credited"
    assert kept != Conventions()


def test_a_claim_without_facts_shows_its_page(desk: Desk) -> None:
    desk.create()
    desk.control(Qt.Key.Key_N)
    desk.settle()
    page = desk.enter(Stage.CLAIMS, ClaimsPage)

    assert claim(desk) == Claim()
    assert page.statement.refused.isVisible()
    assert not page.statement.trial.isVisible()
