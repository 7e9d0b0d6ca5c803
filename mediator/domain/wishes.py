"""What each side wishes for, as whole weights, and how plans answer to it.

For the mediator alone. The criteria are published; the weights are learned from choices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mediator.domain.valuation import Measures

CRITERIA = (
    "creditor_value",
    "creditor_speed",
    "creditor_first",
    "creditor_security",
    "debtor_total",
    "debtor_burden",
    "debtor_time",
)
"""What plans are judged by: the first four by the creditor, the others by the debtor."""

CREDITORS = 4
WHOLE = 1000


@dataclass(frozen=True, slots=True)
class Wishes:
    """How much each criterion matters to its side, out of a thousand for all of that side."""

    weights: tuple[int, ...] = (400, 300, 200, 100, 400, 400, 200)

    def moved(self, criterion: str, weight: int) -> Wishes:
        """Return the wishes with one weight set and the side's others in their proportion."""
        at = CRITERIA.index(criterion)
        side = range(CREDITORS) if at < CREDITORS else range(CREDITORS, len(CRITERIA))
        others = [i for i in side if i != at]
        shares = self._shared(others, WHOLE - weight)
        moved = {at: weight} | dict(zip(others, shares, strict=True))
        return Wishes(tuple(moved.get(i, w) for i, w in enumerate(self.weights)))

    def _shared(self, others: Sequence[int], left: int) -> list[int]:
        whole = sum(self.weights[i] for i in others) or len(others)
        known = [self.weights[i] for i in others] if any(self.weights[i] for i in others) else None
        parts = [left * (w if known else 1) // whole for w in known or [1] * len(others)]
        return [parts[0] + left - sum(parts), *parts[1:]]

    def learned(self, chosen: Sequence[int], left: Sequence[int], *, creditor: bool) -> Wishes:
        """Return the wishes after a side chose one plan over another.

        A criterion on which the chosen plan is better gains a tenth of the difference, one on
        which it is worse loses as much; the side's weights stay a thousand in all.
        """
        side = range(CREDITORS) if creditor else range(CREDITORS, len(CRITERIA))
        raw = {i: max(self.weights[i] + (chosen[i] - left[i]) // 10, 0) for i in side}
        whole = sum(raw.values()) or 1
        parts = {i: WHOLE * weight // whole for i, weight in raw.items()}
        parts[side[0]] += WHOLE - sum(parts.values())
        return Wishes(tuple(parts.get(i, w) for i, w in enumerate(self.weights)))

    def reasons(self, criteria: Sequence[int]) -> tuple[int, ...]:
        """Return what each criterion gives; a side's score is the sum of its reasons."""
        return tuple(w * c // WHOLE for w, c in zip(self.weights, criteria, strict=True))


@dataclass(frozen=True, slots=True)
class Scale:
    """Against what the criteria are measured, in fen and days; all from the case."""

    owed: int
    court_creditor: int
    monthly: int | None
    longest_days: int

    def of(self, plan: Measures, starts: int, ends: int, *, secured: bool) -> tuple[int, ...]:
        """Return the criteria of one plan, each from 0 to 1 000."""
        raw = self.criteria(
            plan.total, plan.creditor, plan.largest, plan.first, starts, ends, int(secured)
        )
        return tuple(min(max(int(c), 0), WHOLE) for c in raw)

    def criteria(  # noqa: PLR0917  the same for figures and for arrays of them
        self,
        total: Any,
        creditor: Any,
        largest: Any,
        first: Any,
        starts: Any,
        ends: Any,
        secured: Any,
    ) -> tuple[Any, ...]:
        """Return the criteria before they are held between 0 and 1 000; figures or arrays."""
        span = max(self.owed - self.court_creditor, 1)
        days = max(self.longest_days, 1)
        burden = (
            largest * 0 if self.monthly is None else WHOLE - largest * 250 // max(self.monthly, 1)
        )
        return (
            (creditor - self.court_creditor) * WHOLE // span,
            WHOLE - ends * WHOLE // days,
            first * WHOLE // max(self.owed, 1),
            secured * WHOLE,
            (self.owed - total) * 2 * WHOLE // max(self.owed, 1),
            burden,
            (starts + ends) * WHOLE // (2 * days),
        )
