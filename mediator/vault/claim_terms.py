"""What was promised in a claim beside its plain rates, kept as one document of JSON.

These facts are many small kinds that nobody searches for; a document of their own keeps them
whole, and a kind that is added later needs no column. Amounts are whole fen, decimals and days
text, as in the columns.
"""

import json
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Self

from cattrs import Converter

from mediator.domain.claims import (
    Acknowledged,
    Claim,
    Debt,
    Demand,
    DueInstallment,
    InterestStop,
    Waived,
)
from mediator.domain.promises import Charge, LprBasis, Rate, RateChange, Rests, Rollover


@dataclass(frozen=True, slots=True)
class ClaimTerms:
    """The facts of a claim that lie in the document; names are those of ``Claim``."""

    later_rates: tuple[RateChange, ...]
    charges: tuple[Charge, ...]
    rests: Rests | None
    rollovers: tuple[Rollover, ...]
    installments: tuple[DueInstallment, ...]
    accelerated_on: date | None
    demand: Demand | None
    debts: tuple[Debt, ...]
    waivers: tuple[Waived, ...]
    interest_stops: tuple[InterestStop, ...]
    performance_due_on: date | None
    acknowledged: Acknowledged | None

    @classmethod
    def of(cls, claim: Claim) -> Self:
        """Return what the document of a claim holds."""
        return cls(**{field.name: getattr(claim, field.name) for field in fields(cls)})

    @property
    def facts(self) -> dict[str, Any]:
        """The facts by name, for a claim to be made with."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def written(value: ClaimTerms) -> str:
    """Write a document; what equals its default is left out."""
    return json.dumps(_CONVERTER.unstructure(value), ensure_ascii=False, separators=(",", ":"))


def read(document: str) -> ClaimTerms:
    """Read a document back."""
    return _CONVERTER.structure(json.loads(document), ClaimTerms)


def written_lpr(rate: Rate | None) -> str | None:
    """Write how a rate is tied to the LPR; None where it is not."""
    if rate is None or rate.lpr is None:
        return None
    return json.dumps(_CONVERTER.unstructure(rate.lpr), separators=(",", ":"))


def read_lpr(document: str | None) -> LprBasis | None:
    """Read how a rate is tied to the LPR."""
    return None if document is None else _CONVERTER.structure(json.loads(document), LprBasis)


def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_unstructure_hook(Decimal, str)
    return converter


_CONVERTER = _converter()
