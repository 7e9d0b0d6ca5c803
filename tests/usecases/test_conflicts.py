"""The conflict check asks the archive for whoever stands in the case, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mediator import bootstrap
from mediator.domain.encounters import Weight
from mediator.usecases.conflicts import look_for_conflicts
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, create_vault


def test_a_mediator_who_was_a_party_elsewhere_is_found(loan_case: Opened, tmp_path: Path) -> None:
    case = loan_case.case
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    party = replace(case.parties[0], name=case.body.mediator)
    other = replace(case, id="other", number="另案", parties=(party, *case.parties[1:]))
    path = tmp_path / "cases.mvault"
    with create_vault(path, "correct horse battery staple", clock=bootstrap.now, cost=cost) as file:
        file.save(case, "opened")
        assert look_for_conflicts(file, case) == ()
        file.save(other, "opened")
        met = look_for_conflicts(file, case)

    assert any(
        each.name == case.body.mediator
        and each.there.number == "另案"
        and each.weight is Weight.CONFLICT
        for each in met
    )


def test_the_services_give_the_law_and_the_signs_as_shipped() -> None:
    services = bootstrap.services()

    assert services.signs == services.read_signs()
    assert services.law == services.read_law()
