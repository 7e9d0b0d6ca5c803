"""Which candidates there are: waiver levels, grids of all families, and a name for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import isqrt

from mediator.domain.components import Components
from mediator.domain.disclosure import Shareable
from mediator.domain.terms import Terms
from mediator.domain.valuation import Besides, Weighing
from mediator.engine.families import IN_ORDER
from mediator.engine.families.build import amounts, credited, interest, terms, waiver
from mediator.engine.families.face import Bearing, Grid, Parameters

MOST_OF_PRINCIPAL = 40  # percent
AIM = 1_000_000
LEAST_FINE, MOST_FINE = 2, 80


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate by its place: grid, pattern, and column (level × down payment)."""

    grid: int
    pattern: int
    column: int


@dataclass(frozen=True, slots=True)
class Level:
    """A level of waiver: shares of every interest and of the principal."""

    of_interest: Fraction
    of_principal: Fraction


@dataclass(frozen=True, slots=True)
class Space:
    """All candidates of a case, in the published order; ``kept`` fen are left by each level.

    From the level ``whole_from`` on, all of the interest is let off.
    """

    facts: Shareable
    levels: tuple[Level, ...]
    kept: tuple[int, ...]
    grids: tuple[Grid, ...]
    whole_from: int

    @property
    def size(self) -> int:
        """How many candidates there are."""
        return sum(len(grid.patterns) * self.wide(grid) for grid in self.grids)

    def wide(self, grid: Grid) -> int:
        """Return how many columns a grid has: a waiver and a down payment each."""
        return (len(grid.waivers) or len(self.places(grid))) * len(grid.downs)

    def places(self, grid: Grid) -> range:
        """Return which of the levels a grid is combined with; they lie by share of interest."""
        whole = len(self.levels)
        if grid.whole_interest is None:
            return range(whole)
        return range(self.whole_from, whole) if grid.whole_interest else range(self.whole_from)

    def left(self, grid: Grid) -> tuple[int, ...]:
        """Return what each waiver of a grid leaves, in fen."""
        if grid.waivers:
            whole = self.facts.owed.total.minor
            return tuple(whole - waived.total.minor for waived in grid.waivers)
        places = self.places(grid)
        return self.kept[places.start : places.stop]

    def waived(self, grid: Grid, place: int) -> Components:
        """Return one waiver of a grid, part by part."""
        if grid.waivers:
            return grid.waivers[place]
        level = self.levels[self.places(grid)[place]]
        return waiver(self.facts.owed, level.of_interest, level.of_principal)

    def parameters(self, at: Candidate) -> Parameters:
        """Return the parameters of one candidate."""
        grid = self.grids[at.grid]
        place, down = divmod(at.column, len(grid.downs))
        return Parameters(
            family=grid.family,
            waived=self.waived(grid, place),
            days=grid.days,
            pattern=grid.patterns[at.pattern],
            down=grid.downs[down],
            first=grid.first,
            extras=grid.extras,
        )

    def terms(self, at: Candidate) -> Terms:
        """Return the public terms of one candidate, as a menu would give them."""
        return terms(self.facts, self.parameters(at))

    def payments(self, at: Candidate) -> list[tuple[int, int]] | None:
        """Return (slot, fen) of each payment; None where the candidate is no plan.

        None is a sum too small for its payments: one of them would be nothing.
        """
        made = self.parameters(at)
        kept = (self.facts.owed - made.waived).total
        if kept <= credited(made.extras, kept.currency):
            return None
        paid = amounts(self.facts, made, kept)
        down = made.down or made.first is not None
        short = len(paid) < len(made.pattern.slots) + bool(down)
        if short or any(amount <= 0 for _, amount in paid):
            return None
        level = made.extras.bearing is Bearing.LEVEL
        return None if level and len({amount for _, amount in paid[:-1]}) > 1 else paid


def space(facts: Shareable, *, aim: int = AIM) -> Space:
    """Return the candidates of every family that applies: about as many as are aimed at.

    The levels of waiver are as fine as that needs, within bounds.
    """
    grids = tuple(grid for family in IN_ORDER for grid in family.searched(facts) if grid.patterns)
    many = (grid for grid in grids if not grid.waivers and not grid.whole_interest)
    each = sum(len(grid.patterns) * len(grid.downs) for grid in many)
    fine = isqrt(max(aim - 1, 0) // each)
    levels = _levels(facts.owed, min(max(fine, LEAST_FINE), MOST_FINE))
    whole_from = sum(level.of_interest < 1 for level in levels)
    return Space(facts, levels, _kept(facts.owed, levels), grids, whole_from)


def _levels(owed: Components, fine: int) -> tuple[Level, ...]:
    """Return the waivers tried: interest in steps up to all, principal in steps up to 40%.

    Where there is no interest, principal alone in as many steps.
    """
    if interest(owed):
        shares = [Fraction(step, fine) for step in range(fine + 1)]
        most = Fraction(MOST_OF_PRINCIPAL, 100)
        return tuple(Level(one, other * most) for one in shares for other in shares)
    steps = (fine + 1) ** 2 - 1
    return tuple(
        Level(Fraction(0), Fraction(step * MOST_OF_PRINCIPAL, 100 * steps))
        for step in range(steps + 1)
    )


def _kept(owed: Components, levels: tuple[Level, ...]) -> tuple[int, ...]:
    """Return what each level leaves, in fen; every share is worked out once."""
    of_interest = {
        share: waiver(owed, share).total.minor for share in {level.of_interest for level in levels}
    }
    of_principal = {
        share: waiver(owed, Fraction(0), share).total.minor
        for share in {level.of_principal for level in levels}
    }
    whole = owed.total.minor
    return tuple(
        whole - of_interest[level.of_interest] - of_principal[level.of_principal]
        for level in levels
    )


def besides(grid: Grid, weighing: Weighing) -> Besides:
    """Return what the plans of a grid give beside money.

    To the creditor a transfer is worth the lower end of its band, at most what it is credited
    for; to the debtor it costs what it is credited for.
    """
    transfers = grid.extras.transfers
    worth = Besides(secured=grid.extras.support is not None)
    for transfer in transfers:
        low = min(transfer.low.minor, transfer.credited.minor)
        worth = replace(
            worth,
            credited=worth.credited + transfer.credited.minor,
            to_creditor=worth.to_creditor + low * weighing.at_once(transfer.by),
            to_debtor=worth.to_debtor + transfer.credited.minor * weighing.to_debtor(transfer.by),
        )
    return worth


def every(space: Space) -> Iterator[Candidate]:
    """Return every candidate in the published order, for the plain rules to walk through."""
    for g, grid in enumerate(space.grids):
        for p in range(len(grid.patterns)):
            for column in range(space.wide(grid)):
                yield Candidate(g, p, column)
