"""For every rule of the linter: an agreement that breaks it, and near misses that do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from mediator.domain.agents import Agent, AgentAct, Mandate
from mediator.domain.agreement import Agreement, Bond
from mediator.domain.case import BodyKind
from mediator.domain.claims import ClaimKind, Disbursement
from mediator.domain.components import Component, Components
from mediator.domain.guarantees import Security
from mediator.domain.installments import Installment, Schedule
from mediator.domain.lint import Examined
from mediator.domain.money import Money
from mediator.domain.parties import (
    GuaranteeKind,
    Party,
    PartyKind,
    Role,
    identity_check_digit,
)
from mediator.domain.promises import SaidBy
from mediator.domain.sharing import Division
from mediator.domain.terms import (
    BreachTerms,
    Rung,
    Share,
    Sharing,
    Support,
    Terms,
    Transfer,
    TransferKind,
)
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.library.law_tables import law
from mediator.printing import OurPress
from tests.documents import people, samples

Break = Callable[[Examined], Examined]

CREDITOR_ID = "31010419680512401" + identity_check_digit("31010419680512401")
DAY = date(2026, 7, 1)
MONDAYS = (date(2026, 9, 7), date(2026, 10, 12))
NIL = Money.zero()
SIGNING = (AgentAct.ACKNOWLEDGE, AgentAct.SETTLE)


@cache
def made(agreement: Agreement) -> tuple[str, ...]:
    """The texts of the pages that are really made."""
    press = OurPress()
    return press.texts(press.agreement(agreement).pdf)


@cache
def sound() -> Examined:
    """An agreement and its pages in which no rule finds anything."""
    base = samples.private_loan()
    row = Installment(1, date(2026, 8, 31), base.terms.settlement)  # a Monday, after the time
    terms = replace(base.terms, schedule=Schedule((row,)))
    line = replace(base.statement.lines[0], amount=Money.of("12000"))
    statement = replace(base.statement, lines=(line, base.statement.lines[-1]))
    creditor = replace(people.CREDITOR, identity=CREDITOR_ID)
    agreement = replace(
        base, terms=terms, statement=statement, parties=(creditor, *base.parties[1:])
    )
    return Examined(
        agreement, law(), today=DAY, cap=Fraction("0.138"), pages=made(agreement), sealed=(777700,)
    )


def of(change: Callable[[Agreement], Agreement]) -> Break:
    """Change the agreement; its pages are not looked at."""
    return lambda examined: replace(examined, agreement=change(examined.agreement), pages=())


def added(*texts: str) -> Break:
    return of(lambda agreement: replace(agreement, extra_terms=texts))


def facts(text: str) -> Break:
    return of(lambda a: replace(a, dispute=replace(a.dispute, facts=text)))


def terms(**changes: object) -> Break:
    return of(lambda a: replace(a, terms=replace(a.terms, **changes)))  # type: ignore[arg-type]


def claim(**changes: object) -> Break:
    return of(lambda a: replace(a, claim=replace(a.claim, **changes)))  # type: ignore[arg-type]


def rows(*days: date) -> Break:
    def changed(agreement: Agreement) -> Agreement:
        whole = agreement.terms.settlement
        share = Money(whole.minor // len(days))
        last = whole - Money(share.minor * (len(days) - 1))
        amounts = [*[share] * (len(days) - 1), last]
        made_rows = (
            Installment(n, day, amount)
            for n, (day, amount) in enumerate(zip(days, amounts, strict=True), 1)
        )
        schedule = Schedule(tuple(made_rows))
        return replace(agreement, terms=replace(agreement.terms, schedule=schedule))

    return of(changed)


def breach(grace: int, missed: int, percent: str) -> Break:
    return terms(breach=BreachTerms(grace, missed, Decimal(percent)), revives=False)


def party(index: int, **changes: object) -> Break:
    def changed(agreement: Agreement) -> Agreement:
        parties = list(agreement.parties)
        parties[index] = replace(parties[index], **changes)  # type: ignore[arg-type]
        return replace(agreement, parties=tuple(parties))

    return of(changed)


def joined(someone: Party) -> Break:
    return of(lambda a: replace(a, parties=(*a.parties, someone)))


def body(**changes: object) -> Break:
    return of(lambda a: replace(a, body=replace(a.body, **changes)))  # type: ignore[arg-type]


def signed(**changes: object) -> Break:
    return of(lambda a: replace(a, **changes))  # type: ignore[arg-type]


def after(*breaks: Break) -> Break:
    def changed(examined: Examined) -> Examined:
        for each in breaks:
            examined = each(examined)
        return examined

    return changed


def on(day: date) -> Break:
    return lambda examined: replace(examined, today=day)


def page(index: int, old: str, new: str) -> Break:
    """Change what a made page says; the agreement stays."""

    def changed(examined: Examined) -> Examined:
        pages = list(examined.pages)
        assert old in pages[index], old
        pages[index] = pages[index].replace(old, new)
        return replace(examined, pages=tuple(pages))

    return changed


def everywhere(old: str, new: str) -> Break:
    def changed(examined: Examined) -> Examined:
        assert any(old in text for text in examined.pages), old
        return replace(examined, pages=tuple(text.replace(old, new) for text in examined.pages))

    return changed


def pages(change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Break:
    return lambda examined: replace(examined, pages=change(examined.pages))


def waived(*amounts: str) -> Components:
    return Components(*(Money.of(amount) for amount in amounts))


GUARANTOR = replace(people.GUARANTOR, consents=True, guarantee_until=None)
PERSON = replace(people.DEBTOR, name="赵顺", identity="", born_on=None)
CAR = Transfer(TransferKind.ASSET, "沪A12345号轿车", date(2026, 8, 3), NIL, NIL, Money.of("1000"))
ROWS = rows(*MONDAYS)


def _owed_more(agreement: Agreement) -> Agreement:
    owed = replace(agreement.terms.owed, costs=Money.of("1"))
    return replace(agreement, terms=replace(agreement.terms, owed=owed))


def _one_sided(agreement: Agreement) -> Agreement:
    paid = replace(agreement.claim.repayments[0], said_by=SaidBy.CREDITOR)
    return replace(agreement, claim=replace(agreement.claim, repayments=(paid,)))


def _cash(means: str) -> Break:
    return claim(disbursements=(Disbursement(DAY, Money.of("100000"), NIL, means),))


def _statement(**changes: object) -> Break:
    return of(lambda a: replace(a, statement=replace(a.statement, **changes)))  # type: ignore[arg-type]


def _one_empty_row(t: Terms) -> Schedule:
    return Schedule((replace(t.schedule.rows[0], amount=NIL),))


def agreed(**changes: object) -> Break:
    return signed(undertakings=Undertakings(**changes))  # type: ignore[arg-type]


def shared(*shares: tuple[str, str, str, str]) -> Break:
    made_shares = (Share(name, *(Money.of(sum_) for sum_ in sums)) for name, *sums in shares)
    return terms(sharing=Sharing(Division.PROPORTIONAL, tuple(made_shares)))


SISTER = replace(
    people.DEBTOR,
    role=Role.JOINER,
    name="陈丽",
    identity="31010419800512202" + identity_check_digit("31010419800512202"),
    born_on=None,
    sex="女",
    phone="13816604471",
)
CAR_OF_UNCLE = Security("赵国强", "沪A66666号轿车抵押", of_debtor=False)
PROVED = "乙方的居住证"

BROKEN: dict[str, Break] = {
    # undertakings
    "lint_joiner_twice": joined(replace(SISTER, identity=people.DEBTOR.identity)),
    "lint_joiner_limit": joined(replace(SISTER, joins_up_to=Money.of("900000"))),
    "lint_joiner_company": joined(
        replace(SISTER, kind=PartyKind.COMPANY, name="丽人餐饮有限公司", identity="", sex="")
    ),
    "lint_security_unagreed": signed(securities=(CAR_OF_UNCLE,)),
    "lint_share_over": shared(("", "100000", "0", "100000"), ("李四", "500", "0", "501")),
    "lint_creditors_unsigned": shared(("", "100000", "0", "100000"), ("李四", "500", "0", "500")),
    "lint_court_unproved": agreed(court=CourtChoice(CourtLink.DEBTOR_HOME)),
    "lint_court_unlinked": agreed(
        court=CourtChoice(CourtLink.DEBTOR_HOME, "北京市海淀区人民法院", PROVED)
    ),
    "lint_court_no_place": after(
        agreed(court=CourtChoice(CourtLink.SIGNING, "", "签到表")), body(place="")
    ),
    "lint_notary_transfer": after(agreed(notarised=True), terms(transfers=(CAR,))),
    "lint_credit_empty": agreed(credit=CreditDuties()),
    # sums
    "lint_schedule_sum": terms(schedule=Schedule((Installment(1, MONDAYS[0], Money.of("1")),))),
    "lint_waiver_exceeds": terms(waived=waived("1", "0", "0", "0")),
    "lint_empty_row": terms(schedule=Schedule((Installment(1, MONDAYS[0], NIL),))),
    "lint_row_numbers": terms(schedule=Schedule((Installment(2, MONDAYS[0], Money.of("100000")),))),
    "lint_owed_differs": of(_owed_more),
    "lint_statement_sum": _statement(lines=()),
    "lint_unsupported_settled": after(of(_owed_more), terms(waived=waived("0", "0", "0", "0"))),
    "lint_ladder": terms(ladder=(Rung(1, Money.of("1")),)),
    "lint_default_over_cap": breach(7, 2, "14"),
    "lint_added_over_cap": terms(added_percent=Decimal("13.9")),
    "lint_text_over_cap": added("乙方逾期的，每日按万分之五支付违约金。"),
    "lint_penalty_far_above": added("乙方违约的，向甲方支付违约金50,000元。"),
    "lint_deposit": added("乙方向甲方交付定金30,000元。"),
    "lint_balloon": terms(
        schedule=Schedule(
            tuple(
                Installment(n, date(2026, 8 + n, 8), Money.of(sum_))
                for n, sum_ in enumerate(("10000", "10000", "80000"), 1)
            )
        )
    ),
    "lint_disputed": of(_one_sided),
    "lint_cash": _cash("现金"),
    "lint_no_instrument": claim(instrument=" "),
    "lint_harsh_breach": after(ROWS, breach(0, 1, "5")),
    "lint_compound": added("逾期的按复利计算。"),
    # days
    "lint_rows_order": rows(MONDAYS[1], MONDAYS[0]),
    "lint_weekend": rows(date(2026, 10, 1)),
    "lint_holidays_unknown": rows(date(2027, 3, 8)),
    "lint_due_before_signing": rows(date(2026, 6, 29)),
    "lint_due_before_confirmed": rows(date(2026, 7, 27)),
    "lint_first_far": rows(date(2027, 7, 5)),
    "lint_very_long": rows(date(2032, 9, 6)),
    "lint_long_gap": rows(date(2026, 9, 7), date(2027, 9, 13)),
    "lint_confirm_late": on(date(2026, 8, 1)),
    "lint_confirm_soon": on(date(2026, 7, 31)),
    "lint_enforcement_late": on(date(2028, 9, 1)),
    "lint_signed_later": on(date(2026, 6, 30)),
    "lint_stale_balance": signed(agreed_on=date(2026, 8, 1)),
    "lint_balance_later": signed(agreed_on=date(2026, 6, 30)),
    "lint_no_such_day": added("乙方于2026年9月31日前归还借条原件。"),
    "lint_wrong_weekday": added("甲方于2026年9月7日（星期二）前归还借条原件。"),
    "lint_day_past": added("甲方于2026年6月30日前归还借条原件。"),
    "lint_no_day": added("甲方应当配合乙方办理撤销手续。"),
    # words
    "lint_vague": added("乙方有能力时尽快归还。"),
    "lint_open": added("甲方于××年交付。"),
    "lint_empty_term": added("。"),
    "lint_capitals": added("另付1,200元（大写：人民币壹仟元整）。"),
    "lint_capitals_form": added("另付100,000元（大写：人民币十万元整）。"),
    "lint_no_capitals": added("乙方已付的100,000元不再退还。"),
    "lint_unknown_sum": added("乙方另付好处费500元。"),
    "lint_same_words": added("双方互不追究。", "双方互不追究"),
    "lint_undefined_party": added("丙方知悉本协议。"),
    "lint_undefined_annex": added("财产清单见附件三。"),
    "lint_undefined_term": added("该房屋由乙方使用。"),
    "lint_wrong_name": added("乙方（王小明）自行负担交通费用。"),
    "lint_id_number": added("收款人证件号码310101196804123623。"),
    "lint_half_width": added("甲方退还借条,乙方签收。"),
    "lint_twice": added("双方互不追究。。"),
    "lint_first_person": added("我方自行负担费用。"),
    "lint_facts_thin": facts("欠款不还。"),
    "lint_sealed": added("乙方另备七千七百七十七元。"),
    "lint_unprintable": lambda examined: replace(examined, unprintable="𰻝"),
    # clauses
    "lint_grace_overlaps": after(ROWS, breach(40, 1, "5")),
    "lint_unreachable": after(ROWS, breach(3, 3, "5")),
    "lint_no_default": breach(3, 1, "0"),
    "lint_other_rows": added("乙方分十二期付清。"),
    "lint_at_once": after(ROWS, added("乙方于年底一次性付清。")),
    "lint_other_grace": added("逾期超过30日的，构成违约。"),
    "lint_other_missed": after(ROWS, added("累计三期未付的，全部到期。")),
    "lint_other_copies": added("本协议一式五份。"),
    "lint_waives_other": added("甲方免除全部本金。"),
    "lint_principal_first": added("乙方的付款先抵充本金。"),
    "lint_early_barred": added("乙方不得提前还款。"),
    "lint_effect_later": added("本协议经公证后方可生效。"),
    "lint_court_or_arbitration": added("发生争议的，可以仲裁，也可以向法院起诉。"),
    "lint_other_court": added("由北京市朝阳区人民法院管辖。"),
    "lint_given_up": added("甲方不得再向法院起诉。"),
    "lint_complaint_barred": added("乙方不再向监管部门投诉。"),
    "lint_limitation_waived": added("乙方放弃诉讼时效抗辩。"),
    "lint_real_rights": added("乙方于2026年9月7日前将房屋过户给甲方。"),
    "lint_forfeiture": added("到期不付清的，沪A12345号轿车归甲方所有。"),
    "lint_status": added("双方离婚。"),
    "lint_unlawful_means": added("甲方扣押乙方身份证。"),
    "lint_shaming": added("甲方可以在朋友圈说明情况。"),
    "lint_stranger": added("由乙方父母代为偿还。"),
    "lint_people_fee": added("调解费由乙方负担。"),
    "lint_transfer": terms(transfers=(CAR,)),
    # people
    "lint_minor": party(1, identity="", born_on=date(2010, 1, 1)),
    "lint_check_digit": party(1, identity="310103198509232710"),
    "lint_sex": party(0, sex="女"),
    "lint_birthday": party(0, born_on=date(1990, 1, 1)),
    "lint_both_sides": party(1, identity=CREDITOR_ID),
    "lint_own_guarantor": joined(replace(GUARANTOR, identity=people.DEBTOR.identity)),
    "lint_same_name": party(1, name=people.CREDITOR.name),
    "lint_name_spaces": party(1, name="张 三"),
    "lint_kind": party(1, name="顺达商贸有限公司"),
    "lint_phone": party(1, phone="微信同号"),
    "lint_phone_shared": party(1, phone=people.CREDITOR.phone),
    "lint_address": party(1, address="浦东"),
    "lint_agent_beyond": party(1, agent=Agent("王律", "一般代理")),
    "lint_agent_expired": party(
        1, agent=Agent("王律", mandate=Mandate.SPECIAL, acts=SIGNING, until=date(2026, 6, 30))
    ),
    "lint_agent_both": party(1, agent=Agent(people.CREDITOR.name, "特别授权")),
    "lint_mediator_is_party": party(1, agent=Agent(people.PEOPLE.mediator, "特别授权")),
    "lint_company_guarantor": joined(replace(GUARANTOR, kind=PartyKind.COMPANY, identity="")),
    "lint_public_guarantor": joined(replace(GUARANTOR, name="花木街道办事处")),
    "lint_guarantee_unclear": joined(replace(GUARANTOR, guarantee=None)),
    "lint_guarantee_ends": joined(replace(GUARANTOR, guarantee_until=date(2026, 8, 31))),
    "lint_guarantor_absent": joined(replace(GUARANTOR, consents=False)),
    "lint_support_unsigned": terms(support=Support(True, "赵顺的保证", DAY)),
    # body
    "lint_no_number": signed(number=""),
    "lint_no_court": body(court=""),
    "lint_court_far": body(court="北京市朝阳区人民法院"),
    "lint_no_recorder": body(recorder=""),
    "lint_one_person": body(recorder=people.PEOPLE.mediator),
    "lint_body_name": body(name="花木纠纷咨询部"),
    "lint_consumer": after(body(kind=BodyKind.COMMERCIAL), claim(kind=ClaimKind.CONSUMER_CREDIT)),
    "lint_expired": signed(expired_on=date(2026, 1, 1)),
    # made pages
    "lint_page_numbers": page(0, "第 1 页", "第 2 页"),
    "lint_page_marks": page(1, "校验码 ", "校验码 0"),
    "lint_ending": page(-1, "（以下空白）", ""),
    "lint_signature_alone": pages(
        lambda texts: tuple(
            "当事人（签名、盖章或者按指印）：\r\n签名：\r\n" + text[text.rfind("\r\n") :]
            if "记录人签名" in text
            else text
            for text in texts
        )
    ),
    "lint_empty_page": pages(lambda texts: (*texts, "\r\n")),
    "lint_lost_glyph": page(0, "当事人", "当□人"),
    "lint_left_blank": page(0, "职业：", "职业：＿＿＿＿＿＿＿＿"),
    "lint_paper_names": everywhere(people.DEBTOR.name, "某人"),
    "lint_paper_sum": everywhere("100,000.00元", "99,000.00元"),
    "lint_paper_capitals": everywhere("壹拾万元整", "壹拾壹万元整"),
    "lint_paper_rows": everywhere("2026年8月31日", "2026年8月30日"),
    "lint_clause_numbers": everywhere("第二条　", "第三条　"),
    "lint_references": everywhere("确认的债务", "见第九十条"),
    "lint_paper_copies": everywhere("一式三份", "一式四份"),
    "lint_unwarned": lambda examined: replace(
        examined, agreement=replace(examined.agreement, expired_on=date(2026, 1, 1))
    ),
    "lint_no_confirmation": everywhere("三十日内", "适当时候"),
    "lint_signing_day": everywhere("二〇二六年七月一日", "二〇二六年七月二日"),
}

NEAR: dict[str, Break] = {
    "lint_text_over_cap": added(
        "乙方逾期的，每日按万分之三支付违约金。", "年利率13.8%。", "月息1分。", "每月8日前付款。"
    ),
    "lint_penalty_far_above": added("乙方违约的，支付违约金30,000元。"),
    "lint_deposit": added("乙方交付定金20,000元。"),
    "lint_default_over_cap": breach(7, 2, "13.8"),
    "lint_cash": _cash("银行转账"),
    "lint_weekend": rows(date(2026, 10, 10)),
    "lint_due_before_confirmed": rows(date(2026, 7, 31)),
    "lint_confirm_late": on(date(2026, 7, 30)),
    "lint_enforcement_late": on(date(2028, 8, 31)),
    "lint_wrong_weekday": added("甲方于2026年9月7日（星期一）前归还借条。"),
    "lint_no_day": added("双方再无其他争议。", "甲方应当于收到全部款项之日办理撤销手续。"),
    "lint_capitals": added("另付100,000元（大写：人民币壹拾万元整）。"),
    "lint_capitals_form": added(
        "107,000.53元（大写：人民币壹拾万柒仟元零伍角叁分）",
        "240,968元（大写：人民币贰拾肆万玖佰陆拾捌圆正）",
    ),
    "lint_no_capitals": added("乙方已付6,000元。"),
    "lint_unknown_sum": added("乙方已付的6,000元计入清偿。"),
    "lint_undefined_party": added("乙方式样", "甲方知悉，对方便利。"),
    "lint_undefined_term": added("房屋坐落于花木路1号。", "该房屋由乙方使用。"),
    "lint_wrong_name": added(f"乙方（{people.DEBTOR.name}）自行负担。", "甲方（债权人）知悉。"),
    "lint_half_width": added("甲方退还借条，编号A,B。"),
    "lint_sealed": added("乙方另备八千八百元，2026年9月7日交付。"),
    "lint_other_rows": added("乙方分1期付清。"),
    "lint_other_grace": added("逾期超过7日的，构成违约。"),
    "lint_other_copies": added("本协议一式三份。"),
    "lint_other_missed": added("累计三期未付的，全部到期。"),
    "lint_principal_first": after(
        claim(appropriation=(Component.PRINCIPAL,)), added("乙方的付款先抵充本金。")
    ),
    "lint_waives_other": added("甲方免除逾期利息。"),
    "lint_at_once": added("乙方一次性付清。"),
    "lint_undefined_annex": after(ROWS, added("还款计划见附件一。")),
    "lint_other_court": added("由上海市浦东新区人民法院管辖。"),
    "lint_forfeiture": added("到期不付清的，甲方可以申请拍卖。"),
    "lint_stranger": added("由乙方偿还。"),
    "lint_people_fee": added("诉讼费由乙方负担。"),
    "lint_name_spaces": party(1, name="Smith John"),
    "lint_phone": party(1, phone="021-58001234"),
    "lint_agent_beyond": party(1, agent=Agent("王律", "特别授权：代为承认、和解")),
    "lint_agent_expired": party(
        1, agent=Agent("王律", mandate=Mandate.SPECIAL, acts=SIGNING, until=date(2026, 7, 1))
    ),
    "lint_guarantee_ends": joined(replace(GUARANTOR, guarantee_until=date(2026, 9, 1))),
    "lint_guarantee_unclear": of(
        lambda a: replace(
            a,
            parties=(*a.parties, replace(GUARANTOR, guarantee=None)),
            bonds=(Bond(GUARANTOR.name, GuaranteeKind.JOINT),),
        )
    ),
    "lint_kind": party(1, name="顺达商贸有限公司", kind=PartyKind.COMPANY),
    "lint_court_far": body(court="上海市第一中级人民法院"),
    "lint_joiner_twice": joined(SISTER),
    "lint_joiner_limit": joined(replace(SISTER, joins_up_to=Money.of("124412.60"))),
    "lint_joiner_company": joined(SISTER),
    "lint_security_unagreed": signed(
        securities=(replace(CAR_OF_UNCLE, agrees=True), replace(CAR_OF_UNCLE, of_debtor=True))
    ),
    "lint_share_over": shared(("", "90000", "10000", "100000"), ("李四", "500", "1", "501")),
    "lint_creditors_unsigned": shared(("", "100000", "0", "100000")),
    "lint_court_unproved": agreed(court=CourtChoice(CourtLink.DEBTOR_HOME, "", PROVED)),
    "lint_court_unlinked": agreed(
        court=CourtChoice(CourtLink.DEBTOR_HOME, "上海市浦东新区人民法院", PROVED)
    ),
    "lint_court_no_place": agreed(court=CourtChoice(CourtLink.SIGNING, "", "签到表")),
    "lint_notary_transfer": terms(transfers=(CAR,)),
    "lint_credit_empty": agreed(credit=CreditDuties(reported=True)),
    "lint_left_blank": page(0, "职业：", "职业："),
}
