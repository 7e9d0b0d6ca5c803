"""The stamped conclusion on a paper, in words: its band, and never the figure."""

from __future__ import annotations

from datetime import date

from mediator.domain.money import Money
from mediator.domain.proofs import Measure, Proven
from mediator.wording.chips_english import english_day
from mediator.wording.figures import chinese_day, grouped
from mediator.wording.phrases import Phrase

_BAND = Phrase(
    "{item}的证明材料经调解员核对，在{letter}档（{band}）。材料由调解员看过，不出示。",
    "Proof of the {item} was checked by the mediator: band {letter} ({band}). The paper stays.",
)
_DAY = Phrase(
    "{item}的证明材料经调解员核对，{band}。材料由调解员看过，不出示。",
    "Proof of the {item} was checked by the mediator: {band}. The paper stays.",
)
_FACTS = (
    Phrase(
        "“{item}”一事的证明材料经调解员核对：不是。材料由调解员看过，不出示。",
        "Proof was checked by the mediator: {item}: no. The paper stays.",
    ),
    Phrase(
        "“{item}”一事的证明材料经调解员核对：是。材料由调解员看过，不出示。",
        "Proof was checked by the mediator: {item}: yes. The paper stays.",
    ),
)
_AMOUNT = Phrase("{amount}元", "{amount} yuan")
_MONTHS = Phrase("{amount}个月", "{amount} months")
_LOWEST = Phrase("不满{most}", "less than {most}")
_MIDDLE = Phrase("{least}以上、不满{most}", "{least} or more, less than {most}")
_HIGHEST = Phrase("{least}以上", "{least} or more")
_BEFORE = Phrase("在{most}以前（含当日）", "on or before {most}")
_WITHIN = Phrase("在{least}至{most}之间（含首尾两日）", "from {least} to {most}, both included")
_AFTER = Phrase("在{least}以后（含当日）", "on or after {least}")


def conclusion(proven: Proven) -> Phrase:
    """Return what the other side may be told; it is the same for all figures of a band."""
    subject, band = proven.subject, proven.band
    measure = subject.scale.measure
    if measure is Measure.FACT:
        return _filled(_FACTS[proven.value], item=Phrase(subject.chinese, subject.english))
    phrase = _DAY if measure is Measure.DAY else _BAND
    letter = Phrase(band.letter, band.letter)
    return _filled(
        phrase,
        item=Phrase(subject.chinese, subject.english),
        letter=letter,
        band=_interval(proven),
    )


def _interval(proven: Proven) -> Phrase:
    """Amounts and months say the first figure above the band, days the last one in it."""
    scale, band = proven.subject.scale, proven.band
    days = scale.measure is Measure.DAY
    least, most = band.least, band.most
    low = Phrase("", "") if least is None else _figure(scale.measure, least)
    high = Phrase("", "") if most is None else _figure(scale.measure, most + (0 if days else 1))
    if least is None:
        said = _filled(_BEFORE if days else _LOWEST, most=high)
    elif most is None:
        said = _filled(_AFTER if days else _HIGHEST, least=low)
    else:
        said = _filled(_WITHIN if days else _MIDDLE, least=low, most=high)
    return Phrase(f"{scale.chinese}{said.zh}", f"{said.en} {scale.english}".strip())


def _figure(measure: Measure, value: int) -> Phrase:
    if measure is Measure.DAY:
        day = date.fromordinal(value)
        return Phrase(chinese_day(day), english_day(day))
    if measure is Measure.MONTHS:
        return _filled(_MONTHS, amount=Phrase(str(value), str(value)))
    amount = grouped(Money(value))
    return _filled(_AMOUNT, amount=Phrase(amount, amount))


def _filled(phrase: Phrase, **parts: Phrase) -> Phrase:
    return Phrase(
        phrase.zh.format(**{name: part.zh for name, part in parts.items()}),
        phrase.en.format(**{name: part.en for name, part in parts.items()}),
    )
