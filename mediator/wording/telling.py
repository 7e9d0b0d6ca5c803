"""The verdict of the gate on something to be told, as lines for the mediator alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediator.domain.caucus import MONEY_ITEMS
from mediator.domain.leakage import Light, Remaining
from mediator.domain.money import Money
from mediator.domain.proofs import Measure, Subjects
from mediator.wording import screen_telling as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate found: ``hits`` are figures and the words that say them."""

    light: Light
    hits: Sequence[tuple[str, str]]
    left: Sequence[Remaining]
    over_budget: bool = False


def verdict_said(verdict: Verdict, proofs: Subjects, language: Language) -> list[str]:
    """Return the light, what gives a figure away, and what is left to believe of each."""
    lines = [words.LIGHTS[verdict.light].said(language)]
    if verdict.over_budget:
        lines.append(words.OVER_BUDGET.said(language))
    for figure, text in verdict.hits:
        lines.append(words.HIT.said(language, text=text, item=item_name(figure, proofs, language)))
    narrowed = [each for each in verdict.left if each.after < each.before]
    return lines + [_left(each, proofs, language) for each in narrowed]


def measure_of(figure: str, proofs: Subjects) -> Measure:
    """Return what a figure of a paper, or of a room, is counted in."""
    if figure in proofs:
        return proofs[figure].scale.measure
    return Measure.MONEY if figure in MONEY_ITEMS else Measure.MONTHS


def item_name(figure: str, proofs: Subjects, language: Language) -> str:
    """Return what a figure of a room, or of a paper, is called."""
    if figure in words.ITEMS:
        return words.ITEMS[figure].said(language)
    return Phrase(proofs[figure].chinese, proofs[figure].english).said(language)


def _left(each: Remaining, proofs: Subjects, language: Language) -> str:
    measure = measure_of(each.figure, proofs)
    least, most = (_end(measure, end, language) for end in (each.least, each.most))
    return words.LEFT.said(
        language,
        item=item_name(each.figure, proofs, language),
        least=least,
        most=most,
        before=each.before,
        after=each.after,
    )


def _end(measure: Measure, value: int | None, language: Language) -> str:
    if value is None:
        return "—"
    if measure is Measure.DAY:
        return date.fromordinal(value).isoformat()
    if measure is Measure.FACT:
        return dict(words.FACTS)[value].said(language)
    if measure is Measure.MONTHS:
        return words.MONTHS.said(language, count=value)
    return words.MONEY.said(language, amount=grouped(Money(value)))
