"""The papers a case needs follow its facts, and come in the order of the work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.agents import Agent
from mediator.domain.case import Case, Settlement
from mediator.domain.claims import Claim, Disbursement
from mediator.domain.disclosure import Policy
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.required_papers import PaperState, required_papers
from mediator.domain.signing import PrintJob
from mediator.wording.screen_conflicts import STATES, WHY
from mediator.wording.screen_papers import PAPERS

DAY = date(2026, 11, 1)
EMPTY = Case("own", "1", DAY)
CREDITOR = Party(Role.CREDITOR, PartyKind.PERSON, "张三")
GUARANTOR = Party(Role.GUARANTOR, PartyKind.PERSON, "王五", consents=True)


def states(case: Case) -> dict[str, PaperState]:
    return {paper.paper: paper.state for paper in required_papers(case)}


def test_an_empty_case_needs_papers_but_none_now() -> None:
    assert set(states(EMPTY).values()) == {PaperState.LATER}
    assert PaperKind.POWER.value not in states(EMPTY)


def test_named_parties_open_the_papers_of_intake_and_a_plan_those_of_the_end() -> None:
    named = replace(EMPTY, parties=(CREDITOR,))
    settled = replace(named, settlement=Settlement("lump_sum", DAY))

    now = {paper for paper, state in states(named).items() if state is PaperState.OPEN}

    assert now == {"application", "register", "rights", "service"}
    assert states(settled)["agreement"] is PaperState.OPEN
    assert states(settled)["record"] is PaperState.OPEN


def test_agents_guarantors_a_claim_and_a_lawyer_bring_their_own_papers() -> None:
    agent = replace(CREDITOR, agent=Agent("王律"))
    claim = Claim(disbursements=(Disbursement(DAY, Money.of("1")),))
    policy = replace(Policy(), lawyer_review=True)
    case = replace(EMPTY, parties=(agent, GUARANTOR), claim=claim, policy=policy)

    assert {"power", "calculation", "guarantor", "review"} <= states(case).keys()
    assert "guarantor" not in states(replace(case, parties=(replace(GUARANTOR, consents=False),)))


def test_a_paper_is_made_once_a_copy_came_out() -> None:
    job = PrintJob(1, "rights", "ab" * 32, 3, 0, DAY, 600)
    case = replace(EMPTY, parties=(CREDITOR,), prints=(job,))

    assert states(case)["rights"] is PaperState.OPEN
    assert states(replace(case, prints=(job.with_copy(),)))["rights"] is PaperState.PRINTED


def test_every_paper_state_and_reason_has_its_words() -> None:
    full = replace(
        EMPTY,
        parties=(replace(CREDITOR, agent=Agent("王律")), GUARANTOR),
        claim=Claim(disbursements=(Disbursement(DAY, Money.of("1")),)),
        policy=replace(Policy(), lawyer_review=True),
    )
    found = required_papers(full)

    assert {paper.why for paper in found} == set(WHY)
    assert {state.value for state in PaperState} == set(STATES)
    assert {paper.paper for paper in found} <= set(PAPERS)
