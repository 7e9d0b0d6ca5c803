"""Refusals of what is typed into a cell or an entry, each named for the fact."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.refusals import Refusal


@dataclass(eq=False)
class ChoiceUnknown(Refusal):
    """A word that names none of the values a cell can hold, or more than one of them."""

    text: str
    known: tuple[str, ...]


@dataclass(eq=False)
class RateTermsUnreadable(Refusal):
    """A text that is neither a plain rate nor one tied to the LPR."""

    text: str


@dataclass(eq=False)
class SumOrPercentUnreadable(Refusal):
    """A text that is neither a sum nor a percentage."""

    text: str


@dataclass(eq=False)
class CurrencyUnreadable(Refusal):
    """A text that is not the three-letter code of a currency."""

    text: str


@dataclass(eq=False)
class NumberUnreadable(Refusal):
    """A text that is not a whole number between two bounds."""

    text: str
    least: int
    most: int


@dataclass(eq=False)
class PartsDiffer(Refusal):
    """Parts that a row was to be split into, of another sum than the ``whole`` that stood there."""

    text: str
    whole: str
