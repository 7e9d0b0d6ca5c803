"""No paper says anything else, elsewhere or in other fonts than when its pages were looked at."""

from __future__ import annotations

from difflib import unified_diff
from functools import cache

import pytest

from mediator.domain.papers import PaperKind
from tests.golden.papers import AGREEMENTS, HANDED, KEPT, made, told

NAMES = (
    *(f"agreement-{name}" for name in AGREEMENTS),
    *(f"agreement-{plan}" for plan in HANDED),
    *map(str, PaperKind),
    "supplement",
    "supplement-12-cross-border",
    "debtor-sheet",
    "read-back",
    "ballot",
    "recovery",
    "destroyed",
)
_PLACE = 11  # characters before the words of a line
REMAKE = "if this is meant: python -m tests.golden.papers, then look at the pages"

printed = cache(made)


def test_every_kind_of_paper_is_kept_and_nothing_else() -> None:
    assert {path.stem for path in KEPT.glob("*.txt")} == set(NAMES) == set(printed())


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_as_it_was_when_its_pages_were_looked_at(name: str) -> None:
    kept = (KEPT / f"{name}.txt").read_text("utf-8").splitlines()
    now = told(printed()[name]).splitlines()

    assert kept == now, "\n".join((REMAKE, *unified_diff(kept, now, "kept", "now", lineterm="")))


@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_a_paper_begins_with_who_signs(name: str) -> None:
    told = (KEPT / f"{name}.txt").read_text("utf-8")
    first = [page.splitlines()[1][_PLACE:] for page in told.split("--- page ")[1:]]

    signs = ("此致", "申请人：", "具状人：", "当事人签名", "签名：", "（盖章）")
    assert [line for line in first if line.strip().startswith(signs)] == []


def test_a_suit_names_who_joined_what_secures_and_the_court_that_was_chosen() -> None:
    lines = (KEPT / "suit.txt").read_text("utf-8").splitlines()
    said = "".join(line[_PLACE:].replace(" ", "") for line in lines)

    assert "被告（债务加入人）" in said
    assert "判令被告上海青禾服饰有限公司在60,000.00元" in said
    assert "判令被告韦国栋对上述款项承担连带清偿责任" in said
    assert "沪A2K618号小型轿车抵押折价或者拍卖、变卖所得的价款" in said
    assert "上海市黄浦区人民法院" in said
