"""The chips: figures and words that a clause shows and that have their place elsewhere.

Each name has a kind and a source, the page where it changes. Exact figures are given here;
everything is put into words by ``mediator.wording.chips``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mediator.domain.agreement import Agreement
from mediator.domain.clauses import ChipKind
from mediator.domain.money import Money

Figure = Money | date | Decimal | int


class ChipSource(StrEnum):
    """Where the value of a chip is changed."""

    CLAIM = "claim"
    PLAN = "plan"
    PARTIES = "parties"
    GUARANTEES = "guarantees"  # guarantees and things on the intake page
    BODY = "body"
    AGREEMENT = "agreement"  # day, further terms, languages
    PAPER = "paper"  # follows from the paper itself: numbers of clauses and annexes


@dataclass(frozen=True, slots=True)
class ChipName:
    """A chip that may stand in a text; ``figure`` gives its exact value, if it is a figure."""

    kind: ChipKind
    source: ChipSource
    figure: Callable[[Agreement], Figure | None] | None = None


def _earn_out_until(agreement: Agreement) -> date | None:
    return agreement.terms.earn_out.until if agreement.terms.earn_out else None


def _earn_out_most(agreement: Agreement) -> Money | None:
    return agreement.terms.earn_out.most if agreement.terms.earn_out else None


def _earn_out_rate(agreement: Agreement) -> Decimal | None:
    return agreement.terms.earn_out.percent if agreement.terms.earn_out else None


def _credit_days(agreement: Agreement) -> int | None:
    duties = agreement.undertakings.credit
    return duties.days if duties else None


def _former(name: str) -> Callable[[Agreement], Figure | None]:
    """Return how to read a figure of the plan that a supplement supersedes."""
    return lambda a: getattr(a.supersedes, name) if a.supersedes else None


_M, _D, _R, _C = ChipKind.MONEY, ChipKind.DATE, ChipKind.RATE, ChipKind.COUNT
_CLAIM, _PLAN, _PAPER = ChipSource.CLAIM, ChipSource.PLAN, ChipSource.PAPER

_FIGURES: dict[str, ChipName] = {
    "as_of": ChipName(_D, _CLAIM, lambda a: a.statement.as_of),
    "agreed_on": ChipName(_D, ChipSource.AGREEMENT, lambda a: a.agreed_on),
    "first_due": ChipName(_D, _PLAN, lambda a: a.terms.schedule.rows[0].due_on),
    "last_due": ChipName(_D, _PLAN, lambda a: a.terms.schedule.last_due_on),
    "expired_on": ChipName(_D, _CLAIM, lambda a: a.expired_on),
    "support_by": ChipName(_D, _PLAN, lambda a: a.terms.support.by if a.terms.support else None),
    "earn_out_until": ChipName(_D, _PLAN, _earn_out_until),
    "owed": ChipName(_M, _CLAIM, lambda a: a.terms.owed.total),
    "unsupported": ChipName(_M, _CLAIM, lambda a: a.statement.unsupported.total),
    "waived": ChipName(_M, _PLAN, lambda a: a.terms.waived.total),
    "settlement": ChipName(_M, _PLAN, lambda a: a.terms.settlement),
    "in_money": ChipName(_M, _PLAN, lambda a: a.terms.schedule.total),
    "added_interest": ChipName(_M, _PLAN, lambda a: a.terms.added_interest),
    "earn_out_most": ChipName(_M, _PLAN, _earn_out_most),
    "added_rate": ChipName(_R, _PLAN, lambda a: a.terms.added_percent),
    "default_rate": ChipName(_R, _PLAN, lambda a: a.terms.breach.default_percent),
    "earn_out_rate": ChipName(_R, _PLAN, _earn_out_rate),
    "instalments": ChipName(_C, _PLAN, lambda a: len(a.terms.schedule.rows)),
    "grace_days": ChipName(_C, _PLAN, lambda a: a.terms.breach.grace_days),
    "missed": ChipName(_C, _PLAN, lambda a: a.terms.breach.missed_installments),
    "allowed_misses": ChipName(_C, _PLAN, lambda a: a.terms.breach.allowed_misses),
    "former_day": ChipName(_D, _CLAIM, _former("agreed_on")),
    "former_broken_on": ChipName(_D, _CLAIM, _former("broken_on")),
    "former_asked": ChipName(_M, _CLAIM, _former("asked")),
    "former_received": ChipName(_M, _CLAIM, _former("received")),
    "former_open": ChipName(_M, _CLAIM, _former("open")),
    "capitalized": ChipName(_M, _PLAN, _former("capitalized")),
    "copies": ChipName(_C, _PAPER, lambda a: a.copies),
    "estate": ChipName(_M, _PLAN, lambda a: a.terms.sharing.estate if a.terms.sharing else None),
    "credit_days": ChipName(_C, ChipSource.AGREEMENT, _credit_days),
}

_TEXT, _LIST = ChipKind.TEXT, ChipKind.LIST
_GUARANTEES = ChipSource.GUARANTEES

_WORDS: dict[str, ChipName] = {
    "creditor": ChipName(ChipKind.PARTY, ChipSource.PARTIES),
    "debtor": ChipName(ChipKind.PARTY, ChipSource.PARTIES),
    "guarantors": ChipName(ChipKind.PARTY, ChipSource.PARTIES),
    "joiners": ChipName(ChipKind.PARTY, ChipSource.PARTIES),
    "absent_guarantors": ChipName(ChipKind.PARTY, ChipSource.PARTIES),
    "body": ChipName(_TEXT, ChipSource.BODY),
    "place": ChipName(_TEXT, ChipSource.BODY),
    "mediator_title": ChipName(_TEXT, ChipSource.BODY),
    "mediation": ChipName(_TEXT, ChipSource.BODY),
    "court": ChipName(_TEXT, ChipSource.BODY),
    "signing_manner": ChipName(_TEXT, ChipSource.BODY),
    "instrument": ChipName(_TEXT, _CLAIM),
    "principal": ChipName(_TEXT, _CLAIM),
    "support_what": ChipName(_TEXT, _PLAN),
    "calculation": ChipName(_TEXT, _PAPER),
    "transfer_clauses": ChipName(ChipKind.CLAUSE, _PAPER),
    "payee": ChipName(_TEXT, ChipSource.PARTIES),
    "former_number": ChipName(_TEXT, _CLAIM),
    "change_reason": ChipName(_TEXT, _PLAN),
    "languages": ChipName(_TEXT, ChipSource.AGREEMENT),
    "governing": ChipName(_TEXT, ChipSource.AGREEMENT),
    "sole_part": ChipName(_LIST, _CLAIM),
    "debt_parts": ChipName(_LIST, _CLAIM),
    "sole_waiver": ChipName(_LIST, _PLAN),
    "waivers": ChipName(_LIST, _PLAN),
    "composition": ChipName(_LIST, _PLAN),
    "row_amounts": ChipName(_LIST, _PLAN),
    "order": ChipName(_LIST, _CLAIM),
    "ladder": ChipName(_LIST, _PLAN),
    "bonds": ChipName(_LIST, ChipSource.PARTIES),
    "addresses": ChipName(_LIST, ChipSource.PARTIES),
    "joinings": ChipName(_LIST, ChipSource.PARTIES),
    "securities": ChipName(_LIST, _GUARANTEES),
    "shares": ChipName(_LIST, _PLAN),
    "court_name": ChipName(_TEXT, ChipSource.AGREEMENT),
    "court_proof": ChipName(_TEXT, ChipSource.AGREEMENT),
    "notary": ChipName(_TEXT, ChipSource.AGREEMENT),
    "credit_wrong": ChipName(_TEXT, ChipSource.AGREEMENT),
    "further_terms": ChipName(_LIST, ChipSource.AGREEMENT),
}

CHIPS: Mapping[str, ChipName] = _FIGURES | _WORDS
"""The chips by name; beside them stand ``clause.ID`` and ``transfer.N.PART``."""

_TRANSFER = re.compile(r"transfer\.(\d{1,2})\.(what|shares|by|credited|band)")
TRANSFER_PARTS: Mapping[str, ChipKind] = {
    "what": _TEXT,
    "shares": _TEXT,
    "by": _D,
    "credited": _M,
    "band": _TEXT,
}
REFERENCE = "clause."


def chip(name: str) -> ChipName | None:
    """Return what a chip is; None for a name that is no chip."""
    if name.startswith(REFERENCE):
        return ChipName(ChipKind.CLAUSE, _PAPER)
    found = _TRANSFER.fullmatch(name)
    if found:
        return ChipName(TRANSFER_PARTS[found[2]], _PLAN, lambda a: figure(a, name))
    return CHIPS.get(name)


def transfer_part(name: str) -> tuple[int, str] | None:
    """Return which transfer a chip speaks of, and which part of it."""
    found = _TRANSFER.fullmatch(name)
    return (int(found[1]), found[2]) if found else None


def figure(agreement: Agreement, name: str) -> Figure | None:
    """Return the exact value of a chip; None for words, and for what the terms have not."""
    part = transfer_part(name)
    if part is not None:
        return _transfer_figure(agreement, *part)
    known = CHIPS.get(name)
    return known.figure(agreement) if known and known.figure else None


def _transfer_figure(agreement: Agreement, index: int, part: str) -> Figure | None:
    transfers = agreement.terms.transfers
    if index >= len(transfers) or TRANSFER_PARTS[part] is ChipKind.TEXT:
        return None
    return transfers[index].by if part == "by" else transfers[index].credited


def figures(agreement: Agreement) -> dict[str, Figure]:
    """Return every exact figure that a chip can show in an agreement, by the chip's name."""
    names = [*_FIGURES]
    for index, _ in enumerate(agreement.terms.transfers):
        names += [f"transfer.{index}.by", f"transfer.{index}.credited"]
    values = {name: figure(agreement, name) for name in names}
    return {name: value for name, value in values.items() if value is not None}
