"""The agreement: choosing a plan, drafting the paper, and checking a printed one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from mediator.domain.accrual import claim_statement
from mediator.domain.agreement import Agreement, drafted
from mediator.domain.case import Case, Settlement
from mediator.domain.law import Law
from mediator.domain.parties import Role
from mediator.domain.refusals import DaysOutOfOrder, PartyMissing, Refusal
from mediator.domain.statements import EventKind
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


def signing_day(case: Case, today: date) -> date:
    """Return the day offered for signing: the day the case is settled for, or today."""
    return case.policy.settled_on or today


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


def check_days(agreement: Agreement) -> None:
    """Refuse to print what a check of the paper would not let pass: days out of order."""
    if not _days_follow(agreement):
        first_due_on = agreement.terms.schedule.rows[0].due_on
        raise DaysOutOfOrder(agreement.statement.as_of, agreement.agreed_on, first_due_on)


def _days_follow(agreement: Agreement) -> bool:
    first_due_on = agreement.terms.schedule.rows[0].due_on
    return first_due_on >= agreement.agreed_on >= agreement.statement.as_of


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked in a printed agreement and whether it holds."""

    code: str
    holds: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was found on paper: the text and the look of each page, and what was added.

    ``signature`` is who signed it and whether the signature is intact, if it is signed.
    """

    texts: tuple[str, ...]
    looks: tuple[str, ...]
    additions: tuple[str, ...] = ()
    signature: tuple[str, bool] | None = None


def checked(
    agreement: Agreement, law: Law, *, fingerprint: str, found: Printed, again: Printed
) -> tuple[Check, ...]:
    """Check the terms embedded in a PDF against themselves, the law and its pages.

    ``fingerprint`` is that of the embedded terms, ``found`` what the PDF holds, and ``again``
    what these terms print now: every page must read and look the same.
    """
    terms, statement = agreement.terms, agreement.statement
    rows = terms.schedule.rows
    accrued = sum(line.amount.minor for line in statement.lines)
    repaid = sum(event.used.total.minor for event in statement.events)
    brought = sum(
        event.amount.minor for event in statement.events if event.kind is not EventKind.REPAYMENT
    )
    misread = _different(found.texts, again.texts)
    unlike = _different(found.looks, again.looks)
    recomputed = _recomputed(agreement, law)
    ordered = all(one.due_on < two.due_on for one, two in pairwise(rows))
    numbered = [row.number for row in rows] == list(range(1, len(rows) + 1))
    return (
        Check("schedule_sum", terms.schedule.total == terms.settlement, terms.settlement.plain),
        Check("waivers_balance", terms.balances and terms.owed == statement.supported),
        Check("claim_sum", brought + accrued - repaid == statement.supported.total.minor),
        Check("claim_recomputed", not recomputed, recomputed),
        Check("rows_in_order", ordered and numbered),
        Check("dates_follow", _days_follow(agreement)),
        Check("fingerprint_printed", any(fingerprint in page for page in found.texts), fingerprint),
        Check("page_count", len(found.texts) == len(again.texts), str(len(found.texts))),
        Check("pages_match_terms", not misread, misread),
        Check("pages_look_alike", not unlike, unlike),
        Check("nothing_added", not found.additions, ", ".join(found.additions)),
        *_signed(found.signature),
    )


def _signed(signature: tuple[str, bool] | None) -> tuple[Check, ...]:
    if signature is None:
        return ()
    signer, intact = signature
    return (Check("signature_intact", intact, signer),)


def _recomputed(agreement: Agreement, law: Law) -> str:
    """Work the claim out anew from its facts; say what comes out if it is another balance."""
    stated = agreement.statement
    filing = stated.filed_on or stated.as_of
    try:
        anew = claim_statement(agreement.claim, law, as_of=stated.as_of, assumed_filing=filing)
    except Refusal as refusal:
        return type(refusal).__name__
    if replace(anew, findings=()) == replace(stated, findings=()):
        return ""
    return anew.supported.total.plain


def _different(printed: tuple[str, ...], expected: tuple[str, ...]) -> str:
    """Name the pages that differ."""
    pairs = enumerate(zip(printed, expected, strict=False), 1)
    return ", ".join(str(number) for number, (one, other) in pairs if one != other)
