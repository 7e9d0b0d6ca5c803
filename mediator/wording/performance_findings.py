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
    "doubled_part": Phrase(
        "加倍部分债务利息 {amount} 元，以逾期本金为基数逐期计算",
        "doubled part of interest, {amount}, on overdue principal row by row",
    ),
}
