"""How quick the window is: a hundred thousand cases, keys to paint, stages of a long claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.desktop.home import HomePage
from mediator.desktop.home_list import CaseList
from mediator.desktop.intake import IntakePage
from mediator.domain.case_days import CaseDay, DayKind
from mediator.domain.claims import Repayment
from mediator.domain.listing import CaseSummary
from mediator.domain.money import Money
from mediator.domain.stages import Stage
from mediator.usecases.claims import set_claim
from tests.desktop.desk import NOON, Desk

COUNT, ROWS = 100_000, 500
FAMILIES, GIVEN = "赵钱孙李周吴郑王冯陈", "伟芳娜敏静强磊军洋勇"


def summaries() -> tuple[CaseSummary, ...]:
    first = date(2020, 1, 1)
    return tuple(
        CaseSummary(
            id=str(n),
            number=f"（2026）黄民调字第{n}号",
            parties=f"{FAMILIES[n % 10]}{GIVEN[n // 10 % 10]}{GIVEN[n // 100 % 10]}、某某公司{n}",
            stage="claims" if n % 3 else "agreement",
            accepted_on=first + timedelta(days=n % 2000),
            changed_at=NOON,
            deadlines=(CaseDay(NOON.date() + timedelta(days=n % 900), DayKind.CONFIRMATION),),
            amount=Money(n * 100),
        )
        for n in range(COUNT)
    )


def within(benchmark: BenchmarkFixture, seconds: float) -> None:
    """Hold the median to a goal, where speed is measured at all."""
    if benchmark.stats is not None:
        assert benchmark.stats.stats.median < seconds


@pytest.fixture(scope="module")
def cases() -> CaseList:
    return CaseList.of(summaries(), NOON.date())


@pytest.fixture
def home(hearing: Desk) -> HomePage:
    hearing.window.home()
    hearing.settle()
    return hearing.page(HomePage)


def test_a_hundred_thousand_cases_are_painted(
    home: HomePage, cases: CaseList, benchmark: BenchmarkFixture
) -> None:
    def paint() -> None:
        home._show(cases)
        home.repaint()

    paint()
    assert home.cases.model_.rowCount() == COUNT
    benchmark(paint)
    within(benchmark, 0.150)


@pytest.mark.parametrize("typed", ["99999", "zw", "某某公司4242"])
def test_a_search_through_a_hundred_thousand_cases(
    home: HomePage, cases: CaseList, typed: str, benchmark: BenchmarkFixture
) -> None:
    home._show(cases)
    wanted = [c for c, key in zip(cases.cases, cases.keys, strict=True) if typed in key]

    def search() -> None:
        home.search.setText("")
        home.search.setText(typed)
        home.repaint()

    search()
    assert home._shown == wanted
    assert wanted
    benchmark(search)
    within(benchmark, 0.100)


def long_claim(desk: Desk) -> None:
    """Give the open case five hundred repayments."""
    case = desk.workspace.case
    first = case.claim.disbursements[0].on
    repayments = tuple(
        Repayment(first + timedelta(days=n + 1), Money.of("10.00")) for n in range(ROWS)
    )
    desk.workspace.keep(set_claim(case, replace(case.claim, repayments=repayments)))
    desk.settle()


@pytest.mark.parametrize("stage", list(Stage))
def test_a_stage_of_a_long_claim_is_entered(
    hearing: Desk, stage: Stage, benchmark: BenchmarkFixture
) -> None:
    long_claim(hearing)
    window = hearing.window

    def enter() -> None:
        window.go(stage)
        window.repaint()

    enter()
    assert window.stage is stage
    benchmark(enter)
    hearing.settle()


def test_a_key_is_painted_before_the_next_frame(hearing: Desk, benchmark: BenchmarkFixture) -> None:
    line = hearing.page(IntakePage).register.recorder.line
    line.setFocus()
    line.clear()

    def press() -> None:
        hearing.bot.keyClick(line, Qt.Key.Key_A)
        line.repaint()

    press()
    assert line.text() == "a"
    benchmark(press)
    if benchmark.stats is not None:
        times = sorted(benchmark.stats.stats.data)
        assert times[len(times) // 2] < 0.016
        assert times[int(len(times) * 0.99)] < 0.050
