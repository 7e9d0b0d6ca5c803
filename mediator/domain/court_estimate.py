"""What the mediator reckons with if there is no deal: facts for the court, and both estimates.

Sealed like a position: an estimate of one side may rest on what the other said in its room, so
it belongs to the mediator's board alone, never to a room. Party-facing code may not import
this module.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from mediator.domain.money import Money
from mediator.domain.periods import RoundingUnit
from mediator.domain.refusals import PartAboveWhole, RangeReversed

N = TypeVar("N", int, Decimal, Money)

PARTS = ("win", "recovery", "agency")
"""The estimates that are parts of a whole: at most 100 percent."""

NEEDED = ("win", "recovery", "months_to_judgment", "months_to_payment")
"""The estimates without which nothing can be worked out."""


@dataclass(frozen=True, slots=True)
class Between(Generic[N]):
    """A range, both ends included, and where it is from; no source: the mediator's estimate."""

    low: N
    high: N
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a range whose low end is above its high end."""
        if self.high < self.low:
            raise RangeReversed(_plain(self.low), _plain(self.high))


def _plain(end: int | Decimal | Money) -> str:
    return end.plain if isinstance(end, Money) else str(end)


@dataclass(frozen=True, slots=True)
class CourtEstimate:
    """What one side has to reckon with in court; what is None was not estimated.

    ``win`` is the chance in percent that the court supports the claim, ``recovery`` the part
    of what is then due that is really paid. ``months_to_judgment`` end with the time to
    perform, ``months_to_payment`` run from there to the money. ``discount`` is what a year of
    waiting costs the side, in percent. ``lawyer`` and ``other_costs`` are the side's own;
    ``agency`` is the part of what comes in that a collection agency keeps, in percent.
    """

    win: Between[Decimal] | None = None
    recovery: Between[Decimal] | None = None
    months_to_judgment: Between[int] | None = None
    months_to_payment: Between[int] | None = None
    discount: Between[Decimal] | None = None
    lawyer: Between[Money] | None = None
    other_costs: Between[Money] | None = None
    agency: Between[Decimal] | None = None

    def __post_init__(self) -> None:
        """Refuse more than the whole of a thing."""
        for item in PARTS:
            part: Between[Decimal] | None = getattr(self, item)
            if part is not None and part.high > 100:
                raise PartAboveWhole(item, str(part.high))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The names of the estimates still needed."""
        return tuple(name for name in NEEDED if getattr(self, name) is None)


def middle(between: Between[int] | Between[Decimal] | None) -> Fraction:
    """Return the middle of a range; of what was not estimated, nothing."""
    if between is None:
        return Fraction(0)
    return (Fraction(between.low) + Fraction(between.high)) / 2


STARTING = "starting"
"""The source of what is reckoned with until the mediator estimates it."""


def _starting(discount: str) -> CourtEstimate:
    return CourtEstimate(
        win=Between(Decimal(90), Decimal(90), STARTING),
        recovery=Between(Decimal(30), Decimal(70), STARTING),
        months_to_judgment=Between(6, 6, STARTING),
        months_to_payment=Between(6, 6, STARTING),
        discount=Between(Decimal(discount), Decimal(discount), STARTING),
    )


STARTING_CREDITOR, STARTING_DEBTOR = _starting("4"), _starting("12")
"""What is reckoned with where nothing was estimated: no fact, no statistic, open to change."""


@dataclass(frozen=True, slots=True)
class CourtFacts:
    """What only the mediator can say about the way to court; None was not said yet.

    ``counter_duty``: the creditor owes something in return, or there is another dispute between
    the two. ``reachable``: the debtor is in the country, not missing, and can be served.
    ``preserved``: assets are or will be preserved before the suit. ``disputed``: the debt or its
    sum is seriously disputed. ``excluded``: foreign, in need of appraisal, with a counter-claim
    or otherwise unfit for small claims (民事诉讼法166). ``small_agreed``: both agree to small
    claims. ``arbitration``: there is an arbitration agreement. ``joint``: both would apply for
    confirmation. ``yearly_wage`` is the average wage that the court announced, with its source.
    ``fee_rounding`` is what each fee is rounded to; the text fixes nothing.
    """

    counter_duty: bool | None = None
    reachable: bool | None = None
    preserved: bool | None = None
    disputed: bool | None = None
    excluded: bool | None = None
    small_agreed: bool | None = None
    arbitration: bool | None = None
    joint: bool | None = None
    yearly_wage: Money | None = None
    wage_source: str = ""
    fee_rounding: RoundingUnit = RoundingUnit.FEN


@dataclass(frozen=True, slots=True)
class CourtOutlook:
    """Everything sealed about the court alternative: facts, and an estimate for each side."""

    facts: CourtFacts = field(default_factory=CourtFacts)
    creditor: CourtEstimate = field(default_factory=CourtEstimate)
    debtor: CourtEstimate = field(default_factory=CourtEstimate)

    @property
    def reckoned(self) -> CourtOutlook:
        """The outlook with a starting estimate wherever none was made."""
        return replace(
            self,
            creditor=_filled(self.creditor, STARTING_CREDITOR),
            debtor=_filled(self.debtor, STARTING_DEBTOR),
        )


def _filled(estimate: CourtEstimate, starting: CourtEstimate) -> CourtEstimate:
    said = {f.name: getattr(estimate, f.name) for f in fields(estimate)}
    return replace(starting, **{name: value for name, value in said.items() if value is not None})
