"""One line about an agreement: what a list of thousands shows, without interest after a breach.

The plain reference of ``mediator.engine.tallies``, which works out thousands at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.due_days import Workdays
from mediator.domain.performance import State, course
from mediator.domain.receipts import Performance
from mediator.domain.revival import revival


@dataclass(frozen=True, slots=True)
class Tally:
    """Where an agreement stands, in fen; ``opened`` is what was open on the day of a breach.

    ``due_now`` and ``open`` are those of the plan alone.
    """

    state: State
    overdue_days: int
    missed: int
    received: int
    due_now: int
    open: int
    breach_on: date | None
    opened: int
    opened_principal: int


def tally(
    agreement: Agreement, performance: Performance, workdays: Workdays, *, as_of: date
) -> Tally:
    """Work one agreement out by the plain rules."""
    found = course(agreement, performance, workdays, as_of=as_of)
    broken = revival(agreement, found, found.breach.on) if found.breach else None
    return Tally(
        state=found.state,
        overdue_days=found.overdue_days,
        missed=found.missed,
        received=found.received.minor,
        due_now=found.due_now.minor,
        open=found.open.minor,
        breach_on=broken.on if broken else None,
        opened=broken.opened.total.minor if broken else 0,
        opened_principal=broken.opened.principal.minor if broken else 0,
    )
