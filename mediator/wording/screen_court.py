"""What the board says about going to court instead of a deal."""

from __future__ import annotations

from mediator.domain.caucus import Room
from mediator.wording.phrases import Phrase

OPEN = Phrase("若谈不成：走法院", "Without a deal: court")
BACK = Phrase("回到方案", "Back to the plans")
TITLE = Phrase("若谈不成，走法院这条路", "Going to court instead")
ASKED = Phrase(
    "截至{day}，依法支持{asked}元。费用取整到{unit}。",
    "As of {day}, {asked} yuan supported. Fees rounded to the {unit}.",
)
EDIT = Phrase("填写估计（会显示数字）", "Enter estimates (shows figures)")
DONE = Phrase("填好了，遮住数字", "Done; mask the figures")
EDIT_SAYS = Phrase(
    "只有您能看到。估计密封保存，不进方案单、协议和任何给当事人的材料，也不在两室显示。"
    "每项填低、高两端；来源不填，即为调解员估计。",
    "Only you see this. Estimates are sealed: they reach no menu, agreement or party paper, and"
    " show in neither room. Give a low and a high end; without a source it is your estimate.",
)
SIDE = {
    Room.CREDITOR: Phrase("债权人：真正能拿到多少", "Creditor: what would really come in"),
    Room.DEBTOR: Phrase("债务人：前后要付出多少", "Debtor: what it would cost in all"),
}
NOT_ESTIMATED = Phrase(
    "还缺：{what}。填好后这里显示区间。", "Still missing: {what}. Then the range shows here."
)
INPUT = Phrase("因素", "Input")
INPUTS = Phrase("各项因素", "Inputs")
CREDITORS_RANGE = Phrase("债权人", "Creditor")
DEBTORS_RANGE = Phrase("债务人", "Debtor")
BOTH_SOURCES = Phrase("{creditor}；{debtor}", "{creditor}; {debtor}")
FROM = Phrase("来源", "Source")
MOVES = Phrase("影响（元）", "Moves it by")
WIDTH = Phrase("上下差距合计", "range in all")

WAYS = Phrase("哪条路走得通", "Which way fits")
PROCEDURE = Phrase("程序", "Procedure")
FITS = Phrase("是否适用", "Fits")
FEE = Phrase("费用（元）", "Fee (yuan)")
FREE = Phrase("不收", "free")
LIMITS = Phrase("法定期限：{limits}", "Limits of the law: {limits}")
HOLD = Phrase("按住空格显示各项条件", "Hold Space to see the conditions")

FACTS = Phrase("只有调解员能确认的事实", "What only the mediator can say")
CREDITOR = Phrase("债权人一方的估计", "Estimates for the creditor")
DEBTOR = Phrase("债务人一方的估计", "Estimates for the debtor")
LOW = Phrase("低", "low")
HIGH = Phrase("高", "high")
SOURCE = Phrase("来源", "source")
UNIT = {
    "%": Phrase("{input}（%）", "{input} (%)"),
    "month": Phrase("{input}（月）", "{input} (months)"),
    "yuan": Phrase("{input}（元）", "{input} (yuan)"),
}
YES, NO, UNSAID = Phrase("是", "yes"), Phrase("否", "no"), Phrase("待确认", "not said")
FACT = {
    "counter_duty": Phrase(
        "债权人有对待给付义务或双方另有债务纠纷", "a duty in return, or another dispute"
    ),
    "reachable": Phrase("债务人在境内、能够送达", "the debtor is here and can be served"),
    "preserved": Phrase("已经或准备申请诉前保全", "assets are or will be preserved before suit"),
    "disputed": Phrase("债务或数额有较大争议", "the debt or its sum is seriously disputed"),
    "excluded": Phrase(
        "涉外、需评估鉴定、有反诉等（民诉法166）", "foreign, appraisal, counter-claim (art. 166)"
    ),
    "small_agreed": Phrase("双方约定适用小额诉讼", "both agree to small claims"),
    "arbitration": Phrase("有仲裁协议", "there is an arbitration agreement"),
    "joint": Phrase("双方愿共同申请司法确认", "both would apply for confirmation"),
}
WAGE = Phrase("法院公布的年平均工资（元）", "Yearly average wage announced (yuan)")
WAGE_SOURCE = Phrase("工资数额的来源", "Source of the wage")
ROUNDING = Phrase("诉讼费取整到", "Court fees rounded to")
