"""Every rule of the linter finds what it is for, and nothing in a sound agreement."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Parallel, Tongue
from mediator.domain.case import BodyKind
from mediator.domain.clauses import AgreementClause, Origin, chips_of
from mediator.domain.findings import Severity
from mediator.domain.guarantees import Security
from mediator.domain.lint import GROUPS, RULES, Do, Examined, Fix, LintRule, lint
from mediator.domain.lint.by_hand import BY_HAND
from mediator.domain.lint.rule import Words, instead
from mediator.domain.money import Money
from mediator.domain.sharing import Division
from mediator.domain.standing import Standing
from mediator.domain.terms import EarnOut, Share, Sharing, Support, Transfer, TransferKind
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from tests.documents import samples
from tests.domain.lint_cases import BROKEN, NEAR, SISTER, added, sound


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

    assert ("extra_terms[0]", Do.WRITE, mended) in {(f.place, f.do, f.value) for f in fixes}


def test_a_void_term_is_mended_by_dropping_it() -> None:
    caught = lint(added("乙方放弃诉讼时效抗辩。")(sound()))

    assert [each.fix for each in caught] == [Fix("extra_terms[0]", Do.DROP)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_offers_a_fix_or_says_why_only_a_person_can_mend_it(rule: LintRule) -> None:
    found = [each for each in lint(BROKEN[rule.code](sound())) if each.finding.code == rule.code]

    assert any(each.fix for each in found) != (rule.code in BY_HAND)


def edited(text: str, origin: Origin) -> Examined:
    clause = AgreementClause("other-1", "其他", "", tuple(text.split("\n")), (), origin=origin)
    agreement = replace(sound().agreement, clauses=(clause,))
    return replace(sound(), agreement=agreement, pages=())


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("乙方自{first_due}起每日按万分之五支付违约金。", "每日按万分之五", "按年利率13.8%"),
        ("乙方另付{waived},签收。", "", ""),
        ("退还借条,甲方于{last_due}签收。", ",", "，"),
        ("互不追究。。\n{last_due}前交还。", "。。", "。"),
        ("{last_due}前付清，2026年9月7日（周二）前交还。", "二", "一"),
    ],
)
def test_a_fix_of_an_edited_clause_keeps_its_chips(text: str, before: str, after: str) -> None:
    fixes = [each.fix for each in lint(edited(text, Origin.EDITED)) if each.fix]

    assert [(fix.before, fix.after) for fix in fixes] == ([(before, after)] if before else [])
    for fix in fixes:
        assert fix.place == "clauses[0].other-1"
        assert chips_of(fix.value) == chips_of(text)
        assert fix.value == text.replace(before, after)


def test_a_void_clause_is_put_back_as_the_library_has_it_and_an_own_one_dropped() -> None:
    void = "乙方放弃诉讼时效抗辩。"
    mended = {o: [each.fix for each in lint(edited(void, o))] for o in (Origin.EDITED, Origin.OWN)}

    assert mended[Origin.EDITED] == [Fix("clauses[0].other-1", Do.RESTORE)]
    assert mended[Origin.OWN] == [Fix("clauses[0].other-1", Do.DROP)]


def test_a_fix_that_would_take_a_chip_away_gives_the_library_words_back() -> None:
    said = edited("定金{other}元。", Origin.EDITED).agreement.clauses[0]
    words = Words("clauses[0]", "\n".join(said.paragraphs), said)
    match = re.search(r"\{other\}", words.text)
    assert match is not None

    assert instead(words, match, "100") == Fix("clauses[0].other-1", Do.RESTORE)


def test_a_clause_in_own_words_is_read_and_mended_like_a_term() -> None:
    clause = AgreementClause(
        "own-1", "其他", "", ("乙方放弃诉讼时效抗辩,不得反悔。",), (), origin=Origin.OWN
    )
    agreement = replace(sound().agreement, clauses=(clause,))

    caught = lint(replace(sound(), agreement=agreement, pages=()))

    assert [(each.finding.code, each.finding.place, each.fix) for each in caught] == [
        (
            "lint_half_width",
            "clauses[0]",
            Fix("clauses[0].own-1", Do.WRITE, "乙方放弃诉讼时效抗辩，不得反悔。", ",", "，"),
        ),
        ("lint_limitation_waived", "clauses[0]", Fix("clauses[0].own-1", Do.DROP)),
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


def everything() -> Agreement:
    """An agreement in which almost every clause of the library stands."""
    base, day, sum_ = samples.construction_debt(), date(2027, 3, 1), Money.of("1000")
    terms = replace(
        base.terms,
        transfers=tuple(Transfer(k, "某项财产", day, sum_, sum_, sum_) for k in TransferKind),
        earn_out=EarnOut(sum_, Decimal(10), day),
        support=Support(guarantor=False, what="厂房抵押", by=day),
        sharing=Sharing(Division.PROPORTIONAL, (Share("", sum_, sum_, sum_),)),
    )
    agreed = Undertakings(
        court=CourtChoice(CourtLink.OTHER, "", "合同"),
        notarised=True,
        credit=CreditDuties(listed=True, restricted=True, reported=True, wrong="某条记录"),
    )
    return replace(
        base,
        terms=terms,
        undertakings=agreed,
        parties=(*base.parties, SISTER),
        securities=(Security("李某", "汽车抵押", of_debtor=False),),
        parallel=Parallel(Tongue.ENGLISH),
        expired_on=date(2026, 1, 1),
    )


@pytest.mark.parametrize("kind", list(BodyKind))
def test_the_librarys_own_words_are_no_fault_where_a_mediator_edits_them(kind: BodyKind) -> None:
    """A warning that the library itself sets off would teach people to pass over warnings."""
    whole = everything()
    whole = samples.redrafted(replace(whole, body=replace(whole.body, kind=kind)))
    plain = codes(Examined(whole, sound().law))
    edited = tuple(replace(clause, origin=Origin.EDITED) for clause in whole.clauses)

    assert len(edited) > 25
    assert codes(Examined(replace(whole, clauses=edited), sound().law)) <= plain
