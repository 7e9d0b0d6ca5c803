"""Where one guarantor stands today, as a value, and what all guarantors of a debt share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.guarantees import Guarantees
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind


class GuarantorStatus(StrEnum):
    """Where a guarantor stands on a day."""

    LIABLE = "liable"
    LIABLE_IN_PART = "liable_in_part"
    NOT_DUE = "not_due"
    NOT_CALLABLE = "not_callable"
    RELEASED = "released"
    PERIOD_OVER = "period_over"
    NO_GUARANTEE = "no_guarantee"

    @property
    def binds(self) -> bool:
        """Tell whether the guarantor is still bound, now or later."""
        return self not in _FREE


_FREE = {GuarantorStatus.RELEASED, GuarantorStatus.PERIOD_OVER, GuarantorStatus.NO_GUARANTEE}


@dataclass(frozen=True, slots=True)
class Scene:
    """What all guarantors of a debt have in common.

    ``suits`` are the days on which the debtor was sued, brought to arbitration, or a notarized
    debt was put to enforcement (担保解释27), ``withdrawn`` those of suits taken back.
    """

    law: Law
    facts: Guarantees
    today: date
    debtors: tuple[str, ...]
    due_on: date | None
    suits: tuple[date, ...] = ()
    withdrawn: tuple[date, ...] = ()
    debt: Money | None = None
    expired: bool = False
    is_loan: bool = True

    @property
    def debtor(self) -> str:
        """Whoever owes the debt, as named together."""
        return "、".join(self.debtors)


@dataclass(frozen=True, slots=True)
class GuarantorStanding:
    """Where one guarantor stands, why, until when, and what must be done.

    ``depth`` is 1 for a guarantor of the debt, 2 for one behind him, and on. ``last_day`` ends the
    guarantee period, ``used_on`` is the day it was used in time, ``limit`` the most that can be
    asked, None where there is none.
    """

    guarantor: str
    secures: str
    place: str
    depth: int
    status: GuarantorStatus
    kind: GuaranteeKind | None
    due_on: date | None
    last_day: date | None
    used_on: date | None
    limit: Money | None
    grounds: tuple[Ground, ...]
    deadlines: tuple[Deadline, ...]
