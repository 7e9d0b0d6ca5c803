"""Places of a claim are named as the page names them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from mediator.domain.claims import Claim
from mediator.wording.phrases import Language
from mediator.wording.places import FIELDS, parts, place_said

ELSEWHERE = {"conventions", "added_lpr", "limitation"}


def test_every_field_of_a_claim_has_its_name() -> None:
    assert {field.name for field in fields(Claim)} - ELSEWHERE <= set(FIELDS)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("claim.repayments[2]", "还款第3行"),
        ("claim.repayments[0].on", "还款第1行"),
        ("claim.due_on", "到期日"),
        ("claim.later_rates[1].in_term_rate", "以后的利率第2行"),
        ("claim.conventions.lpr_reading", "LPR取值"),
        ("claim.debts[0].overdue_rate", "各笔债务第1行"),
        ("claim", ""),
        ("parties[0].name", ""),
        ("claim.nothing", ""),
        ("", ""),
    ],
)
def test_a_place_is_named(place: str, said: str) -> None:
    assert place_said(place, Language.CHINESE) == said


def test_a_place_tells_its_field_row_and_column() -> None:
    assert parts("claim.later_rates[1].in_term_rate") == ("later_rates", 1, "in_term_rate")
    assert place_said("claim.repayments[2]", Language.ENGLISH) == "Repayments, row 3"
