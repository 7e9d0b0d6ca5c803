"""Makes the old file that every later version must open: run once, when a version is released.

    python tests/vault/released/make.py

It writes ``N/cases.vault`` with its key file, and ``N/rows.json``: every row of every table as
it lies on the disk, the schema version N being that of the code. A file made once is never made
again; what it holds is what people have.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from mediator.domain.case import Case
from mediator.domain.disclosure import Disclosure, MeansConclusion
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.rounds import Outcome, Side
from mediator.exchange.case_file import load_case
from mediator.library.places import resources
from mediator.usecases.caucus import keep_position
from mediator.vault import KeyCost, Vault, create_vault
from mediator.vault.migrations import SCHEMA

HERE = Path(__file__).parent
PASSPHRASE = "correct horse battery staple"


class Clock:
    """Every look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def fill(vault: Vault) -> None:
    """Put in the examples, the case with everything in it, and what no case file carries."""
    files = sorted((resources() / "examples").glob("[0-9]*.json"))
    files.append(HERE.parents[1] / "exchange" / "everything.json")
    for number, file in enumerate(files, 1):
        opened = load_case(file, resources() / "schema" / "case.schema.json", f"c-{number}")
        case = opened.case
        vault.save(case, "case_imported")
        for position in (opened.positions.creditor, opened.positions.debtor):
            case = keep_position(vault, case, position).case
        vault.save(with_record(case), "case_imported")
    with vault.room("c-1", "ballot") as room:
        vault.keep((room.seal("round-2-creditor", "{}"),), "answer_sealed")


def with_record(case: Case) -> Case:
    """Return a case in which something was disclosed and a round was opened."""
    day, words = date(2026, 11, 20), "债务人同意告知：每月可还叁仟元"
    receipts = ((Side.CREDITOR, "AAAA-BBBB-CCCC-DDDD"), (Side.DEBTOR, "EEEE-FFFF-GGGG-HHHH"))
    return replace(
        case,
        means=MeansConclusion(Money(300_000), day, words),
        disclosures=(Disclosure(Role.DEBTOR, Role.CREDITOR, day, "monthly_means", words),),
        outcomes=(Outcome(1, "ab" * 32, receipts, None),),
    )


def rows(vault: Vault) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table as it lies on the disk, bytes as hexadecimal digits."""
    connection = vault._storage.raw()
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    found: dict[str, list[dict[str, Any]]] = {}
    for (name,) in names.fetchall():
        cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')  # noqa: S608
        columns = [column[0] for column in cursor.description]
        found[name] = [
            {
                column: value.hex() if isinstance(value, bytes) else value
                for column, value in zip(columns, row, strict=True)
            }
            for row in cursor.fetchall()
        ]
    return found


def main() -> None:
    """Write the file of this version."""
    folder = HERE / str(SCHEMA)
    folder.mkdir()
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    path = folder / "cases.vault"
    with create_vault(path, PASSPHRASE, clock=Clock(), cost=cost) as vault:
        fill(vault)
        content = json.dumps(rows(vault), ensure_ascii=False, indent=1)
        (folder / "rows.json").write_text(content + "\n", "utf-8")
    for ending in (".key.bak", ".lock"):
        path.with_name(path.name + ending).unlink()


if __name__ == "__main__":
    main()
