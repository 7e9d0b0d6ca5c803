"""What judicial confirmation asks for: done when it is on record, open until then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.agents import Agent
from mediator.domain.case import Case
from mediator.domain.evidence import Exhibit
from mediator.domain.law import Law
from mediator.domain.parties import Party, Role
from mediator.domain.readiness import Item, State, effective_on, readiness
from mediator.domain.signing import PrintJob, SigningAct, SigningStep
from mediator.usecases.agreement import choose_plan, draft, mark_printed
from mediator.usecases.lint import examine_case
from mediator.usecases.ports import Opened
from tests.documents import people

SIGNED = date(2026, 10, 12)
MARK = "ab" * 32


def items_of(case: Case, law: Law, today: date = SIGNED) -> dict[str, Item]:
    plan = None if case.settlement else "C"
    agreement = draft(case, law, plan)
    caught = examine_case(case, law, agreement, today=today)
    return {item.code: item for item in readiness(case, agreement, caught, today=today)}


def opened_items(items: dict[str, Item]) -> set[str]:
    return {code for code, item in items.items() if item.state is not State.DONE}


def ready(opened: Opened, law: Law) -> Case:
    case = choose_plan(opened.case, law, "C", agreed_on=SIGNED).case
    case = mark_printed(case, MARK).case
    steps = tuple(SigningStep(act, SIGNED, 600 + n, MARK) for n, act in enumerate(SigningAct))
    kinds = ("agreement", "confirmation", "service")
    jobs = tuple(PrintJob(n, kind, MARK, 3, 3, SIGNED, 590) for n, kind in enumerate(kinds, 1))
    seen = Exhibit("借条", MARK, 1, Role.CREDITOR, SIGNED, "借款", original_seen=True, shown=True)
    return replace(case, signing=steps, prints=jobs, exhibits=(seen,))


def test_only_the_clock_is_open_when_all_is_on_record(loan_case: Opened, law: Law) -> None:
    items = items_of(ready(loan_case, law), law)

    assert opened_items(items) == {"clock"}
    assert dict(items["clock"].figures) == {"last": "2026-11-11", "left": "30"}
    assert all(item.article in law.rules for item in items.values())


def test_a_case_just_settled_lacks_paper_signatures_and_evidence(
    loan_case: Opened, law: Law
) -> None:
    assert opened_items(items_of(loan_case.case, law)) == {
        "plan",
        "evidence",
        "printed",
        "signed",
        "paper_confirmation",
        "paper_service",
        "clock",
    }


def test_signatures_under_another_version_do_not_count(loan_case: Opened, law: Law) -> None:
    case = mark_printed(ready(loan_case, law), "cd" * 32).case

    assert "signed" in opened_items(items_of(case, law))


def test_the_thirty_days_run_from_the_seal_and_end(loan_case: Opened, law: Law) -> None:
    case = ready(loan_case, law)
    sealed = tuple(replace(step, on=date(2026, 10, 14)) for step in case.signing)
    case = replace(case, signing=sealed)

    late = items_of(case, law, date(2026, 11, 14))["clock"]

    assert effective_on(case, draft(case, law)) == date(2026, 10, 14)
    assert (late.state, dict(late.figures)["last"]) == (State.LATE, "2026-11-13")


def test_people_who_cannot_be_identified_or_reached_are_named(loan_case: Opened, law: Law) -> None:
    case = ready(loan_case, law)
    creditor, debtor = case.parties
    odd = replace(debtor, identity="", phone="", agent=Agent("王律", "一般代理"))
    until = date(2028, 12, 31)
    guarantor: Party = replace(people.GUARANTOR, consents=False, guarantee_until=until)
    case = replace(case, parties=(creditor, odd, guarantor))

    items = items_of(case, law)

    assert {"identities", "contacts", "agents", "guarantors"} <= opened_items(items)
    assert dict(items["guarantors"].figures) == {"names": guarantor.name}


def test_a_body_or_court_not_named_is_open(loan_case: Opened, law: Law) -> None:
    case = ready(loan_case, law)
    case = replace(case, body=replace(case.body, court="", recorder=""))

    assert {"body", "court"} <= opened_items(items_of(case, law))


def test_content_that_no_court_confirms_is_open(loan_case: Opened, law: Law) -> None:
    case = ready(loan_case, law)
    assert case.settlement is not None
    case = replace(case, settlement=replace(case.settlement, extra_terms=("双方离婚。",)))

    assert {"scope", "findings"} <= opened_items(items_of(case, law))


def test_evidence_that_is_not_shown_is_not_even_counted(loan_case: Opened, law: Law) -> None:
    case = ready(loan_case, law)
    hidden = tuple(replace(exhibit, shown=False) for exhibit in case.exhibits)

    told = items_of(replace(case, exhibits=hidden), law)["evidence"]

    assert (told.state, dict(told.figures)) == (State.OPEN, {"seen": "0", "count": "0"})
