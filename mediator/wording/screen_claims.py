"""What the claims page says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

CONTRACT = Phrase("债权约定", "The contract")
KIND = Phrase("债权类型", "Kind of claim")
LENDER = Phrase("债权人类别", "Class of lender")
INSTRUMENT = Phrase("借据或合同名称", "Instrument")
FORMED_ON = Phrase("合同成立日", "Contract formed on")
DUE_ON = Phrase("到期日（没有约定则留空）", "Due on (empty if none)")
FILED_ON = Phrase("起诉日（未起诉则留空）", "Filed on (empty if not)")
IN_TERM_RATE = Phrase("期内利率（%）", "Rate in term (%)")
OVERDUE_RATE = Phrase("逾期利率（%）", "Overdue rate (%)")
RATE_PER = Phrase("利率单位", "Per")
MARKUP = Phrase("逾期加计（%，买卖合同30—50）", "Trade mark-up (%, 30 to 50)")
OLD_RULE = Phrase(
    "当事人请求按2020年8月20日前的规定", "A party asks for the rule before 2020-08-20"
)
CAP_PERCENT = Phrase("调解员认定的利率上限（%，一般留空）", "Cap stated by the mediator (%)")
CAP_REASON = Phrase("认定上限的理由", "Reason for the stated cap")

ADVANCES = Phrase("出借或应付款项", "Advances or prices due")
REPAYMENTS = Phrase("还款", "Repayments")
COSTS = Phrase("实现债权的费用", "Costs of realizing the claim")
DAY = Phrase("日期", "Day")
AMOUNT = Phrase("金额（元）", "Amount (yuan)")
DEDUCTED = Phrase("预先扣除（元）", "Kept back (yuan)")
MEANS = Phrase("方式", "Means")
WHAT = Phrase("名目", "What")

CONVENTIONS = Phrase("计息惯例", "Conventions")
DAY_BASIS = Phrase("计息基础", "Day basis")
COUNTED_DAYS = Phrase("首尾计算", "Counted days")
ROUNDING_STEP = Phrase("进位时点", "Rounding step")
ROUNDING_UNIT = Phrase("进位到", "Rounded to")
ROUNDING_MODE = Phrase("进位方法", "Rounding mode")
LPR_READING = Phrase("LPR取值", "LPR reading")

POLICY = Phrase("双方共同的方案条件", "Joint choices about plans")
SETTLED_ON = Phrase("结算日（空则用受理日期）", "Settled on (else day of acceptance)")
FIRST_DUE_ON = Phrase("首期付款日（空则结算后一个月）", "First due on (else a month later)")
LONGEST_MONTHS = Phrase("最长期数（月）", "Longest term (months)")
INSTALLMENT_UNIT = Phrase("每期金额取整到", "Installments rounded to")
GRACE_DAYS = Phrase("宽限期（日）", "Grace (days)")
MISSED = Phrase("几期未付即加速到期", "Missed installments before acceleration")
INSTALLMENT_PERCENT = Phrase("分期年利率（%，不计息则留空）", "Rate in a plan (% a year)")
DEFAULT_PERCENT = Phrase("违约后年利率（%，空则按原债权）", "Rate after breach (% a year)")
LUMP_REDUCTION = Phrase("无息债权一次付清的减免（%）", "Reduction for one payment (%)")
CONDITIONAL = Phrase("违约时减免恢复", "Waivers revive on breach")
FUNDING_ON = Phrase("预期资金到账日（没有则留空）", "Expected funding on")
FUNDING_AMOUNT = Phrase("预期资金（元）", "Expected funding (yuan)")
FUNDING_SOURCE = Phrase("资金来源", "Source of funding")
UNITS = {
    1: Phrase("分", "fen"),
    100: Phrase("元", "yuan"),
    1000: Phrase("10元", "10 yuan"),
    10000: Phrase("100元", "100 yuan"),
}

BALANCE = Phrase("依法核定", "The lawful balance")
AS_OF = Phrase("计算至{day}", "As of {day}")
FILING_ASSUMED = Phrase("起诉日暂按受理日{day}", "Filing assumed on {day}")
PART = Phrase("项目", "Part")
ASSERTED = Phrase("主张", "Asked")
SUPPORTED = Phrase("依法支持", "Supported")
ACKNOWLEDGED = Phrase("债务人认可", "Acknowledged")
UNSUPPORTED = Phrase("不支持", "Not supported")
TOTAL = Phrase("合计", "Total")
PER_DIEM = Phrase("此后每日利息{amount}元", "Interest of each later day: {amount} yuan")
OVERPAID = Phrase("多付{amount}元", "Overpaid by {amount} yuan")
LINES = Phrase("计算明细", "Lines")
EVENTS = Phrase("往来", "Events")
NOTES = Phrase("提示", "Notes")
FIRST_DAY = Phrase("起", "From")
LAST_DAY = Phrase("止", "To")
BASE = Phrase("基数（元）", "Base (yuan)")
YEARLY_RATE = Phrase("年利率", "Rate a year")
CUT_RATE = Phrase("{rate}（约定{promised}）", "{rate} (promised {promised})")
DAYS = Phrase("天数", "Days")
ARTICLE = Phrase("依据：{articles}", "Article: {articles}")
EVENT = Phrase("事项", "Event")
USED = Phrase("抵充", "Used for")
BALANCE_AFTER = Phrase("余额（元）", "Balance (yuan)")

ADD_LPR = Phrase("补录LPR公告", "Add an LPR announcement")
LPR_SAYS = Phrase(
    "请按全国银行间同业拆借中心的公告填写；只用于本案，并会印在计算说明里。",
    "Fill in from the official announcement; it is used in this case only and printed.",
)
LPR_ON = Phrase("公告日", "Announced on")
LPR_ONE = Phrase("一年期（%）", "One year (%)")
LPR_FIVE = Phrase("五年期以上（%）", "Five years (%)")
LPR_SOURCE = Phrase("来源（网址或文号）", "Source")
LPR_TAKE = Phrase("加入", "Add")
LPR_INCOMPLETE = Phrase(
    "公告日、两个利率和来源都要填。填好后再点“加入”。",
    "Day, both rates and source are needed. Fill them in, then press Add.",
)
