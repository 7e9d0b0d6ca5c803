"""What the claims page says."""

from __future__ import annotations

from mediator.domain.components import Component
from mediator.wording.phrases import Phrase

CONTRACT = Phrase("债权约定", "The contract")
ON = Phrase("下一步：债权人室 Ctrl+3", "Next: the creditor's room Ctrl+3")
KIND = Phrase("债权类型", "Kind of claim")
LENDER = Phrase("债权人类别", "Class of lender")
INSTRUMENT = Phrase("借据或合同名称", "Instrument")
FORMED_ON = Phrase("合同成立日", "Contract formed on")
DUE_ON = Phrase("到期日（没有约定则留空）", "Due on (empty if none)")
FILED_ON = Phrase("起诉日（未起诉则留空）", "Filed on (empty if not)")
IN_TERM_RATE = Phrase("期内利率（%）", "Rate in term (%)")
OVERDUE_RATE = Phrase("逾期利率（%）", "Overdue rate (%)")
IN_TERM = Phrase("期内利率", "Rate in term")
OVERDUE = Phrase("逾期利率", "Overdue rate")
RATE_PER = Phrase("利率单位", "Per")
MARKUP = Phrase("逾期加计（%，买卖合同30—50）", "Trade mark-up (%, 30 to 50)")
OLD_RULE = Phrase(
    "当事人请求按2020年8月20日前的规定", "A party asks for the rule before 2020-08-20"
)
CAP_PERCENT = Phrase("认定的利率上限（%，一般留空）", "Cap stated by the mediator (%)")
CAP_REASON = Phrase("认定上限的理由", "Reason for the stated cap")

ADVANCES = Phrase("出借或应付款项", "Advances or prices due")
REPAYMENTS = Phrase("还款", "Repayments")
COSTS = Phrase("实现债权的费用", "Costs of realizing the claim")
DAY = Phrase("日期", "Day")
AMOUNT = Phrase("金额（元）", "Amount (yuan)")
DEDUCTED = Phrase("预先扣除（元）", "Kept back (yuan)")
ADVANCES_ON_PAPER = Phrase("纸面上的出借合计（只核对录入）", "Advanced in all, on paper (a check)")
REPAID_ON_PAPER = Phrase("纸面上的还款合计（只核对录入）", "Repaid in all, on paper (a check)")
TOTAL_FITS = Phrase("与纸面相符：{count}行，合计 {typed}", "fits the paper: {count} rows, {typed}")
TOTAL_SHORT = Phrase(
    "比纸面少 {gap}：录入{count}行，合计 {typed}。请查有没有漏录，或者金额录小了。",
    "{gap} less than the paper: {count} rows, {typed}. Look for a row left out, a figure too low.",
)
TOTAL_OVER = Phrase(
    "比纸面多 {gap}：录入{count}行，合计 {typed}。请查有没有重复，或者金额录大了。",
    "{gap} more than the paper: {count} rows, {typed}. Look for a row twice, or a figure too high.",
)
MEANS = Phrase("方式", "Means")
BANK = Phrase("银行转账", "bank transfer")
PRESERVATION = Phrase("保全费", "preservation fee")
WHAT = Phrase("名目", "What")
OWN_DUE_ON = Phrase("本笔到期日", "Own due day")
DEBT = Phrase("所属债务", "Debt")
SAID_BY = Phrase("谁的陈述", "Said by")
COUNTED = Phrase("是否计入", "Counted")
COUNTS = {True: Phrase("计入", "counted"), False: Phrase("不计入", "not counted")}
PAID_BY = Phrase("还款或抵销", "Paid or set off")
DESIGNATED = Phrase("指定抵充", "Designated")
PARTS = {
    Component.COSTS: Phrase("费用", "costs"),
    Component.INTEREST: Phrase("利息", "interest"),
    Component.OVERDUE_INTEREST: Phrase("逾期利息", "overdue interest"),
    Component.COMPOUND_INTEREST: Phrase("复利", "compound interest"),
    Component.PENALTY: Phrase("违约金", "penalty"),
    Component.FEES: Phrase("其他费用", "fees"),
    Component.PRINCIPAL: Phrase("本金", "principal"),
    Component.DELAY_INTEREST: Phrase("加倍部分", "doubled part"),
}
ALSO_DAY = ("日期", "时间", "交易日期", "交易时间", "记账日期", "还款日期", "到账日期", "date")
ALSO_AMOUNT = ("金额", "交易金额", "还款金额", "发生额", "价税合计", "转账金额", "amount")
ALSO_MEANS = ("方式", "摘要", "用途", "备注", "附言", "名目", "交易类型", "memo")

CONVENTIONS = Phrase("计息惯例", "Conventions")
DAY_BASIS = Phrase("计息基础", "Day basis")
COUNTED_DAYS = Phrase("首尾计算", "Counted days")
ROUNDING_STEP = Phrase("进位时点", "Rounding step")
ROUNDING_UNIT = Phrase("进位到", "Rounded to")
ROUNDING_MODE = Phrase("进位方法", "Rounding mode")
LPR_READING = Phrase("LPR取值", "LPR reading")
LPR_TENOR = Phrase("没有约定时LPR的期限", "LPR tenor where none was agreed")
PROFILE = Phrase("口径", "Profile")
OWN_CONVENTIONS = Phrase("自定义", "one's own")
OWN_CONVENTIONS_SAYS = Phrase(
    "自定义：这样的组合没有找到出处，会照实印在计算书上。",
    "One's own: no source is known for this combination; it is printed as it is.",
)
RARE_CONVENTIONS = Phrase("少见的惯例", "Rare conventions")
RARE_CONVENTIONS_SAYS = Phrase(
    "日利率与上限比较时按几日折算一年、LPR的期限、2020年8月20日以前多付利息的处理、中途改用的计息基础。",
    "Days that make a daily rate yearly, the LPR tenor, interest paid before 2020-08-20, and a day"
    " basis that changed on the way.",
)
DAILY_RATE_DAYS = Phrase("日利率折算年利率", "A daily rate makes a yearly one by")
DAYS_OF_DAILY_RATE = {
    None: Phrase("随计息基础", "the day basis"),
    360: Phrase("一年360日", "360 days"),
    365: Phrase("一年365日", "365 days"),
}
OLD_INTEREST = Phrase(
    "2020年8月20日以前已付、年利率24%至36%之间的利息", "Interest of 24–36% paid before 2020-08-20"
)

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
ASSERTED = Phrase("债权人主张", "Creditor asks")
SUPPORTED = Phrase("依法支持", "Supported")
ACKNOWLEDGED = Phrase("债务人认可", "Debtor admits")
UNSUPPORTED = Phrase("不予支持", "Not supported")
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
CAP_RULE = Phrase("上限：{articles}", "Cap: {articles}")
OF_DEBT = Phrase("债务：{debt}", "Debt: {debt}")
SOURCE = Phrase("出处：{place}（Enter 转到）", "From: {place} (Enter goes there)")
LEFT_OVER = Phrase("未用完{amount}元", "{amount} yuan left over")
KEPT_BY_OLD_LAW = Phrase(
    "其中{amount}元抵旧规则下的利息，不予返还", "{amount} yuan paid old interest, not refunded"
)
TRIAL_DAY = Phrase("试算到", "Work out for")
TRIAL_BACK = Phrase("回到结算日", "Back")
ON_TRIAL = Phrase(
    "试算至{day}（结算日{as_of}不变）", "On trial for {day}; the case's own day is {as_of}"
)
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
