"""What is to be done in all cases in the days to come, and what was let pass, by urgency.

Payments, hand-overs and signs seen at a follow-up are weighed as ``domain.warnings`` does for one
agreement; the last day of a right from thirty days before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mediator.domain.archive import SIGN, Day
from mediator.domain.due_days import Workdays
from mediator.domain.dues import DueKind
from mediator.domain.periods import after
from mediator.domain.warnings import REMINDED, Level, SignKind, kind_of, raised

WEEK = 7
"""So many days ahead the list for the week reaches."""

HOLIDAYS = 14
"""So many days more a reminder may reach that a holiday moved forward."""

RIGHT_SHOWN = 30
"""So many days a right that ended stays on the list."""

RIGHT_NEAR = ((1, Level.ALARM), (7, Level.WARNING), (30, Level.ATTENTION))
"""With so many days left, or fewer, the end of a right is so urgent."""

DUES = frozenset(kind.value for kind in DueKind)
BREACH = "breach"
LASTING = frozenset({*DUES, BREACH, SIGN})
"""What stays on the list until it is over, however long ago its day was."""

Listed = tuple[str, str, str, Day]
"""A day with its case, the case's number and its parties."""


@dataclass(frozen=True, slots=True)
class Task:
    """One day of one case, and how urgent it is on the day asked about; a sign with its kind."""

    case: str
    number: str
    parties: str
    day: Day
    level: Level
    sign: SignKind | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The tasks of all cases up to a day, the most urgent first, then the earliest."""

    as_of: date
    until: date
    tasks: tuple[Task, ...]


def agenda(
    days: Iterable[Listed],
    workdays: Workdays,
    signs: Mapping[str, SignKind],
    *,
    as_of: date,
    ahead: int = WEEK,
) -> Agenda:
    """Return what the days of all cases ask for, ``ahead`` days from one on.

    ``days`` must reach ``HOLIDAYS`` further: a payment of which a reminder is already due is
    listed though its day lies beyond.
    """
    until = after(as_of, ahead)
    held = [listed for listed in days if listed[3].holds(as_of) and not _is_over(listed[3], as_of)]
    tasks, of_payments = [], dict[str, Level]()
    for case, number, parties, day in held:
        level = level_of(day, workdays, as_of=as_of)
        if day.act in LASTING:
            of_payments[case] = max(level, of_payments.get(case, Level.NONE))
        reminded = day.act in DUES and level is not Level.NONE
        if day.act != SIGN and (day.on <= until or reminded):
            tasks.append(Task(case, number, parties, day, level))
    for case, number, parties, day in held:
        if day.act == SIGN:
            kind = kind_of(day.toward, signs)
            tasks.append(Task(case, number, parties, day, raised(kind, of_payments[case]), kind))
    tasks.sort(key=lambda task: (-task.level, task.day.order, task.number, task.case))
    return Agenda(as_of, until, tuple(tasks))


def _is_over(day: Day, as_of: date) -> bool:
    return day.act not in LASTING and day.on < after(as_of, -RIGHT_SHOWN)


def level_of(day: Day, workdays: Workdays, *, as_of: date) -> Level:
    """Return how urgent a day is; a sign by itself is not."""
    if day.act == SIGN:
        return Level.NONE
    if day.act == BREACH:
        return Level.ALARM
    if day.act in DUES:
        return _level_of_due(day, workdays, as_of)
    left = (day.on - as_of).days
    return next((level for most, level in RIGHT_NEAR if left <= most), Level.NONE)


def _level_of_due(day: Day, workdays: Workdays, as_of: date) -> Level:
    if day.on < as_of:
        return Level.ALARM if day.breach_on is not None else Level.WARNING
    first = workdays.on_or_before(after(day.on, -max(REMINDED)))
    return Level.ATTENTION if as_of >= first else Level.NONE
