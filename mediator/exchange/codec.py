"""Domain values to JSON values and back, with the path to whatever is wrong.

Amounts are decimal strings (``"1200.50"``, another currency behind a space), days ISO strings,
rates decimal strings in percent; exact fractions are ``"3/25"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from mediator.domain.caucus import Tag
from mediator.domain.money import Money, has_hidden_character
from mediator.domain.periods import readable_day
from mediator.domain.refusals import (
    FileInvalid,
    InFile,
    NameUnprintable,
    RateUnreadable,
    Refusal,
)

Value = TypeVar("Value")
Tags = tuple[tuple[str, Tag], ...]

_PERCENT = re.compile(r"-?\d{1,4}(\.\d{1,6})?", re.ASCII)
_FOREIGN = re.compile(r"(.*) ([A-Z]{3})", re.ASCII)
MOST_PERCENT = 1000


def structured(content: object, kind: type[Value]) -> Value:
    """Return the domain value that JSON content says.

    Raises ``InFile`` with the path, such as ``claim.repayments[2].on``, and the refusal there;
    or ``FileInvalid`` for content of another shape.
    """
    try:
        return _CONVERTER.structure(content, kind)
    except BaseValidationError as error:
        path, cause = _first_fault(error, "")
        if isinstance(cause, Refusal):
            raise InFile(path, cause) from None
        raise FileInvalid(path, "other") from None
    except (AttributeError, TypeError):  # a text or a number where an object should be
        raise FileInvalid("", "other") from None


def unstructured(value: object) -> Any:
    """Return a domain value as JSON content; what equals its default is left out."""
    return _CONVERTER.unstructure(value)


@contextmanager
def at(place: str) -> Iterator[None]:
    """Give a refusal raised inside its place in the file."""
    try:
        yield
    except Refusal as refusal:
        raise InFile(place, refusal) from None


def read_amount(text: str) -> Money:
    """Read an amount of a file: plain digits, then maybe a currency behind a space."""
    foreign = _FOREIGN.fullmatch(text)
    return Money.of(foreign[1], foreign[2]) if foreign else Money.of(text)


def written_amount(money: Money) -> str:
    """Write an amount for a file."""
    return money.plain if money.currency == "CNY" else f"{money.plain} {money.currency}"


def read_percent(text: str) -> Decimal:
    """Read a rate in percent, to 1 000; one below zero is a discount on the LPR."""
    if not _PERCENT.fullmatch(text) or abs(Decimal(text)) > MOST_PERCENT:
        raise RateUnreadable(text)
    return Decimal(text)


def _read_text(content: object, kind: type[str]) -> str:
    """Read a text or a choice; only line breaks are allowed beside what can be seen."""
    text = str(content)
    hidden = has_hidden_character(text.replace("\n", ""))
    if hidden is not None:
        raise NameUnprintable(text, hidden)
    return kind(text)


def _first_fault(error: BaseException, path: str) -> tuple[str, BaseException]:
    """Follow the first fault down to its cause, collecting the path on the way."""
    if not isinstance(error, BaseValidationError):
        return path, error
    inner = error.exceptions[0]
    for note in getattr(inner, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            path = f"{path}.{note.name}" if path else note.name
        elif isinstance(note, IterableValidationNote):
            path = f"{path}[{note.index}]"
    return _first_fault(inner, path)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    converter.register_structure_hook(Money, lambda text, _: read_amount(text))
    converter.register_unstructure_hook(Money, written_amount)
    converter.register_structure_hook(date, lambda text, _: readable_day(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(Decimal, lambda text, _: read_percent(text))
    converter.register_unstructure_hook(Decimal, lambda value: f"{value:f}")
    converter.register_structure_hook(Fraction, lambda text, _: Fraction(text))
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook(str, _read_text)
    converter.register_structure_hook_func(
        lambda kind: kind == Tags,
        lambda content, _: tuple((item, Tag(tag)) for item, tag in content.items()),
    )
    converter.register_unstructure_hook_func(
        lambda kind: kind == Tags, lambda tags: {item: str(tag) for item, tag in tags}
    )
    return converter


_CONVERTER = _converter()
