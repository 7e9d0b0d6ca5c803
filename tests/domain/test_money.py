from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.money import (
    MOST_MINOR,
    Money,
    half_up,
    has_hidden_character,
    total,
    typed_amount,
)
from mediator.domain.refusals import (
    AmountNegative,
    AmountNotPlain,
    AmountTooFine,
    AmountTooLarge,
    AmountUnreadable,
    CurrenciesDiffer,
    Refusal,
)
from mediator.wording.figures import capital, grouped

amounts = st.integers(0, MOST_MINOR).map(Money)


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("1200", 120000),
        ("1,200.50", 120050),
        ("１，２００．５０", 120050),
        ("12万", 12000000),
        ("1.5亿元", 15000000000),
        ("1.5億圓", 15000000000),
        ("¥1200", 120000),
        ("￥1200", 120000),
        ("人民币1200元整", 120000),
        ("壹万贰仟元整", 1200000),
        ("人民币壹拾万柒仟元零伍角叁分", 10700053),
        ("十二万元", 12000000),
        ("拾元整", 1000),
        ("两千元", 200000),
        ("壹亿零伍拾万元整", 10050000000),
        ("叁角伍分", 35),
        ("伍分", 5),
        ("零元整", 0),
        (" 0 ", 0),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, minor: int) -> None:
    assert typed_amount(typed) == Money(minor)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", AmountUnreadable),
        ("NaN", AmountUnreadable),
        ("Infinity", AmountUnreadable),
        ("1e5", AmountUnreadable),
        ("1_000", AmountUnreadable),
        ("٣٤", AmountUnreadable),
        ("1,20", AmountUnreadable),
        ("12万5", AmountUnreadable),
        ("一二三元", AmountUnreadable),
        ("壹佰壹仟元", AmountUnreadable),
        ("零零壹元", AmountUnreadable),
        ("壹零元", AmountUnreadable),
        ("佰元", AmountUnreadable),
        ("万元", AmountUnreadable),
        ("壹万万元", AmountUnreadable),
        ("亿壹元", AmountUnreadable),
        ("元", AmountUnreadable),
        ("一千二百", AmountUnreadable),
        ("-5", AmountNegative),
        ("－５", AmountNegative),
        ("0.005", AmountTooFine),
        ("0.0000000000000000005", AmountTooFine),
        ("1000000000000000000", AmountTooLarge),
        ("10000000000000000.00", AmountTooLarge),
        ("99999999999999999999999", AmountTooLarge),
        ("玖仟玖佰玖拾玖万亿元", AmountTooLarge),
    ],
)
def test_what_is_not_exactly_one_amount_is_refused(typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        typed_amount(typed)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("12万", AmountNotPlain),
        ("1,200", AmountNotPlain),
        ("NaN", AmountNotPlain),
        ("1_000", AmountNotPlain),
        ("+5", AmountNotPlain),
        (".5", AmountNotPlain),
        ("-0.01", AmountNegative),
        ("1.001", AmountTooFine),
        ("1000000000000000000", AmountTooLarge),
        ("1000000000000000.01", AmountTooLarge),
    ],
)
def test_a_file_writes_plain_amounts_only(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        Money.of(text)


def test_a_file_may_use_full_width_digits() -> None:
    assert Money.of("１２００．５") == Money(120050)


@given(amounts)
def test_an_amount_reads_back_from_every_form_it_is_written_in(amount: Money) -> None:
    assert Money.of(amount.plain) == amount
    assert typed_amount(grouped(amount)) == amount
    assert typed_amount(capital(amount)) == amount


@given(st.integers(-(10**9), 10**9), st.integers(1, 999), st.sampled_from([1, 10, 100]))
def test_half_up_is_never_further_than_half_a_unit(numerator: int, over: int, unit: int) -> None:
    exact = Fraction(numerator, over)

    rounded = half_up(exact, unit)

    assert rounded % unit == 0
    assert abs(rounded - exact) <= Fraction(unit, 2)


def test_an_exact_half_is_rounded_away_from_zero() -> None:
    assert (half_up(Fraction(5, 2)), half_up(Fraction(-5, 2))) == (3, -3)


@given(st.lists(amounts, max_size=5))
def test_a_total_is_the_sum_of_its_parts(parts: list[Money]) -> None:
    assert total(parts).minor == sum(part.minor for part in parts)


def test_two_currencies_do_not_add_or_compare() -> None:
    with pytest.raises(CurrenciesDiffer):
        _ = Money(1) + Money(1, "HKD")
    with pytest.raises(CurrenciesDiffer):
        _ = Money(1) < Money(1, "HKD")
    with pytest.raises(CurrenciesDiffer):
        _ = Money(1) <= Money(1, "HKD")


def test_an_amount_below_zero_shows_its_sign_once() -> None:
    assert (-Money(150)).plain == "-1.50"
    assert grouped(Money(-123456789)) == "-1,234,567.89"


def test_a_share_is_rounded_half_up() -> None:
    assert Money(5).share(Fraction(1, 2)) == Money(3)


def test_nothing_is_false_and_something_is_true() -> None:
    assert not Money.zero()
    assert Money(1)


@pytest.mark.parametrize("hidden", ["\u202e", "\n", "\u200b", "\x00", "\ue000", "\u2028"])
def test_a_hidden_character_is_found(hidden: str) -> None:
    assert has_hidden_character(f"张{hidden}三") == ord(hidden)


def test_rare_characters_are_not_hidden() -> None:
    assert has_hidden_character("𬱖䶮·堃<b>&") is None
