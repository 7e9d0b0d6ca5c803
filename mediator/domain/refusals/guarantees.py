"""Guarantees that cannot be as they were entered."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class GuaranteesInCircle(Refusal):
    """Counter-guarantees that stand behind each other in a circle."""

    names: tuple[str, ...]


@dataclass(eq=False)
class GuaranteeOfNobody(Refusal):
    """A counter-guarantee behind somebody who gave no guarantee."""

    guarantor: str
    secures: str


@dataclass(eq=False)
class GuarantorNameless(Refusal):
    """A guarantee without the name of its guarantor."""
