"""What ``mediator replan`` answers in JSON."""

from __future__ import annotations

from mediator.domain.components import Component, Components
from mediator.domain.findings import Finding
from mediator.domain.replanning import Replanned
from mediator.exchange.answers import Json, finding_answers
from mediator.exchange.codec import unstructured
from mediator.usecases.replanning import WorkedOut
from mediator.wording.phrases import Language


def replan_answer(proposal: WorkedOut, found: tuple[Finding, ...], language: Language) -> Json:
    """Return a change of the plan: both orders, the schedule taken, and what to look at."""
    agreement = proposal.agreement
    before = agreement.supersedes
    return {
        "schema": "mediator-replan/1",
        "number": agreement.number,
        "agreed_on": agreement.agreed_on.isoformat(),
        "before": unstructured(before),
        "orders": [_order(made) for made in proposal.orders],
        "owed": _parts(agreement.terms.owed),
        "waived": _parts(agreement.terms.waived),
        "settlement": agreement.terms.settlement.plain,
        "rows": [
            {"number": row.number, "due_on": row.due_on.isoformat(), "amount": row.amount.plain}
            for row in agreement.terms.schedule.rows
        ],
        "findings": finding_answers(found, language),
    }


def _order(made: Replanned) -> Json:
    shape, terms = made.shape, made.terms
    return {
        "order": str(shape.order),
        "let_off": shape.let_off.plain,
        "capitalized": shape.capitalized.plain,
        "principal": terms.kept.principal.plain,
        "added_interest": terms.added_interest.plain,
        "settlement": terms.settlement.plain,
        "largest": terms.schedule.largest.plain,
        "if_broken": made.if_broken.plain,
    }


def _parts(parts: Components) -> Json:
    return {str(part): parts.of(part).plain for part in Component if parts.of(part)}
