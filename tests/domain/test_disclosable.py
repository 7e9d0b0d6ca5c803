"""Only what bears its reason gets onto a party's page."""

from __future__ import annotations

from datetime import date

import pytest

from mediator.domain.disclosable import (
    Disclosed,
    JointFact,
    NotDisclosableError,
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
