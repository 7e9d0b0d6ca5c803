"""What somebody typed, or a file says, that cannot be read exactly."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class AmountUnreadable(Refusal):
    """A text that is not exactly one amount of money."""

    text: str


@dataclass(eq=False)
class AmountNotPlain(Refusal):
    """An amount in a file that is not written as plain digits."""

    text: str


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    """An amount above ten to the fifteenth yuan."""

    text: str


@dataclass(eq=False)
class AmountTooFine(Refusal):
    """An amount with parts of a fen."""

    text: str


@dataclass(eq=False)
class AmountNegative(Refusal):
    """An amount below zero where only zero or more makes sense."""

    text: str


@dataclass(eq=False)
class CurrenciesDiffer(Refusal):
    """Two currencies in one sum."""

    one: str
    other: str


@dataclass(eq=False)
class DateUnreadable(Refusal):
    """A text that is not a day of the calendar."""

    text: str


@dataclass(eq=False)
class DateOutOfRange(Refusal):
    """A day too far from any debt alive: before 1900 or after 2199."""

    text: str


@dataclass(eq=False)
class RateUnreadable(Refusal):
    """A text that is not a rate in percent, or one below 0 or above 1 000 percent."""

    text: str


@dataclass(eq=False)
class MonthsUnreadable(Refusal):
    """A text that is not a whole number of months from 0 to 600."""

    text: str


@dataclass(eq=False)
class NameUnprintable(Refusal):
    """A text with a control or formatting character, which could show other than it is."""

    text: str
    codepoint: int


@dataclass(eq=False)
class RateBelowZero(Refusal):
    """A rate below zero that is not a discount on the LPR."""

    text: str
