from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.hand_marks import MadeMark
from mediator.domain.law import Law
from mediator.domain.papers import Matter, PaperKind
from mediator.domain.progress import progress
from mediator.domain.refusals import PlanUnknown
from mediator.domain.stages import Progress, Stage
from mediator.library.places import resources
from mediator.usecases.demonstration import carry_through
from mediator.usecases.ports import Keeping, Opened, PagePicture, Paper, Services, SignedPapers
from mediator.usecases.steps import Steps, unwatched


class PlainPress:
    """A press at the port that prints the plan's name."""

    def agreement(self, agreement: Agreement, marks: tuple[MadeMark, ...] = ()) -> Paper:
        return Paper(agreement.plan.encode(), "0123456789abcdef")

    def schedule(self, agreement: Agreement) -> bytes:
        return str(len(agreement.terms.schedule.rows)).encode()

    def paper(self, kind: PaperKind, matter: Matter) -> bytes:
        return f"{kind} {matter.case.number}".encode()

    def dossier(self, matter: Matter, steps: Steps = unwatched) -> bytes:
        return matter.case.number.encode()

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        return (pdf.decode(),)

    def pictures(self, pdf: bytes, dpi: int, steps: Steps = unwatched) -> tuple[PagePicture, ...]:
        return (PagePicture(dpi, dpi, dpi * 3, pdf),)

    def picture(self, pdf: bytes, number: int, dpi: int) -> PagePicture:
        return self.pictures(pdf, dpi)[number - 1]


def never(*_: object) -> Any:
    raise AssertionError


@pytest.fixture
def services(law: Law) -> Services:
    return Services(
        clock=lambda: datetime(2026, 10, 12, 9, 30, tzinfo=UTC),
        read_law=lambda: law,
        press=PlainPress(),
        archive_path=Path("unused"),
        create_archive=never,
        open_archive=never,
        open_older_archive=never,
        rescue_archive=never,
        recover_archive=never,
        read_case=never,
        read_table=never,
        write_file=never,
        table_file=never,
        list_examples=tuple,
        new_id=never,
        random_bytes=lambda count: b"n" * count,
        print_slips=never,
        opening_tick=nullcontext,
        fonts=Path("unused"),
        keeping=Keeping(never, never, never, never, never),
        help=Path("unused"),
        read_signs=dict,
        read_proofs=dict,
        warm_up=never,
        signed=SignedPapers(never, never, never, never),
    )


@pytest.mark.parametrize(
    ("example_name", "plan"),
    [
        ("1-private-loan", "equal-6"),
        ("2-construction-payment", "down-balloon-12"),
        ("3-restaurant-supply", "equal-6"),
        ("4-consumer-credit", "means-23"),
    ],
)
def test_each_example_ends_in_an_agreement(
    example_name: str,
    plan: str,
    services: Services,
    archive: Any,
    read: Callable[[Path], Opened],
) -> None:
    opened = read(resources() / "examples" / f"{example_name}.json")

    carried = carry_through(services, archive, opened, on=date(2026, 10, 16))

    assert carried.paper.pdf == plan.encode()
    reached = progress(carried.case)
    assert reached.pop(Stage.JOINT) is Progress.UNTOUCHED  # nobody sits at the table
    assert reached.pop(Stage.PERFORMANCE) is Progress.UNTOUCHED  # nothing is paid yet
    assert set(reached.values()) == {Progress.DONE}
    assert archive.load("case-1") == carried.case
    assert [step.code for step in carried.steps][-2:] == ["joint_yes", "agreement"]


def test_without_a_common_plan_the_story_stops_with_a_refusal(
    services: Services, archive: Any, loan_case: Opened
) -> None:
    from dataclasses import replace

    from mediator.domain.money import Money

    creditor = replace(loan_case.positions.creditor, least_total=Money.of("200000"))
    stubborn = replace(loan_case, positions=replace(loan_case.positions, creditor=creditor))

    with pytest.raises(PlanUnknown):
        carry_through(services, archive, stubborn, on=date(2026, 10, 12))
