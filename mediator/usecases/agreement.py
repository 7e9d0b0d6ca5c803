"""The agreement: choosing a plan, drafting the paper, and checking a printed one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from mediator.domain.accrual import claim_statement
from mediator.domain.agreement import Agreement, Bond, agreement_findings, drafted
from mediator.domain.case import Case, Settlement
from mediator.domain.clause_drafting import with_clauses
from mediator.domain.clause_findings import (
    clause_choice_findings,
    clause_text_findings,
    lost_chips,
)
from mediator.domain.findings import Finding, doubtful
from mediator.domain.guarantee_signing import GuaranteeReport
from mediator.domain.guarantee_standing import GuarantorStanding
from mediator.domain.law import Law
from mediator.domain.limitation_clock import ClockState
from mediator.domain.menu import SettlementOption
from mediator.domain.parties import GuaranteeKind, Party, Role
from mediator.domain.refusals import DaysOutOfOrder, PaperInYuanOnly, PartyMissing, Refusal
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import state_claim
from mediator.usecases.guarantees import (
    agreement_guarantee_findings,
    clock_of,
    report_guarantees,
)
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.recomputing import recomputed_terms
from mediator.usecases.rounds import menu_digest


def choose_plan(
    case: Case, law: Law, plan: str, *, agreed_on: date, extra_terms: tuple[str, ...] = ()
) -> Change:
    """Record the plan both parties agreed on; raises ``PlanUnknown`` off the menu.

    What was decided about the clauses stays; what no longer fits is a finding.
    """
    for text in extra_terms:
        one_line(text)
    menu = offer_menu(case, law)
    before = case.settlement or Settlement(plan, agreed_on)
    chosen = replace(
        before,
        plan=menu.option(plan).id,
        agreed_on=agreed_on,
        menu_digest=menu_digest(menu),
        extra_terms=extra_terms,
        printed="",
    )
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


YUAN = "CNY"


def draft(case: Case, law: Law, plan: str | None = None) -> Agreement:
    """Draft the agreement for a plan, or for the one chosen.

    Raises ``PartyMissing`` without a creditor and a debtor, ``PlanUnknown``, and
    ``PaperInYuanOnly`` for a claim in another currency.
    """
    if case.claim.currency != YUAN:
        raise PaperInYuanOnly(case.claim.currency)
    for role in (Role.CREDITOR, Role.DEBTOR):
        if case.party(role) is None:
            raise PartyMissing(role)
    chosen = plan or (case.settlement.plan if case.settlement else "")
    option = offer_menu(case, law).option(chosen)
    clock = clock_of(case, law, as_of=_signed_on(case))
    agreement = drafted(
        case,
        state_claim(case, law),
        option,
        bonds=tuple(_bonds(case, _guarantees(case, law, option))),
        expired_on=clock.expires_on if clock.state is ClockState.EXPIRED else None,
    )
    choices = case.settlement.clauses if case.settlement else ()
    return with_clauses(agreement, law.clauses, choices)


def _signed_on(case: Case) -> date:
    return case.settlement.agreed_on if case.settlement else case.as_of


def _guarantees(case: Case, law: Law, option: SettlementOption) -> GuaranteeReport:
    on = _signed_on(case)
    return report_guarantees(case, law, as_of=on, terms=option.terms, signed_on=on)


def _bonds(case: Case, report: GuaranteeReport) -> Iterator[Bond]:
    """Give what each guarantor is bound to, or would be by signing."""
    for party in case.parties:
        standing = report.graph.of(party.name)
        if party.role is Role.GUARANTOR and standing is not None:
            yield _bond(party, standing)


def _bond(party: Party, standing: GuarantorStanding) -> Bond:
    said = party.guarantee or GuaranteeKind.UNCLEAR
    unsaid = any(ground.code == "kind_unsaid" for ground in standing.grounds)
    kind = said if unsaid or standing.kind is None else standing.kind
    return Bond(
        name=party.name,
        kind=kind,
        behind=standing.secures,
        limit=standing.limit,
        anew=not standing.status.binds,
    )


def findings(case: Case, law: Law, agreement: Agreement) -> tuple[Finding, ...]:
    """Return what an agreement lacks or a court may question: form, guarantors, limitation.

    A claim whose time has run out is warned of (民法典192, 时效规定19), and that guarantors keep
    the defence all the same (民法典701).
    """
    found = list(agreement_findings(agreement))
    choices = case.settlement.clauses if case.settlement else ()
    found += clause_text_findings(agreement)
    found += clause_choice_findings(agreement, law.clauses, choices)
    option = offer_menu(case, law).option(agreement.plan)
    report = _guarantees(case, law, option)
    found += agreement_guarantee_findings(report)
    if agreement.expired_on is not None:
        day = agreement.expired_on.isoformat()
        found.append(doubtful("claim.limitation", "settles_expired_claim", day=day))
        found += [
            doubtful(standing.place, "guarantor_keeps_defence", name=standing.guarantor)
            for standing in report.graph.standings
            if standing.status.binds and not standing.secures
        ]
    return tuple(found)


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
    empty = lost_chips(agreement)
    misread = _different(found.texts, again.texts)
    unlike = _different(found.looks, again.looks)
    recomputed = _recomputed(agreement, law)
    ordered = all(one.due_on < two.due_on for one, two in pairwise(rows))
    numbered = [row.number for row in rows] == list(range(1, len(rows) + 1))
    return (
        Check("schedule_sum", terms.balances, terms.settlement.plain),
        Check("waivers_balance", terms.balances and terms.owed == statement.supported),
        Check("claim_sum", statement.sums_up),
        Check("claim_recomputed", not recomputed, recomputed),
        *(Check(code, not wrong, wrong) for code, wrong in recomputed_terms(agreement).items()),
        Check("rows_in_order", ordered and numbered),
        Check("dates_follow", _days_follow(agreement)),
        Check("clauses_filled", bool(agreement.clauses) and not empty, ", ".join(empty)),
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
