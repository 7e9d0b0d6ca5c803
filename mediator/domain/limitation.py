"""Until when a claim can be pressed, and a guarantor held: the clocks of the law.

Sources: 民法典188, 192, 195, 202 (three years from the due day, interrupted by part payment and
by asking a mediation body: 时效规定12, 14); 民法典692 (six months for a guarantee that names no
period). Periods end on the like-numbered day or the month's end; a day that is a holiday moves
on to the next workday (民法典203), which is left to the mediator.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.claims import Claim
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.periods import months_later

LIMITATION_MONTHS = 36
GUARANTEE_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Limitation:
    """The clock of one claim.

    ``interrupted_on`` are the days that began it anew, ``late_payments`` those after it had
    run out (performance is kept, but by itself revives nothing: 民法典192), ``expires_on`` the last
    day it runs to now.
    """

    interrupted_on: tuple[date, ...]
    late_payments: tuple[date, ...]
    expires_on: date


def limitation(claim: Claim, *, requested_on: date) -> Limitation | None:
    """Return the clock of a claim once mediation was requested; None without a due day."""
    if claim.due_on is None:
        return None
    expires_on = months_later(claim.due_on, LIMITATION_MONTHS)
    interrupted: list[date] = []
    late: list[date] = []
    acts = [(repayment.on, True) for repayment in claim.repayments]
    for on, is_payment in sorted([*acts, (requested_on, False)]):
        if on <= claim.due_on:
            continue
        if on <= expires_on:
            interrupted.append(on)
            expires_on = months_later(on, LIMITATION_MONTHS)
        elif is_payment:
            late.append(on)
    return Limitation(tuple(interrupted), tuple(late), expires_on)


def limitation_findings(claim: Claim, *, requested_on: date) -> tuple[Finding, ...]:
    """Return until when the claim can be pressed, or that the time has run out."""
    clock = limitation(claim, requested_on=requested_on)
    if clock is None:
        return ()
    until = clock.expires_on.isoformat()
    if clock.expires_on < requested_on:
        return (doubtful("claim.due_on", "limitation_expired", day=until),)
    return (note("claim.due_on", "limitation_runs", day=until),)


def guarantee_ends(due_on: date) -> date:
    """Return the last day of a guarantee that names no period of its own (民法典692).

    >>> guarantee_ends(date(2017, 3, 20))
    datetime.date(2017, 9, 20)
    """
    return months_later(due_on, GUARANTEE_MONTHS)
