"""What holds for every constellation of guarantors; single ones are in ``tests/worked_cases``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.guarantee_graph import (
    GuaranteeGraph,
    check_chain,
    guarantee_graph,
    known_guarantees,
)
from mediator.domain.guarantee_signing import Need, Planned, sign_needs
from mediator.domain.guarantee_standing import GuarantorStatus, Scene
from mediator.domain.guarantees import (
    ChangeKind,
    DebtChange,
    Guarantee,
    GuaranteeAct,
    GuaranteeActKind,
    Guarantees,
    Hurdle,
    HurdleKind,
    Manner,
    PeriodWords,
    Recourse,
    Security,
)
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, Role
from mediator.domain.refusals import GuaranteeOfNobody, GuaranteesInCircle, GuarantorNameless
from mediator.library import law_tables

LAW = law_tables.law()  # no fixture: a failing example would print all of it
DUE = date(2026, 3, 31)
TODAY = date(2026, 7, 1)


def scene(facts: Guarantees, today: date = TODAY, due_on: date | None = DUE) -> Scene:
    return Scene(law=LAW, facts=facts, today=today, debtors=("债务人",), due_on=due_on)


def graph(facts: Guarantees, today: date = TODAY) -> GuaranteeGraph:
    return guarantee_graph(facts, scene(facts, today))


def only(facts: Guarantees, today: date = TODAY) -> set[str]:
    (standing,) = graph(facts, today).standings
    return {ground.code for ground in standing.grounds}


def asked(day: date = date(2026, 5, 6)) -> tuple[GuaranteeAct, ...]:
    return (GuaranteeAct(day, GuaranteeActKind.DEMANDED, "回执"),)


JOINT = Guarantee("甲", manner=Manner.JOINT)


def test_a_circle_of_counter_guarantees_is_refused_with_its_names() -> None:
    circle = (
        Guarantee("甲", secures="乙"),
        Guarantee("乙", secures="丙"),
        Guarantee("丙", secures="甲"),
    )

    with pytest.raises(GuaranteesInCircle) as refused:
        check_chain(Guarantees(circle))

    assert refused.value.names == ("甲", "乙", "丙", "甲")


def test_nobody_stands_behind_himself_or_behind_nobody_or_without_a_name() -> None:
    with pytest.raises(GuaranteesInCircle):
        check_chain(Guarantees((Guarantee("甲", secures="甲"),)))
    with pytest.raises(GuaranteeOfNobody) as refused:
        check_chain(Guarantees((Guarantee("甲", secures="乙"),)))
    with pytest.raises(GuarantorNameless):
        check_chain(Guarantees((Guarantee(" "),)))

    assert (refused.value.guarantor, refused.value.secures) == ("甲", "乙")


def test_a_long_chain_keeps_its_order() -> None:
    chain = tuple(
        Guarantee(f"保证人{i:03}", secures=f"保证人{i - 1:03}" if i else "") for i in range(200)
    )

    found = graph(Guarantees(chain[::-1]))

    assert [s.depth for s in found.standings] == list(range(1, 201))
    assert found.of("保证人199") == found.standings[-1]
    assert found.of("无此人") is None


def test_a_guarantor_among_the_parties_counts_by_his_particulars() -> None:
    def party(name: str, kind: GuaranteeKind | None, until: date | None) -> Party:
        return Party(Role.GUARANTOR, PartyKind.PERSON, name, guarantee=kind, guarantee_until=until)

    parties = (
        party("甲", GuaranteeKind.JOINT, date(2027, 1, 1)),
        party("乙", GuaranteeKind.UNCLEAR, None),
        party("丙", GuaranteeKind.GENERAL, date(2027, 1, 1)),
        party("", None, None),
        Party(Role.DEBTOR, PartyKind.PERSON, "债务人"),
    )
    recorded = Guarantee("丙", manner=Manner.IF_UNPAID, period=PeriodWords.UNTIL_PAID)

    one, two, three = sorted(
        known_guarantees(Guarantees((recorded,)), parties).entries, key=lambda e: e.guarantor
    )

    assert (one, two) == (recorded, Guarantee("乙"))
    assert (three.manner, three.until) == (Manner.JOINT, date(2027, 1, 1))


def test_a_period_said_without_its_day_or_months_is_not_said() -> None:
    no_day = replace(JOINT, period=PeriodWords.UNTIL_DAY)
    no_months = replace(JOINT, period=PeriodWords.MONTHS)
    unclear = replace(JOINT, period=PeriodWords.UNCLEAR)

    assert "period_unsaid" in only(Guarantees((no_day,)))
    assert "period_unsaid" in only(Guarantees((no_months,)))
    assert "period_unclear" in only(Guarantees((unclear,)))


def test_a_day_agreed_holds_a_guarantor_of_a_debt_without_a_due_day() -> None:
    dated = replace(JOINT, period=PeriodWords.UNTIL_DAY, until=date(2027, 1, 1))
    facts = Guarantees((dated,))

    (standing,) = guarantee_graph(facts, scene(facts, due_on=None)).standings

    assert (standing.status, standing.last_day) == (GuarantorStatus.NOT_DUE, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (Guarantee("甲", signed_on=date(2020, 5, 1)), True),
        (replace(JOINT, signed_on=date(2020, 5, 1), period=PeriodWords.UNTIL_PAID), True),
        (replace(JOINT, signed_on=date(2020, 5, 1)), False),
        (Guarantee("甲", signed_on=date(2021, 1, 1)), False),
    ],
    ids=["kind unsaid", "until paid", "nothing unclear", "new law"],
)
def test_an_unclear_guarantee_from_before_2021_is_pointed_out(entry: Guarantee, told: bool) -> None:
    assert ("before_2021" in only(Guarantees((entry,)))) == told


def test_a_new_due_day_that_is_not_said_moves_nothing() -> None:
    change = DebtChange(date(2026, 1, 1), ChangeKind.DUE_DAY, agreed_by=("甲",))

    (standing,) = graph(Guarantees((JOINT,), changes=(change,))).standings

    assert standing.due_on == DUE


def test_a_due_day_kept_of_a_debt_that_has_none_is_told_as_such() -> None:
    facts = Guarantees((JOINT,), changes=(DebtChange(date(2026, 1, 1), ChangeKind.DUE_DAY),))

    (standing,) = guarantee_graph(facts, scene(facts, due_on=None)).standings

    assert ("day", "—") in standing.grounds[1].figures


def test_what_each_change_does_is_told_even_where_the_guarantor_agreed() -> None:
    day = date(2026, 5, 1)
    changes = tuple(
        DebtChange(day, kind, agreed_by=("甲",))
        for kind in (
            ChangeKind.HEAVIER,
            ChangeKind.DEBTOR_REPLACED,
            ChangeKind.ASSIGNED,
            ChangeKind.NEW_FOR_OLD,
        )
    )
    facts = Guarantees((replace(JOINT, transfer_barred=True, acts=asked()),), changes=changes)

    (standing,) = graph(facts).standings

    assert {"made_heavier_agreed", "assigned_told", "new_loan_known"} <= only(facts)
    assert standing.status is GuarantorStatus.LIABLE


def test_an_assignment_against_a_bar_frees_a_guarantor_who_did_not_agree() -> None:
    facts = Guarantees(
        (replace(JOINT, transfer_barred=True, acts=asked()),),
        changes=(DebtChange(date(2026, 5, 1), ChangeKind.ASSIGNED),),
    )

    (standing,) = graph(facts).standings

    assert "assigned_though_barred" in only(facts)
    assert standing.status is GuarantorStatus.RELEASED


def test_an_untold_assignment_and_a_bankruptcy_leave_things_to_do_at_once() -> None:
    facts = Guarantees(
        (replace(JOINT, acts=asked(), spouse_of_debtor=True),),
        changes=(DebtChange(date(2026, 5, 1), ChangeKind.ASSIGNED),),
        hurdles=(Hurdle(date(2026, 5, 1), HurdleKind.BANKRUPTCY),),
    )

    (standing,) = graph(facts).standings

    urgent = [d.act for d in standing.deadlines if d.by is None]
    assert urgent == ["tell_of_assignment", "declare_claim"]
    assert not any(d.on_weekend for d in standing.deadlines if d.by is None)
    assert "spouse" in only(facts)


def test_a_general_guarantor_asked_to_pay_before_enforcement_has_no_limitation_yet() -> None:
    facts = Guarantees((Guarantee("甲", manner=Manner.GENERAL),))
    sued = replace(scene(facts, date(2026, 12, 1)), suits=(date(2026, 6, 1),))

    (standing,) = guarantee_graph(facts, sued).standings

    assert standing.used_on == date(2026, 6, 1)
    assert standing.deadlines == ()


def test_demands_in_time_carry_the_limitation_of_a_guarantee_on_and_late_ones_do_not() -> None:
    carried = replace(JOINT, acts=(*asked(), *asked(date(2029, 1, 1))))
    late = replace(JOINT, acts=(*asked(), *asked(date(2029, 6, 1))))

    (one,) = graph(Guarantees((carried,)), date(2029, 7, 1)).standings
    (other,) = graph(Guarantees((late,)), date(2029, 7, 1)).standings

    assert [d.by for d in one.deadlines] == [date(2032, 1, 1)]
    assert "guarantee_limitation_over" in {g.code for g in other.grounds}


def test_who_promised_to_stay_stays_when_a_security_is_given_up() -> None:
    gone = Security("债务人", "抵押", given_up=True, kept_by=("甲",))
    facts = Guarantees((replace(JOINT, acts=asked()),), securities=(gone,))

    assert graph(facts).standings[0].status is GuarantorStatus.LIABLE


def test_an_agreed_share_of_a_debt_not_worked_out_has_no_sum() -> None:
    facts = Guarantees((replace(JOINT, share_percent=Decimal(50), acts=asked()),))

    (standing,) = graph(facts).standings

    assert standing.limit is None
    assert "share" in only(facts)


def test_recourse_follows_what_both_agreed() -> None:
    def code(one: Recourse, other: Recourse) -> str:
        entries = (replace(JOINT, recourse=one), replace(JOINT, guarantor="乙", recourse=other))
        (pair,) = graph(Guarantees(entries)).recourse
        return pair.code

    assert code(Recourse.SHARES, Recourse.SHARES) == "recourse_shares"
    assert code(Recourse.AGREED, Recourse.SHARES) == "recourse_pro_rata"
    assert code(Recourse.UNSAID, Recourse.SHARES) == "recourse_none"


def test_a_lost_partner_does_not_make_a_guarantor_callable() -> None:
    facts = Guarantees(
        (
            Guarantee("甲", manner=Manner.GENERAL, paper="合同"),
            Guarantee("乙", manner=Manner.JOINT, paper="合同"),
        )
    )
    sued = replace(scene(facts, date(2026, 12, 1)), suits=(date(2026, 6, 1),))

    over, bound = guarantee_graph(facts, sued).standings

    assert (over.guarantor, over.status) == ("乙", GuarantorStatus.PERIOD_OVER)
    assert bound.status is GuarantorStatus.NOT_CALLABLE
    assert "recourse_lost" in {g.code for g in bound.grounds}


def test_a_counter_guarantor_who_only_signed_gave_no_guarantee() -> None:
    facts = Guarantees((JOINT, Guarantee("乙", secures="甲", manner=Manner.SIGNATURE_ONLY)))

    assert graph(facts).standings[1].status is GuarantorStatus.NO_GUARANTEE


def needs(facts: Guarantees, planned: Planned) -> dict[str, Need]:
    found = sign_needs(facts, graph(facts), planned, scene(facts), frozenset())
    return {need.who: need.need for need in found}


PLAN = Planned(TODAY, lightens=False, loads=Money(0), due_on=date(2027, 6, 30))


def test_a_period_agreed_to_a_day_after_the_plan_needs_no_consent() -> None:
    dated = replace(JOINT, period=PeriodWords.UNTIL_DAY, until=date(2028, 1, 1))

    assert needs(Guarantees((dated,)), PLAN) == {"甲": Need.NOTHING}
    assert needs(Guarantees((JOINT,)), PLAN) == {"甲": Need.CONSENT}


def test_withdrawing_the_suit_against_the_debtor_is_warned_of() -> None:
    facts = Guarantees((Guarantee("甲", manner=Manner.GENERAL),))
    sued = replace(scene(facts), suits=(date(2026, 6, 1),))

    (need,) = sign_needs(facts, guarantee_graph(facts, sued), PLAN, sued, frozenset())

    assert [g.code for g in need.otherwise] == ["keep_suit"]


def test_a_guarantor_of_a_debt_without_a_due_day_is_asked_without_a_last_day() -> None:
    facts = Guarantees((JOINT,))
    undue = scene(facts, due_on=None)
    any_plan = replace(PLAN, due_on=None)

    (need,) = sign_needs(facts, guarantee_graph(facts, undue), any_plan, undue, frozenset())

    assert (need.need, need.sign_by) == (Need.CONSENT, None)
    assert [g.code for g in need.otherwise] == ["period_not_moved"]


def test_owners_are_asked_only_for_what_is_added_and_never_the_debtor() -> None:
    facts = Guarantees(
        securities=(
            Security("王五", "房屋抵押", of_debtor=False),
            Security("赵六", "股权质押", of_debtor=False, given_up=True),
            Security("债务人", "设备抵押"),
        )
    )

    assert needs(facts, PLAN) == {"王五": Need.NOTHING}
    assert needs(facts, replace(PLAN, new_debtor=True)) == {"王五": Need.CONSENT}


def test_a_first_guarantee_and_a_counter_guarantee_untouched_need_no_consent_of_the_old_kind() -> (
    None
):
    facts = Guarantees(
        (
            replace(JOINT, acts=asked()),
            Guarantee("乙", secures="甲", manner=Manner.JOINT),
            Guarantee("丙", manner=Manner.SIGNATURE_ONLY),
        )
    )

    assert needs(facts, PLAN) == {
        "甲": Need.NOTHING,
        "乙": Need.NOTHING,
        "丙": Need.NEW_CONTRACT,
    }


def test_a_renamed_guarantor_is_renamed_everywhere() -> None:
    facts = Guarantees(
        (JOINT, Guarantee("乙", secures="甲")),
        securities=(Security("甲", "房屋", kept_by=("甲", "乙")),),
        changes=(DebtChange(TODAY, ChangeKind.LIGHTER, agreed_by=("甲",)),),
    )

    renamed = facts.renamed("甲", "甲某")

    assert [e.guarantor for e in renamed.entries] == ["甲某", "乙"]
    assert renamed.entries[1].secures == "甲某"
    assert (renamed.securities[0].owner, renamed.securities[0].kept_by) == ("甲某", ("甲某", "乙"))
    assert renamed.changes[0].agreed_by == ("甲某",)


def test_a_counter_guarantor_can_be_asked_once_the_guarantor_paid() -> None:
    paid = GuaranteeAct(date(2026, 6, 15), GuaranteeActKind.PAID, "付款凭证")
    facts = Guarantees(
        (
            replace(JOINT, acts=(*asked(), paid)),
            Guarantee("乙", secures="甲", manner=Manner.JOINT),
        )
    )

    _, counter = graph(facts).standings

    assert (counter.status, counter.last_day) == (GuarantorStatus.LIABLE, date(2026, 12, 15))
    assert counter.grounds[0].code == "guarantor_paid"


def test_asking_one_guarantor_does_not_reach_the_other() -> None:
    facts = Guarantees((replace(JOINT, acts=asked()), replace(JOINT, guarantor="乙")))

    codes = {s.guarantor: {g.code for g in s.grounds} for s in graph(facts).standings}

    assert "each_alone" in codes["乙"]
    assert "each_alone" not in codes["甲"]


def test_the_debtor_cannot_guarantee_his_own_debt() -> None:
    facts = Guarantees((Guarantee("债务人", manner=Manner.JOINT),))

    assert graph(facts).standings[0].status is GuarantorStatus.NO_GUARANTEE


def test_a_withdrawn_suit_against_the_debtor_is_told() -> None:
    facts = Guarantees((Guarantee("甲", manner=Manner.GENERAL),))
    withdrawn = replace(scene(facts), withdrawn=(date(2026, 6, 1),))

    (standing,) = guarantee_graph(facts, withdrawn).standings

    assert "debtor_suit_withdrawn" in {g.code for g in standing.grounds}
    assert standing.used_on is None


def test_the_share_of_a_known_debt_and_a_lost_security_limit_a_guarantor() -> None:
    lost = (
        Security("债务人", "抵押", given_up=True),
        Security("债务人", "质押", given_up=True, value=Money(20000)),
    )
    facts = Guarantees((replace(JOINT, share_percent=Decimal(40), acts=asked()),), securities=lost)
    known = replace(scene(facts), debt=Money(100_00))

    (standing,) = guarantee_graph(facts, known).standings

    assert (standing.status, standing.limit) == (GuarantorStatus.LIABLE_IN_PART, Money(40_00))
    amounts = [dict(g.figures)["amount"] for g in standing.grounds if g.code == "security_given_up"]
    assert amounts == ["—", "200.00"]


def test_the_debtors_own_security_comes_first_and_another_persons_stands_beside() -> None:
    own = Security("债务人", "厂房抵押")
    other = Security("王五", "房屋抵押", of_debtor=False)
    ordered = replace(own, order_agreed=True)
    entries = (replace(JOINT, acts=asked()),)

    def status(*securities: Security) -> GuarantorStatus:
        return graph(Guarantees(entries, securities=securities)).standings[0].status

    assert status(own, other) is GuarantorStatus.NOT_CALLABLE
    assert status(ordered, other) is GuarantorStatus.LIABLE


def test_a_new_guarantee_after_the_end_binds_where_a_late_signature_does_not() -> None:
    def status(kind: GuaranteeActKind) -> GuarantorStatus:
        late = GuaranteeAct(date(2026, 11, 1), kind, "文书")
        facts = Guarantees((replace(JOINT, acts=(late,)),))
        return graph(facts, date(2026, 12, 1)).standings[0].status

    assert status(GuaranteeActKind.NEW_CONTRACT) is GuarantorStatus.LIABLE
    assert status(GuaranteeActKind.LATE_SIGNATURE) is GuarantorStatus.PERIOD_OVER


def test_another_debtor_needs_the_consent_of_whoever_was_asked_already() -> None:
    facts = Guarantees((replace(JOINT, acts=asked()),))

    assert needs(facts, replace(PLAN, new_debtor=True)) == {"甲": Need.CONSENT}


def test_a_counter_guarantor_follows_the_guarantor_to_the_table() -> None:
    facts = Guarantees(
        (replace(JOINT, acts=asked()), Guarantee("乙", secures="甲", manner=Manner.JOINT))
    )

    assert needs(facts, replace(PLAN, loads=Money(100))) == {
        "甲": Need.CONSENT,
        "乙": Need.CONSENT,
    }


def test_a_demand_before_the_debt_is_due_uses_nothing() -> None:
    facts = Guarantees((replace(JOINT, acts=asked(DUE)),))

    assert "used_too_early" in only(facts)
    assert graph(facts).standings[0].used_on is None


@pytest.mark.parametrize("kind", ["suit_withdrawn_served", "suit_withdrawn_unserved"])
def test_a_withdrawn_suit_against_the_guarantor_is_told_served_or_not(kind: str) -> None:
    sued = GuaranteeAct(date(2026, 6, 1), GuaranteeActKind(kind), "裁定书")

    assert kind in only(Guarantees((replace(JOINT, acts=(sued,)),)))


def test_a_debt_made_lighter_is_told() -> None:
    lighter = DebtChange(date(2026, 5, 1), ChangeKind.LIGHTER)

    assert "made_lighter" in only(Guarantees((JOINT,), changes=(lighter,)))


def test_one_more_debtor_at_the_side_of_the_first_is_told() -> None:
    joined = DebtChange(date(2026, 5, 1), ChangeKind.DEBTOR_JOINED)

    assert "debtor_joined" in only(Guarantees((JOINT,), changes=(joined,)))


def test_a_period_of_so_many_months_runs_from_the_due_day() -> None:
    (standing,) = graph(
        Guarantees((replace(JOINT, period=PeriodWords.MONTHS, months=24),))
    ).standings

    assert standing.last_day == date(2028, 3, 31)


def test_what_was_changed_before_signing_was_signed_for() -> None:
    heavier = DebtChange(date(2026, 1, 5), ChangeKind.HEAVIER)
    signed = replace(JOINT, signed_on=date(2026, 2, 1))

    assert "made_heavier" not in only(Guarantees((signed,), changes=(heavier,)))


def test_a_period_until_a_day_of_a_debt_without_one_has_no_last_day() -> None:
    facts = Guarantees((replace(JOINT, period=PeriodWords.UNTIL_DAY),))

    (standing,) = guarantee_graph(facts, scene(facts, due_on=None)).standings

    assert standing.last_day is None


@pytest.mark.parametrize(
    ("hurdle", "article"),
    [(HurdleKind.ENFORCED_IN_VAIN, "guarantee-order-of-enforcement"), (None, "")],
)
def test_a_general_guarantor_can_be_called_once_enforcement_failed_or_the_order_was_waived(
    hurdle: HurdleKind | None, article: str
) -> None:
    waived = GuaranteeAct(date(2026, 6, 2), GuaranteeActKind.ORDER_WAIVED, "承诺书")
    entry = Guarantee("甲", manner=Manner.GENERAL, acts=() if hurdle else (waived,))
    failed = (Hurdle(date(2026, 6, 5), hurdle, "裁定书"),) if hurdle else ()
    facts = Guarantees((entry,), hurdles=failed)
    sued = replace(scene(facts), suits=(date(2026, 6, 1),))

    (standing,) = guarantee_graph(facts, sued).standings

    codes = {ground.code for ground in standing.grounds}
    assert (f"order_{hurdle}" if hurdle else "order_waived") in codes
    assert "debtor_first" not in codes
    assert standing.status is GuarantorStatus.LIABLE


# --- laws of nature ------------------------------------------------------------------------

NAMES = ("甲", "乙", "丙")
DAYS = st.dates(date(2025, 1, 1), date(2028, 1, 1))
ACTS = st.builds(GuaranteeAct, DAYS, st.sampled_from(GuaranteeActKind), st.just("有"))
ENTRIES = st.builds(
    Guarantee,
    guarantor=st.sampled_from(NAMES),
    manner=st.sampled_from(Manner),
    period=st.sampled_from(PeriodWords),
    until=st.none() | DAYS,
    months=st.none() | st.integers(1, 60),
    signed_on=st.none() | DAYS,
    paper=st.sampled_from(("", "合同")),
    limit=st.none() | st.integers(1, 10**8).map(Money),
    recourse=st.sampled_from(Recourse),
    transfer_barred=st.booleans(),
    acts=st.lists(ACTS, max_size=3).map(tuple),
)


@st.composite
def changes(draw: st.DrawFn) -> DebtChange:
    """A change; a moved due day is never moved forward (see the test that uses it)."""
    before = draw(DAYS)
    return DebtChange(
        on=draw(DAYS),
        kind=draw(st.sampled_from(ChangeKind)),
        amount=draw(st.none() | st.just(Money(100))),
        due_before=before,
        due_after=before + timedelta(days=draw(st.integers(0, 700))),
        agreed_by=tuple(draw(st.sets(st.sampled_from(NAMES)))),
    )


FACTS = st.builds(
    Guarantees,
    entries=st.lists(ENTRIES, max_size=3, unique_by=lambda e: e.guarantor).map(tuple),
    changes=st.lists(changes(), max_size=1).map(tuple),
    hurdles=st.lists(
        st.builds(Hurdle, DAYS, st.sampled_from(HurdleKind), st.just("有")), max_size=1
    ).map(tuple),
)


def test_a_new_contract_made_before_the_old_period_ends_binds_after_it() -> None:
    """Found by hypothesis: a consent moved the end to the very day of the new contract."""
    longer = DebtChange(
        date(2025, 1, 1), ChangeKind.DUE_DAY, None, date(2026, 11, 9), date(2026, 12, 1)
    )
    renewed = GuaranteeAct(date(2027, 6, 1), GuaranteeActKind.NEW_CONTRACT, "有")
    for agreed in ((), ("乙",)):
        facts = Guarantees(
            (Guarantee("乙", acts=(renewed,)),), changes=(replace(longer, agreed_by=agreed),)
        )
        assert graph(facts, date(2028, 1, 1)).standings[0].status.binds


@given(FACTS, DAYS)
def test_more_consents_never_release_anyone(facts: Guarantees, today: date) -> None:
    """A consent to pay later or more binds; one to an earlier day may let a period end sooner."""
    all_agree = replace(facts, changes=tuple(replace(c, agreed_by=NAMES) for c in facts.changes))

    fewer, more = graph(facts, today), graph(all_agree, today)

    for one, other in zip(fewer.standings, more.standings, strict=True):
        if one.status.binds:
            assert other.status.binds


@given(FACTS, st.permutations(range(3)), DAYS)
def test_the_order_of_guarantors_does_not_matter(
    facts: Guarantees, order: list[int], today: date
) -> None:
    entries = tuple(facts.entries[i] for i in order if i < len(facts.entries))

    one, other = graph(facts, today), graph(replace(facts, entries=entries), today)

    def without_places(found: GuaranteeGraph) -> list[object]:
        return [replace(s, place="") for s in found.standings]

    assert without_places(one) == without_places(other)
    assert {(frozenset({p.one, p.other}), p.code) for p in one.recourse} == {
        (frozenset({p.one, p.other}), p.code) for p in other.recourse
    }


@given(FACTS, DAYS, DAYS, DAYS)
def test_a_later_settlement_never_lengthens_a_period_without_consent(
    facts: Guarantees, today: date, one_due: date, other_due: date
) -> None:
    found = graph(facts, today)

    def kept(due_on: date) -> list[date | None]:
        planned = replace(PLAN, signed_on=today, due_on=due_on)
        asked_for = sign_needs(facts, found, planned, scene(facts, today), frozenset())
        return [need.otherwise_until for need in asked_for]

    assert kept(one_due) == kept(other_due)


@given(FACTS, DAYS)
def test_every_standing_and_need_names_its_reasons(facts: Guarantees, today: date) -> None:
    found = graph(facts, today)

    assert all(standing.grounds for standing in found.standings)
    for need in sign_needs(facts, found, PLAN, scene(facts, today), frozenset()):
        assert need.why
        assert bool(need.otherwise) or need.need is Need.NOTHING


@given(FACTS, DAYS, st.integers(1, 400))
def test_who_is_free_by_a_period_stays_free_as_time_goes_on(
    facts: Guarantees, today: date, days: int
) -> None:
    entries = tuple(replace(e, acts=()) for e in facts.entries)
    unused = replace(facts, entries=entries, changes=())

    now, later = graph(unused, today), graph(unused, today + timedelta(days=days))

    for one, other in zip(now.standings, later.standings, strict=True):
        if not one.status.binds:
            assert not other.status.binds
