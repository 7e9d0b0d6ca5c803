"""What the comparison of two versions of a claim says."""

from __future__ import annotations

from mediator.domain.versions import Turn
from mediator.wording.phrases import Phrase

TAB = Phrase("为什么不一样", "Why they differ")
CAUSE = Phrase("原因", "Cause")
SHARE = Phrase("影响（元）", "Effect (yuan)")
SHARES = Phrase("差额的各个原因", "What makes up the gap")
GAP = Phrase("差额", "Gap")
SAME = Phrase(
    "两种算法一样，都是{one}元。勾选下面的不同之处，看它对结果的影响；案件本身不会改动。",
    "Both come to {one} yuan. Switch something below; the case itself stays as it is.",
)
DIFFER = Phrase(
    "本案依法支持{one}元，另一种算法{other}元，差额{gap}元。按原因拆分如下（与先后次序无关，合计即为差额）：",
    "The case comes to {one} yuan, the other version to {other}: a gap of {gap}, split by cause"
    " (whatever the order, summing to the gap):",
)
WORKING = Phrase("正在计算……", "Working it out…")
TOO_MANY = Phrase(
    "两种算法有{count}处不同，一次最多拆分{most}处。请减少几处再比较。",
    "The two differ in {count} ways; at most {most} are split at a time. Switch some back.",
)
SWITCHES = Phrase("事实和规则的不同看法", "Facts and rules seen differently")
SWITCHES_SAY = Phrase(
    "勾选的一项，只在另一种算法里改变。", "What is ticked changes in the second version only."
)
TERMS = Phrase("另一种利率、到期日、结算日", "Other rates, due day or balance day")
TERMS_SAY = Phrase(
    "利率写成 14%、2%/月、LPR×1.5 一年期 浮动；留空即没有约定。",
    "Write 14%, 2%/month, LPR×1.5 one-year floating; empty for none agreed.",
)
CONVENTIONS = Phrase("另一种计息惯例", "Other conventions")
CONVENTIONS_SAY = Phrase("只用于比较，不改动案件。", "For the comparison only.")
SAME_AGAIN = Phrase("全部恢复与本案一致", "Same as the case again")
IN_TERM = Phrase("期内利率", "Rate in term")
OVERDUE = Phrase("逾期利率", "Overdue rate")
DUE_ON = Phrase("到期日", "Due on")
AS_OF = Phrase("结算日", "Balance day")
LEAVE_OUT = Phrase("不计入：{where} {day} {amount}", "Leave out: {where} {day} {amount}")
COUNT_IN = Phrase("计入：{where} {day} {amount}", "Count in: {where} {day} {amount}")
TURNS = {
    Turn.CREDITORS_WORD: Phrase("只按债权人一方的陈述", "By the creditor's word alone"),
    Turn.DEBTORS_WORD: Phrase("只按债务人一方的陈述", "By the debtor's word alone"),
    Turn.DEDUCTION: Phrase("预先扣除的款项仍算作本金", "What was kept back counts as principal"),
    Turn.PRINCIPAL_FIRST: Phrase("还款先抵充本金", "Payments go to principal first"),
    Turn.ORDER_BY_LAW: Phrase("还款按法定顺序抵充", "Payments go in the order of law"),
    Turn.NO_CAP: Phrase("不受利率上限限制", "No cap on rates"),
    Turn.OLD_RULE: Phrase(
        "换一种：是否请求按2020年8月20日前的规定", "The other way about the rule before 2020-08-20"
    ),
    Turn.NO_COMPOUNDING: Phrase("不计复利", "No compounding"),
    Turn.NO_ROLLOVER: Phrase("不承认换条", "No new instrument"),
    Turn.NO_STOPS: Phrase("不停息", "No days without interest"),
    Turn.NO_ACCELERATION: Phrase("没有提前到期", "Nothing fell due early"),
    Turn.NO_DELAY: Phrase("不计迟延履行加倍部分", "No doubled part"),
}
