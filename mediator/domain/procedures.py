"""Which way through the court fits a case: conditions met, not met and still to be said.

The conditions, time limits and fees of each procedure are data (``resources/law/
procedures.json``); here each condition is answered from the case and from what the mediator
says. Time limits are those of the law, never how long a court takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediator.domain.court_estimate import CourtFacts
from mediator.domain.court_fees import CourtCosts
from mediator.domain.law import (
    CourtProcedures,
    Law,
    Procedure,
    ProcedureRules,
    Rule,
    TimeLimit,
    YearlyWage,
)
from mediator.domain.money import Money, half_up
from mediator.domain.periods import after

CONFIRMATION_DAYS = "thirty_days"


@dataclass(frozen=True, slots=True)
class CourtCase:
    """What the case itself says: the sum, when it fell due, the day asked, and the body.

    ``agreed_on`` is the day an agreement took effect, None while there is none. ``by_body`` says
    that a mediation body is named in the case.
    """

    amount: Money
    due_on: date | None
    as_of: date
    by_body: bool
    agreed_on: date | None


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a procedure; ``met`` is None where the mediator has to say.

    ``code`` with ``met`` names the sentence in ``mediator.wording.court``.
    """

    code: str
    met: bool | None
    rule: Rule
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ProcedureAnswer:
    """One procedure with its conditions, its time limits and its fee (None: free)."""

    procedure: Procedure
    conditions: tuple[Condition, ...]
    limits: tuple[TimeLimit, ...]
    fee: Money | None
    notes: tuple[Rule, ...]

    @property
    def fits(self) -> bool | None:
        """True if every condition is met, False if one is not, None if it cannot be told."""
        if any(condition.met is False for condition in self.conditions):
            return False
        return None if any(c.met is None for c in self.conditions) else True


def procedure_answers(
    case: CourtCase, facts: CourtFacts, law: Law, costs: CourtCosts
) -> tuple[ProcedureAnswer, ...]:
    """Answer every procedure of the law for a case, in the order of the table."""
    return tuple(
        ProcedureAnswer(
            procedure=rules.procedure,
            conditions=_conditions(rules, case, facts, law),
            limits=rules.limits,
            fee=getattr(costs, rules.fee) if rules.fee else None,
            notes=rules.notes,
        )
        for rules in law.procedures.procedures
    )


def _conditions(
    rules: ProcedureRules, case: CourtCase, facts: CourtFacts, law: Law
) -> tuple[Condition, ...]:
    answers: list[Condition] = []
    for code, rule in rules.conditions:
        if code == "small_line":
            answers += _small_line(case, facts, law, rule)
        elif code == "due":
            answers.append(_due(case, rule))
        elif code == CONFIRMATION_DAYS:
            answers.append(_in_thirty_days(case, rules, rule))
        else:
            answers.append(Condition(code, _said(code, case, facts), rule))
    return tuple(answers)


def _said(code: str, case: CourtCase, facts: CourtFacts) -> bool | None:
    """Answer a condition that is one fact, or the contrary of one."""
    if code in ("money", "money_scope"):
        return True  # every claim of this program is for money
    if code == "document":
        return None  # a judgment, an order or a confirmed agreement is still to come
    if code == "body":
        return case.by_body or None
    contrary = {
        "sum_fixed": facts.disputed,
        "clear": facts.disputed,
        "clear_or_agreed": facts.disputed,
        "no_counter_duty": facts.counter_duty,
        "not_preserved": facts.preserved,
        "not_excluded": facts.excluded,
        "no_arbitration": facts.arbitration,
    }
    if code in contrary:
        fact = contrary[code]
        return None if fact is None else not fact
    return {"reachable": facts.reachable, "joint": facts.joint}[code]


def _due(case: CourtCase, rule: Rule) -> Condition:
    """A debt without a due day falls due on demand, which the mediator has to say."""
    if case.due_on is None:
        return Condition("due", None, rule)
    return Condition("due", case.due_on < case.as_of, rule, (("day", case.due_on.isoformat()),))


def _in_thirty_days(case: CourtCase, rules: ProcedureRules, rule: Rule) -> Condition:
    days = next(limit.most for limit in rules.limits if limit.rule == rule)
    if case.agreed_on is None:
        return Condition(CONFIRMATION_DAYS, None, rule, (("days", str(days)),))
    last = after(case.agreed_on, days)
    figures = (("day", last.isoformat()), ("days", str(days)))
    return Condition(CONFIRMATION_DAYS, case.as_of <= last, rule, figures)


def _small_line(case: CourtCase, facts: CourtFacts, law: Law, rule: Rule) -> list[Condition]:
    """Compare the sum with half and twice the yearly average wage that is known for the day."""
    wage = small_claims_wage(case.as_of, facts, law)
    if wage is None:
        return [Condition("small_line", None, rule)]
    half = wage_line(wage, law.procedures, agreed=False)
    most = wage_line(wage, law.procedures, agreed=True)
    figures = (("amount", case.amount.plain), ("half", half.plain), ("most", most.plain))
    shown = (("wage", Money(wage.amount).plain),)
    source = Condition("small_wage", met=True, rule=wage.rule, figures=shown)
    if case.amount <= half:
        return [Condition("small_line", met=True, rule=rule, figures=figures), source]
    agreed = law.rules["small-agreed"]
    if case.amount <= most:
        return [Condition("small_agreed", facts.small_agreed, agreed, figures), source]
    return [Condition("small_line", met=False, rule=agreed, figures=figures), source]


def small_claims_wage(filed_on: date, facts: CourtFacts, law: Law) -> YearlyWage | None:
    """Return the average wage for a filing: what the mediator states, else the table's row.

    None where the table does not reach the day.
    """
    if facts.yearly_wage is not None:
        stated = law.rules["wage-stated"]
        return YearlyWage(filed_on, after(filed_on, 1), facts.yearly_wage.minor, stated)
    rows = law.procedures.wages
    return next((w for w in rows if w.filed_from <= filed_on < w.filed_before), None)


def wage_line(wage: YearlyWage, rules: CourtProcedures, *, agreed: bool) -> Money:
    """Return the small-claims line on a wage, rounded half up to the fen."""
    percent = rules.agreed_percent if agreed else rules.half_percent
    return Money(half_up(wage.amount * Fraction(percent) / 100))
