"""How long a closed case is kept, and which cases are due to be destroyed.

How many years a center keeps its files is its own rule, under a text that nobody has read here
(``resources/archive/retention.json`` says so); so no years are shipped, and none is due before
somebody has set them. The clock runs from the closing; an open case never falls due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mediator.domain.periods import months_later
from mediator.domain.standing import Standing

LEAST_YEARS, MOST_YEARS = 2, 100
"""Recordings and records of visits are kept for two years at least."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How many years cases of one kind are kept, and by which rule; None where nobody has said."""

    years: int | None
    source: str
    set_on: date | None = None


@dataclass(frozen=True, slots=True)
class Shipped:
    """What is shipped about keeping: that years must be set, and how sure anything is."""

    source: str
    source_en: str
    standing: Standing
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed case as the list of those to destroy shows it."""

    case: str
    number: str
    parties: str
    kind: str
    closed_on: date


@dataclass(frozen=True, slots=True)
class Expired:
    """A closed case whose years are over: kept until ``until``, that day included."""

    closed: Closed
    until: date


def expired(
    cases: Iterable[Closed], rules: Mapping[str, Keep], *, as_of: date
) -> tuple[Expired, ...]:
    """Return the cases whose years are over on a day, the longest over first."""
    found = []
    for case in cases:
        until = kept_until(case, rules)
        if until is not None and until < as_of:
            found.append(Expired(case, until))
    return tuple(sorted(found, key=lambda each: (each.until, each.closed.case)))


def kept_until(case: Closed, rules: Mapping[str, Keep]) -> date | None:
    """Return the last day a case is kept; None where its kind has no years."""
    rule = rules.get(case.kind)
    if rule is None or rule.years is None:
        return None
    return months_later(case.closed_on, 12 * rule.years)
