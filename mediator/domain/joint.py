"""What both sides may be shown together: joint facts, plans, the draft, released words."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.disclosure import Disclosure
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.statements import ClaimStatement


@dataclass(frozen=True, slots=True)
class JointView:
    """All that pages for both sides are made from; what cannot be worked out yet is None.

    ``plan`` is the one to be laid out in full. ``released`` are confidences that were told to
    the other side on record, so that both know the words.
    """

    case: Case
    statement: ClaimStatement | None
    menu: Menu | None
    plan: SettlementOption | None
    agreement: Agreement | None
    released: tuple[Disclosure, ...]
