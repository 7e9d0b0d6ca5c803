"""30 percent down, 40 percent in between, 30 percent at the end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.disclosure import Shareable
from mediator.domain.due_days import within
from mediator.domain.terms import Family
from mediator.engine.families.build import waiver
from mediator.engine.families.face import Grid, Parameters, Pattern, Piece
from mediator.engine.families.patterns import FEWER_COUNTS, counts, terms_up_to

FAMILY = Family.DOWN_BALLOON
AT_THE_END = (25, 50, 70)  # percent of what follows the down payment
DOWNS = (10, 20, 30)


def published(facts: Shareable) -> Iterator[Parameters]:
    """Return a plan of twelve months."""
    days, waived = facts.timeline, waiver(facts.owed, Fraction(3, 4))
    for months in terms_up_to(facts, (12,)):
        between = within(days, months) - 2
        if between < 1:
            continue
        pieces = (
            Piece(0, 1, 3 * between),
            Piece(1, between, 4),
            Piece(between + 1, 1, 3 * between),
        )
        yield Parameters(FAMILY, waived, days, Pattern(f"down-balloon-{months}", pieces))


def searched(facts: Shareable) -> Iterator[Grid]:
    """Return every length with several sizes of what is paid down and at the end."""
    days = facts.timeline
    patterns = [
        Pattern(
            f"balloon-{percent}-{between + 2}",
            (Piece(1, between, 100 - percent), Piece(between + 1, 1, percent * between)),
        )
        for percent in AT_THE_END
        for between in counts(len(days) - 2, tried=FEWER_COUNTS)
    ]
    yield Grid(FAMILY, days, tuple(patterns))
    yield Grid(FAMILY, days, tuple(patterns), DOWNS)
