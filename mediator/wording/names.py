"""The names that values of the domain have for people, on every screen and paper.

One table for each kind of value: members of different enumerations may be equal as texts.
"""

from __future__ import annotations

from mediator.domain.case import BodyKind
from mediator.domain.claims import ClaimKind, RepaymentKind
from mediator.domain.components import Component
from mediator.domain.differences import Cause
from mediator.domain.disclosure import OfferKind
from mediator.domain.due_days import Frequency
from mediator.domain.findings import Severity
from mediator.domain.law import LenderClass, Rule
from mediator.domain.menu import AnchorKind, Source
from mediator.domain.parties import GuaranteeKind, PartyKind, Role
from mediator.domain.periods import (
    CountedDays,
    DayBasis,
    LprReading,
    OldInterestPaid,
    RoundingMode,
    RoundingStep,
    RoundingUnit,
    Tenor,
)
from mediator.domain.promises import (
    ChargeBase,
    ChargeEvery,
    ChargeKind,
    RatePer,
    RestsEvery,
    SaidBy,
)
from mediator.domain.sharing import Division
from mediator.domain.standing import Standing
from mediator.domain.statements import EventKind
from mediator.domain.terms import Family
from mediator.domain.undertakings import CourtLink
from mediator.wording.phrases import Language, Phrase

COMPONENT = {
    Component.COSTS: Phrase("实现债权的费用", "costs of realizing the claim"),
    Component.INTEREST: Phrase("利息", "interest"),
    Component.OVERDUE_INTEREST: Phrase("逾期利息", "overdue interest"),
    Component.COMPOUND_INTEREST: Phrase("复利", "compound interest"),
    Component.PENALTY: Phrase("违约金", "penalty"),
    Component.FEES: Phrase("其他费用", "other fees"),
    Component.PRINCIPAL: Phrase("本金", "principal"),
    Component.DELAY_INTEREST: Phrase(
        "迟延履行期间加倍部分债务利息", "doubled part of interest on delayed performance"
    ),
}

FAMILY = {
    Family.LUMP_SUM: Phrase("一次付清", "one payment"),
    Family.EQUAL_INTEREST_WAIVED: Phrase("等额分期，免除利息", "equal payments, interest waived"),
    Family.EQUAL_PART_WAIVER: Phrase("等额分期，减免部分利息", "equal payments, part waiver"),
    Family.GRACE_STEP_UP: Phrase("先缓后还，逐步递增", "grace period, then rising payments"),
    Family.DOWN_BALLOON: Phrase("首付与尾款", "down payment and balloon"),
    Family.ANNUITY: Phrase("计息等额分期", "level payments bearing interest"),
    Family.FUNDED: Phrase("预期资金到账后支付", "paid from expected funding"),
    Family.MEANS_BOUNDED: Phrase("按偿付能力分期", "payments within means"),
    Family.EQUAL_PRINCIPAL: Phrase("计息等额本金", "equal principal bearing interest"),
    Family.MORATORIUM: Phrase("宽限期后等额分期", "moratorium, then equal payments"),
    Family.INCOME_SHAPED: Phrase("按收入淡旺季分期", "payments that follow income"),
    Family.ALLOWED_MISSES: Phrase("等额分期，可顺延", "equal payments, some may be put off"),
    Family.WAIVER_LADDER: Phrase("等额分期，减免逐步生效", "equal payments, waiver final by steps"),
    Family.IN_KIND: Phrase("以物抵债加分期", "an asset in kind, and payments"),
    Family.ASSIGNMENT: Phrase("债权转让加分期", "a receivable assigned, and payments"),
    Family.EQUITY: Phrase("债转股加分期", "debt to equity, and payments"),
    Family.SECURED: Phrase("增加担保的分期", "payments with a guarantor or security"),
    Family.SHARED: Phrase("多个债权人分配", "share among several creditors"),
    Family.EQUAL_VALUE: Phrase("等值方案", "packages of equal value"),
}

OFFER = {
    OfferKind.ASSET: Phrase("实物或者房产等资产", "asset"),
    OfferKind.RECEIVABLE: Phrase("应收账款", "receivable"),
    OfferKind.EQUITY: Phrase("股权", "shares"),
    OfferKind.GUARANTOR: Phrase("保证人", "guarantor"),
    OfferKind.SECURITY: Phrase("抵押或者质押", "security"),
}

FREQUENCY = {
    Frequency.WEEKLY: Phrase("每周", "weekly"),
    Frequency.FORTNIGHTLY: Phrase("每两周", "fortnightly"),
    Frequency.MONTHLY: Phrase("每月", "monthly"),
    Frequency.QUARTERLY: Phrase("每季", "quarterly"),
}

DIVISION = {
    Division.PROPORTIONAL: Phrase("按债权比例", "in proportion"),
    Division.EQUAL_AWARDS: Phrase("等额受偿", "equal awards"),
    Division.EQUAL_LOSSES: Phrase("等额受损", "equal losses"),
    Division.TALMUD: Phrase("塔木德规则", "the Talmud rule"),
}

ANCHOR = {
    AnchorKind.LAWFUL: Phrase("依法应付全额", "everything the law supports"),
    AnchorKind.PRINCIPAL: Phrase("本金（含费用）", "principal and costs alone"),
    AnchorKind.AT_REFERENCE: Phrase("本金加按LPR计算的利息", "principal and interest at the LPR"),
    AnchorKind.COURT: Phrase("诉讼可能的结果（含败诉方负担的费用）", "court-likely, with its fees"),
    AnchorKind.MEANS: Phrase("公开的偿付能力所及", "what the released means bring"),
}

ROLE = {
    Role.CREDITOR: Phrase("债权人", "creditor"),
    Role.DEBTOR: Phrase("债务人", "debtor"),
    Role.GUARANTOR: Phrase("保证人", "guarantor"),
    Role.JOINER: Phrase("债务加入人", "joining debtor"),
}

COURT_LINK = {
    CourtLink.DEBTOR_HOME: Phrase("债务人住所地", "the debtor's domicile"),
    CourtLink.CREDITOR_HOME: Phrase("债权人住所地", "the creditor's domicile"),
    CourtLink.PERFORMANCE: Phrase("协议履行地", "place of performance"),
    CourtLink.SIGNING: Phrase("协议签订地", "place of signing"),
    CourtLink.SUBJECT: Phrase("标的物所在地", "where the thing is"),
    CourtLink.OTHER: Phrase("其他有实际联系的地点", "another place really linked"),
}

PARTY_KIND = {
    PartyKind.PERSON: Phrase("自然人", "natural person"),
    PartyKind.COMPANY: Phrase("法人或者其他组织", "organization"),
}

GUARANTEE = {
    GuaranteeKind.GENERAL: Phrase("一般保证", "general guarantee"),
    GuaranteeKind.JOINT: Phrase("连带责任保证", "joint guarantee"),
    GuaranteeKind.UNCLEAR: Phrase("保证方式约定不明", "kind of guarantee unclear"),
}

BODY_KIND = {
    BodyKind.PEOPLE: Phrase("人民调解", "people's mediation"),
    BodyKind.COMMERCIAL: Phrase("商事调解", "commercial mediation"),
}

CLAIM_KIND = {
    ClaimKind.LOAN: Phrase("借款", "loan"),
    ClaimKind.TRADE: Phrase("买卖、工程、服务等价款", "price of goods, works or services"),
    ClaimKind.CONSUMER_CREDIT: Phrase("个人消费信贷", "consumer credit"),
}

LENDER = {
    LenderClass.ORDINARY: Phrase("自然人或者一般企业", "natural person or ordinary company"),
    LenderClass.LOCAL_FINANCIAL: Phrase("地方金融组织", "local financial organization"),
    LenderClass.FINANCIAL: Phrase("持牌金融机构", "licensed financial institution"),
}

RATE_PER = {
    RatePer.YEAR: Phrase("年利率", "a year"),
    RatePer.MONTH: Phrase("月利率", "a month"),
    RatePer.DAY: Phrase("日利率", "a day"),
}

EVENT = {
    EventKind.DISBURSEMENT: Phrase("出借或者应付", "advanced or due"),
    EventKind.COST: Phrase("费用", "cost"),
    EventKind.CHARGE: Phrase("违约金或者其他费用", "penalty or fee"),
    EventKind.WAIVER: Phrase("减免", "waived"),
    EventKind.REPAYMENT: Phrase("还款", "repayment"),
    EventKind.SET_OFF: Phrase("抵销", "set-off"),
    EventKind.REST: Phrase("结息，未付利息起计复利", "rest: unpaid interest compounds"),
    EventKind.ROLLOVER: Phrase("重新出具借据，利息计入本金", "new instrument for the old debt"),
    EventKind.ACCELERATION: Phrase("全部提前到期", "all falls due early"),
}

DAY_BASIS = {
    DayBasis.ACT_365: Phrase("按实际天数，一年365日", "actual days, 365 a year"),
    DayBasis.ACT_360: Phrase("按实际天数，一年360日", "actual days, 360 a year"),
    DayBasis.ACT_ACT: Phrase("按实际天数，一年按当年实际天数", "actual days, actual year"),
    DayBasis.THIRTY_360: Phrase("每月30日，一年360日", "30 days a month, 360 a year"),
}

COUNTED_DAYS = {
    CountedDays.FIRST: Phrase("算头不算尾", "the first day counts, the last does not"),
    CountedDays.LAST: Phrase("算尾不算头", "the last day counts, the first does not"),
    CountedDays.BOTH: Phrase("头尾都算", "both end days count"),
}

ROUNDING_STEP = {
    RoundingStep.EACH_LINE: Phrase("每个期间各进位一次", "each line on its own"),
    RoundingStep.EACH_RATE_PERIOD: Phrase("同一利率期间进位一次", "once for each rate period"),
    RoundingStep.ONCE: Phrase("累计后进位一次", "once, on the running sum"),
}

ROUNDING_UNIT = {
    RoundingUnit.FEN: Phrase("分", "fen"),
    RoundingUnit.JIAO: Phrase("角", "jiao"),
    RoundingUnit.YUAN: Phrase("元", "yuan"),
}

ROUNDING_MODE = {
    RoundingMode.HALF_UP: Phrase("四舍五入", "half up"),
    RoundingMode.HALF_EVEN: Phrase("四舍六入五成双", "half to even"),
}

LPR_READING = {
    LprReading.FIXED: Phrase("固定", "fixed at one day"),
    LprReading.FLOATING: Phrase("逐期浮动", "floating"),
    LprReading.ANNIVERSARY: Phrase("每满一年重新确定", "read anew each year"),
    LprReading.NEW_YEAR: Phrase("每年1月1日重新确定", "read anew each 1 January"),
}

TENOR = {
    Tenor.ONE_YEAR: Phrase("一年期", "one-year"),
    Tenor.FIVE_YEAR: Phrase("五年期以上", "five-year"),
}

OLD_INTEREST_PAID = {
    OldInterestPaid.KEPT: Phrase("已付部分不予返还", "paid interest is kept"),
    OldInterestPaid.CREDITED: Phrase("超过24%的已付部分抵充本金", "above 24% goes to principal"),
}

SAID_BY = {
    SaidBy.BOTH: Phrase("双方一致", "both sides"),
    SaidBy.CREDITOR: Phrase("债权人一方陈述", "creditor alone"),
    SaidBy.DEBTOR: Phrase("债务人一方陈述", "debtor alone"),
}

CHARGE_KIND = {
    ChargeKind.PENALTY: Phrase("违约金", "penalty"),
    ChargeKind.FEE: Phrase("其他费用", "fee"),
    ChargeKind.INTEREST: Phrase("以前结算的利息", "interest settled before"),
    ChargeKind.OVERDUE_INTEREST: Phrase("以前结算的逾期利息", "overdue interest settled before"),
    ChargeKind.COMPOUND_INTEREST: Phrase("以前结算的复利", "compound interest settled before"),
}

CHARGE_EVERY = {
    ChargeEvery.ONCE: Phrase("一次", "once"),
    ChargeEvery.DAY: Phrase("每日", "a day"),
    ChargeEvery.MONTH: Phrase("每月", "a month"),
    ChargeEvery.YEAR: Phrase("每年", "a year"),
}

CHARGE_BASE = {
    ChargeBase.OVERDUE: Phrase("逾期本金", "overdue principal"),
    ChargeBase.OWED: Phrase("尚欠本金", "principal owed"),
    ChargeBase.ADVANCED: Phrase("出借总额", "all principal advanced"),
}

RESTS_EVERY = {
    RestsEvery.MONTH: Phrase("每月", "each month"),
    RestsEvery.QUARTER: Phrase("每季", "each quarter"),
    RestsEvery.HALF_YEAR: Phrase("每半年", "each half-year"),
    RestsEvery.YEAR: Phrase("每年", "each year"),
}

REPAYMENT_KIND = {
    RepaymentKind.PAYMENT: Phrase("还款", "payment"),
    RepaymentKind.SET_OFF: Phrase("抵销", "set-off"),
}

SOURCE = {
    Source.CLAIM: Phrase("经核验的债权", "the verified claim"),
    Source.LAW: Phrase("法律规定", "the law"),
    Source.POLICY: Phrase("双方共同的约定", "joint choices"),
    Source.FUNDING: Phrase("双方知悉的预期资金", "expected funding"),
    Source.MEANS: Phrase("经同意公开的偿付能力", "released means"),
    Source.OFFERS: Phrase("双方知悉的财产和担保", "offers both know of"),
    Source.FELLOWS: Phrase("双方知悉的其他债权人", "other creditors both know of"),
    Source.PROPOSALS: Phrase("调解员提出的方案", "what the mediator proposes"),
}

CAUSE = {
    Cause.MONEY_ADVANCED: Phrase("出借或应付的金额与日期", "money advanced"),
    Cause.DEDUCTION: Phrase("预先扣除的利息", "interest deducted up front"),
    Cause.REPAYMENTS: Phrase("还款记录", "repayments"),
    Cause.COSTS: Phrase("实现债权的费用", "costs"),
    Cause.RATE: Phrase("约定利率", "promised rate"),
    Cause.CAP: Phrase("利率上限的适用", "which cap applies"),
    Cause.CONTRACT_DAY: Phrase("合同成立日", "contract day"),
    Cause.DUE_DAY: Phrase("还款期限", "due day"),
    Cause.BALANCE_DAY: Phrase("结算日", "day of the balance"),
    Cause.DAY_BASIS: Phrase("一年的天数", "days in a year"),
    Cause.END_DAYS: Phrase("算头算尾", "end days counted"),
    Cause.ROUNDING: Phrase("取整方法", "rounding"),
    Cause.LPR: Phrase("LPR 的取值", "reading of the LPR"),
    Cause.APPROPRIATION: Phrase("还款抵充顺序", "order of appropriation"),
    Cause.CHARGES: Phrase("违约金和其他费用", "penalties and fees"),
    Cause.COMPOUNDING: Phrase("复利与借据滚动", "compounding and roll-over"),
    Cause.WAIVERS: Phrase("已作出的减免", "waivers already granted"),
    Cause.STOPS: Phrase("停止计息的期间", "days without interest"),
    Cause.DELAY: Phrase("迟延履行期间的加倍部分", "doubled part after a fixed day"),
    Cause.OLD_INTEREST: Phrase("旧规则下已付利息的处理", "interest paid under the old rule"),
    Cause.FACTS: Phrase("相互关联的事实", "facts that hang together"),
}

SEVERITY = {
    Severity.MISSING: Phrase("缺少", "missing"),
    Severity.DOUBTFUL: Phrase("存疑", "doubtful"),
    Severity.NOTE: Phrase("提示", "note"),
}

STANDING = {
    Standing.TEXT: Phrase("已核对原文", "text read"),
    Standing.TWO_SOURCES: Phrase("两处来源一致", "two sources"),
    Standing.ONE_SOURCE: Phrase("一处来源", "one source"),
    Standing.INFERRED: Phrase("推断", "inferred"),
    Standing.PRACTICE: Phrase("裁判实践", "court practice"),
    Standing.UNVERIFIED: Phrase("未核实", "unverified"),
}


def article(rule: Rule, language: Language) -> str:
    """Return the article of a rule, with its standing where it is not settled."""
    text = language.choice(rule.article, rule.article_en)
    if rule.standing in (Standing.TEXT, Standing.TWO_SOURCES):
        return text
    standing = STANDING[rule.standing].said(language)
    return f"{text}〔{standing}〕" if language.chinese else f"{text} [{standing}]"
