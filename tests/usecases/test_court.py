from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.case import BodyKind, Settlement
from mediator.domain.caucus import Positions, Room
from mediator.domain.claims import Repayment
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.court_value import Input
from mediator.domain.court_view import SAID_IN_ROOM, CourtView
from mediator.domain.fee_bearing import Ending
from mediator.domain.law import Law, Procedure
from mediator.domain.money import Money
from mediator.domain.periods import RoundingUnit
from mediator.domain.refusals import CurrenciesDiffer, NothingOwed
from mediator.library.places import resources
from mediator.usecases.court import court_view, fee_range
from mediator.usecases.outlook import keep_outlook, open_outlook
from mediator.usecases.ports import Opened
from tests.conftest import MemoryArchive

CONSTRUCTION = resources() / "examples" / "2-construction-payment.json"
CONSUMER = resources() / "examples" / "4-consumer-credit.json"


def view_of(opened: Opened, law: Law, **court: Any) -> CourtView:
    outlook = replace(opened.positions.court, **court)
    return court_view(opened.case, replace(opened.positions, court=outlook), law)


def span(view: CourtView, side: str, each: Input) -> tuple[str, str, str]:
    card = getattr(view, side)
    found = next(s for s in card.spans if s.input is each)
    return str(found.low), str(found.high), found.source


def test_the_alternative_to_the_private_loan(loan_case: Opened, law: Law) -> None:
    view = view_of(loan_case, law)

    assert (view.asked.plain, view.claimed.plain) == ("112772.02", "112772.02")
    assert view.costs.acceptance.plain == "2555.44"
    assert view.doubled_daily.plain == "17.49"
    assert view.creditor is not None
    assert view.debtor is not None
    assert view.creditor.value.high < view.asked
    assert view.creditor.value.shares[0].input is Input.RECOVERY
    assert not view.findings


def test_the_discount_said_in_the_room_is_used_and_named(loan_case: Opened, law: Law) -> None:
    view = view_of(loan_case, law)

    assert span(view, "creditor", Input.DISCOUNT) == ("3/100", "3/100", SAID_IN_ROOM)


def test_an_estimate_of_the_discount_goes_before_what_was_said(loan_case: Opened, law: Law) -> None:
    said = loan_case.positions.court.creditor
    estimate = replace(said, discount=Between(Decimal(1), Decimal(2), "报价"))

    view = view_of(loan_case, law, creditor=estimate)

    assert span(view, "creditor", Input.DISCOUNT) == ("1/100", "1/50", "报价")


def test_without_a_discount_waiting_costs_nothing(loan_case: Opened, law: Law) -> None:
    silent = replace(loan_case.positions.creditor, yearly_discount=None)
    positions = replace(loan_case.positions, creditor=silent)

    view = court_view(loan_case.case, positions, law)

    assert span(view, "creditor", Input.DISCOUNT) == ("0", "0", "")


def test_what_is_missing_is_named_and_there_is_no_card(loan_case: Opened, law: Law) -> None:
    partly = replace(loan_case.positions.court.creditor, recovery=None)

    view = view_of(loan_case, law, creditor=partly, debtor=CourtEstimate())

    assert (view.creditor, view.debtor) == (None, None)
    assert [(f.place, f.code) for f in view.findings] == [
        ("court.creditor.recovery", "missing"),
        ("court.debtor", "debtor_not_estimated"),
    ]


def test_nothing_estimated_still_answers_fees_and_procedures(
    read: Callable[[Path], Opened], law: Law
) -> None:
    view = view_of(read(CONSUMER), law)

    assert {answer.procedure for answer in view.answers} == set(Procedure)
    assert [f.code for f in view.findings] == [
        "creditor_not_estimated",
        "debtor_not_estimated",
        "court_asks_supported_only",
    ]
    assert Ending.PART_WON in {bearing.ending for bearing in view.bearings}


def test_a_wage_without_its_source_is_missing_it(loan_case: Opened, law: Law) -> None:
    facts = replace(loan_case.positions.court.facts, yearly_wage=Money.of("150000"))
    sourced = replace(facts, wage_source="法院公告")

    assert [f.place for f in view_of(loan_case, law, facts=facts).findings] == [
        "court.facts.wage_source"
    ]
    assert not view_of(loan_case, law, facts=sourced).findings


def test_beyond_the_wages_known_the_wage_is_asked_for(loan_case: Opened, law: Law) -> None:
    later = replace(loan_case.case.policy, settled_on=date(2025, 6, 30))
    case = replace(loan_case.case, policy=later)

    view = court_view(case, loan_case.positions, law)

    assert "wage_not_known" in [finding.code for finding in view.findings]


def test_only_a_company_may_go_bankrupt_and_only_people_mediate_for_free(
    loan_case: Opened, read: Callable[[Path], Opened], law: Law
) -> None:
    person = view_of(loan_case, law)
    company = view_of(read(CONSTRUCTION), law)
    nobody = court_view(replace(loan_case.case, parties=()), loan_case.positions, law)

    assert (person.bankruptcy, nobody.bankruptcy) == (None, None)
    assert company.bankruptcy == Money.of("36167")
    assert [rule.id for rule in person.free] == ["mediation-free", "fees-aid"]
    commercial = replace(loan_case.case.body, kind=BodyKind.COMMERCIAL)
    paid = court_view(replace(loan_case.case, body=commercial), loan_case.positions, law)
    assert [rule.id for rule in paid.free] == ["fees-aid"]


def test_nothing_left_to_sue_for_is_refused(loan_case: Opened, law: Law) -> None:
    claim = loan_case.case.claim
    paid = Repayment(date(2026, 10, 1), Money.of("500000"))
    case = replace(loan_case.case, claim=replace(claim, repayments=(*claim.repayments, paid)))

    with pytest.raises(NothingOwed):
        court_view(case, loan_case.positions, law)


def test_a_foreign_claim_is_refused_rather_than_put_on_a_ladder_in_yuan(
    loan_case: Opened, law: Law
) -> None:
    claim = loan_case.case.claim
    (advance,) = claim.disbursements
    foreign = replace(
        claim,
        currency="USD",
        repayments=(),
        disbursements=(replace(advance, amount=Money.of("100", "USD"), deducted=Money(0, "USD")),),
    )

    with pytest.raises(CurrenciesDiffer):
        court_view(replace(loan_case.case, claim=foreign), loan_case.positions, law)


def test_an_agreement_starts_the_thirty_days(loan_case: Opened, law: Law) -> None:
    case = replace(loan_case.case, settlement=Settlement("equal-6", date(2026, 10, 12)))

    view = court_view(case, loan_case.positions, law)

    confirmation = next(a for a in view.answers if a.procedure is Procedure.CONFIRMATION)
    last = next(c for c in confirmation.conditions if c.code == "thirty_days")
    assert (last.met, dict(last.figures)["day"]) == (True, "2026-11-11")


# --- which fees may fall due -----------------------------------------------------------------


def fees_for(opened: Opened, law: Law, facts: CourtFacts, months: tuple[int, int]) -> list[str]:
    view = view_of(opened, law, facts=facts)
    estimate = CourtEstimate(months_to_payment=Between(*months))
    fees = fee_range(view.costs, view.answers, facts, estimate)
    return [
        end.plain
        for between in (fees.acceptance, fees.preservation, fees.enforcement)
        for end in (between.low, between.high)
    ]


def test_the_fees_follow_what_fits_and_what_was_said(loan_case: Opened, law: Law) -> None:
    said = loan_case.positions.court.facts
    half, full, kept, forced = "1277.72", "2555.44", "1083.86", "1591.58"

    unsaid = fees_for(loan_case, law, CourtFacts(), (0, 12))
    assert unsaid == [half, full, "0.00", kept, "0.00", forced]
    simple = replace(said, preserved=True)
    assert fees_for(loan_case, law, simple, (1, 12)) == [half, half, kept, kept, forced, forced]
    ordinary = replace(said, disputed=True, preserved=False)
    assert fees_for(loan_case, law, ordinary, (0, 0)) == [full, full, "0.00", "0.00"] + ["0.00"] * 2


def test_no_month_said_means_no_enforcement_yet(loan_case: Opened, law: Law) -> None:
    view = view_of(loan_case, law)

    fees = fee_range(view.costs, view.answers, CourtFacts(), CourtEstimate())

    assert fees.enforcement == Between(Money(0), Money(0))


# --- sealing ---------------------------------------------------------------------------------


def between(ends: st.SearchStrategy[Any]) -> st.SearchStrategy[Between[Any] | None]:
    def ordered(drawn: tuple[Any, Any, str]) -> Between[Any]:
        low, high = sorted(drawn[:2], key=lambda end: getattr(end, "minor", end))
        return Between(low, high, drawn[2])

    texts = st.text(st.characters(categories=("L", "N", "P")), max_size=9)
    return st.none() | st.tuples(ends, ends, texts).map(ordered)


percents = between(st.integers(0, 10**4).map(lambda n: Decimal(n) / 100))
months = between(st.integers(0, 600))
sums = between(st.integers(0, 10**17).map(Money))
estimates = st.builds(
    CourtEstimate, percents, percents, months, months, percents, sums, sums, percents
)
answers = st.sampled_from([None, True, False])
facts_said = st.builds(
    CourtFacts,
    *[answers] * 8,
    st.none() | st.integers(0, 10**12).map(Money),
    st.text(st.characters(categories=("L", "N")), max_size=9),
    st.sampled_from(RoundingUnit),
)


@given(st.builds(CourtOutlook, facts_said, estimates, estimates))
def test_an_outlook_reads_back_from_its_sealed_items(outlook: CourtOutlook) -> None:
    archive = MemoryArchive()

    keep_outlook(archive, "case-1", outlook)

    assert open_outlook(archive, "case-1") == outlook


def test_an_outlook_never_kept_is_empty(archive: Any) -> None:
    assert open_outlook(archive, "case-1") == CourtOutlook()


def test_each_side_lies_under_the_key_of_its_own_room(archive: Any, loan_case: Opened) -> None:
    keep_outlook(archive, "case-1", loan_case.positions.court)

    creditor, debtor = (
        {sealed.place.item for sealed in archive.sealed("case-1", room)} for room in Room
    )
    assert "court.win" in creditor & debtor
    assert "court.reachable" in creditor - debtor
    assert archive.acts == ["outlook_kept"]


def test_positions_without_an_outlook_have_an_empty_one(loan_case: Opened) -> None:
    positions = Positions(loan_case.positions.creditor, loan_case.positions.debtor)

    assert positions.court == CourtOutlook()
