"""Every rule of the linter finds what it is for, and nothing in a sound agreement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediator.domain.clauses import AgreementClause, Origin
from mediator.domain.findings import Severity
from mediator.domain.lint import GROUPS, RULES, Do, Examined, Fix, lint
from mediator.domain.standing import Standing
from tests.documents import samples
from tests.domain.lint_cases import BROKEN, NEAR, added, sound


def codes(examined: Examined) -> set[str]:
    return {caught.finding.code for caught in lint(examined)}


def test_there_is_nothing_to_say_about_a_sound_agreement_and_its_pages() -> None:
    assert codes(sound()) == set()


def test_every_rule_has_a_name_of_its_own_an_article_and_a_test() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 60
    assert {rule.code for rule in RULES} == set(BROKEN)
    assert set(NEAR) <= set(BROKEN)
    assert sum(len(group) for group in GROUPS.values()) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_rests_on_an_article_whose_standing_is_known(rule: object) -> None:
    article = sound().law.rules[rule.article]  # type: ignore[attr-defined]

    assert article.article
    assert article.standing is not Standing.UNVERIFIED


@pytest.mark.parametrize("code", BROKEN)
def test_a_rule_finds_what_it_is_for(code: str) -> None:
    broken = BROKEN[code](sound())
    found = [caught.finding for caught in lint(broken) if caught.finding.code == code]

    assert found
    rule = next(rule for rule in RULES if rule.code == code)
    figures = dict(found[0].figures)
    assert figures["source"] == broken.law.rules[rule.article].article
    assert found[0].severity is rule.severity
    assert found[0].place


@pytest.mark.parametrize("code", NEAR)
def test_a_rule_leaves_alone_what_only_looks_like_it(code: str) -> None:
    assert code not in codes(NEAR[code](sound()))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("每日按万分之五支付违约金。", "按年利率13.8%支付违约金。"),
        ("逾期利息按月利率2%计算。", "逾期利息按年利率13.8%计算。"),
        ("另付1,200元（大写：人民币壹仟元整）。", "另付1,000元（大写：人民币壹仟元整）。"),
        ("另付12元（大写：人民币十二元整）。", "另付12元（大写：人民币壹拾贰元整）。"),
        ("定金30,000元。", "定金20000.00元。"),
        ("分十二期付清。", "分1期付清。"),
        ("2026年9月7日（周二）前交还。", "2026年9月7日（周一）前交还。"),
        ("退还借条,签收。", "退还借条，签收。"),
        ("互不追究。。", "互不追究。"),
        ("本协议一式五份。", "本协议一式3份。"),
    ],
)
def test_a_fix_says_the_text_as_it_will_be(text: str, mended: str) -> None:
    fixes = [caught.fix for caught in lint(added(text)(sound())) if caught.fix]

    assert Fix("extra_terms[0]", Do.WRITE, mended) in fixes


def test_a_void_term_is_mended_by_dropping_it() -> None:
    caught = lint(added("乙方放弃诉讼时效抗辩。")(sound()))

    assert [each.fix for each in caught] == [Fix("extra_terms[0]", Do.DROP)]


def test_a_clause_in_own_words_is_read_like_a_term_but_mended_by_hand() -> None:
    clause = AgreementClause(
        "own-1", "其他", "", ("乙方放弃诉讼时效抗辩,不得反悔。",), (), origin=Origin.OWN
    )
    agreement = replace(sound().agreement, clauses=(clause,))

    caught = lint(replace(sound(), agreement=agreement, pages=()))

    assert [(each.finding.code, each.finding.place, each.fix) for each in caught] == [
        ("lint_half_width", "clauses[0]", None),
        ("lint_limitation_waived", "clauses[0]", None),
    ]


def test_that_nothing_is_waived_contradicts_a_waiver() -> None:
    assert "lint_waives_other" in codes(added("双方确认不予减免。")(sound()))


def test_without_a_cap_no_rate_is_judged() -> None:
    uncapped = replace(sound(), cap=None)

    assert "lint_text_over_cap" not in codes(added("年利率36%。")(uncapped))


@pytest.mark.parametrize(
    "text",
    [
        "年利率24%",
        "年息百分之二十",
        "按月利率2%",
        "月息2分",
        "月息三分",
        "每日千分之一",
        "日利率0.05%",
    ],
)
def test_a_rate_over_the_cap_is_found_however_it_is_said(text: str) -> None:
    assert "lint_text_over_cap" in codes(added(f"逾期的，{text}计付违约金。")(sound()))


@pytest.mark.parametrize("name", samples.ALL)
def test_the_samples_are_free_of_what_stops_a_court(name: str) -> None:
    serious = {"lint_schedule_sum", "lint_waiver_exceeds", "lint_rows_order", "lint_empty_row"}
    examined = Examined(samples.ALL[name](), sound().law)

    assert not codes(examined) & serious


def test_what_must_stop_a_print_is_never_a_mere_note() -> None:
    grave = {"lint_sealed", "lint_unsupported_settled", "lint_minor", "lint_agent_beyond"}

    assert all(rule.severity is not Severity.NOTE for rule in RULES if rule.code in grave)
