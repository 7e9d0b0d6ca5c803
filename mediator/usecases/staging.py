"""The gate before anything is told to a party: what could it work out from the words.

The verdict is for the mediator alone, because a refusal itself depends on the secret. A red light
does not forbid: it asks for the consent of the one whose confidence it is, and that goes on
record together with the light (see ``usecases.releasing``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.leakage import (
    Known,
    Light,
    OverBudgetError,
    Prior,
    Remaining,
    between,
    light,
    remaining,
)
from mediator.domain.menu import Menu
from mediator.domain.money import Money
from mediator.domain.numbers_said import Said, days_said, numbers_said, says_amount, says_months
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure, Proven
from mediator.usecases.round_worlds import shown_by_rounds

Position = CreditorPosition | DebtorPosition
Seconds = Callable[[], float]

BUDGET_SECONDS = 0.2
MONTHS = frozenset({"longest_months"})
MONTHLY = frozenset({"monthly_income", "monthly_living", "monthly_other_debts", "most_monthly"})
"""Figures in months, and amounts a month; all other amounts are measured by the claim."""

_TOTAL_STEPS = 1000
_MOST_MONTHLY_FEN = 10_000_000  # 100 000 yuan a month, in steps of 100 yuan
_MONTHLY_STEP_FEN = 10_000
_MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Statement:
    """Words for one party; where they place a figure, its name and both ends, fen or months.

    A conclusion on a paper has a ``measure``, which says what the ends count, and the SHA-256 of
    the ``paper``.
    """

    to: Role
    words: str
    figure: str = ""
    least: int | None = None
    most: int | None = None
    measure: Measure | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A number in the words that says a sealed figure of the other side."""

    figure: str
    text: str


@dataclass(frozen=True, slots=True)
class Gate:
    """The verdict on a statement: for the mediator only.

    ``left`` says how much of each sealed figure remains to believe; empty where the count
    took too long, and then the light is red.
    """

    light: Light
    hits: tuple[Hit, ...]
    left: tuple[Remaining, ...]
    over_budget: bool = False


def weigh_statement(
    case: Case,
    sealed: Position,
    statement: Statement,
    *,
    claimed: Money,
    menu: Menu | None,
    seconds: Seconds,
    proven: Proven | None = None,
) -> Gate:
    """Return what a statement would let its hearer work out of the other side's figures.

    ``sealed`` is the other side's position, ``claimed`` the public sum that figures are measured
    by, ``menu`` the one that rounds were asked on, ``seconds`` a clock for the budget. ``proven``
    is what stands on the paper that the statement is a conclusion on: a secret like the others.
    """
    began = seconds()
    secret = _secrets(case, sealed, statement.to)
    hits = _hits(statement.words, secret, claimed)
    priors = {name: _prior(name, claimed) for name in secret}
    if proven is not None:
        hits += _hits_of_paper(statement.words, proven, claimed)
        priors[proven.subject.key] = _prior_of_paper(proven, claimed)
    rounds = shown_by_rounds(case, menu, frozenset(secret)) if menu is not None else []
    shown = [*rounds, *_told(case, statement.to)]
    if statement.figure:
        shown.append(between(statement.figure, statement.least, statement.most))
    try:
        left = remaining(
            tuple(priors.values()), shown, over_budget=lambda: seconds() - began > BUDGET_SECONDS
        )
    except OverBudgetError:
        return Gate(Light.RED, tuple(hits), (), over_budget=True)
    return Gate(Light.RED if hits else light(left), tuple(hits), left)


def said_beside(position: Position, words: str, released: Money) -> tuple[Hit, ...]:
    """Return the sealed figures that words say beside the one amount that is released.

    It compares figures of one room with words written in that very room.
    """
    values = {f.name: getattr(position, f.name) for f in fields(position)}
    sealed = {n: v.minor for n, v in values.items() if isinstance(v, Money) and v != released}
    sealed |= {name: values[name] for name in MONTHS & values.keys() if values[name]}
    return tuple(_hits(words, sealed, released))


def _secrets(case: Case, sealed: Position, to: Role) -> dict[str, int]:
    """Return the figures of a position that were said, and not told to this party exactly."""
    told = {d.figure for d in case.disclosures if d.to is to and d.exact}
    values = {f.name: getattr(sealed, f.name) for f in fields(sealed) if f.name not in told}
    money = {name: value.minor for name, value in values.items() if isinstance(value, Money)}
    months = {name: values[name] for name in MONTHS & values.keys() if values[name] is not None}
    return money | months


def _prior(name: str, claimed: Money) -> Prior:
    if name in MONTHS:
        return Prior(name, 1, _MOST_MONTHS)
    if name in MONTHLY:
        return Prior(name, 0, _MOST_MONTHLY_FEN, _MONTHLY_STEP_FEN)
    step = max(claimed.minor // _TOTAL_STEPS, 1)
    return Prior(name, 0, step * _TOTAL_STEPS, step)


def _prior_of_paper(proven: Proven, claimed: Money) -> Prior:
    key, believed = proven.subject.key, proven.believed
    return Prior(key, *believed) if believed is not None else _prior(key, claimed)


def _hits_of_paper(words: str, proven: Proven, claimed: Money) -> list[Hit]:
    """Return what says the paper's own figure; of a fact, the conclusion says it openly."""
    key, value = proven.subject.key, proven.value
    measure = proven.subject.scale.measure
    if measure is Measure.DAY:
        return [Hit(key, text) for text, day in days_said(words) if day.toordinal() == value]
    said = numbers_said(words) if measure is not Measure.FACT else ()
    return [
        Hit(key, each.text)
        for each in said
        if (
            says_months(each, value)
            if measure is Measure.MONTHS
            else says_amount(each, value, (claimed.minor,))
        )
    ]


def _hits(words: str, secret: dict[str, int], claimed: Money) -> list[Hit]:
    said = numbers_said(words)
    return [
        Hit(name, each.text)
        for name, value in secret.items()
        for each in said
        if _says(each, name, value, claimed)
    ]


def _says(said: Said, name: str, value: int, claimed: Money) -> bool:
    if name in MONTHS:
        return says_months(said, value)
    return says_amount(said, value, (claimed.minor,))


def _told(case: Case, to: Role) -> list[Known]:
    """Return the intervals that this party was told before."""
    told = [d for d in case.disclosures if d.to is to and not d.exact]
    placed = [d for d in told if (d.least, d.most) != (None, None)]
    return [between(d.figure, d.least, d.most) for d in placed]
