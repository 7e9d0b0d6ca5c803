"""Visits after the signing, and closing the case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.refusals import CaseAlreadyClosed, ClosedWhileOpen
from mediator.domain.visits import Closing, ClosingWay, Visit
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.replanning import standing_in_force


def note_visit(case: Case, visit: Visit) -> Change:
    """Note a visit; raises ``NameUnprintable``."""
    for text in (visit.visited, visit.visitor, *visit.found.splitlines()):
        one_line(text)
    for text in visit.opinion.splitlines():
        one_line(text)
    return _with(case, "visit_noted", visits=(*case.performance.visits, visit))


def remove_visit(case: Case, index: int) -> Change:
    """Take out a visit that was noted by mistake."""
    kept = tuple(v for n, v in enumerate(case.performance.visits) if n != index)
    return _with(case, "visit_removed", visits=kept)


def close_case(case: Case, law: Law, closing: Closing) -> Change:
    """Close a case.

    Raises ``CaseAlreadyClosed``, and ``ClosedWhileOpen`` for one closed as performed on a day on
    which something is open.
    """
    one_line(closing.note)
    closed = case.performance.closed
    if closed is not None:
        raise CaseAlreadyClosed(closed.on)
    if closing.way is ClosingWay.PERFORMED:
        still_open = standing_in_force(case, law, as_of=closing.on).open
        if still_open:
            raise ClosedWhileOpen(still_open.plain)
    return _with(case, "case_closed", closed=closing)


def reopen_case(case: Case) -> Change:
    """Take the closing of a case back."""
    return _with(case, "case_reopened", closed=None)


def _with(case: Case, act: str, **changes: Any) -> Change:
    return Change(replace(case, performance=replace(case.performance, **changes)), act)
