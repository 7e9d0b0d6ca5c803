"""Rows of ledgers that do not count yet, kept from leaving a page until the window is locked.

They are no facts: nothing of them is saved. They stay where they were typed, so that a cell
that cannot be read is mended and not typed again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.ledger_model import Waiting


class WaitingRows(QObject):
    """What waits in each ledger of each case opened since unlocking."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[tuple[str, str], tuple[Waiting, ...]] = {}

    def watch(self, case_id: str, ledgers: Iterable[Ledger[Any]]) -> None:
        """Put back what waited in the ledgers of a case, and keep what waits from now on."""
        for ledger in ledgers:
            place = case_id, ledger.caption.text()
            ledger.restore(self._rows.get(place, ()))
            ledger.waits.connect(lambda place=place, ledger=ledger: self._keep(place, ledger))

    def count(self, case_id: str) -> dict[str, int]:
        """Return how many rows wait in each ledger of a case, by the ledger's name."""
        return {name: len(rows) for (of, name), rows in self._rows.items() if of == case_id}

    def forget(self) -> None:
        """Drop all of it, as on locking."""
        self._rows.clear()

    def _keep(self, place: tuple[str, str], ledger: Ledger[Any]) -> None:
        self._rows.pop(place, None)
        if ledger.waiting:
            self._rows[place] = ledger.waiting
        self.changed.emit()
