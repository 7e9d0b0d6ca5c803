"""Promised rates as one text: ``14%/年``, ``2%/月``, ``LPR×1.5+0.8% 一年期 浮动 2022-06-15``.

What is written is read back as the very same rate; what cannot be read exactly is refused.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TypeVar

from mediator.desktop.reading import typed_day, typed_percent, typed_points, written_percent
from mediator.desktop.words import as_shown, say
from mediator.domain.entry_refusals import RateTermsUnreadable
from mediator.domain.periods import LprReading, Tenor
from mediator.domain.promises import LprBasis, Rate, RatePer
from mediator.domain.refusals import DateUnreadable
from mediator.wording import screen_rates as words

T = TypeVar("T")

_NUMBER = r"\d{1,4}(?:\.\d{1,8})?"
_SPAN = r"年|月|日|天|year|month|day"
_PLAIN = re.compile(
    rf"(?:(?P<before>年|月|日)(?:利率|利息|息)?)?\s*(?P<percent>{_NUMBER})\s*%?"
    rf"\s*(?:/\s*(?P<after>{_SPAN}))?",
    re.ASCII | re.IGNORECASE,
)
_TIED = re.compile(
    rf"(?:(?P<before>{_NUMBER})\s*倍\s*(?:的\s*)?)?LPR\s*(?:[×xX*]\s*(?P<times>{_NUMBER}))?"
    rf"\s*(?:(?P<points>[+-]\s*{_NUMBER})\s*%?\s*(?:/\s*(?P<span>{_SPAN}))?)?(?P<rest>.*)",
    re.ASCII | re.IGNORECASE,
)
_SPANS = {
    RatePer.YEAR: ("年", "year"),
    RatePer.MONTH: ("月", "month"),
    RatePer.DAY: ("日", "天", "day"),
}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－＋／％，　＊", "0123456789.-+/%, *")


def typed_rate(text: str) -> Rate:
    """Read one rate, plain or tied to the LPR; a span that is not said is a year.

    Raises ``RateTermsUnreadable``, and ``RateUnreadable`` above 1 000 percent.
    """
    folded = text.strip().translate(_FULL_WIDTH)
    plain, tied = _PLAIN.fullmatch(folded), _TIED.fullmatch(folded)
    if plain is not None and not (plain["before"] and plain["after"]):
        percent = typed_percent(plain["percent"])
        return Rate(percent, _span(plain["before"] or plain["after"]))
    if tied is not None and not (tied["before"] and tied["times"]):
        return _tied(text, tied)
    raise RateTermsUnreadable(text)


def _tied(text: str, found: re.Match[str]) -> Rate:
    tenors: list[Tenor] = []
    readings: list[LprReading] = []
    days: list[date] = []
    for word in re.split(r"[\s,、；;]+", found["rest"].strip()):
        if not word:
            continue
        tenor, reading = _named(words.TENOR_WORDS, word), _named(words.READING_WORDS, word)
        if tenor is not None:
            tenors.append(tenor)
        elif reading is not None:
            readings.append(reading)
        else:
            days.append(_day(text, word))
    if max(len(tenors), len(readings), len(days)) > 1:
        raise RateTermsUnreadable(text)
    basis = LprBasis(
        times=typed_percent(found["before"] or found["times"] or "1"),
        tenor=tenors[0] if tenors else Tenor.ONE_YEAR,
        reading=readings[0] if readings else LprReading.FIXED,
        on=days[0] if days else None,
    )
    points = typed_points(re.sub(r"\s", "", found["points"])) if found["points"] else Decimal(0)
    return Rate(points, _span(found["span"]), basis)


def _day(text: str, word: str) -> date:
    try:
        return typed_day(word if word[0].isdigit() else "", date.min)
    except DateUnreadable:
        raise RateTermsUnreadable(text) from None


def _span(word: str | None) -> RatePer:
    if not word:
        return RatePer.YEAR
    return next(per for per, known in _SPANS.items() if word.lower() in known)


def _named(known: dict[T, tuple[str, ...]], word: str) -> T | None:
    wanted = as_shown(word).lower()
    return next((v for v, texts in known.items() if wanted in map(as_shown, texts)), None)


def written_rate(rate: Rate) -> str:
    """Write a rate so that it is read back as the same."""
    span = say(words.SPAN[rate.per])
    if rate.lpr is None:
        return f"{written_percent(rate.percent)}%/{span}"
    lpr = rate.lpr
    times = f"×{written_percent(lpr.times)}" if lpr.times != 1 else ""
    points = f"{'+' if rate.percent >= 0 else ''}{written_percent(rate.percent)}%"
    if rate.per is not RatePer.YEAR:
        points += f"/{span}"
    shown = points if rate.percent or rate.per is not RatePer.YEAR else ""
    parts = [f"LPR{times}{shown}", say(words.TENOR_SAID[lpr.tenor])]
    parts += [say(words.READING_SAID[lpr.reading]), lpr.on.isoformat() if lpr.on else ""]
    return " ".join(part for part in parts if part)
