"""Rules about what stands beside the plan: who joins, what secures, how creditors share, courts."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.lint.clauses import linked
from mediator.domain.lint.rule import DOUBTFUL, MISSING, NOTE, Examined, LintRule, Spot, spot
from mediator.domain.money import Money
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.undertakings import CourtLink

_PLACE = "settlement.undertakings"


def _joiners(examined: Examined) -> Iterator[tuple[str, Party]]:
    for index, party in enumerate(examined.agreement.parties):
        if party.role is Role.JOINER:
            yield f"parties[{index}]", party


def _joiner_twice(examined: Examined) -> Iterator[Spot]:
    parties = examined.agreement.parties
    others = {p.identity or p.name for p in parties if p.role is not Role.JOINER}
    for place, party in _joiners(examined):
        if (party.identity or party.name) in others:
            yield spot(f"{place}.role", name=party.name)


def _joiner_limit(examined: Examined) -> Iterator[Spot]:
    """A limit of nothing binds to nothing; one above everything payable limits nothing."""
    most = examined.agreement.terms.owed.total + examined.agreement.terms.added_interest
    for place, party in _joiners(examined):
        limit = party.joins_up_to
        if limit is not None and not Money(0, most.currency) < limit <= most:
            yield spot(f"{place}.joins_up_to", name=party.name, limit=limit.plain, most=most.plain)


def _joiner_company(examined: Examined) -> Iterator[Spot]:
    for place, party in _joiners(examined):
        if party.kind is PartyKind.COMPANY:
            yield spot(place, name=party.name)


def _security_unagreed(examined: Examined) -> Iterator[Spot]:
    for one in examined.agreement.securities:
        if not one.of_debtor and not one.agrees:
            yield spot("guarantees.securities", what=one.what, owner=one.owner)


def _share_over(examined: Examined) -> Iterator[Spot]:
    sharing = examined.agreement.terms.sharing
    for one in sharing.shares if sharing else ():
        if one.award > one.claim + one.costs:
            whole = one.claim + one.costs
            yield spot("terms.sharing", name=one.creditor, award=one.award.plain, whole=whole.plain)


def _creditors_unsigned(examined: Examined) -> Iterator[Spot]:
    sharing = examined.agreement.terms.sharing
    signing = {party.name for party in examined.agreement.signatories}
    for one in sharing.shares if sharing else ():
        if one.creditor and one.creditor not in signing:
            yield spot("terms.sharing", name=one.creditor)


def _court_unproved(examined: Examined) -> Iterator[Spot]:
    chosen = examined.agreement.undertakings.court
    if chosen is not None and not chosen.proof.strip():
        yield spot(f"{_PLACE}.court")


def _court_unlinked(examined: Examined) -> Iterator[Spot]:
    chosen = examined.agreement.undertakings.court
    if chosen is None or not chosen.court or chosen.link in (CourtLink.SUBJECT, CourtLink.OTHER):
        return
    own = examined.agreement.body.court
    if not (own and own in chosen.court) and not linked(examined, chosen.court):
        yield spot(f"{_PLACE}.court", court=chosen.court)


def _court_no_place(examined: Examined) -> Iterator[Spot]:
    chosen = examined.agreement.undertakings.court
    at_signing = chosen is not None and chosen.link is CourtLink.SIGNING
    if at_signing and not examined.agreement.body.place:
        yield spot("body.place")


def _notary_transfer(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    if agreement.undertakings.notarised:
        for index, transfer in enumerate(agreement.terms.transfers):
            yield spot(f"terms.transfers[{index}]", what=transfer.what)


def _credit_empty(examined: Examined) -> Iterator[Spot]:
    duties = examined.agreement.undertakings.credit
    if duties and not (duties.listed or duties.restricted or duties.reported or duties.wrong):
        yield spot(f"{_PLACE}.credit")


UNDERTAKINGS = (
    LintRule("lint_joiner_twice", DOUBTFUL, "joins-debt", _joiner_twice),
    LintRule("lint_joiner_limit", DOUBTFUL, "joins-debt", _joiner_limit),
    LintRule("lint_joiner_company", NOTE, "company-guarantee", _joiner_company),
    LintRule("lint_security_unagreed", DOUBTFUL, "security-consent", _security_unagreed),
    LintRule("lint_share_over", DOUBTFUL, "confirm-unclear", _share_over),
    LintRule("lint_creditors_unsigned", NOTE, "binds-parties-only", _creditors_unsigned),
    LintRule("lint_court_unproved", MISSING, "court-link", _court_unproved),
    LintRule("lint_court_unlinked", DOUBTFUL, "court-link", _court_unlinked),
    LintRule("lint_court_no_place", MISSING, "court-link", _court_no_place),
    LintRule("lint_notary_transfer", NOTE, "way-notary", _notary_transfer),
    LintRule("lint_credit_empty", NOTE, "confirm-unclear", _credit_empty),
)
