"""What the home page shows of a hundred thousand cases: lines made only when they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import nsmallest
from types import MappingProxyType
from typing import overload

from mediator.desktop import discreet
from mediator.desktop.matching import initials_of_all
from mediator.desktop.widgets.grids import Cell, Head, Row
from mediator.desktop.words import say
from mediator.domain.archive import SIGN, Day, Ending
from mediator.domain.listing import CaseSummary
from mediator.domain.stages import Stage
from mediator.wording import screen as words
from mediator.wording.figures import grouped

SOON_DAYS, FAR_DAYS, MOST_DEADLINES = 7, 30, 4
FILTERS = tuple(words.FILTERS)
OF_REVIEW = ("mine", "review")
"""The filters that need to know which cases a lawyer is waited for with."""


@dataclass(frozen=True, slots=True)
class CaseList:
    """All cases, at first the last changed first, each with the text it is searched by.

    ``days`` are the last days of each case that are near or were let pass, the earliest first,
    ``nearest`` those of all cases that come next or have just passed. ``in_review`` are those
    whose agreement waits for a lawyer, once that was asked.
    """

    cases: tuple[CaseSummary, ...] = ()
    keys: tuple[str, ...] = ()
    nearest: tuple[tuple[CaseSummary, Day], ...] = ()
    sounds: tuple[str, ...] = ()
    days: Mapping[str, tuple[Day, ...]] = field(default_factory=dict)
    in_review: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, cases: tuple[CaseSummary, ...], today: date, near: Iterable[tuple[str, Day]] = ()
    ) -> CaseList:
        """Prepare a list for searching; done away from the window's thread.

        ``near`` are days that the archive has worked out from the law, each with its case.
        """
        days = _days_of(cases, near)
        sounds = tuple(initials_of_all([case.parties for case in cases]))
        keys = (
            f"{case.number} {case.parties} {sound}".casefold()
            for case, sound in zip(cases, sounds, strict=True)
        )
        return cls(cases, tuple(keys), _nearest(cases, days, today), sounds, days)

    def found(
        self, wanted: str, which: str, today: date, also: frozenset[str] = frozenset()
    ) -> list[CaseSummary]:
        """Return the cases that answer the search and pass the filter.

        ``also`` are those in whose other texts the archive has found it.
        """
        typed = wanted.strip().casefold()
        named = zip(self.cases, self.keys, strict=True)
        answering = (
            self.cases
            if not typed
            else [case for case, key in named if typed in key or case.id in also]
        )
        if which == "all":
            return list(answering)
        return [case for case in answering if self._passes(case, which, today)]

    def _passes(self, case: CaseSummary, which: str, today: date) -> bool:
        if which == "settled":
            return case.stage == Stage.AGREEMENT.value
        if which == "open":
            return case.stage != Stage.AGREEMENT.value
        if which == "review":
            return case.id in self.in_review
        if which == "mine":
            return self._waits_for_mediator(case, today)
        return self._is_due(case, today + timedelta(days=0 if which == "today" else SOON_DAYS))

    def _is_due(self, case: CaseSummary, last: date) -> bool:
        return any(day.on <= last for day in self.days.get(case.id, ()))

    def _waits_for_mediator(self, case: CaseSummary, today: date) -> bool:
        """Tell whether the next act is the mediator's.

        It is where a case is neither agreed nor closed nor with a lawyer, or a day in it has come.
        """
        is_open = case.ending in ("", Ending.OPEN.value)
        return self._is_due(case, today) or (is_open and case.id not in self.in_review)


def _days_of(
    cases: Sequence[CaseSummary], near: Iterable[tuple[str, Day]]
) -> dict[str, tuple[Day, ...]]:
    """Return the days of each case: those worked out, and such as the case says itself."""
    found: dict[str, list[Day]] = {}
    for case_id, day in near:
        if day.act != SIGN:  # no last day
            found.setdefault(case_id, []).append(day)
    for case in cases:
        if case.deadlines and case.id not in found:
            found[case.id] = [Day(day.on, day.kind.value) for day in case.deadlines]
    return {case_id: tuple(sorted(days, key=_in_time)) for case_id, days in found.items()}


def _in_time(day: Day) -> tuple[date, str, int]:
    return day.on, day.act, day.number


def _nearest(
    cases: Sequence[CaseSummary], days: Mapping[str, tuple[Day, ...]], today: date
) -> tuple[tuple[CaseSummary, Day], ...]:
    first, last = today - timedelta(days=SOON_DAYS), today + timedelta(days=FAR_DAYS)
    near = (
        (case, day) for case in cases for day in days.get(case.id, ()) if first <= day.on <= last
    )
    return tuple(nsmallest(MOST_DEADLINES, near, key=lambda pair: _in_time(pair[1])))


class CaseLines(Sequence[Row]):
    """The lines of a table; each is made when it is looked at."""

    def __init__(
        self,
        cases: Sequence[CaseSummary],
        today: date,
        days: Mapping[str, tuple[Day, ...]] = MappingProxyType({}),
    ) -> None:
        self._cases, self._today, self._days = cases, today, days
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._cases)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return CaseLines(self._cases[at], self._today, self._days)
        if at not in self._made:
            case = self._cases[at]
            self._made[at] = line_of(case, self._today, self._days.get(case.id, ()))
        return self._made[at]

    def __iter__(self) -> Iterator[Row]:
        return (self[at] for at in range(len(self)))


def case_heads() -> list[Head]:
    """Return the columns of a list of cases."""
    return [
        Head(say(words.CASE_NUMBER)),
        Head(say(words.CASE_PARTIES), stretches=True),
        Head(say(words.CASE_STAGE)),
        Head(say(words.CASE_DEADLINE)),
        Head(say(words.CASE_AMOUNT), figures=True),
        Head(say(words.ACCEPTED_ON)),
        Head(say(words.CHANGED_AT)),
    ]


def line_of(case: CaseSummary, today: date, days: tuple[Day, ...] = ()) -> Row:
    """Return the cells of a case; joint facts only."""
    stage = words.STAGES.get(case.stage)
    amount = grouped(case.amount) if case.amount is not None else ""
    return [
        case.number or say(words.UNNUMBERED),
        discreet.shown(case.parties),
        say(stage) if stage else "",
        _deadline_cell(days, today),
        discreet.shown(amount),
        case.accepted_on.isoformat(),
        f"{case.changed_at:%Y-%m-%d %H:%M}",
    ]


def _deadline_cell(days: tuple[Day, ...], today: date) -> Cell | str:
    if not days:
        return ""
    nearest = days[0]
    late = (nearest.on - today).days <= 0
    return Cell(deadline_text(nearest, today), "danger" if late else "text")


def deadline_text(day: Day, today: date) -> str:
    """Return what must be done by when, and how long that is; it names nobody."""
    days = (day.on - today).days
    if days == 0:
        left = say(words.DAY_TODAY)
    else:
        left = say(words.DAYS_LEFT if days > 0 else words.DAYS_PAST, days=abs(days))
    what = say(words.DEADLINES[day.act], number=day.number)
    return say(words.DEADLINE_LINE, what=what, day=day.on.isoformat(), left=left)
