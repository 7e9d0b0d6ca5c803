"""The sentence of every finding."""

from __future__ import annotations

import re

from mediator.domain.components import Component
from mediator.domain.findings import Finding
from mediator.wording import clause_sentences, lint, names, signing_sentences
from mediator.wording.agents import acts_said
from mediator.wording.chip_names import chip_name
from mediator.wording.figures import readable
from mediator.wording.findings_of_time import GUARANTEE, LIMITATION
from mediator.wording.performance_findings import FINDINGS as PERFORMANCE
from mediator.wording.phrases import Language, Phrase
from mediator.wording.translated_places import NAMES

SENTENCES: dict[str, Phrase] = {
    **lint.SENTENCES,
    **clause_sentences.FINDINGS,
    **signing_sentences.FINDINGS,
    **PERFORMANCE,
    **LIMITATION,
    **GUARANTEE,
    "missing": Phrase("还缺{field}", "{field} is missing"),
    "proves_missing": Phrase("还没有写明证明什么", "what it is to prove is not said"),
    "exhibit_twice": Phrase(
        "“{name}”与清单上另一件是同一个文件", "“{name}” is the same file as another on the list"
    ),
    "signed_older_version": Phrase(
        "这一步是在另一版本（{mark}）上做的，与现在的协议不同，须重新签署",
        "this was done on another version ({mark}); it must be done again",
    ),
    "signed_out_of_order": Phrase(
        "签署步骤的时间先后颠倒，请核对记录",
        "the acts of signing are out of order; check the times",
    ),
    "copies_missing": Phrase(
        "第{number}号印制还差{left}份", "job {number} still lacks {left} copies"
    ),
    "creditor_missing": Phrase("还没有债权人", "there is no creditor yet"),
    "debtor_missing": Phrase("还没有债务人", "there is no debtor yet"),
    "disbursement_missing": Phrase("还没有出借或应付款记录", "no disbursement is recorded"),
    "payee_other_name": Phrase(
        "收款账户的户名“{holder}”与债权人不是同一名称；付给他人的账户，应当有债权人的书面指定，请核对。",
        "The payee account is in the name of “{holder}”, not of the creditor; paying somebody else "
        "takes the creditor's written direction: check it.",
    ),
    "identity_check_digit": Phrase(
        "证件号码校验位不符，请与证件原件核对", "the check digit does not fit; compare the document"
    ),
    "identity_contradicts": Phrase(
        "性别或出生日期与身份证号码不符，请与证件原件核对",
        "sex or birthday is other than the identity number says; compare the document",
    ),
    "formed_by_disbursement": Phrase(
        "没有合同日期，按首次出借日认定合同成立（民法典第六百七十九条）",
        "no contract day; the first disbursement counts (Civil Code art. 679)",
    ),
    "no_due_date": Phrase(
        "没有约定还款期限：利息按借期内计算，出借人可催告在合理期限内返还（民法典第六百七十五条）",
        "no due date: interest runs as in-term (Civil Code art. 675)",
    ),
    "no_due_date_trade": Phrase(
        "没有约定付款期限：逾期利息无从起算，请补充应付日或催告日",
        "no due date: overdue interest has no first day; add the day due or demanded",
    ),
    "formed_after_disbursement": Phrase(
        "合同成立日晚于首次付款日，将影响适用的利率上限，请核对",
        "the contract day is after the first disbursement; it decides the cap, check it",
    ),
    "filed_before_contract": Phrase(
        "起诉日早于合同成立日，请核对", "the filing day is before the contract; check both"
    ),
    "benchmark_stands_in": Phrase(
        "逾期始于2019年8月20日以前，当时没有 LPR，以一年期贷款基准利率代替，请核对",
        "default began before 2019-08-20, when there was no LPR; the one-year benchmark stands in",
    ),
    "penalty_is_adjustable": Phrase(
        "约定违约金可应请求调整：超过损失的百分之三十一般认定为过高（民法典第五百八十五条）",
        "an agreed penalty can be adjusted on request; more than 30% above the loss is generally"
        " too high (Civil Code art. 585)",
    ),
    "due_before_disbursement": Phrase(
        "还款期限早于首次出借日，请核对", "the due day is before the first disbursement; check both"
    ),
    "paid_before_advance": Phrase(
        "还款日 {day} 早于首次出借日 {first}，请核对日期，或者补录更早的出借",
        "paid on {day}, before the first money was advanced on {first}: check the day, or add the"
        " earlier advance",
    ),
    "day_to_come": Phrase(
        "{day} 还没有到，请核对日期；尚未发生的收付不应录入",
        "{day} is still to come: check it; what has not happened yet is not entered",
    ),
    "mediator_is_party": Phrase(
        "{name}既是调解人员又是当事人一方的人员，请更换调解员或者记录人",
        "{name} mediates or records and is of one party; have somebody else",
    ),
    "minor_unrepresented": Phrase(
        "{name}未满十八周岁，须由法定代理人代为参加：请在代理人栏填写监护人",
        "{name} is under eighteen: name the guardian as agent",
    ),
    "card_expired": Phrase(
        "{name}的居民身份证在受理时已经期满（有效期至{day}）：请查看换领的新证或者临时居民身份证；"
        "一时没有的，在笔录中写明以何种方式核实了身份",
        "the identity card of {name} had expired at intake (valid until {day}): look at the new or "
        "a temporary one, or record how the identity was checked",
    ),
    "same_on_both_sides": Phrase(
        "{name}同时列为债权人和债务人，请核对", "{name} is creditor and debtor at once; look again"
    ),
    "not_agreed_to_mediator": Phrase(
        "已披露利害关系，尚无各方书面同意：取得书面同意，或者更换调解员（商事调解条例第二十条）",
        "a nearness was disclosed and not all agreed in writing: get that, or change the mediator "
        "(Commercial Mediation Regulation art. 20)",
    ),
    "agent_acts_unsaid": Phrase(
        "代理人{name}的委托书没有写明一般授权还是特别授权、特别授权哪几项："
        "只写“全权代理”的，不能代为承认、放弃、和解",
        "the authority of {name} does not say for which acts: one for “everything” does not "
        "cover acknowledging, waiving or settling",
    ),
    "same_number_twice": Phrase(
        "两个当事人的证件号码相同，请核对是否同一人",
        "two parties carry the same number; check them",
    ),
    "cash_without_trace": Phrase(
        "{amount}元为现金交付，请核对取款记录、在场人等交付证据",
        "{amount} yuan was handed over in cash; check the proof of delivery",
    ),
    "deducted_up_front": Phrase(
        "预先扣除的{amount}元不计入本金（民法典第六百七十条）",
        "{amount} yuan deducted up front is not principal (Civil Code art. 670)",
    ),
    "after_as_of": Phrase(
        "{day}的还款在结算日之后，本次计算没有计入", "the repayment of {day} is after the day asked"
    ),
    "rate_cut_to_cap": Phrase(
        "约定利率超过法律支持的上限，超出部分列入“不予支持”",
        "the promised rate passes the cap; the excess is shown as not supported",
    ),
    "financial_cap_is_practice": Phrase(
        "金融机构适用年利率24%为司法实践，并非法律条文，请结合个案判断",
        "24% for financial lenders is court practice, not a text; judge by the case",
    ),
    "overpaid": Phrase(
        "还款已超过全部债务{amount}元，请核对", "repayments exceed the debt by {amount} yuan"
    ),
    "paid_between_24_and_36": Phrase(
        "2020年8月20日以前已自愿支付的24%至36%之间的利息不予返还，本表按24%抵充，请人工核对",
        "interest already paid between 24% and 36% before 2020-08-20 is not refunded; this"
        " statement appropriates at 24%, check by hand",
    ),
    "old_interest_kept": Phrase(
        "2020年8月20日以前已付的年利率24%至36%之间的利息{amount}元，不予返还，也不抵充本金"
        "（法释〔2015〕18号第二十六条、第三十一条）；如认为应当抵充本金，可在计算口径中改选",
        "{amount} yuan paid before 2020-08-20 was interest between 24% and 36% a year: not"
        " refunded, not used on principal (2015 No. 18 arts. 26, 31); the conventions let it be"
        " credited to principal instead",
    ),
    "total_under_one_cap": Phrase(
        "逾期利息、违约金和其他费用总计不得超过上限（民间借贷规定第二十九条），超出部分列入“不予支持”",
        "overdue interest, penalty and other fees lie together under one cap (Private Lending Rules"
        " art. 29); the excess is shown as not supported",
    ),
    "total_under_practice": Phrase(
        "利息、复利、违约金和费用总计按年利率24%的司法实践掌握，超出部分列入“不予支持”",
        "interest, compound interest, penalty and fees together are held to the 24% of court"
        " practice; the excess is shown as not supported",
    ),
    "no_room_under_cap": Phrase(
        "利息已经用满上限，约定的违约金、费用没有获得支持的余地，列入“不予支持”",
        "interest alone fills the cap; the penalty or fees agreed are shown as not supported",
    ),
    "rollover_limited": Phrase(
        "计入本金的利息再生利息，本息总额以最初本金按上限计算为限（民间借贷规定第二十七条）",
        "interest written into principal: the whole stays within the first principal and the cap on"
        " it (Private Lending Rules art. 27)",
    ),
    "rollover_face_unexplained": Phrase(
        "新借据金额中有{amount}元没有依法应付的利息可以对应，未计入本金，请核对",
        "{amount} yuan of the new instrument's face is not lawful interest and is not counted as"
        " principal; check it",
    ),
    "waived_beyond": Phrase(
        "减免额比当日该项余额多{amount}元，多出的部分没有计入",
        "the waiver is {amount} yuan above what was open of that part; the rest is not counted",
    ),
    "penalty_place_is_a_choice": Phrase(
        "还款与违约金、费用的抵充先后，法律没有明文，本表按所列顺序抵充",
        "no text says where a penalty or fee stands in the order of appropriation; the order"
        " used is printed",
    ),
    "penalty_far_above_loss": Phrase(
        "约定违约金{penalty}元，超过以法定逾期损失估算的{loss}元的百分之一百三十（{line}元），"
        "债务人可请求适当减少（民法典第五百八十五条、合同编通则解释第六十五条）；损失可另行举证",
        "the agreed penalty of {penalty} yuan is above 130% ({line}) of the loss of {loss} that the"
        " law itself would give; the debtor may ask for less (Civil Code art. 585, General Contract"
        " Interpretation art. 65); another loss may be proved",
    ),
    "foreign_currency": Phrase(
        "债权以{currency}计价：LPR 是人民币利率，用于外币债权有争议；本表不折算汇率",
        "the claim is in {currency}: the LPR is a rate for yuan and its use here is open; no"
        " exchange rate is applied",
    ),
    "fact_not_counted": Phrase(
        "这一项只有一方陈述，调解员未计入依法支持的债权",
        "one side alone states this; the mediator does not count it in the lawful balance",
    ),
    "installments_differ": Phrase(
        "分期本金合计{amount}元，与实际出借本金{advanced}元不符，请核对",
        "the installments sum to {amount} yuan, the principal advanced is {advanced}; check them",
    ),
    "settled_unchecked": Phrase(
        "这一笔是以前结算的数额，案内没有计算过程，按原数计入，未与利率上限核对，请要求提供明细",
        "this sum was worked out before and its working is not in the case: it is taken as it"
        " stands, not held against the cap; ask for the details",
    ),
    "several_debts": Phrase(
        "有数笔债务：未指定的还款按民法典第五百六十条先抵充到期、缺乏担保、负担较重、先到期的债务",
        "several debts: a payment that names none goes by Civil Code art. 560 to the due, less"
        " secured, heavier, earlier one",
    ),
    "doubled_part_runs": Phrase(
        "迟延履行期间加倍部分债务利息以尚欠本金为基数；法律文书还确定了其他金钱债务的，请另行计入",
        "the doubled part is worked out on the principal still owed; other sums fixed by the"
        " document are to be added",
    ),
    "lpr_reading_is_a_choice": Phrase(
        "双方未约定利率：“当时”的 LPR 按固定还是浮动计算，裁判不一，本表已载明所选读法",
        "no rate agreed: judgments read the LPR as fixed or floating; the choice is printed",
    ),
    "due_before_agreement": Phrase(
        "首期应付日早于协议签订日，请调整", "the first payment falls before the agreement is signed"
    ),
    "consumer_credit_not_commercial": Phrase(
        "消费信贷纠纷不属于商事调解条例第二条的范围，请改由人民调解组织调解",
        "a consumer-credit dispute does not fit the commercial mediation regulation (art. 2)",
    ),
    "least_above_wish": Phrase("最低可接受额高于期望额", "the least acceptable is above the wish"),
    "income_below_living": Phrase(
        "收入不足以维持生活，每月相差{short}元：任何分期都会挤占基本生活，请先核对收支",
        "income does not cover living costs, {short} yuan short a month: any installment would cut"
        " into basic needs; check income and costs first",
    ),
    "more_than_surplus": Phrase(
        "承诺的月还款超过每月结余{surplus}元，请核对",
        "the promised monthly payment is above the surplus of {surplus} yuan",
    ),
    "creditor_not_estimated": Phrase(
        "还没有估计债权人起诉的前景，无法推算区间",
        "nothing is estimated for the creditor in court yet, so there is no range",
    ),
    "debtor_not_estimated": Phrase(
        "还没有估计债务人被起诉的前景，无法推算区间",
        "nothing is estimated for the debtor in court yet, so there is no range",
    ),
    "court_asks_supported_only": Phrase(
        "按依法支持的数额推算；债权人主张而不予支持的{over}元没有计入，起诉会多交受理费",
        "worked out on what the law supports; {over} yuan more is asserted, which would only raise"
        " the fee",
    ),
    "wage_not_known": Phrase(
        "没有这一天适用的年平均工资，请填写法院公布的数额及来源",
        "no yearly average wage is known for this day; state the one the court announced",
    ),
    "doubled_before_rate": Phrase(
        "{day}以前的迟延履行期间适用法释〔2009〕6号，本程序不计算，这一段没有计入，请人工核对",
        "delay before {day} follows 2009 No. 6, which is not worked out here: those days are left"
        " out; work them out by hand",
    ),
    "no_overlap": Phrase(
        "方案单上没有双方都可能接受的方案：看各行的理由，找出卡住的一项",
        "no plan on the menu fits both: the reasons of each row show what blocks",
    ),
}

_FIELDS: dict[str, Phrase] = {
    "number": Phrase("案号", "case number"),
    "name": Phrase("姓名或名称", "name"),
    "payee": Phrase("收款账户", "payee account"),
    "identity": Phrase("证件号码", "identity number"),
    "address": Phrase("住址", "address"),
    "phone": Phrase("联系方式", "phone"),
    "sex": Phrase("性别", "sex"),
    "nation": Phrase("民族", "ethnic group"),
    "representative": Phrase("法定代表人", "legal representative"),
    "mediator": Phrase("调解员", "mediator"),
    "facts": Phrase("纠纷主要事实", "main facts"),
    "issues": Phrase("争议事项", "issues in dispute"),
    "instrument": Phrase("借据或合同名称", "instrument"),
    "wish_total": Phrase("债权人的期望额", "the creditor's wish"),
    "least_total": Phrase("债权人最低可接受额", "the creditor's least acceptable sum"),
    "longest_months": Phrase("债权人最长可等月数", "how long the creditor would wait"),
    "monthly_income": Phrase("债务人月收入", "the debtor's monthly income"),
    "win": Phrase("法院支持的可能性", "the chance that the court supports the claim"),
    "recovery": Phrase("实际能收回的比例", "the part really recovered"),
    "months_to_judgment": Phrase("到判决履行期满的月数", "the months to the end of performance"),
    "months_to_payment": Phrase("其后到款项到账的月数", "the months from there to the money"),
    "wage_source": Phrase("年平均工资的来源", "where the yearly wage is from"),
    "monthly_living": Phrase("债务人月生活支出", "the debtor's monthly living costs"),
}


def sentence(finding: Finding, language: Language) -> str:
    """Return the sentence of a finding, without its severity."""
    figures = {name: readable(figure) for name, figure in finding.figures}
    if "standing" in figures:
        figures["source"] = lint.source_said(figures, language)
    if "part" in figures:
        figures["part"] = names.COMPONENT[Component(figures["part"])].said(language)
    if "acts" in figures:
        figures["acts"] = acts_said(figures["acts"].split(), language)
    figures["field"] = field_name(finding.place, language)
    if "chip" in figures:
        figures["chip"] = chip_name(figures["chip"], language)
    return SENTENCES[finding.code].said(language, **figures)


def field_name(place: str, language: Language) -> str:
    """Return the name of the field that a place such as ``parties[0].phone`` ends in."""
    if place in NAMES:
        return NAMES[place].said(language)
    last = re.split(r"[.\]]", place)[-1]
    return _FIELDS[last].said(language) if last in _FIELDS else place
