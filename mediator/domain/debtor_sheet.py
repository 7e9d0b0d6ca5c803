"""债务体检单: the debtor's own figures on one sheet, for the debtor and nobody else.

What the debtor said in its room leaves it here by a recorded disclosure, to the debtor. No other
paper may import this module: an import contract holds that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.disclosure import Disclosure
from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class DebtorSheet:
    """What the debtor earns, needs and owes; amounts a month unless said.

    ``owed`` is the lawful balance of this case, ``disclosure`` the record by which these figures
    left the room. ``left`` may be below zero.
    """

    name: str
    number: str
    body: str
    on: date
    disclosure: Disclosure
    owed: Money
    income: Money
    living: Money
    other_debts: Money
    dependants: int
    savings: Money | None
    most_monthly: Money | None

    @property
    def left(self) -> Money:
        """What is left of the income after living costs and other debts."""
        return self.income - self.living - self.other_debts

    @property
    def months(self) -> int | None:
        """Whole months to pay the balance from what is left, without savings; None if never.

        Rounded up: the last month pays the rest.
        """
        if self.left.minor <= 0:
            return None
        return -(-self.owed.minor // self.left.minor)
