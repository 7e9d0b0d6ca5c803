"""What a party can work out about the other from what it is shown: possible worlds, in bits.

For the mediator alone (security notes 3.5). The party is taken to know the menu, its own
answers and everything shown before. Worlds of the other side are drawn evenly from a public
range; those in which all outputs would have been the same remain. The leak is the binary
logarithm of worlds before over worlds left. An estimate by sampling, with declared inputs, the
same on every machine; these are the plain rules, ``engine.leak`` does the same on arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import log2

from mediator.domain.caucus import Room
from mediator.domain.chance import below, draw
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.leakage import Light, least_worlds
from mediator.domain.menu import Menu
from mediator.domain.periods import months_needed, whole_months
from mediator.domain.terms import Terms

LEVELS = 101

Bound = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Guess:
    """How many worlds are tried, and from which seed; every figure has 101 even levels."""

    worlds: int = 10_000
    seed: int = 7


@dataclass(frozen=True, slots=True)
class World:
    """One possible other side, each figure in fen or months.

    Of a debtor: monthly means, savings, highest sum. Of a creditor: least sum, patience in
    months, least first payment.
    """

    one: int
    two: int
    three: int

    @property
    def figures(self) -> tuple[int, int, int]:
        """The figures in the order of ``FIGURES``."""
        return self.one, self.two, self.three


MONTHLY = "most_monthly"
FIGURES = {
    Room.DEBTOR: (MONTHLY, "savings", "most_total"),
    Room.CREDITOR: ("least_total", "longest_months", "least_first_payment"),
}
"""What the three figures of a world are called."""


def ranges(room: Room, owed: int, longest_months: int) -> tuple[tuple[int, int], ...]:
    """Return the public range of each figure: what anybody might think possible."""
    if room is Room.DEBTOR:
        return (0, owed // 6), (0, owed), (owed * 3 // 10, owed * 11 // 10)
    return (owed * 3 // 10, owed), (0, longest_months + 12), (0, owed // 4)


def world(room: Room, guess: Guess, number: int, owed: int, longest_months: int) -> World:
    """Return one world: each figure on one of its levels."""
    figures = []
    for step, (low, high) in enumerate(ranges(room, owed, longest_months)):
        level = below(draw(guess.seed, number, step), LEVELS)
        figures.append(low + (high - low) * level // (LEVELS - 1))
    return World(*figures)


def accepts(room: Room, terms: Terms, of: World, as_of: date) -> bool:
    """Tell whether a world's party would accept a plan, as the board judges conditions."""
    return would_accept(room, terms, as_of)(dict(zip(FIGURES[room], of.figures, strict=True)))


def would_accept(
    room: Room, terms: Terms, as_of: date, funding: ExpectedFunding | None = None
) -> Callable[[Mapping[str, int]], bool]:
    """Return the test whether a party with these figures would accept a plan.

    A figure that is no secret, and so is not among them, does not stand in the way. Every leak is
    counted by this one rule: that of a menu, of a plan, of opened rounds and of words.
    """
    if room is Room.CREDITOR:
        return _creditor_would(terms, months_needed(as_of, terms.schedule.last_due_on))
    return _debtor_would(terms, as_of, funding)


def _creditor_would(terms: Terms, needed: int) -> Callable[[Mapping[str, int]], bool]:
    settlement, first = terms.settlement.minor, terms.schedule.rows[0].amount.minor

    def holds(figures: Mapping[str, int]) -> bool:
        return (
            figures.get("least_total", 0) <= settlement
            and figures.get("longest_months", needed) >= needed
            and figures.get("least_first_payment", 0) <= first
        )

    return holds


def _debtor_would(
    terms: Terms, as_of: date, funding: ExpectedFunding | None
) -> Callable[[Mapping[str, int]], bool]:
    settlement, rows = terms.settlement.minor, terms.schedule.rows
    paid = accumulate(row.amount.minor for row in rows)
    due = [
        (whole_months(as_of, row.due_on), sum_ - _funded(funding, row.due_on))
        for row, sum_ in zip(rows, paid, strict=True)
    ]

    def holds(figures: Mapping[str, int]) -> bool:
        if figures.get("most_total", settlement) < settlement:
            return False
        if MONTHLY not in figures:
            return True
        monthly, savings = figures[MONTHLY], figures.get("savings", 0)
        return all(savings + monthly * months >= needed for months, needed in due)

    return holds


def _funded(funding: ExpectedFunding | None, day: date) -> int:
    return 0 if funding is None or day < funding.on else funding.amount.minor


def first_yes(answers: Sequence[bool], others: Sequence[bool]) -> int:
    """Return the first option, in menu order, to which both say yes; -1 for none."""
    both = (i for i, pair in enumerate(zip(answers, others, strict=True)) if all(pair))
    return next(both, -1)


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that may be shown: how many worlds it leaves, and how many bits that is.

    ``outcome`` is the id of the plan that becomes the joint yes, empty for none;
    ``centibits`` are hundredths of a bit.
    """

    outcome: str
    left: int
    centibits: int
    grade: Light


@dataclass(frozen=True, slots=True)
class Leak:
    """What a menu or a disclosure gives away to one side about the other.

    ``about`` is the room whose figures are guessed at; ``before`` the worlds that everything
    shown until now has left; ``mean_centibits`` what the next answer gives on average.
    """

    about: Room
    worlds: int
    before: int
    spent_centibits: int
    shown: tuple[Shown, ...]
    mean_centibits: int


@dataclass(frozen=True, slots=True)
class Inferred:
    """What can be believed of one figure, in fen or months: before and after; None for nothing."""

    figure: str
    before: tuple[int, int] | None
    after: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class PlanLeak:
    """What somebody learns who is told that the other side would accept a plan.

    ``left`` of ``before`` worlds remain.
    """

    about: Room
    before: int
    left: int
    grade: Light
    inferred: tuple[Inferred, ...]

    @property
    def centibits(self) -> int:
        """The leak in hundredths of a bit."""
        return centibits(self.before, self.left)


def leak_of_plan(
    about: Room, menu: Menu, terms: Terms, guess: Guess, within: Sequence[Bound]
) -> PlanLeak:
    """Return what a plan told as acceptable gives away, the plain way."""
    owed, longest = menu.owed.total.minor, longest_months(menu)
    worlds = [world(about, guess, number, owed, longest) for number in range(guess.worlds)]
    before = [w for w in worlds if _within(w.figures, within)]
    after = [w for w in before if accepts(about, terms, w, menu.as_of)]
    figures = zip(FIGURES[about], _spans(before), _spans(after), strict=True)
    inferred = tuple(Inferred(*each) for each in figures)
    return PlanLeak(about, len(before), len(after), grade(len(before), len(after)), inferred)


def longest_months(menu: Menu) -> int:
    """Return how long the longest plan of a menu runs."""
    return max(whole_months(menu.as_of, o.terms.schedule.last_due_on) for o in menu.options)


def _within(figures: Sequence[int], bounds: Sequence[Bound]) -> bool:
    pairs = zip(figures, bounds, strict=False)
    return all(bound is None or bound[0] <= figure <= bound[1] for figure, bound in pairs)


def _spans(worlds: Sequence[World]) -> list[tuple[int, int] | None]:
    if not worlds:
        return [None] * len(FIGURES[Room.CREDITOR])
    columns = zip(*(w.figures for w in worlds), strict=True)
    return [(min(column), max(column)) for column in columns]


def centibits(before: int, left: int) -> int:
    """Return the leak in hundredths of a bit, rounded to the nearest."""
    return round(100 * log2(before / left)) if left else round(100 * log2(max(before, 1)))


def grade(worlds: int, left: int) -> Light:
    """Grade what is left of all worlds, by the one rule of ``domain.leakage``."""
    if left < least_worlds(worlds):
        return Light.RED
    return Light.AMBER if left * 2 < worlds else Light.GREEN


def leak_of(
    about: Room,
    menu: Menu,
    worlds: int,
    counts: dict[int, int],
) -> Leak:
    """Return the leak of a menu's next answer from how many worlds give each outcome."""
    before = sum(counts.values())
    shown = tuple(
        Shown(
            outcome=menu.options[index].id if index >= 0 else "",
            left=left,
            centibits=centibits(before, left),
            grade=grade(worlds, left),
        )
        for index, left in sorted(counts.items())
    )
    mean = sum(each.left * each.centibits for each in shown) // max(before, 1)
    return Leak(about, worlds, before, centibits(worlds, before), shown, mean)


def outcomes(
    about: Room, menu: Menu, answers: Sequence[bool], guess: Guess, past: Sequence[int]
) -> dict[int, int]:
    """Count the worlds by the outcome they lead to, the plain way.

    ``answers`` are those of the one who guesses; ``past`` are the outcomes of earlier rounds
    on this menu: a world that would have led to another one is out.
    """
    owed = menu.owed.total.minor
    longest = longest_months(menu)
    counts: dict[int, int] = {}
    for number in range(guess.worlds):
        of = world(about, guess, number, owed, longest)
        others = [accepts(about, option.terms, of, menu.as_of) for option in menu.options]
        came = first_yes(answers, others)
        if all(came == earlier for earlier in past):
            counts[came] = counts.get(came, 0) + 1
    return counts
