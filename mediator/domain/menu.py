"""The menu that a party may see: settlement options in a published order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.components import Components
from mediator.domain.money import Money
from mediator.domain.refusals import PlanUnknown
from mediator.domain.terms import Terms


class Source(StrEnum):
    """A kind of shareable fact that a menu was made from."""

    CLAIM = "claim"
    LAW = "law"
    POLICY = "policy"
    FUNDING = "funding"
    MEANS = "means"
    OFFERS = "offers"
    FELLOWS = "fellows"
    PROPOSALS = "proposals"


class AnchorKind(StrEnum):
    """A figure by which a sum can be judged, named after what it rests on."""

    LAWFUL = "lawful"  # everything the law supports
    PRINCIPAL = "principal"  # principal and costs alone
    AT_REFERENCE = "at_reference"  # the claim with the LPR in place of the promised rates
    COURT = "court"  # what a judgment would come to, with the fees that the loser bears
    MEANS = "means"  # what the released means bring in the longest plan


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named figure, or a range, from shareable facts."""

    kind: AnchorKind
    low: Money
    high: Money


@dataclass(frozen=True, slots=True)
class SettlementOption:
    """One plan on a menu; the letter is its neutral name on paper and screen."""

    id: str
    letter: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class Menu:
    """The plans offered on a day, in a published order, and the facts they were made from."""

    as_of: date
    owed: Components
    options: tuple[SettlementOption, ...]
    made_from: tuple[Source, ...]
    anchors: tuple[Anchor, ...] = ()

    def option(self, plan: str) -> SettlementOption:
        """Return the plan of that id or letter; raises ``PlanUnknown``."""
        for option in self.options:
            if plan in (option.id, option.letter):
                return option
        raise PlanUnknown(plan, tuple(option.id for option in self.options))
