"""A reader gets what is theirs, and of the rooms nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from mediator.domain.case import Case
from mediator.domain.components import Component
from mediator.domain.disclosure import Disclosure
from mediator.domain.evidence import Exhibit
from mediator.domain.hand_marks import Capacity, HandMark, Trace
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.proposals import Proposal, ProposedPart, ProposedRow
from mediator.domain.scans import ScannedSheet
from mediator.domain.steps import Step
from mediator.domain.terms import Family
from mediator.usecases.bundles import NOTHING_SAID, Audience, pack, take
from mediator.usecases.caucus import keep_position, open_both, release_means
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.ports import Opened
from mediator.usecases.steps import Steps
from tests.cancelling import cancelled_everywhere

DAY = date(2026, 11, 21)


@pytest.fixture
def case(archive: Any, loan_case: Opened) -> Case:
    """A case with evidence, two rooms heard, and means released to the creditor."""
    case = loan_case.case
    for position in (loan_case.positions.creditor, loan_case.positions.debtor):
        case = keep_position(archive, case, position).case
    keep_outlook(archive, case.id, loan_case.positions.court)
    case = release_means(case, Money.of("3000"), words="每月三千", on=DAY).case
    told = Disclosure(
        Role.CREDITOR, Role.DEBTOR, DAY, "least_total", "可以少一些", 1, None, paper="cd" * 32
    )
    digest = sha256(b"picture").hexdigest()
    papers = (
        Exhibit("借条", digest, 7, Role.CREDITOR, DAY),
        Exhibit("未交", "ab" * 32, 7, Role.DEBTOR, DAY),
    )
    told = replace(told, light="red", consent="当面同意")
    case = replace(case, exhibits=papers, disclosures=(*case.disclosures, told))
    archive.save(case, "changed")
    archive.attach(case.id, digest, b"picture")
    return case


def test_the_mediator_gets_everything(archive: Any, case: Case, loan_case: Opened) -> None:
    packed = pack(archive, case.id, Audience.FULL)

    assert packed.case == case
    assert packed.positions == loan_case.positions
    assert [(e.name, content) for e, content in packed.files] == [("借条", b"picture")]
    assert archive.acts[-1] == f"bundle_exported {case.id}|full"


def test_a_lawyer_gets_joint_facts_alone(archive: Any, case: Case) -> None:
    packed = pack(archive, case.id, Audience.LAWYER)

    assert packed.positions == NOTHING_SAID
    assert (packed.case.means, packed.case.disclosures, packed.case.heard) == (None, (), ())
    assert packed.case.claim == case.claim
    assert packed.shown == ()


@pytest.mark.parametrize(
    ("audience", "knows_means", "words"),
    [(Audience.CREDITOR, True, "每月三千"), (Audience.DEBTOR, False, "可以少一些")],
)
def test_a_party_gets_what_it_was_shown(
    archive: Any, case: Case, audience: Audience, knows_means: bool, words: str
) -> None:
    packed = pack(archive, case.id, audience)

    assert packed.positions == NOTHING_SAID
    assert (packed.case.means is not None) == knows_means
    assert [line.words for line in packed.shown] == [words]
    assert [d.words for d in packed.case.disclosures] == [words]
    assert {(d.light, d.consent, d.paper) for d in packed.case.disclosures} == {("", "", "")}
    assert packed.case.heard == ()


@pytest.mark.parametrize("audience", list(Audience))
def test_what_the_gate_said_of_a_plan_goes_to_the_mediators_own_machine_alone(
    archive: Any, case: Case, audience: Audience
) -> None:
    part = ProposedPart(Component.PRINCIPAL, Money.of("100"), Money.of("10"))
    day = date(2026, 12, 1)
    rows = (ProposedRow(day, Money.of("90")),)
    laid = Proposal("own-1", Family.LUMP_SUM, (part,), rows, day, None, "red", "当面同意")
    archive.save(replace(case, proposals=(laid,)), "plan_proposed")

    (found,) = pack(archive, case.id, audience).case.proposals

    own = audience is Audience.FULL
    assert (found.light, found.consent) == (("red", "当面同意") if own else ("", ""))
    assert (found.rows, found.parts) == (rows, (part,))


@pytest.mark.parametrize(
    ("audience", "names"),
    [
        (Audience.FULL, ["借条", "未交"]),
        (Audience.LAWYER, []),
        (Audience.CREDITOR, ["借条"]),
        (Audience.DEBTOR, ["未交"]),
    ],
)
def test_evidence_goes_to_who_may_see_it(
    archive: Any, case: Case, audience: Audience, names: list[str]
) -> None:
    packed = pack(archive, case.id, audience)

    assert [exhibit.name for exhibit in packed.case.exhibits] == names
    assert {exhibit.name for exhibit, _ in packed.files} <= set(names)


def test_evidence_that_is_shown_goes_to_everybody(archive: Any, case: Case) -> None:
    shown = tuple(replace(exhibit, shown=True) for exhibit in case.exhibits)
    archive.save(replace(case, exhibits=shown), "changed")

    for audience in Audience:
        assert len(pack(archive, case.id, audience).case.exhibits) == 2


def test_a_bundle_is_taken_in_with_what_rooms_hold(
    archive: Any, case: Case, loan_case: Opened
) -> None:
    packed = pack(archive, case.id, Audience.FULL)
    other = Opened(replace(packed.case, id="other", heard=()), packed.positions)
    files = {exhibit.sha256: content for exhibit, content in packed.files}

    without = take(archive, other, files.get)

    assert [exhibit.name for exhibit in without] == ["未交"]
    assert open_both(archive, "other") == loan_case.positions
    assert archive.load("other").heard == case.heard
    assert archive.attachment("other", case.exhibits[0].sha256) == b"picture"


def test_a_file_that_is_not_what_the_list_says_is_not_taken(archive: Any, case: Case) -> None:
    other = Opened(replace(case, id="other"), NOTHING_SAID)

    without = take(archive, other, lambda _: b"something else")

    assert len(without) == 2
    assert ("other", case.exhibits[0].sha256) not in archive.files


def test_pictures_of_signatures_and_scans_travel_with_the_case(archive: Any, case: Case) -> None:
    ink, paper = sha256(b"ink").hexdigest(), sha256(b"scan").hexdigest()
    mark = HandMark("陆启航", Capacity.SELF, Trace.SIGNATURE, ink, DAY, 630, "ab" * 32, "cd" * 32)
    lost = ScannedSheet("0" * 64, 1, DAY)
    sheets = (ScannedSheet(paper, 1, DAY), ScannedSheet(paper, 2, DAY), lost)
    archive.save(replace(case, marks=(mark,), scans=sheets), "changed")
    archive.attach(case.id, ink, b"ink")
    archive.attach(case.id, paper, b"scan")

    for audience in Audience:
        signed = pack(archive, case.id, audience).signed
        assert dict(signed) == {ink: b"ink", paper: b"scan"}
    packed = pack(archive, case.id, Audience.FULL)
    other = Opened(replace(packed.case, id="other"), NOTHING_SAID)
    take(archive, other, {ink: b"ink", paper: b"another scan"}.get)

    assert archive.attachment("other", ink) == b"ink"
    assert ("other", paper) not in archive.files


def test_packing_that_is_cancelled_leaves_no_word_in_the_record(archive: Any, case: Case) -> None:
    acts = tuple(archive.acts)

    def check() -> None:
        assert tuple(archive.acts) == acts

    def work(steps: Steps) -> None:
        pack(archive, case.id, Audience.FULL, steps)

    assert cancelled_everywhere(work, check) == [Step.FILES, Step.SEALING]
    assert tuple(archive.acts) == (*acts, f"bundle_exported {case.id}|full")
