"""Every rule of the linter finds what it is for, and nothing in a sound agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.components import Components
from mediator.domain.installments import Schedule
from mediator.domain.lint import RULES, lint
from mediator.domain.money import Money
from mediator.domain.parties import Agent
from mediator.domain.terms import BreachTerms
from tests.documents import people, samples


def sound() -> Agreement:
    """An agreement in which no rule finds anything."""
    base = samples.private_loan()
    amount = base.terms.settlement
    late = date(2026, 8, 31)  # a Monday, after the last day to apply
    rows = (replace(base.terms.schedule.rows[0], amount=amount, due_on=late),)
    return replace(base, terms=replace(base.terms, schedule=Schedule(rows)))


def added(*texts: str) -> Callable[[Agreement], Agreement]:
    return lambda agreement: replace(agreement, extra_terms=texts)


def rows(*days: date) -> Callable[[Agreement], Agreement]:
    def changed(agreement: Agreement) -> Agreement:
        first = agreement.terms.schedule.rows[0]
        made = tuple(replace(first, number=n, due_on=day) for n, day in enumerate(days, 1))
        return replace(agreement, terms=replace(agreement.terms, schedule=Schedule(made)))

    return changed


def breach(grace: int, missed: int, percent: int) -> Callable[[Agreement], Agreement]:
    terms = BreachTerms(grace, missed, Decimal(percent))
    return lambda a: replace(a, terms=replace(a.terms, breach=terms, revives=False))


MONDAYS = (date(2026, 9, 7), date(2026, 10, 12))


def empty_row(agreement: Agreement) -> Agreement:
    row = replace(agreement.terms.schedule.rows[0], amount=Money.zero())
    return replace(agreement, terms=replace(agreement.terms, schedule=Schedule((row,))))


def too_much_waived(agreement: Agreement) -> Agreement:
    waived = Components(Money.of("1"), *(Money.zero() for _ in range(3)))
    return replace(agreement, terms=replace(agreement.terms, waived=waived))


def with_debtor(**changes: object) -> Callable[[Agreement], Agreement]:
    debtor = replace(people.DEBTOR, **changes)  # type: ignore[arg-type]
    return lambda agreement: replace(agreement, parties=(people.CREDITOR, debtor))


def body(**changes: str) -> Callable[[Agreement], Agreement]:
    return lambda a: replace(a, body=replace(a.body, **changes))  # type: ignore[arg-type]


BROKEN: dict[str, Callable[[Agreement], Agreement]] = {
    "lint_schedule_sum": empty_row,
    "lint_waiver_exceeds": too_much_waived,
    "lint_rows_order": rows(MONDAYS[1], MONDAYS[0]),
    "lint_empty_row": empty_row,
    "lint_weekend": rows(date(2026, 9, 5)),
    "lint_grace_overlaps": lambda a: breach(40, 1, 5)(rows(*MONDAYS)(a)),
    "lint_unreachable": lambda a: breach(3, 3, 5)(rows(*MONDAYS)(a)),
    "lint_no_default": breach(3, 1, 0),
    "lint_due_before_confirmed": rows(date(2026, 7, 27)),
    "lint_very_long": rows(date(2032, 9, 6)),
    "lint_vague": added("乙方有能力时尽快归还。"),
    "lint_open": added("甲方于××年交付。"),
    "lint_capitals": added("另付1,200元（大写：人民币壹仟元整）。"),
    "lint_unknown_sum": added("乙方另付好处费500元。"),
    "lint_court_or_arbitration": added("发生争议的，可以仲裁，也可以向法院起诉。"),
    "lint_other_court": added("由北京市朝阳区人民法院管辖。"),
    "lint_given_up": added("甲方不得再向法院起诉。"),
    "lint_compound": added("逾期的按复利计算。"),
    "lint_real_rights": added("乙方将房屋过户给甲方。"),
    "lint_minor": with_debtor(identity="", born_on=date(2010, 1, 1)),
    "lint_agent_beyond": with_debtor(agent=Agent("王律", "一般代理")),
    "lint_both_sides": with_debtor(identity=people.CREDITOR.identity),
    "lint_company_guarantor": lambda a: replace(
        a, parties=(*a.parties, replace(people.GUARANTOR, kind=people.OWNER.kind))
    ),
    "lint_no_court": body(court=""),
    "lint_no_recorder": body(recorder=""),
    "lint_same_words": added("双方互不追究。", "双方互不追究"),
}


def codes(agreement: Agreement) -> set[str]:
    return {finding.code for finding in lint(agreement)}


def test_there_is_nothing_to_say_about_a_sound_agreement() -> None:
    assert codes(sound()) == set()


def test_every_rule_has_a_name_of_its_own_a_source_and_a_test() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 20
    assert {rule.code for rule in RULES} == set(BROKEN)
    assert all(rule.source for rule in RULES)


@pytest.mark.parametrize("code", BROKEN)
def test_a_rule_finds_what_it_is_for(code: str) -> None:
    found = [finding for finding in lint(BROKEN[code](sound())) if finding.code == code]

    assert found
    rule = next(rule for rule in RULES if rule.code == code)
    assert ("source", rule.source) in found[0].figures
    assert found[0].severity is rule.severity
    assert found[0].place


@pytest.mark.parametrize(
    "text",
    [
        "甲方应当在2026年8月31日前解除保全。",
        "另付100,000元（大写：人民币壹拾万元整）。",
        "由上海市浦东新区人民法院管辖。",
        "甲方自收到款项之日起五日内撤回起诉。",
    ],
)
def test_plain_terms_are_left_alone(text: str) -> None:
    assert codes(added(text)(sound())) == set()


def test_figures_that_are_none_do_not_stop_the_linter() -> None:
    assert codes(added("另付1,2,3元（大写：一些）。")(sound())) <= {"lint_capitals"}


@pytest.mark.parametrize("name", samples.ALL)
def test_the_samples_are_free_of_what_stops_a_court(name: str) -> None:
    serious = {"lint_schedule_sum", "lint_waiver_exceeds", "lint_rows_order", "lint_empty_row"}

    assert not codes(samples.ALL[name]()) & serious
