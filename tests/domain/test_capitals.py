"""Capital numerals: written here, read back by the reader of typed amounts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.capitals import capital, capital_whole
from mediator.domain.money import Money, typed_amount


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (10**12, "壹万亿"),
        (10**12 + 10**4, "壹万亿零壹万"),
        (3 * 10**12 + 2 * 10**8, "叁万零贰亿"),
        (10**15 + 7, "壹仟万亿零柒"),
    ],
)
def test_numbers_of_thirteen_digits_and_more_are_written_as_banks_do(
    number: int, written: str
) -> None:
    assert capital_whole(number) == written


@given(st.integers(1, 10**17 - 1).map(Money))
def test_what_is_written_in_capitals_reads_back(amount: Money) -> None:
    assert typed_amount(capital(amount).removeprefix("人民币")) == amount
