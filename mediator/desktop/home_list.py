"""What the home page shows of a hundred thousand cases: lines made only when they are seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest
from typing import overload

from mediator.desktop import discreet
from mediator.desktop.matching import initials_of_all
from mediator.desktop.widgets.grids import Cell, Row
from mediator.desktop.words import say
from mediator.domain.case_days import CaseDay
from mediator.domain.stages import Stage
from mediator.usecases.ports import CaseSummary
from mediator.wording import screen as words
from mediator.wording.figures import grouped

SOON_DAYS, FAR_DAYS, MOST_DEADLINES = 7, 30, 4
FILTERS = tuple(words.FILTERS)


@dataclass(frozen=True, slots=True)
class CaseList:
    """All cases, the last changed first, each with the text it is searched by.

    ``nearest`` are the deadlines that come next or have just passed, the earliest first.
    """

    cases: tuple[CaseSummary, ...] = ()
    keys: tuple[str, ...] = ()
    nearest: tuple[tuple[CaseSummary, CaseDay], ...] = ()

    @classmethod
    def of(cls, cases: tuple[CaseSummary, ...], today: date) -> CaseList:
        """Prepare a list for searching; done away from the window's thread."""
        names = [case.parties for case in cases]
        keys = (
            f"{case.number} {case.parties} {sounds}".casefold()
            for case, sounds in zip(cases, initials_of_all(names), strict=True)
        )
        return cls(cases, tuple(keys), _nearest(cases, today))

    def found(self, wanted: str, which: str, today: date) -> list[CaseSummary]:
        """Return the cases that answer the search and pass the filter."""
        typed = wanted.strip().casefold()
        answering = (
            self.cases
            if not typed
            else [case for case, key in zip(self.cases, self.keys, strict=True) if typed in key]
        )
        if which == "all":
            return list(answering)
        return [case for case in answering if _passes(case, which, today)]


def _nearest(cases: Sequence[CaseSummary], today: date) -> tuple[tuple[CaseSummary, CaseDay], ...]:
    first, last = today - timedelta(days=SOON_DAYS), today + timedelta(days=FAR_DAYS)
    near = ((case, day) for case in cases for day in case.deadlines if first <= day.on <= last)
    return tuple(nsmallest(MOST_DEADLINES, near, key=lambda pair: pair[1]))


def _passes(case: CaseSummary, which: str, today: date) -> bool:
    if which == "settled":
        return case.stage == Stage.AGREEMENT.value
    if which == "open":
        return case.stage != Stage.AGREEMENT.value
    last = today + timedelta(days=0 if which == "today" else SOON_DAYS)
    return any(deadline.on <= last for deadline in case.deadlines)


class CaseLines(Sequence[Row]):
    """The lines of a table; each is made when it is looked at."""

    def __init__(self, cases: Sequence[CaseSummary], today: date) -> None:
        self._cases, self._today = cases, today
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._cases)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return CaseLines(self._cases[at], self._today)
        if at not in self._made:
            self._made[at] = line_of(self._cases[at], self._today)
        return self._made[at]

    def __iter__(self) -> Iterator[Row]:
        return (line_of(case, self._today) for case in self._cases)


def line_of(case: CaseSummary, today: date) -> Row:
    """Return the cells of a case; joint facts only."""
    stage = words.STAGES.get(case.stage)
    amount = grouped(case.amount) if case.amount is not None else ""
    return [
        case.number or say(words.UNNUMBERED),
        discreet.shown(case.parties),
        say(stage) if stage else "",
        _deadline_cell(case, today),
        discreet.shown(amount),
        case.accepted_on.isoformat(),
        f"{case.changed_at:%Y-%m-%d %H:%M}",
    ]


def _deadline_cell(case: CaseSummary, today: date) -> Cell | str:
    if not case.deadlines:
        return ""
    nearest = case.deadlines[0]
    late = (nearest.on - today).days <= 0
    return Cell(deadline_text(nearest, today), "danger" if late else "text")


def deadline_text(deadline: CaseDay, today: date) -> str:
    """Return what must be done by when, and how long that is."""
    days = (deadline.on - today).days
    if days == 0:
        left = say(words.DAY_TODAY)
    else:
        left = say(words.DAYS_LEFT if days > 0 else words.DAYS_PAST, days=abs(days))
    what = say(words.DEADLINES[deadline.kind.value])
    return say(words.DEADLINE_LINE, what=what, day=deadline.on.isoformat(), left=left)
