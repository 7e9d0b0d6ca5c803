"""Pages for both sides: readable from across the table, in the published order, neutral."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator.domain.disclosable import Disclosed, StagedPage
from mediator.domain.disclosure import Disclosure
from mediator.domain.law import Law
from mediator.domain.parties import Role
from mediator.exchange.case_file import load_case
from mediator.usecases.board import offer_menu
from mediator.usecases.intake import open_case
from mediator.usecases.joint import joint_view
from mediator.usecases.ports import Opened
from mediator.wording.joint_pages import CARDS, MOST_ROWS, cut, joint_pages, rows_of
from mediator.wording.phrases import Language

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.fixture
def pages(loan_case: Opened, law: Law) -> tuple[StagedPage, ...]:
    return joint_pages(joint_view(loan_case.case, law, "equal-6"), ZH)


def titled(pages: tuple[StagedPage, ...], title: str) -> list[StagedPage]:
    return [page for page in pages if page.title.text.startswith(title)]


@pytest.mark.parametrize("language", Language)
def test_no_page_of_any_example_holds_more_than_can_be_read(
    example: Path, law: Law, case_schema: Path, language: Language
) -> None:
    case = load_case(example, case_schema, "case-1").case
    menu = offer_menu(case, law)

    for option in menu.options:
        for page in joint_pages(joint_view(case, law, option.id), language):
            rows = sum(rows_of(line.text) for line in page.lines)
            assert rows <= MOST_ROWS, page.title
            assert len(page.cards) <= CARDS
            assert len(page.bars) <= CARDS


def test_the_account_is_the_one_on_paper(pages: tuple[StagedPage, ...], law: Law) -> None:
    (account,) = titled(pages, "依法核算的欠款")

    assert [line.text for line in account.lines][-1].startswith("合计（截至")


def test_plans_come_by_letter_in_the_published_order(
    pages: tuple[StagedPage, ...], loan_case: Opened, law: Law
) -> None:
    cards = [card for page in titled(pages, "可供选择的方案") for card in page.cards]

    letters = [option.letter for option in offer_menu(loan_case.case, law).options]
    assert [card.title.text for card in cards] == [f"方案{letter}" for letter in letters]
    assert {len(card.lines) for card in cards} == {6}


def test_the_payments_of_a_plan_are_all_there(pages: tuple[StagedPage, ...]) -> None:
    (calendar,) = titled(pages, "方案")

    assert len(calendar.lines) == 6
    assert calendar.lines[0].text.startswith("第1期")


def test_then_and_now_are_measured_by_the_longest(pages: tuple[StagedPage, ...]) -> None:
    (bars,) = titled(pages, "原来和现在")

    shares = [bar.share.permille for bar in bars.bars]
    assert max(shares) == 1000
    assert all(0 < share <= 1000 for share in shares)


def test_every_clause_of_the_draft_is_a_page(pages: tuple[StagedPage, ...]) -> None:
    clauses = titled(pages, "协议条文")

    assert len(clauses) >= 5
    assert clauses[0].title.text.startswith("协议条文：第一条")


def test_pages_are_numbered_to_the_end(pages: tuple[StagedPage, ...]) -> None:
    assert pages[0].foot.text == f"第1页，共{len(pages)}页"
    assert pages[-1].foot.text == f"第{len(pages)}页，共{len(pages)}页"


def test_what_was_released_is_told_in_its_own_words(loan_case: Opened, law: Law) -> None:
    told = Disclosure(Role.DEBTOR, Role.CREDITOR, date(2026, 10, 12), "savings", "存款不多")
    view = joint_view(replace(loan_case.case, disclosures=(told,)), law)

    (page,) = titled(joint_pages(view, ZH), "经本人同意")
    assert page.lines == (Disclosed(told),)


def test_an_empty_case_has_no_page(law: Law) -> None:
    view = joint_view(open_case("case-1", accepted_on=date(2026, 10, 12)), law)

    assert joint_pages(view, ZH) == ()


def test_both_languages_have_the_same_pages(loan_case: Opened, law: Law) -> None:
    view = joint_view(loan_case.case, law)
    zh, en = joint_pages(view, ZH), joint_pages(view, EN)

    assert len(en) == len(zh)
    assert en[0].foot.text == f"page 1 of {len(en)}"


@pytest.mark.parametrize("text", ["短", "一句。" * 200, "没有句号" * 300, "", "a" * 2000])
def test_a_long_text_is_cut_without_loss(text: str) -> None:
    parts = list(cut(text))

    assert "".join(parts) == text
    assert all(rows_of(part) <= MOST_ROWS for part in parts)
    assert json.dumps(parts)
