from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.agents import Agent
from mediator.domain.hand_marks import (
    LONGEST_SIDE,
    Capacity,
    Dots,
    HandMark,
    MadeMark,
    Spot,
    Trace,
    dots_of,
    holding,
    mark_findings,
    with_mark,
)
from mediator.domain.mark_places import spots_of
from mediator.domain.parties import Role
from mediator.domain.refusals import MarkHasNoPlace, PictureUnreadable
from mediator.usecases.hand_marks import found_spot, mark_checks, new_mark, place_mark
from mediator.usecases.ports import Paper
from tests.documents import samples

VERSION, OLDER = Paper(b"%PDF one", "a" * 64), Paper(b"%PDF other", "b" * 64)
AT = datetime(2026, 4, 27, 10, 5, tzinfo=UTC)
INK = Dots(2, 1, bytes((0, 0, 0, 255, 255, 255)))


def spot(party: str, trace: Trace = Trace.SIGNATURE, capacity: Capacity = Capacity.SELF) -> Spot:
    return Spot(party, capacity, trace)


def made(where: Spot, paper: Paper = VERSION) -> MadeMark:
    return new_mark(paper, where, INK, at=AT)


@given(st.integers(1, 40), st.integers(1, 40), st.binary(min_size=1, max_size=9))
def test_a_picture_written_is_read_back_dot_by_dot(width: int, height: int, rgb: bytes) -> None:
    dots = Dots(width, height, (rgb * width * height * 3)[: width * height * 3])

    assert dots_of(dots.content) == dots


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"P6\n2 1\n255\n12345",
        b"P6\n2 1\n255\n1234567",
        b"P6\n0 1\n255\n",
        b"P5\n1 1\n255\n1",
        b"P6\n1 %d\n255\n" % (LONGEST_SIDE + 1) + bytes(3 * (LONGEST_SIDE + 1)),
    ],
)
def test_what_is_no_picture_of_ours_is_refused(content: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        dots_of(content)


def test_a_person_has_two_places_a_company_one_and_the_body_two() -> None:
    spots = spots_of(samples.construction_debt())

    companies = {s.party for s in spots if s.capacity is Capacity.REPRESENTATIVE}
    assert companies
    assert not any(s.trace is Trace.FINGERPRINT for s in spots if s.party in companies)
    assert spots[-2:] == (
        spot("", capacity=Capacity.MEDIATOR),
        spot("", capacity=Capacity.RECORDER),
    )


def test_an_agent_signs_and_may_press_the_finger() -> None:
    agreement = samples.private_loan()
    person = agreement.signatories[1]
    with_agent = replace(person, agent=Agent("周代理", "特别授权"))
    agreement = replace(agreement, parties=(agreement.parties[0], with_agent))

    found = [s for s in spots_of(agreement) if s.party == person.name]

    assert [(s.capacity, s.trace) for s in found] == [
        (Capacity.SELF, Trace.SIGNATURE),
        (Capacity.AGENT, Trace.SIGNATURE),
        (Capacity.SELF, Trace.FINGERPRINT),
        (Capacity.AGENT, Trace.FINGERPRINT),
    ]


def test_parties_of_one_name_have_no_place_that_could_be_mistaken() -> None:
    agreement = samples.private_loan()
    twin = replace(agreement.parties[0], role=Role.DEBTOR)
    twins = replace(agreement, parties=(agreement.parties[0], twin))

    assert not any(s.party for s in spots_of(twins))
    with pytest.raises(MarkHasNoPlace):
        found_spot(twins, twin.name, Trace.SIGNATURE, None)


def test_a_place_is_found_by_whose_it_is_and_refused_where_there_is_none() -> None:
    agreement = samples.private_loan()
    name = agreement.signatories[0].name

    assert found_spot(agreement, name, Trace.FINGERPRINT, None) == spot(name, Trace.FINGERPRINT)
    assert found_spot(agreement, "", Trace.SIGNATURE, Capacity.RECORDER).party == ""
    with pytest.raises(MarkHasNoPlace):
        found_spot(agreement, name, Trace.SIGNATURE, Capacity.AGENT)


def test_a_picture_is_bound_to_its_version_its_dots_and_its_minute() -> None:
    mark = made(spot("沈佩文")).mark

    assert (mark.terms, mark.picture) == (VERSION.fingerprint, INK.sha256)
    assert mark.paper != made(spot("沈佩文"), OLDER).mark.paper
    assert (mark.on, mark.minute) == (date(2026, 4, 27), 605)


def test_a_later_picture_takes_the_place_of_an_earlier_and_an_older_version_goes() -> None:
    agreement = samples.private_loan()
    one, two = (party.name for party in agreement.signatories)
    earlier = (made(spot(one)), made(spot(two), OLDER), made(spot("", capacity=Capacity.MEDIATOR)))

    placed = place_mark(agreement, earlier, made(spot(one)))

    assert [m.mark.party for m in placed] == ["", one]
    with pytest.raises(MarkHasNoPlace):
        place_mark(agreement, (), made(spot("路人")))


def test_one_box_is_for_one_finger_whosever_it_is() -> None:
    own = made(spot("甲", Trace.FINGERPRINT)).mark
    agents = made(spot("甲", Trace.FINGERPRINT, Capacity.AGENT)).mark

    assert with_mark((own,), agents) == (agents,)
    assert with_mark((own,), made(spot("甲")).mark) == (own, made(spot("甲")).mark)


def test_a_changed_agreement_voids_the_pictures_made_on_it() -> None:
    marks = (made(spot("甲")).mark, made(spot("乙"), OLDER).mark)

    assert holding(marks, VERSION.fingerprint) == marks[:1]
    (finding,) = mark_findings(marks, VERSION.fingerprint)
    assert (finding.code, finding.place) == ("mark_void", "marks[1]")
    assert mark_findings(marks, "") == ()


def failed(*placed: MadeMark) -> list[str]:
    checks = mark_checks(samples.private_loan(), placed, VERSION)
    return [check.code for check in checks if not check.holds]


def test_the_pictures_of_a_paper_are_checked_for_dots_version_and_place() -> None:
    one, two = (made(spot(party.name)) for party in samples.private_loan().signatories)
    other_dots = MadeMark(one.mark, Dots(1, 1, b"abc"))
    other_paper = MadeMark(replace(one.mark, paper="c" * 64), INK)

    assert mark_checks(samples.private_loan(), (), VERSION) == ()
    assert failed(one, two) == []
    assert failed(other_dots) == ["marks_bound"]
    assert failed(other_paper) == ["marks_version"]
    assert failed(made(one.mark.spot, OLDER)) == ["marks_version"]
    assert failed(made(spot("路人"))) == ["marks_placed"]
    assert failed(one, one) == ["marks_placed"]


def test_a_mark_of_another_spot_replaces_nothing() -> None:
    mark: HandMark = made(spot("甲")).mark

    assert not mark.replaces(made(spot("乙")).mark)
    assert mark.replaces(mark)
