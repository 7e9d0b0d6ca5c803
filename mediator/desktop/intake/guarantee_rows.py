"""One guarantor, one thing, one change of the debt: each a small form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from mediator.desktop.reading import typed_line
from mediator.desktop.widgets.basic import column, row
from mediator.desktop.widgets.entries import Field, Pick, Tick
from mediator.desktop.widgets.fact_rows import FactRow
from mediator.desktop.widgets.forms import day_field, form, money_field, text_field
from mediator.desktop.words import say
from mediator.domain.guarantees import (
    DebtChange,
    GuaranteeAct,
    Hurdle,
    Security,
)
from mediator.usecases.ports import Clock
from mediator.wording import names_of_time as names
from mediator.wording import screen_time as words
from mediator.wording.phrases import Phrase

_MARGINS = (12, 8, 12, 8)

F = TypeVar("F", GuaranteeAct, Hurdle)


def names_field(name: str) -> Field[tuple[str, ...]]:
    """Return an entry for several names, with a ``、`` between them."""
    return Field(name, (), _typed_names, "、".join)


def _typed_names(text: str) -> tuple[str, ...]:
    line = typed_line(text)
    for comma in "，,；;":
        line = line.replace(comma, "、")
    return tuple(part.strip() for part in line.split("、") if part.strip())


class DatedRow(FactRow[F]):
    """What happened, on which day, and what proves it."""

    def __init__(
        self, kinds: Mapping[Any, Phrase], make: Callable[[date, Any, str], F], clock: Clock
    ) -> None:
        self._kinds: list[tuple[Any, Phrase]] = list(kinds.items())
        self._make: Callable[[date, Any, str], F] = make
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        kinds = [(kind, say(phrase)) for kind, phrase in self._kinds]
        self.kind: Pick[Any] = Pick(say(words.WHAT), kinds)
        self.on = day_field(say(words.ON), self._clock)
        self.proof = text_field(say(words.PROOF))
        column(
            form((self.kind, self.on), (self.proof,)),
            row(None, self.remove),
            into=self,
            margins=_MARGINS,
        )

    def put(self, fact: F) -> None:
        self.kind.put(fact.kind)
        self.on.put(fact.on)
        self.proof.put(fact.proof)

    def fact(self) -> F | None:
        on = self.on.value
        return None if on is None else self._make(on, self.kind.value, self.proof.value)


class GuaranteeActRow(DatedRow[GuaranteeAct]):
    """What happened toward a guarantor."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(names.GUARANTEE_ACT, GuaranteeAct, clock)


class HurdleRow(DatedRow[Hurdle]):
    """What stands between the creditor and the debtor's money."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(names.HURDLE, Hurdle, clock)


class SecurityRow(FactRow[Security]):
    """A thing beside the guarantors."""

    def lay_out(self) -> None:
        self.owner = text_field(say(words.OWNER))
        self.what = text_field(say(words.THING))
        self.value = money_field(say(words.VALUE))
        self.of_debtor = Tick(say(words.OF_DEBTOR))
        self.of_debtor.put(True)
        self.order_agreed = Tick(say(words.ORDER_AGREED))
        self.given_up = Tick(say(words.GIVEN_UP))
        self.kept_by = names_field(say(words.KEPT_BY))
        self.register = text_field(say(words.REGISTER))
        self.agrees = Tick(say(words.THIRD_AGREES))
        column(
            form(
                (self.owner, self.what),
                (self.value, self.of_debtor),
                (self.order_agreed, self.given_up),
                (self.kept_by,),
                (self.register, self.agrees),
            ),
            row(None, self.remove),
            into=self,
            margins=_MARGINS,
        )

    def put(self, fact: Security) -> None:
        self.owner.put(fact.owner)
        self.what.put(fact.what)
        self.value.put(fact.value)
        self.of_debtor.put(fact.of_debtor)
        self.order_agreed.put(fact.order_agreed)
        self.given_up.put(fact.given_up)
        self.kept_by.put(fact.kept_by)
        self.register.put(fact.register)
        self.agrees.put(fact.agrees)

    def fact(self) -> Security | None:
        if not self.owner.value or not self.what.value:
            return None
        return Security(
            owner=self.owner.value,
            what=self.what.value,
            of_debtor=self.of_debtor.value,
            value=self.value.value,
            order_agreed=self.order_agreed.value,
            given_up=self.given_up.value,
            kept_by=self.kept_by.value,
            register=self.register.value,
            agrees=self.agrees.value,
        )


class ChangeRow(FactRow[DebtChange]):
    """A change of the debt, and who agreed to it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        self.kind = Pick(say(words.WHAT), [(k, say(p)) for k, p in names.CHANGE.items()])
        self.on = day_field(say(words.ON), self._clock)
        self.due_before = day_field(say(words.DUE_BEFORE), self._clock)
        self.due_after = day_field(say(words.DUE_AFTER), self._clock)
        self.amount = money_field(say(words.CHANGED_AMOUNT))
        self.agreed_by = names_field(say(words.AGREED_BY))
        self.proof = text_field(say(words.PROOF))
        column(
            form(
                (self.kind, self.on),
                (self.due_before, self.due_after),
                (self.amount, self.agreed_by),
                (self.proof,),
            ),
            row(None, self.remove),
            into=self,
            margins=_MARGINS,
        )

    def put(self, fact: DebtChange) -> None:
        self.kind.put(fact.kind)
        self.on.put(fact.on)
        self.due_before.put(fact.due_before)
        self.due_after.put(fact.due_after)
        self.amount.put(fact.amount)
        self.agreed_by.put(fact.agreed_by)
        self.proof.put(fact.proof)

    def fact(self) -> DebtChange | None:
        if self.on.value is None:
            return None
        return DebtChange(
            on=self.on.value,
            kind=self.kind.value,
            amount=self.amount.value,
            due_before=self.due_before.value,
            due_after=self.due_after.value,
            agreed_by=self.agreed_by.value,
            proof=self.proof.value,
        )
