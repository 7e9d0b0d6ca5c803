"""What may be shown to both parties: joint facts, and confidences released on record.

``Shareable`` is all that a menu is ever made from; it has no field where a secret could sit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediator.domain.components import Components
from mediator.domain.money import Money
from mediator.domain.parties import Role

MEANS = "monthly_means"
"""What the released conclusion on means is called in the record."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Joint choices about plans: neither side's secret, set with both or by the centre.

    ``rounding_fen`` is the unit of installments. ``installment_percent`` is a yearly rate for
    interest inside a plan, if the parties want a plan that bears interest. ``grace_days`` and
    ``missed_installments`` are the breach terms offered (see ``BreachTerms``), ``default_percent``
    what open principal
    then bears a year; where it is not set, the claim's own lawful rate goes on.
    ``lump_reduction_percent`` of the principal is let off for prompt payment of a debt that
    bears no interest which could be waived.
    """

    settled_on: date | None = None
    first_due_on: date | None = None
    longest_months: int = 24
    rounding_fen: int = 100
    installment_percent: Decimal | None = None
    grace_days: int = 7
    missed_installments: int = 2
    default_percent: Decimal | None = None
    lump_reduction_percent: Decimal = Decimal(5)
    conditional: bool = True


@dataclass(frozen=True, slots=True)
class ExpectedFunding:
    """Money that both sides know will come, such as a supply-chain refinancing drawdown."""

    on: date
    amount: Money
    source: str


@dataclass(frozen=True, slots=True)
class MeansConclusion:
    """The debtor's released conclusion on means: a monthly amount it can pay.

    ``words`` are the words in which it may be told, ``released_on`` the day of the leave.
    """

    monthly: Money
    released_on: date
    words: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The record of one confidence passed on: whose, to whom, when, in which words.

    ``least`` and ``most`` are what the words say of the figure ``what``, in fen or whole months;
    equal ends say it exactly. ``light`` is what the gate said at the time (``green``, ``amber``,
    ``red``), ``consent`` how the one whose confidence it is agreed; under red it is required.
    """

    by: Role
    to: Role
    on: date
    what: str
    words: str
    least: int | None = None
    most: int | None = None
    light: str = ""
    consent: str = ""

    @property
    def exact(self) -> bool:
        """Tell whether the figure itself was told."""
        return self.what == MEANS or (self.least is not None and self.least == self.most)

    @property
    def figure(self) -> str:
        """The item of a position that was told of."""
        return "most_monthly" if self.what == MEANS else self.what


@dataclass(frozen=True, slots=True)
class Shareable:
    """Everything a party's menu is made from, and nothing else.

    ``cap_percent`` is the cap on interest inside a plan, None where the law names none;
    ``default_percent`` what open principal bears after a breach.
    """

    as_of: date
    owed: Components
    policy: Policy
    first_due_on: date
    cap_percent: Decimal | None
    default_percent: Decimal
    funding: ExpectedFunding | None
    means: MeansConclusion | None
