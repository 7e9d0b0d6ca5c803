from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from mediator.domain.bargaining import present_value
from mediator.domain.case import Case
from mediator.domain.claims import Claim, Disbursement
from mediator.domain.components import Component
from mediator.domain.disclosure import FellowCreditor, Offer, OfferKind
from mediator.domain.due_days import Frequency
from mediator.domain.law import Law
from mediator.domain.menu import AnchorKind, Menu, Source
from mediator.domain.money import Money
from mediator.domain.refusals import BandUpsideDown, RateAboveCap
from mediator.domain.sharing import Division
from mediator.domain.terms import Family, TransferKind
from mediator.engine import families
from mediator.engine.families import IN_ORDER, equal_value
from mediator.exchange.terms import read_terms, written_terms
from mediator.printing import OurPress
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import set_offers, shareable
from mediator.usecases.ports import Opened
from mediator.usecases.rounds import menu_digest
from mediator.wording import names
from mediator.wording.agreement import agreement_text
from mediator.wording.phrases import Language
from mediator.wording.reports import menu_report
from tests.engine.plans import with_everything


@pytest.fixture
def case(loan_case: Opened) -> Case:
    return with_everything(loan_case.case)


@pytest.fixture
def menu(case: Case, law: Law) -> Menu:
    return offer_menu(case, law)


def test_every_module_of_the_package_is_in_the_published_order() -> None:
    helpers = {"__init__", "face", "build", "patterns", "transfers"}
    folder = Path(families.__file__).parent

    named = {module.__name__.rpartition(".")[2] for module in IN_ORDER}  # type: ignore[attr-defined]

    assert named == {path.stem for path in folder.glob("*.py")} - helpers
    assert {module.FAMILY for module in IN_ORDER} == set(Family)


def test_every_family_has_a_name() -> None:
    assert set(names.FAMILY) == set(Family)
    assert set(names.OFFER) == set(OfferKind)
    assert set(names.FREQUENCY) == set(Frequency)
    assert set(names.DIVISION) == set(Division)
    assert set(names.ANCHOR) == set(AnchorKind)


def test_where_everything_is_offered_every_family_has_a_plan(menu: Menu) -> None:
    assert {option.terms.family for option in menu.options} == set(Family)
    assert set(menu.made_from) == set(Source) - {Source.PROPOSALS}
    assert [option.letter for option in menu.options][25:28] == ["Z", "AA", "AB"]


def test_every_plan_of_every_family_balances_prints_and_reads_back(
    case: Case, menu: Menu, law: Law
) -> None:
    press = OurPress()
    for option in menu.options:
        agreement = draft(case, law, option.id)

        assert option.terms.balances
        assert read_terms(written_terms(agreement)) == agreement
        assert press.agreement(agreement).pdf
        assert press.schedule(agreement)


def clause(case: Case, law: Law, plan: str, heading: str) -> str:
    clauses = agreement_text(draft(case, law, plan)).clauses
    return "\n".join(next(c.paragraphs for c in clauses if c.heading == heading))


def test_the_paper_says_what_is_given_instead_of_money(case: Case, law: Law) -> None:
    asset = clause(case, law, "in-kind-1", "以物抵债")
    receivable = clause(case, law, "assignment-1", "债权转让")
    equity = clause(case, law, "equity-1", "债权转为股权")

    assert "作价27,000.00元" in asset
    assert "估值在28,000.00元至32,000.00元之间" in asset
    assert "书面通知该债权的债务人" in receivable
    assert "转为对某有限公司的股权（" in equity
    for each in (asset, receivable, equity):
        assert "构成第九条所列的违约情形" in each
    assert "依照第四条抵偿" in clause(case, law, "in-kind-1", "付款的期限和方式")


def test_the_paper_says_who_stands_behind_it_and_what_is_earned_later(case: Case, law: Law) -> None:
    assert "陆建国为乙方" in clause(case, law, "secured-1-36", "新增担保")
    assert "商铺一间为本协议" in clause(case, law, "secured-2-reduced", "新增担保")
    assert "净利润的5%" in clause(case, law, "equity-1", "业绩补付")
    assert "以1次为限" in clause(case, law, "misses-1", "付款的期限和方式")


def test_a_waiver_ladder_is_final_step_by_step(case: Case, menu: Menu, law: Law) -> None:
    terms = menu.option("ladder-18").terms

    assert [rung.number for rung in terms.ladder] == [6, 12, 18]
    assert sum(rung.amount.minor for rung in terms.ladder) == terms.waived.total.minor
    assert "尚未终局有效的减免" in clause(case, law, "ladder-18", "附条件的减免")


def test_a_ladder_that_does_not_end_with_the_last_payment_does_not_balance(menu: Menu) -> None:
    terms = menu.option("ladder-18").terms

    assert not replace(terms, ladder=terms.ladder[:-1]).balances
    assert not replace(terms, ladder=terms.ladder[::-1]).balances


def test_a_moratorium_of_24_months_is_followed_by_payments(case: Case, law: Law) -> None:
    longest = replace(case, policy=replace(case.policy, moratorium_months=24))

    rows = offer_menu(longest, law).option("moratorium-24").terms.schedule.rows

    assert (rows[0].due_on, len(rows)) == (date(2028, 11, 10), 12)


def test_payments_are_three_times_as_high_in_season(menu: Menu) -> None:
    rows = menu.option("season-12").terms.schedule.rows

    in_season = {row.amount.plain for row in rows if row.due_on.month in (1, 2, 9)}
    out_of_season = {row.amount.plain for row in rows[:-1] if row.due_on.month not in (1, 2, 9)}
    assert (in_season, out_of_season) == ({"16655.00"}, {"5551.00"})


def test_equal_principal_pays_less_and_less(menu: Menu) -> None:
    terms = menu.option("equal-principal-24").terms
    amounts = [row.amount.minor for row in terms.schedule.rows]

    assert amounts[:-1] == sorted(amounts[:-1], reverse=True)
    assert terms.added_interest < menu.option("annuity-24").terms.added_interest


def test_what_is_handed_over_counts_for_the_creditor_at_the_lower_end_of_its_band(
    case: Case, menu: Menu
) -> None:
    # 50 000 credited in shares that may be worth 45 000; 27 000 for a car worth 28 000 at least
    equity, car = menu.option("equity-1"), menu.option("in-kind-1")

    assert present_value(equity, Fraction(0), case.as_of).plain == "94931.51"
    assert present_value(car, Fraction(0), case.as_of) == car.terms.settlement


def test_an_offer_that_covers_the_whole_debt_makes_no_plan_with_payments(
    case: Case, law: Law
) -> None:
    dear = Offer(OfferKind.ASSET, "房产", Money.of("500000"), Money.of("500000"))

    menu = offer_menu(replace(case, offers=(dear,)), law)

    assert Family.IN_KIND not in {option.terms.family for option in menu.options}


def test_a_band_upside_down_is_refused(case: Case) -> None:
    odd = Offer(OfferKind.ASSET, "车", Money.of("2"), Money.of("1"))

    with pytest.raises(BandUpsideDown) as refused:
        set_offers(case, (odd,), ())

    assert refused.value.place == "offers[0].high"


def test_three_creditors_share_the_released_means_by_each_rule(case: Case, law: Law) -> None:
    fellows = (
        FellowCreditor("某银行", Money.of("50000"), Money.of("800")),
        FellowCreditor("某供应商", Money.of("20000")),
    )
    case = replace(case, fellows=fellows)
    estate = 24 * 300_000
    for division in Division:
        policy = replace(case.policy, division=division)
        terms = offer_menu(replace(case, policy=policy), law).option("shared").terms

        assert terms.waived.total == terms.owed.total - terms.settlement
        assert terms.settlement.minor <= estate - 80_000
        sharing = terms.sharing
        assert sharing is not None
        assert sharing.rule is division
        assert [s.creditor for s in sharing.shares] == ["", "某银行", "某供应商"]
        assert sharing.shares[0].award == terms.settlement
        assert sharing.estate.minor == estate


def test_without_fellows_or_means_there_is_nothing_to_share(case: Case, law: Law) -> None:
    for changed in (replace(case, fellows=()), replace(case, means=None)):
        plans = offer_menu(changed, law).options
        assert Family.SHARED not in {option.terms.family for option in plans}


def test_packages_of_equal_value_are_worth_the_same_at_the_reference_rate(
    case: Case, law: Law
) -> None:
    facts = shareable(replace(case, policy=replace(case.policy, rounding_fen=1)), law)
    values = {
        made.name: (facts.owed - made.waived).total.minor * equal_value.worth(facts, made.pattern)
        for made in equal_value.published(facts)
    }

    assert len(values) == 3
    assert max(values.values()) - min(values.values()) <= 1


def test_without_a_known_reference_rate_there_are_no_such_packages(case: Case, law: Law) -> None:
    facts = replace(shareable(case, law), reference_percent=None)

    assert not list(equal_value.published(facts))
    assert equal_value.worth(facts, next(iter(IN_ORDER[0].published(facts))).pattern) == Fraction(1)


def test_a_rate_above_the_cap_is_refused_for_equal_principal_too(case: Case, law: Law) -> None:
    facts = replace(shareable(case, law), cap_percent=Decimal(2))

    with pytest.raises(RateAboveCap):
        list(families.equal_principal.published(facts))


@pytest.mark.parametrize(
    ("frequency", "rows"), [("weekly", 26), ("fortnightly", 13), ("quarterly", 2)]
)
def test_another_frequency_changes_the_days_and_not_the_sum(
    loan_case: Opened, law: Law, frequency: str, rows: int
) -> None:
    policy = replace(loan_case.case.policy, frequency=Frequency(frequency))

    terms = offer_menu(replace(loan_case.case, policy=policy), law).option("equal-6").terms

    assert len(terms.schedule.rows) == rows
    assert terms.settlement.plain == "99931.51"


def test_chosen_days_are_what_they_are(loan_case: Opened, law: Law) -> None:
    chosen = (date(2027, 2, 1), date(2026, 12, 31), date(2020, 1, 1))
    policy = replace(loan_case.case.policy, chosen_days=chosen, installment_percent=Decimal(3))

    menu = offer_menu(replace(loan_case.case, policy=policy), law)

    days = [row.due_on for row in menu.option("equal-6").terms.schedule.rows]
    assert days == [date(2026, 12, 31), date(2027, 2, 1)]
    assert Family.ANNUITY not in {option.terms.family for option in menu.options}


def test_due_days_move_off_holidays_where_that_is_chosen(loan_case: Opened, law: Law) -> None:
    policy = replace(loan_case.case.policy, first_due_on=date(2026, 11, 15), on_workdays=True)

    rows = offer_menu(replace(loan_case.case, policy=policy), law).option("equal-6").terms.schedule

    assert rows.rows[0].due_on == date(2026, 11, 16)


def test_the_menu_names_the_anchors(case: Case, menu: Menu) -> None:
    anchors = {anchor.kind: anchor for anchor in menu.anchors}

    assert set(anchors) == set(AnchorKind)
    assert anchors[AnchorKind.LAWFUL].low == menu.owed.total
    assert anchors[AnchorKind.PRINCIPAL].low == menu.owed.of(Component.PRINCIPAL)
    assert anchors[AnchorKind.AT_REFERENCE].low < menu.owed.total
    assert anchors[AnchorKind.COURT].low < anchors[AnchorKind.COURT].high
    assert anchors[AnchorKind.MEANS].low == Money.of("72000")


def test_the_menus_digest_covers_what_is_said_besides(case: Case, menu: Menu, law: Law) -> None:
    renamed = replace(case.offers[3], what="陆建军")
    other = replace(case, offers=(*case.offers[:3], renamed, *case.offers[4:]))

    assert menu_digest(offer_menu(other, law)) != menu_digest(menu)


@pytest.mark.parametrize("language", Language)
def test_the_report_says_everything_a_plan_says(menu: Menu, language: Language) -> None:
    report = menu_report(menu, language)

    for figure in ("27,000.00", "4,280.17", "12,840.51", "陆建国", "94,299.41"):
        assert figure in report


def test_the_kinds_of_transfer_are_told_apart(menu: Menu) -> None:
    kinds = [t.kind for option in menu.options for t in option.terms.transfers]

    assert kinds == [TransferKind.ASSET, TransferKind.RECEIVABLE, TransferKind.EQUITY]


def bare(formed_on: date, settled_on: date) -> Case:
    """A loan without any rate, so that no table is needed for what is owed."""
    claim = Claim(formed_on=formed_on, disbursements=(Disbursement(formed_on, Money.of("100000")),))
    case = Case(id="c", number="", accepted_on=settled_on, claim=claim)
    return replace(case, policy=replace(case.policy, settled_on=settled_on))


def test_beyond_the_lpr_table_the_reference_is_left_out(law: Law) -> None:
    late = date(2029, 1, 1)
    case = bare(date(2021, 1, 1), late)
    case = replace(case, policy=replace(case.policy, default_percent=Decimal(0)))

    facts = shareable(replace(case, claim=replace(case.claim, due_on=late)), law)

    assert (facts.reference_percent, facts.at_reference) == (None, None)


def test_where_no_cap_is_settled_the_claim_at_the_reference_rate_is_left_out(law: Law) -> None:
    case = bare(date(2014, 1, 1), date(2026, 9, 1))
    case = replace(case, claim=replace(case.claim, due_on=date(2026, 9, 15)))

    facts = shareable(case, law)

    assert facts.reference_percent is not None
    assert facts.at_reference is None
