"""The figures of the terms worked out anew: interest inside a plan, shares, limits.

Each check gives what is wrong, empty where the figure is as it comes out. What stands in the
statement of the claim is worked out by the claim's own engine (``usecases.agreement.checked``).
"""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.agreement import Agreement
from mediator.domain.plan_interest import plan_interest
from mediator.domain.sharing import costs_first


def recomputed_terms(agreement: Agreement) -> dict[str, str]:
    """Return for each check of the terms what does not come out."""
    return {
        "plan_interest_recomputed": _plan_interest(agreement),
        "shares_recomputed": _shares(agreement),
        "limits_hold": ", ".join(_limits(agreement)),
    }


def _plan_interest(agreement: Agreement) -> str:
    """Walk the schedule at the stated rate: it must end at nothing open."""
    terms = agreement.terms
    walked = plan_interest(terms, since=agreement.statement.as_of)
    return "" if walked.by_rate else terms.added_interest.plain


def _shares(agreement: Agreement) -> str:
    """Divide what there is anew by the stated rule, costs first."""
    sharing = agreement.terms.sharing
    if sharing is None:
        return ""
    shares = sharing.shares
    anew = costs_first(
        sharing.estate.minor,
        tuple(share.costs.minor for share in shares),
        tuple(share.claim.minor for share in shares),
        sharing.rule,
    )
    return "" if anew == tuple(share.award.minor for share in shares) else sharing.estate.plain


def _limits(agreement: Agreement) -> Iterator[str]:
    """Name what passes its limit: an earn-out, a thing given, a liability, a day."""
    terms = agreement.terms
    if terms.earn_out is not None and terms.earn_out.most > terms.waived.total:
        yield terms.earn_out.most.plain
    yield from (given.what for given in terms.transfers if given.credited > given.high)
    most = terms.owed.total + terms.added_interest
    for party in agreement.parties:
        if party.joins_up_to is not None and party.joins_up_to > most:
            yield party.joins_up_to.plain
    if agreement.expired_on is not None and agreement.expired_on >= agreement.agreed_on:
        yield agreement.expired_on.isoformat()
