"""What ``--json`` answers: stable layouts, described in ``resources/schema``."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from mediator.domain.bargaining import Reason, Verdict
from mediator.domain.components import Component, Components
from mediator.domain.court_fees import CourtCosts, court_costs
from mediator.domain.differences import Difference
from mediator.domain.findings import Finding
from mediator.domain.law import CourtFees, Rule
from mediator.domain.limitation_clock import TimeOfClaim
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.periods import Conventions
from mediator.domain.statements import ClaimStatement, StatementEvent, StatementLine
from mediator.domain.terms import EarnOut, Support, Transfer
from mediator.engine.board import Board, BoardEntry
from mediator.exchange.time_answers import limitation_answer
from mediator.wording import findings, reasons
from mediator.wording.figures import plain_percent
from mediator.wording.phrases import Language

Json = dict[str, Any]


def claim_answer(
    statement: ClaimStatement, time: TimeOfClaim, fees: CourtFees, language: Language
) -> Json:
    """Return a claim statement for ``mediator claim --json``.

    With it: until when it can be pressed, and what a court would ask on the supported total.
    """
    supported = statement.supported.total
    in_yuan = supported.currency == "CNY"
    return {
        "schema": "mediator-claim/1",
        "as_of": _day(statement.as_of),
        "currency": statement.per_diem.currency,
        "filed_on": _day(statement.filed_on) if statement.filed_on else None,
        "filing_assumed": statement.filing_assumed,
        "conventions": _conventions(statement.conventions, statement.profile),
        "lines": [_line(line) for line in statement.lines],
        "events": [_event(event) for event in statement.events],
        "asserted": _components(statement.asserted),
        "supported": _components(statement.supported),
        "unsupported": _components(statement.unsupported),
        "acknowledged": _components(statement.acknowledged) if statement.acknowledged else None,
        "overpaid": statement.overpaid.plain,
        "per_diem": statement.per_diem.plain,
        "limitation": limitation_answer(time, language),
        "court_fees": _court_fees(court_costs(supported, fees)) if in_yuan else None,
        "findings": finding_answers(statement.findings, language),
    }


def _court_fees(court: CourtCosts) -> Json:
    amounts = {name: getattr(court, name).plain for name in COURT_FEES}
    return amounts | {"article": court.rule.article}


COURT_FEES = ("acceptance", "acceptance_halved", "payment_order", "enforcement", "preservation")


def difference_answer(split: Difference) -> Json:
    """Return a difference for ``mediator differ --json``; the causes sum to the gap."""
    return {
        "schema": "mediator-differ/1",
        "one": split.one.plain,
        "other": split.other.plain,
        "gap": split.gap.plain,
        "causes": [
            {"cause": str(share.cause), "amount": share.amount.plain} for share in split.shares
        ],
    }


def menu_answer(menu: Menu) -> Json:
    """Return a menu for ``mediator menu --json``; it holds what a party may see."""
    return {
        "schema": "mediator-menu/1",
        "as_of": _day(menu.as_of),
        "made_from": [str(source) for source in menu.made_from],
        "owed": _components(menu.owed),
        "anchors": [
            {"kind": str(anchor.kind), "low": anchor.low.plain, "high": anchor.high.plain}
            for anchor in menu.anchors
        ],
        "plans": [_plan(option) for option in menu.options],
    }


def board_answer(board: Board, language: Language) -> Json:
    """Return the board for ``mediator board --json``; for the mediator alone."""
    court = board.court
    return {
        "schema": "mediator-board/1",
        "audience": "mediator",
        "both_could_accept": [entry.option.id for entry in board.acceptable],
        "plans": [_entry(entry, language) for entry in board.entries],
        "court_fees": _court_fees(court),
        "findings": finding_answers(board.findings, language),
    }


def _entry(entry: BoardEntry, language: Language) -> Json:
    terms = entry.option.terms
    return {
        "id": entry.option.id,
        "letter": entry.option.letter,
        "family": str(terms.family),
        "settlement": terms.settlement.plain,
        "both_could_accept": entry.both_accept,
        "efficient": entry.efficient,
        "creditor_value": entry.creditor_value.plain,
        "strain_percent": None if entry.strain is None else _hundredths(entry.strain),
        "creditor": _verdict(entry.creditor, language),
        "debtor": _verdict(entry.debtor, language),
    }


def _verdict(verdict: Verdict, language: Language) -> Json:
    return {
        "accepts": verdict.accepts,
        "reasons": [_reason(reason, language) for reason in verdict.reasons],
    }


def _reason(reason: Reason, language: Language) -> Json:
    return {
        "code": reason.code,
        "met": reason.met,
        "figures": dict(reason.figures),
        "text": reasons.sentence(reason, language),
    }


def _plan(option: SettlementOption) -> Json:
    terms = option.terms
    percent = terms.added_percent
    return {
        "id": option.id,
        "letter": option.letter,
        "family": str(terms.family),
        "settlement": terms.settlement.plain,
        "waived": _components(terms.waived),
        "added_interest": terms.added_interest.plain,
        "added_percent": None if percent is None else f"{percent:f}",
        "waiver_revives_on_breach": terms.revives,
        "breach": {
            "grace_days": terms.breach.grace_days,
            "missed_installments": terms.breach.missed_installments,
            "accelerates": True,
            "default_percent": f"{terms.breach.default_percent:f}",
            "allowed_misses": terms.breach.allowed_misses,
        },
        "transfers": [_transfer(transfer) for transfer in terms.transfers],
        "ladder": [{"number": r.number, "amount": r.amount.plain} for r in terms.ladder],
        "earn_out": _earn_out(terms.earn_out),
        "support": _support(terms.support),
        "schedule": [
            {"number": row.number, "due_on": _day(row.due_on), "amount": row.amount.plain}
            for row in terms.schedule.rows
        ],
    }


def _transfer(transfer: Transfer) -> Json:
    return {
        "kind": str(transfer.kind),
        "what": transfer.what,
        "by": _day(transfer.by),
        "low": transfer.low.plain,
        "high": transfer.high.plain,
        "credited": transfer.credited.plain,
    }


def _earn_out(earn_out: EarnOut | None) -> Json | None:
    if earn_out is None:
        return None
    return {
        "most": earn_out.most.plain,
        "percent": f"{earn_out.percent:f}",
        "until": _day(earn_out.until),
    }


def _support(support: Support | None) -> Json | None:
    if support is None:
        return None
    return {"guarantor": support.guarantor, "what": support.what, "by": _day(support.by)}


def _line(line: StatementLine) -> Json:
    return {
        "component": str(line.component),
        "first_day": _day(line.first_day),
        "last_day": _day(line.last_day),
        "days": line.days,
        "base": line.base.plain,
        "yearly_percent": plain_percent(line.rate * 100),
        "promised_yearly_percent": plain_percent(line.promised_rate * 100),
        "amount": line.amount.plain,
        "rule": line.rule.id,
        "article": line.rule.article,
        "standing": str(line.rule.standing),
        "cut_by": line.cap_rule.id if line.cap_rule else None,
        "cut_by_article": line.cap_rule.article if line.cap_rule else None,
        "fact": line.fact,
        "debt": line.debt,
    }


def _event(event: StatementEvent) -> Json:
    return {
        "on": _day(event.on),
        "kind": str(event.kind),
        "amount": event.amount.plain,
        "used": _components(event.used),
        "left_over": event.left_over.plain,
        "kept": event.kept.plain,
        "balance": _components(event.balance),
        "place": event.place,
    }


def _components(parts: Components) -> Json:
    amounts = {str(component): parts.of(component).plain for component in Component}
    return amounts | {"total": parts.total.plain}


def _conventions(conventions: Conventions, profile: Rule | None) -> Json:
    return {
        "day_basis": str(conventions.day_basis),
        "counted_days": str(conventions.counted_days),
        "rounding_step": str(conventions.rounding_step),
        "rounding_unit": str(conventions.rounding_unit),
        "rounding_mode": str(conventions.rounding_mode),
        "lpr_reading": str(conventions.lpr_reading),
        "lpr_tenor": str(conventions.lpr_tenor),
        "daily_rate_days": conventions.daily_rate_days,
        "basis_changes": [
            {"on": _day(change.on), "day_basis": str(change.day_basis)}
            for change in conventions.basis_changes
        ],
        "old_interest_paid": str(conventions.old_interest_paid),
        "profile": profile.id if profile else None,
    }


def finding_answers(found: tuple[Finding, ...], language: Language) -> list[Json]:
    """Return findings with their sentences."""
    return [
        {
            "severity": str(finding.severity),
            "place": finding.place,
            "code": finding.code,
            "text": findings.sentence(finding, language),
        }
        for finding in found
    ]


def _day(day: date) -> str:
    return day.isoformat()


def _hundredths(value: int) -> str:
    return plain_percent(Fraction(value, 100))
