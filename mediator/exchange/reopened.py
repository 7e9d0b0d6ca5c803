"""What ``mediator open --json`` answers: a printed agreement as plan and payment schedule."""

from __future__ import annotations

from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.components import Component, Components
from mediator.domain.parties import Role
from mediator.exchange.answers import Json
from mediator.exchange.described import schema_of
from mediator.exchange.terms import EmbeddedTerms


def terms_schema() -> Json:
    """Return the published schema of the terms inside an agreement."""
    return schema_of(EmbeddedTerms, "agreement")


def opened_answer(agreement: Agreement, fingerprint: str, *, intact: bool, as_of: date) -> Json:
    """Return the plan and the schedule; ``open`` is what is left after a row, all paid on time.

    ``intact`` says whether every check of the paper holds.
    """
    terms = agreement.terms
    rows, open_ = [], terms.schedule.total
    for row in terms.schedule.rows:
        open_ = open_ - row.amount
        rows.append(
            {
                "number": row.number,
                "due_on": row.due_on.isoformat(),
                "amount": row.amount.plain,
                "open": open_.plain,
                "due": row.due_on <= as_of,
            }
        )
    return {
        "schema": "mediator-open/1",
        "intact": intact,
        "fingerprint": fingerprint,
        "number": agreement.number,
        "agreed_on": agreement.agreed_on.isoformat(),
        "as_of": as_of.isoformat(),
        "parties": [{"role": p.role, "name": p.name} for p in agreement.signatories],
        "plan": agreement.plan,
        "family": terms.family,
        "owed": _parts(terms.owed),
        "waived": _parts(terms.waived),
        "added_interest": terms.added_interest.plain,
        "settlement": terms.settlement.plain,
        "revives": terms.revives,
        "breach": {
            "grace_days": terms.breach.grace_days,
            "missed_installments": terms.breach.missed_installments,
            "default_percent": f"{terms.breach.default_percent:f}",
        },
        "schedule": rows,
        **_beside(agreement),
    }


def _beside(agreement: Agreement) -> Json:
    """Return what a plan says beside its payments in money."""
    terms = agreement.terms
    earned, support = terms.earn_out, terms.support
    joiners = [p for p in agreement.signatories if p.role is Role.JOINER]
    shares = terms.sharing.shares if terms.sharing else ()
    return {
        "transfers": [
            {"kind": t.kind, "what": t.what, "by": t.by.isoformat(), "credited": t.credited.plain}
            for t in terms.transfers
        ],
        "ladder": [{"number": r.number, "amount": r.amount.plain} for r in terms.ladder],
        "earn_out": earned
        and {
            "most": earned.most.plain,
            "percent": f"{earned.percent:f}",
            "until": earned.until.isoformat(),
        },
        "support": support
        and {
            "what": support.what,
            "guarantor": support.guarantor,
            "by": support.by.isoformat(),
        },
        "joined": [
            {"name": p.name, "up_to": p.joins_up_to and p.joins_up_to.plain} for p in joiners
        ],
        "sharing": [
            {
                "creditor": share.creditor,
                "claim": share.claim.plain,
                "costs": share.costs.plain,
                "award": share.award.plain,
            }
            for share in shares
        ],
    }


def _parts(parts: Components) -> Json:
    return {str(part): parts.of(part).plain for part in Component} | {"total": parts.total.plain}
