"""The face of a press that prints every paper, the parties' own sheets among them.

Apart from ``ports``, so that what makes the other papers cannot reach those even indirectly.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.read_back import ReadBackSheet
from mediator.usecases.ports import Press


@runtime_checkable
class Printer(Press, Protocol):
    """A press that also prints what a party alone is given."""

    def debtor_sheet(self, sheet: DebtorSheet) -> bytes:
        """Print the debtor's own sheet."""
        ...

    def read_back(self, sheet: ReadBackSheet) -> bytes:
        """Print what a party said in its room, for that party."""
        ...
