"""Whether an agreement defends itself: at every due day paying beats stopping, for both.

For the mediator alone. The debtor compares, on each due day, what it would still pay with
what stopping would cost: all that is open at once, the waiver that revives, default interest
until enforcement, and what being enforced against costs besides. The creditor compares what
is still to come with going to court for what would then be open. Both by declared assumptions;
discounts are simple, amounts rounded down to the fen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from mediator.domain.court_alternative import losses
from mediator.domain.court_estimate import CourtEstimate, CourtOutlook, middle
from mediator.domain.periods import months_later
from mediator.domain.reckoning import Assumptions
from mediator.domain.terms import Rung, Terms, stepped

MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Hold:
    """One due day: what going on and stopping come to for each side, in fen."""

    number: int
    due_on: date
    going_on: int
    stopping: int
    still_to_come: int
    court: int

    @property
    def debtor_pays(self) -> bool:
        """Tell whether paying on costs the debtor no more than stopping."""
        return self.going_on <= self.stopping

    @property
    def creditor_waits(self) -> bool:
        """Tell whether what is still to come is worth at least what court would bring."""
        return self.still_to_come >= self.court


def holds(terms: Terms, assumed: Assumptions, court: CourtOutlook) -> tuple[Hold, ...]:
    """Check every due day, by the middles of what each side reckons with in court.

    ``court`` lacks nothing it needs (see ``CourtOutlook.reckoned``).
    """
    rows, owed = terms.schedule.rows, terms.owed.total.minor
    creditor, debtor = court.creditor, court.debtor
    creditor_rate, debtor_rate = middle(creditor.discount) / 100, middle(debtor.discount) / 100
    lost = losses(owed, debtor, assumed)
    brought = middle(creditor.win) * middle(creditor.recovery) / 10_000
    checked = []
    for index, row in enumerate(rows):
        rest = [(later.due_on, later.amount.minor) for later in rows[index:]]
        open_now = sum(amount for _, amount in rest)
        stopped = open_now + _revived(terms, index)
        paid_on, taken_on = (months_later(row.due_on, _months(side)) for side in (creditor, debtor))
        late = 1 + Fraction(terms.breach.default_percent) / 100 * _years(row.due_on, taken_on)
        stop = _worth([(taken_on, int(stopped * late))], row.due_on, debtor_rate)
        sued = int(stopped * brought)
        checked.append(
            Hold(
                number=row.number,
                due_on=row.due_on,
                going_on=_worth(rest, row.due_on, debtor_rate),
                stopping=stop + lost,
                still_to_come=_worth(rest, row.due_on, creditor_rate),
                court=_worth([(paid_on, sued)], row.due_on, creditor_rate),
            )
        )
    return tuple(checked)


def weak(checked: tuple[Hold, ...]) -> tuple[Hold, ...]:
    """Return the due days on which stopping is better for the debtor, or court for the creditor."""
    return tuple(hold for hold in checked if not (hold.debtor_pays and hold.creditor_waits))


@dataclass(frozen=True, slots=True)
class Mend:
    """The same payments with the waiver bound otherwise: what then holds on every due day.

    ``steps`` is in how many equal steps the waiver becomes final: 0 with the last payment alone,
    None at once, whatever happens.
    """

    steps: int | None
    terms: Terms
    holds: tuple[Hold, ...]

    @property
    def weak_days(self) -> tuple[Hold, ...]:
        """The due days on which it still does not hold."""
        return weak(self.holds)


def mends(terms: Terms, assumed: Assumptions, court: CourtOutlook) -> tuple[Mend, ...]:
    """Return every other binding of the waiver that leaves fewer weak days, the fewest first.

    A waiver that falls away makes stopping dearer for the debtor; one that becomes final step by
    step makes waiting better for the creditor, whose court would bring less. Equal ones stand in
    the order of their steps.
    """
    whole, rows = terms.waived.total, len(terms.schedule.rows)
    if not whole:
        return ()
    bound: list[tuple[int | None, tuple[Rung, ...]]] = [(None, ()), (0, ())]
    bound += [(n, stepped(whole, rows, n)) for n in range(2, min(rows, MOST_STEPS) + 1)]
    weak_now = len(weak(holds(terms, assumed, court)))
    found = []
    for steps, ladder in bound:
        other = replace(terms, revives=steps is not None, ladder=ladder)
        mend = Mend(steps, other, holds(other, assumed, court))
        if len(mend.weak_days) < weak_now:
            found.append(mend)
    return tuple(sorted(found, key=lambda mend: len(mend.weak_days)))


def _months(estimate: CourtEstimate) -> int:
    """Return the whole months until the money, by the middles of both ranges."""
    return int(middle(estimate.months_to_judgment) + middle(estimate.months_to_payment))


def _revived(terms: Terms, paid: int) -> int:
    """Return what of the waiver falls away when the debtor stops after so many payments."""
    if not terms.revives:
        return 0
    final = sum(rung.amount.minor for rung in terms.ladder if rung.number <= paid)
    return terms.waived.total.minor - final


def _worth(payments: list[tuple[date, int]], on: date, rate: Fraction) -> int:
    return int(sum(amount / (1 + rate * _years(on, day)) for day, amount in payments))


def _years(start: date, end: date) -> Fraction:
    return Fraction((end - start).days, 365)
