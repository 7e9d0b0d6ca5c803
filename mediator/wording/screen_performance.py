"""What the follow-up page says."""

from __future__ import annotations

from mediator.domain.visits import Satisfaction, VisitWay
from mediator.wording.phrases import Phrase

RECORD = Phrase("记录付款", "Record a payment")
ON = Phrase("到账日", "Received on")
AMOUNT = Phrase("金额", "Amount")
MEANS = Phrase("付款方式", "Means")
PROOF = Phrase("凭证", "Proof")
PAID_BY = Phrase("付款人", "Paid by")
PAYER = Phrase("付款人", "Payer")
PAYER_NAME = Phrase("付款人姓名（非债务人付款时）", "Payer's name, if not the debtor")
POOLED = Phrase("付给全体债权人，按约定分配", "For all creditors, to be shared")
FOREIGN = Phrase("外币金额（如 1000.00 USD）", "Foreign amount (1000.00 USD)")
RATE = Phrase("汇率（1 外币合人民币）", "Rate (yuan for one)")
RATE_SOURCE = Phrase("汇率来源", "Source of the rate")
ADD = Phrase("登记这笔付款", "Note this payment")
AS_DUE = Phrase("按本期应付登记", "Note what is due next")
AS_DUE_OF = Phrase("按本期应付登记：{amount} 元", "Note what is due next: {amount} yuan")
NEEDS_BOTH = Phrase(
    "请填写到账日和金额，再登记。", "Enter the day and the amount, then note the payment."
)
CONFIRMED = Phrase("司法确认裁定生效日", "Court's confirmation in effect since")
SIGNS = Phrase("回访情况", "Follow-up")
SIGN = Phrase("发现的情况", "What was seen")
SIGN_NOTE = Phrase("说明", "Note")
ADD_SIGN = Phrase("记录这一情况", "Note it")
STANDING = Phrase("履行情况", "Standing")
PAYMENTS = Phrase("付款记录", "Payments")
RETURN = Phrase("标为今日退回", "Went back today")
REMOVE = Phrase("删除所选", "Remove the chosen one")
NO_AGREEMENT = Phrase(
    "还没有选定方案。签订协议以后，在这里登记付款、查看是否逾期。",
    "No plan is chosen yet. After the signing, payments are noted here.",
)
TO_AGREEMENT = Phrase("去协议页选定方案", "Choose a plan on the agreement page")
PAID_AT_ONCE = Phrase("本案一次付清，无分期。", "This case is paid at once, without installments.")
TO_PAYMENT = Phrase("填写一笔付款", "Fill in a payment")
TO_VISIT = Phrase("填写一次回访", "Fill in a visit")
DUE = Phrase("应付", "Due")
LAST_DAY = Phrase("最后一日", "Last day")
PAID = Phrase("已付", "Paid")
OPEN = Phrase("未付", "Open")
HOW = Phrase("情况", "How")
RETURNED = Phrase("退回日", "Went back on")

CHANGE = Phrase("变更还款计划", "Change the plan")
CHANGE_ON = Phrase("变更日", "Day of the change")
FIRST_DUE = Phrase("新的首期应付日", "First new due day")
NEW_PAYMENTS = Phrase("新的期数", "New payments")
LET_OFF_INTEREST = Phrase("减免利息等的百分比", "Percent of interest and charges let off")
LET_OFF_PRINCIPAL = Phrase("减免本金的百分比", "Percent of the principal let off")
CAPITALIZE = Phrase("未付利息并入本金", "Unpaid interest becomes principal")
WAIVER_ORDER = Phrase("先后", "Order")
NEW_PERCENT = Phrase("分期年利率（%，可空）", "Yearly rate inside the plan (%)")
MISSES = Phrase("可以顺延的期数", "Payments that may be put off")
CHANGE_REASON = Phrase("变更原因", "Reason")
CONSENTS = Phrase("书面同意的保证人（顿号分开）", "Guarantors who consent (、 between)")
WORK_OUT = Phrase("试算并记录", "Work out and record")
TAKE_BACK = Phrase("撤回这份变更", "Take it back")
SIGN_TODAY = Phrase("今日已签署", "Signed today")
CHANGE_NEEDS = Phrase(
    "请填写变更日、新的首期应付日和期数。", "Enter the day, first due day and count."
)
CHANGE_HINT = Phrase(
    "试算后，补充协议书在“协议”页的打印清单里；签署以前可以随时撤回或者重新试算。",
    "Once worked out, the supplement is in the print set of the agreement page; until it is signed"
    " it may be taken back or worked out anew.",
)
DRAFT_OF = Phrase("拟定中：{number}", "draft: {number}")
SIGNED_OF = Phrase("已签署（{day}）：{number}", "signed {day}: {number}")
VISITS = Phrase("回访记录", "Visits")
VISIT_ON = Phrase("回访日期", "Visited on")
VISITED = Phrase("被回访人", "Visited")
VISITOR = Phrase("回访人", "Visitor")
VISIT_WAY = Phrase("方式", "How")
VISIT_FOUND = Phrase("回访情况", "What was found")
PLEASED = Phrase("满意度", "Satisfaction")
OPINION = Phrase("被回访人的意见", "What the visited said")
ADD_VISIT = Phrase("记录这次回访", "Note this visit")
REMOVE_VISIT = Phrase("删除所选回访", "Remove the chosen visit")
VISIT_NEEDS = Phrase("请填写回访日期和被回访人。", "Enter the day and who was visited.")
WAYS = {
    VisitWay.PHONE: Phrase("电话", "telephone"),
    VisitWay.IN_PERSON: Phrase("上门", "in person"),
    VisitWay.OTHER: Phrase("其他", "otherwise"),
}
PLEASED_NAMES = {
    None: Phrase("未询问", "not asked"),
    Satisfaction.SATISFIED: Phrase("满意", "satisfied"),
    Satisfaction.FAIRLY: Phrase("基本满意", "fairly satisfied"),
    Satisfaction.DISSATISFIED: Phrase("不满意", "dissatisfied"),
}
CLOSING = Phrase("结案", "Closing")
CLOSING_WAY = Phrase("结案方式", "How it ended")
CLOSING_NOTE = Phrase("说明", "Note")
CLOSE_TODAY = Phrase("今日结案", "Close today")
REOPEN = Phrase("撤回结案", "Take the closing back")
CLOSED_ON = Phrase("已于 {day} 结案：{way}", "closed on {day}: {way}")
