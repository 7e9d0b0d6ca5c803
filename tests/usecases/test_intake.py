from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.case import Dispute, MediationBody
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.refusals import NameUnprintable
from mediator.usecases import intake
from mediator.usecases.ports import Opened

DEBTOR = Party(Role.DEBTOR, PartyKind.PERSON, "𬱖<b>三&", identity="11010519491231002x")


def test_a_party_is_added_changed_and_removed() -> None:
    case = intake.open_case("case-1", accepted_on=date(2026, 10, 1))

    added = intake.set_party(case, DEBTOR, index=None)
    changed = intake.set_party(added.case, replace(DEBTOR, phone="139"), index=0)
    removed = intake.remove_party(changed.case, 0)

    assert [c.act for c in (added, changed, removed)] == [
        "party_added",
        "party_set",
        "party_removed",
    ]
    assert added.case.parties[0].identity == "11010519491231002X"
    assert added.case.parties[0].name == "𬱖<b>三&"
    assert changed.case.parties[0].phone == "139"
    assert removed.case == case


@pytest.mark.parametrize("hidden", ["\n", "\u202e", "\u200b"])
def test_a_name_with_a_hidden_character_is_refused(hidden: str, loan_case: Opened) -> None:
    with pytest.raises(NameUnprintable):
        intake.set_party(loan_case.case, replace(DEBTOR, name=f"张{hidden}三"), index=None)
    with pytest.raises(NameUnprintable):
        intake.set_register(
            loan_case.case,
            number=f"1{hidden}",
            accepted_on=date(2026, 10, 1),
            body=MediationBody(),
        )


def test_the_facts_may_have_lines_but_no_hidden_characters(loan_case: Opened) -> None:
    change = intake.set_dispute(loan_case.case, Dispute("第一行\n第二行", ""))

    assert change.case.dispute.facts == "第一行\n第二行"
    with pytest.raises(NameUnprintable):
        intake.set_dispute(loan_case.case, Dispute("欠款\u202e000,9", ""))
