"""The days of a case that must not be missed and that need no law table to be known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.case import Case
from mediator.domain.papers import last_day_to_confirm
from mediator.domain.parties import Role


class DayKind(StrEnum):
    """What must be done by a day."""

    CONFIRMATION = "confirmation"  # 申请司法确认
    GUARANTEE = "guarantee"  # 向保证人主张
    DUE = "due"  # 债务到期


@dataclass(frozen=True, slots=True, order=True)
class CaseDay:
    """A day, and what must be done by it."""

    on: date
    kind: DayKind


def case_days(case: Case) -> tuple[CaseDay, ...]:
    """Return the days of a case, the earliest first.

    Judicial confirmation is asked for within thirty days of the agreement (民事诉讼法205) and
    counts from the day of a paper that was saved; the end of an agreed guarantee period counts
    while no agreement was saved; the due day of the debt counts until the case was accepted.
    """
    settled = case.settlement is not None and bool(case.settlement.printed)
    found = []
    if case.settlement is not None and settled:
        day = last_day_to_confirm(case.settlement.agreed_on)
        found.append(CaseDay(day, DayKind.CONFIRMATION))
    else:
        ends = (p.guarantee_until for p in case.parties if p.role is Role.GUARANTOR)
        found += [CaseDay(day, DayKind.GUARANTEE) for day in ends if day is not None]
        due = case.claim.falls_due_on
        if due is not None and due >= case.accepted_on:
            found.append(CaseDay(due, DayKind.DUE))
    return tuple(sorted(found))


def written(days: tuple[CaseDay, ...]) -> str:
    """Lay deadlines out as one text.

    >>> written((CaseDay(date(2026, 11, 11), DayKind.CONFIRMATION),))
    '2026-11-11 confirmation'
    """
    return "\n".join(f"{deadline.on.isoformat()} {deadline.kind}" for deadline in days)


def read(text: str) -> tuple[CaseDay, ...]:
    """Read deadlines back.

    >>> read("2026-11-11 confirmation")[0].on
    datetime.date(2026, 11, 11)
    """
    lines = (line.split() for line in text.splitlines())
    return tuple(CaseDay(date.fromisoformat(day), DayKind(kind)) for day, kind in lines)
