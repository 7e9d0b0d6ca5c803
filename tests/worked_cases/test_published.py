"""Published cases, carried through the program and compared to the fen."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim, ClaimKind, Disbursement, Repayment
from mediator.domain.components import Components
from mediator.domain.court_fees import court_costs, halved
from mediator.domain.delayed_interest import Delay, FixedDebt, doubled_interest
from mediator.domain.fee_bearing import FeeShare
from mediator.domain.guarantee_terms import term_of
from mediator.domain.guarantees import Guarantee
from mediator.domain.installments import annuity_amounts
from mediator.domain.law import Law, LenderClass
from mediator.domain.money import Money, total
from mediator.domain.parties import credit_code_check_character, identity_check_digit
from mediator.domain.periods import (
    BasisChange,
    Conventions,
    CountedDays,
    DayBasis,
    LprReading,
    RoundingUnit,
    Tenor,
    after,
)
from mediator.domain.promises import Charge, ChargeKind, LprBasis, Rate, RatePer
from mediator.domain.statements import ClaimStatement
from mediator.wording.figures import capital

PUBLISHED: dict[str, dict[str, Any]] = {
    case["id"]: case
    for case in json.loads((Path(__file__).parent / "published.json").read_text("utf-8"))
}

ACT_360 = Conventions(day_basis=DayBasis.ACT_360)
DAY_ONE = date(2025, 1, 1)


def stated(claim: Claim, law: Law, as_of: date, filed: date = DAY_ONE) -> ClaimStatement:
    return claim_statement(claim, law, as_of=as_of, assumed_filing=filed)


def fixed(
    law: Law,
    principal: str,
    percent: str,
    days: int,
    conventions: Conventions,
    *,
    start: date = DAY_ONE,
) -> str:
    """Interest of a trade debt (no cap) over so many days: the plain calculator."""
    claim = Claim(
        kind=ClaimKind.TRADE,
        due_on=after(start, -1),
        overdue_rate=Rate(Decimal(percent)),
        disbursements=(Disbursement(start, Money.of(principal)),),
        conventions=conventions,
    )
    return stated(claim, law, after(start, days)).supported.overdue_interest.plain


def tr_01(law: Law) -> object:
    claim = Claim(
        disbursements=(Disbursement(date(2019, 4, 27), Money.of("688000")),),
        in_term_rate=Rate(Decimal(24)),
        conventions=Conventions(
            DayBasis.ACT_360, CountedDays.BOTH, rounding_unit=RoundingUnit.YUAN
        ),
    )
    return stated(claim, law, date(2020, 8, 19)).supported.interest.plain.removesuffix(".00")


def fx_01(law: Law) -> object:
    claim = Claim(
        lender=LenderClass.FINANCIAL,
        disbursements=(Disbursement(date(2018, 10, 7), Money.of("4998.06")),),
        in_term_rate=Rate(Decimal(36)),
    )
    supported = stated(claim, law, date(2022, 4, 13)).supported
    return [supported.interest.plain, supported.total.plain]


def fx_03(law: Law) -> object:
    claim = Claim(
        lender=LenderClass.FINANCIAL,
        disbursements=(Disbursement(date(2023, 2, 9), Money.of("40000")),),
        due_on=date(2024, 2, 8),
        overdue_rate=Rate(Decimal("9.9") * Decimal("1.5")),
        conventions=ACT_360,
    )
    return stated(claim, law, date(2024, 7, 8)).supported.overdue_interest.plain.removesuffix(".00")


def ls_02(law: Law) -> object:
    claim = Claim(
        disbursements=(Disbursement(date(2021, 3, 9), Money.of("1763083.66")),),
        due_on=date(2021, 3, 8),
        conventions=Conventions(DayBasis.THIRTY_360, CountedDays.BOTH),
    )
    return stated(claim, law, date(2023, 1, 8)).supported.overdue_interest.plain


def ls_03(law: Law) -> object:
    claim = Claim(
        disbursements=(Disbursement(date(2020, 8, 10), Money.of("100000")),),
        in_term_rate=Rate(Decimal(36)),
    )
    statement = stated(claim, law, date(2020, 8, 30), date(2020, 9, 1))
    one, two = (line.amount.plain for line in statement.lines)
    return {"leg1": one, "leg2": two, "total": statement.supported.interest.plain}


def ls_04(law: Law) -> object:
    claim = Claim(
        disbursements=(Disbursement(date(2024, 1, 1), Money.of("100000")),),
        due_on=date(2024, 8, 10),
        conventions=Conventions(lpr_reading=LprReading.FLOATING),
    )
    return stated(claim, law, date(2024, 9, 2)).supported.overdue_interest.plain


def four_times_lpr(law: Law, day: date) -> str:
    """The cap the program applies to a contract of a day, in percent."""
    claim = Claim(
        disbursements=(Disbursement(day, Money.of("100")),), in_term_rate=Rate(Decimal(99))
    )
    return f"{float(stated(claim, law, after(day, 2)).lines[0].rate * 100):.1f}"


def deducted(law: Law, advance: str, kept_back: str) -> str:
    kept = Money.of(kept_back)
    claim = Claim(disbursements=(Disbursement(DAY_ONE, Money.of(advance), kept),))
    return stated(claim, law, DAY_ONE).supported.principal.plain.removesuffix(".00")


def balances(law: Law, due: str, *payments: str) -> list[str]:
    """The balance after each payment on an interest-free debt."""
    claim = Claim(
        disbursements=(Disbursement(DAY_ONE, Money.of(due)),),
        repayments=tuple(Repayment(DAY_ONE, Money.of(paid)) for paid in payments),
    )
    events = stated(claim, law, DAY_ONE).events[1:]
    return [event.balance.total.plain.removesuffix(".00") for event in events]


def fees(law: Law, claim: str, name: str, unit: RoundingUnit = RoundingUnit.FEN) -> str:
    amount: Money = getattr(court_costs(Money.of(claim), law.court_fees, unit), name)
    return amount.plain.removesuffix(".00")


def cf_06(law: Law) -> object:
    """The court rounded the halved acceptance fee to whole yuan, the other not."""
    claim = Money.of("206136")
    preservation = court_costs(claim, law.court_fees).preservation
    half = court_costs(claim, law.court_fees, RoundingUnit.YUAN).acceptance_halved
    whole = total([preservation, half])
    return [preservation.plain, half.plain.removesuffix(".00"), whole.plain]


def cf_08(_: Law) -> object:
    """Half the fee, and both parties' parts of it, which sum to the half."""
    given = PUBLISHED["CF-08"]["inputs"]
    half = halved(Money.of(given["full"]))
    share = FeeShare(half, Money.of(given["plaintiff"]))
    assert share.debtor == Money.of(given["defendant"])
    both = total([share.creditor, share.debtor])
    return [money.plain.removesuffix(".00") for money in (half, both)]


def cf_12(_: Law) -> object:
    given = PUBLISHED["CF-12"]["inputs"]
    acceptance = FeeShare(Money.of(given["acceptance"]), Money.of(given["plaintiff_share"]))
    preservation = FeeShare(Money.of(given["preservation"]), Money(0))
    both = acceptance + preservation
    return [acceptance.debtor.plain, both.debtor.plain.removesuffix(".00")]


def cf_15(_: Law) -> object:
    """Two fees, what one party bears of each, added up."""
    given = PUBLISHED["CF-15"]["inputs"]
    sums = []
    for part in ("a", "b"):
        one, other = (Money.of(text) for text in given[part].split(" + "))
        borne = FeeShare(one, one) + FeeShare(other, other)
        sums.append(borne.creditor.plain.rstrip("0") if part == "a" else borne.creditor.plain)
    return sums


def borne_by_debtor(name: str, fee: str) -> str:
    given = PUBLISHED[name]["inputs"]
    return FeeShare(Money.of(given[fee]), Money.of(given["plaintiff"])).debtor.plain


def di_01(law: Law) -> object:
    base = FixedDebt(Money.of(PUBLISHED["DI-01"]["inputs"]["base"]), DAY_ONE)
    doubled = [
        doubled_interest(
            Delay((base,)), law.doubled, Conventions(), as_of=after(DAY_ONE, days)
        ).accrued.plain
        for days in (1, 360)
    ]
    return [text.removesuffix(".00") for text in doubled]


def hc_02(law: Law) -> object:
    three_months = Rate(Decimal(3), RatePer.MONTH).yearly(365) / 4
    kept = Money.of("150000").share(three_months).plain
    return [kept.removesuffix(".00"), deducted(law, "150000", kept)]


def guarantee_ends(law: Law, due_on: date) -> date:
    last_day = term_of(Guarantee("甲"), (), due_on, law).last_day
    assert last_day is not None
    return last_day


def lapsed(law: Law, due_on: date, claimed_on: date) -> str:
    return "lapsed" if guarantee_ends(law, due_on) < claimed_on else "runs"


def ir_02(law: Law) -> object:
    amounts = annuity_amounts(Money.of("20000"), Fraction(36, 1200), 6)
    paid = 6 * amounts[0].minor
    return [
        amounts[0].plain,
        str(Decimal(paid - 2_000_000) / 100).rstrip("0"),
        str(Decimal(paid) / 100).rstrip("0"),
    ]


def tr_03(law: Law) -> object:
    """Both legs in one claim: the court divided by 360 in the first, by 365 in the second.

    The last day is inferred: 274 days, both ends counted, give the 79,537 of the second leg.
    """
    claim = Claim(
        formed_on=date(2019, 4, 27),
        disbursements=(Disbursement(date(2019, 4, 27), Money.of("688000")),),
        in_term_rate=Rate(Decimal(24)),
        conventions=Conventions(
            DayBasis.ACT_360,
            CountedDays.BOTH,
            rounding_unit=RoundingUnit.YUAN,
            basis_changes=(BasisChange(date(2020, 8, 20), DayBasis.ACT_365),),
        ),
    )
    interest = stated(claim, law, date(2021, 5, 20), date(2021, 1, 5)).supported.interest
    return interest.plain.removesuffix(".00")


def composed(law: Law, principal: str, *charges: tuple[ChargeKind, str]) -> Components:
    """A claim as a lender's own account states it on one day."""
    claim = Claim(
        kind=ClaimKind.CONSUMER_CREDIT,
        lender=LenderClass.FINANCIAL,
        disbursements=(Disbursement(DAY_ONE, Money.of(principal)),),
        charges=tuple(
            Charge(kind, on=DAY_ONE, amount=Money.of(amount), settled=True)
            for kind, amount in charges
        ),
    )
    return stated(claim, law, DAY_ONE).supported


def ap_06(law: Law) -> object:
    parts = composed(
        law,
        "1",
        (ChargeKind.INTEREST, "293854.17"),
        (ChargeKind.OVERDUE_INTEREST, "748622.17"),
        (ChargeKind.COMPOUND_INTEREST, "15339.43"),
    )
    return parts.charges.plain


def ap_07(law: Law) -> object:
    parts = composed(
        law,
        "24635.70",
        (ChargeKind.INTEREST, "2919.50"),
        (ChargeKind.FEE, "7969.96"),
        (ChargeKind.PENALTY, "1746.13"),
    )
    lawyer = Money.of("1000")
    return (parts.total + lawyer).plain


def ls_06(law: Law) -> object:
    """The court read the tenor above five years; 1.45 times the one-year rate is 4.8575."""
    rates = {}
    for tenor in Tenor:
        claim = Claim(
            kind=ClaimKind.TRADE,
            disbursements=(Disbursement(date(2024, 8, 17), Money.of("100")),),
            in_term_rate=Rate(lpr=LprBasis(Decimal("1.45"), tenor)),
        )
        rates[tenor] = stated(claim, law, date(2024, 9, 17)).lines[0].rate * 100
    assert rates[Tenor.ONE_YEAR] == Fraction(48575, 10000)
    return f"{float(rates[Tenor.FIVE_YEAR])}"


BOTH_360 = Conventions(DayBasis.ACT_360, CountedDays.BOTH)

CARRIED: dict[str, Callable[[Law], object]] = {
    "TR-01": tr_01,
    "TR-03": tr_03,
    "AP-06": ap_06,
    "AP-07": ap_07,
    "LS-06": ls_06,
    "TR-06": lambda law: [
        four_times_lpr(law, date(2022, 9, 1)),
        four_times_lpr(law, date(2021, 1, 5)),
    ],
    "TR-07": lambda law: [
        four_times_lpr(law, date(2021, 10, 8)),
        four_times_lpr(law, date(2022, 7, 8)),
        f"{float(Rate(Decimal('0.1'), RatePer.DAY).yearly(365) * 100):.1f}",
    ],
    "HC-01": lambda law: deducted(law, "20000", "600"),
    "HC-02": hc_02,
    "HC-04": lambda law: deducted(law, "60000", "7000"),
    "HC-05": lambda law: deducted(law, "20000", "700"),
    "HC-06": lambda law: deducted(law, "200000", "12000"),
    "AP-02": lambda law: balances(law, "1355570.49", "231884.63")[0],
    "AP-03": lambda law: balances(law, "90000", "36720", "12500"),
    "AP-04": lambda law: balances(
        law, total([Money.of("151267.19"), Money.of("151188.35")]).plain, "60316.09"
    )[0],
    "FX-01": fx_01,
    "FX-03": fx_03,
    "FX-06": lambda law: fixed(law, "1700000", "12", 417, BOTH_360, start=date(2024, 6, 1)),
    "FX-07": lambda law: fixed(law, "93633", "4.5", 199, ACT_360),
    "FX-08": lambda law: [
        balances(law, "732000", "362780")[0],
        fixed(law, "369220", "3.9", 373, ACT_360),
    ],
    "FX-09": lambda law: fixed(law, "520000", "12", 228, ACT_360).removesuffix(".00"),
    "FX-10": lambda law: fixed(law, "100000", "3.6", 1, ACT_360),
    "FX-11": lambda law: fixed(law, "100000", "10", 1, Conventions()),
    "FX-12": lambda law: fixed(law, "1000000", "4.5", 100, Conventions()),
    "FX-14": lambda law: fixed(law, "1000000", "3", 100, Conventions()),
    "FX-15": lambda law: fixed(law, "1000000", "18.25", 100, Conventions()).removesuffix(".00"),
    "FX-16": lambda law: fixed(law, "500000", "3.85", 365, Conventions()).removesuffix(".00"),
    "LS-02": ls_02,
    "LS-03": ls_03,
    "LS-04": ls_04,
    "CF-01": lambda law: [
        fees(law, claim, "acceptance") for claim in PUBLISHED["CF-01"]["inputs"]["claims"]
    ],
    "CF-03": lambda law: fees(law, "1000000", "acceptance_halved"),
    "CF-04": lambda law: fees(law, "1123685.86", "acceptance", RoundingUnit.YUAN),
    "CF-06": cf_06,
    "CF-07": lambda law: fees(law, "2657167.5", "acceptance_halved"),
    "CF-08": cf_08,
    "CF-09": lambda _: halved(Money.of(PUBLISHED["CF-09"]["inputs"]["full"])).plain,
    "CF-11": lambda law: fees(law, "38800", "acceptance_halved"),
    "CF-12": cf_12,
    "CF-13": lambda _: borne_by_debtor("CF-13", "acceptance"),
    "CF-14": lambda _: borne_by_debtor("CF-14", "preservation"),
    "CF-15": cf_15,
    "CF-17": lambda law: [
        fees(law, amount, "enforcement") for amount in PUBLISHED["CF-17"]["inputs"]["amounts"]
    ],
    "CF-18": lambda law: fees(law, "1000000", "payment_order"),
    "DI-01": di_01,
    "GP-01": lambda law: guarantee_ends(law, date(2017, 3, 20)).isoformat(),
    "GP-02": lambda law: lapsed(law, date(2021, 6, 30), date(2021, 12, 31)),
    "GP-04": lambda law: lapsed(law, date(2013, 6, 30), date(2014, 3, 1)),
    "IR-02": ir_02,
    "FM-01": lambda _: capital(Money.of("16409.02")).removeprefix("人民币"),
    "FM-03": lambda _: capital(Money.of("240968")).removeprefix("人民币"),
    "FM-05": lambda _: capital(Money.of("100.05")).removeprefix("人民币"),
    "FM-06": lambda _: capital(Money.of("100000")).removeprefix("人民币"),
    "FM-07": lambda _: [identity_check_digit(n) for n in PUBLISHED["FM-07"]["inputs"]["first17"]],
    "FM-08": lambda _: [
        credit_code_check_character(n) for n in PUBLISHED["FM-08"]["inputs"]["first17"]
    ],
}

NOT_YET: dict[str, str] = {
    "AP-05": "published to one decimal place only; the program keeps fen",
}


@pytest.mark.parametrize("name", CARRIED)
def test_a_published_case_comes_out_as_published(name: str, law: Law) -> None:
    assert CARRIED[name](law) == PUBLISHED[name]["published_answer"]


def test_every_published_case_is_carried_or_explained() -> None:
    assert set(CARRIED) | set(NOT_YET) == set(PUBLISHED)
    assert not set(CARRIED) & set(NOT_YET)
