from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.court_fees import bankruptcy_fee, court_costs, halved
from mediator.domain.fee_bearing import Bearing, Ending, FeeShare, bearings, pro_rata
from mediator.domain.law import Law
from mediator.domain.money import Money, total
from mediator.domain.periods import RoundingUnit
from mediator.domain.refusals import ShareAboveFee

amounts = st.integers(1, 10**13).map(Money)


def test_each_fee_is_rounded_once_to_the_unit_chosen(law: Law) -> None:
    claim = Money.of("87654.32")

    fen = court_costs(claim, law.court_fees)
    yuan = court_costs(claim, law.court_fees, RoundingUnit.YUAN)

    assert (fen.acceptance.plain, yuan.acceptance.plain) == ("1991.36", "1991.00")
    assert (fen.acceptance_halved.plain, yuan.acceptance_halved.plain) == ("995.68", "996.00")
    assert (fen.rounding, yuan.rounding) == (RoundingUnit.FEN, RoundingUnit.YUAN)


def test_a_bankrupt_estate_pays_half_the_acceptance_fee_up_to_the_cap(law: Law) -> None:
    assert bankruptcy_fee(Money.of("1000000"), law.court_fees).plain == "6900.00"
    assert bankruptcy_fee(Money.of("200000000"), law.court_fees).plain == "300000.00"


def test_preservation_stops_at_five_thousand(law: Law) -> None:
    assert court_costs(Money.of("895900"), law.court_fees).preservation < Money.of("5000")
    assert court_costs(Money.of("896000"), law.court_fees).preservation.plain == "5000.00"
    assert court_costs(Money.of("50000000"), law.court_fees).preservation.plain == "5000.00"


@given(amounts, amounts)
def test_a_larger_claim_never_costs_less(law: Law, one: Money, other: Money) -> None:
    less, more = sorted((one, other), key=lambda money: money.minor)
    low, high = (court_costs(claim, law.court_fees) for claim in (less, more))

    for name in ("acceptance", "acceptance_halved", "payment_order", "enforcement", "preservation"):
        assert getattr(low, name) <= getattr(high, name)


def test_half_of_a_published_fee_is_rounded_to_the_unit() -> None:
    assert halved(Money.of("2419")).plain == "1209.50"
    assert halved(Money.of("2419"), RoundingUnit.YUAN).plain == "1210.00"


# --- who bears what --------------------------------------------------------------------------


def borne(law: Law, claimed: str, supported: str) -> dict[Ending, Bearing]:
    costs = court_costs(Money.of(claimed), law.court_fees)
    found = bearings(costs, Money.of(claimed), Money.of(supported), law.rules)
    return {bearing.ending: bearing for bearing in found}


def split(bearing: Bearing) -> tuple[str, str]:
    assert bearing.share is not None
    return bearing.share.creditor.plain, bearing.share.debtor.plain


def test_the_loser_bears_the_fee(law: Law) -> None:
    ends = borne(law, "100000", "100000")

    assert split(ends[Ending.WON]) == ("0.00", "2300.00")
    assert split(ends[Ending.WON_SIMPLE]) == ("0.00", "1150.00")
    assert split(ends[Ending.LOST]) == ("2300.00", "0.00")
    assert Ending.PART_WON not in ends


def test_a_part_win_is_split_by_the_part_supported_and_called_practice(law: Law) -> None:
    part = borne(law, "100000", "75000")[Ending.PART_WON]

    assert split(part) == ("575.00", "1725.00")
    assert part.rule.standing == "practice"


def test_a_withdrawn_suit_costs_its_plaintiff_half(law: Law) -> None:
    assert split(borne(law, "100000", "100000")[Ending.WITHDRAWN]) == ("1150.00", "0.00")


def test_before_the_court_the_parties_agree_who_bears_half(law: Law) -> None:
    mediated = borne(law, "100000", "100000")[Ending.COURT_MEDIATED]

    assert (mediated.fee.plain, mediated.share) == ("1150.00", None)


def test_an_objection_turns_the_fee_of_an_order_on_the_applicant(law: Law) -> None:
    ends = borne(law, "1000000", "1000000")

    assert split(ends[Ending.ORDER_UNOPPOSED]) == ("0.00", "4600.00")
    assert split(ends[Ending.ORDER_OPPOSED]) == ("4600.00", "0.00")


def test_the_debtor_bears_enforcement_and_the_creditor_preservation(law: Law) -> None:
    ends = borne(law, "100000", "100000")

    assert split(ends[Ending.ENFORCED]) == ("0.00", "1400.00")
    assert split(ends[Ending.PRESERVED]) == ("1020.00", "0.00")


@given(st.integers(1, 10**12), st.data())
def test_both_parts_of_a_fee_sum_to_it(claimed: int, data: st.DataObject) -> None:
    supported = data.draw(st.integers(0, claimed))
    fee = Money(data.draw(st.integers(0, 10**9)))

    share = pro_rata(fee, Money(claimed), Money(supported))

    assert total([share.creditor, share.debtor]) == fee
    assert Money(0) <= share.creditor <= fee


def test_more_than_the_fee_or_less_than_nothing_is_refused() -> None:
    for part in (Money(101), Money(-1)):
        with pytest.raises(ShareAboveFee):
            FeeShare(Money(100), part)


def test_shares_of_several_fees_add_up() -> None:
    both = FeeShare(Money(100), Money(30)) + FeeShare(Money(50), Money(0))

    assert (both.fee, both.creditor, both.debtor) == (Money(150), Money(30), Money(120))
