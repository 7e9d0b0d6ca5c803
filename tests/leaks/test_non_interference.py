"""Nothing that a party can get depends on what was said in a room.

Fifty values of the secrets of each side, and of what the mediator reckons with in court; every
byte that the other side can get is compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.case import Settlement
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Room, Tag
from mediator.domain.court_estimate import Between, CourtEstimate, CourtFacts, CourtOutlook
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import OF_BREACH, PaperKind
from mediator.domain.periods import RoundingUnit
from mediator.domain.reckoning import Reckoning
from mediator.domain.replans import Replan
from mediator.domain.sealing import Sealed
from mediator.domain.wishes import Wishes
from mediator.exchange.answers import board_answer, claim_answer, menu_answer
from mediator.exchange.case_file import read_case, written_case
from mediator.exchange.court_answers import court_answer
from mediator.printing import OurPress
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.caucus import keep_position, open_creditor, open_debtor
from mediator.usecases.claims import state_claim
from mediator.usecases.court import court_view
from mediator.usecases.guarantees import time_of
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Opened
from mediator.usecases.reckoning import keep_reckoning
from mediator.usecases.replanning import propose_replan, worked_out
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


def outlooks() -> list[CourtOutlook]:
    """What the mediator reckons with in court, different in every item."""

    def estimate(i: int) -> CourtEstimate:
        return CourtEstimate(
            win=Between(Decimal(i), Decimal(50 + i)),
            recovery=Between(Decimal(i % 7), Decimal(40 + i)),
            months_to_judgment=Between(i % 5, 6 + i),
            months_to_payment=Between(i % 3, 12 + i),
            discount=Between(Decimal(i) / 10, Decimal(i), f"秘密{i}"),
            lawyer=Between(Money(100_000 + 7_700 * i), Money(900_000 + 7_700 * i))
            if i % 2
            else None,
            other_costs=Between(Money(13 * i), Money(77_000 * i)),
            agency=Between(Decimal(5), Decimal(5 + i % 26)),
        )

    def facts(i: int) -> CourtFacts:
        said = (None, True, False)
        return CourtFacts(
            counter_duty=said[i % 3],
            reachable=said[i // 3 % 3],
            preserved=said[i // 2 % 3],
            disputed=said[(i + 1) % 3],
            excluded=said[(i + 2) % 3],
            small_agreed=said[i // 5 % 3],
            arbitration=said[i // 7 % 3],
            joint=said[i // 9 % 3],
            yearly_wage=Money(10_000_000 + i),
            wage_source=f"秘密{i}",
            fee_rounding=list(RoundingUnit)[i % 3],
        )

    return [CourtOutlook(facts(i), estimate(i), estimate(VALUES - i)) for i in range(VALUES)]


@pytest.fixture(params=["debtor", "creditor", "court"])
def varied(request: pytest.FixtureRequest, loan_case: Opened, case_schema: Path) -> list[Opened]:
    """The same case with one kind of secrets varied, written to a file and read again."""
    make: dict[str, Callable[[], list[Any]]] = {
        "debtor": debtors,
        "creditor": creditors,
        "court": outlooks,
    }
    said = loan_case.positions
    secrets = [replace(said, **{request.param: value}) for value in make[request.param]()]
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


@pytest.mark.slow  # ten secrets of each go through ``test_every_output`` in every run
def test_the_dossier_and_every_paper_in_it_are_one_as_well(varied: list[Opened], law: Law) -> None:
    press, on = OurPress(), date(2026, 11, 21)
    some = varied[::7]
    dossiers = [gather_dossier(opened.case, law, on=on, plan="equal-6") for opened in some]

    assert distinct([press.dossier(matter) for matter in dossiers]) == 1
    for kind in set(PaperKind) - {PaperKind.GUARANTOR, PaperKind.PERFORMED} - OF_BREACH:
        matters = [gather(opened.case, law, kind, on=on, plan="equal-6") for opened in some]
        assert distinct([press.paper(kind, matter) for matter in matters]) == 1


def test_a_change_of_the_plan_and_its_supplement_are_one_as_well(
    varied: list[Opened], law: Law
) -> None:
    press, some = OurPress(), varied[::7]
    change = Replan(date(2026, 12, 20), date(2027, 1, 15), 18, "收入减少", capitalize=True)

    def changed(opened: Opened) -> Agreement:
        settled = replace(opened.case, settlement=Settlement("equal-6", date(2026, 10, 12)))
        return worked_out(propose_replan(settled, law, change).case, law).agreement

    assert distinct([press.agreement(changed(opened)).pdf for opened in some]) == 1


def test_the_mediators_own_views_do_differ_so_the_test_can_bite(
    varied: list[Opened], law: Law
) -> None:
    def own(opened: Opened) -> object:
        menu = offer_menu(opened.case, law)
        board = weigh(opened.case, menu, opened.positions, law)
        view = court_view(opened.case, opened.positions, law)
        return [
            board_answer(board, Language.CHINESE),
            court_answer(view, tuple(Room), Language.CHINESE),
        ]

    assert distinct(bytes_of(own, varied)) > VALUES // 2


def test_the_claim_and_the_case_are_one_whatever_is_reckoned_with_in_court(
    varied: list[Opened], law: Law
) -> None:
    claims = bytes_of(
        lambda opened: claim_answer(
            state_claim(opened.case, law),
            time_of(opened.case, law),
            law.court_fees,
            Language.CHINESE,
        ),
        varied,
    )

    assert distinct(claims) == 1
    assert len({opened.case for opened in varied}) == 1


@pytest.mark.parametrize("room", list(Room))
def test_no_room_opens_what_the_mediator_reckons_with(
    archive: Any, loan_case: Opened, room: Room
) -> None:
    """An estimate of one side may rest on what the other said in its own room."""
    opened_items: list[str] = []
    case = loan_case.case
    for position in (loan_case.positions.creditor, loan_case.positions.debtor):
        keep_position(archive, case, position)
    keep_outlook(archive, case.id, outlooks()[7])
    keep_reckoning(archive, case.id, Reckoning(wishes=Wishes().moved("creditor_speed", 7)))

    class Watched:
        def __init__(self, key: Any) -> None:
            self._key = key

        def open(self, sealed: Sealed) -> str:
            opened_items.append(sealed.place.item)
            text: str = self._key.open(sealed)
            return text

    @contextmanager
    def room_watched(case_id: str, which: str) -> Iterator[Watched]:
        with type(archive).room(archive, case_id, which) as key:
            yield Watched(key)

    archive.room = room_watched
    {Room.CREDITOR: open_creditor, Room.DEBTOR: open_debtor}[room](archive, case.id)

    assert opened_items
    assert not [item for item in opened_items if item.startswith(("court.", "board."))]
