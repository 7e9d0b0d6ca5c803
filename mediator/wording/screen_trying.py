"""What the board says where assumptions are declared, wishes learned and changes tried."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

DONE = Phrase("填好了，遮住数字", "Done; mask the figures")
SAYS = Phrase(
    "只有您能看到。以下是调解员的假设，不是案件事实；密封保存，不进方案单、协议和任何给当事人的材料，"
    "两室也不显示。试算从不保存。",
    "Only you see this. These are your assumptions, no facts of the case; they are sealed and reach"
    " no menu, agreement, party paper or room. What is tried is never kept.",
)
ASSUMED = Phrase("履行与违约的假设", "Assumed of performance and breach")
SHOCKS = Phrase("模拟债务人收入的情形", "Made-up futures of the debtor's means")
COURT = Phrase(
    "胜诉、收回、时间和折损在“若谈不成”里填，只此一处。",
    "Chances, recovery, time and discount in court are entered under “Without a deal”, there only.",
)
WISHES = Phrase("双方更看重什么（每方合计1000）", "What matters to each side (1000 a side)")
ASK = {
    True: Phrase("问债权人：下面两个方案更愿要哪个？", "Ask the creditor: which of these two?"),
    False: Phrase("问债务人：下面两个方案更愿要哪个？", "Ask the debtor: which of these two?"),
}
ASK_SAYS = Phrase(
    "两个都在公开方案单上，问了不泄密；只按所选调整分量，不问数字。",
    "Both are on the public menu, so asking tells nothing; only the choice moves the weights.",
)
ONE = Phrase("选 {letter}", "{letter}")
NEITHER = Phrase("难分", "cannot say")
ASKED_ALL = Phrase("能问的都问过了。", "All that can be asked was asked.")
NO_PLANS = Phrase("还没有可问的方案。", "There are no plans to ask about yet.")
SIDES = {True: Phrase("债权人", "creditor"), False: Phrase("债务人", "debtor")}
START_AGAIN = Phrase("恢复起始分量", "Back to the starting weights")
PLAN = Phrase("方案{letter}：{terms}", "Plan {letter}: {terms}")

TRY = Phrase("试算：改一处，看会怎样", "Try: change one thing and see")
PLACE = Phrase("改哪一处", "What to change")
VALUE = Phrase("改成（不填为“未说”）", "To (empty: not said)")
RUN = Phrase("试算", "Try")
RUNNING = Phrase("正在试算……", "Trying …")
NOTHING = Phrase("未说", "not said")
NEEDS_VALUE = Phrase("这一处必须有数，请填写。", "This cannot be empty; enter a figure.")
PLACES = {
    "positions.creditor.least_total": Phrase("债权人最低总额（元）", "creditor: least sum"),
    "positions.creditor.longest_months": Phrase("债权人最长可等（月）", "creditor: longest wait"),
    "positions.creditor.least_first_payment": Phrase(
        "债权人首期要求（元）", "creditor: first payment"
    ),
    "positions.creditor.yearly_discount": Phrase(
        "债权人晚一年的折损（%）", "creditor: cost of a year (%)"
    ),
    "positions.debtor.most_monthly": Phrase("债务人每月可还（元）", "debtor: monthly means"),
    "positions.debtor.savings": Phrase("债务人可用存款（元）", "debtor: savings"),
    "positions.debtor.most_total": Phrase("债务人愿付总额（元）", "debtor: highest sum"),
    "positions.debtor.earliest_on": Phrase("债务人最早付款日", "debtor: earliest day"),
    "case.policy.longest_months": Phrase(
        "共同条件：最长期限（月）", "joint: longest term (months)"
    ),
    "case.policy.installment_percent": Phrase(
        "共同条件：分期年利率（%）", "joint: yearly rate inside a plan (%)"
    ),
    "case.policy.moratorium_months": Phrase("共同条件：宽限（月）", "joint: moratorium (months)"),
    "case.policy.allowed_misses": Phrase("共同条件：可顺延期数", "joint: payments put off"),
    "positions.reckoning.assumed.stop_permille": Phrase(
        "假设：每月停付的可能（‰）", "assumed: stop paying in a month (‰)"
    ),
    "positions.reckoning.assumed.after_stop_percent": Phrase(
        "假设：停付后能收回（%）", "assumed: recovered after a stop (%)"
    ),
    "positions.reckoning.assumed.secured_percent": Phrase(
        "假设：有担保能收回（%）", "assumed: recovered where secured (%)"
    ),
    "positions.reckoning.assumed.debtor_loss_percent": Phrase(
        "假设：被执行的其他损失（%）", "assumed: other loss when enforced (%)"
    ),
}
