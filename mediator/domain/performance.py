"""Where an agreement stands on a day, worked out from what was paid and never kept.

``course`` follows the plan to its end or to the breach; what revives on a breach and grows after
it is worked out in ``domain.revival``. Within the plan money meets the dues in order of time
(clauses 抵充顺序, 提前付款); so the sum of what came in by a day decides, and the order of receipts
of one day changes nothing. Money in fen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate

from mediator.domain.agreement import Agreement
from mediator.domain.due_days import Workdays
from mediator.domain.dues import Due, DueKind, due_findings, dues
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.money import Money, total
from mediator.domain.periods import after
from mediator.domain.plan_interest import plan_interest
from mediator.domain.receipts import Payer, Performance, Receipt
from mediator.domain.refusals import CurrenciesDiffer


class State(StrEnum):
    """Where an agreement stands."""

    CURRENT = "current"  # 正常履行
    IN_GRACE = "in_grace"  # 逾期，宽限期内
    OVERDUE = "overdue"  # 逾期，未达违约条件
    BREACHED = "breached"  # 违约
    ACCELERATED = "accelerated"  # 违约，全部提前到期
    PERFORMED = "performed"  # 履行完毕


@dataclass(frozen=True, slots=True)
class DueStanding:
    """One due: what of it is paid, the day it was paid in full, and whether that was too late."""

    due: Due
    paid: Money
    settled_on: date | None
    missed: bool

    @property
    def open(self) -> Money:
        """What is still to be paid of it."""
        return self.due.amount - self.paid


@dataclass(frozen=True, slots=True)
class Breach:
    """The breach: its first day, and the due it arose from."""

    on: date
    due: Due


@dataclass(frozen=True, slots=True)
class Course:
    """How a plan has gone by a day, to its end or to the breach.

    ``received`` is all counted money by that day; ``met`` what of it the dues took before a
    breach, ``ahead`` what came before a breach beyond them, ``handed`` what transfers completed
    before it are credited for, ``late`` what came from the day of the breach on, transfers at
    their credit. ``rebate`` is plan interest that was not earned because all was paid early;
    ``flow`` the money that met the plan, day by day, the rebate included.
    """

    as_of: date
    dues: tuple[DueStanding, ...]
    received: Money
    met: Money
    ahead: Money
    handed: Money
    late: tuple[Receipt, ...]
    rebate: Money
    flow: tuple[tuple[date, int], ...]
    breach: Breach | None
    findings: tuple[Finding, ...]

    @property
    def next_due(self) -> DueStanding | None:
        """The earliest due that is not settled."""
        return next((each for each in self.dues if each.settled_on is None), None)

    @property
    def missed(self) -> int:
        """How many installments were not paid within their grace, later ones included."""
        return sum(e.missed for e in self.dues if e.due.kind is DueKind.INSTALLMENT)

    @property
    def due_now(self) -> Money:
        """What is due by the day and not paid, by the plan alone."""
        fallen = [each.open for each in self.dues if each.due.due_on <= self.as_of]
        return total(fallen, self.received.currency)

    @property
    def open(self) -> Money:
        """All that the plan still asks for."""
        return total([each.open for each in self.dues], self.received.currency)

    @property
    def overdue_days(self) -> int:
        """The days since the last day of the earliest due that is not settled; 0 if not past."""
        earliest = self.next_due
        return max((self.as_of - earliest.due.last_day).days, 0) if earliest else 0

    @property
    def state(self) -> State:
        """Where the plan stands; a breach stays one even where all was paid after it."""
        earliest = self.next_due
        if self.breach is not None:
            alone = all(each.due.last_day < self.breach.on for each in self.dues)
            return State.BREACHED if alone else State.ACCELERATED
        if earliest is None:
            return State.PERFORMED
        if not self.overdue_days:
            return State.CURRENT
        return State.IN_GRACE if self.as_of <= earliest.due.grace_to else State.OVERDUE


def course(
    agreement: Agreement, performance: Performance, workdays: Workdays, *, as_of: date
) -> Course:
    """Follow an agreement up to a day, that day included.

    Receipts after the day, of an unknown payer, before the day of the balance, or gone back by
    the day are not counted; findings say so. Raises ``CurrenciesDiffer``.
    """
    _check(agreement, performance)
    performance = concerning(agreement, performance)
    counted = [r for r in performance.receipts if not left_out(agreement, r, as_of)]
    plan = _Plan(agreement, performance, workdays, as_of)
    days = _by_day(counted)
    breach = plan.breach(days)
    before = [day for day in days if breach is None or day[0] < breach.on]
    rebate_on, rebate = (None, 0) if breach else plan.rebate(before)
    if rebate_on is not None:
        before = sorted([*before, (rebate_on, rebate)])
    standings = plan.standings(before)
    late = [r for r in counted if breach is not None and r.on >= breach.on]
    currency = agreement.terms.added_interest.currency
    received = total([r.amount for r in counted], currency)
    came = received - total([r.amount for r in late], currency)
    used = total([each.paid for each in standings if each.due in plan.in_money], currency)
    handed, handed_late = plan.handed_over(breach)
    met = used - Money(rebate, currency)
    return Course(
        as_of=as_of,
        dues=standings,
        received=received,
        met=met,
        ahead=came - met,
        handed=handed,
        late=(*late, *handed_late),
        rebate=Money(rebate, currency),
        flow=tuple(before),
        breach=breach,
        findings=(
            *due_findings(agreement, performance, workdays, as_of=as_of),
            *_receipt_findings(agreement, performance, as_of),
            *_overpaid(came - met),
        ),
    )


def concerning(agreement: Agreement, performance: Performance) -> Performance:
    """Return the facts without those that a supplementary agreement has already dealt with.

    Notices and transfers up to its day belong to the plan before it, and so does a court's
    confirmation: what was changed since is not confirmed. Receipts are told apart one by one.
    """
    if agreement.supersedes is None:
        return performance
    day, confirmed = agreement.agreed_on, performance.confirmed_on
    return replace(
        performance,
        postponed=tuple(each for each in performance.postponed if each.told_on > day),
        handed_over=tuple(each for each in performance.handed_over if each.on > day),
        confirmed_on=confirmed if confirmed and confirmed > day else None,
    )


def _check(agreement: Agreement, performance: Performance) -> None:
    currency = agreement.terms.added_interest.currency
    for receipt in performance.receipts:
        if receipt.amount.currency != currency:
            raise CurrenciesDiffer(currency, receipt.amount.currency)


def left_out(agreement: Agreement, receipt: Receipt, as_of: date) -> str:
    """Say why a receipt does not count on a day; nothing where it does."""
    if receipt.on > as_of:
        return "receipt_later"
    if receipt.returned_on is not None and receipt.returned_on <= as_of:
        return "receipt_returned"
    if receipt.paid_by is Payer.UNKNOWN:
        return "receipt_payer_unknown"
    if agreement.supersedes is not None and receipt.on <= agreement.agreed_on:
        return "receipt_before_replan"
    return "receipt_before_balance" if receipt.on < agreement.statement.as_of else ""


_EXPECTED = frozenset({"receipt_later", "receipt_returned", "receipt_before_replan"})
"""Why a receipt does not count, where nobody need look into it."""


def _receipt_findings(
    agreement: Agreement, performance: Performance, as_of: date
) -> tuple[Finding, ...]:
    found, known = [], set[tuple[object, ...]]()
    for index, receipt in enumerate(performance.receipts):
        place, code = f"performance.receipts[{index}]", left_out(agreement, receipt, as_of)
        if code:
            told = note if code in _EXPECTED else doubtful
            found.append(told(place, code, amount=receipt.amount.plain))
        elif receipt.paid_by is Payer.GUARANTOR:
            found.append(note(place, "receipt_of_guarantor", amount=receipt.amount.plain))
        alike = (receipt.on, receipt.amount, receipt.paid_by, receipt.payer, receipt.proof)
        if not code and alike in known:
            figures = {"day": receipt.on.isoformat(), "amount": receipt.amount.plain}
            found.append(doubtful(place, "receipt_twice", **figures))
        known.add(alike)
        found += _conversion_findings(place, receipt)
    return tuple(found)


def _conversion_findings(place: str, receipt: Receipt) -> list[Finding]:
    """Return what a rate lacks: its source, or that it is not of the day of the payment."""
    converted = receipt.converted
    if converted is None:
        return []
    found = [] if converted.source else [doubtful(place, "rate_source_unknown")]
    day = receipt.on.isoformat()
    if converted.rate_on is None:
        found.append(doubtful(place, "rate_day_unknown", day=day))
    elif converted.rate_on != receipt.on:
        rate_on = converted.rate_on.isoformat()
        found.append(doubtful(place, "rate_of_other_day", day=day, rate=rate_on))
    return found


def _overpaid(ahead: Money) -> tuple[Finding, ...]:
    return (doubtful("performance.receipts", "overpaid", amount=ahead.plain),) if ahead else ()


def _by_day(receipts: Sequence[Receipt]) -> list[tuple[date, int]]:
    days: dict[date, int] = {}
    for receipt in receipts:
        days[receipt.on] = days.get(receipt.on, 0) + receipt.amount.minor
    return sorted(days.items())


class _Plan:
    """The dues of one agreement on a day, and how sums of money meet them."""

    def __init__(
        self, agreement: Agreement, performance: Performance, workdays: Workdays, as_of: date
    ) -> None:
        self._agreement, self._as_of = agreement, as_of
        self._dues = dues(agreement, performance, workdays, as_of=as_of)
        self._handed = {h.number: h.on for h in performance.handed_over if h.on <= as_of}
        self.in_money = [due for due in self._dues if self._is_money(due)]

    def _is_money(self, due: Due) -> bool:
        """A transfer is owed in money from the day after its last one (clause on transfers)."""
        if due.kind is DueKind.INSTALLMENT:
            return True
        return due.number not in self._handed and due.last_day < self._as_of

    def standings(self, days: Sequence[tuple[date, int]]) -> tuple[DueStanding, ...]:
        """Return every due with what the money of the days has met of it."""
        sums = list(accumulate(amount for _, amount in days))
        whole, before, found = sums[-1] if sums else 0, 0, []
        for due in self._dues:
            if due not in self.in_money:
                found.append(self._handed_over(due))
                continue
            amount = due.amount.minor
            paid = min(max(whole - before, 0), amount)
            before += amount
            at = bisect_left(sums, before)
            settled = days[at][0] if at < len(sums) else None
            missed = self._as_of > due.grace_to and (settled is None or settled > due.grace_to)
            found.append(DueStanding(due, Money(paid, due.amount.currency), settled, missed))
        return tuple(found)

    def _handed_over(self, due: Due) -> DueStanding:
        on = self._handed.get(due.number)
        paid = due.amount if on else Money.zero(due.amount.currency)
        return DueStanding(due, paid, on, missed=on is not None and on > due.grace_to)

    def handed_over(self, breach: Breach | None) -> tuple[Money, tuple[Receipt, ...]]:
        """Return what was handed over before a breach, and since then, as credited."""
        early, late = Money.zero(self._agreement.terms.added_interest.currency), []
        for due in self._dues:
            on = self._handed.get(due.number) if due.kind is DueKind.TRANSFER else None
            if on is not None and breach is not None and on >= breach.on:
                late.append(Receipt(on, due.amount))
            elif on is not None:
                early = early + due.amount
        return early, tuple(late)

    def breach(self, days: Sequence[tuple[date, int]]) -> Breach | None:
        """Return the first day on which the clause 违约 was met, if it was."""
        late = [each.due for each in self.standings(days) if each.missed]
        rows = [due for due in late if due.kind is DueKind.INSTALLMENT]
        breaks = [due for due in late if due.kind is DueKind.TRANSFER]
        all_rows = [due for due in self._dues if due.kind is DueKind.INSTALLMENT]
        asked = self._agreement.terms.breach.missed_installments
        needed = asked if 1 < asked <= len(all_rows) else 1
        rows.sort(key=lambda due: due.grace_to)
        if len(rows) >= needed:
            breaks.append(rows[needed - 1])
        breaks += [due for due in rows if due == all_rows[-1]]
        first = min(breaks, key=lambda due: due.grace_to, default=None)
        return Breach(after(first.grace_to, 1), first) if first else None

    def rebate(self, days: Sequence[tuple[date, int]]) -> tuple[date | None, int]:
        """Return when all was paid early, and the plan interest that so was never earned."""
        terms = self._agreement.terms
        if not terms.added_interest or len(self.in_money) < len(terms.schedule.rows):
            return None, 0
        interest = plan_interest(terms, since=self._agreement.statement.as_of)
        whole, paid = sum(due.amount.minor for due in self.in_money), 0
        for day, amount in days:
            paid += amount
            unearned = max(terms.added_interest.minor - interest.earned(day), 0)
            if whole - unearned <= paid < whole:
                return day, unearned
        return None, 0
