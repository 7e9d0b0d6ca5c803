"""Hands for the claims page: rows typed cell by cell, and the cases it is tried on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mediator.desktop.claims import ClaimsPage
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.ledger import Ledger
from mediator.domain.claims import Claim
from mediator.domain.stages import Stage
from mediator.domain.statements import ClaimStatement
from mediator.library.places import resources
from mediator.usecases.claims import state_claim
from tests.desktop.desk import Desk

CASES = (
    *sorted(
        (resources() / "examples").glob("*.json"), key=lambda path: int(path.stem.partition("-")[0])
    ),
    Path(__file__).parents[1] / "exchange" / "everything.json",
)


def open_case(desk: Desk, path: Path) -> ClaimsPage:
    """Take a case in from a file and go to its claims page."""
    with desk.bot.waitSignal(desk.workspace.case_opened):
        desk.workspace.take_in(lambda: desk.services.read_case(path), _raise)
    desk.settle()
    return desk.enter(Stage.CLAIMS, ClaimsPage)


def open_example(desk: Desk, number: int) -> ClaimsPage:
    """Take one of the bundled examples in."""
    return open_case(desk, CASES[number - 1])


def _raise(refusal: Exception) -> None:
    raise refusal


def claim(desk: Desk) -> Claim:
    """The claim as it stands in the case."""
    return desk.workspace.case.claim


def statement(desk: Desk) -> ClaimStatement:
    """What the claim in the case comes to."""
    return state_claim(desk.workspace.case, desk.services.law)


def unfold(desk: Desk, fold: Fold) -> None:
    """Open a part by its title."""
    if not fold.inside.isVisible():
        desk.press(fold.head, Qt.Key.Key_Return)


def type_row(desk: Desk, ledger: Ledger[Any], *cells: str) -> None:
    """Type a row into the blank line at the end, going on with Enter."""
    table = ledger.table
    table.setFocus()
    table.setCurrentIndex(ledger.model_.index(len(ledger.model_.rows) - 1, 0))
    for text in cells:
        if text:
            desk.fill(table, text)
        else:
            desk.press(table, Qt.Key.Key_Return)


def paste(desk: Desk, ledger: Ledger[Any], text: str) -> None:
    """Put a text on the clipboard and paste it into a ledger."""
    QGuiApplication.clipboard().setText(text)
    ledger.table.setFocus()
    desk.press(ledger.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
