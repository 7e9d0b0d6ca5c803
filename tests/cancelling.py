"""Steps that end some work at one of them."""

from __future__ import annotations

from collections.abc import Callable

from mediator.domain.safe_refusals import Cancelled
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps


class StopsAt:
    """Steps that end the work at the one with this number, counted from 0."""

    def __init__(self, number: int) -> None:
        self.left, self.seen = number, list[Step]()

    def __call__(self, step: Step, done: int = 0, of: int = 0) -> None:
        assert 0 <= done <= of or of == 0
        if self.left == 0:
            raise Cancelled
        self.left -= 1
        if step not in self.seen:
            self.seen.append(step)


def cancelled_everywhere(work: Callable[[Steps], object], check: Callable[[], None]) -> list[Step]:
    """Cancel some work at each of its steps in turn, then let it end; return its steps."""
    for number in range(1000):
        stops = StopsAt(number)
        try:
            work(stops)
        except Cancelled:
            check()
        else:
            return stops.seen
    raise AssertionError
