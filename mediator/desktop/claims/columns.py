"""The columns that several ledgers of a claim share."""

from __future__ import annotations

from mediator.desktop.reading import optional, written
from mediator.desktop.widgets.columns import choice_column, text_column
from mediator.desktop.widgets.entries import Field
from mediator.desktop.widgets.forms import money_hint
from mediator.desktop.widgets.ledger_model import Column
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.money import Money, typed_amount
from mediator.wording import names
from mediator.wording import screen_claims as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase


def amount_column(
    workspace: Workspace,
    title: Phrase,
    field: str = "amount",
    *,
    needed: bool = True,
    also: tuple[str, ...] = (),
    example: str = "",
) -> Column:
    """Return a column for amounts in the currency of the claim; one that is needed splits."""
    return Column(
        say(title),
        lambda text: typed_amount(text, workspace.case.claim.currency) if text else Money.zero(),
        lambda amount: grouped(amount) if needed or amount else "",
        needed=needed,
        figures=True,
        hint=_hint,
        field=field,
        also=also,
        example=example,
        splits=needed,
    )


def claim_money_field(workspace: Workspace, name: Phrase) -> Field[Money | None]:
    """Return an entry for an amount in the currency of the claim, or for none."""
    return Field(
        say(name),
        None,
        optional(lambda text: typed_amount(text, workspace.case.claim.currency)),
        written(grouped),
        _hint,
    )


def _hint(amount: Money | None) -> str:
    return money_hint(amount) if amount is not None and amount.currency == "CNY" else ""


def debt_column() -> Column:
    """Return the column that names the debt a fact belongs to."""
    return text_column(words.DEBT, "debt", extra=True)


def standing_columns() -> tuple[Column, Column]:
    """Return whose word a fact is, and whether the mediator counts it."""
    said = choice_column(words.SAID_BY, "said_by", names.SAID_BY, extra=True, marked=True)
    counted = choice_column(words.COUNTED, "counted", words.COUNTS, extra=True, marked=True)
    return said, counted
