"""From the search to what the mediator reads: balance points, region, shortlist, diagnosis."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mediator.domain.bargaining import monthly_means
from mediator.domain.criteria import Scale
from mediator.domain.outlook import Balanced, Outlook, Span, Weighed
from mediator.domain.solutions import bends
from mediator.domain.valuation import Measures, Timetable, measured, timetable
from mediator.domain.wishes import Wishes
from mediator.engine.search.candidates import besides
from mediator.engine.search.diagnose import diagnose
from mediator.engine.search.explore import Found, Question, candidate, explore
from mediator.engine.search.points import balance_points
from mediator.engine.search.wishes import Top

SHORTLIST, BY_WISHES = 12, 3
"""How many families are told of by their best plan, and how many plans by the wishes."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A question with what is needed to describe any candidate of it."""

    question: Question
    scale: Scale
    wishes: Wishes
    tables: dict[tuple[date, ...], Timetable] = field(default_factory=dict)

    def weighed(self, key: int) -> Weighed:
        """Return one candidate with its terms, gains and reasons, by the plain rules."""
        question = self.question
        at = candidate(question, key)
        grid = question.space.grids[at.grid]
        paid = question.space.payments(at)
        if paid is None:
            raise ValueError(key)
        plan = measured(paid, self._table(grid.days), besides(grid, question.weighing))
        days = ((grid.days[slot] - grid.days[0]).days for slot in (plan.first_slot, plan.last_slot))
        criteria = self.scale.of(plan, *days, secured=grid.extras.support is not None)
        court = question.limits.court
        return Weighed(
            name=f"{grid.patterns[at.pattern].name}#{key}",
            terms=question.space.terms(at),
            measures=plan,
            gains=(plan.creditor - court.creditor, court.debtor - plan.debtor),
            criteria=criteria,
            reasons=self.wishes.reasons(criteria),
        )

    def _table(self, days: tuple[date, ...]) -> Timetable:
        asked = self.question
        if days not in self.tables:
            self.tables[days] = timetable(days, asked.weighing, asked.debtor, asked.funding)
        return self.tables[days]


def outlook(question: Question, deal: Measures | None = None, *, shown: int = 0) -> Outlook:
    """Search all candidates and say what there is; ``deal`` is the plan in hand, if any.

    ``shown`` is how many plans of the frontier are wanted, spread over it with both ends.
    """
    wishes = question.reckoning.wishes
    sight, top = (
        Sight(question, scale_of(question), wishes),
        Top(wishes, scale_of(question), BY_WISHES),
    )
    found = explore(question, top=top)
    points = _gains(question, found)
    bent = bends(points)
    keys = [int(key) for key in found.stairs.keys]
    named = balance_points(points) if bent else ()
    return Outlook(
        as_of=question.space.facts.as_of,
        owed=question.space.facts.owed.total.minor,
        examined=found.examined,
        acceptable=found.acceptable,
        frontier_size=len(keys),
        reckoning=question.reckoning,
        estimates=question.estimates,
        court=question.limits.court,
        region=tuple(Span(day, *sums) for day, sums in sorted(found.region.items())),
        straight=bool(keys) and not bent,
        balances=tuple(Balanced(sight.weighed(keys[n.index]), n.rules) for n in named),
        shortlist=tuple(sight.weighed(key) for key in _shortlist(found, top)),
        diagnosis=None if found.acceptable else diagnose(question, sight.weighed),
        improvement=_improvement(found, sight, deal),
        frontier=tuple(sight.weighed(key) for key in _spread(keys, shown)),
    )


def _spread(keys: list[int], count: int) -> list[int]:
    """Return so many of the keys at even steps, the first and the last among them."""
    if len(keys) <= count or count < 2:
        return keys[:count]
    return [keys[(len(keys) - 1) * i // (count - 1)] for i in range(count)]


def scale_of(question: Question) -> Scale:
    """Return against what criteria are measured in this case."""
    facts = question.space.facts
    monthly = monthly_means(question.debtor)
    return Scale(
        owed=facts.owed.total.minor,
        court_creditor=question.limits.court.creditor,
        monthly=None if monthly is None else monthly.minor,
        longest_days=(facts.timeline[-1] - facts.timeline[0]).days,
    )


def _gains(question: Question, found: Found) -> list[tuple[int, int]]:
    court, stairs = question.limits.court, found.stairs
    pairs = zip(stairs.up.tolist(), stairs.down.tolist(), strict=True)
    return [(int(up) - court.creditor, court.debtor - int(down)) for up, down in pairs]


def _shortlist(found: Found, top: Top) -> list[int]:
    """Return the best of every family by the smaller gain, then the best of all by wishes."""
    by_gain = sorted(found.best.values(), key=lambda best: (-best.gain, best.key))
    chosen = [best.key for best in by_gain[:SHORTLIST]]
    return list(dict.fromkeys(chosen + top.keys))


def _improvement(found: Found, sight: Sight, deal: Measures | None) -> Weighed | None:
    """Return the plan of the frontier that is better for both than the deal, if there is one.

    Both must gain a yuan at least; of several, the one whose smaller gain is the largest.
    """
    if deal is None:
        return None
    gains = [
        (min(int(up) - deal.creditor, deal.debtor - int(down)), -int(key))
        for up, down, key in zip(
            found.stairs.up.tolist(),
            found.stairs.down.tolist(),
            found.stairs.keys.tolist(),
            strict=True,
        )
    ]
    most, key = max(gains, default=(0, 0))
    return sight.weighed(-key) if most >= 100 else None
