"""The room that one cap leaves for everything that grows on a debt.

Under 民间借贷规定29 overdue interest, penalty and fees together stay within the cap; under 规定27
interest on interest never brings more than the cap on the money first advanced. Days before and
after the due day are kept apart, because a penalty for breach can only use the latter.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mediator.domain.components import Component


@dataclass(slots=True)
class Room:
    """What the cap has allowed so far and nothing has taken, in units of the smallest coin."""

    in_term: Fraction = Fraction(0)
    overdue: Fraction = Fraction(0)

    def add(self, component: Component, allowed: Fraction, taken: Fraction) -> None:
        """Add what the cap allows on a base and its own interest leaves free."""
        if component is Component.INTEREST:
            self.in_term += allowed - taken
        else:
            self.overdue += allowed - taken

    def left(self, component: Component) -> Fraction:
        """Return what is free for a part of the debt."""
        only_overdue = component is Component.PENALTY
        return self.overdue if only_overdue else self.in_term + self.overdue

    def take(self, component: Component, asked: Fraction) -> Fraction:
        """Take as much of what is asked as there is room for, and return it."""
        given = min(asked, self.left(component))
        from_term = Fraction(0)
        if component is not Component.PENALTY:
            from_term = min(given, self.in_term)
        self.in_term -= from_term
        self.overdue -= given - from_term
        return given
