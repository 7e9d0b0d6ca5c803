"""How a debt grows with time: which lines a period adds to its account.

Interest takes its share of the cap first, then compound interest, penalties and fees; sums
fixed beforehand wait for the room that the days leave (see ``mediator.domain.room``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from mediator.domain.accounts import Account, Pending
from mediator.domain.caps import Cap
from mediator.domain.claims import Claim, ClaimKind, Debt
from mediator.domain.components import Component
from mediator.domain.interest_rates import DayRate, RateBook
from mediator.domain.law import Law, LenderClass, Rule
from mediator.domain.money import Money
from mediator.domain.periods import Conventions, RoundingStep, after, counted, year_fraction
from mediator.domain.promises import Charge, ChargeBase, ChargeEvery, ChargeKind
from mediator.domain.room import Room
from mediator.domain.statements import StatementLine

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a day bears on a base; the same drafts on the next day make one line of both."""

    base: int
    rate: DayRate
    of_advance: bool = True


@dataclass(frozen=True, slots=True)
class Growing:
    """What decides how one debt of a claim grows."""

    claim: Claim
    debt: Debt
    book: RateBook
    law: Law
    dues: frozenset[date]

    @property
    def charges(self) -> Iterator[tuple[str, Charge]]:
        """The charges of this debt, each with its place in the case."""
        for index, charge in enumerate(self.claim.charges):
            if charge.debt in ("", self.debt.name):
                yield f"claim.charges[{index}]", charge

    def boundaries(self) -> list[date]:
        """Return the days on which something else may begin to grow, in order."""
        claim = self.claim
        days = {*self.book.boundaries, *(after(day, 1) for day in self.dues)}
        for _, charge in self.charges:
            days |= {charge.on} if charge.on else set()
            days |= {after(charge.until, 1)} if charge.until else set()
        for stop in claim.interest_stops:
            days |= {stop.first_day} | ({after(stop.last_day, 1)} if stop.last_day else set())
        days |= {change.on for change in claim.conventions.basis_changes}
        if claim.performance_due_on is not None:
            days |= {after(claim.performance_due_on, 1), self.law.doubled.effective_from}
        return sorted(days)

    def charge_rule(self, kind: ChargeKind) -> Rule:
        """Return the rule by which a penalty or a fee is owed."""
        if kind is ChargeKind.FEE:
            return self.law.rules["fee-agreed"]
        loan = self.claim.kind is not ClaimKind.TRADE
        ordinary = loan and self.claim.lender is LenderClass.ORDINARY
        return self.law.rules["penalty-agreed-loan" if ordinary else "penalty-agreed"]


class Growth:
    """Adds to an account what each period brings; periods run to the day before their end."""

    def __init__(
        self,
        growing: Growing,
        account: Account,
        *,
        capped: bool,
        counts: Callable[[Charge], bool],
    ) -> None:
        """Take the debt, its account, whether caps are applied, and which charges count."""
        self._growing, self._account, self._capped = growing, account, capped
        self._claim, self._book = growing.claim, growing.book
        self._conventions: Conventions = growing.claim.conventions
        claim = growing.claim
        self._limited = capped and bool(claim.charges or claim.rests or claim.rollovers)
        self._running = [(place, c) for place, c in growing.charges if c.runs and counts(c)]
        self._days = growing.boundaries()
        self._basis_days = {change.on for change in claim.conventions.basis_changes}
        self._sums: dict[Component, tuple[object, Fraction]] = {}
        self._since: date | None = None
        self.room = Room()
        self.lines: list[StatementLine] = []
        self.was_cut = False

    def begin(self, day: date) -> None:
        """Begin to count on a day, if it has not begun."""
        self._since = self._since or day

    def run_to(self, end: date) -> None:
        """Add what has grown up to the day before ``end``."""
        if self._since is None or self._since >= end:
            return
        start, self._since = self._since, end
        if not self._account.principal and not self._account.pending:
            return
        inside = self._days[bisect_right(self._days, start) : bisect_left(self._days, end)]
        first, card = start, self._card(start)
        for day in inside:
            following = self._card(day)
            if following != card or day in self._basis_days:
                self._add(card, first, day)
                first, card = day, following
        self._add(card, first, end)

    def of_next_day(self, day: date) -> Fraction:
        """Return what one more day brings, exactly; nothing is added."""
        card, whole, room = self._card(day), NOTHING, Room()
        end = after(day, 1)
        for draft in card:
            asked = self._exact(draft.base, draft.rate.asserted, draft.rate.daily, day, end)
            whole += self._supported(draft, asked, day, end, room)
        return whole

    def ask(self, charge: Charge, amount: int, fact: str) -> int:
        """Ask a sum fixed beforehand; returns what of it waits for room under the cap."""
        component = charge.kind.component
        if self._capped and self._claim_is_capped and not charge.is_settled:
            rule = self._growing.charge_rule(charge.kind)
            self._account.pending.append(Pending(component, amount, amount, rule, fact))
            return amount
        self._account.owed[component] += amount
        return 0

    @property
    def _claim_is_capped(self) -> bool:
        return self._claim.cap is not None or self._claim.kind is not ClaimKind.TRADE

    def _card(self, day: date) -> tuple[Draft, ...]:
        """Return what a day bears, in the order in which the cap is shared out."""
        for stop in self._claim.interest_stops:
            if stop.first_day <= day and (stop.last_day is None or day <= stop.last_day):
                return ()
        drafts = [*self._interest(day), *self._compound(day)]
        for place, charge in self._running:
            base = self._charge_base(charge, day)
            if base:
                drafts.append(Draft(base, self._charge_rate(place, charge)))
        drafts.sort(key=lambda draft: _SHARES.index(draft.rate.component))
        return (*drafts, *self._delay(day))

    def _interest(self, day: date) -> Iterator[Draft]:
        bases: dict[tuple[int, bool], Draft] = {}
        for part in self._account.parts:
            rate = self._book.rate(day, part.due_on)
            known = bases.get((id(rate), part.of_advance))
            base = part.open + (known.base if known else 0)
            bases[id(rate), part.of_advance] = Draft(base, rate, part.of_advance)
        # Principal that bears nothing still makes room under the cap for penalties and fees.
        return (draft for draft in bases.values() if draft.rate.asserted or self._limited)

    def _compound(self, day: date) -> Iterator[Draft]:
        """Give what unpaid interest bears from its rest on, at the rate of its debt."""
        if self._account.compounding:
            rate = self._book.rate(day, self._account.earliest_due())
            rule = self._growing.law.rules["compound-agreed"]
            yield Draft(
                self._account.compounding,
                replace(rate, component=Component.COMPOUND_INTEREST, rule=rule),
            )

    def charge_base(self, charge: Charge, day: date) -> int:
        """Return what a charge is taken of on a day: principal, or its own sum for each day."""
        overdue = sum(p.open for p in self._account.parts if p.due_on and p.due_on < day)
        if charge.on is None and not overdue:
            return 0
        if charge.amount is not None:
            return charge.amount.minor
        if charge.base is ChargeBase.OVERDUE:
            return overdue
        owed = charge.base is ChargeBase.OWED
        return self._account.principal if owed else self._account.advanced

    def _charge_base(self, charge: Charge, day: date) -> int:
        begun = charge.on is None or charge.on <= day
        ended = charge.until is not None and charge.until < day
        return self.charge_base(charge, day) if begun and not ended else 0

    def _charge_rate(self, place: str, charge: Charge) -> DayRate:
        yearly = charge.rate.yearly(self._conventions.days_in_year)
        by_day = Fraction(charge.rate.percent) / 100 if charge.every is ChargeEvery.DAY else None
        rule = self._growing.charge_rule(charge.kind)
        return DayRate(charge.kind.component, yearly, yearly, rule, None, place, by_day)

    def _delay(self, day: date) -> Iterator[Draft]:
        """Give the doubled part: on what the document fixes, without the general interest."""
        performance, doubled = self._claim.performance_due_on, self._growing.law.doubled
        if performance is not None and day > performance and day >= doubled.effective_from:
            daily = Fraction(doubled.daily_percent) / 100
            yearly = daily * self._conventions.days_in_year
            fact = "claim.performance_due_on"
            if self._account.principal:
                yield Draft(
                    self._account.principal,
                    DayRate(
                        Component.DELAY_INTEREST, yearly, yearly, doubled.rule, None, fact, daily
                    ),
                )

    def _add(self, card: tuple[Draft, ...], start: date, end: date) -> None:
        for draft in card:
            asked = self._exact(draft.base, draft.rate.asserted, draft.rate.daily, start, end)
            exact = self._supported(draft, asked, start, end, self.room)
            if not draft.rate.asserted:
                continue
            self._add_line(draft, exact, start, end, cut=exact is not asked and exact < asked)
            self._keep_natural(draft, start, end)
        if self._account.pending and card:
            self._release(start, end)

    def _supported(
        self, draft: Draft, asked: Fraction, start: date, end: date, room: Room
    ) -> Fraction:
        """Return what the law supports of what is asked; it takes its room under the cap."""
        rate, component = draft.rate, draft.rate.component
        cap = self._cap(component, start)
        if cap is None:
            return asked
        if component not in (Component.INTEREST, Component.OVERDUE_INTEREST):
            return room.take(component, asked)
        exact = asked
        if rate.is_capped:
            exact = self._exact(draft.base, rate.supported, None, start, end)
        if not draft.of_advance:
            return room.take(Component.COMPOUND_INTEREST, exact)
        if self._limited:
            allowed = self._exact(draft.base, cap.yearly, None, start, end)
            room.add(component, max(allowed, exact), exact)
        return exact

    def _cap(self, component: Component, day: date) -> Cap | None:
        """Return the cap on a part of the debt; the doubled part of the law itself has none."""
        if not self._capped or component is Component.DELAY_INTEREST:
            return None
        return self._book.caps.cap(day)

    def _add_line(
        self, draft: Draft, exact: Fraction, start: date, end: date, *, cut: bool
    ) -> None:
        rate = draft.rate
        shown = rate.asserted
        if cut:
            whole = self._exact(draft.base, Fraction(1), None, start, end)
            shown = exact / whole if whole else NOTHING
        self._book_line(
            StatementLine(
                component=rate.component,
                first_day=start,
                last_day=after(end, -1),
                days=self._counted(start, end),
                base=self._money(draft.base),
                rate=shown,
                amount=self._money(self._rounded(rate.component, exact, (shown, rate.rule.id))),
                rule=rate.rule,
                cap_rule=self._cut_by(draft, start) if cut else None,
                promised_rate=rate.asserted,
                fact=rate.fact,
                debt=self._growing.debt.name,
            )
        )

    def _cut_by(self, draft: Draft, day: date) -> Rule | None:
        cap = self._book.caps.cap(day)
        if draft.rate.is_capped and draft.of_advance:
            return draft.rate.cap_rule
        if cap is None or self._claim.lender is not LenderClass.ORDINARY:
            return cap.rule if cap else None
        grown = draft.rate.component in (Component.PENALTY, Component.FEES)
        return self._growing.law.rules["total-under-cap" if grown else "rollover-limit"]

    def _keep_natural(self, draft: Draft, start: date, end: date) -> None:
        rate = draft.rate
        if self._capped and draft.of_advance and rate.kept is not None:
            more = self._exact(draft.base, rate.kept - rate.supported, None, start, end)
            self._account.natural[rate.component] += more

    def _release(self, start: date, end: date) -> None:
        """Support fixed sums as far as there is room under the cap by now."""
        for waiting in self._account.pending:
            amount = min(waiting.open, int(self.room.left(waiting.component)))
            self.room.take(waiting.component, Fraction(amount))
            if amount:
                self._add_part(waiting, amount, start, end)
            waiting.open -= amount
        self._account.pending = [waiting for waiting in self._account.pending if waiting.open]

    def _add_part(self, waiting: Pending, amount: int, start: date, end: date) -> None:
        """Add a line for the part of a fixed sum that the days have left room for."""
        cut = amount < waiting.asked
        self._book_line(
            StatementLine(
                component=waiting.component,
                first_day=start,
                last_day=after(end, -1),
                days=self._counted(start, end),
                base=self._money(waiting.asked),
                rate=NOTHING,
                amount=self._money(amount),
                rule=waiting.rule,
                cap_rule=self._growing.law.rules["total-under-cap"] if cut else None,
                promised_rate=NOTHING,
                fact=waiting.fact,
                debt=self._growing.debt.name,
            )
        )

    def _counted(self, start: date, end: date) -> int:
        return counted(start, end, self._conventions.basis_on(start))

    def _book_line(self, line: StatementLine) -> None:
        self._account.owed[line.component] += line.amount.minor
        self.lines.append(line)
        self.was_cut = self.was_cut or line.cap_rule is not None

    def _money(self, minor: int) -> Money:
        return Money(minor, self._claim.currency)

    def _exact(
        self, base: int, yearly: Fraction, daily: Fraction | None, start: date, end: date
    ) -> Fraction:
        if daily is not None:
            return Fraction(base * daily.numerator * (end - start).days, daily.denominator)
        years = year_fraction(start, end, self._conventions.basis_on(start))
        return Fraction(
            base * yearly.numerator * years.numerator, yearly.denominator * years.denominator
        )

    def _rounded(self, component: Component, exact: Fraction, rate: object) -> int:
        """Round a line; a longer step gives each line its part of the rounded running sum."""
        step = self._conventions.rounding_step
        if step is RoundingStep.EACH_LINE:
            return self._conventions.rounded(exact)
        key = rate if step is RoundingStep.EACH_RATE_PERIOD else None
        known, before = self._sums.get(component, (None, NOTHING))
        if known != key:
            before = NOTHING
        self._sums[component] = key, before + exact
        return self._conventions.rounded(before + exact) - self._conventions.rounded(before)


_SHARES = (
    Component.INTEREST,
    Component.OVERDUE_INTEREST,
    Component.COMPOUND_INTEREST,
    Component.PENALTY,
    Component.FEES,
)
"""Who takes of the cap first."""
