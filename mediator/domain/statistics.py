"""Figures about many cases: how many were settled, how fast, what was let off, what is performed.

A case counts in the period in which it was accepted, with everything that became of it. Figures
are exact fractions, rounded only when they are written. A figure is shown only where the counts
it is made of are (see ``suppression``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from mediator.domain.suppression import Column, Count, suppressed


class Counted(NamedTuple):
    """What of one case is counted, as it stands on a day; a hundred thousand are made at once.

    ``month`` of acceptance is ``2026-03``; ``days`` lead from acceptance to the agreement;
    ``owed`` and ``waived`` are fen, None where there is no agreement in yuan.
    """

    kind: str
    mediator: str
    month: str
    agreed: int
    days: int | None
    owed: int | None
    waived: int | None
    performed: int
    broken: int


class By(StrEnum):
    """What a table is split by."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    KIND = "kind"
    MEDIATOR = "mediator"


class Measure(StrEnum):
    """A figure of a line that can be drawn beside its table."""

    SETTLED = "settled"
    DAYS = "days"
    LET_OFF = "let_off"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Line:
    """One group, or all: counts as they may be shown, and the figures made of them.

    ``settled`` is the share of cases in agreement, ``days`` the median from acceptance to
    agreement, ``let_off`` the waived share of what was owed in yuan, ``kept`` the share performed
    without a breach among agreements that are performed or broken.
    """

    group: str
    cases: Count
    agreed: Count
    decided: Count
    performed: Count
    settled: Fraction | None
    days: Fraction | None
    let_off: Fraction | None
    kept: Fraction | None

    def figure(self, measure: Measure) -> Fraction | None:
        """Return one of the figures; None where it is not shown, or nothing makes it."""
        return {
            Measure.SETTLED: self.settled,
            Measure.DAYS: self.days,
            Measure.LET_OFF: self.let_off,
            Measure.KEPT: self.kept,
        }[measure]


@dataclass(frozen=True, slots=True)
class Table:
    """The groups in their order, and all of them together."""

    by: By
    first: date | None
    last: date | None
    as_of: date
    lines: tuple[Line, ...]
    total: Line

    def drawn(self, measure: Measure) -> tuple[tuple[Line, Fraction | None], ...]:
        """Return every line, all together last, with the part of a whole bar that is filled.

        A share fills its share; of days the longest median of the table fills the whole.
        """
        lines = (*self.lines, self.total)
        figures = [line.figure(measure) for line in lines]
        longest = max((f for f in figures if f is not None), default=Fraction(0))
        whole = longest if measure is Measure.DAYS and longest else Fraction(1)
        return tuple(
            (line, None if figure is None else figure / whole)
            for line, figure in zip(lines, figures, strict=True)
        )


def table(
    cases: Sequence[Counted],
    by: By,
    *,
    as_of: date,
    first: date | None = None,
    last: date | None = None,
) -> Table:
    """Count the cases accepted from ``first`` to ``last``, as they stand on ``as_of``."""
    groups: dict[str, list[Counted]] = {}
    name = _GROUPS[by]
    for case in cases:
        groups.setdefault(name(case), []).append(case)
    names = sorted(groups)
    members = [groups[each] for each in names]
    columns = _columns(members)
    lines = tuple(
        _line(each, group, _four([column.counts[at] for column in columns]))
        for at, (each, group) in enumerate(zip(names, members, strict=True))
    )
    total = _line("", cases, _four([column.total for column in columns]))
    return Table(by, first, last, as_of, lines, total)


def _quarter(case: Counted) -> str:
    year, month = case.month.split("-")
    return f"{year}-Q{(int(month) + 2) // 3}"


_GROUPS: dict[By, Callable[[Counted], str]] = {
    By.YEAR: lambda case: case.month[:4],
    By.QUARTER: _quarter,
    By.MONTH: lambda case: case.month,
    By.KIND: lambda case: case.kind,
    By.MEDIATOR: lambda case: case.mediator,
}


Four = tuple[Count, Count, Count, Count]


def _columns(groups: Sequence[list[Counted]]) -> tuple[Column, Column, Column, Column]:
    """Return the four counts, each beside the one it is a part of."""
    sizes = [len(group) for group in groups]
    cases = suppressed(sizes)
    made, within = [cases], sizes
    for numbers in zip(*map(_parts, groups), strict=True) if groups else ((), (), ()):
        made.append(suppressed(numbers, made[-1], within))
        within = list(numbers)
    one, two, three, four = made
    return one, two, three, four


def _four(counts: Sequence[Count]) -> Four:
    cases, agreed, decided, performed = counts
    return cases, agreed, decided, performed


def _parts(group: Sequence[Counted]) -> tuple[int, int, int]:
    performed = sum(case.performed for case in group)
    decided = performed + sum(case.broken for case in group)
    return sum(case.agreed for case in group), decided, performed


def _line(group: str, members: Sequence[Counted], counts: Four) -> Line:
    cases, agreed, decided, performed = counts
    settled = members if agreed.number else ()
    days = [case.days for case in settled if case.days is not None]
    owed = sum(case.owed or 0 for case in settled)
    waived = sum(case.waived or 0 for case in settled)
    return Line(
        group=group,
        cases=cases,
        agreed=agreed,
        decided=decided,
        performed=performed,
        settled=_share(agreed, cases),
        days=Fraction(median(days)) if days else None,
        let_off=Fraction(waived, owed) if owed else None,
        kept=_share(performed, decided),
    )


def _share(part: Count, whole: Count) -> Fraction | None:
    """Return a share, where both counts are shown and there is something to share."""
    if part.number is None or not whole.number:
        return None
    return Fraction(part.number, whole.number)
