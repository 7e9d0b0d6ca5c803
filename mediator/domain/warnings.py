"""How much attention an agreement needs on a day: three levels, each with its reasons.

A reminder of a coming due falls on a workday: where the day is off, on the last workday before.
A miss that will be a breach says from which day, and what would be owed then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.due_days import Workdays
from mediator.domain.dues import Due, DueKind
from mediator.domain.performance import Course, DueStanding, State
from mediator.domain.periods import after
from mediator.domain.receipts import Performance
from mediator.domain.revival import revival

REMINDED = (7, 3, 1)
"""How many days before a due day a reminder falls."""


class Level(IntEnum):
    """How urgent it is."""

    NONE = 0
    ATTENTION = 1  # 关注
    WARNING = 2  # 预警
    ALARM = 3  # 紧急


class Effect(StrEnum):
    """What a sign does to the level."""

    WATCH = "watch"  # at least attention
    RAISE = "raise"  # one level above what the payments give
    ALARM = "alarm"  # the highest


@dataclass(frozen=True, slots=True)
class SignKind:
    """A kind of sign, as ``resources/followup/signs.json`` has it, in both languages."""

    code: str
    group: str
    effect: Effect
    chinese: str
    english: str
    act_chinese: str
    act_english: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a level is reached: ``code`` names its sentence, a sign its own kind."""

    level: Level
    code: str
    figures: tuple[tuple[str, str], ...] = ()
    sign: SignKind | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """The level of an agreement on a day, and every reason, the most urgent first."""

    as_of: date
    level: Level
    reasons: tuple[Reason, ...]


def warned(
    agreement: Agreement,
    performance: Performance,
    found: AgreementStanding,
    workdays: Workdays,
    signs: Mapping[str, SignKind],
) -> Warned:
    """Return how much attention an agreement needs on the day of its standing."""
    if found.state is State.PERFORMED:
        return Warned(found.as_of, Level.NONE, ())
    reasons = list(_of_payments(agreement, found, workdays))
    level = max((reason.level for reason in reasons), default=Level.NONE)
    reasons += _of_signs(performance, found.as_of, signs, level)
    level = max((reason.level for reason in reasons), default=Level.NONE)
    ordered = sorted(reasons, key=lambda reason: -reason.level)
    return Warned(found.as_of, level, tuple(ordered))


def reminder_days(due: Due, workdays: Workdays) -> tuple[tuple[int, date], ...]:
    """Return the days on which to remind of a due: 7, 3 and 1 days before, moved to workdays."""
    return tuple((days, workdays.on_or_before(after(due.last_day, -days))) for days in REMINDED)


def _of_payments(
    agreement: Agreement, found: AgreementStanding, workdays: Workdays
) -> Iterator[Reason]:
    course = found.course
    if course.breach is not None:
        figures = (("amount", found.due_now.plain), ("day", course.breach.on.isoformat()))
        yield Reason(Level.ALARM, "broken", figures)
        return
    for each in course.dues:
        if each.settled_on is not None:
            continue
        if each.due.last_day < found.as_of:
            yield _late(agreement, each, course)
        else:
            yield from _coming(each, found.as_of, workdays)


def _coming(each: DueStanding, as_of: date, workdays: Workdays) -> Iterator[Reason]:
    """Give the nearest reminder reached, 1 before 3 before 7."""
    for days, from_day in reversed(reminder_days(each.due, workdays)):
        if as_of >= from_day:
            left = str((each.due.last_day - as_of).days)
            figures = (
                ("amount", each.open.plain),
                ("day", each.due.last_day.isoformat()),
                ("left", left),
                ("step", str(days)),
            )
            yield Reason(Level.ATTENTION, "due_soon", figures)
            return


def _late(agreement: Agreement, each: DueStanding, course: Course) -> Reason:
    days = str((course.as_of - each.due.last_day).days)
    figures = (("amount", each.open.plain), ("day", each.due.last_day.isoformat()), ("days", days))
    if each.missed or not _would_break(agreement, each, course):
        return Reason(Level.WARNING, "missed", figures)
    breach_on = after(each.due.grace_to, 1)
    whole = revival(agreement, course, breach_on).opened.total.plain
    near = (("breach", breach_on.isoformat()), ("whole", whole))
    return Reason(Level.ALARM, "breach_near", (*figures, *near))


def _would_break(agreement: Agreement, each: DueStanding, course: Course) -> bool:
    """Tell whether missing this due as well would be a breach."""
    rows = [other.due for other in course.dues if other.due.kind is DueKind.INSTALLMENT]
    asked = agreement.terms.breach.missed_installments
    needed = asked if 1 < asked <= len(rows) else 1
    earlier = sum(
        not other.missed and other.settled_on is None and other.due.grace_to < each.due.grace_to
        for other in course.dues
    )
    alone = each.due.kind is DueKind.TRANSFER or each.due == rows[-1]
    return alone or course.missed + earlier + 1 >= needed


def _of_signs(
    performance: Performance, as_of: date, signs: Mapping[str, SignKind], level: Level
) -> Iterator[Reason]:
    for sign in performance.signs:
        if sign.on > as_of or (sign.over_on is not None and sign.over_on <= as_of):
            continue
        kind = kind_of(sign.code, signs)
        figures = (("day", sign.on.isoformat()), ("note", sign.note))
        yield Reason(raised(kind, level), "sign", figures, kind)


def raised(kind: SignKind, level: Level) -> Level:
    """Return the level a sign brings about, where the payments alone give ``level``."""
    return {
        Effect.WATCH: Level.ATTENTION,
        Effect.RAISE: Level(min(level + 1, Level.ALARM)),
        Effect.ALARM: Level.ALARM,
    }[kind.effect]


def kind_of(code: str, signs: Mapping[str, SignKind]) -> SignKind:
    """Return the kind of a sign; one that the list does not have counts as one to watch."""
    return signs.get(code) or SignKind(code, "", Effect.WATCH, code, code, "", "")
