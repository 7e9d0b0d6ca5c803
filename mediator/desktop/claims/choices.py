"""The joint choices about plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from mediator.desktop.widgets.basic import Card
from mediator.desktop.widgets.entries import Count, Entry, Pick, Tick
from mediator.desktop.widgets.forms import (
    day_field,
    form,
    money_field,
    percent_field,
    text_field,
)
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.disclosure import ExpectedFunding
from mediator.usecases.claims import set_policy
from mediator.wording import screen_claims as words
from mediator.wording.phrases import Phrase

T = TypeVar("T")


class PolicyCard(Card):
    """What both parties, or the center, chose for every plan of the menu."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.POLICY))
        self._workspace = workspace
        clock = workspace.services.clock
        self.settled_on = day_field(say(words.SETTLED_ON), clock)
        self.first_due_on = day_field(say(words.FIRST_DUE_ON), clock)
        self.longest = Count(say(words.LONGEST_MONTHS), 1, 120)
        self.unit = Pick(say(words.INSTALLMENT_UNIT), _said(words.UNITS))
        self.grace = Count(say(words.GRACE_DAYS), 0, 90)
        self.missed = Count(say(words.MISSED), 1, 12)
        self.percent = percent_field(say(words.INSTALLMENT_PERCENT))
        self.default = percent_field(say(words.DEFAULT_PERCENT))
        self.reduction = percent_field(say(words.LUMP_REDUCTION))
        self.conditional = Tick(say(words.CONDITIONAL))
        self.funding_on = day_field(say(words.FUNDING_ON), clock)
        self.funding = money_field(say(words.FUNDING_AMOUNT))
        self.source = text_field(say(words.FUNDING_SOURCE))
        self._lay_out()
        for entry in self.findChildren(Entry):
            entry.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the joint choices of a case."""
        policy, funding = case.policy, case.funding
        self.settled_on.put(policy.settled_on)
        self.first_due_on.put(policy.first_due_on)
        self.longest.put(policy.longest_months)
        if policy.rounding_fen in words.UNITS:
            self.unit.put(policy.rounding_fen)
        self.grace.put(policy.grace_days)
        self.missed.put(policy.missed_installments)
        self.percent.put(policy.installment_percent)
        self.default.put(policy.default_percent)
        self.reduction.put(policy.lump_reduction_percent)
        self.conditional.put(policy.conditional)
        if funding is not None:
            self.funding_on.put(funding.on)
            self.funding.put(funding.amount)
            self.source.put(funding.source)
        elif self._expected() is not None:  # taken back by undo
            self.funding_on.put(None)
            self.funding.put(None)
            self.source.put("")

    def _lay_out(self) -> None:
        self.add(
            form(
                (self.settled_on, self.first_due_on),
                (self.longest, self.unit),
                (self.grace, self.missed),
                (self.percent, self.default),
                (self.reduction, self.conditional),
                (self.funding_on, self.funding),
                (self.source,),
            )
        )

    def _keep(self) -> None:
        case = self._workspace.case
        reduction = self.reduction.value
        known = case.policy
        policy = replace(
            known,
            settled_on=self.settled_on.value,
            first_due_on=self.first_due_on.value,
            longest_months=self.longest.value,
            rounding_fen=self.unit.value,
            installment_percent=self.percent.value,
            grace_days=self.grace.value,
            missed_installments=self.missed.value,
            default_percent=self.default.value,
            lump_reduction_percent=known.lump_reduction_percent if reduction is None else reduction,
            conditional=self.conditional.value,
        )
        self._workspace.keep(set_policy(case, policy, self._expected()))

    def _expected(self) -> ExpectedFunding | None:
        on, amount = self.funding_on.value, self.funding.value
        if on is None or not amount:
            return None
        return ExpectedFunding(on, amount, self.source.value)


def _said(phrases: Mapping[T, Phrase]) -> list[tuple[T, str]]:
    return [(value, say(phrase)) for value, phrase in phrases.items()]
