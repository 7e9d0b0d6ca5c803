"""The debtor's own sheet: its figures leave the room by record, to the debtor alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.case import Case
from mediator.domain.caucus import DebtorPosition
from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.disclosure import Disclosure
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.refusals import PartyMissing, RoomNotAnswered
from mediator.usecases.claims import state_claim
from mediator.usecases.history import Change

_WORDS = "债务体检单，只交债务人本人"


def sheet_for_debtor(
    case: Case, position: DebtorPosition, law: Law, *, on: date
) -> tuple[Change, DebtorSheet]:
    """Return the sheet, and the case with the record that it was handed out.

    Raises ``PartyMissing`` without a debtor and ``RoomNotAnswered`` before income and living costs
    are known.
    """
    debtor = case.party(Role.DEBTOR)
    if debtor is None:
        raise PartyMissing(Role.DEBTOR)
    if position.monthly_income is None or position.monthly_living is None:
        raise RoomNotAnswered
    record = Disclosure(Role.DEBTOR, Role.DEBTOR, on, "debtor_sheet", _WORDS)
    sheet = DebtorSheet(
        name=debtor.name,
        number=case.number,
        body=case.body.name,
        on=on,
        disclosure=record,
        owed=state_claim(case, law).supported.total,
        income=position.monthly_income,
        living=position.monthly_living,
        other_debts=position.monthly_other_debts or Money.zero(),
        dependants=position.dependants,
        savings=position.savings,
        most_monthly=position.most_monthly,
    )
    handed = replace(case, disclosures=(*case.disclosures, record))
    return Change(handed, "debtor_sheet_printed"), sheet
