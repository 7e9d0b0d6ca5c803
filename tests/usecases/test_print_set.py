"""The print set: what can be made now, how many copies, and why the rest waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.law import Law
from mediator.domain.papers import PaperKind
from mediator.domain.refusals import (
    DaysOutOfOrder,
    GuarantorNotSigning,
    NothingDueYet,
    NotInBreach,
    NotPerformed,
    PaperNeedsPlan,
    ReviewMissing,
    ReviewVoid,
)
from mediator.domain.signing import AGREEMENT, DOSSIER, SUPPLEMENT
from mediator.printing import OurPress
from mediator.usecases.agreement import choose_plan, draft
from mediator.usecases.ports import Opened
from mediator.usecases.print_set import made_paper, print_set
from mediator.usecases.review import record_review, set_review_policy
from mediator.wording.screen_papers import PAPERS

ON = date(2026, 10, 12)


def test_before_a_plan_is_chosen_papers_about_it_wait(loan_case: Opened, law: Law) -> None:
    items = {item.paper: item for item in print_set(loan_case.case, law, on=ON)}

    assert list(items) == [AGREEMENT, *(kind.value for kind in PaperKind), DOSSIER]
    assert isinstance(items[AGREEMENT].why_not, PaperNeedsPlan)
    assert items["rights"].why_not is None
    assert isinstance(items["confirmation"].why_not, PaperNeedsPlan)


def test_every_party_has_its_copy_and_one_goes_into_the_dossier(
    loan_case: Opened, law: Law
) -> None:
    case = choose_plan(loan_case.case, law, "C", agreed_on=ON).case

    items = {item.paper: item for item in print_set(case, law, on=ON)}

    assert items[AGREEMENT].copies == 3
    assert items["rights"].copies == 3
    assert items["understanding"].copies == 2
    assert items["record"].copies == 1
    waiting = {paper: type(item.why_not) for paper, item in items.items() if item.why_not}
    assert waiting == {
        "payment-order": NothingDueYet,
        "guarantor": GuarantorNotSigning,
        "breach-notice": NotInBreach,
        "final-statement": NotInBreach,
        "enforcement": NotInBreach,
        "suit": NotInBreach,
        "performed": NotPerformed,
    }


def test_days_out_of_order_stop_the_agreement(loan_case: Opened, law: Law) -> None:
    case = choose_plan(loan_case.case, law, "C", agreed_on=ON).case
    assert case.settlement is not None
    early = replace(case.settlement, agreed_on=date(2026, 10, 1))

    agreement = print_set(replace(case, settlement=early), law, on=ON)[0]

    assert isinstance(agreement.why_not, DaysOutOfOrder)


def test_a_paper_of_the_set_is_made_twice_alike(loan_case: Opened, law: Law) -> None:
    case = choose_plan(loan_case.case, law, "C", agreed_on=ON).case
    press = OurPress()

    for paper in (AGREEMENT, DOSSIER, "understanding"):
        one, other = (made_paper(press, case, law, paper, on=ON) for _ in range(2))
        assert one == other
        assert one.pdf.startswith(b"%PDF")
        assert bool(one.fingerprint) == (paper == AGREEMENT)


def test_every_paper_of_the_set_has_a_name_on_screen(loan_case: Opened, law: Law) -> None:
    assert {item.paper for item in print_set(loan_case.case, law, on=ON)} == set(PAPERS) - {
        SUPPLEMENT
    }


def test_the_set_asks_for_the_lawyers_look_at_the_very_bytes(loan_case: Opened, law: Law) -> None:
    chosen = choose_plan(loan_case.case, law, "C", agreed_on=ON).case
    case, press = set_review_policy(chosen, needed=True).case, OurPress()
    with pytest.raises(ReviewMissing):
        made_paper(press, case, law, AGREEMENT, on=ON)

    looked = record_review(case, press.agreement(draft(case, law)), "林律师", on=ON).case
    assert made_paper(press, looked, law, AGREEMENT, on=ON).pdf

    assert looked.settlement is not None
    later = replace(looked.settlement, extra_terms=("各方互谅互让",))
    with pytest.raises(ReviewVoid):
        made_paper(press, replace(looked, settlement=later), law, AGREEMENT, on=ON)


def test_every_paper_but_the_agreement_carries_the_head_of_the_record(
    loan_case: Opened, law: Law
) -> None:
    case = choose_plan(loan_case.case, law, "C", agreed_on=ON).case
    press, head = OurPress(), "42-9f86d081884c"

    for paper in (DOSSIER, "understanding", "schedule", "calculation"):
        made = made_paper(press, case, law, paper, on=ON, head=head)
        pages = press.texts(made.pdf)
        assert all(f"记录号 {head}" in page for page in pages), paper
        assert made == made_paper(press, case, law, paper, on=ON, head=head)
    assert f"案库记录号：{head}" in press.texts(
        made_paper(press, case, law, DOSSIER, on=ON, head=head).pdf
    )[0].replace("\r\n", "").replace(" ", "")
    one, other = (made_paper(press, case, law, AGREEMENT, on=ON, head=h) for h in ("", head))
    assert one == other  # frozen by what was agreed on
