"""An outline holds what the archive finds, counts and reminds by: joint facts, and days to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator.domain.agenda import BREACH, LASTING, agenda
from mediator.domain.agents import Agent
from mediator.domain.agreement_standing import standing
from mediator.domain.archive import Day, Ending, Outline
from mediator.domain.case import Case, Settlement
from mediator.domain.clauses import ClauseChoice
from mediator.domain.disclosure import Disclosure, FellowCreditor
from mediator.domain.evidence import Exhibit
from mediator.domain.guarantees import ChangeKind, DebtChange
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import PayeeAccount, Role
from mediator.domain.performance import State
from mediator.domain.receipts import Sign
from mediator.domain.terms import BreachTerms
from mediator.domain.visits import Closing, ClosingWay
from mediator.domain.warnings import Level, warned
from mediator.library.followup import signs
from mediator.library.law_tables import law as shipped
from mediator.library.places import resources
from mediator.library.sounds import sounds
from mediator.usecases.archive import followed, outline_of
from mediator.usecases.ports import Opened
from tests.domain.performing import FIRST, agreement, paid, performance, terms


@pytest.fixture
def signed(loan_case: Opened) -> Case:
    chosen = Settlement("equal-6", date(2026, 10, 12), printed="f" * 64)
    return replace(loan_case.case, settlement=chosen)


def lines(outline: Outline) -> list[str]:
    return outline.texts.split("\n")


def test_every_joint_text_of_a_case_is_searched(signed: Case, law: Law) -> None:
    creditor = replace(
        signed.parties[0],
        agent=Agent("单雄信"),
        payee=PayeeAccount("收款人甲", "工商银行徐汇支行", "6222020000000000000"),
    )
    own = ClauseChoice("own-1", heading="特别约定", text="双方另行交接钥匙")
    assert signed.settlement is not None
    case = replace(
        signed,
        parties=(creditor, *signed.parties[1:]),
        fellows=(FellowCreditor("王五", Money.of("80000")),),
        settlement=replace(signed.settlement, clauses=(own,), extra_terms=("逾期另计",)),
    )

    found = lines(outline_of(case, law, sounds()))

    for text in ("单雄信", "sxx", "工商银行徐汇支行", "6222020000000000000", "王五", "8万元"):
        assert text in found
    for text in ("特别约定", "双方另行交接钥匙", "逾期另计"):
        assert text in found
    assert any("加速到期" in line or "违约" in line for line in found)  # headings of clauses


def test_what_one_side_has_not_shown_is_not_searched(loan_case: Opened, law: Law) -> None:
    hidden = Exhibit("藏起来的录音", "a" * 64, 1, Role.CREDITOR, date(2026, 10, 1))
    told = Disclosure(Role.DEBTOR, Role.CREDITOR, date(2026, 10, 1), "savings", "存款另有安排")
    case = replace(loan_case.case, exhibits=(hidden,), disclosures=(told,))

    texts = outline_of(case, law, sounds()).texts

    assert "藏起来" not in texts
    assert "存款另有" not in texts
    shown = replace(case, exhibits=(replace(hidden, shown=True),))
    assert "藏起来的录音" in outline_of(shown).texts


def test_an_agreement_that_was_saved_is_counted_with_its_figures(signed: Case, law: Law) -> None:
    outline = outline_of(signed, law)

    assert (outline.ending, outline.ended_on) == (Ending.AGREED, date(2026, 10, 12))
    assert outline.result is not None
    assert outline.result.owed > outline.result.waived >= Money(0)
    assert outline.result.performed_on is None
    acts = {day.act for day in outline.days}
    assert {"installment", "apply_confirmation", "sue_on_agreement", BREACH} <= acts


def test_without_the_law_or_what_a_draft_needs_the_outline_is_what_the_case_says(
    signed: Case, law: Law
) -> None:
    bare = outline_of(signed)
    undrafted = outline_of(replace(signed, parties=()), law)

    assert bare.result is undrafted.result is None
    assert [day.act for day in bare.days] == [day.act for day in undrafted.days] == ["confirmation"]


def test_before_an_agreement_the_last_days_of_the_claim_count(loan_case: Opened, law: Law) -> None:
    outline = outline_of(loan_case.case, law)

    assert outline.ending is Ending.OPEN
    assert any(day.rule for day in outline.days)


def test_the_days_of_guarantors_count_too(read: Any, law: Law) -> None:
    case = read(resources() / "examples" / "10-guarantee-chain.json").case

    assert {day.toward for day in outline_of(case, law).days} - {""}
    circle = replace(case.guarantees.entries[0], secures=case.guarantees.entries[0].guarantor)
    no_chain = replace(case, guarantees=replace(case.guarantees, entries=(circle,)))
    assert [day.act for day in outline_of(no_chain, law).days] == ["press_claim"]


def test_a_confirmed_agreement_has_the_days_of_enforcement(signed: Case, law: Law) -> None:
    known = replace(signed.performance, confirmed_on=date(2026, 10, 20))
    days = outline_of(replace(signed, performance=known), law).days

    enforcing = [day for day in days if day.act == "apply_enforcement"]
    assert [(day.since is None, day.until is None) for day in enforcing] in (
        [(True, False), (False, True)],
        [(False, True), (True, False)],
    )
    assert not [day for day in days if day.act == "apply_confirmation"]


seen = st.lists(
    st.tuples(st.sampled_from([*signs(), "own"]), st.integers(0, 200), st.integers(0, 60)),
    max_size=3,
)
payments = st.lists(st.tuples(st.integers(0, 160), st.integers(1, 3_200)), max_size=5)


@settings(deadline=None, max_examples=150)
@given(payments, st.integers(-10, 200), st.integers(1, 3), st.integers(0, 10), seen)
def test_the_days_kept_say_on_any_day_what_following_the_agreement_says(
    receipts: list[tuple[int, int]],
    later: int,
    misses: int,
    grace: int,
    noted: list[tuple[str, int, int]],
) -> None:
    """State, level and rights, from the outline alone, as ``standing`` and ``warned`` give them."""

    whole = agreement(terms(breach=BreachTerms(grace, misses, Decimal("7.3"))))
    signed_on, law = date(2026, 7, 1), shipped()
    known = performance(
        *(paid((signed_on + timedelta(d)).isoformat(), str(yuan)) for d, yuan in receipts)
    )
    begun = [(code, signed_on + timedelta(d), lasts) for code, d, lasts in noted]
    found_signs = tuple(
        Sign(code, on, "", on + timedelta(lasts) if lasts else None) for code, on, lasts in begun
    )
    known = replace(known, signs=found_signs)
    last = max((receipt.on for receipt in known.receipts), default=signed_on)
    as_of = max(FIRST + timedelta(later), last)  # what is known is known by then

    result, days = followed(whole, known, law)
    found = standing(whole, known, law, as_of=as_of)

    performed = result.performed_on is not None and result.performed_on <= as_of
    broken = result.broken_on is not None and result.broken_on <= as_of
    assert performed == (found.course.state is State.PERFORMED)
    assert broken == (found.course.breach is not None)
    assert found.course.breach is None or found.course.breach.on == result.broken_on
    if found.state is State.PERFORMED:
        return
    rows = [("", "", "", day) for day in days]
    listed = agenda(rows, law.workdays, signs(), as_of=as_of, ahead=400)
    week = agenda(rows, law.workdays, signs(), as_of=as_of)
    alert = warned(whole, known, found, law.workdays, signs())
    for tasks in (listed.tasks, week.tasks):
        levels = [task.level for task in tasks if task.day.act in LASTING]
        assert max(levels, default=Level.NONE) == alert.level
        told = sorted((t.day.on, t.sign.code, t.level) for t in tasks if t.sign)
        reasons = [r for r in alert.reasons if r.sign]
        days_told = [date.fromisoformat(dict(r.figures)["day"]) for r in reasons]
        codes = [r.sign.code for r in reasons if r.sign]
        assert told == sorted(zip(days_told, codes, [r.level for r in reasons], strict=True))
    rights = {(t.day.act, t.day.on) for t in listed.tasks if t.day.rule}
    near = {(d.act, d.by) for d in found.deadlines if d.by and d.by <= listed.until}
    assert near <= rights


def test_a_breach_is_kept_as_the_day_from_which_it_lasts() -> None:
    """Two payments missed: the third of September with five days of grace, to the ninth."""
    result, days = followed(agreement(), performance(), shipped())

    (breach,) = [day for day in days if day.act == BREACH]
    assert breach.on == breach.since == result.broken_on
    assert all(day.until is None or day.until <= breach.on for day in days if not day.since)


def test_a_sign_is_kept_from_the_day_it_was_seen_to_the_day_it_was_over() -> None:
    noted = Sign("own", date(2026, 7, 9), "", date(2026, 7, 20))

    _, days = followed(agreement(), replace(performance(), signs=(noted,)), shipped())

    (day,) = [day for day in days if day.toward == "own"]
    assert (day.on, day.since, day.until) == (noted.on, noted.on, noted.over_on)


def test_a_performed_agreement_asks_for_nothing_more() -> None:
    whole = agreement()

    result, days = followed(whole, performance(paid("2026-08-01", "3000")), shipped())

    assert (result.performed_on, result.broken_on, days) == (date(2026, 8, 1), None, ())


def test_the_day_of_a_right_holds_from_the_breach_or_until_it() -> None:
    day = Day(date(2026, 1, 1), "sue_on_agreement", since=date(2026, 2, 1), until=date(2026, 3, 1))

    assert [day.holds(date(2026, month, 1)) for month in (1, 2, 3)] == [False, True, False]


def test_what_has_no_last_day_is_not_in_the_calendar(read: Any, law: Law) -> None:
    expired = read(resources() / "examples" / "5-old-loan.json").case

    assert outline_of(expired, law).days == ()


def test_a_closed_case_waits_for_nothing_and_counts_by_how_it_ended(
    signed: Case, loan_case: Opened, law: Law
) -> None:
    closing = Closing(date(2026, 11, 1), ClosingWay.WAIVED)

    def closed(case: Case) -> Outline:
        known = replace(case.performance, closed=closing)
        return outline_of(replace(case, performance=known), law)

    for case, ending in ((signed, Ending.AGREED), (loan_case.case, Ending.CLOSED)):
        outline = closed(case)
        assert (outline.ending, outline.closed_on, outline.days) == (ending, closing.on, ())


def test_an_agreement_that_cannot_be_followed_is_counted_without_its_figures(
    signed: Case, law: Law
) -> None:
    foreign = replace(paid("2026-11-12", "100"), amount=Money(100, "USD"))
    known = replace(signed.performance, receipts=(foreign,))

    outline = outline_of(replace(signed, performance=known), law)

    assert (outline.ending, outline.result) == (Ending.AGREED, None)


def test_what_is_to_be_done_as_soon_as_possible_has_no_day(read: Any, law: Law) -> None:
    case = read(resources() / "examples" / "10-guarantee-chain.json").case
    assigned = DebtChange(date(2026, 9, 1), ChangeKind.ASSIGNED)
    changed = replace(case, guarantees=replace(case.guarantees, changes=(assigned,)))

    acts = {day.act for day in outline_of(changed, law).days}

    assert acts
    assert "tell_of_assignment" not in acts
