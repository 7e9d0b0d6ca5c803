"""Searches and their plain counterpart, for tests and benchmarks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.valuation import Measures, Timetable, measured, shortfalls, timetable
from mediator.engine.search.candidates import Candidate, Space, besides
from mediator.engine.search.explore import Question
from mediator.usecases.board import posed


def asked(
    case: Case, positions: Positions, law: Law, *, aim: int = 20_000, **policy: Any
) -> Question:
    """Return the question that the board asks of a case."""
    case = replace(case, policy=replace(case.policy, **policy))
    question, _ = posed(case, positions, law, aim)
    return question


class Plainly:
    """The plain rules, candidate by candidate."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.space: Space = question.space
        self.tables: list[Timetable] = []
        known: dict[object, Timetable] = {}
        for grid in self.space.grids:
            if grid.days not in known:
                known[grid.days] = timetable(
                    grid.days, question.weighing, question.debtor, question.funding
                )
            self.tables.append(known[grid.days])
        self.besides = [besides(grid, question.weighing) for grid in self.space.grids]

    def measures(self, at: Candidate) -> Measures | None:
        paid = self.space.payments(at)
        if paid is None:
            return None
        return measured(paid, self.tables[at.grid], self.besides[at.grid])

    def both_accept(self, at: Candidate, plan: Measures) -> bool:
        days = self.space.grids[at.grid].days
        return not any(shortfalls(plan, self.question.limits, days))
