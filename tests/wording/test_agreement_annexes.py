from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.claims import StatedCap
from mediator.domain.periods import CountedDays, DayBasis, LprReading, RoundingUnit
from mediator.wording import names
from mediator.wording.agreement import agreement_text
from mediator.wording.phrases import Phrase
from tests.documents import samples


def test_the_schedule_adds_up_row_by_row() -> None:
    schedule = agreement_text(samples.private_loan()).schedule

    assert schedule is not None
    assert schedule.table.rows[1] == ("2", "2026年8月31日", "16,666.00", "33,332.00", "66,668.00")
    assert schedule.table.rows[-1][-1] == "0.00"
    assert schedule.table.total == ("合计", "", "100,000.00", "", "")


def test_the_calculation_prints_every_convention_in_words() -> None:
    base = samples.private_loan()
    conventions = replace(
        base.statement.conventions,
        day_basis=DayBasis.THIRTY_360,
        counted_days=CountedDays.BOTH,
        rounding_unit=RoundingUnit.YUAN,
        lpr_reading=LprReading.FLOATING,
    )
    statement = replace(base.statement, conventions=conventions, filing_assumed=False)
    filed = replace(base.claim, filed_on=date(2026, 6, 8))
    agreement = replace(base, statement=statement, claim=filed)
    facts = agreement_text(agreement).calculation.sections[0].table

    assert facts is not None
    said = {row[0]: row[1] for row in facts.rows}
    assert said["计息方法"] == (
        "单利，每月30日，一年360日；头尾都算（起息日、还款日和截止日都计息）"
    )
    assert said["取整方法"] == "每个期间各进位一次，四舍五入到元"
    assert said["参照利率"].endswith("逐期浮动适用")
    assert said["起诉日"] == "2026年6月8日"
    assert said["约定逾期利率"] == "月利率2%（单利）"


def test_an_assumed_filing_day_is_said_to_be_assumed() -> None:
    facts = agreement_text(samples.private_loan()).calculation.sections[0].table

    assert facts is not None
    assert ("起诉日", "尚未起诉，以2026年6月8日为假定的起诉日") in facts.rows


def test_a_filing_day_that_decides_nothing_is_not_printed() -> None:
    base = samples.private_loan()
    statement = replace(base.statement, filing_assumed=False, filed_on=None)
    facts = agreement_text(replace(base, statement=statement)).calculation.sections[0].table

    assert facts is not None
    assert "起诉日" not in {row[0] for row in facts.rows}


def test_every_line_of_interest_names_its_articles() -> None:
    section = agreement_text(samples.private_loan()).calculation.sections[2]

    assert section.table is not None
    assert [row[-1] for row in section.table.rows] == ["注1", "注1", "注2、注3"]
    assert section.table.rows[2][3] == "13.8%\n（约定24%）"
    assert section.notes[2] == "注3：利率上限：民间借贷规定（法释〔2020〕17号）第二十五条。"


def test_the_three_totals_stand_side_by_side() -> None:
    totals = agreement_text(samples.private_loan()).calculation.sections[3].table

    assert totals is not None
    assert totals.total == ("合计", "138,021.92", "124,412.60", "13,609.32")


def test_a_claim_without_interest_says_so() -> None:
    base = samples.private_loan()
    statement = replace(base.statement, lines=())
    section = agreement_text(replace(base, statement=statement)).calculation.sections[2]

    assert section.table is None
    assert section.paragraphs == ("没有依法应当计收的利息。",)


def test_what_was_paid_too_much_is_shown() -> None:
    base = samples.private_loan()
    over = samples.parts("12").total
    events = tuple(replace(event, left_over=over) for event in base.statement.events)
    statement = replace(base.statement, overpaid=over, events=events)
    calculation = agreement_text(replace(base, statement=statement)).calculation

    assert calculation.sections[1].table is not None
    assert "12.00" in calculation.sections[1].table.rows[1]
    assert calculation.sections[3].paragraphs[1].startswith("已付款项超过依法应付的部分为12.00元")


def test_a_stated_cap_gives_its_reason() -> None:
    base = samples.private_loan()
    cap = StatedCap(Decimal("15.4"), "双方认可")
    facts = agreement_text(replace(base, claim=replace(base.claim, cap=cap))).calculation

    assert facts.sections[0].table is not None
    assert ("利率上限的说明", "年利率15.4%，双方认可") in facts.sections[0].table.rows


def test_a_deduction_up_front_is_told() -> None:
    base = samples.private_loan()
    lent = replace(base.claim.disbursements[0], deducted=samples.parts("8000").total)
    claim = replace(base.claim, disbursements=(lent,), formed_on=None, due_on=date(2025, 2, 28))
    calculation = agreement_text(replace(base, claim=claim)).calculation

    assert calculation.sections[0].table is not None
    assert calculation.sections[1].table is not None
    assert "预先扣除8,000.00元" in calculation.sections[1].table.rows[0][1]
    assert (
        "合同成立日",
        "未载明，以首次付款日2024年3月1日为准",
    ) in calculation.sections[0].table.rows


@pytest.mark.parametrize("table", [table for name, table in vars(names).items() if name.isupper()])
def test_every_value_has_a_name_in_both_languages(table: dict[object, Phrase]) -> None:
    members = list(type(next(iter(table))))  # type: ignore[call-overload]

    assert list(table) == members
    assert all(phrase.zh and phrase.en for phrase in table.values())
    assert len({phrase.zh for phrase in table.values()}) == len(table)
