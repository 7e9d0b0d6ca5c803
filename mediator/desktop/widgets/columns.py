"""The usual columns of ledgers: texts, days, choices and orders of several words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from mediator.desktop.reading import optional, typed_line, written
from mediator.desktop.widgets.forms import day_reader
from mediator.desktop.widgets.ledger_model import Column
from mediator.desktop.words import as_shown, say
from mediator.domain.entry_refusals import ChoiceUnknown
from mediator.usecases.ports import Clock
from mediator.wording import screen_tables as words
from mediator.wording.phrases import Phrase

T = TypeVar("T")


def text_column(
    title: Phrase,
    field: str,
    *,
    needed: bool = False,
    extra: bool = False,
    also: tuple[str, ...] = (),
    example: str = "",
) -> Column:
    """Return a column for a line of text; unless it is an extra one, it takes the room left."""
    return Column(
        say(title),
        typed_line,
        str,
        needed=needed,
        stretches=not extra,
        extra=extra,
        field=field,
        also=also,
        example=example,
    )


def day_column(
    title: Phrase, field: str, clock: Clock, *, also: tuple[str, ...] = (), example: str = ""
) -> Column:
    """Return a column for a day that must be there."""
    read = day_reader(clock)
    return Column(say(title), read, date.isoformat, field=field, also=also, example=example)


def open_day_column(title: Phrase, field: str, clock: Clock, *, extra: bool = False) -> Column:
    """Return a column for a day, or for none."""
    read, write = optional(day_reader(clock)), written(date.isoformat)
    return Column(say(title), read, write, needed=False, extra=extra, field=field)


def choice_column(
    title: Phrase,
    field: str,
    choices: Mapping[T, Phrase],
    *,
    extra: bool = False,
    marked: bool = False,
    wide: bool = False,
) -> Column:
    """Return a column for one of a few values; the first one need not be written.

    Where the column is an extra one, the first value is not even shown: only what is unusual
    stands there.
    """
    known = {value: say(phrase) for value, phrase in choices.items()}
    usual = next(iter(known))
    numbered = (f"{i} {word}" for i, word in enumerate(known.values(), 1))

    def write(value: T) -> str:
        return "" if extra and value == usual else known[value]

    return Column(
        say(title),
        lambda text: one_of(known, text) if text else usual,
        write,
        needed=False,
        stretches=wide,
        extra=extra,
        marked=marked,
        choices=tuple(known.values()),
        help=say(words.CHOICES, choices="　".join(numbered)),
        field=field,
    )


def one_of(known: Mapping[T, str], text: str) -> T:
    """Read a word, its beginning, or its number; raises ``ChoiceUnknown``."""
    wanted = as_shown(text.strip()).casefold()
    if wanted.isdecimal() and wanted.isascii() and 0 < int(wanted) <= len(known):
        return list(known)[int(wanted) - 1]
    exact = [value for value, word in known.items() if word.casefold() == wanted]
    begun = exact or [v for v, word in known.items() if word.casefold().startswith(wanted)]
    if len(begun) != 1:
        raise ChoiceUnknown(text, tuple(known.values()))
    return begun[0]


def order_reader(choices: Mapping[T, Phrase]) -> Callable[[str], tuple[T, ...]]:
    """Return a reader of several words in order, each at most once."""
    known = {value: say(phrase) for value, phrase in choices.items()}

    def read(text: str) -> tuple[T, ...]:
        parts = [part for part in re.split(r"[\s、，,;；>先后後再]+", text) if part]
        order = tuple(one_of(known, part) for part in parts)
        if len(set(order)) < len(order):
            raise ChoiceUnknown(text, tuple(known.values()))
        return order

    return read


def order_column(title: Phrase, field: str, choices: Mapping[T, Phrase]) -> Column:
    """Return an extra column for several words in order; nothing stands for the usual order."""

    def write(order: tuple[T, ...]) -> str:
        return say(words.JOINT).join(say(choices[value]) for value in order)

    return Column(
        say(title),
        order_reader(choices),
        write,
        needed=False,
        extra=True,
        help=say(words.ORDERS, choices=say(words.JOINT).join(say(c) for c in choices.values())),
        field=field,
    )
