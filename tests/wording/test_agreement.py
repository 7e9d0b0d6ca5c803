from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.agents import Agent
from mediator.domain.agreement import Agreement, Bond
from mediator.domain.components import Component
from mediator.domain.installments import monthly_days, scheduled
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind
from mediator.domain.terms import BreachTerms
from mediator.wording import agreement as wording
from mediator.wording.figures import capital, grouped, numeral
from mediator.wording.paper_parts import AgreementText, Clause, Mark
from tests.documents import people, samples


def agreement_text(agreement: Agreement) -> AgreementText:
    return wording.agreement_text(samples.redrafted(agreement))


every_sample = pytest.mark.parametrize("name", list(samples.ALL))


def clause(agreement: Agreement, heading: str) -> Clause:
    return next(c for c in agreement_text(agreement).clauses if c.heading == heading)


def words(agreement: Agreement, heading: str) -> str:
    return "\n".join(clause(agreement, heading).paragraphs)


def headings(agreement: Agreement) -> list[str]:
    return [c.heading for c in agreement_text(agreement).clauses]


def whole(text: AgreementText) -> str:
    return "\n".join(line for c in text.clauses for line in c.paragraphs)


@every_sample
def test_clauses_are_numbered_without_gaps(name: str) -> None:
    text = agreement_text(samples.ALL[name]())

    assert [c.number for c in text.clauses] == [
        f"第{numeral(i)}条" for i in range(1, len(text.clauses) + 1)
    ]


@every_sample
def test_references_lead_to_the_clause_that_is_meant(name: str) -> None:
    text = agreement_text(samples.ALL[name]())
    known = {c.number: c.heading for c in text.clauses}

    for found in re.findall(
        r"(第[一二三四五六七八九十]+条)(所列违约|的减免|确认的债务)", whole(text)
    ):
        number, about = found
        expected = {"所列违约": "违约", "的减免": "减免及和解款", "确认的债务": "债务的确认"}[about]
        assert known[number].startswith(expected)


@every_sample
def test_what_is_owed_and_paid_is_said_in_figures_and_capitals(name: str) -> None:
    agreement = samples.ALL[name]()
    text = whole(agreement_text(agreement))

    for money in (agreement.terms.owed.total, agreement.terms.settlement):
        assert f"{grouped(money)}元（大写：{capital(money)}）" in text


@every_sample
def test_every_sentence_ends_with_a_full_width_mark(name: str) -> None:
    for c in agreement_text(samples.ALL[name]()).clauses:
        for line in c.paragraphs:
            assert line[-1] in "。：；"
            assert not re.search(r"[,;:!?](?!\d)", re.sub(r"[<&][^，。]*>?", "", line))


def test_the_title_follows_the_kind_of_body() -> None:
    assert agreement_text(samples.private_loan()).title == "人民调解协议书"
    assert agreement_text(samples.construction_debt()).title == "商事调解协议书"


def test_law_follows_the_kind_of_body() -> None:
    people = clause(samples.private_loan(), "司法确认与争议解决").law
    commercial = clause(samples.construction_debt(), "司法确认与争议解决").law

    assert people == ("《人民调解法》第三十三条", "《民事诉讼法》第二百零五条")
    assert commercial == ("《商事调解条例》第二十三条", "《民事诉讼法》第二百零五条")


def test_persons_and_organizations_give_their_own_particulars() -> None:
    text = agreement_text(samples.construction_debt())
    labels = [[field.label for row in party.rows for field in row] for party in text.parties]

    assert labels[0] == [
        "名称",
        "统一社会信用代码",
        "法定代表人（负责人）",
        "联系方式",
        "住所",
        "委托代理人",
        "代理权限",
    ]
    assert labels[2] == [
        "姓名",
        "性别",
        "民族",
        "年龄",
        "职业",
        "公民身份号码",
        "联系方式",
        "住址",
    ]


def test_the_debt_is_confirmed_part_by_part_for_a_day() -> None:
    said = words(samples.private_loan(), "债务的确认")

    assert said.startswith("各方当事人确认：截至2026年7月1日，乙方尚欠甲方债务共计124,412.60元")
    assert "（一）借款本金100,000.00元（大写：人民币壹拾万元整）；" in said
    assert "（三）逾期利息18,412.60元" in said
    assert "法律不予支持的部分共计13,609.32元" in said


def test_a_single_part_needs_no_list() -> None:
    base = samples.private_loan()
    owed = samples.parts("100000")
    agreement = replace(base, terms=replace(base.terms, owed=owed, waived=samples.parts("0")))

    assert "乙方尚欠甲方借款本金100,000.00元" in words(agreement, "债务的确认")
    assert words(agreement, "和解款") == (
        "乙方应当向甲方支付100,000.00元（大写：人民币壹拾万元整）（以下称和解款），"
        "即第一条确认的债务。"
    )


def test_nothing_is_said_of_unsupported_parts_where_there_are_none() -> None:
    assert "不予支持" not in whole(agreement_text(samples.construction_debt()))


def test_a_trade_debt_speaks_of_a_price_and_a_penalty() -> None:
    base = samples.construction_debt()
    without = replace(base, claim=replace(base.claim, overdue_rate=None))

    assert "逾期付款违约金" in words(base, "债务的确认")
    assert "逾期付款损失" in words(without, "债务的确认")
    assert "欠付价款" in words(base, "债务的确认")


def test_a_part_waiver_says_what_is_left() -> None:
    assert "减免后该项尚余177,251.31元" in words(samples.construction_debt(), "减免及和解款")


def test_a_conditional_waiver_revives_on_breach_and_a_firm_one_does_not() -> None:
    assert "附条件的减免" in headings(samples.private_loan())
    assert "减免自该情形出现之日起失去效力" in words(samples.private_loan(), "附条件的减免")
    assert "附条件的减免" not in headings(samples.lump_sum())
    assert "不因乙方此后逾期付款而失去效力" in words(samples.lump_sum(), "减免及和解款")


def test_level_installments_are_told_in_the_clause() -> None:
    assert "分6期向甲方付清和解款。第1期至第5期每期应付16,666.00元" in words(
        samples.private_loan(), "付款的期限和方式"
    )


def test_one_payment_has_a_last_day() -> None:
    assert "乙方应当于2026年8月31日前（含当日）向甲方一次性付清和解款106,000.00元" in words(
        samples.lump_sum(), "付款的期限和方式"
    )


def test_a_holiday_moves_the_day() -> None:
    assert "顺延至其后的第一个工作日" in words(samples.lump_sum(), "付款的期限和方式")


def test_interest_stops_or_runs_inside_the_plan() -> None:
    assert "此后乙方按照本协议履行的，不再计收利息" in words(samples.private_loan(), "计息")
    assert "按年利率4.8%" in words(samples.long_schedule(), "计息")
    assert "只计算至实际付清之日" in words(samples.long_schedule(), "提前付款")


def test_breach_is_named_by_payments_missed_and_days_of_grace() -> None:
    said = words(samples.private_loan(), "违约及提前到期")

    assert "（一）在应付日届满后7日内仍未足额支付的款项累计达到2期的；" in said
    assert "（二）最后一期款项在应付日届满后7日内仍未足额支付的。" in said


def test_interest_not_yet_earned_does_not_fall_due_on_breach() -> None:
    breach, revival = "违约及提前到期", "附条件的减免"
    bearing = samples.long_schedule()

    assert "不包括该日以后的分期期间利息" in words(bearing, breach)
    assert "不包括该日以后" not in words(samples.private_loan(), breach)
    if bearing.terms.revives:
        assert "和截至该日的分期期间利息" in words(bearing, revival)


def test_one_missed_payment_is_enough_where_so_agreed() -> None:
    base = samples.private_loan()
    breach = BreachTerms(0, 1, Decimal(10))
    agreement = replace(base, terms=replace(base.terms, breach=breach))

    assert words(agreement, "违约及提前到期").startswith(
        "任何一期款项在应付日未足额支付的，构成违约，全部未付款项自该情形出现之日起立即到期"
    )


def test_interest_after_breach_stands_only_where_agreed() -> None:
    assert "按年利率13.8%计算利息" in words(samples.private_loan(), "违约后的利息")
    assert "违约后的利息" not in headings(samples.lump_sum())


def test_the_order_of_payments_is_the_legal_or_the_agreed_one() -> None:
    base = samples.private_loan()
    order = (Component.PRINCIPAL, Component.INTEREST, Component.OVERDUE_INTEREST, Component.COSTS)
    agreed = replace(base, claim=replace(base.claim, appropriation=order))

    assert words(base, "抵充顺序").endswith("依次抵充实现债权的费用、利息、逾期利息、借款本金。")
    assert words(agreed, "抵充顺序").startswith("各方当事人另行约定，")
    assert "依次抵充借款本金、利息" in words(agreed, "抵充顺序")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (GuaranteeKind.JOINT, "保证方式为连带责任保证。"),
        (GuaranteeKind.GENERAL, "保证方式为一般保证，就乙方的财产依法强制执行仍不能履行债务前"),
        (GuaranteeKind.UNCLEAR, "没有约定或者约定不明确，依法按照一般保证承担保证责任"),
        (None, "没有约定或者约定不明确，依法按照一般保证承担保证责任"),
    ],
)
def test_a_consenting_guarantor_stays_bound_by_its_kind(
    kind: GuaranteeKind | None, expected: str
) -> None:
    base = samples.construction_debt()
    guarantor = replace(people.GUARANTOR, guarantee=kind)
    said = words(replace(base, parties=(*base.parties[:2], guarantor)), "保证责任")

    assert said.startswith("丙方已知悉并书面同意本协议的全部内容")
    assert expected in said


def bound(bond: Bond) -> str:
    base = samples.construction_debt()
    return words(replace(base, bonds=(replace(bond, name=people.GUARANTOR.name),)), "保证责任")


def test_a_limited_guarantee_stays_limited_on_paper() -> None:
    said = bound(Bond("", GuaranteeKind.JOINT, limit=Money.of("200000")))

    assert "以200,000.00元（大写：人民币贰拾万元整）为限" in said


def test_a_counter_guarantor_signs_for_the_recourse_and_not_for_the_debt() -> None:
    behind = bound(Bond("", GuaranteeKind.JOINT, behind="方屹"))
    anew = bound(Bond("", GuaranteeKind.JOINT, behind=people.OWNER.name, anew=True))

    assert "就方屹承担保证责任后对乙方享有的追偿权继续承担反担保责任" in behind
    assert "为保证人承担保证责任之日起六个月" in behind
    assert "就乙方承担保证责任后" in anew
    assert "追偿权另行提供反担保，" in anew


def test_a_guarantee_that_is_gone_is_given_anew_in_so_many_words() -> None:
    said = bound(Bond("", GuaranteeKind.JOINT, anew=True))

    assert "原保证责任已经消灭" in said
    assert "向甲方另行提供保证" in said


def test_a_guarantor_already_free_is_not_told_on_paper_that_he_stays_bound() -> None:
    agreement = samples.strange_names()
    (absent,) = (p for p in agreement.parties if p not in agreement.signatories)
    free = replace(agreement, bonds=(Bond(absent.name, GuaranteeKind.GENERAL, anew=True),))

    assert "未同意本协议的保证人" not in headings(free)


def test_an_expired_claim_is_settled_with_open_eyes() -> None:
    loan = samples.private_loan()
    expired = replace(loan, expired_on=date(2025, 4, 20))

    assert "诉讼时效" not in headings(loan)
    assert "原债务的诉讼时效已于2025年4月20日届满" in words(expired, "诉讼时效")
    assert "不再以诉讼时效届满为由提出抗辩" in words(expired, "诉讼时效")
    assert clause(expired, "诉讼时效").law == ("《民法典》第一百九十二条",)


def test_a_guarantor_who_does_not_consent_neither_signs_nor_is_forgotten() -> None:
    agreement = samples.strange_names()
    text = agreement_text(agreement)

    assert [party.call for party in text.parties] == ["甲方", "乙方"]
    assert "原债务的保证人赵不在未书面同意本协议" in words(agreement, "未同意本协议的保证人")
    assert "保证责任" not in headings(agreement)


def test_without_guarantors_nothing_is_said_of_them() -> None:
    assert "保证" not in whole(agreement_text(samples.private_loan()))


def test_copies_are_one_for_each_party_and_one_for_the_body() -> None:
    assert "本协议一式三份" in words(samples.private_loan(), "生效及文本")
    assert "本协议一式四份" in words(samples.construction_debt(), "生效及文本")


def test_what_is_not_known_is_left_to_be_written_in() -> None:
    text = agreement_text(samples.strange_names())

    assert "联系方式＿＿＿＿＿＿＿＿。" in words(samples.strange_names(), "送达")
    assert [f.value for f in text.parties[1].rows[1]] == ["36周岁", ""]


def test_a_court_that_is_not_known_is_the_competent_one() -> None:
    base = samples.private_loan()
    agreement = replace(base, body=replace(base.body, court="", mediator="", place=""))

    assert "共同向有管辖权的人民法院申请司法确认" in words(agreement, "司法确认与争议解决")
    assert (
        agreement_text(agreement)
        .opening[0]
        .startswith("经上海市浦东新区花木街道人民调解委员会调解，")
    )


def test_further_terms_are_numbered_and_end_with_a_full_stop() -> None:
    two = words(samples.construction_debt(), "其他约定").splitlines()

    assert [line[:3] for line in two] == ["（一）", "（二）"]
    assert all(line.endswith("。") and not line.endswith("。。") for line in two)


def test_a_person_leaves_a_fingerprint_and_a_company_a_seal() -> None:
    texts = agreement_text(samples.construction_debt()).signatures

    assert [text.mark for text in texts] == [Mark.SEAL, Mark.SEAL, Mark.FINGERPRINT]
    assert [text.lines for text in texts] == [("委托代理人签名",), ("代表人签名",), ("签名",)]


def test_the_agent_of_a_person_signs_as_well() -> None:
    base = samples.private_loan()
    creditor = replace(people.CREDITOR, agent=Agent("王律"))
    text = agreement_text(replace(base, parties=(creditor, people.DEBTOR)))

    assert text.signatures[0].lines == ("签名", "委托代理人签名")


def test_parties_beyond_ten_are_counted() -> None:
    base = samples.construction_debt()
    many = (*base.parties[:2], *[people.GUARANTOR] * 10)
    calls = [party.call for party in agreement_text(replace(base, parties=many)).parties]

    assert calls[:3] == ["甲方", "乙方", "丙方"]
    assert calls[-2:] == ["第十一方", "第十二方"]


def test_two_payments_are_both_told() -> None:
    base = samples.private_loan()
    amounts = [samples.parts("60000").total, samples.parts("40000").total]
    schedule = scheduled(amounts, monthly_days(date(2026, 7, 31), 2))
    level = scheduled([amounts[0]] * 2, monthly_days(date(2026, 7, 31), 2))

    told = words(replace(base, terms=replace(base.terms, schedule=schedule)), "付款的期限和方式")
    same = words(replace(base, terms=replace(base.terms, schedule=level)), "付款的期限和方式")

    assert "第1期应付60,000.00元（大写：人民币陆万元整），第2期应付40,000.00元" in told
    assert "每期应付60,000.00元（大写：人民币陆万元整）。" in same


def test_added_interest_without_a_rate_is_told_as_a_sum() -> None:
    base = samples.long_schedule()
    terms = replace(base.terms, added_percent=None, waived=samples.parts("0"))
    agreement = replace(base, terms=terms)

    assert words(agreement, "计息").startswith("和解款的分期期间利息共计7,572.26元")
    assert "即第一条确认的债务与分期期间利息之和。" in words(agreement, "和解款")
