"""The mediator's board: how each option of the menu stands with both sides, and why.

For the mediator alone. It reads both rooms, so nothing here may reach a party: options are
only marked, in the order of the menu.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from mediator.domain.bargaining import (
    Verdict,
    creditor_verdict,
    debtor_verdict,
    present_value,
    strain,
)
from mediator.domain.caucus import Positions, creditor_findings, debtor_findings
from mediator.domain.court_fees import CourtCosts, court_costs
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.findings import Finding, note
from mediator.domain.law import CourtFees
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """One option as both sides see it.

    ``creditor_value`` is the present value of the payments at the creditor's own discount;
    ``strain`` the largest payment in hundredths of a percent of the debtor's monthly means
    (None where they are not known). ``efficient`` says that no other option is at least as
    good on value, sum to pay and largest payment, and better on one.
    """

    option: SettlementOption
    creditor: Verdict
    debtor: Verdict
    creditor_value: Money
    strain: int | None
    efficient: bool = False

    @property
    def both_accept(self) -> bool:
        """Tell whether both sides' conditions are met."""
        return self.creditor.accepts is True and self.debtor.accepts is True


@dataclass(frozen=True, slots=True)
class Board:
    """All options marked, what court would cost instead, and what the rooms still lack."""

    entries: tuple[BoardEntry, ...]
    court: CourtCosts
    findings: tuple[Finding, ...]

    @property
    def acceptable(self) -> tuple[BoardEntry, ...]:
        """The options that both could accept."""
        return tuple(entry for entry in self.entries if entry.both_accept)


def evaluate(
    menu: Menu, positions: Positions, funding: ExpectedFunding | None, fees: CourtFees
) -> Board:
    """Mark each option of a menu with both sides' conditions."""
    entries = [_entry(option, positions, funding, menu) for option in menu.options]
    marked = tuple(
        replace(entry, efficient=not any(_dominates(other, entry) for other in entries))
        for entry in entries
    )
    found = [*creditor_findings(positions.creditor), *debtor_findings(positions.debtor)]
    told = all(e.creditor.accepts is not None and e.debtor.accepts is not None for e in marked)
    if told and not any(entry.both_accept for entry in marked):
        found.append(note("board", "no_overlap"))
    return Board(marked, court_costs(menu.owed.total, fees), tuple(found))


def _entry(
    option: SettlementOption, positions: Positions, funding: ExpectedFunding | None, menu: Menu
) -> BoardEntry:
    discount = Fraction(positions.creditor.yearly_discount or 0) / 100
    return BoardEntry(
        option=option,
        creditor=creditor_verdict(option, positions.creditor, as_of=menu.as_of),
        debtor=debtor_verdict(option, positions.debtor, funding, as_of=menu.as_of),
        creditor_value=present_value(option, discount, menu.as_of),
        strain=strain(option, positions.debtor),
    )


def _dominates(one: BoardEntry, other: BoardEntry) -> bool:
    """Value to the creditor counts up; sum to pay and largest payment count down."""
    mine, theirs = _marks(one), _marks(other)
    return mine != theirs and all(m >= t for m, t in zip(mine, theirs, strict=True))


def _marks(entry: BoardEntry) -> tuple[int, int, int]:
    terms = entry.option.terms
    return entry.creditor_value.minor, -terms.settlement.minor, -terms.schedule.largest.minor
