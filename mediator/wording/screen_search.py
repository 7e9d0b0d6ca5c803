"""What the board says of the search beyond the menu. For the mediator alone."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

OPEN = Phrase("全部可谈方案", "All settlements")
BACK = Phrase("回到方案单", "Back to the menu")
TITLE = Phrase("全部可谈方案（仅调解员）", "All settlements (mediator only)")
RUNNING = Phrase("正在搜索……", "Searching …")
ROOMS_EMPTY = Phrase(
    "两室都还没有可用的范围：下面只按共同事实和诉讼前景搜索。先进两室问过，范围才会收窄。",
    "Neither room has said a limit yet: only joint facts and the court bound the search. Hear the"
    " rooms to narrow it.",
)
HEAD = Phrase(
    "搜索{examined}个方案，双方均可能接受{acceptable}个，其中{frontier}个不被其他方案胜过。",
    "{examined} settlements searched; both could accept {acceptable}, {frontier} of them beaten by"
    " no other.",
)
STRAIGHT = Phrase(
    "可谈边界近乎直线，各种平衡点都是中点，不显示。",
    "The frontier is all but straight: every balance point is its middle, so none is shown.",
)

ALL_KINDS = Phrase("全部类型", "all kinds")
KIND = Phrase("只看一类", "Show one kind")
CHART = Phrase("可谈边界", "Frontier")
CHART_SPOKEN = Phrase(
    "图：各方案对债权人的现值与债务人的负担，数字见下表。左右键换点，1至5选星号方案，C对比。",
    "Chart of value to the creditor and burden of the debtor; figures in the table below. Arrows"
    " move, 1 to 5 choose a starred plan, C compares.",
)
CHART_X = Phrase("债务人负担（现值，元）→", "debtor's burden (present value, yuan) →")
CHART_Y = Phrase("债权人所得（现值，元）", "creditor's value (present, yuan)")
CHART_KEY = Phrase(
    "实心：边界上；★1—5：建议看的方案；圈：平衡点",
    "solid: on the frontier; ★1–5: proposed; ring: balance point",
)
TABLE = Phrase("方案表（与图一致）", "Plans (as in the chart)")
MARK = Phrase("标记", "Mark")
FAMILY = Phrase("类型", "Kind")
SUM = Phrase("总额", "Sum")
PERIODS = Phrase("期数", "No.")
LAST = Phrase("末期", "Last")
LARGEST = Phrase("最大一期", "Largest")
KEPT = Phrase("履行可能", "Kept")
LEAK = Phrase("泄密", "Leak")
SCORES = Phrase("得分", "Scores")

LIMITS = Phrase("两方的范围", "Both sides' limits")
BAR = {
    "creditor_total": Phrase("债权人最低总额", "C: least sum"),
    "creditor_time": Phrase("债权人最长可等", "C: longest wait"),
    "creditor_first": Phrase("债权人首期要求", "C: first payment"),
    "creditor_court": Phrase("债权人诉讼可得", "C: court instead"),
    "debtor_means": Phrase("债务人每月可还", "D: monthly means"),
    "debtor_total": Phrase("债务人愿付总额", "D: highest sum"),
    "debtor_first": Phrase("债务人最早付款", "D: earliest day"),
    "debtor_court": Phrase("债务人诉讼所失", "D: court instead"),
}
COURT = Phrase(
    "若诉讼：债权人现值{creditor}，债务人负担{debtor}（调解员估计，见“若谈不成”）。",
    "In court instead: worth {creditor} to the creditor, the debtor pays {debtor} (estimates).",
)
UNSAID = Phrase("未说", "not said")
AT_LEAST = Phrase("不少于{value}", "≥ {value}")
AT_MOST = Phrase("不多于{value}", "≤ {value}")
NOT_BEFORE = Phrase("{value}起", "from {value}")
MONTHS = Phrase("{count}个月", "{count} months")
BARS_SPOKEN = Phrase("两方条件与所选方案", "both sides' limits, and the chosen plan")

FOR_ME = Phrase("给我", "Me")
FOR_CREDITOR = Phrase("给债权人", "Creditor")
FOR_DEBTOR = Phrase("给债务人", "Debtor")
VIEWS = Phrase("说明给谁", "Explained for")
GAINS = Phrase(
    "比诉讼：债权人多得{creditor}元，债务人少付{debtor}元。",
    "Against court: the creditor gains {creditor}, the debtor saves {debtor} yuan.",
)
KEPT_SAYS = Phrase(
    "履行完毕的可能约{percent}%（{paths}种情形，收入浮动{swing}%，每月{stop}‰断收{months}个月；假设，非预测）。",
    "Kept to its end in about {percent}% ({paths} futures, means swing {swing}%, {stop}‰ a month"
    " stop for {months} months; assumed, no forecast).",
)
KEPT_UNKNOWN = Phrase(
    "债务人未说明收支，履行可能无法模拟。", "Means not said: the chance cannot be simulated."
)
LEVEL = Phrase(
    "八成情形下每期最多能承受{amount}元（{count}期）。",
    "At 80% the largest level payment is {amount} yuan ({count} payments).",
)
FIRM = Phrase("每一期继续履行对双方都更有利。", "Paying on beats stopping on every due day.")
WEAK = Phrase(
    "第{number}期（{day}）起停付对一方更有利：宜调整首付、减免的恢复或者担保。",
    "From payment {number} ({day}) stopping pays one side: mend down payment, revival or security.",
)
LEAK_TO_DEBTOR = Phrase(
    "{light} 债务人若得知债权人会接受此方案，可推断：{what}。",
    "{light} If the debtor learns that the creditor would accept it, it can infer: {what}.",
)
LEAK_TO_CREDITOR = Phrase(
    "{light} 债权人若得知债务人会接受此方案，可推断：{what}。",
    "{light} If the creditor learns that the debtor would accept it, it can infer: {what}.",
)
INFERRED = Phrase(
    "{figure}在{low}—{high}之间（原{first}—{last}）",
    "{figure} {low} to {high} (was {first} to {last})",
)
INFERRED_NOTHING = Phrase(
    "与公开范围不合，一接受就近乎说破", "nothing in the public range fits: a yes says it all"
)
INFERRED_LITTLE = Phrase("与公开范围相比没有新增", "nothing beyond the public range")
FIGURE = {
    "least_total": Phrase("最低总额", "least sum"),
    "longest_months": Phrase("可等月数", "months it waits"),
    "least_first_payment": Phrase("首期要求", "first payment"),
    "most_monthly": Phrase("每月可还", "monthly means"),
    "savings": Phrase("可用存款", "savings"),
    "most_total": Phrase("愿付总额", "highest sum"),
}
MENU_LEAK = Phrase(
    "方案单本身：下一轮对债权人{creditor}比特、对债务人{debtor}比特。",
    "The menu itself: the next round tells the creditor {creditor} bits, the debtor {debtor}.",
)
PARTY_NOTE = Phrase(
    "此页只有这一方自己说过的话和方案条款，没有对方的任何内容；可以照着念，不要出示屏幕。",
    "Only this side's own words and the plan's terms, nothing of the other side: read it out, do"
    " not show the screen.",
)

NEXT = Phrase("下一步（供调解员参考）", "Next (for the mediator)")
IMPROVE = Phrase("有一个对双方都更好的改动，点此查看", "There is a change better for both; see it")
NO_OVERLAP = Phrase(
    "没有双方都能接受的方案。下面是最接近的方案，缺得最少的排在最前，改动它最有帮助：",
    "No settlement suits both. The nearest plans follow, smallest gap first: changing that"
    " helps most.",
)
GAP = Phrase("{place}. {condition}还差{short}", "{place}. {condition} lacks {short}")
GAP_MARK = Phrase("差{place}", "gap {place}")

COMPARE = Phrase("与{one}对比（C 取消）", "Compared with {one} (C ends it)")
COMPARE_FIRST = Phrase(
    "已记住{one}。移到另一方案即可对比，再按 C 取消。",
    "{one} is kept. Move to another plan to compare; C again ends it.",
)
COMPARISON = Phrase("两个方案对比", "Two plans compared")
WHAT = Phrase("项目", "Item")
FIRST_DUE = Phrase("首期", "First due")
FIRST_AMOUNT = Phrase("首期金额", "First payment")
WAIVED = Phrase("减免", "Waived")
SCORE_CREDITOR = Phrase("债权人分数", "Creditor's score")
SCORE_DEBTOR = Phrase("债务人分数", "Debtor's score")
RECKON = Phrase("假设、愿望与试算（会显示数字）", "Assume, wish, try (shows figures)")
