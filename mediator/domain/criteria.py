"""How a plan answers to what each side may wish for, from 0 to 1 000. For the mediator alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mediator.domain.valuation import Measures
from mediator.domain.wishes import WHOLE


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
