"""What was agreed: kind, days, rates, and a cap that the mediator states."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from mediator.desktop.claims.rates import RateEntries
from mediator.desktop.widgets.basic import Card
from mediator.desktop.widgets.entries import Entry, Field, Pick, Tick
from mediator.desktop.widgets.forms import day_field, form, percent_field, text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.caps import old_rule_matters
from mediator.domain.case import Case
from mediator.domain.claims import Claim, ClaimKind, StatedCap
from mediator.usecases.claims import set_claim
from mediator.wording import names
from mediator.wording import screen_claims as words


class ContractCard(Card):
    """The contract in entries."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.CONTRACT))
        self._workspace = workspace
        self._referred = False
        clock = workspace.services.clock
        kinds = [(kind, say(phrase)) for kind, phrase in names.CLAIM_KIND.items()]
        lenders = [(lender, say(phrase)) for lender, phrase in names.LENDER.items()]
        self.kind = Pick(say(words.KIND), kinds)
        self.lender = Pick(say(words.LENDER), lenders)
        self.instrument = text_field(say(words.INSTRUMENT))
        self.formed_on = day_field(say(words.FORMED_ON), clock)
        self.due_on = day_field(say(words.DUE_ON), clock)
        self.filed_on = day_field(say(words.FILED_ON), clock)
        self.in_term = RateEntries(words.IN_TERM, words.IN_TERM_RATE, clock)
        self.overdue = RateEntries(words.OVERDUE, words.OVERDUE_RATE, clock)
        self.markup: Field[Decimal | None] = percent_field(say(words.MARKUP))
        self.old_rule = Tick(say(words.OLD_RULE))
        self.old_rule.caption.hide()  # it stands in a row of its own
        self.cap = percent_field(say(words.CAP_PERCENT))
        self.cap_reason = text_field(say(words.CAP_REASON))
        self.places: dict[str, Entry[Any]] = {
            "kind": self.kind,
            "lender": self.lender,
            "instrument": self.instrument,
            "formed_on": self.formed_on,
            "due_on": self.due_on,
            "filed_on": self.filed_on,
            "in_term_rate": self.in_term.percent,
            "overdue_rate": self.overdue.percent,
            "trade_markup_percent": self.markup,
            "old_rule_requested": self.old_rule,
            "cap": self.cap,
        }
        self._lay_out()
        for entry in self.findChildren(Entry):
            entry.changed.connect(self._keep)
        for rate in (self.in_term, self.overdue):
            rate.tied_anew.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the contract of a case."""
        claim = case.claim
        self.kind.put(claim.kind)
        self.lender.put(claim.lender)
        self.instrument.put(claim.instrument)
        self.formed_on.put(claim.formed_on)
        self.due_on.put(claim.due_on)
        self.filed_on.put(claim.filed_on)
        self.in_term.put(claim.in_term_rate)
        self.overdue.put(claim.overdue_rate)
        self.markup.put(claim.trade_markup_percent)
        self.old_rule.put(claim.old_rule_requested)
        self.cap.put(claim.cap.percent if claim.cap else None)
        self.cap_reason.put(claim.cap.reason if claim.cap else self.cap_reason.value)
        self.markup.setVisible(claim.kind is ClaimKind.TRADE)
        matters = old_rule_matters(claim, self._workspace.services.law)
        self.old_rule.setVisible(matters or self._referred)

    def refer_to(self, field: str) -> None:
        """Show an entry because something speaks of it, though this claim would not ask for it."""
        if self.places.get(field) is self.old_rule:
            self._referred = True
            self.old_rule.show()

    def _lay_out(self) -> None:
        self.add(
            form((self.kind, self.lender)),
            self.instrument,
            form((self.formed_on, self.due_on)),
            self.in_term,
            self.overdue,
            self.markup,
            form((self.filed_on, self.cap)),
            self.cap_reason,
            self.old_rule,
        )

    def _keep(self) -> None:
        case = self._workspace.case
        self._workspace.keep(set_claim(case, self._claim(case.claim)))

    def _claim(self, known: Claim) -> Claim:
        cap, markup = self.cap.value, self.markup.value
        return replace(
            known,
            kind=self.kind.value,
            lender=self.lender.value,
            instrument=self.instrument.value,
            formed_on=self.formed_on.value,
            due_on=self.due_on.value,
            filed_on=self.filed_on.value,
            in_term_rate=self.in_term.rate(),
            overdue_rate=self.overdue.rate(),
            trade_markup_percent=known.trade_markup_percent if markup is None else markup,
            old_rule_requested=self.old_rule.value,
            cap=None if cap is None else StatedCap(cap, self.cap_reason.value),
        )
