"""What the claims page says about promises and facts that only some claims have."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

MORE = Phrase("更多约定和事实", "Further promises and facts")
MORE_SAYS = Phrase(
    "多数案件用不到；需要哪一项就展开哪一项。",
    "Most claims need none of these; open what is needed.",
)

DUE_PARTS = Phrase("分期到期、提前到期、催告", "Falling due in parts, early, or by demand")
DUE_PARTS_SAYS = Phrase(
    "本金分几次到期的，逐次填写；宣布全部提前到期的，填提前到期日。没有约定期限的，填催告到达日和给对方的"
    "合理期限（民法典第六百七十五条）。",
    "List principal that falls due in parts; the day all fell due early; where no day was agreed,"
    " the day the demand arrived and the time it allowed (Civil Code 675).",
)
INSTALLMENTS = Phrase("分期到期", "Falling due in parts")
DUE = Phrase("到期日", "Due on")
ACCELERATED_ON = Phrase("全部提前到期日（没有则留空）", "All fell due early on (empty if not)")
DEMANDED_ON = Phrase("催告到达日（没有则留空）", "Demand arrived on (empty if none)")
DEMAND_DAYS = Phrase("催告给的期限（日）", "Days the demand allowed")

OTHER_RATES = Phrase("利率变动", "Rates that change")
OTHER_RATES_SAYS = Phrase(
    "后来改了利率的，从改的那天起另起一行；没有改的那一栏留空。",
    "One row from the day a rate changed; leave empty what did not change.",
)
LATER_RATES = Phrase("以后的利率", "Later rates")
FROM_DAY = Phrase("自（含当日）", "From (counted)")
IN_TERM = Phrase("期内利率", "Rate in term")
OVERDUE = Phrase("逾期利率", "Overdue rate")

CHARGES = Phrase("违约金和其他费用", "Penalties and fees")
SETTLED = Phrase("来历", "Origin")
SETTLED_BEFORE = {
    False: Phrase("案内计算", "worked out here"),
    True: Phrase("以前结算", "settled before"),
}
CHARGES_SAYS = Phrase(
    "一次性的填到期日；每日、每月、每年的填起算日，留空则从逾期第一天起算。利息、违约金和费用合并受上限约束。",
    "For a single charge the day it fell due; for a running one the first day, or empty for the"
    " first day overdue. One cap covers interest, penalties and fees together.",
)
KIND = Phrase("种类", "Kind")
SUM_OR_PERCENT = Phrase("金额或比例", "Sum or percent")
SUM_OR_PERCENT_HELP = Phrase(
    "金额直接写（500、1.2万）；比例带百分号（0.05%）。",
    "Write a sum plainly (500), a percentage with its sign (0.05%).",
)
EVERY = Phrase("多久一次", "How often")
BASE = Phrase("比例的基数", "Percent of")
CALLED = Phrase("名称", "Called")
LAST_DAY = Phrase("至（含当日）", "To (counted)")

COMPOUND = Phrase("复利", "Compounding")
COMPOUND_SAYS = Phrase(
    "约定按期结息、未付利息计收复利的才选。普通出借人的本息总额以初始本金按上限计算为限（民间借贷规定"
    "第二十七条）。",
    "Only where unpaid interest was agreed to bear interest. For ordinary lenders the total is"
    " limited by what the first principal bears at the cap (Private Lending Rules 27).",
)
RESTS_EVERY = Phrase("结息周期", "Rests")
NO_RESTS = Phrase("不计复利", "no compounding")
FIRST_REST = Phrase("首次结息日（空则放款后一期）", "First rest (else one span after)")
OVERDUE_TOO = Phrase("逾期利息和复利也计复利", "Overdue interest compounds as well")

ROLLED = Phrase("换条（利息写入新借据）", "New instruments for the old debt")
ROLLED_SAYS = Phrase(
    "重新出具借据、把欠的利息写成本金的，填新借据的日期和金额。",
    "Where unpaid interest was written into a new instrument: its day and its sum.",
)
ROLLOVERS = Phrase("换条记录", "New instruments")
ROLLED_ON = Phrase("换条日", "Day")
FACE = Phrase("新借据金额（元）", "New face (yuan)")
NEW_DUE_ON = Phrase("新到期日", "New due day")

SEVERAL = Phrase("数笔债务", "Several debts")
SEVERAL_SAYS = Phrase(
    "同一债权人名下有几笔同种债务时，给每笔起个名字，再在款项、还款的“所属债务”一栏写上（点“更多列”）。"
    "还款没有指定的，按民法典第五百六十条抵充。",
    "Name each of several debts to one creditor, and write the name in the Debt column of advances"
    " and repayments (More columns). An undesignated payment follows Civil Code 560.",
)
DEBTS = Phrase("各笔债务", "Debts")
DEBT_NAME = Phrase("名称", "Name")
SECURED = Phrase("担保", "Security")
SECURED_OR_NOT = {False: Phrase("无担保", "unsecured"), True: Phrase("有担保", "secured")}

LET_OFF = Phrase("已作出的减免", "Already waived")
LET_OFF_SAYS = Phrase(
    "债权人在调解以前已经免除的部分；调解中的让步不填在这里。",
    "What the creditor let off before the mediation; concessions made in it do not belong here.",
)
WAIVERS = Phrase("减免记录", "Waivers")
PART = Phrase("减免哪一项", "Which part")
BY_WHAT = Phrase("依据", "By what")

PAUSES = Phrase("停止计息的期间", "Days without interest")
PAUSES_SAYS = Phrase(
    "双方同意停息、债权人迟延受领等；止日留空则一直停到结算日。",
    "Days agreed to bear nothing, or a creditor in delay; without a last day the stop goes on.",
)
STOPS = Phrase("停息期间", "Stops")
FIRST_DAY = Phrase("起（含当日）", "First day")
REASON = Phrase("事由", "Reason")

DOCUMENT = Phrase("生效文书指定的履行期", "Performance day fixed by a document")
DOCUMENT_SAYS = Phrase(
    "已有生效裁判、调解书的，填其指定的最后履行日；此后另计迟延履行期间的加倍部分（民事诉讼法第二百六十四条）。",
    "The last day an effective judgment or mediation document gives; from then on the doubled part"
    " runs (Civil Procedure Law 264).",
)
PERFORMANCE_DUE_ON = Phrase("最后履行日（没有则留空）", "Last day to perform (empty if none)")

ADMITTED = Phrase("债务人认可的数额", "What the debtor acknowledges")
ADMITTED_SAYS = Phrase(
    "债务人当着双方承认的数额，逐项填写；一项都不填，则按“谁的陈述”推算。留空的一项视为不认可。",
    "What the debtor acknowledges in front of both, part by part. With none at all it is worked out"
    " from who said what; a part left empty is not acknowledged.",
)
DENIES_ALL = Phrase("债务人对全部数额都不认可", "The debtor acknowledges nothing at all")

ORDER = Phrase("还款抵充顺序", "Order of appropriation")
ORDER_SAYS = Phrase(
    "没有约定时先费用、再利息、后本金（民法典第五百六十一条）；约定了别的顺序的，在这里调整。",
    "Without agreement costs, interest, principal (Civil Code 561); put another order here.",
)

MONEY_OF = Phrase("币种", "Currency")
MONEY_OF_SAYS = Phrase(
    "人民币以外的债权填三个字母的代码；改币种不换算，已填的数字照旧。",
    "For a claim not in yuan its three letters; figures stay as they are, nothing is converted.",
)
CURRENCY = Phrase("币种代码", "Currency code")

BASIS_CHANGES = Phrase("以后改用的计息基础", "Later day bases")
DAY_BASIS = Phrase("计息基础", "Day basis")
