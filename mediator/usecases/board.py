"""The board: the public menu, and the mediator's own view of it."""

from __future__ import annotations

from mediator.domain.case import Case
from mediator.domain.caucus import Positions
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.engine.board import Board, evaluate
from mediator.engine.menu import generate
from mediator.usecases.claims import shareable


def offer_menu(case: Case, law: Law) -> Menu:
    """Return the menu both parties may see; it owes nothing to what was said in a room."""
    return generate(shareable(case, law))


def weigh(case: Case, menu: Menu, positions: Positions, law: Law) -> Board:
    """Mark the menu with what both rooms said; for the mediator alone."""
    return evaluate(menu, positions, case.funding, law.court_fees)
