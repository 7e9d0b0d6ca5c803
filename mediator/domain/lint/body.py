"""Rules about the mediation body, the court, and the time that has run out."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.case import BodyKind
from mediator.domain.claims import ClaimKind
from mediator.domain.lint.clauses import linked
from mediator.domain.lint.rule import DOUBTFUL, MISSING, NOTE, Examined, LintRule, Spot, spot

_NAMED = {BodyKind.PEOPLE: "人民调解委员会", BodyKind.COMMERCIAL: "商事调解"}


def _no_court(examined: Examined) -> Iterator[Spot]:
    if not examined.agreement.body.court:
        yield spot("body.court")


def _court_far(examined: Examined) -> Iterator[Spot]:
    court = examined.agreement.body.court
    if court and not linked(examined, court):
        yield spot("body.court", words=court)


def _no_recorder(examined: Examined) -> Iterator[Spot]:
    if not examined.agreement.body.recorder:
        yield spot("body.recorder")


def _one_person(examined: Examined) -> Iterator[Spot]:
    body = examined.agreement.body
    if body.mediator and body.mediator == body.recorder:
        yield spot("body.recorder", name=body.mediator)


def _body_name(examined: Examined) -> Iterator[Spot]:
    body = examined.agreement.body
    wanted = _NAMED[body.kind]
    if body.name and wanted not in body.name:
        yield spot("body.name", name=body.name, wanted=wanted)


def _consumer(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    consumer = agreement.claim.kind is ClaimKind.CONSUMER_CREDIT
    if consumer and agreement.body.kind is BodyKind.COMMERCIAL:
        yield spot("body.kind")


def _expired(examined: Examined) -> Iterator[Spot]:
    expired = examined.agreement.expired_on
    if expired is not None:
        yield spot("claim.limitation", day=expired.isoformat())


def _no_number(examined: Examined) -> Iterator[Spot]:
    if not examined.agreement.number.strip():
        yield spot("number")


BODY = (
    LintRule("lint_no_number", MISSING, "paper-form", _no_number),
    LintRule("lint_no_court", NOTE, "confirm-court", _no_court),
    LintRule("lint_court_far", NOTE, "confirm-court", _court_far),
    LintRule("lint_no_recorder", NOTE, "paper-form", _no_recorder),
    LintRule("lint_one_person", NOTE, "paper-form", _one_person),
    LintRule("lint_body_name", DOUBTFUL, "confirm-body", _body_name),
    LintRule("lint_consumer", DOUBTFUL, "commercial-scope", _consumer),
    LintRule("lint_expired", DOUBTFUL, "new-agreement-after-expiry", _expired),
)
