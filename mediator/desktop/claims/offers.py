"""What both know may help besides payments, other creditors, and further joint choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from mediator.desktop.reading import typed_line
from mediator.desktop.widgets.basic import Card, Refused, column, row
from mediator.desktop.widgets.entries import Count, Entry, Field, Pick, Tick
from mediator.desktop.widgets.fact_rows import FactRow, FactRows
from mediator.desktop.widgets.forms import (
    day_field,
    day_reader,
    form,
    money_field,
    percent_field,
    text_field,
)
from mediator.desktop.widgets.order import Order
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.components import WAIVER_ORDER
from mediator.domain.disclosure import FellowCreditor, Offer
from mediator.domain.money import Money
from mediator.domain.refusals import MonthsUnreadable, Refusal
from mediator.usecases.claims import set_offers, set_policy
from mediator.usecases.ports import Clock
from mediator.wording import names
from mediator.wording import screen_offers as words
from mediator.wording.phrases import Phrase

T = TypeVar("T")
_MARGINS = (12, 8, 12, 8)


class OfferRow(FactRow[Offer]):
    """One thing offered; whole once it has a name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        self.kind = Pick(say(words.KIND), _said(names.OFFER))
        self.what = text_field(say(words.WHAT))
        self.low = money_field(say(words.LOW))
        self.high = money_field(say(words.HIGH))
        self.haircut = percent_field(say(words.HAIRCUT))
        self.by = day_field(say(words.BY), self._clock)
        self.earn_out = percent_field(say(words.EARN_OUT))
        fields = form(
            (self.kind, self.what),
            (self.low, self.high),
            (self.haircut, self.by),
            (self.earn_out,),
        )
        column(fields, row(None, self.remove), into=self, margins=_MARGINS)

    def put(self, fact: Offer) -> None:
        self.kind.put(fact.kind)
        self.what.put(fact.what)
        self.low.put(fact.low or None)
        self.high.put(fact.high or None)
        self.haircut.put(fact.haircut_percent or None)
        self.by.put(fact.by)
        self.earn_out.put(fact.earn_out_percent)

    def fact(self) -> Offer | None:
        if not self.what.value:
            return None
        return Offer(
            kind=self.kind.value,
            what=self.what.value,
            low=self.low.value or Money(0),
            high=self.high.value or self.low.value or Money(0),
            haircut_percent=self.haircut.value or Decimal(0),
            by=self.by.value,
            earn_out_percent=self.earn_out.value,
        )


class FellowRow(FactRow[FellowCreditor]):
    """One other creditor; whole once it has a name and a sum."""

    def lay_out(self) -> None:
        self.name = text_field(say(words.NAME))
        self.owed = money_field(say(words.OWED))
        self.costs = money_field(say(words.COSTS))
        fields = form((self.name,), (self.owed, self.costs))
        column(fields, row(None, self.remove), into=self, margins=_MARGINS)

    def put(self, fact: FellowCreditor) -> None:
        self.name.put(fact.name)
        self.owed.put(fact.owed)
        self.costs.put(fact.costs or None)

    def fact(self) -> FellowCreditor | None:
        if not self.name.value or self.owed.value is None:
            return None
        return FellowCreditor(self.name.value, self.owed.value, self.costs.value or Money(0))


class OffersCard(Card):
    """Ways besides payments, and how payments may be shaped."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.TITLE))
        self._workspace = workspace
        clock = workspace.services.clock
        self.frequency = Pick(say(words.FREQUENCY), _said(names.FREQUENCY))
        self.workdays = Tick(say(words.WORKDAYS))
        self.moratorium = Count(say(words.MORATORIUM), 0, 24)
        self.misses = Count(say(words.MISSES), 0, 12)
        self.season: Field[tuple[int, ...]] = Field(
            say(words.SEASON), (), typed_season, lambda months: "、".join(map(str, months))
        )
        self.packages = Tick(say(words.PACKAGES))
        self.days: Field[tuple[date, ...]] = Field(
            say(words.CHOSEN_DAYS), (), _days_reader(clock), _written_days
        )
        self.order = Order(
            say(words.WAIVER_ORDER), {part: say(names.COMPONENT[part]) for part in WAIVER_ORDER}
        )
        self.division = Pick(say(words.DIVISION), _said(names.DIVISION))
        self.offers = FactRows[Offer](
            say(words.OFFERS), say(words.ADD_OFFER), lambda: OfferRow(clock)
        )
        self.fellows = FactRows[FellowCreditor](
            say(words.FELLOWS), say(words.ADD_FELLOW), FellowRow
        )
        self.refused = Refused()
        self._lay_out()

    def show_case(self, case: Case) -> None:
        """Show the offers and choices of a case."""
        policy = case.policy
        self.frequency.put(policy.frequency)
        self.workdays.put(policy.on_workdays)
        self.moratorium.put(policy.moratorium_months)
        self.misses.put(policy.allowed_misses)
        self.season.put(policy.season_months)
        self.packages.put(policy.equal_packages)
        self.days.put(policy.chosen_days)
        self.order.put(policy.waiver_order)
        self.division.put(policy.division)
        self.offers.put(case.offers)
        self.fellows.put(case.fellows)

    def _lay_out(self) -> None:
        self.add(
            form(
                (self.frequency, self.workdays),
                (self.moratorium, self.misses),
                (self.season, self.packages),
                (self.division, self.days),
                (self.order,),
            )
        )
        for entry in self.findChildren(Entry):
            entry.changed.connect(self._keep_policy)
        for rows in (self.offers, self.fellows):
            rows.changed.connect(self._keep_offers)
            self.add(rows)
        self.add(self.refused)

    def _keep_policy(self) -> None:
        case = self._workspace.case
        policy = replace(
            case.policy,
            frequency=self.frequency.value,
            on_workdays=self.workdays.value,
            moratorium_months=self.moratorium.value,
            allowed_misses=self.misses.value,
            season_months=self.season.value,
            equal_packages=self.packages.value,
            chosen_days=self.days.value,
            waiver_order=self.order.value,
            division=self.division.value,
        )
        self._workspace.keep(set_policy(case, policy, case.funding))

    def _keep_offers(self) -> None:
        self.refused.clear()
        try:
            change = set_offers(self._workspace.case, self.offers.value, self.fellows.value)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self._workspace.keep(change)


def typed_season(text: str) -> tuple[int, ...]:
    """Read months of the year such as ``1、2、9``; raises ``MonthsUnreadable``."""
    line = typed_line(text).translate(str.maketrans("，,；; 月", "、、、、、、"))
    parts = [part for part in line.split("、") if part]
    if not all(part.isdecimal() and 1 <= int(part) <= 12 for part in parts):
        raise MonthsUnreadable(text)
    return tuple(sorted({int(part) for part in parts}))


def _days_reader(clock: Clock) -> Callable[[str], tuple[date, ...]]:
    """Return a reader of several days, each as one day is typed; in order, none twice."""
    read = day_reader(clock)

    def typed(text: str) -> tuple[date, ...]:
        parts = typed_line(text).translate(str.maketrans("，,；; ", "、、、、、")).split("、")
        return tuple(sorted({read(part) for part in parts if part}))

    return typed


def _written_days(days: tuple[date, ...]) -> str:
    return "、".join(day.isoformat() for day in days)


def _said(phrases: Mapping[T, Phrase]) -> list[tuple[T, str]]:
    return [(value, say(phrase)) for value, phrase in phrases.items()]
