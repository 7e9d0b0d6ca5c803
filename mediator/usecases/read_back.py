"""What was said in a room on paper, for the party that said it to go through and sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.case import Case
from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine, ReadBackSheet
from mediator.domain.refusals import NothingSaid, PartyMissing
from mediator.usecases.history import Change

_WORDS = "谈话核对单，只交本人"


def read_back_sheet(
    case: Case, role: Role, lines: tuple[ReadBackLine, ...], *, on: date
) -> tuple[Change, ReadBackSheet]:
    """Return the sheet, and the case with the record that it was handed to that party.

    Raises ``PartyMissing`` where the case has no party of that role, ``NothingSaid`` without a
    line.
    """
    party = case.party(role)
    if party is None:
        raise PartyMissing(role)
    if not lines:
        raise NothingSaid(role)
    record = Disclosure(role, role, on, "read_back", _WORDS)
    sheet = ReadBackSheet(role, party.name, case.number, case.body.name, on, record, lines)
    handed = replace(case, disclosures=(*case.disclosures, record))
    return Change(handed, "read_back_printed"), sheet
