"""Rates in one text: read as they are written, and refused where they are not exact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.desktop.rate_text import typed_rate, written_rate
from mediator.desktop.words import speak
from mediator.domain.entry_refusals import RateTermsUnreadable
from mediator.domain.periods import LprReading, Tenor
from mediator.domain.promises import LprBasis, Rate, RatePer
from mediator.domain.refusals import Refusal
from mediator.wording.phrases import Language

percents = st.decimals(0, 1000, places=6)
plain = st.builds(Rate, percents, st.sampled_from(RatePer))
bases = st.builds(
    LprBasis,
    percents,
    st.sampled_from(Tenor),
    st.sampled_from(LprReading),
    st.none() | st.dates(date(1990, 1, 1), date(2199, 12, 31)),
)
points = st.decimals(-999, 999, places=6)
tied = st.builds(Rate, points, st.sampled_from(RatePer), bases)


@pytest.mark.parametrize("language", Language)
@given(rate=plain | tied)
def test_what_is_written_is_read_back_as_the_same(language: Language, rate: Rate) -> None:
    speak(language)
    try:
        assert typed_rate(written_rate(rate)) == rate
    finally:
        speak(Language.CHINESE)


@given(
    text=st.text(max_size=40) | st.text("LPRlpr×*+-0123456789.%/年月日 一期浮动固定倍", max_size=30)
)
def test_a_text_is_read_or_refused_never_a_crash(text: str) -> None:
    try:
        rate = typed_rate(text)
    except Refusal:
        return
    assert typed_rate(written_rate(rate)) == rate


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("14", Rate(Decimal(14))),
        ("１４％", Rate(Decimal(14))),
        ("月息2%", Rate(Decimal(2), RatePer.MONTH)),
        ("0.05%/天", Rate(Decimal("0.05"), RatePer.DAY)),
        ("LPR", Rate(lpr=LprBasis())),
        ("1.5倍LPR", Rate(lpr=LprBasis(Decimal("1.5")))),
        (
            "lpr*1.5 + 0.8% 五年期 浮动",
            Rate(
                Decimal("0.8"),
                lpr=LprBasis(Decimal("1.5"), Tenor.FIVE_YEAR, LprReading.FLOATING),
            ),
        ),
        (
            "LPR-0.2%，每年，2024年1月1日",
            Rate(
                Decimal("-0.2"), lpr=LprBasis(reading=LprReading.ANNIVERSARY, on=date(2024, 1, 1))
            ),
        ),
    ],
)
def test_a_rate_is_read_as_people_write_it(typed: str, rate: Rate) -> None:
    assert typed_rate(typed) == rate


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-3",
        "12%%",
        "14/周",
        "年14/月",
        "LPR 浮动 固定",
        "LPR 一年期 五年期",
        "LPR foo",
        "LPR T",
        "LPR 2024-02-30",
        "2倍LPR×3",
        "两倍LPR",
    ],
)
def test_what_is_no_exact_rate_is_refused(typed: str) -> None:
    with pytest.raises(RateTermsUnreadable):
        typed_rate(typed)
