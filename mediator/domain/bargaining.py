"""How one option stands with each side, judged from what was said in confidence.

For the mediator's board only: party-facing code may not import this module. Secret limits
mark options here; they never add, drop or reorder what a party sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.periods import months_later, whole_months


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition of one side and whether the option meets it.

    ``code`` names the sentence in ``mediator.wording.reasons``; ``figures`` fill it. ``met`` is
    None where the room has not said enough to tell.
    """

    code: str
    met: bool | None
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """One side's stand on one option: the conditions and what follows from them."""

    reasons: tuple[Reason, ...]

    @property
    def accepts(self) -> bool | None:
        """True if every condition is met, False if one is not, None if it cannot be told."""
        if any(reason.met is False for reason in self.reasons):
            return False
        return None if any(reason.met is None for reason in self.reasons) else True


def present_value(option: SettlementOption, yearly: Fraction, on: date) -> Money:
    """Return what a plan is worth on a day: each amount / (1 + rate × days / 365).

    Simple discounting, rounded half up to the fen per payment; ``yearly`` a fraction of one.
    What is handed over counts at the lower end of its band, at most at what it is credited for.
    """
    terms = option.terms
    parts = [(row.amount, row.due_on) for row in terms.schedule.rows]
    parts += [(min(t.low, t.credited, key=_fen), t.by) for t in terms.transfers]
    value = Money.zero(terms.added_interest.currency)
    for amount, day in parts:
        years = Fraction(max((day - on).days, 0), 365)
        value = value + amount.share(1 / (1 + yearly * years))
    return value


def _fen(money: Money) -> int:
    return money.minor


def creditor_verdict(
    option: SettlementOption, position: CreditorPosition, *, as_of: date
) -> Verdict:
    """Judge an option by what the creditor said: sum, time and first payment."""
    terms = option.terms
    reasons = [
        _at_least("creditor_total", terms.settlement, position.least_total),
        _last_in_time(terms.schedule.last_due_on, position.longest_months, as_of),
    ]
    if position.least_first_payment is not None:
        first = terms.schedule.rows[0].amount
        reasons.append(_at_least("creditor_first", first, position.least_first_payment))
    return Verdict(tuple(reasons))


def _at_least(code: str, offered: Money, least: Money | None) -> Reason:
    if least is None:
        return Reason(f"{code}_unsaid", None)
    figures = (("least", least.plain), ("offered", offered.plain))
    return Reason(code, least <= offered, figures)


def _last_in_time(last: date, months: int | None, as_of: date) -> Reason:
    if months is None:
        return Reason("creditor_time_unsaid", None)
    limit = months_later(as_of, months)
    figures = (("last", last.isoformat()), ("limit", limit.isoformat()), ("months", str(months)))
    return Reason("creditor_time", last <= limit, figures)


def debtor_verdict(
    option: SettlementOption,
    position: DebtorPosition,
    funding: ExpectedFunding | None,
    *,
    as_of: date,
) -> Verdict:
    """Judge an option by what the debtor said: means month by month, and the sum.

    ``funding`` is money that both sides know will come; it counts from its day on.
    """
    reasons = [_affordable(option, position, funding, as_of)]
    if position.most_total is not None:
        settlement = option.terms.settlement
        figures = (("most", position.most_total.plain), ("sum", settlement.plain))
        reasons.append(Reason("debtor_total", settlement <= position.most_total, figures))
    if position.earliest_on is not None:
        first = option.terms.schedule.rows[0].due_on
        figures = (("earliest", position.earliest_on.isoformat()), ("first", first.isoformat()))
        reasons.append(Reason("debtor_first", position.earliest_on <= first, figures))
    return Verdict(tuple(reasons))


def monthly_means(position: DebtorPosition) -> Money | None:
    """Return what the debtor can pay a month: the lower of what it says and its surplus.

    Below zero becomes nothing; None where the room has not said enough.
    """
    surplus = position.surplus
    said = [m for m in (surplus, position.most_monthly) if m is not None]
    if not said:
        return None
    least = min(said, key=lambda money: money.minor)
    return max(least, Money.zero(least.currency), key=lambda money: money.minor)


def _affordable(
    option: SettlementOption,
    position: DebtorPosition,
    funding: ExpectedFunding | None,
    as_of: date,
) -> Reason:
    """Savings, funding and means saved up month by month must cover every payment so far.

    A month's means count once the month is full: nothing is paid out of money not yet earned.
    """
    means = monthly_means(position)
    if means is None:
        return Reason("debtor_means_unsaid", None)
    if position.surplus is not None and position.surplus < Money.zero(means.currency):
        short = (("short", (-position.surplus).plain),)
        return Reason("debtor_below_living", met=False, figures=short)
    savings = position.savings or Money.zero(means.currency)
    paid = Money.zero(means.currency)
    for row in option.terms.schedule.rows:
        paid = paid + row.amount
        had = means_on(position, funding, as_of=as_of, day=row.due_on)
        if had is not None and had < paid:
            when = (("due", row.due_on.isoformat()), ("number", str(row.number)))
            sums = (("had", had.plain), ("paid", paid.plain), ("short", (paid - had).plain))
            return Reason("debtor_short", met=False, figures=(*when, *sums))
    saved = (("monthly", means.plain), ("savings", savings.plain))
    if funding is None:
        return Reason("debtor_affords", met=True, figures=saved)
    funds = ("funding", funding.amount.plain)
    return Reason("debtor_affords_funded", met=True, figures=(*saved, funds))


def means_on(
    position: DebtorPosition, funding: ExpectedFunding | None, *, as_of: date, day: date
) -> Money | None:
    """Return the most that can have been paid in all by a day; None where not enough was said.

    Savings, full months of means, a yearly bonus once its month is over, and the expected
    funding from its day on. Nothing at all where income does not cover living costs.
    """
    means = monthly_means(position)
    if means is None:
        return None
    nothing = Money.zero(means.currency)
    if position.surplus is not None and position.surplus < nothing:
        return nothing
    months = whole_months(as_of, day)
    earned = Money(means.minor * months, means.currency)
    return sure_money(position, funding, as_of=as_of, day=day) + earned


def sure_money(
    position: DebtorPosition, funding: ExpectedFunding | None, *, as_of: date, day: date
) -> Money:
    """Return what is there by a day beside monthly means: savings, bonus, expected funding."""
    had = position.savings or Money(0)
    if position.bonus is not None and position.bonus_month is not None:
        times = _month_ends(position.bonus_month, as_of, day)
        had = had + Money(position.bonus.minor * times, had.currency)
    return had if funding is None or day < funding.on else had + funding.amount


def _month_ends(month: int, after_day: date, day: date) -> int:
    """Return how often a month of the year ended after one day and before or on another."""
    ended = day.year * 12 + day.month - 1
    begun = after_day.year * 12 + after_day.month - 1
    return (ended - month) // 12 - (begun - month) // 12


def strain(option: SettlementOption, position: DebtorPosition) -> int | None:
    """Return the largest payment in hundredths of a percent of the monthly means.

    10 000 means one month's whole means; None where there are no means to measure by.
    """
    means = monthly_means(position)
    if not means:
        return None
    return option.terms.schedule.largest.minor * 10_000 // means.minor
