"""What the mediator reckons with is sealed, read back, and opened by no room."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions, Room
from mediator.domain.reckoning import Assumptions, Reckoning, Shocks, bounds
from mediator.domain.wishes import CRITERIA, WHOLE, Wishes
from mediator.usecases.caucus import keep_positions, open_both, open_creditor, open_debtor
from mediator.usecases.ports import Opened
from mediator.usecases.reckoning import keep_reckoning, open_reckoning
from tests.conftest import MemoryArchive


def declared(kind: Any) -> Any:
    """Every field of an assumption within its bounds; a new field is drawn by itself."""
    return st.builds(kind, **{f.name: st.integers(*bounds(f.name)) for f in fields(kind)})


moves = st.lists(st.tuples(st.sampled_from(CRITERIA), st.integers(0, WHOLE)), max_size=4)


@given(declared(Assumptions), declared(Shocks), moves)
def test_a_reckoning_reads_back_from_its_sealed_items(
    assumed: Assumptions, shocks: Shocks, moved: list[tuple[str, int]]
) -> None:
    archive, wishes = MemoryArchive(), Wishes()
    for criterion, weight in moved:
        wishes = wishes.moved(criterion, weight)
    reckoning = Reckoning(assumed, shocks, wishes)

    keep_reckoning(archive, "case-1", reckoning)

    assert open_reckoning(archive, "case-1") == reckoning


def test_a_reckoning_never_kept_is_what_it_starts_with(archive: Any) -> None:
    assert open_reckoning(archive, "case-1") == Reckoning()


def test_each_sides_wishes_lie_under_the_key_of_its_own_room(archive: Any) -> None:
    keep_reckoning(archive, "case-1", Reckoning())

    creditor, debtor = (
        {sealed.place.item for sealed in archive.sealed("case-1", room)} for room in Room
    )
    assert creditor == {f"board.{name}" for name in CRITERIA[:4]}
    assert {"board.debtor_time", "board.assumed.stop_permille", "board.shocks.seed"} < debtor
    assert not creditor & debtor
    assert archive.acts == ["reckoning_kept"]


def test_no_room_opens_what_the_mediator_reckons_with(archive: Any) -> None:
    keep_reckoning(archive, "case-1", Reckoning())

    assert open_creditor(archive, "case-1") == CreditorPosition()
    assert open_debtor(archive, "case-1") == DebtorPosition()


def test_all_that_a_file_holds_is_kept_and_what_says_nothing_is_not(
    archive: Any, loan_case: Opened
) -> None:
    reckoning = Reckoning(assumed=Assumptions(stop_permille=3))
    said = replace(loan_case.positions, reckoning=reckoning)

    case = keep_positions(archive, loan_case.case, said)

    assert open_both(archive, case.id) == said
    assert case.heard == (("creditor", True), ("debtor", True))
    before = list(archive.acts)
    nobody = Positions(CreditorPosition(), DebtorPosition())
    assert keep_positions(archive, case, nobody) == case
    assert archive.acts == before
