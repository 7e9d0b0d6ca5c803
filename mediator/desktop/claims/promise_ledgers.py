"""Ledgers of what only some contracts promise: other rates, charges, parts, debts, pauses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from mediator.desktop.claims.columns import amount_column, debt_column, standing_columns
from mediator.desktop.rate_text import typed_rate, written_rate
from mediator.desktop.reading import optional, typed_percent, written, written_percent
from mediator.desktop.widgets.columns import (
    choice_column,
    day_column,
    open_day_column,
    text_column,
)
from mediator.desktop.widgets.ledger import Ledger
from mediator.desktop.widgets.ledger_model import Column
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.claims import Debt, DueInstallment, InterestStop, Waived
from mediator.domain.components import Component
from mediator.domain.entry_refusals import SumOrPercentUnreadable
from mediator.domain.money import Money, typed_amount
from mediator.domain.periods import BasisChange
from mediator.domain.promises import Charge, RateChange, Rollover
from mediator.domain.refusals import Refusal
from mediator.wording import names, screen_rates
from mediator.wording import screen_promises as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase
from mediator.wording.screen_claims import AMOUNT, DAY

SumOrPercent = tuple[Money | None, Decimal | None]

WAIVABLE = {
    Component.OVERDUE_INTEREST: names.COMPONENT[Component.OVERDUE_INTEREST],
    **names.COMPONENT,
}


def installments(workspace: Workspace) -> Ledger[DueInstallment]:
    """Return the ledger of principal that falls due in parts."""
    clock = workspace.services.clock
    return Ledger(
        say(words.INSTALLMENTS),
        (day_column(words.DUE, "on", clock), amount_column(workspace, AMOUNT), debt_column()),
        DueInstallment,
        lambda part: (part.on, part.amount, part.debt),
    )


def later_rates(workspace: Workspace) -> Ledger[RateChange]:
    """Return the ledger of rates promised for later days."""
    return Ledger(
        say(words.LATER_RATES),
        (
            day_column(words.FROM_DAY, "on", workspace.services.clock),
            _rate_column(words.IN_TERM, "in_term_rate"),
            _rate_column(words.OVERDUE, "overdue_rate"),
            debt_column(),
        ),
        RateChange,
        lambda change: (change.on, change.in_term_rate, change.overdue_rate, change.debt),
    )


def charges(workspace: Workspace) -> Ledger[Charge]:
    """Return the ledger of penalties and fees."""
    clock = workspace.services.clock
    return Ledger(
        say(words.CHARGES),
        (
            choice_column(words.KIND, "kind", names.CHARGE_KIND),
            _sum_column(workspace),
            choice_column(words.EVERY, "every", names.CHARGE_EVERY),
            choice_column(words.BASE, "base", names.CHARGE_BASE),
            open_day_column(words.FROM_DAY, "on", clock),
            text_column(words.CALLED, "what"),
            open_day_column(words.LAST_DAY, "until", clock, extra=True),
            debt_column(),
            *standing_columns(),
            choice_column(words.SETTLED, "settled", words.SETTLED_BEFORE, extra=True, marked=True),
        ),
        _charge,
        lambda charge: (
            *(charge.kind, (charge.amount, charge.percent), charge.every, charge.base),
            *(charge.on, charge.what, charge.until, charge.debt),
            *(charge.said_by, charge.counted, charge.settled),
        ),
    )


def _charge(*cells: Any) -> Charge:
    kind, (amount, percent), every, base, on, what, until, debt, said_by, counted, settled = cells
    return Charge(
        kind=kind,
        what=what,
        every=every,
        on=on,
        until=until,
        amount=amount,
        percent=percent,
        base=base,
        settled=settled,
        debt=debt,
        said_by=said_by,
        counted=counted,
    )


def rollovers(workspace: Workspace) -> Ledger[Rollover]:
    """Return the ledger of new instruments for the old debt."""
    clock = workspace.services.clock
    return Ledger(
        say(words.ROLLOVERS),
        (
            day_column(words.ROLLED_ON, "on", clock),
            amount_column(workspace, words.FACE, "face"),
            open_day_column(words.NEW_DUE_ON, "due_on", clock),
            debt_column(),
        ),
        Rollover,
        lambda rollover: (rollover.on, rollover.face, rollover.due_on, rollover.debt),
    )


def debts(workspace: Workspace) -> Ledger[Debt]:
    """Return the ledger of several debts, each with what differs from the claim's terms."""
    return Ledger(
        say(words.DEBTS),
        (
            text_column(words.DEBT_NAME, "name", needed=True),
            open_day_column(words.DUE, "due_on", workspace.services.clock),
            _rate_column(words.IN_TERM, "in_term_rate"),
            _rate_column(words.OVERDUE, "overdue_rate"),
            choice_column(words.SECURED, "secured", words.SECURED_OR_NOT),
        ),
        Debt,
        lambda debt: (
            *(debt.name, debt.due_on, debt.in_term_rate, debt.overdue_rate),
            debt.secured,
        ),
    )


def waivers(workspace: Workspace) -> Ledger[Waived]:
    """Return the ledger of what the creditor has already let off."""
    return Ledger(
        say(words.WAIVERS),
        (
            day_column(DAY, "on", workspace.services.clock),
            amount_column(workspace, AMOUNT),
            choice_column(words.PART, "component", WAIVABLE),
            text_column(words.BY_WHAT, "what"),
            debt_column(),
            *standing_columns(),
        ),
        Waived,
        lambda waived: (
            *(waived.on, waived.amount, waived.component, waived.what),
            *(waived.debt, waived.said_by, waived.counted),
        ),
    )


def interest_stops(workspace: Workspace) -> Ledger[InterestStop]:
    """Return the ledger of days that bear nothing."""
    clock = workspace.services.clock
    return Ledger(
        say(words.STOPS),
        (
            day_column(words.FIRST_DAY, "first_day", clock),
            open_day_column(words.LAST_DAY, "last_day", clock),
            text_column(words.REASON, "reason", needed=True),
        ),
        InterestStop,
        lambda stop: (stop.first_day, stop.last_day, stop.reason),
    )


def basis_changes(workspace: Workspace) -> Ledger[BasisChange]:
    """Return the ledger of day bases that hold from a later day on."""
    return Ledger(
        say(words.BASIS_CHANGES),
        (
            day_column(words.FROM_DAY, "on", workspace.services.clock),
            choice_column(words.DAY_BASIS, "day_basis", names.DAY_BASIS, wide=True),
        ),
        BasisChange,
        lambda change: (change.on, change.day_basis),
    )


def _rate_column(title: Phrase, field: str) -> Column:
    return Column(
        say(title),
        optional(typed_rate),
        written(written_rate),
        needed=False,
        help=say(screen_rates.RATE_HELP),
        field=field,
    )


def _sum_column(workspace: Workspace) -> Column:
    """Return the column for a sum or a percentage; both stand there only if a file says so."""

    def read(text: str) -> SumOrPercent:
        amounts, percents = [], []
        for part in text.split("；"):
            if part.strip().endswith(("%", "％")):
                percents.append(typed_percent(part))
            elif part.strip():
                amounts.append(_sum(text, part, workspace.case.claim.currency))
        if len(amounts) > 1 or len(percents) > 1:
            raise SumOrPercentUnreadable(text)
        return next(iter(amounts), None), next(iter(percents), None)

    def write(asked: SumOrPercent) -> str:
        amount, percent = asked
        parts = [grouped(amount)] if amount is not None else []
        return "；".join([*parts, f"{written_percent(percent)}%"] if percent is not None else parts)

    title, helped = say(words.SUM_OR_PERCENT), say(words.SUM_OR_PERCENT_HELP)
    return Column(title, read, write, figures=True, help=helped, field="amount")


def _sum(text: str, part: str, currency: str) -> Money:
    try:
        return typed_amount(part, currency)
    except Refusal:
        raise SumOrPercentUnreadable(text) from None
