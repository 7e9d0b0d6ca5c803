"""Refusals after the signing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class AgreementMissing(Refusal):
    """No plan was chosen yet, so nothing can be performed."""


@dataclass(eq=False)
class ReceiptEmpty(Refusal):
    """A receipt of nothing."""

    on: date


@dataclass(eq=False)
class NothingToRemind(Refusal):
    """A reminder where nothing is open, or where the agreement is broken already."""

    on: date


@dataclass(eq=False)
class NotInBreach(Refusal):
    """A paper about a breach where there is none, or where all was paid since."""

    on: date


@dataclass(eq=False)
class NotConfirmedByCourt(Refusal):
    """Enforcement of an agreement that no court confirmed (民事诉讼法206)."""

    on: date


@dataclass(eq=False)
class NotPerformed(Refusal):
    """A certificate of performance while something is open."""

    on: date
