"""Verify and pass on: the paper stays, its band goes, and the gate counts what that gives away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Tag
from mediator.domain.evidence import Exhibit
from mediator.domain.leakage import Light
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure, Proven
from mediator.domain.safe_refusals import PaperNotSeen, PaperNotTheirs, StillSealed
from mediator.library.proofs import proofs
from mediator.usecases.ports import Opened
from mediator.usecases.releasing import Shown, conclude, ledger, tell
from mediator.usecases.staging import Gate, weigh_statement
from mediator.wording.conclusions import conclusion

CLAIMED = Money.of("1000000")
DAY = date(2026, 11, 22)
PAPER = Exhibit("流水.pdf", "ab" * 32, 9, Role.DEBTOR, DAY, original_seen=True)
NOTE = replace(PAPER, brought_by=Role.CREDITOR)
NOTHING = DebtorPosition()


def proven(key: str, value: int | date | str) -> Proven:
    """A figure on a paper: whole yuan as text, a day, or a bare count."""
    if isinstance(value, date):
        value = value.toordinal()
    figure = Money.of(value).minor if isinstance(value, str) else value
    return Proven(proofs()[key], figure, DAY)


SAVINGS = proven("savings", "88888.88")
SIX = (
    proven("monthly_income", "12345.67"),
    SAVINGS,
    proven("assets", "333333"),
    proven("months_employed", 29),
    proven("money_due_on", date(2027, 2, 13)),
    proven("employed", 1),
)
"""One figure of each measure, and what no room asks about."""


@pytest.fixture
def case(loan_case: Opened) -> Case:
    return loan_case.case


def weighed(case: Case, found: Proven, position: Any = NOTHING, *, words: str = "") -> Gate:
    said = words or conclusion(found).zh
    statement = conclude(found, PAPER, to=Role.CREDITOR, words=said)
    return weigh_statement(
        case,
        position,
        statement,
        claimed=CLAIMED,
        menu=None,
        seconds=lambda: 0.0,
        proven=found,
    )


def told(case: Case, found: Proven, consent: str = "当面同意") -> Case:
    statement = conclude(found, PAPER, to=Role.CREDITOR, words=conclusion(found).zh)
    gate = weighed(case, found)
    return tell(case, statement, gate, tag=Tag.TELL, consent=consent, on=DAY).case


@pytest.mark.parametrize("found", SIX, ids=lambda each: each.subject.key)
def test_every_kind_of_figure_is_told_as_its_band_and_stands_in_the_ledger(
    case: Case, found: Proven
) -> None:
    after = told(case, found)

    record = after.disclosures[-1]
    band, measure = found.band, found.subject.scale.measure
    assert (record.least, record.most, record.measure) == (band.least, band.most, measure)
    assert (record.by, record.to, record.consent) == (Role.DEBTOR, Role.CREDITOR, "当面同意")
    assert record.paper == PAPER.sha256
    line = ledger(after, Role.CREDITOR)[-1]
    assert (line.kind, line.words) == (Shown.CHECKED, conclusion(found).zh)


@pytest.mark.parametrize("found", SIX, ids=lambda each: each.subject.key)
def test_no_conclusion_goes_without_the_consent_of_whose_paper_it_is(
    case: Case, found: Proven
) -> None:
    with pytest.raises(StillSealed):
        told(case, found, consent=" ")


@pytest.mark.parametrize(
    ("found", "after"),
    [
        (proven("monthly_income", "12345.67"), 100),  # 10 000 to 19 999 in hundreds
        (SAVINGS, 150),  # 50 000 to 199 999 in steps of a thousandth of the claim
        (proven("months_employed", 29), 12),
        (proven("money_due_on", date(2027, 2, 13)), 90),
        (proven("money_due_on", date(2031, 2, 13)), 1096),  # 2030, 2031 and 2032
        (proven("employed", 0), 1),
    ],
    ids=["monthly", "total", "months", "day", "far day", "fact"],
)
def test_the_gate_counts_what_the_other_side_may_still_believe(
    case: Case, found: Proven, after: int
) -> None:
    (left,) = weighed(case, found).left

    assert (left.figure, left.after) == (found.subject.key, after)


def test_a_fact_tells_all_of_itself_and_is_red(case: Case) -> None:
    gate = weighed(case, proven("employed", 1))

    assert (gate.light, gate.hits) == (Light.RED, ())


def test_a_second_conclusion_on_the_same_is_counted_with_the_first(case: Case) -> None:
    first = told(case, proven("money_due_on", date(2027, 2, 13)))
    contradicting = weighed(first, proven("money_due_on", date(2027, 5, 13)))

    assert contradicting.left[0].after == 0
    assert contradicting.light is Light.RED


@pytest.mark.parametrize(
    ("found", "words", "hits"),
    [
        (SAVINGS, "存款88,888.88元", ["88,888.88元"]),
        (SAVINGS, "存款在十万以下", []),
        (proven("months_employed", 29), "工作了二十九个月", ["二十九个月"]),
        (proven("money_due_on", date(2027, 2, 13)), "2027年2月13日到账", ["2027年2月13"]),
        (proven("money_due_on", date(2027, 2, 13)), "2027-02-14到账", []),
        (proven("employed", 1), "有1份工作", []),
    ],
    ids=["amount", "no amount", "months", "day", "other day", "fact"],
)
def test_words_that_say_what_stands_on_the_paper_are_found(
    case: Case, found: Proven, words: str, hits: list[str]
) -> None:
    gate = weighed(case, found, words=words)

    assert [hit.text for hit in gate.hits] == hits


def test_what_the_room_said_of_the_figure_is_still_kept_from_the_words(case: Case) -> None:
    position = DebtorPosition(savings=Money.of("50000"))
    gate = weighed(case, SAVINGS, position)

    assert [hit.text for hit in gate.hits] == ["50,000.00元"]  # the end of the band says it
    assert [left.figure for left in gate.left] == ["savings"]


def test_a_paper_tells_only_of_the_side_that_brought_it() -> None:
    with pytest.raises(PaperNotTheirs):
        conclude(SAVINGS, NOTE, to=Role.CREDITOR, words="")
    with pytest.raises(PaperNotTheirs):
        conclude(proven("costs_paid", "1"), PAPER, to=Role.CREDITOR, words="")


def test_the_creditors_paper_is_told_to_the_debtor() -> None:
    found = proven("costs_paid", "9000")
    statement = conclude(found, NOTE, to=Role.DEBTOR, words=conclusion(found).zh)

    assert (statement.least, statement.most) == (None, 999_999)
    assert "不满10,000.00元" in statement.words


def test_a_paper_whose_original_was_not_seen_proves_nothing_yet() -> None:
    with pytest.raises(PaperNotSeen):
        conclude(SAVINGS, replace(PAPER, original_seen=False), to=Role.CREDITOR, words="")


def test_a_conclusion_ties_in_with_what_the_room_keeps(case: Case) -> None:
    creditor = CreditorPosition(least_total=Money.of("600000"))
    found = proven("costs_paid", "9000")
    statement = conclude(found, NOTE, to=Role.DEBTOR, words=conclusion(found).zh)
    gate = weigh_statement(
        case,
        creditor,
        statement,
        claimed=CLAIMED,
        menu=None,
        seconds=lambda: 0.0,
        proven=found,
    )

    assert {left.figure for left in gate.left} == {"least_total", "costs_paid"}
    assert found.subject.scale.measure is Measure.MONEY
