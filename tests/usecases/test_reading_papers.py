"""Which paper of the evidence is meant, and what the mediator read on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import Case
from mediator.domain.evidence import Exhibit
from mediator.domain.parties import Role
from mediator.domain.proofs import Proven
from mediator.domain.refusals import (
    AmountNegative,
    AmountUnreadable,
    DateUnreadable,
    MonthsUnreadable,
    Refusal,
)
from mediator.domain.safe_refusals import (
    BandDiffers,
    FactUnclear,
    NoPaperHandedIn,
    PaperUnclear,
    SubjectUnknown,
)
from mediator.library.proofs import proofs
from mediator.usecases.concluding import check_band, figure_read, paper_of, subject_of

DAY = date(2026, 11, 22)
INCOME = Exhibit("收入证明.pdf", "ab" * 32, 9, Role.DEBTOR, DAY)
FLOW = Exhibit("流水.pdf", "abababab" + "cd" * 28, 9, Role.DEBTOR, DAY)
INVOICE = Exhibit("发票.pdf", "ef" * 32, 9, Role.CREDITOR, DAY)


def with_papers(*papers: Exhibit) -> Case:
    return Case("own", "1", DAY, exhibits=papers)


@pytest.mark.parametrize(
    ("papers", "wanted", "meant"),
    [
        ((INCOME, INVOICE), "", INCOME),
        ((INCOME, FLOW), "流水.pdf", FLOW),
        ((INCOME, FLOW), "ABABABABAB", INCOME),
        ((INCOME, FLOW), "abababab" + "cd", FLOW),
        ((INCOME, INCOME), "收入证明.pdf", INCOME),
        ((INCOME, replace(INVOICE, name="收入证明.pdf")), "收入证明.pdf", INCOME),
        ((INCOME, INVOICE), "发票.pdf", INVOICE),  # refused later, for whose it is
        ((INVOICE,), "发票.pdf", INVOICE),
    ],
)
def test_a_paper_is_named_by_its_name_or_its_digits_or_is_the_only_one(
    papers: tuple[Exhibit, ...], wanted: str, meant: Exhibit
) -> None:
    assert paper_of(with_papers(*papers), Role.DEBTOR, wanted) == meant


@pytest.mark.parametrize("wanted", ["", "abababab", "abab", "无此件"])
def test_what_may_be_one_paper_or_another_is_not_guessed(wanted: str) -> None:
    with pytest.raises(PaperUnclear) as refused:
        paper_of(with_papers(INCOME, FLOW), Role.DEBTOR, wanted)

    assert refused.value.known == ("收入证明.pdf（abababab）", "流水.pdf（abababab）")


@pytest.mark.parametrize("wanted", ["", "无此件"])
def test_a_side_that_handed_nothing_in_has_nothing_to_verify(wanted: str) -> None:
    with pytest.raises(NoPaperHandedIn):
        paper_of(with_papers(INVOICE), Role.DEBTOR, wanted)


def test_a_side_proves_what_is_its_own_affair_alone() -> None:
    assert subject_of(proofs(), "savings", Role.DEBTOR) is proofs()["savings"]
    for key in ("savings", "nonsense"):
        with pytest.raises(SubjectUnknown) as refused:
            subject_of(proofs(), key, Role.CREDITOR)
        assert refused.value.known == ("costs_paid", "funds_own", "claim_charged")


@pytest.mark.parametrize(
    ("key", "text", "figure"),
    [
        ("savings", "12万", 12_000_000),
        ("monthly_income", " 12,345.67 ", 1_234_567),
        ("months_employed", "29", 29),
        ("months_employed", "600", 600),
        ("earliest_on", "2027-02-13", date(2027, 2, 13).toordinal()),
        ("employed", "是", 1),
        ("employed", "No ", 0),
    ],
)
def test_each_kind_of_figure_is_read_exactly(key: str, text: str, figure: int) -> None:
    assert figure_read(proofs()[key], text) == figure


@pytest.mark.parametrize(
    ("key", "text", "refusal"),
    [
        ("savings", "-1", AmountNegative),
        ("savings", "", AmountUnreadable),
        ("months_employed", "601", MonthsUnreadable),
        ("months_employed", "1000", MonthsUnreadable),
        ("months_employed", "2.5", MonthsUnreadable),
        ("months_employed", "²", MonthsUnreadable),
        ("months_employed", "٣", MonthsUnreadable),
        ("months_employed", "", MonthsUnreadable),
        ("earliest_on", "2027-02-30", DateUnreadable),
        ("employed", "也许", FactUnclear),
        ("employed", "", FactUnclear),
    ],
)
def test_what_is_no_such_figure_is_refused(key: str, text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        figure_read(proofs()[key], text)


@given(key=st.sampled_from(sorted(proofs())), text=st.text(max_size=12))
def test_whatever_is_typed_is_a_figure_or_a_refusal(key: str, text: str) -> None:
    try:
        figure = figure_read(proofs()[key], text)
    except Refusal:
        return
    assert figure >= 0


@pytest.mark.parametrize("expected", ["", "C", "c"])
def test_the_band_that_was_expected_is_taken(expected: str) -> None:
    check_band(Proven(proofs()["monthly_income"], 1_234_567, DAY), expected)


@pytest.mark.parametrize(
    ("key", "value", "found"), [("monthly_income", 1_234_567, "C"), ("employed", 1, "—")]
)
def test_another_band_than_expected_is_told_and_refused(key: str, value: int, found: str) -> None:
    with pytest.raises(BandDiffers) as refused:
        check_band(Proven(proofs()[key], value, DAY), "D")

    assert (refused.value.expected, refused.value.found) == ("D", found)
