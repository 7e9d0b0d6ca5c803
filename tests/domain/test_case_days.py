"""The days that the list of cases warns of."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import Case, Settlement
from mediator.domain.case_days import CaseDay, DayKind, case_days, read, written
from mediator.domain.parties import Party, PartyKind, Role
from mediator.usecases.intake import open_case

ACCEPTED = date(2026, 10, 12)
CASE = open_case("case-1", accepted_on=ACCEPTED)


def with_guarantor(until: date | None) -> Case:
    guarantor = Party(Role.GUARANTOR, PartyKind.PERSON, "赵六", guarantee_until=until)
    creditor = Party(Role.CREDITOR, PartyKind.PERSON, "张三", guarantee_until=until)
    return replace(CASE, parties=(creditor, guarantor))


def test_a_new_case_has_no_day_to_miss() -> None:
    assert case_days(CASE) == ()


def test_a_saved_agreement_must_be_confirmed_within_thirty_days() -> None:
    settled = Settlement("equal-6", date(2026, 10, 12), printed="abc")
    found = case_days(replace(with_guarantor(date(2027, 1, 1)), settlement=settled))

    assert found == (CaseDay(date(2026, 11, 11), DayKind.CONFIRMATION),)


def test_a_plan_that_was_not_printed_starts_no_thirty_days() -> None:
    settled = Settlement("equal-6", date(2026, 10, 12))

    assert case_days(replace(CASE, settlement=settled)) == ()


def test_the_end_of_an_agreed_guarantee_period_counts_for_guarantors_alone() -> None:
    assert case_days(with_guarantor(None)) == ()
    assert case_days(with_guarantor(date(2027, 1, 1))) == (
        CaseDay(date(2027, 1, 1), DayKind.GUARANTEE),
    )


def test_a_debt_that_is_yet_to_fall_due_is_named_one_that_has_is_not() -> None:
    later = replace(CASE.claim, due_on=date(2026, 12, 1))
    assert case_days(replace(CASE, claim=later)) == (CaseDay(date(2026, 12, 1), DayKind.DUE),)

    before = replace(CASE.claim, due_on=date(2026, 1, 1))
    assert case_days(replace(CASE, claim=before)) == ()


def test_days_are_kept_one_a_line() -> None:
    days = (CaseDay(date(2026, 11, 11), DayKind.CONFIRMATION), CaseDay(ACCEPTED, DayKind.DUE))

    assert written(days) == "2026-11-11 confirmation\n2026-10-12 due"
    assert read(written(days)) == days
    assert read("") == ()


@given(st.lists(st.builds(CaseDay, st.dates(), st.sampled_from(DayKind)), max_size=5))
def test_days_come_back_as_they_were_written(days: list[CaseDay]) -> None:
    assert read(written(tuple(days))) == tuple(days)
