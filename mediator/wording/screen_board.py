"""What the mediator's board says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

PLANS = Phrase("方案", "Plans")
PLAN = Phrase("方案{letter}", "Plan {letter}")
LETTER = Phrase("方案", "Plan")
FAMILY = Phrase("类型", "Kind")
SUM = Phrase("总额", "Sum")
WAIVED = Phrase("减免", "Waived")
PERIODS = Phrase("期数", "Payments")
LARGEST = Phrase("最大一期", "Largest")
CREDITOR = Phrase("债权人", "Creditor")
DEBTOR = Phrase("债务人", "Debtor")
VALUE = Phrase("债权人现值", "Creditor's value")
EFFICIENT = Phrase("无更优", "Unbeaten")
IS_EFFICIENT = Phrase("★", "★")
STANDS = {True: "✓", False: "✗", None: "？"}
SHORT_STANDS = {
    True: Phrase("可接受", "yes"),
    False: Phrase("不能接受", "no"),
    None: Phrase("尚不能判断", "not known"),
}
"""Whether a side could accept, in a column under its name."""

HIDDEN = "••••"
REVEAL = Phrase("按住显示密封数字（空格）", "Hold to show sealed figures (Space)")
PUBLIC_MENU = Phrase("公开菜单", "Public menu")
MEDIATORS_VIEW = Phrase("回到调解员视图", "Back to the mediator's view")
PUBLIC_SAYS = Phrase(
    "双方可以看到的就是这张表。依据：{sources}。次序固定，不分先后优劣。",
    "This is what the parties may see. Made from: {sources}. The order is fixed and ranks nothing.",
)
FIRST_DUE = Phrase("首期付款日", "First due")
LAST_DUE = Phrase("末期付款日", "Last due")

FOR_CREDITOR = Phrase("债权人：{stand}", "Creditor: {stand}")
FOR_DEBTOR = Phrase("债务人：{stand}", "Debtor: {stand}")
STRAIN = Phrase(
    "最大一期约为其月还款能力的{percent}%", "largest payment about {percent}% of monthly means"
)
CREDITOR_VALUE = Phrase(
    "按其等待成本折算，约值{value}元", "worth about {value} yuan to the creditor"
)
WAIVERS = Phrase("减免：{what}", "Waived: {what}")
WAIVED_PART = Phrase("{part} {amount}元", "{part} {amount} yuan")
NO_WAIVER = Phrase("没有减免", "Nothing is waived")
ADDED = Phrase(
    "分期利息{amount}元（年利率{percent}%）", "interest in the plan {amount} ({percent}%)"
)
SCHEDULE = Phrase("付款计划", "Schedule")
NUMBER = Phrase("期", "No.")
DUE = Phrase("付款日", "Due")
AMOUNT = Phrase("金额（元）", "Amount (yuan)")
COURT_COSTS = Phrase(
    "若改走诉讼：受理费{acceptance}元（减半{halved}元），保全费{preservation}元，执行费{enforcement}元。",
    "In court instead: acceptance {acceptance} (halved {halved}), preservation {preservation}, "
    "enforcement {enforcement} yuan.",
)
ROOMS_EMPTY = Phrase(
    "两室都还没有可用的范围。可以先从公开事实出方案：见“公开菜单”。",
    "Neither room has said a limit yet. Plans from public facts alone: see “Public menu”.",
)
CHOOSE_STARRED = Phrase("看建议方案★{number}", "Look at proposed plan ★{number}")
COMPARE = Phrase("记住此方案，与下一个对比 / 结束对比", "Keep this plan to compare / end comparing")
PIN = Phrase("标记此方案 / 取消标记", "Pin this plan / unpin")
TAKE = Phrase("写入协议", "Into the agreement")
NOTES = Phrase("提示", "Notes")
CHART = Phrase("债权人现值与最大一期", "Creditor's value and largest payment")
CHART_SPOKEN = Phrase(
    "图：每个方案的债权人现值与最大一期；数字见上表。",
    "Chart of creditor's value and largest payment; the figures are in the table above.",
)
CHART_X = Phrase(
    "最大一期（元，对数刻度）→ 债务人负担", "largest payment (yuan, log scale) → debtor's burden"
)
CHART_Y = Phrase("债权人现值（元）", "creditor's value (yuan)")
CHART_FILLED = Phrase("实心：双方都能接受", "filled: both could accept")
