"""The declared bands: every figure in exactly one, and nothing of the figure but its band."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.parties import Role
from mediator.domain.proofs import Measure, Proven
from mediator.library.proofs import proofs
from mediator.wording.conclusions import conclusion
from mediator.wording.screen_telling import ITEMS

DAY = date(2026, 11, 22)
KEYS = sorted(proofs())


@st.composite
def provens(draw: st.DrawFn) -> Proven:
    subject = proofs()[draw(st.sampled_from(KEYS))]
    values = {
        Measure.MONEY: st.integers(-(10**9), 10**12),
        Measure.MONTHS: st.integers(0, 1200),
        Measure.DAY: st.dates().map(date.toordinal),
        Measure.FACT: st.integers(0, 1),
    }
    return Proven(
        subject,
        draw(values[subject.scale.measure]),
        draw(st.dates(date(2000, 1, 1), date(2090, 1, 1))),
    )


@given(provens())
def test_a_figure_lies_in_its_band(proven: Proven) -> None:
    band = proven.band

    assert band.least is None or band.least <= proven.value
    assert band.most is None or proven.value <= band.most


@given(provens(), st.data())
def test_all_figures_of_a_band_are_told_in_the_same_words(
    proven: Proven, data: st.DataObject
) -> None:
    low, high = (
        end if end is not None else proven.value for end in (proven.band.least, proven.band.most)
    )
    other = Proven(proven.subject, data.draw(st.integers(low, high)), proven.on)

    assert other.band == proven.band
    assert conclusion(other) == conclusion(proven)


@given(provens())
def test_bands_follow_each_other_without_a_gap(proven: Proven) -> None:
    band = proven.band
    if band.most is None or proven.subject.scale.measure is Measure.FACT:
        return
    following = Proven(proven.subject, band.most + 1, proven.on).band

    assert following.least == band.most + 1


@pytest.mark.parametrize(
    ("key", "value", "zh", "en"),
    [
        (
            "monthly_income",
            499_999,
            "在A档（每月不满5,000.00元）",
            "A (less than 5,000.00 yuan a month)",
        ),
        (
            "monthly_income",
            500_000,
            "在B档（每月5,000.00元以上、不满10,000.00元）",
            "band B (5,000.00 yuan or more, less than 10,000.00 yuan a month)",
        ),
        ("savings", 200_000_000, "在F档（2,000,000.00元以上）", "F (2,000,000.00 yuan or more)"),
        ("months_insured", 24, "在D档（24个月以上、不满36个月）", "D (24 months or more, less"),
        (
            "money_due_on",
            date(2027, 2, 13).toordinal(),
            "在2027年1月1日至2027年3月31日之间（含首尾两日）",
            "from 1 January 2027 to 31 March 2027, both included",
        ),
        (
            "money_due_on",
            date(2026, 12, 31).toordinal(),
            "在2026年10月1日至2026年12月31日之间",
            "from 1 October 2026 to 31 December 2026",
        ),
        (
            "money_due_on",
            date(2019, 1, 1).toordinal(),
            "在2022年12月31日以前（含当日）",
            "on or before 31 D",
        ),
        (
            "money_due_on",
            date(2033, 1, 1).toordinal(),
            "在2030年1月1日以后（含当日）",
            "on or after 1 Jan",
        ),
        ("employed", 1, "“目前在职”一事的证明材料经调解员核对：是。", "in employment now: yes."),
        ("employed", 0, "核对：不是。", "in employment now: no."),
    ],
)
def test_a_conclusion_reads_as_its_band(key: str, value: int, zh: str, en: str) -> None:
    said = conclusion(Proven(proofs()[key], value, DAY))

    assert zh in said.zh
    assert en in said.en


def test_what_a_room_asks_and_a_paper_proves_bears_one_name() -> None:
    both = [subject for subject in proofs().values() if subject.key in ITEMS]

    assert len(both) >= 5
    for subject in both:
        assert (subject.chinese, subject.english) == ITEMS[subject.key]


def test_each_side_has_something_of_every_measure_that_can_be_proved() -> None:
    of = {role: {s.scale.measure for s in proofs().values() if role in s.of} for role in Role}

    assert of[Role.DEBTOR] == set(Measure)
    assert of[Role.CREDITOR] == {Measure.MONEY, Measure.FACT}
