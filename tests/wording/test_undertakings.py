"""Each clause that a fact of the case brings in, worked out by hand for one example."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.case import BodyKind
from mediator.domain.clauses import Origin
from mediator.domain.guarantees import Security
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.sharing import Division
from mediator.domain.terms import Share, Sharing
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.wording.agreement import agreement_text
from mediator.wording.second_text import second_text
from mediator.wording.traditional import TraditionalTable
from tests.documents import samples
from tests.domain.lint_cases import SISTER

LOAN, WORKS = samples.private_loan(), samples.construction_debt()
NO_TABLE = TraditionalTable({}, 1)


def clause(agreement: Agreement, name: str) -> list[str]:
    """Return the paragraphs of a clause as they print, empty where it does not stand."""
    made = samples.redrafted(agreement)
    texts = agreement_text(made).clauses
    return [
        line
        for known, text in zip(made.clauses, texts, strict=True)
        if known.id == name
        for line in text.paragraphs
    ]


def english(agreement: Agreement, name: str) -> str:
    made = replace(samples.redrafted(agreement), parallel=Parallel(Tongue.ENGLISH))
    texts = second_text(made, NO_TABLE)
    assert texts is not None
    pairs = zip(made.clauses, texts.clauses, strict=True)
    return " ".join(line for known, text in pairs if known.id == name for line in text.paragraphs)


def agreed(base: Agreement = LOAN, **changes: object) -> Agreement:
    return replace(base, undertakings=Undertakings(**changes))  # type: ignore[arg-type]


NAMES = ("joining", "security_kept", "shared", "court", "notarised", "credit_duties")


@pytest.mark.parametrize("name", NAMES)
def test_a_clause_without_its_fact_does_not_stand(name: str) -> None:
    assert clause(LOAN, name) == []


@pytest.mark.parametrize("name", NAMES)
def test_with_every_fact_each_clause_stands_by_the_terms_and_fills_every_chip(name: str) -> None:
    everything = replace(
        agreed(
            WORKS,
            court=CourtChoice(CourtLink.OTHER, "", "合同"),
            notarised=True,
            credit=CreditDuties(listed=True),
        ),
        parties=(*WORKS.parties, SISTER),
        securities=(Security("乙公司", "厂房抵押"),),
        terms=replace(
            WORKS.terms,
            sharing=Sharing(Division.TALMUD, (Share("", Money(1), Money(0), Money(1)),)),
        ),
    )
    made = samples.redrafted(everything)
    found = next(one for one in made.clauses if one.id == name)

    assert found.origin is Origin.TERMS
    assert not any("{" in line or "＿" in line for line in clause(everything, name))


def test_who_joins_is_named_with_the_most_he_is_liable_for_and_may_claim_it_back() -> None:
    limited = replace(SISTER, joins_up_to=Money.of("50000"))
    joined = replace(LOAN, parties=(*LOAN.parties, limited))

    assert clause(joined, "joining") == [
        (
            "丙方自愿加入乙方在本协议项下的债务，在50,000.00元（大写：人民币伍万元整）的范围内与乙方承担"
            "连带债务，甲方同意。丙方已知悉并书面同意本协议的全部内容；清偿后，有权在其清偿的范围内向"
            "乙方追偿。"
        )
    ]
    assert "up to RMB 50,000.00; Party A agrees" in english(joined, "joining")


def test_who_joins_without_a_limit_joins_all_of_it_beside_the_guarantors() -> None:
    joined = replace(WORKS, parties=(*WORKS.parties, SISTER))
    said = clause(joined, "joining")

    assert "丁方自愿加入乙方在本协议项下的债务，就全部付款义务与乙方承担连带债务" in said[0]
    assert said[1] == "债务加入不影响原有保证人的保证责任。"
    assert "for all payments" in english(joined, "joining")
    assert any(s.role is Role.JOINER for s in joined.signatories)


def test_security_that_is_kept_is_listed_with_owner_number_and_consent() -> None:
    things = (
        Security("陈海", "沪A88888号轿车抵押", register="沪车抵2024-018"),
        Security("赵国强", "门面房抵押", of_debtor=False),
        Security("赵国强", "存单质押", of_debtor=False, agrees=True),
    )
    kept = replace(LOAN, securities=things)
    said = clause(kept, "security_kept")

    assert said[1:4] == [
        "（一）乙方的沪A88888号轿车抵押，登记证明号沪车抵2024-018；",
        "（二）第三人赵国强的门面房抵押，该第三人尚未书面同意本协议；",
        "（三）第三人赵国强的存单质押，该第三人已书面同意本协议。",
    ]
    assert said[4].startswith("担保人为第三人的")
    assert "register no. 沪车抵2024-018; (2) 门面房抵押 of 赵国强" in english(kept, "security_kept")
    own = replace(LOAN, securities=things[:1])
    assert clause(own, "security_kept")[2].startswith("乙方付清和解款后")


SHARES = (
    Share("", Money.of("100000"), Money.of("2000"), Money.of("42000")),
    Share("上海好味食品有限公司", Money.of("50000"), Money(0), Money.of("20000")),
)


def test_several_creditors_each_find_their_figures_in_the_clause() -> None:
    terms = replace(LOAN.terms, sharing=Sharing(Division.PROPORTIONAL, SHARES))
    several = replace(LOAN, terms=terms)
    said = clause(several, "shared")

    assert said[0] == (
        "乙方可供全体债权人分配的款项共计62,000.00元（大写：人民币陆万贰仟元整），先支付各债权人为实现"
        "债权支出的费用，余额按照各债权人的债权额所占比例分配。各债权人的债权额和应得数额为："
    )
    assert said[1:3] == [
        "（一）甲方：债权额100,000.00元，费用2,000.00元，应得42,000.00元；",
        "（二）上海好味食品有限公司：债权额50,000.00元，应得20,000.00元。",
    ]
    assert "costs RMB 2,000.00, share RMB 42,000.00; (2) 上海好味" in english(several, "shared")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Division.EQUAL_AWARDS, "等额受偿，但是以各自的债权额为限"),
        (Division.EQUAL_LOSSES, "损失相等的方法分配，但是任何债权人"),
        (Division.TALMUD, "各债权半数的范围内"),
    ],
)
def test_the_clause_says_the_rule_by_which_the_shares_were_worked_out(
    rule: Division, words: str
) -> None:
    terms = replace(LOAN.terms, sharing=Sharing(rule, SHARES[1:]))
    said = clause(replace(LOAN, terms=terms), "shared")[0]

    assert words in said
    assert "比例" not in said
    assert "费用" not in said


@pytest.mark.parametrize(
    ("link", "place"),
    [
        (CourtLink.DEBTOR_HOME, "由乙方住所地的有管辖权的人民法院管辖"),
        (CourtLink.CREDITOR_HOME, "由甲方住所地的有管辖权的人民法院管辖"),
        (CourtLink.PERFORMANCE, "由本协议履行地（接收货币一方即甲方所在地）的"),
        (CourtLink.SIGNING, "由本协议签订地（"),
        (CourtLink.SUBJECT, "由标的物所在地的"),
        (CourtLink.OTHER, "由与争议有实际联系的地点的"),
    ],
)
def test_a_court_is_chosen_by_its_link_and_with_its_proof(link: CourtLink, place: str) -> None:
    said = clause(agreed(court=CourtChoice(link, "", "居住证。")), "court")

    assert place in said[0]
    assert "其证据为居住证。本条以不违反级别管辖和专属管辖的规定为限。" in said[0]


def test_a_named_court_is_named_in_both_languages() -> None:
    court = CourtChoice(CourtLink.DEBTOR_HOME, "上海市浦东新区人民法院", "居住证")
    named = agreed(court=court)
    words = (Translation("undertakings.court.court", "Pudong New Area People's Court"),)
    translated = replace(named, parallel=Parallel(translations=words))

    assert "由乙方住所地的上海市浦东新区人民法院管辖" in clause(named, "court")[0]
    assert "jurisdiction of 上海市浦东新区人民法院, at" in english(named, "court")
    texts = second_text(samples.redrafted(translated), NO_TABLE)
    assert texts is not None
    assert any("Pudong New Area" in line for c in texts.clauses for line in c.paragraphs)


def test_enforcement_by_notary_binds_debtor_guarantors_and_who_joins() -> None:
    alone = agreed(notarised=True)
    several = agreed(WORKS, notarised=True, notary="上海市东方公证处")
    several = replace(several, parties=(*several.parties, SISTER))

    assert "共同向有管辖权的公证机构申请" in clause(alone, "notarised")[0]
    assert "乙方不履行或者不适当履行的，愿意依法直接接受强制执行" in clause(alone, "notarised")[0]
    assert "共同向上海市东方公证处申请" in clause(several, "notarised")[0]
    assert "乙方、丙方、丁方不履行" in clause(several, "notarised")[0]
    assert clause(several, "notarised")[1].startswith("办理公证的，不再申请司法确认")


def test_the_rule_of_pudong_is_cited_for_a_commercial_body_there_alone() -> None:
    def articles(made: Agreement) -> set[str]:
        clauses = samples.redrafted(made).clauses
        return {law.article for c in clauses if c.id == "notarised" for law in c.law}

    there = replace(WORKS.body, kind=BodyKind.COMMERCIAL, name="上海浦东商事调解中心")
    pudong = "《上海市促进浦东新区商事调解规定》第二十条"

    assert pudong in articles(agreed(replace(WORKS, body=there), notarised=True))
    assert pudong not in articles(agreed(LOAN, notarised=True))


def test_credit_duties_name_what_is_undone_within_the_days_agreed() -> None:
    duties = CreditDuties(
        listed=True, restricted=True, reported=True, wrong="2024年3月的逾期记录。", days=7
    )
    said = clause(agreed(credit=duties), "credit_duties")

    assert said == [
        (
            "甲方应当自乙方付清和解款之日起7个工作日内，向人民法院申请删除乙方的失信被执行人信息；向人民"
            "法院申请解除对乙方的限制消费措施；如实向征信机构报送债务已经结清的信息；向乙方出具债务已经"
            "履行完毕的书面证明。"
        ),
        (
            "甲方确认下列信用记录与事实不符：2024年3月的逾期记录。甲方应当自本协议生效之日起7个工作日内"
            "向记录机构申请更正，费用由甲方负担。"
        ),
        (
            "乙方按照本协议履行期间，甲方不得报送与本协议不符的逾期信息；已经如实报送的既往记录，依照征信"
            "法规规定的期限保存，甲方不承诺提前删除。"
        ),
    ]
    assert "this record is untrue: 2024年3月的逾期记录." in english(
        agreed(credit=duties), "credit_duties"
    )
    listed = clause(agreed(credit=CreditDuties(listed=True)), "credit_duties")
    assert len(listed) == 1
    assert "征信" not in listed[0]
