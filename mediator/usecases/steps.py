"""Work that lasts: it says which step it is at, and stops between steps when it is asked to.

Why so: whoever waits more than two seconds wants to know for what, and may want to stop. The work
calls ``steps`` where nothing is half done, or where what is half done is taken away by whoever
began it; so cancelling leaves everything as it was. Nothing of this reaches the domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from mediator.domain.steps import Step

T = TypeVar("T")

EVERY = 100
"""After so many things it is told how far the work is: often enough to stop it at once."""


class Steps(Protocol):
    """Whoever watches the work."""

    def __call__(self, step: Step, done: int = 0, of: int = 0) -> None:
        """Take note of a step, and of how many of how many are done where that is known.

        Raises ``Cancelled`` where the work shall stop.
        """
        ...


def unwatched(step: Step, done: int = 0, of: int = 0) -> None:
    """Take note of nothing: nobody watches."""


def told(items: Iterable[T], steps: Steps, step: Step, of: int, every: int = EVERY) -> Iterator[T]:
    """Hand items on one by one, and tell after every so many how far it is."""
    for done, item in enumerate(items):
        if done % every == 0:
            steps(step, done, of)
        yield item
