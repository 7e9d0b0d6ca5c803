"""What rooms keep to themselves, as bare figures for the linter: for the mediator alone."""

from __future__ import annotations

from dataclasses import dataclass, fields

from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.money import Money

Position = CreditorPosition | DebtorPosition


@dataclass(frozen=True, slots=True)
class Secrets:
    """Figures that rooms keep to themselves, in fen and in months; for the mediator alone."""

    fen: tuple[int, ...] = ()
    months: tuple[int, ...] = ()


def secrets_of(case: Case, *positions: Position) -> Secrets:
    """Return the figures of positions that nobody was given leave to tell exactly."""
    told = {disclosure.figure for disclosure in case.disclosures if disclosure.exact}
    values = [
        (field.name, getattr(position, field.name))
        for position in positions
        for field in fields(position)
        if field.name not in told
    ]
    fen = tuple(value.minor for _, value in values if isinstance(value, Money) and value)
    months = tuple(v for name, v in values if name == "longest_months" and v is not None)
    return Secrets(fen, months)
