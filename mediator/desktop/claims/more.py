"""Promises and facts that only some claims have: parts that fold, closed while empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

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


@dataclass(frozen=True, slots=True)
class Typed:
    """One field of the claim in its entries: how it is shown, and what is said in them."""

    entry: Entry[Any]
    show: Callable[[Claim], None]
    said: Callable[[], object]


class MoreCard(Card):
    """Everything a claim can hold beside its contract, its payments and its conventions.

    The entries of a part are made when it is opened for the first time. A part that was never
    opened holds nothing, since a part opens by itself when a fact comes; what the claim says in
    its fields stays as it is.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.MORE))
        self._workspace = workspace
        self._claim = workspace.case.claim
        self.ledgers: dict[str, Ledger[Any]] = {}
        self._typed: dict[str, Typed] = {}
        self._makers = {
            "due": self._make_due,
            "compound": self._make_compound,
            "document": self._make_document,
            "admitted": self._make_admitted,
            "order": self._make_order,
            "currency": self._make_currency,
        }
        self.folds = {
            name: Fold(say(title), say(says), make=partial(self._make, name))
            for name, (title, says) in _TITLES.items()
        }
        self.add(Text(say(words.MORE_SAYS), "quiet"), *self.folds.values())
        self.body.setSpacing(4)

    def show_case(self, case: Case) -> None:
        """Show the further facts of a case."""
        self._claim = case.claim
        for typed in self._typed.values():
            typed.show(self._claim)
        for name, fold in self.folds.items():
            fold.hold(sum(self._held(self._claim, field) for field in _INSIDE[name]))

    def place(self, field: str) -> Entry[Any] | None:
        """Return the entry that a field of the claim is typed into, made now if need be."""
        for name, fields_ in _INSIDE.items():
            if field in fields_:
                self.folds[name].fill()
        typed = self._typed.get(field)
        return typed.entry if typed else None

    def _make(self, name: str) -> tuple[QWidget, ...]:
        """Make the entries of a part, and show in them what the claim says."""
        if name in self._makers:
            content = self._makers[name]()
        else:
            content = tuple(self._make_ledger(field) for field in _INSIDE[name])
        keep = self._keep_currency if name == "currency" else self._keep
        entries = [part for part in content if isinstance(part, Entry)]
        entries += [entry for part in content for entry in part.findChildren(Entry)]
        for entry in entries:
            entry.changed.connect(keep)
        for field in _INSIDE[name]:
            self._typed[field].show(self._claim)
        ledgers = [entry for entry in entries if isinstance(entry, Ledger)]
        self._workspace.waiting.watch(self._workspace.case.id, ledgers)
        return content

    def _make_ledger(self, field: str) -> Ledger[Any]:
        ledger = _LEDGERS[field](self._workspace)
        self.ledgers[field] = ledger
        self._take(field, ledger)
        return ledger

    def _take(self, field: str, entry: Entry[Any]) -> None:
        """Let one entry stand for one field."""
        self._typed[field] = Typed(
            entry, lambda claim: entry.put(getattr(claim, field)), lambda: entry.value
        )

    def _make_due(self) -> tuple[QWidget, ...]:
        clock = self._workspace.services.clock
        installments = self._make_ledger("installments")
        self.accelerated_on = day_field(say(words.ACCELERATED_ON), clock)
        self.demanded_on = day_field(say(words.DEMANDED_ON), clock)
        self.demand_days: Field[int] = Field(
            say(words.DEMAND_DAYS), 0, lambda text: typed_number(text or "0", 0, MOST_DAYS), str
        )
        self._take("accelerated_on", self.accelerated_on)
        self._typed["demand"] = Typed(self.demanded_on, self._put_demand, self._demand)
        days = form((self.accelerated_on,), (self.demanded_on, self.demand_days))
        return installments, days

    def _make_compound(self) -> tuple[QWidget, ...]:
        every: list[tuple[RestsEvery | None, str]] = [(None, say(words.NO_RESTS))]
        every += [(span, say(phrase)) for span, phrase in names.RESTS_EVERY.items()]
        self.every: Pick[RestsEvery | None] = Pick(say(words.RESTS_EVERY), every)
        self.first_rest = day_field(say(words.FIRST_REST), self._workspace.services.clock)
        self.overdue_too = Tick(say(words.OVERDUE_TOO))
        self.overdue_too.caption.hide()  # it stands in a row of its own
        self._typed["rests"] = Typed(self.every, self._put_rests, self._rests)
        return (form((self.every, self.first_rest), (self.overdue_too,)),)

    def _make_document(self) -> tuple[QWidget, ...]:
        clock = self._workspace.services.clock
        self.performance_due_on = day_field(say(words.PERFORMANCE_DUE_ON), clock)
        self._take("performance_due_on", self.performance_due_on)
        return (self.performance_due_on,)

    def _make_admitted(self) -> tuple[QWidget, ...]:
        self.admitted = {
            part: claim_money_field(self._workspace, names.COMPONENT[part]) for part in ADMITTED
        }
        self.denies = Tick(say(words.DENIES_ALL))
        self.denies.caption.hide()  # it stands in a row of its own
        admitted = list(self.admitted.values())
        self._typed["acknowledged"] = Typed(admitted[0], self._put_admitted, self._acknowledged)
        pairs = [tuple(admitted[i : i + 2]) for i in range(0, len(admitted), 2)]
        return form(*pairs), self.denies

    def _make_order(self) -> tuple[QWidget, ...]:
        parts = {part: say(claim_words.PARTS[part]) for part in BY_LAW}
        self.order = Order(say(words.ORDER), parts)
        self._take("appropriation", self.order)
        return (self.order,)

    def _make_currency(self) -> tuple[QWidget, ...]:
        self.currency: Field[str] = Field(say(words.CURRENCY), "CNY", typed_currency, str)
        self._typed["currency"] = Typed(
            self.currency,
            lambda claim: self.currency.put(claim.currency),
            lambda: self._workspace.case.claim.currency,  # it changes with every amount only
        )
        return (self.currency,)

    def _held(self, claim: Claim, field: str) -> int:
        value, usual = getattr(claim, field), getattr(_EMPTY, field)
        if value == usual:
            return 0
        return len(value) if field in _LEDGERS else 1

    def _put_demand(self, claim: Claim) -> None:
        self.demanded_on.put(claim.demand.on if claim.demand else None)
        if claim.demand is not None:
            self.demand_days.put(claim.demand.days)

    def _demand(self) -> Demand | None:
        on = self.demanded_on.value
        return Demand(on, self.demand_days.value) if on else None

    def _put_rests(self, claim: Claim) -> None:
        rests = claim.rests
        self.every.put(rests.every if rests else None)
        if rests is not None:
            self.first_rest.put(rests.first_on)
            self.overdue_too.put(rests.overdue_too)

    def _rests(self) -> Rests | None:
        every = self.every.value
        return Rests(every, self.first_rest.value, self.overdue_too.value) if every else None

    def _put_admitted(self, claim: Claim) -> None:
        for part, field in self.admitted.items():
            field.put(getattr(claim.acknowledged, part) if claim.acknowledged else None)
        self.denies.put(claim.acknowledged == Acknowledged())

    def _acknowledged(self) -> Acknowledged | None:
        said = {part.value: field.value for part, field in self.admitted.items()}
        any_said = any(amount is not None for amount in said.values())
        return Acknowledged(**said) if any_said or self.denies.value else None

    def _keep(self) -> None:
        case = self._workspace.case
        said: dict[str, Any] = {field: typed.said() for field, typed in self._typed.items()}
        self._workspace.keep(set_claim(case, replace(case.claim, **said)))

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
_LEDGERS: dict[str, Callable[[Workspace], Ledger[Any]]] = {
    "installments": ledgers.installments,
    "later_rates": ledgers.later_rates,
    "charges": ledgers.charges,
    "rollovers": ledgers.rollovers,
    "debts": ledgers.debts,
    "waivers": ledgers.waivers,
    "interest_stops": ledgers.interest_stops,
}
