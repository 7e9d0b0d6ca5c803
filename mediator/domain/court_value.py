"""What going to court is worth to the creditor and costs the debtor, as ranges.

For the mediator's board only: the estimates are sealed, so party-facing code may not import
this module. Every input is a range; the result is the exact range over all of them. With the
others held, the value moves one way in each input (it is linear, or one linear expression over
another, in each), so its extremes lie at the ends of the inputs, and trying all ends is exact.

With the claim A, its interest g a month, the doubled part d a month, the acceptance fee F, the
preservation fee P, the enforcement fee E, own costs K, times m1 and m2 in months, the chance
to win p, the part recovered r, the agency's part a, and a year's discount c:

    due    = A + g (m1 + m2) + d m2 + P
    creditor: p [r (1 - a) due + F] / (1 + c (m1 + m2) / 12) - F - P - K
    debtor:   p [r (due + E) + F] / (1 + c (m1 + m2) / 12) + K
    still owed afterwards: p (1 - r) due

The winner is refunded F by the court (民诉法解释207); P is claimed with the debt (诉讼费用
交纳办法38). A month is a twelfth of 365 days. Rounding: once, each end half up to the fen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product

from mediator.domain.court_estimate import Between, CourtEstimate
from mediator.domain.law import DoubledRate
from mediator.domain.money import Money, half_up
from mediator.domain.shapley import shapley, whole_parts

DAYS_IN_MONTH = Fraction(365, 12)


class Input(StrEnum):
    """One thing that the value depends on; the estimates bear the names of their fields."""

    WIN = "win"
    RECOVERY = "recovery"
    MONTHS_TO_JUDGMENT = "months_to_judgment"
    MONTHS_TO_PAYMENT = "months_to_payment"
    DISCOUNT = "discount"
    LAWYER = "lawyer"
    OTHER_COSTS = "other_costs"
    AGENCY = "agency"
    ACCEPTANCE = "acceptance"
    PRESERVATION = "preservation"
    ENFORCEMENT = "enforcement"


_PERCENTS = frozenset({Input.WIN, Input.RECOVERY, Input.DISCOUNT, Input.AGENCY})
_MONTHS = frozenset({Input.MONTHS_TO_JUDGMENT, Input.MONTHS_TO_PAYMENT})
_BOTH = tuple(sorted(_MONTHS))
_CREDITOR_GAINS = frozenset({Input.WIN, Input.RECOVERY})
_DEBTOR_GROWS = frozenset(Input) - _MONTHS - {Input.DISCOUNT}
"""The inputs with which the value grows; with all others but the months it falls."""
LAW_FEES = frozenset({Input.ACCEPTANCE, Input.PRESERVATION, Input.ENFORCEMENT})
"""The inputs that are fees by the ladder, not estimates."""


@dataclass(frozen=True, slots=True)
class CourtSum:
    """What is fought about: the claim, its interest a day, and what the doubled part runs on."""

    claim: Money
    per_diem: Money
    doubled_base: Money


@dataclass(frozen=True, slots=True)
class FeeRange:
    """The court fees that may fall due, from the cheapest way to the dearest."""

    acceptance: Between[Money]
    preservation: Between[Money]
    enforcement: Between[Money]


@dataclass(frozen=True, slots=True)
class Span:
    """One input as it goes in: fractions of one, months, or fen; ``given`` says if it was said."""

    input: Input
    low: Fraction
    high: Fraction
    source: str
    given: bool


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a range one input makes, in money; all shares sum to the range."""

    input: Input
    amount: Money


@dataclass(frozen=True, slots=True)
class ValueRange:
    """A result from its lowest to its highest, and what makes the difference, largest first."""

    low: Money
    high: Money
    shares: tuple[Share, ...]

    @property
    def width(self) -> Money:
        """The highest less the lowest."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class CourtCard:
    """One side's outlook: what goes in, what comes out, and what stays owed after all."""

    spans: tuple[Span, ...]
    value: ValueRange
    still_owed: ValueRange


Values = Mapping[Input, Fraction]


def creditor_card(
    estimate: CourtEstimate, asked: CourtSum, fees: FeeRange, rate: DoubledRate
) -> CourtCard:
    """Return the present value of what the creditor would really get by going to court.

    The estimate must lack nothing it needs; the enforcement fee is the debtor's affair.
    """
    sums = _Sums.of(asked, rate)
    spans = tuple(s for s in _spans(estimate, fees) if s.input is not Input.ENFORCEMENT)
    return CourtCard(spans, _ranged(spans, sums.received, asked), _owed(spans, sums, asked))


def debtor_card(
    estimate: CourtEstimate, asked: CourtSum, fees: FeeRange, rate: DoubledRate
) -> CourtCard:
    """Return the present value of what going to court would cost the debtor in all.

    The estimate must lack nothing it needs; an agency is the creditor's affair.
    """
    sums = _Sums.of(asked, rate)
    spans = tuple(s for s in _spans(estimate, fees) if s.input is not Input.AGENCY)
    return CourtCard(spans, _ranged(spans, sums.spent, asked), _owed(spans, sums, asked))


def creditor_ends(
    estimate: CourtEstimate, asked: CourtSum, fees: FeeRange, rate: DoubledRate
) -> tuple[Money, Money]:
    """Return the ends of the range of ``creditor_card`` alone, which takes far less work."""
    return _ends(estimate, fees, _Sums.of(asked, rate).received, _CREDITOR_GAINS, asked)


def debtor_ends(
    estimate: CourtEstimate, asked: CourtSum, fees: FeeRange, rate: DoubledRate
) -> tuple[Money, Money]:
    """Return the ends of the range of ``debtor_card`` alone, which takes far less work."""
    return _ends(estimate, fees, _Sums.of(asked, rate).spent, _DEBTOR_GROWS, asked)


@dataclass(frozen=True, slots=True)
class _Sums:
    """The sums of a claim, exactly, in fen and fen a month."""

    claim: Fraction
    interest: Fraction
    doubled: Fraction

    @classmethod
    def of(cls, asked: CourtSum, rate: DoubledRate) -> _Sums:
        daily = Fraction(rate.daily_percent) / 100
        return cls(
            Fraction(asked.claim.minor),
            asked.per_diem.minor * DAYS_IN_MONTH,
            asked.doubled_base.minor * daily * DAYS_IN_MONTH,
        )

    def due(self, at: Values) -> Fraction:
        late = at[Input.MONTHS_TO_PAYMENT]
        months = at[Input.MONTHS_TO_JUDGMENT] + late
        grown = self.claim + self.interest * months + self.doubled * late
        return grown + at[Input.PRESERVATION]

    def received(self, at: Values) -> Fraction:
        kept = at[Input.RECOVERY] * (1 - at[Input.AGENCY]) * self.due(at)
        fee = at[Input.ACCEPTANCE]
        won = at[Input.WIN] * (kept + fee) / _waiting(at)
        return won - fee - at[Input.PRESERVATION] - _own_costs(at)

    def spent(self, at: Values) -> Fraction:
        taken = at[Input.RECOVERY] * (self.due(at) + at[Input.ENFORCEMENT])
        lost = at[Input.WIN] * (taken + at[Input.ACCEPTANCE]) / _waiting(at)
        return lost + _own_costs(at)

    def left(self, at: Values) -> Fraction:
        return at[Input.WIN] * (1 - at[Input.RECOVERY]) * self.due(at)


def _waiting(at: Values) -> Fraction:
    months = at[Input.MONTHS_TO_JUDGMENT] + at[Input.MONTHS_TO_PAYMENT]
    return 1 + at[Input.DISCOUNT] * months / 12


def _own_costs(at: Values) -> Fraction:
    return at[Input.LAWYER] + at[Input.OTHER_COSTS]


def _spans(estimate: CourtEstimate, fees: FeeRange) -> tuple[Span, ...]:
    given = {each: getattr(fees if each in LAW_FEES else estimate, each) for each in Input}
    return tuple(_span(each, between) for each, between in given.items())


def _span(each: Input, between: Between[int] | None) -> Span:
    """Return an input in the units of the formula; what was not said counts as nothing."""
    if between is None:
        return Span(each, Fraction(0), Fraction(0), "", given=False)
    low, high = (_units(each, end) for end in (between.low, between.high))
    return Span(each, low, high, between.source, given=True)


def _units(each: Input, end: object) -> Fraction:
    if isinstance(end, Money):
        return Fraction(end.minor)
    exact = Fraction(str(end))
    return exact / 100 if each in _PERCENTS else exact


def _ends(
    estimate: CourtEstimate,
    fees: FeeRange,
    worth: Callable[[Values], Fraction],
    growing: frozenset[Input],
    asked: CourtSum,
) -> tuple[Money, Money]:
    """Try both ends of the months; which end of any other input is the lower is known."""
    spans = {span.input: span for span in _spans(estimate, fees)}
    lows, highs = [], []
    for late in product((False, True), repeat=len(_MONTHS)):
        months = {
            m: spans[m].high if end else spans[m].low for m, end in zip(_BOTH, late, strict=True)
        }
        up = {i: s.high if i in growing else s.low for i, s in spans.items()}
        down = {i: s.low if i in growing else s.high for i, s in spans.items()}
        highs.append(worth(up | months))
        lows.append(worth(down | months))
    currency = asked.claim.currency
    return Money(half_up(min(lows)), currency), Money(half_up(max(highs)), currency)


def _owed(spans: tuple[Span, ...], sums: _Sums, asked: CourtSum) -> ValueRange:
    return _ranged(spans, sums.left, asked)


def _ranged(
    spans: tuple[Span, ...], worth: Callable[[Values], Fraction], asked: CourtSum
) -> ValueRange:
    """Try every combination of ends, and split the range among the inputs (Shapley)."""
    open_spans = [span for span in spans if span.low < span.high]
    fixed = {Input.AGENCY: Fraction(0)} | {span.input: span.low for span in spans}
    worths: dict[tuple[bool, ...], Fraction] = {}
    for ends in product((False, True), repeat=len(open_spans)):
        at = {s.input: s.high if end else s.low for s, end in zip(open_spans, ends, strict=True)}
        worths[ends] = worth(fixed | at)
    lowest, highest = (pick(worths, key=lambda e: worths[e]) for pick in (min, max))
    currency = asked.claim.currency
    low, high = (Money(half_up(worths[ends]), currency) for ends in (lowest, highest))
    shares = _shares(open_spans, worths, lowest, highest, (high - low).minor)
    parts = [Share(each, Money(amount, currency)) for each, amount in shares.items()]
    order = sorted(parts, key=lambda share: -share.amount.minor)
    return ValueRange(low, high, tuple(order))


def _shares(
    spans: list[Span],
    worths: dict[tuple[bool, ...], Fraction],
    lowest: tuple[bool, ...],
    highest: tuple[bool, ...],
    whole: int,
) -> dict[Input, int]:
    """Split the way from the lowest end to the highest among the inputs that differ."""
    moved = [i for i in range(len(spans)) if lowest[i] != highest[i]]
    sets: dict[frozenset[int], Fraction] = {}
    for chosen in product((False, True), repeat=len(moved)):
        ends = list(lowest)
        for place, switched in zip(moved, chosen, strict=True):
            ends[place] = highest[place] if switched else lowest[place]
        sets[frozenset(i for i, switched in enumerate(chosen) if switched)] = worths[tuple(ends)]
    exact = dict(zip((spans[i].input for i in moved), shapley(len(moved), sets), strict=True))
    still = dict.fromkeys((span.input for span in spans), 0)
    return still | whole_parts(exact, whole)
