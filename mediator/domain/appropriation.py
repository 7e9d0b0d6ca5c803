"""Which part of a debt a payment extinguishes first (民法典560, 561)."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.components import BY_LAW, Component, Components
from mediator.domain.money import Money


@dataclass(frozen=True, slots=True)
class Appropriation:
    """How one payment was used: part by part, and what was left over."""

    used: Components
    left_over: Money


def appropriate(
    payment: Money, owed: Components, order: tuple[Component, ...] = BY_LAW
) -> Appropriation:
    """Use a payment on a debt part by part in ``order``; never more than is owed.

    What was used plus what is left over is always the payment.
    """
    used, rest = Components.none(payment.currency), payment
    for component in order:
        share = min(rest, owed.of(component))
        used, rest = used.plus(component, share), rest - share
    return Appropriation(used, rest)
