"""Promises and facts that only some claims have: parts that fold, closed while empty."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from mediator.desktop.claims import promise_ledgers as ledgers
from mediator.desktop.claims.columns import claim_money_field
from mediator.desktop.reading import typed_currency, typed_number
from mediator.desktop.widgets.basic import Card, Text
from mediator.desktop.widgets.entries import Entry, Field, Pick, Tick
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.forms import day_field, form
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.order import Order
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.claims import Acknowledged, Claim, Demand
from mediator.domain.components import BY_LAW
from mediator.domain.promises import Rests, RestsEvery
from mediator.usecases.claims import set_claim, set_currency
from mediator.wording import names
from mediator.wording import screen_claims as claim_words
from mediator.wording import screen_promises as words

MOST_DAYS = 3650
ADMITTED = tuple(part for part in BY_LAW if part.value in {f.name for f in fields(Acknowledged)})


class MoreCard(Card):
    """Everything a claim can hold beside its contract, its payments and its conventions."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.MORE))
        self._workspace = workspace
        self._make_ledgers()
        self._make_entries()
        self.folds = self._make_folds()
        self.add(Text(say(words.MORE_SAYS), "quiet"), *self.folds.values())
        self.body.setSpacing(4)
        for entry in self.findChildren(Entry):
            if entry is not self.currency:
                entry.changed.connect(self._keep)
        self.currency.changed.connect(self._keep_currency)

    def show_case(self, case: Case) -> None:
        """Show the further facts of a case."""
        claim = case.claim
        for name, ledger in self.ledgers.items():
            ledger.put(getattr(claim, name))
        self.accelerated_on.put(claim.accelerated_on)
        self.demanded_on.put(claim.demand.on if claim.demand else None)
        if claim.demand is not None:
            self.demand_days.put(claim.demand.days)
        self._put_rests(claim.rests)
        self.performance_due_on.put(claim.performance_due_on)
        for part, field in self.admitted.items():
            field.put(getattr(claim.acknowledged, part) if claim.acknowledged else None)
        self.denies.put(claim.acknowledged == Acknowledged())
        self.order.put(claim.appropriation)
        self.currency.put(claim.currency)
        for name, fold in self.folds.items():
            fold.hold(sum(self._held(claim, field) for field in _INSIDE[name]))

    @property
    def places(self) -> dict[str, Entry[Any]]:
        """The entry that each field of the claim is typed into."""
        return {
            **self.ledgers,
            "accelerated_on": self.accelerated_on,
            "demand": self.demanded_on,
            "rests": self.every,
            "performance_due_on": self.performance_due_on,
            "acknowledged": next(iter(self.admitted.values())),
            "appropriation": self.order,
            "currency": self.currency,
        }

    def _make_ledgers(self) -> None:
        workspace = self._workspace
        self.ledgers: dict[str, Ledger[Any]] = {
            "installments": ledgers.installments(workspace),
            "later_rates": ledgers.later_rates(workspace),
            "charges": ledgers.charges(workspace),
            "rollovers": ledgers.rollovers(workspace),
            "debts": ledgers.debts(workspace),
            "waivers": ledgers.waivers(workspace),
            "interest_stops": ledgers.interest_stops(workspace),
        }

    def _make_entries(self) -> None:
        clock = self._workspace.services.clock
        self.accelerated_on = day_field(say(words.ACCELERATED_ON), clock)
        self.demanded_on = day_field(say(words.DEMANDED_ON), clock)
        self.demand_days: Field[int] = Field(
            say(words.DEMAND_DAYS), 0, lambda text: typed_number(text or "0", 0, MOST_DAYS), str
        )
        every: list[tuple[RestsEvery | None, str]] = [(None, say(words.NO_RESTS))]
        every += [(span, say(phrase)) for span, phrase in names.RESTS_EVERY.items()]
        self.every: Pick[RestsEvery | None] = Pick(say(words.RESTS_EVERY), every)
        self.first_rest = day_field(say(words.FIRST_REST), clock)
        self.overdue_too = Tick(say(words.OVERDUE_TOO))
        self.performance_due_on = day_field(say(words.PERFORMANCE_DUE_ON), clock)
        self.admitted = {
            part: claim_money_field(self._workspace, names.COMPONENT[part]) for part in ADMITTED
        }
        self.denies = Tick(say(words.DENIES_ALL))
        for tick in (self.overdue_too, self.denies):
            tick.caption.hide()  # each stands in a row of its own
        parts = {part: say(claim_words.PARTS[part]) for part in BY_LAW}
        self.order = Order(say(words.ORDER), parts)
        self.currency: Field[str] = Field(say(words.CURRENCY), "CNY", typed_currency, str)

    def _make_folds(self) -> dict[str, Fold]:
        admitted = list(self.admitted.values())
        pairs = [tuple(admitted[i : i + 2]) for i in range(0, len(admitted), 2)]
        contents: dict[str, tuple[Any, ...]] = {
            "due": (
                self.ledgers["installments"],
                form((self.accelerated_on,), (self.demanded_on, self.demand_days)),
            ),
            "rates": (self.ledgers["later_rates"],),
            "charges": (self.ledgers["charges"],),
            "compound": (form((self.every, self.first_rest), (self.overdue_too,)),),
            "rolled": (self.ledgers["rollovers"],),
            "debts": (self.ledgers["debts"],),
            "waived": (self.ledgers["waivers"],),
            "stops": (self.ledgers["interest_stops"],),
            "document": (self.performance_due_on,),
            "admitted": (form(*pairs), self.denies),
            "order": (self.order,),
            "currency": (self.currency,),
        }
        return {
            name: Fold(say(title), say(says), *contents[name])
            for name, (title, says) in _TITLES.items()
        }

    def _held(self, claim: Claim, field: str) -> int:
        value, usual = getattr(claim, field), getattr(_EMPTY, field)
        if value == usual:
            return 0
        return len(value) if field in self.ledgers else 1

    def _put_rests(self, rests: Rests | None) -> None:
        self.every.put(rests.every if rests else None)
        if rests is not None:
            self.first_rest.put(rests.first_on)
            self.overdue_too.put(rests.overdue_too)

    def _keep(self) -> None:
        case = self._workspace.case
        every, demanded_on = self.every.value, self.demanded_on.value
        said = {part.value: field.value for part, field in self.admitted.items()}
        any_said = any(amount is not None for amount in said.values())
        rows: dict[str, Any] = {name: ledger.value for name, ledger in self.ledgers.items()}
        claim = replace(
            case.claim,
            **rows,
            accelerated_on=self.accelerated_on.value,
            demand=Demand(demanded_on, self.demand_days.value) if demanded_on else None,
            rests=Rests(every, self.first_rest.value, self.overdue_too.value) if every else None,
            performance_due_on=self.performance_due_on.value,
            acknowledged=Acknowledged(**said) if any_said or self.denies.value else None,
            appropriation=self.order.value,
        )
        self._workspace.keep(set_claim(case, claim))

    def _keep_currency(self) -> None:
        self._workspace.keep(set_currency(self._workspace.case, self.currency.value))


_EMPTY = Claim()
_TITLES = {
    "due": (words.DUE_PARTS, words.DUE_PARTS_SAYS),
    "rates": (words.OTHER_RATES, words.OTHER_RATES_SAYS),
    "charges": (words.CHARGES, words.CHARGES_SAYS),
    "compound": (words.COMPOUND, words.COMPOUND_SAYS),
    "rolled": (words.ROLLED, words.ROLLED_SAYS),
    "debts": (words.SEVERAL, words.SEVERAL_SAYS),
    "order": (words.ORDER, words.ORDER_SAYS),
    "waived": (words.LET_OFF, words.LET_OFF_SAYS),
    "stops": (words.PAUSES, words.PAUSES_SAYS),
    "document": (words.DOCUMENT, words.DOCUMENT_SAYS),
    "admitted": (words.ADMITTED, words.ADMITTED_SAYS),
    "currency": (words.MONEY_OF, words.MONEY_OF_SAYS),
}
_INSIDE = {
    "due": ("installments", "accelerated_on", "demand"),
    "rates": ("later_rates",),
    "charges": ("charges",),
    "compound": ("rests",),
    "rolled": ("rollovers",),
    "debts": ("debts",),
    "order": ("appropriation",),
    "waived": ("waivers",),
    "stops": ("interest_stops",),
    "document": ("performance_due_on",),
    "admitted": ("acknowledged",),
    "currency": ("currency",),
}
