"""One run over the facts of a claim in order of time.

A sum earns interest from the day it is advanced, or the next one if the first day does not
count; a repaid sum earns to the day before, or that day if the last day counts. Every day so
belongs to one line only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count

from mediator.domain.accounts import INTEREST, Account
from mediator.domain.appropriation import OpenDebt, among_debts
from mediator.domain.claims import (
    Claim,
    Cost,
    Disbursement,
    Fact,
    Repayment,
    RepaymentKind,
    Waived,
)
from mediator.domain.components import AS_HELD, BY_LAW, Component, Components, full_order
from mediator.domain.growth import Growing, Growth
from mediator.domain.money import Money, half_up
from mediator.domain.periods import (
    Conventions,
    CountedDays,
    OldInterestPaid,
    after,
    months_later,
)
from mediator.domain.promises import Charge, ChargeEvery, Rollover
from mediator.domain.statements import EventKind, Ledger, StatementEvent


def first_free_day(conventions: Conventions, last: date) -> date:
    """Return the first day after ``last`` that earns nothing: ``last`` itself, or the next."""
    return last if conventions.counted_days is CountedDays.FIRST else after(last, 1)


Dated = Disbursement | Cost | Waived | Repayment

_RANKS = (
    EventKind.DISBURSEMENT,
    EventKind.COST,
    EventKind.CHARGE,
    EventKind.ACCELERATION,
    EventKind.WAIVER,
    EventKind.REPAYMENT,
    EventKind.SET_OFF,
    EventKind.REST,
    EventKind.ROLLOVER,
)
"""What comes first on one day; a rest looks at what the payments of the day have left."""


@dataclass(frozen=True, slots=True)
class _Act:
    """A fact with the first day it changes the account for."""

    effective: date
    on: date
    kind: EventKind
    place: str
    fact: Fact | Rollover | None = None

    @property
    def order(self) -> tuple[date, date, int]:
        return self.effective, self.on, _RANKS.index(self.kind)


def _every(months: int, first: date, last: date) -> Iterator[date]:
    """Give each like-numbered day from the first, so many months apart, up to the last."""
    on = first
    times = count(1)
    while on <= last:
        yield on
        on = months_later(first, months * next(times))


def _kind_of(fact: Dated, kind: EventKind) -> EventKind:
    set_off = isinstance(fact, Repayment) and fact.kind is RepaymentKind.SET_OFF
    return EventKind.SET_OFF if set_off else kind


class Run:
    """One pass over the facts that a column counts, by the promises or cut to the caps."""

    def __init__(
        self,
        claim: Claim,
        debts: Mapping[str, Growing],
        as_of: date,
        *,
        capped: bool,
        counts: Callable[[Fact], bool],
    ) -> None:
        """Take the claim, its debts by name, the last day, and which facts count."""
        self._claim, self._debts, self._as_of = claim, debts, as_of
        self._capped, self._counts = capped, counts
        self._end = first_free_day(claim.conventions, as_of)
        self._accounts = {name: Account() for name in debts}
        self._growths = {
            name: Growth(growing, self._accounts[name], capped=capped, counts=counts)
            for name, growing in debts.items()
        }
        self._nothing = Components.none(claim.currency)
        self._events: list[StatementEvent] = []
        self._left_over = 0

    def ledger(self) -> Ledger:
        """Run and return the result."""
        for act in sorted(self._acts(), key=lambda act: act.order):
            self._do(act)
        lines = []
        for growth in self._growths.values():
            growth.run_to(self._end)
            lines += growth.lines
        if len(self._growths) > 1:
            lines.sort(key=lambda line: line.first_day)
        growths, accounts = self._growths.values(), self._accounts.values()
        next_day = max(self._end, self._claim.first_on or self._end)
        per_diem = sum((growth.of_next_day(next_day) for growth in growths), Fraction(0))
        return Ledger(
            tuple(lines),
            tuple(self._events),
            self._balance(),
            self._money(self._left_over),
            any(g.was_cut for g in growths) or any(account.pending for account in accounts),
            self._money(half_up(per_diem)),
        )

    # --- the facts in order ---

    def _acts(self) -> Iterator[_Act]:
        claim, chosen = self._claim, self._claim.conventions
        late = 1 if chosen.counted_days is CountedDays.LAST else 0
        lists: dict[EventKind, tuple[str, Sequence[Dated]]] = {
            EventKind.DISBURSEMENT: ("disbursements", claim.disbursements),
            EventKind.COST: ("costs", claim.costs),
            EventKind.WAIVER: ("waivers", claim.waivers),
            EventKind.REPAYMENT: ("repayments", claim.repayments),
        }
        for kind, (name, facts) in lists.items():
            begins = kind in (EventKind.DISBURSEMENT, EventKind.COST)
            for index, fact in enumerate(facts):
                if fact.on <= self._as_of and self._counts(fact):
                    free = after(fact.on, late) if begins else first_free_day(chosen, fact.on)
                    place = f"claim.{name}[{index}]"
                    yield _Act(free, fact.on, _kind_of(fact, kind), place, fact)
        yield from self._charges(late)
        yield from self._turns()

    def _charges(self, late: int) -> Iterator[_Act]:
        """Give each day on which a fixed sum falls due."""
        for index, charge in enumerate(self._claim.charges):
            if charge.runs or charge.on is None or not self._counts(charge):
                continue
            last = min(charge.until or self._as_of, self._as_of)
            months = 12 if charge.every is ChargeEvery.YEAR else 1
            if charge.every is ChargeEvery.ONCE:
                last = min(charge.on, last)
            place = f"claim.charges[{index}]"
            for on in _every(months, charge.on, last):
                yield _Act(after(on, late), on, EventKind.CHARGE, place, charge)

    def _turns(self) -> Iterator[_Act]:
        """Give the days on which the debt itself changes: due early, compounded, rolled over."""
        claim, chosen = self._claim, self._claim.conventions
        if claim.accelerated_on is not None and claim.accelerated_on <= self._as_of:
            overdue_from = after(claim.accelerated_on, 1)
            kind, place = EventKind.ACCELERATION, "claim.accelerated_on"
            yield _Act(overdue_from, claim.accelerated_on, kind, place)
        for index, rollover in enumerate(claim.rollovers):
            if rollover.on <= self._as_of:
                effective = first_free_day(chosen, rollover.on)
                place = f"claim.rollovers[{index}]"
                yield _Act(effective, rollover.on, EventKind.ROLLOVER, place, rollover)
        if claim.rests is None or claim.first_on is None:
            return
        months = claim.rests.every.months
        begun = claim.rests.first_on or months_later(claim.first_on, months)
        for on in _every(months, begun, self._as_of):
            yield _Act(first_free_day(chosen, on), on, EventKind.REST, "claim.rests")

    # --- what each does ---

    def _do(self, act: _Act) -> None:
        fact, effective = act.fact, min(act.effective, self._end)
        if isinstance(fact, Disbursement):
            self._advance(act, fact, effective)
        elif isinstance(fact, Cost):
            self._named(fact.debt)[1].owed[Component.COSTS] += fact.amount.minor
            self._note(act, fact.amount.minor)
        elif isinstance(fact, Charge):
            self._charge(act, fact, effective)
        elif isinstance(fact, Waived):
            self._waive(act, fact, effective)
        elif isinstance(fact, Repayment):
            self._pay(act, fact, effective)
        elif isinstance(fact, Rollover):
            self._roll(act, fact, effective)
        else:
            self._turn(act, effective)

    def _advance(self, act: _Act, advance: Disbursement, effective: date) -> None:
        growth, account = self._named(advance.debt)
        growth.begin(effective)
        growth.run_to(effective)
        account.advance(self._split(advance, account.advanced))
        self._note(act, advance.principal.minor)

    def _split(self, advance: Disbursement, before: int) -> Iterator[tuple[date | None, int]]:
        """Split a principal over the due days that what was advanced before has left open."""
        rest = advance.principal.minor
        debt = self._debts[advance.debt].debt
        last = debt.due_on or self._claim.falls_due_on
        if advance.due_on is not None:
            yield advance.due_on, rest
            return
        rows = sorted(
            (row for row in self._claim.installments if row.debt == advance.debt),
            key=lambda row: row.on,
        )
        for row in rows:
            taken = min(before, row.amount.minor)
            before -= taken
            share = min(rest, row.amount.minor - taken)
            rest -= share
            yield row.on, share
        yield last or (rows[-1].on if rows else None), rest

    def _charge(self, act: _Act, charge: Charge, effective: date) -> None:
        growth, _ = self._named(charge.debt)
        growth.run_to(effective)
        asked = charge.amount.minor if charge.amount else 0
        if charge.percent is not None:
            part = Fraction(charge.percent) / 100
            asked = half_up(growth.charge_base(charge, after(act.on, 1)) * part)
        waiting = growth.ask(charge, asked, act.place)
        self._note(act, asked, left_over=waiting)

    def _waive(self, act: _Act, waived: Waived, effective: date) -> None:
        growth, account = self._named(waived.debt)
        growth.run_to(effective)
        amount = account.waive(waived.component, waived.amount.minor)
        self._note(
            act, waived.amount.minor, {waived.component: amount}, waived.amount.minor - amount
        )

    def _pay(self, act: _Act, payment: Repayment, effective: date) -> None:
        for growth in self._growths.values():
            growth.run_to(effective)
        order = full_order(payment.order or self._claim.appropriation)
        used: dict[Component, int] = {}
        kept, rest = 0, payment.amount.minor
        for name, share in self._shares(payment):
            account = self._accounts[name]
            part = account.pay(share, order, keeps=self._keeps(name, payment.on))
            rest -= share - part.rest
            kept += part.kept
            for component, amount in part.parts.items():
                used[component] = used.get(component, 0) + amount
        self._left_over += rest
        self._note(act, payment.amount.minor, used, rest, kept)

    def _shares(self, payment: Repayment) -> list[tuple[str, int]]:
        """Share a payment among the debts: the one named first, the others as by law."""
        names = list(self._accounts)
        if len(names) == 1:
            return [(names[0], payment.amount.minor)]
        shares = dict.fromkeys(names, 0)
        if payment.debt:
            opened = self._accounts[payment.debt].total
            shares[payment.debt] = min(payment.amount.minor, opened)
        for only_due in (True, False):
            rest = payment.amount.minor - sum(shares.values())
            opened_debts = [
                self._open(name, payment.on, shares[name], only_due=only_due) for name in names
            ]
            for name, share in zip(names, among_debts(rest, opened_debts), strict=True):
                shares[name] += share
        shares[names[0]] += payment.amount.minor - sum(shares.values())
        return [(name, share) for name, share in shares.items() if share]

    def _open(self, name: str, day: date, given: int, *, only_due: bool) -> OpenDebt:
        account, growing = self._accounts[name], self._debts[name]
        due_on, due = account.earliest_due(), account.due(day)
        burden = growing.book.rate(day, due_on).asserted
        opened = max((due if only_due else account.total) - given, 0)
        is_due = due_on is not None and due_on <= day
        return OpenDebt(opened, is_due, growing.debt.secured, burden, due_on)

    def _keeps(self, name: str, day: date) -> bool:
        """Tell whether a payment of a day may pay old interest that is not refunded."""
        if not any(self._accounts[name].natural.values()):
            return False
        kept = self._claim.conventions.old_interest_paid is OldInterestPaid.KEPT
        cap = self._debts[name].book.caps.cap(day)
        return kept and cap is not None and cap.kept > cap.yearly

    def _roll(self, act: _Act, rollover: Rollover, effective: date) -> None:
        growth, account = self._named(rollover.debt)
        growth.run_to(effective)
        more = max(rollover.face.minor - account.principal, 0)
        used = account.write_in(more, rollover.due_on, unexplained=not self._capped)
        beyond = more - sum(used.values())
        self._note(act, rollover.face.minor, dict(used), beyond if self._capped else 0)

    def _turn(self, act: _Act, effective: date) -> None:
        amount, rests = 0, self._claim.rests
        kinds = INTEREST if rests is not None and rests.overdue_too else INTEREST[:1]
        for name, growth in self._growths.items():
            growth.run_to(effective)
            account = self._accounts[name]
            if act.kind is EventKind.ACCELERATION:
                amount += account.accelerate(act.on)
            else:
                account.compounding = sum(account.owed[kind] for kind in kinds)
                amount += account.compounding
        if amount:
            self._note(act, amount)

    # --- writing it down ---

    def _named(self, name: str) -> tuple[Growth, Account]:
        """Return the debt of a name; what names none belongs to the first."""
        name = name if name in self._accounts else next(iter(self._accounts))
        return self._growths[name], self._accounts[name]

    def _note(
        self,
        act: _Act,
        amount: int,
        used: Mapping[Component, int] | None = None,
        left_over: int = 0,
        kept: int = 0,
    ) -> None:
        nothing = self._money(0)
        self._events.append(
            StatementEvent(
                act.on,
                act.kind,
                self._money(amount),
                self._parts(used or {}),
                self._money(left_over) if left_over else nothing,
                self._balance(),
                act.place,
                self._money(kept) if kept else nothing,
            )
        )

    def _balance(self) -> Components:
        amounts = dict.fromkeys(BY_LAW, 0)
        for account in self._accounts.values():
            amounts[Component.PRINCIPAL] += account.principal
            for component, owed in account.owed.items():
                amounts[component] += owed
        return self._parts(amounts)

    def _parts(self, amounts: Mapping[Component, int]) -> Components:
        if not any(amounts.values()):
            return self._nothing
        currency = self._claim.currency
        nothing = self._nothing.principal
        found = [amounts.get(part) for part in AS_HELD]
        return Components(*[Money(n, currency) if n else nothing for n in found])

    def _money(self, minor: int) -> Money:
        return Money(minor, self._claim.currency)
