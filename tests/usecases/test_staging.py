"""The gate: an attacker with the same rules cannot narrow a figure further than it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from mediator.domain.bargaining import creditor_verdict, debtor_verdict
from mediator.domain.case import Case, Settlement
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Tag
from mediator.domain.disclosure import Disclosure, ExpectedFunding
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.menu import Menu
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.periods import months_needed, whole_months
from mediator.domain.refusals import NameUnprintable
from mediator.domain.rounds import Outcome
from mediator.domain.safe_refusals import ConsentMissing, StillSealed
from mediator.usecases import caucus, releasing, staging
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from mediator.usecases.releasing import Shown, ledger, tell
from mediator.usecases.round_worlds import shown_by_rounds
from mediator.usecases.staging import Gate, Statement, weigh_statement

CLAIMED = Money.of("1000000")
CREDITOR = CreditorPosition(least_total=Money.of("600000"), longest_months=24)
DEBTOR = DebtorPosition(
    monthly_income=Money.of("18000"), most_total=Money.of("720000"), savings=Money.of("50000")
)
DAY = date(2026, 11, 21)


@pytest.fixture
def case(loan_case: Opened) -> Case:
    return loan_case.case


@pytest.fixture
def menu(case: Case, law: Law) -> Menu:
    return offer_menu(case, law)


def weighed(
    case: Case,
    words: str,
    sealed: CreditorPosition | DebtorPosition = CREDITOR,
    *,
    menu: Menu | None = None,
    seconds: Any = lambda: 0.0,
    **placed: Any,
) -> Gate:
    to = Role.DEBTOR if isinstance(sealed, CreditorPosition) else Role.CREDITOR
    statement = Statement(to, words, **placed)
    return weigh_statement(case, sealed, statement, claimed=CLAIMED, menu=menu, seconds=seconds)


# --- the words -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("他最低要六十万", "least_total"),
        ("让四成可以谈", "least_total"),
        ("60就行", "least_total"),
        ("两年以内付清", "longest_months"),
        ("二十四期", "longest_months"),
    ],
)
def test_words_that_say_a_sealed_figure_are_red(case: Case, words: str, figure: str) -> None:
    gate = weighed(case, words)

    assert gate.light is Light.RED
    assert [hit.figure for hit in gate.hits] == [figure]


def test_words_without_a_figure_are_green_and_tell_nothing(case: Case) -> None:
    gate = weighed(case, "对方愿意继续谈，请您再考虑一下分期")

    assert (gate.light, gate.hits) == (Light.GREEN, ())
    assert {left.figure: left.bits for left in gate.left} == {
        "least_total": 0.0,
        "longest_months": 0.0,
    }


# --- what can be worked out ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("least", "most", "shown", "after"),
    [
        (None, None, Light.GREEN, 1001),
        (400_000, None, Light.GREEN, 601),
        (None, 300_000, Light.AMBER, 301),
        (500_000, 650_000, Light.RED, 151),
    ],
)
def test_an_interval_is_weighed_by_what_it_leaves(
    case: Case, least: int | None, most: int | None, shown: Light, after: int
) -> None:
    low, high = (end and end * 100 for end in (least, most))
    gate = weighed(case, "对方有一个范围", figure="least_total", least=low, most=high)

    assert gate.light is shown
    assert gate.left[0].after == after


def test_what_was_told_before_counts(case: Case) -> None:
    told = Disclosure(
        Role.CREDITOR, Role.DEBTOR, DAY, "least_total", "不低于四十万", 40_000_000, None
    )
    again = replace(case, disclosures=(told,))

    alone = weighed(case, "不高于七十", figure="least_total", most=70_000_000)
    after = weighed(again, "不高于七十", figure="least_total", most=70_000_000)

    assert (alone.left[0].after, after.left[0].after) == (701, 301)
    assert (after.left[0].least, after.left[0].most) == (40_000_000, 70_000_000)


def test_what_was_told_to_the_other_side_does_not_count(case: Case) -> None:
    told = Disclosure(Role.DEBTOR, Role.CREDITOR, DAY, "least_total", "", 0, 100)

    assert weighed(replace(case, disclosures=(told,)), "再谈谈").left[0].after == 1001


def test_a_figure_that_was_told_exactly_is_no_secret_any_more(case: Case) -> None:
    exact = Disclosure(Role.CREDITOR, Role.DEBTOR, DAY, "least_total", "", 1, 1)

    gate = weighed(replace(case, disclosures=(exact,)), "他最低要六十万")

    assert gate.light is Light.GREEN
    assert [left.figure for left in gate.left] == ["longest_months"]


def test_released_means_are_no_secret_any_more(case: Case) -> None:
    position = replace(DEBTOR, most_monthly=Money.of("3000"))
    released = caucus.release_means(case, Money.of("3000"), words="每月三千", on=DAY).case

    assert "most_monthly" in {left.figure for left in weighed(case, "再谈谈", position).left}
    assert "most_monthly" not in {left.figure for left in weighed(released, "", position).left}


def test_over_its_time_the_light_is_red(case: Case) -> None:
    ticks = count(0, 1)

    gate = weighed(case, "再谈谈", seconds=lambda: float(next(ticks)))

    assert (gate.light, gate.left, gate.over_budget) == (Light.RED, (), True)


# --- what rounds have shown ----------------------------------------------------------------


def all_creditors() -> Iterator[CreditorPosition]:
    for total in range(0, 120_001, 2_000):
        for months in range(1, 40, 3):
            yield CreditorPosition(least_total=Money(total * 100), longest_months=months)


def all_debtors() -> Iterator[DebtorPosition]:
    for monthly in range(0, 30_000, 500):
        for savings in (0, 20_000, 200_000):
            yield DebtorPosition(most_monthly=Money(monthly * 100), savings=Money(savings * 100))


@pytest.mark.parametrize("funded", [False, True])
def test_the_gate_knows_how_a_position_answers(case: Case, law: Law, funded: bool) -> None:
    """The tests of worlds say yes exactly where the board does."""
    funding = ExpectedFunding(date(2027, 1, 15), Money.of("30000"), "融资") if funded else None
    case = replace(case, funding=funding)
    menu = offer_menu(case, law)
    names = frozenset({"least_total", "longest_months"})
    means = frozenset({"most_monthly", "savings"})
    for option in menu.options:
        at = replace(case, outcomes=(Outcome(1, "", (), option.id),))
        (*_, creditor_yes) = shown_by_rounds(at, menu, names)
        (*_, debtor_yes) = shown_by_rounds(at, menu, means)
        for each in all_creditors():
            assert each.least_total is not None
            assert each.longest_months is not None
            world = {"least_total": each.least_total.minor, "longest_months": each.longest_months}
            said = creditor_verdict(option, each, as_of=menu.as_of).accepts
            assert creditor_yes.holds(world) == said
        for debtor in all_debtors():
            assert debtor.most_monthly is not None
            assert debtor.savings is not None
            world = {"most_monthly": debtor.most_monthly.minor, "savings": debtor.savings.minor}
            says = debtor_verdict(option, debtor, case.funding, as_of=menu.as_of).accepts
            assert debtor_yes.holds(world) == says


def test_an_opened_round_narrows_what_may_still_be_said(case: Case, menu: Menu) -> None:
    at_last = replace(case, outcomes=(Outcome(1, "", (), menu.options[-1].id),))
    none = replace(case, outcomes=(Outcome(1, "", (), None),))

    before = weighed(case, "再谈谈", menu=menu).left[0].after
    for opened in (at_last, none):
        assert weighed(opened, "再谈谈", menu=menu).left[0].after < before
    assert weighed(none, "再谈谈", DEBTOR, menu=menu).left != ()


def test_a_round_on_another_menu_is_left_out(case: Case, menu: Menu) -> None:
    other = replace(case, outcomes=(Outcome(1, "", (), "no-such-plan"),))

    assert shown_by_rounds(other, menu, frozenset({"least_total"})) == []
    assert shown_by_rounds(other, menu, frozenset()) == []


def test_a_debtor_that_will_not_pay_so_much_refuses(case: Case, menu: Menu) -> None:
    option = menu.options[0]
    at = replace(case, outcomes=(Outcome(1, "", (), option.id),))
    (known,) = shown_by_rounds(at, menu, frozenset({"most_total"}))

    assert known.holds({"most_total": option.terms.settlement.minor})
    assert not known.holds({"most_total": option.terms.settlement.minor - 1})


def test_a_round_tells_nothing_of_figures_that_nobody_said(case: Case, menu: Menu) -> None:
    opened = replace(case, outcomes=(Outcome(1, "", (), None),))

    assert shown_by_rounds(opened, menu, frozenset({"monthly_income"})) == []


@pytest.mark.parametrize(
    ("end", "full", "needed"),
    [
        (date(2026, 1, 31), 0, 0),
        (date(2026, 2, 27), 0, 1),
        (date(2026, 2, 28), 1, 1),
        (date(2026, 3, 1), 1, 2),
        (date(2027, 1, 31), 12, 12),
    ],
)
def test_months_are_counted_full_or_as_needed(end: date, full: int, needed: int) -> None:
    assert whole_months(date(2026, 1, 31), end) == full
    assert months_needed(date(2026, 1, 31), end) == needed


def test_an_attacker_with_the_same_rules_learns_no_more_than_the_gate_says(
    case: Case, menu: Menu
) -> None:
    """Brute force over a creditor's whole grid, as C-03 of the test matrix asks."""
    opened = replace(case, outcomes=(Outcome(1, "", (), menu.options[-1].id),))
    claimed = Money(1000 * 100 * 120)
    position = CreditorPosition(least_total=Money.of("60000"))
    gate = weigh_statement(
        opened,
        position,
        Statement(Role.DEBTOR, "再谈谈"),
        claimed=claimed,
        menu=menu,
        seconds=lambda: 0.0,
    )

    believed = []
    for step in range(1001):
        guess = replace(
            position, least_total=Money(claimed.minor // 1000 * step), longest_months=99
        )
        verdicts = [creditor_verdict(o, guess, as_of=menu.as_of).accepts for o in menu.options]
        if verdicts[-1] and not any(verdicts[:-1]):
            believed.append(step)
    assert gate.left[0].after == len(believed)


# --- telling, on record --------------------------------------------------------------------


GREEN = Gate(Light.GREEN, (), ())
RED = Gate(Light.RED, (), ())
WORDS = Statement(Role.DEBTOR, "不低于四十万", "least_total", 40_000_000, None)


@pytest.mark.parametrize("tag", [Tag.TELL, Tag.SHOW])
def test_what_may_be_told_is_told_on_record(case: Case, tag: Tag) -> None:
    told = tell(case, WORDS, GREEN, tag=tag, consent="", on=DAY)

    (record,) = told.case.disclosures
    assert (record.by, record.to, record.on) == (Role.CREDITOR, Role.DEBTOR, DAY)
    assert (record.figure, record.words, record.light) == ("least_total", "不低于四十万", "green")
    assert (record.least, record.most, record.exact) == (40_000_000, None, False)
    assert told.act == "confidence_told"


@pytest.mark.parametrize("tag", [Tag.SEALED, Tag.ASK])
def test_what_is_sealed_is_told_with_consent_only(case: Case, tag: Tag) -> None:
    with pytest.raises(StillSealed) as refused:
        tell(case, WORDS, GREEN, tag=tag, consent=" ", on=DAY)
    assert refused.value.figure == "least_total"

    told = tell(case, WORDS, GREEN, tag=tag, consent="当面同意，签字", on=DAY)
    assert told.case.disclosures[0].consent == "当面同意，签字"


def test_a_red_light_needs_consent_and_stays_on_record(case: Case) -> None:
    with pytest.raises(ConsentMissing):
        tell(case, WORDS, RED, tag=Tag.TELL, consent="", on=DAY)

    told = tell(case, WORDS, RED, tag=Tag.TELL, consent="电话同意", on=DAY)
    assert told.case.disclosures[0].light == "red"


@pytest.mark.parametrize("field", ["words", "consent"])
def test_hidden_characters_are_not_told(case: Case, field: str) -> None:
    words = replace(WORDS, words="不\u202e低") if field == "words" else WORDS
    consent = "电\u200b话" if field == "consent" else "电话"

    with pytest.raises(NameUnprintable):
        tell(case, words, GREEN, tag=Tag.TELL, consent=consent, on=DAY)


def test_the_ledger_holds_all_that_a_side_was_shown(case: Case, menu: Menu) -> None:
    told = tell(case, WORDS, GREEN, tag=Tag.TELL, consent="", on=DAY).case
    opened = replace(told, outcomes=(Outcome(1, "", (), None), Outcome(2, "", (), "equal-6")))
    settlement = Settlement("equal-6", DAY, printed="ab12")
    printed = replace(opened, settlement=settlement)

    shown = ledger(printed, Role.DEBTOR)
    assert [(line.kind, line.what) for line in shown] == [
        (Shown.TOLD, "least_total"),
        (Shown.ROUND, "1"),
        (Shown.ROUND, "2"),
        (Shown.PAPER, "equal-6"),
    ]
    assert [line.kind for line in ledger(opened, Role.CREDITOR)] == [
        Shown.ROUND,
        Shown.ROUND,
    ]
    assert releasing.OTHER[Role.CREDITOR] is Role.DEBTOR


def test_words_about_one_figure_of_a_room_that_say_another_are_found() -> None:
    released = Money.of("8500")
    debtor = DebtorPosition(monthly_income=Money.of("15000"), most_monthly=released)

    assert staging.said_beside(debtor, "每月可还8500元", released) == ()
    (hit,) = staging.said_beside(debtor, "每月可还8500元，收入一万五千元", released)
    assert (hit.figure, hit.text) == ("monthly_income", "一万五千元")

    creditor = CreditorPosition(longest_months=18)
    (hit,) = staging.said_beside(creditor, "最多等18个月", released)
    assert hit.figure == "longest_months"
