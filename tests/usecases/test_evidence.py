from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.evidence import Acceptance, Exhibit
from mediator.domain.parties import Role
from mediator.domain.refusals import NameUnprintable
from mediator.domain.safe_refusals import AttachmentTooLarge, DigestUnreadable
from mediator.domain.steps import Step
from mediator.usecases import evidence
from mediator.usecases.ports import Opened
from mediator.usecases.steps import Steps
from tests.cancelling import cancelled_everywhere

DAY = date(2026, 11, 21)


@pytest.fixture
def case(loan_case: Opened) -> Case:
    return loan_case.case


def test_a_file_is_kept_and_listed_by_its_hash(archive: Any, case: Case) -> None:
    taken = evidence.take_in(
        archive, case, name="借条.jpg", content=b"picture", by=Role.CREDITOR, on=DAY
    )

    (exhibit,) = taken.case.exhibits
    digest = sha256(b"picture").hexdigest()
    assert exhibit == Exhibit("借条.jpg", digest, 7, Role.CREDITOR, DAY)
    assert archive.attachment(case.id, digest) == b"picture"
    assert taken.act == "exhibit_added"


def test_a_file_that_is_too_large_is_refused(
    archive: Any, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "MOST_BYTES", 4)

    with pytest.raises(AttachmentTooLarge):
        evidence.take_in(archive, case, name="x", content=b"12345", by=Role.DEBTOR, on=DAY)

    assert archive.files == {}


@pytest.mark.parametrize(
    "hidden",
    [
        Exhibit("借\u202e条", "ab" * 32, 1, Role.CREDITOR, DAY),
        Exhibit("借条", "ab" * 32, 1, Role.CREDITOR, DAY, proves="借\u202e款"),
    ],
    ids=["name", "proves"],
)
def test_hidden_characters_stay_off_the_list(case: Case, hidden: Exhibit) -> None:
    with pytest.raises(NameUnprintable):
        evidence.add_exhibit(case, hidden)


def test_a_hash_that_is_none_is_refused(case: Case) -> None:
    with pytest.raises(DigestUnreadable):
        evidence.add_exhibit(case, Exhibit("借条", "no hash", 1, Role.CREDITOR, DAY))


def test_an_exhibit_may_be_described_anew_but_stays_the_same_file(case: Case) -> None:
    exhibit = Exhibit("借条", "ab" * 32, 1, Role.CREDITOR, DAY)
    case = evidence.add_exhibit(case, exhibit).case

    other = replace(exhibit, name="欠条", proves="欠款", sha256="cd" * 32, size=9)
    (kept,) = evidence.set_exhibit(case, 0, other).case.exhibits
    assert (kept.name, kept.proves, kept.sha256, kept.size) == ("欠条", "欠款", "ab" * 32, 1)

    said = evidence.note_acceptance(case, 0, Acceptance.DISPUTED)
    assert said.case.exhibits[0].acceptance is Acceptance.DISPUTED
    assert evidence.remove_exhibit(case, 0).case.exhibits == ()


def test_evidence_that_is_cancelled_is_not_kept(archive: Any, loan_case: Opened) -> None:
    case = loan_case.case

    def check() -> None:
        assert archive.files == {}

    def work(steps: Steps) -> None:
        on = date(2026, 11, 22)
        evidence.take_in(
            archive, case, name="借条", content=b"x", by=Role.CREDITOR, on=on, steps=steps
        )

    assert cancelled_everywhere(work, check) == [Step.SEALING, Step.WRITING]
    assert list(archive.files.values()) == [b"x"]
