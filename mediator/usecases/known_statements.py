"""The last few statements, kept by value: a page asks for the same balance several times over.

Why so: a statement is a function of frozen values alone, and one of five hundred payments takes
longer to work out than everything else on its page. Only the newest are kept, and none beyond a
lock.
"""

from __future__ import annotations

from collections import deque
from datetime import date
from typing import NamedTuple

from mediator.domain.accrual import claim_statement
from mediator.domain.claims import Claim
from mediator.domain.law import Law
from mediator.domain.statements import ClaimStatement

MOST_KNOWN = 6


class _Known(NamedTuple):
    claim: Claim
    law: Law
    as_of: date
    assumed_filing: date
    statement: ClaimStatement


_known: deque[_Known] = deque(maxlen=MOST_KNOWN)


def known_statement(claim: Claim, law: Law, *, as_of: date, assumed_filing: date) -> ClaimStatement:
    """Return the statement of a claim on a day, worked out where it is not known yet.

    Raises what ``claim_statement`` raises; a refusal is not kept.
    """
    asked = (as_of, assumed_filing)
    for known in tuple(_known):
        same_day = (known.as_of, known.assumed_filing) == asked
        if same_day and known.law is law and known.claim == claim:
            return known.statement
    statement = claim_statement(claim, law, as_of=as_of, assumed_filing=assumed_filing)
    _known.appendleft(_Known(claim, law, as_of, assumed_filing, statement))
    return statement


def forget_statements() -> None:
    """Keep none any longer, as on locking."""
    _known.clear()
