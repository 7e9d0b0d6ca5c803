"""The agreement: choosing a plan, drafting the paper, and checking a printed one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from mediator.domain.accrual import EventKind
from mediator.domain.agreement import Agreement, drafted
from mediator.domain.case import Case, Settlement
from mediator.domain.law import Law
from mediator.domain.parties import Role
from mediator.domain.refusals import PartyMissing
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import state_claim
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.rounds import menu_digest


def choose_plan(
    case: Case, law: Law, plan: str, *, agreed_on: date, extra_terms: tuple[str, ...] = ()
) -> Change:
    """Record the plan both parties agreed on; raises ``PlanUnknown`` off the menu."""
    for text in extra_terms:
        one_line(text)
    menu = offer_menu(case, law)
    chosen = Settlement(menu.option(plan).id, agreed_on, menu_digest(menu), extra_terms)
    return Change(replace(case, settlement=chosen), "plan_chosen")


def mark_printed(case: Case, fingerprint: str) -> Change:
    """Record that the paper with this fingerprint was saved."""
    if case.settlement is None:
        return Change(case, "agreement_printed")
    printed = replace(case.settlement, printed=fingerprint)
    return Change(replace(case, settlement=printed), "agreement_printed")


def draft(case: Case, law: Law, plan: str | None = None) -> Agreement:
    """Draft the agreement for a plan, or for the one chosen.

    Raises ``PartyMissing`` without a creditor and a debtor, and ``PlanUnknown``.
    """
    for role in (Role.CREDITOR, Role.DEBTOR):
        if case.party(role) is None:
            raise PartyMissing(role)
    chosen = plan or (case.settlement.plan if case.settlement else "")
    option = offer_menu(case, law).option(chosen)
    return drafted(case, state_claim(case, law), option)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked in a printed agreement and whether it holds."""

    code: str
    holds: bool
    detail: str = ""


def checked(
    agreement: Agreement, *, fingerprint: str, pages: tuple[str, ...], again: tuple[str, ...]
) -> tuple[Check, ...]:
    """Check the terms embedded in a PDF against themselves and against its pages.

    ``fingerprint`` is that of the embedded terms, ``pages`` the text of the PDF's pages and
    ``again`` that of the pages which these terms print now. Pages are compared line by line.
    """
    terms, statement = agreement.terms, agreement.statement
    rows = terms.schedule.rows
    accrued = sum(line.amount.minor for line in statement.lines)
    repaid = sum(event.used.total.minor for event in statement.events)
    brought = sum(
        event.amount.minor for event in statement.events if event.kind is not EventKind.REPAYMENT
    )
    different = [
        str(number)
        for number, (printed, expected) in enumerate(zip(pages, again, strict=False), 1)
        if printed != expected
    ]
    ordered = all(one.due_on < two.due_on for one, two in pairwise(rows))
    numbered = [row.number for row in rows] == list(range(1, len(rows) + 1))
    return (
        Check("schedule_sum", terms.schedule.total == terms.settlement, terms.settlement.plain),
        Check("waivers_balance", terms.balances and terms.owed == statement.supported),
        Check("claim_sum", brought + accrued - repaid == statement.supported.total.minor),
        Check("rows_in_order", ordered and numbered),
        Check("dates_follow", rows[0].due_on >= agreement.agreed_on >= statement.as_of),
        Check("fingerprint_printed", any(fingerprint in page for page in pages), fingerprint),
        Check("page_count", len(pages) == len(again), str(len(pages))),
        Check("pages_match_terms", not different, "、".join(different)),
    )
