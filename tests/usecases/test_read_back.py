"""What was said in a room is handed to the party that said it, and that is on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mediator.domain.case import Case
from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackLine
from mediator.domain.refusals import NothingSaid, PartyMissing
from mediator.library.places import resources
from mediator.usecases.ports import Opened
from mediator.usecases.read_back import read_back_sheet

ON = date(2026, 11, 22)
LINES = (ReadBackLine("您希望一共收回多少？（元）", "118,000.00", "保密"),)


@pytest.mark.parametrize("role", [Role.CREDITOR, Role.DEBTOR])
def test_the_party_alone_is_told_and_the_record_says_no_figure(
    read: Callable[[Path], Opened], role: Role
) -> None:
    case = read(resources() / "examples" / "1-private-loan.json").case
    change, sheet = read_back_sheet(case, role, LINES, on=ON)
    party = case.party(role)

    assert party is not None
    assert (sheet.role, sheet.name, sheet.lines) == (role, party.name, LINES)
    assert change.act == "read_back_printed"
    assert change.case.disclosures == (
        *case.disclosures,
        Disclosure(role, role, ON, "read_back", "谈话核对单，只交本人"),
    )


def test_there_is_nobody_to_hand_it_to_without_that_party() -> None:
    with pytest.raises(PartyMissing):
        read_back_sheet(Case("own", "1", ON), Role.DEBTOR, LINES, on=ON)


def test_where_nothing_was_said_nothing_is_handed_out(
    read: Callable[[Path], Opened],
) -> None:
    case = read(resources() / "examples" / "1-private-loan.json").case

    with pytest.raises(NothingSaid) as refused:
        read_back_sheet(case, Role.DEBTOR, (), on=ON)
    assert refused.value.role == Role.DEBTOR
