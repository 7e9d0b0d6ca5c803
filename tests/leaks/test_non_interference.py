"""Nothing that a party can get depends on what was said in a room.

Fifty values of the secrets of each side; every byte that the other side can get is compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions, Tag
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.exchange.answers import board_answer, menu_answer
from mediator.exchange.case_file import read_case, written_case
from mediator.printing import OurPress
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Opened
from mediator.wording.phrases import Language
from mediator.wording.reports import menu_report

VALUES = 50


def debtors() -> list[DebtorPosition]:
    return [
        DebtorPosition(
            monthly_income=Money(300_000 + 77_700 * i),
            monthly_living=Money(250_000 + 1_300 * i),
            dependants=i % 5,
            savings=Money(123_456 * i),
            most_monthly=Money(100_000 * i) if i % 2 else None,
            most_total=Money(9_000_000 + 31_000 * i) if i % 3 else None,
            earliest_on=date(2026, 11, 1 + i % 28),
            worries=f"秘密{i}",
            tags=(("worries", list(Tag)[i % 4]),),
        )
        for i in range(VALUES)
    ]


def creditors() -> list[CreditorPosition]:
    return [
        CreditorPosition(
            wish_total=Money(11_000_000 + 13_700 * i),
            least_total=Money(6_000_000 + 77_700 * i),
            longest_months=i % 30,
            least_first_payment=Money(50_000 * i) if i % 2 else None,
            yearly_discount=Decimal(i),
            interests=f"秘密{i}",
        )
        for i in range(VALUES)
    ]


@pytest.fixture(params=["debtor", "creditor"])
def varied(request: pytest.FixtureRequest, loan_case: Opened, case_schema: Path) -> list[Opened]:
    """The same case with one side's secrets varied, written to a file and read again."""
    secrets: list[Positions] = (
        [replace(loan_case.positions, debtor=d) for d in debtors()]
        if request.param == "debtor"
        else [replace(loan_case.positions, creditor=c) for c in creditors()]
    )
    return [
        read_case(written_case(loan_case.case, positions), case_schema, "case-1")
        for positions in secrets
    ]


def distinct(outputs: list[bytes]) -> int:
    return len(set(outputs))


def bytes_of(make: Callable[[Opened], object], cases: list[Opened]) -> list[bytes]:
    return [json.dumps(make(opened), ensure_ascii=False).encode() for opened in cases]


def test_the_menu_is_one_whatever_the_other_side_said(varied: list[Opened], law: Law) -> None:
    menus = bytes_of(lambda opened: menu_answer(offer_menu(opened.case, law)), varied)
    reports = bytes_of(
        lambda opened: menu_report(offer_menu(opened.case, law), Language.CHINESE), varied
    )

    assert distinct(menus) == 1
    assert distinct(reports) == 1


def test_the_papers_are_one_whatever_the_other_side_said(varied: list[Opened], law: Law) -> None:
    press = OurPress()
    agreements = [draft(opened.case, law, "equal-6") for opened in varied]

    assert distinct([press.agreement(agreement).pdf for agreement in agreements]) == 1
    assert distinct([press.schedule(agreement) for agreement in agreements]) == 1


def test_the_dossier_and_every_paper_in_it_are_one_as_well(varied: list[Opened], law: Law) -> None:
    press, on = OurPress(), date(2026, 11, 21)
    some = varied[::7]
    dossiers = [gather_dossier(opened.case, law, on=on, plan="equal-6") for opened in some]

    assert distinct([press.dossier(matter) for matter in dossiers]) == 1
    for kind in set(PaperKind) - {PaperKind.GUARANTOR}:
        matters = [gather(opened.case, law, kind, on=on, plan="equal-6") for opened in some]
        assert distinct([press.paper(kind, matter) for matter in matters]) == 1


def test_the_board_does_differ_so_the_test_can_bite(varied: list[Opened], law: Law) -> None:
    def board(opened: Opened) -> object:
        menu = offer_menu(opened.case, law)
        return board_answer(weigh(opened.case, menu, opened.positions, law), Language.CHINESE)

    assert distinct(bytes_of(board, varied)) > VALUES // 2
