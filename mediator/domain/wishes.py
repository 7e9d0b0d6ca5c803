"""What each side wishes for, as whole weights.

For the mediator alone. The criteria are published; the weights are learned from choices. How
plans answer to the criteria is worked out in ``domain.criteria``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediator.domain.refusals import WishesDoNotAddUp

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

    def __post_init__(self) -> None:
        """Refuse weights below nothing, or that are not a thousand for each side."""
        sides = self.weights[:CREDITORS], self.weights[CREDITORS:]
        whole = all(sum(side) == WHOLE for side in sides)
        if len(self.weights) != len(CRITERIA) or min(self.weights) < 0 or not whole:
            raise WishesDoNotAddUp

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
