"""The face of a press that prints every paper, the debtor's own sheet among them.

Apart from ``ports``, so that what makes the other papers cannot reach that sheet even indirectly.
"""

from __future__ import annotations

from typing import Protocol

from mediator.domain.debtor_sheet import DebtorSheet
from mediator.usecases.ports import Press


class Printer(Press, Protocol):
    """A press that also prints the debtor's own sheet."""

    def debtor_sheet(self, sheet: DebtorSheet) -> bytes:
        """Print the debtor's own sheet."""
        ...
