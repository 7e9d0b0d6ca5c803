"""What opened rounds say about sealed figures, to somebody who answered yes to every plan.

Whoever says yes to all learns most: that the other side refused every plan before the joint yes.
The rule by which a position answers is known (``domain.bargaining``), so each answer is a test
of worlds. A round on a menu that has changed since cannot be counted again and is left out.
"""

from __future__ import annotations

from mediator.domain.case import Case
from mediator.domain.caucus import Room
from mediator.domain.leakage import Known
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.possible_worlds import FIGURES, would_accept


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
    room = Room.CREDITOR if secret & set(FIGURES[Room.CREDITOR]) else Room.DEBTOR
    holds = would_accept(room, option.terms, menu.as_of, case.funding)
    return Known(f"+{option.letter}", _among(FIGURES[room], secret), holds)


def _no(option: SettlementOption, menu: Menu, secret: frozenset[str], case: Case) -> Known:
    yes = _yes(option, menu, secret, case)
    return Known(f"-{option.letter}", yes.figures, lambda world: not yes.holds(world))


def _among(figures: tuple[str, ...], secret: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in figures if name in secret)
