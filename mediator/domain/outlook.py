"""What the search found, as values that screens and reports can show. For the mediator alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.caucus import DebtorPosition
from mediator.domain.court_alternative import Court
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.reckoning import Reckoning
from mediator.domain.solutions import Balance
from mediator.domain.terms import Terms
from mediator.domain.valuation import Besides, Measures, Weighing, measured
from mediator.domain.valuation import timetable as timetable_of


@dataclass(frozen=True, slots=True)
class Weighed:
    """One plan found: its terms, what it is worth to both, and the reasons of both scores.

    ``name`` tells pattern and place; ``gains`` are those of creditor and debtor over the court
    alternative, in fen; ``criteria``, each from 0 to 1 000, and ``reasons`` stand in the order of
    ``wishes.CRITERIA``.
    """

    name: str
    terms: Terms
    measures: Measures
    gains: tuple[int, int]
    criteria: tuple[int, ...]
    reasons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Balanced:
    """A plan at which one or more rules of bargaining balance."""

    plan: Weighed
    rules: tuple[Balance, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Plans that end on a day and that both could accept lie between two sums, in fen."""

    last_due_on: date
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Gap:
    """How far the nearest plan is from meeting one condition, all others being met.

    ``short`` is in fen, or in days for a condition of time.
    """

    condition: str
    short: int
    plan: Weighed


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why there is no overlap: the gaps, the smallest part of its scale first.

    ``fewest`` is the least number of conditions that any plan fails; with more than one,
    ``together`` names those of the first such plan, and there are no single gaps.
    """

    gaps: tuple[Gap, ...]
    fewest: int
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that the search can tell the mediator.

    ``straight`` says that the frontier does not bend, so that no balance points are shown.
    ``improvement`` is better for both than the plan in hand, where there is one. ``frontier`` are
    as many plans of the frontier as were asked for, from the least to the most worth to the
    creditor.
    """

    as_of: date
    owed: int
    examined: int
    acceptable: int
    frontier_size: int
    reckoning: Reckoning
    estimates: CourtOutlook
    court: Court
    region: tuple[Span, ...]
    straight: bool
    balances: tuple[Balanced, ...]
    shortlist: tuple[Weighed, ...]
    diagnosis: Diagnosis | None
    improvement: Weighed | None
    frontier: tuple[Weighed, ...] = ()


def measured_terms(
    terms: Terms, weighing: Weighing, debtor: DebtorPosition, funding: ExpectedFunding | None
) -> Measures:
    """Measure any plan by the plain rules, over its own due days."""
    rows = terms.schedule.rows
    days = tuple(row.due_on for row in rows)
    table = timetable_of(days, weighing, debtor, funding)
    low = [(min(t.low.minor, t.credited.minor), t.by) for t in terms.transfers]
    besides = Besides(
        credited=terms.credited.minor,
        to_creditor=sum(fen * weighing.at_once(by) for fen, by in low),
        to_debtor=sum(t.credited.minor * weighing.to_debtor(t.by) for t in terms.transfers),
        secured=terms.support is not None,
    )
    return measured([(slot, row.amount.minor) for slot, row in enumerate(rows)], table, besides)
