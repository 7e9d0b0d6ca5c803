"""The face of a press that prints every paper, the debtor's own sheet among them.

Apart from ``ports``, so that what makes the other papers cannot reach that sheet even indirectly.
"""

from __future__ import annotations

from typing import Protocol

from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.papers import Matter, PaperKind
from mediator.usecases.ports import Press


class Printer(Press, Protocol):
    """A press that also prints the papers beside the agreement."""

    def paper(self, kind: PaperKind, matter: Matter) -> bytes:
        """Print one of the other papers of a case."""
        ...

    def dossier(self, matter: Matter) -> bytes:
        """Print the whole dossier in the official order."""
        ...

    def debtor_sheet(self, sheet: DebtorSheet) -> bytes:
        """Print the debtor's own sheet."""
        ...
