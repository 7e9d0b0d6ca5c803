"""What ``mediator court --json`` answers; the layout is ``resources/schema/court.schema.json``."""

from __future__ import annotations

from typing import Any

from mediator.domain.caucus import Room
from mediator.domain.court_value import CourtCard, Span, ValueRange
from mediator.domain.court_view import CourtView
from mediator.domain.fee_bearing import Bearing
from mediator.domain.law import Rule
from mediator.domain.procedures import ProcedureAnswer
from mediator.exchange.answers import finding_answers
from mediator.wording import court
from mediator.wording.phrases import Language

Json = dict[str, Any]

FEES = ("acceptance", "acceptance_halved", "payment_order", "enforcement", "preservation")


def court_answer(view: CourtView, sides: tuple[Room, ...], language: Language) -> Json:
    """Return the court alternative; for the mediator alone."""
    cards = {Room.CREDITOR: view.creditor, Room.DEBTOR: view.debtor}
    return {
        "schema": "mediator-court/1",
        "audience": "mediator",
        "as_of": view.as_of.isoformat(),
        "claimed": view.claimed.plain,
        "asked": view.asked.plain,
        "fees": {name: getattr(view.costs, name).plain for name in FEES}
        | {"rounding": str(view.costs.rounding)}
        | _rule(view.costs.rule),
        "procedures": [_procedure(answer, language) for answer in view.answers],
        "other_ways": [_noted(rule, language) for rule in view.ways],
        "free": [_noted(rule, language) for rule in view.free],
        "bankruptcy_fee": view.bankruptcy.plain if view.bankruptcy is not None else None,
        "fees_borne": [_bearing(bearing) for bearing in view.bearings],
        "doubled_part": {"a_day": view.doubled_daily.plain} | _rule(view.doubled_rule),
        "sides": {str(side): _card(side, cards[side], view, language) for side in sides},
        "findings": finding_answers(view.findings, language),
    }


def _rule(rule: Rule) -> Json:
    return {"rule": rule.id, "article": rule.article, "standing": str(rule.standing)}


def _noted(rule: Rule, language: Language) -> Json:
    return {"text": court.NOTES[rule.id].said(language)} | _rule(rule)


def _procedure(answer: ProcedureAnswer, language: Language) -> Json:
    return {
        "procedure": str(answer.procedure),
        "fits": answer.fits,
        "fee": answer.fee.plain if answer.fee else None,
        "conditions": [
            {
                "code": each.code,
                "met": each.met,
                "figures": dict(each.figures),
                "text": court.condition(each, language),
            }
            | _rule(each.rule)
            for each in answer.conditions
        ],
        "limits": [
            {
                "stage": each.stage,
                "least": each.least,
                "most": each.most,
                "unit": each.unit,
                "text": court.limit(each, language),
            }
            | _rule(each.rule)
            for each in answer.limits
        ],
        "notes": [_noted(rule, language) for rule in answer.notes],
    }


def _bearing(bearing: Bearing) -> Json:
    share = bearing.share
    return {
        "ending": str(bearing.ending),
        "fee": bearing.fee.plain,
        "creditor": share.creditor.plain if share else None,
        "debtor": share.debtor.plain if share else None,
    } | _rule(bearing.rule)


def _card(side: Room, card: CourtCard | None, view: CourtView, language: Language) -> Json | None:
    if card is None:
        return None
    sentence = court.creditor_sentence if side is Room.CREDITOR else court.debtor_sentence
    return {
        "inputs": [_span(span, language) for span in card.spans],
        "value": _range(card.value),
        "still_owed": _range(card.still_owed),
        "sentence": sentence(card, view.asked, view.as_of, language),
    }


def _span(span: Span, language: Language) -> Json:
    low, high = (
        court.shown_value(span.input, end).replace(",", "") for end in (span.low, span.high)
    )
    return {
        "input": str(span.input),
        "low": low,
        "high": high,
        "unit": court.unit_of(span.input),
        "given": span.given,
        "source": court.source_text(span, language),
    }


def _range(value: ValueRange) -> Json:
    return {
        "low": value.low.plain,
        "high": value.high.plain,
        "width": value.width.plain,
        "shares": [
            {"input": str(share.input), "amount": share.amount.plain} for share in value.shares
        ],
    }
