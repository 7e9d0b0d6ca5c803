"""The sentences of what is doubtful about a performance, and of the steps of a standing."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

FINDINGS: dict[str, Phrase] = {
    "receipt_later": Phrase(
        "{amount} 元的付款晚于查询日，未计入",
        "the payment of {amount} is of a later day: not counted",
    ),
    "receipt_returned": Phrase(
        "{amount} 元的付款已退回，未计入", "the payment of {amount} went back: not counted"
    ),
    "receipt_payer_unknown": Phrase(
        "{amount} 元的付款人或者用途不明，核实以前未计入；核实后请更正付款人",
        "who paid {amount}, or for what, is unknown: not counted until it is cleared up",
    ),
    "receipt_before_balance": Phrase(
        "{amount} 元付于债务核对日以前，应当已在债权计算书中扣除，未再计入；没有扣除的，请更正债权",
        "{amount} was paid before the day of the balance and should be in the claim already",
    ),
    "receipt_twice": Phrase(
        "{day} 有两笔 {amount} 元的付款，付款人和凭证相同，都已计入；重复登记的请删除一笔，"
        "确是两笔的请分别写明凭证",
        "two payments of {amount} on {day} have the same payer and proof, and both count; remove"
        " one if it was entered twice, or give each its own proof",
    ),
    "plan_not_self_enforcing": Phrase(
        "◆仅调解员可见：按现有估计，{count} 个应付日上停付对债务人、或者起诉对债权人更有利，"
        "最早是第{number}期（{day}）；用 mediator selfcheck 查看各期比较和可以改善的减免方式",
        "◆ Mediator only: by the estimates, on {count} due days stopping is better for the"
        " debtor or court for the creditor, first row {number} ({day}); see mediator selfcheck",
    ),
    "rate_source_unknown": Phrase(
        "外币付款没有写明汇率来源，请注明公布机构和日期",
        "the rate of a foreign payment names no source: say who published it",
    ),
    "rate_day_unknown": Phrase(
        "{day} 的外币付款没有写明是哪一日的汇率，请注明；协议没有约定的，请各方书面确认",
        "the rate of a foreign payment of {day} names no day: say it, and have the parties agree",
    ),
    "rate_of_other_day": Phrase(
        "{day} 的外币付款采用了 {rate} 的汇率；协议没有约定用哪一日汇率的，请各方书面确认",
        "a foreign payment of {day} is converted at the rate of {rate}: have the parties agree",
    ),
    "pool_share_differs": Phrase(
        "{day} 的共同付款按约定规则应分得 {share} 元，登记的是 {recorded} 元，请核对",
        "of the common payment of {day} the rule gives {share}, but {recorded} is recorded",
    ),
    "receipt_before_replan": Phrase(
        "{amount} 元付于变更还款计划以前，已在补充协议的未付款中扣除，未再计入",
        "{amount} was paid before the plan was changed and is in its balance already",
    ),
    "replan_of_confirmed": Phrase(
        "原协议已于 {day} 经司法确认。变更后的内容没有经过确认，需要强制执行效力的，应当就"
        "补充协议重新共同申请司法确认（民事诉讼法第二百零五条；变更对原裁定的影响没有条文，属推断）",
        "A court confirmed the first agreement on {day}. What is changed is not confirmed: apply"
        " anew (Civil Procedure Law art. 205; inferred, no text settles it)",
    ),
    "replan_allows_misses": Phrase(
        "新计划允许提前书面通知后顺延 {count} 期，避免偶然困难再次构成违约",
        "the new plan allows {count} payments to be put off on notice",
    ),
    "replan_receipt_returned": Phrase(
        "变更前收到的 {amount} 元在变更后退回，新计划没有计入；请各方另行书面约定或者再次变更",
        "{amount} that came in before the change went back after it; agree on it in writing",
    ),
    "replan_above_limit": Phrase(
        "连同已付款，债务人共需支付 {asked} 元，超过以最初借款本金和合同成立时上限利率计算的"
        " {most} 元（民间借贷规定第二十七条），超过部分可能得不到支持",
        "with what was paid the debtor would pay {asked} in all, above the limit of {most} (Private"
        " Lending Rules art. 27)",
    ),
    "replan_sum_changed": Phrase(
        "补充协议签署时的应付款是 {signed} 元，按现有付款记录计算是 {now} 元：签署后改动过"
        "变更日以前的记录。以签署的文本为准，请核对付款记录",
        "signed for {signed}, but the facts now give {now}: something before the change was altered"
        " since. The signed text counts; check the payments",
    ),
    "receipt_of_guarantor": Phrase(
        "{amount} 元由保证人支付，已计入；保证人可以依法向债务人追偿（民法典第七百条）",
        "a guarantor paid {amount}: counted; he has recourse on the debtor (Civil Code art. 700)",
    ),
    "overpaid": Phrase(
        "多付 {amount} 元，请核对后退还或者由各方书面约定用途",
        "{amount} was paid beyond the debt: return it, or agree in writing what it is for",
    ),
    "postponement_unknown": Phrase(
        "这份顺延通知所指的期次不存在或者已经顺延，未计入",
        "this notice names a row that is not there or was put off before: without effect",
    ),
    "postponement_late": Phrase(
        "这份顺延通知没有在应付日以前送达，不发生顺延的效力",
        "this notice came too late: it must come before the due day",
    ),
    "postponement_not_allowed": Phrase(
        "顺延次数已用完，这份顺延通知不发生效力",
        "no more rows may be put off: this notice is without effect",
    ),
    "holidays_unknown": Phrase(
        "{day}以后的节假日安排尚未录入，之后只按周末顺延，届时请核对",
        "holidays after {day} are not known; later days move off weekends only",
    ),
    "transfer_unknown": Phrase(
        "协议中没有这一项抵债财产，未计入", "the agreement has no such transfer: not counted"
    ),
    "plan_interest_spread": Phrase(
        "协议没有载明可以还原的分期利率，分期利息按各期金额的比例分摊",
        "the plan's interest does not follow from a stated rate: it is spread by the rows' amounts",
    ),
}

GROUNDS: dict[str, Phrase] = {
    "plan_asks": Phrase(
        "协议约定以货币支付 {amount} 元", "the agreement asks for {amount} in money"
    ),
    "plan_received": Phrase(
        "已收 {amount} 元，按应付日先后抵充", "{amount} came in, used by order of due days"
    ),
    "interest_unearned": Phrase(
        "提前付清，未到期的分期利息 {amount} 元不再计收",
        "all was paid early: {amount} of plan interest is not charged",
    ),
    "breach_installment": Phrase(
        "第{number}期宽限期届满仍未付足，自{day}起构成违约",
        "row {number} was not paid within its grace: in breach from {day}",
    ),
    "breach_transfer": Phrase(
        "第{number}项抵债财产到期未交付也未付款，自{day}起构成违约",
        "transfer {number} was neither made nor paid for: in breach from {day}",
    ),
    "debt_whole": Phrase("恢复按债务总额 {amount} 元计算", "counted from the whole debt, {amount}"),
    "debt_kept": Phrase(
        "减免不因违约失效，按减免后的 {amount} 元计算",
        "the waiver stays: counted from what was kept, {amount}",
    ),
    "waiver_revived": Phrase("其中失效的减免 {amount} 元", "of it {amount} of waiver falls away"),
    "waiver_final": Phrase(
        "减去已经终局有效的减免 {amount} 元", "less {amount} of waiver that became final"
    ),
    "interest_earned": Phrase(
        "加上截至违约日的分期利息 {amount} 元", "plus plan interest up to the day, {amount}"
    ),
    "paid_before": Phrase(
        "减去违约以前已付的 {amount} 元，依协议的抵充顺序重新抵充",
        "less {amount} paid before, appropriated anew in the agreement's order",
    ),
    "open_on_breach": Phrase("违约日尚欠 {amount} 元", "open on the day of the breach: {amount}"),
    "doubled_from_last_day": Phrase(
        "加倍部分从各期最后付款日的次日起算，不因宽限期推迟；以经确认的协议为执行依据",
        "the doubled part runs from the day after each last day, whatever the days of grace",
    ),
    "doubled_part": Phrase(
        "加倍部分债务利息 {amount} 元，以逾期本金为基数逐期计算",
        "doubled part of interest, {amount}, on overdue principal row by row",
    ),
}
