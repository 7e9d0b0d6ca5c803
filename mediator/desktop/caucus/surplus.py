"""What is left to the debtor each month, said without judging."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.desktop.caucus.month import MonthChart
from mediator.desktop.widgets.basic import Card, Text
from mediator.desktop.words import say
from mediator.domain.caucus import DebtorPosition
from mediator.domain.money import Money
from mediator.wording import screen_caucus as words
from mediator.wording.figures import grouped


@dataclass(frozen=True, slots=True)
class SurplusTexts:
    """A figure, how it came about, and a kind sentence."""

    figure: str
    formula: str
    sentence: str


def surplus_texts(position: DebtorPosition) -> SurplusTexts:
    """Return what to show about a position; nothing but a request while it is not known."""
    surplus, income, living = position.surplus, position.monthly_income, position.monthly_living
    if surplus is None or income is None or living is None:
        return SurplusTexts("", "", say(words.SURPLUS_UNKNOWN))
    other = position.monthly_other_debts or Money.zero(income.currency)
    figures = {"income": grouped(income), "living": grouped(living), "other": grouped(other)}
    formula = say(words.SURPLUS_FORMULA, **figures)
    if surplus.minor < 0:
        sentence = say(words.SURPLUS_SHORT, short=grouped(-surplus))
    else:
        sentence = say(words.SURPLUS_ENOUGH)
    return SurplusTexts(grouped(surplus), formula, sentence)


class SurplusCard(Card):
    """The figure in large type."""

    def __init__(self) -> None:
        super().__init__(say(words.SURPLUS))
        self.figure = Text(kind="figure", wrap=False)
        self.formula = Text(kind="quiet")
        self.sentence = Text()
        self.chart = MonthChart()
        self.add(self.figure, self.chart, self.formula, self.sentence)

    def show_position(self, position: DebtorPosition) -> None:
        """Work it out afresh."""
        texts = surplus_texts(position)
        self.chart.put(position)
        for label, text in (
            (self.figure, texts.figure),
            (self.formula, texts.formula),
            (self.sentence, texts.sentence),
        ):
            label.setText(text)
            label.setVisible(bool(text))
