"""What ``mediator pass-on --json`` answers, for the mediator alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediator.domain.evidence import Exhibit
from mediator.domain.leakage import Remaining
from mediator.domain.money import Money
from mediator.domain.proofs import Measure, Proven, Subjects
from mediator.usecases.staging import Gate, Statement
from mediator.wording.telling import measure_of

Json = dict[str, Any]


def pass_on_answer(
    statement: Statement, proven: Proven, paper: Exhibit, gate: Gate, proofs: Subjects
) -> Json:
    """Return a conclusion on a paper with its verdict; what stood on the paper is not in it."""
    measure = proven.subject.scale.measure
    return {
        "schema": "mediator-pass-on/1",
        "audience": "mediator",
        "from": str(paper.brought_by),
        "to": str(statement.to),
        "on": proven.on.isoformat(),
        "proves": statement.figure,
        "paper": {"name": paper.name, "sha256": paper.sha256},
        "measure": str(measure),
        "band": {
            "letter": proven.band.letter or None,
            "least": _end(measure, statement.least),
            "most": _end(measure, statement.most),
        },
        "words": statement.words,
        "light": str(gate.light),
        "over_budget": gate.over_budget,
        "hits": [{"figure": hit.figure, "text": hit.text} for hit in gate.hits],
        "left": [_left(each, measure_of(each.figure, proofs)) for each in gate.left],
    }


def _left(each: Remaining, measure: Measure) -> Json:
    return {
        "figure": each.figure,
        "before": each.before,
        "after": each.after,
        "least": _end(measure, each.least),
        "most": _end(measure, each.most),
    }


def _end(measure: Measure, value: int | None) -> str | int | bool | None:
    """Return an end of an interval: decimal yuan, whole months, an ISO day, or true and false."""
    if value is None:
        return None
    if measure is Measure.MONEY:
        return Money(value).plain
    if measure is Measure.DAY:
        return date.fromordinal(value).isoformat()
    return bool(value) if measure is Measure.FACT else value
