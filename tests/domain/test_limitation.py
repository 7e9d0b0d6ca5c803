from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediator.domain.claims import (
    Claim,
    Debt,
    Demand,
    Disbursement,
    DueInstallment,
    Repayment,
    RepaymentKind,
)
from mediator.domain.law import Law
from mediator.domain.limitation import limitation_clock
from mediator.domain.limitation_clock import (
    ClockState,
    LimitationClock,
    SettlementMeans,
    StepKind,
    settlement_effect,
)
from mediator.domain.limitation_facts import (
    PROCEDURES,
    ActKind,
    LimitationAct,
    LimitationFacts,
    Obstacle,
    ObstacleKind,
)
from mediator.domain.limitation_findings import limitation_findings
from mediator.domain.money import Money
from mediator.library import law_tables

DUE = date(2020, 6, 30)
CLAIM = Claim(
    disbursements=(Disbursement(date(2019, 7, 1), Money.of("10000")),),
    due_on=DUE,
)


def paid(*days: date) -> Claim:
    return replace(CLAIM, repayments=tuple(Repayment(day, Money.of("10")) for day in days))


def acted(
    *acts: LimitationAct, claim: Claim = CLAIM, obstacles: tuple[Obstacle, ...] = ()
) -> Claim:
    return replace(claim, limitation=LimitationFacts(acts=acts, obstacles=obstacles))


def on(
    year: int, month: int, day: int, kind: ActKind = ActKind.DEMAND, until: date | None = None
) -> LimitationAct:
    return LimitationAct(date(year, month, day), kind, until, proof="有证据")


def clock(claim: Claim, law: Law, accepted_on: date, as_of: date | None = None) -> LimitationClock:
    return limitation_clock(claim, law, accepted_on=accepted_on, as_of=as_of or accepted_on)


def codes(claim: Claim, law: Law, accepted_on: date, as_of: date | None = None) -> list[str]:
    found = limitation_findings(claim, law, accepted_on=accepted_on, as_of=as_of or accepted_on)
    return [finding.code for finding in found]


def test_three_years_run_from_the_due_day_and_the_request_begins_them_anew(law: Law) -> None:
    found = clock(CLAIM, law, date(2023, 6, 30))

    assert [step.kind for step in found.steps] == [StepKind.BEGINS, StepKind.INTERRUPTED]
    assert found.steps[-1].place == "accepted_on"
    assert found.expires_on == date(2026, 6, 30)
    assert found.deadline is not None
    assert (found.deadline.by, found.deadline.on_weekend) == (date(2026, 6, 30), False)
    assert codes(CLAIM, law, date(2023, 6, 30)) == ["limitation_runs"]


def test_a_day_later_it_has_run_out(law: Law) -> None:
    found = clock(CLAIM, law, date(2023, 7, 1))

    assert (found.state, found.expires_on) == (ClockState.EXPIRED, date(2023, 6, 30))
    assert found.steps[-1].kind is StepKind.TOO_LATE
    assert found.deadline is None
    assert codes(CLAIM, law, date(2023, 7, 1)) == ["limitation_expired"]


def test_a_last_day_on_a_weekend_is_pointed_out(law: Law) -> None:
    saturday = clock(CLAIM, law, date(2023, 6, 27)).deadline

    assert saturday is not None
    assert (saturday.by, saturday.on_weekend) == (date(2026, 6, 27), True)


def test_a_part_payment_in_time_begins_the_clock_anew(law: Law) -> None:
    claim = paid(date(2022, 2, 28))

    assert codes(claim, law, date(2025, 2, 28)) == ["limitation_runs"]
    assert codes(claim, law, date(2025, 3, 1)) == ["limitation_expired"]


def test_what_was_done_before_the_due_day_begins_nothing(law: Law) -> None:
    claim = acted(on(2020, 1, 1), claim=paid(date(2020, 1, 1)))
    found = clock(claim, law, date(2021, 1, 1))

    assert [step.kind for step in found.steps] == [
        StepKind.BEGINS,
        StepKind.TOO_EARLY,
        StepKind.INTERRUPTED,
    ]


def test_a_suit_that_outlasts_the_due_day_counts_although_it_began_before(law: Law) -> None:
    suit = on(2020, 1, 1, ActKind.SUIT, date(2021, 5, 1))

    assert clock(acted(suit), law, date(2024, 5, 2)).expires_on == date(2024, 5, 1)


def test_a_payment_after_the_end_revives_nothing_by_itself(law: Law) -> None:
    claim = paid(date(2024, 1, 1))
    found = clock(claim, law, date(2024, 6, 1))

    assert found.steps[1].kind is StepKind.PERFORMED_LATE
    assert found.steps[1].place == "claim.repayments[0]"
    assert codes(claim, law, date(2024, 6, 1)) == ["limitation_expired"]


def test_without_a_due_day_no_clock_runs_until_somebody_asks(law: Law) -> None:
    open_end = replace(CLAIM, due_on=None)
    asked = acted(on(2021, 3, 1), on(2021, 4, 1, until=date(2021, 4, 30)), claim=open_end)

    assert clock(open_end, law, date(2030, 1, 1)).state is ClockState.NOT_BEGUN
    assert codes(open_end, law, date(2030, 1, 1)) == ["limitation_not_begun"]
    assert clock(asked, law, date(2022, 1, 1)).begins_on == date(2021, 4, 30)


def test_a_debt_without_a_due_day_begins_with_a_refusal_and_installments_with_the_last(
    law: Law,
) -> None:
    refused = acted(on(2021, 3, 1, ActKind.REFUSAL), claim=replace(CLAIM, due_on=None))
    last = date(2022, 6, 30)

    parts = tuple(DueInstallment(day, Money.of("5000")) for day in (DUE, last))
    found = clock(replace(CLAIM, installments=parts), law, date(2023, 1, 1))

    assert clock(refused, law, date(2022, 1, 1)).begins_on == date(2021, 3, 1)
    assert (found.begins_on, found.steps[0].rules[0].id) == (last, "limitation-last-installment")


def test_a_demand_of_the_claim_and_an_acceleration_begin_the_time(law: Law) -> None:
    asked = replace(CLAIM, due_on=None, demand=Demand(date(2021, 3, 1), 30))
    early = replace(CLAIM, accelerated_on=date(2020, 2, 1))
    idle = replace(CLAIM, accelerated_on=date(2020, 8, 1))

    def begins(claim: Claim) -> date | None:
        return clock(claim, law, date(2022, 1, 1)).begins_on

    assert (begins(asked), begins(early), begins(idle)) == (
        date(2021, 3, 31),
        date(2020, 2, 1),
        DUE,
    )


def test_of_several_debts_the_one_that_ends_first_is_shown(law: Law) -> None:
    two = replace(
        CLAIM,
        due_on=date(2022, 1, 1),
        disbursements=(
            Disbursement(date(2019, 7, 1), Money.of("10000"), debt="货款"),
            Disbursement(date(2019, 8, 1), Money.of("10000"), debt="模具费", due_on=DUE),
            Disbursement(date(2019, 8, 1), Money.of("10000"), debt="运费"),
        ),
        debts=(Debt("货款", due_on=date(2021, 1, 31)),),
        repayments=(
            Repayment(date(2022, 5, 1), Money.of("10"), debt="货款"),
            Repayment(date(2022, 6, 1), Money.of("10"), debt="模具费"),
            Repayment(date(2022, 7, 1), Money.of("10"), kind=RepaymentKind.SET_OFF),
            Repayment(date(2022, 8, 1), Money.of("10"), counted=False),
        ),
    )

    found = clock(two, law, date(2025, 7, 1))

    assert (found.begins_on, found.expires_on) == (DUE, date(2025, 6, 1))
    assert found.steps[0].rules[0].id == "limitation-three-years"
    assert codes(two, law, date(2025, 7, 1)) == ["limitation_expired", "limitation_of_each_debt"]


def test_a_request_before_the_day_of_acceptance_counts_on_its_own_day(law: Law) -> None:
    facts = LimitationFacts(requested_on=date(2023, 6, 30))
    claim = replace(CLAIM, limitation=facts)

    found = clock(claim, law, date(2023, 7, 14))

    assert found.expires_on == date(2026, 6, 30)
    assert found.steps[-1].place == "claim.limitation.requested_on"


def test_a_procedure_that_lasts_holds_the_clock_until_a_later_one_ends(law: Law) -> None:
    suit = on(2021, 1, 1, ActKind.SUIT)
    enforced = on(2025, 3, 1, ActKind.ENFORCEMENT, date(2025, 9, 1))

    held = clock(acted(suit), law, date(2025, 1, 1), date(2028, 6, 1))
    freed = clock(acted(suit, enforced), law, date(2025, 1, 1), date(2028, 6, 1))

    assert held.state is ClockState.HELD
    assert held.deadline is None
    assert codes(acted(suit), law, date(2025, 1, 1), date(2028, 6, 1)) == ["limitation_held"]
    assert (freed.state, freed.expires_on) == (ClockState.RUNNING, date(2028, 9, 1))


def test_an_obstacle_that_lasts_holds_the_clock_and_one_that_ended_gives_six_months(
    law: Law,
) -> None:
    lasting = Obstacle(date(2026, 1, 1), ObstacleKind.CONTROLLED, proof="有证据")
    ended = replace(lasting, until=date(2026, 4, 30))
    again = Obstacle(date(2026, 9, 1), ObstacleKind.OTHER, date(2026, 10, 15), "有证据")
    asked_on, today = date(2023, 5, 1), date(2026, 12, 1)

    held = clock(acted(obstacles=(lasting,)), law, asked_on, today)
    twice = clock(acted(obstacles=(again, ended)), law, asked_on, today)

    assert (held.state, held.expires_on) == (ClockState.HELD, date(2026, 5, 1))
    assert held.steps[-1].kind is StepKind.OBSTRUCTED
    assert [s.kind for s in twice.steps[-2:]] == [StepKind.SUSPENDED, StepKind.SUSPENDED]
    assert twice.expires_on == date(2027, 4, 15)


def test_an_obstacle_does_not_count_before_the_last_six_months_come(law: Law) -> None:
    lasting = Obstacle(date(2024, 1, 1), ObstacleKind.OTHER, proof="有证据")

    found = clock(acted(obstacles=(lasting,)), law, date(2023, 5, 1), date(2025, 1, 1))

    assert found.state is ClockState.RUNNING


def test_who_agrees_after_the_end_loses_the_defence_and_a_new_time_runs(law: Law) -> None:
    claim = acted(on(2024, 1, 1, ActKind.PROMISE))

    found = clock(claim, law, date(2026, 5, 1))

    assert (found.state, found.given_up_on) == (ClockState.RUNNING, date(2024, 1, 1))
    assert codes(claim, law, date(2026, 5, 1)) == ["limitation_runs", "limitation_given_up"]


def test_doubts_about_the_acts_are_told(law: Law) -> None:
    claim = acted(
        LimitationAct(date(2021, 1, 1), ActKind.SUIT_WITHDRAWN, date(2020, 12, 1)),
        on(2028, 1, 1),
    )

    assert codes(claim, law, date(2022, 6, 1)) == [
        "limitation_runs",
        "act_without_proof",
        "act_ends_before_it_begins",
        "withdrawn_suit_not_settled",
        "act_after_as_of",
    ]


def test_what_rests_on_an_act_without_proof_is_told_with_the_day_that_is_left(law: Law) -> None:
    claim = acted(LimitationAct(date(2023, 1, 1), ActKind.DEMAND))

    assert codes(claim, law, date(2025, 6, 1)) == [
        "limitation_runs",
        "act_without_proof",
        "limitation_unproven",
    ]
    assert clock(claim, law, date(2025, 6, 1)).proven_until == date(2023, 6, 30)


def test_a_reminder_signed_after_the_end_is_left_to_the_mediator(law: Law) -> None:
    claim = acted(on(2024, 1, 1, ActKind.SIGNED_REMINDER))

    assert codes(claim, law, date(2024, 6, 1)) == ["limitation_expired", "reminder_after_expiry"]


def test_twenty_years_and_the_law_before_2017_are_pointed_out(law: Law) -> None:
    old = acted(
        *(on(year, 1, 1) for year in range(2003, 2024, 2)),
        claim=replace(CLAIM, due_on=date(2001, 6, 1)),
    )

    assert codes(old, law, date(2023, 6, 1)) == [
        "limitation_expired",
        "limitation_twenty_years",
        "limitation_old_law",
    ]


def test_a_settlement_begins_the_time_anew_or_gives_an_expired_one_up(law: Law) -> None:
    running = clock(CLAIM, law, date(2023, 6, 30))
    expired = clock(CLAIM, law, date(2023, 7, 1))

    def effect(found: LimitationClock, last: date) -> tuple[SettlementMeans, date]:
        made = settlement_effect(found, law, signed_on=date(2023, 7, 2), last_payment_on=last)
        return made.means, made.expires_on

    assert effect(running, date(2024, 1, 31)) == (
        SettlementMeans.BEGINS_ANEW,
        date(2027, 1, 31),
    )
    assert effect(expired, date(2023, 1, 1)) == (SettlementMeans.GIVES_UP, date(2026, 7, 2))


# --- laws of nature ------------------------------------------------------------------------

LAW = law_tables.law()  # no fixture: a failing example would print all of it
DAYS = st.dates(date(2019, 7, 1), date(2029, 1, 1))
MEASURED = sorted(set(ActKind) - {ActKind.REFUSAL})


@st.composite
def acts(draw: st.DrawFn) -> LimitationAct:
    day = draw(DAYS)
    until = draw(st.none() | st.integers(0, 900).map(lambda n: day + timedelta(days=n)))
    return LimitationAct(
        day, draw(st.sampled_from(MEASURED)), until, proof=draw(st.sampled_from("有 "))
    )


@st.composite
def obstacles(draw: st.DrawFn) -> Obstacle:
    day = draw(DAYS)
    until = draw(st.none() | st.integers(0, 900).map(lambda n: day + timedelta(days=n)))
    return Obstacle(day, draw(st.sampled_from(ObstacleKind)), until, "有")


@given(
    st.lists(acts(), max_size=5),
    acts(),
    st.lists(obstacles(), max_size=3),
    st.dates(date(2020, 7, 1), date(2030, 1, 1)),
)
def test_one_more_act_never_shortens_the_time(
    known: list[LimitationAct], more: LimitationAct, kept: list[Obstacle], asked: date
) -> None:
    """But the end of one procedure frees a clock that another, whose end is not known, held."""
    held = any(act.kind in PROCEDURES and act.until is None for act in known)
    assume(not (held and more.kind in PROCEDURES and more.until is not None))

    fewer = clock(acted(*known, obstacles=tuple(kept)), LAW, asked)
    longer = clock(acted(*known, more, obstacles=tuple(kept)), LAW, asked)

    assert fewer.expires_on is not None
    assert longer.expires_on is not None
    assert fewer.expires_on <= longer.expires_on


@given(st.lists(acts(), max_size=5), st.dates(date(2020, 7, 1), date(2030, 1, 1)))
def test_the_order_of_typing_changes_nothing(known: list[LimitationAct], asked: date) -> None:
    one, other = (clock(acted(*order), LAW, asked) for order in (known, known[::-1]))

    assert (one.state, one.expires_on) == (other.state, other.expires_on)


@given(st.lists(acts(), max_size=5), st.dates(date(2020, 7, 1), date(2030, 1, 1)))
def test_what_cannot_be_proved_only_ever_lengthens(known: list[LimitationAct], asked: date) -> None:
    found = clock(acted(*known), LAW, asked)

    assert found.expires_on is not None
    if not any(act.kind in PROCEDURES for act in known):
        assert found.proven_until is None or found.proven_until < found.expires_on


@given(st.lists(acts(), max_size=5), st.dates(date(2020, 7, 1), date(2030, 1, 1)))
def test_every_step_names_its_rules_and_the_last_one_gives_the_day(
    known: list[LimitationAct], asked: date
) -> None:
    found = clock(acted(*known), LAW, asked)

    assert all(step.rules for step in found.steps)
    assert found.steps[-1].expires_on == found.expires_on


@pytest.mark.parametrize("kind", list(ActKind))
def test_every_kind_of_act_is_known_to_the_clock(kind: ActKind, law: Law) -> None:
    found = clock(acted(on(2021, 1, 1, kind, date(2021, 2, 1))), law, date(2022, 1, 1))

    counted = kind is not ActKind.REFUSAL  # which belongs to a debt without a due day
    assert any(step.act == kind for step in found.steps) == counted
