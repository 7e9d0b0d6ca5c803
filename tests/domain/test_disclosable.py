"""Only what bears its reason gets onto a party's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mediator.domain.disclosable import (
    Disclosed,
    JointFact,
    JointShare,
    NotDisclosableError,
    StagedBar,
    StagedCard,
    StagedPage,
    Wording,
)
from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role

TOLD = Disclosure(Role.DEBTOR, Role.CREDITOR, date(2026, 11, 21), "means", "每月三千元")


def test_a_page_is_made_of_words_joint_facts_and_released_confidences() -> None:
    page = StagedPage(Wording("方案"), (JointFact("九万四千元"), Disclosed(TOLD)))

    assert [line.text for line in (page.title, *page.lines)] == ["方案", "九万四千元", "每月三千元"]


def test_a_bare_text_is_no_line() -> None:
    with pytest.raises(NotDisclosableError):
        StagedPage(Wording("方案"), ("底线六十万",))  # type: ignore[arg-type]


CARD = StagedCard(Wording("方案A"), (JointFact("总额　　1元"),))
BAR = StagedBar(Wording("应付"), JointFact("1元"), JointShare(500))


def test_all_words_of_a_page_go_on_record() -> None:
    page = StagedPage(Wording("方案"), (JointFact("甲"),), (CARD,), (BAR,))

    assert page.words == ("甲", "方案A", "总额　　1元", "应付", "1元")


def test_what_was_released_onto_a_page_is_known_by_its_records() -> None:
    told = Disclosed(TOLD)
    card = StagedCard(told, (JointFact("1元"), told))
    bar = StagedBar(told, told, JointShare(500))
    page = StagedPage(told, (JointFact("甲"), told), (card,), (bar,), told)

    assert page.releases == 7 * (TOLD,)
    assert StagedPage(Wording("方案"), (JointFact("甲"),), (CARD,), (BAR,)).releases == ()


@pytest.mark.parametrize(
    "make",
    [
        lambda: StagedCard("底线六十万"),  # type: ignore[arg-type]
        lambda: StagedCard(Wording("方案A"), (600_000,)),  # type: ignore[arg-type]
        lambda: StagedBar("底线", JointFact("1元"), JointShare(1)),  # type: ignore[arg-type]
        lambda: StagedBar(Wording("应付"), JointFact("1元"), 600),  # type: ignore[arg-type]
        lambda: StagedPage(Wording("方案"), cards=("底线",)),  # type: ignore[arg-type]
        lambda: StagedPage(Wording("方案"), bars=(600_000,)),  # type: ignore[arg-type]
        lambda: StagedPage(Wording("方案"), foot="底线"),  # type: ignore[arg-type]
    ],
    ids=range(7),
)
def test_nothing_bare_is_a_card_or_a_bar(make: Callable[[], object]) -> None:
    with pytest.raises(NotDisclosableError):
        make()
