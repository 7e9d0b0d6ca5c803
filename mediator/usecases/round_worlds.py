"""What opened rounds say about sealed figures, to somebody who answered yes to every plan.

Whoever says yes to all learns most: that the other side refused every plan before the joint yes.
The rule by which a position answers is known (``domain.bargaining``), so each answer is a test
of worlds. A round on a menu that has changed since cannot be counted again and is left out.
"""

from __future__ import annotations

from datetime import date

from mediator.domain.case import Case
from mediator.domain.leakage import Known, World
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.periods import months_later

CREDITOR_FIGURES = ("least_total", "longest_months", "least_first_payment")
DEBTOR_FIGURES = ("most_monthly", "savings", "most_total")

Payments = tuple[tuple[int, int], ...]  # whole months until each, and all due by then


def shown_by_rounds(case: Case, menu: Menu, secret: frozenset[str]) -> list[Known]:
    """Return what each opened round on this menu says of the figures that are secret."""
    names = [option.id for option in menu.options]
    known: list[Known] = []
    for outcome in case.outcomes:
        if outcome.joint_yes is not None and outcome.joint_yes not in names:
            continue
        at = names.index(outcome.joint_yes) if outcome.joint_yes else len(names)
        known += [_no(option, menu, secret, case) for option in menu.options[:at]]
        known += [_yes(option, menu, secret, case) for option in menu.options[at : at + 1]]
    return [each for each in known if each.figures]


def _yes(option: SettlementOption, menu: Menu, secret: frozenset[str], case: Case) -> Known:
    if secret & set(CREDITOR_FIGURES):
        return _creditor_yes(option, menu, secret)
    return _debtor_yes(option, menu, secret, case)


def _no(option: SettlementOption, menu: Menu, secret: frozenset[str], case: Case) -> Known:
    yes = _yes(option, menu, secret, case)
    return Known(f"-{option.letter}", yes.figures, lambda world: not yes.holds(world))


def _creditor_yes(option: SettlementOption, menu: Menu, secret: frozenset[str]) -> Known:
    terms = option.terms
    settlement, first = terms.settlement.minor, terms.schedule.rows[0].amount.minor
    needed = months_needed(menu.as_of, terms.schedule.last_due_on)

    def holds(world: World) -> bool:
        return (
            world.get("least_total", 0) <= settlement
            and world.get("longest_months", needed) >= needed
            and world.get("least_first_payment", 0) <= first
        )

    return Known(f"+{option.letter}", _among(CREDITOR_FIGURES, secret), holds)


def _debtor_yes(option: SettlementOption, menu: Menu, secret: frozenset[str], case: Case) -> Known:
    settlement, due = option.terms.settlement.minor, _payments(option, menu, case)

    def holds(world: World) -> bool:
        if world.get("most_total", settlement) < settlement:
            return False
        if "most_monthly" not in world:
            return True  # what is no secret here does not stand in the way
        monthly, savings = world["most_monthly"], world.get("savings", 0)
        return all(savings + monthly * months >= paid for months, paid in due)

    return Known(f"+{option.letter}", _among(DEBTOR_FIGURES, secret), holds)


def _payments(option: SettlementOption, menu: Menu, case: Case) -> Payments:
    """Return what must have been saved up by each due day, less money that both know will come."""
    due, paid = [], 0
    for row in option.terms.schedule.rows:
        paid += row.amount.minor
        funded = case.funding is not None and case.funding.on <= row.due_on
        had = case.funding.amount.minor if case.funding is not None and funded else 0
        due.append((whole_months(menu.as_of, row.due_on), paid - had))
    return tuple(due)


def _among(figures: tuple[str, ...], secret: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in figures if name in secret)


def whole_months(start: date, end: date) -> int:
    """Return how many months are full on a day."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months_later(start, months) <= end else months - 1


def months_needed(start: date, end: date) -> int:
    """Return the shortest time in whole months that reaches a day."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months_later(start, months) >= end else months + 1
