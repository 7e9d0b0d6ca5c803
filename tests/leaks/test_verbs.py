"""What a verb makes for one party's hands is one, whatever fifty secrets of the other say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediator import bootstrap, cli
from mediator.domain.caucus import Move, Room
from mediator.domain.evidence import Exhibit
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.pins import Pin
from mediator.usecases.ports import Opened
from tests.commands import Run
from tests.leaks.test_non_interference import creditors, debtors, outlooks

ON = "2026-11-22"
SIGNED = date(2026, 11, 22)


def varied(opened: Opened, room: str) -> list[Opened]:
    """The same case with everything varied that is not said in this room."""
    mine = opened.positions
    others = (
        [replace(mine, debtor=each) for each in debtors()]
        if room == "creditor"
        else [replace(mine, creditor=each) for each in creditors()]
    )
    reckoned = [
        replace(
            positions,
            court=outlook,
            moves=tuple(Move(SIGNED, side, Money(99_000 + i), note="密") for side in Room),
            pins=(Pin(f"p{i}", Money(77 + i), SIGNED, f"秘密{i}"),),
        )
        for i, (positions, outlook) in enumerate(zip(others, outlooks(), strict=True))
    ]
    return [replace(opened, positions=positions) for positions in reckoned]


@pytest.mark.parametrize("room", ["creditor", "debtor"])
def test_a_sheet_that_is_read_back_holds_nothing_of_the_other_room(
    run: Run, loan_case: Opened, tmp_path: Path, room: str
) -> None:
    case, sheet, new = (tmp_path / name for name in ("case.json", "sheet.pdf", "new.json"))
    given = ("read-back", case, "--room", room, "--on", ON, "-o", sheet, "--record", new)
    sheets, said, files = set(), set(), set()

    for opened in varied(loan_case, room):
        case.write_bytes(bootstrap.write_case(opened))
        assert run(*given)[0] == cli.DONE
        sheets.add(sheet.read_bytes())
        said.add(run(*given, "--json")[1])
        files.add(repr(bootstrap.read_case(new).case.disclosures))

    assert (len(sheets), len(said), len(files)) == (1, 1, 1)


def test_the_sheets_of_fifty_own_answers_do_differ_so_the_test_can_bite(
    run: Run, loan_case: Opened, tmp_path: Path
) -> None:
    case, sheet, new = (tmp_path / name for name in ("case.json", "sheet.pdf", "new.json"))
    sheets = set()

    for said in creditors()[:5]:
        mine = replace(loan_case.positions, creditor=said)
        case.write_bytes(bootstrap.write_case(replace(loan_case, positions=mine)))
        run("read-back", case, "--room", "creditor", "-o", sheet, "--record", new)
        sheets.add(sheet.read_bytes())

    assert len(sheets) == 5


FIGURES = {
    "monthly_income": [f"{10_000 + 199 * i}.{i:02d}" for i in range(50)],
    "months_employed": [str(24 + i) for i in range(12)],
    "money_due_on": [(date(2027, 1, 1) + timedelta(days=8 * i)).isoformat() for i in range(12)],
}


@pytest.mark.parametrize("proves", FIGURES)
def test_a_conclusion_is_one_whatever_stands_on_the_paper_and_whatever_else_is_secret(
    run: Run, loan_case: Opened, tmp_path: Path, proves: str
) -> None:
    """What is to be told goes to stdout, and what says how much that is to stderr."""
    case, new = tmp_path / "case.json", tmp_path / "new.json"
    paper = Exhibit("证明.pdf", "ab" * 32, 9, Role.DEBTOR, SIGNED, original_seen=True)
    loan = replace(loan_case, case=replace(loan_case.case, exhibits=(paper,)))
    told, records = set(), set()

    secrets = zip(debtors(), creditors(), FIGURES[proves], strict=False)
    for debtor, creditor, figure in secrets:
        mine = replace(loan.positions, debtor=debtor, creditor=creditor)
        case.write_bytes(bootstrap.write_case(replace(loan, positions=mine)))
        asked = ("--room", "debtor", "--proves", proves, "--figure", figure, "--on", ON)
        code, out, _ = run("pass-on", case, *asked, "--consent", "当面同意", "-o", new)
        assert code == cli.DONE
        told.add(out)
        (record,) = bootstrap.read_case(new).case.disclosures
        records.add(replace(record, light=""))  # kept for the mediator; no party's bundle has it

    assert (len(told), len(records)) == (1, 1)
