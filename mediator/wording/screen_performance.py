"""What the follow-up page says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

RECORD = Phrase("记录付款", "Record a payment")
ON = Phrase("到账日", "Received on")
AMOUNT = Phrase("金额", "Amount")
MEANS = Phrase("付款方式", "Means")
PROOF = Phrase("凭证", "Proof")
PAID_BY = Phrase("付款人", "Paid by")
PAYER = Phrase("付款人", "Payer")
PAYER_NAME = Phrase("付款人姓名（非债务人付款时）", "Payer's name, if not the debtor")
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
DUE = Phrase("应付", "Due")
LAST_DAY = Phrase("最后一日", "Last day")
PAID = Phrase("已付", "Paid")
OPEN = Phrase("未付", "Open")
HOW = Phrase("情况", "How")
RETURNED = Phrase("退回日", "Went back on")
