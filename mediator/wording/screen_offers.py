"""What the card of offers and further joint choices says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("分期之外的办法（双方都知道的）", "Ways besides payments (known to both)")
OFFERS = Phrase("可用于抵偿或者担保的", "What may be given or stand as security")
ADD_OFFER = Phrase("添加一项", "Add one")
KIND = Phrase("种类", "Kind")
WHAT = Phrase("名称（写入协议）", "Name (as the agreement will have it)")
LOW = Phrase("估值下限（元）", "Valued at least (yuan)")
HIGH = Phrase("估值上限（元）", "Valued at most (yuan)")
HAIRCUT = Phrase("折扣（%）", "Haircut (%)")
BY = Phrase("最迟交付日（空则首期付款日）", "Handed over by (else first due)")
EARN_OUT = Phrase("另付净利润的比例（%，限债转股）", "Share of later profit (%, with shares)")
FELLOWS = Phrase("其他债权人", "Other creditors")
ADD_FELLOW = Phrase("添加债权人", "Add a creditor")
NAME = Phrase("名称", "Name")
OWED = Phrase("债权额（元）", "Owed (yuan)")
COSTS = Phrase("先付的费用（元）", "Costs paid first (yuan)")
DIVISION = Phrase("几个债权人之间", "Among several creditors")
FREQUENCY = Phrase("还款频率", "How often a payment falls due")
WORKDAYS = Phrase("应付日遇休息日顺延", "Move due days to workdays")
MORATORIUM = Phrase("宽限期方案（个月，0为不提供）", "Moratorium plan (months, 0 for none)")
MISSES = Phrase("可顺延的期数（0为不提供）", "Payments that may be put off (0 for none)")
SEASON = Phrase("收入较多的月份（如 1、2、9）", "Months of higher income (such as 1、2、9)")
PACKAGES = Phrase("提供三个等值方案", "Three packages of equal value")
CHOSEN_DAYS = Phrase(
    "约定的付款日（顿号隔开，空则按频率）",
    "Chosen due days (commas; else by frequency)",
)
WAIVER_ORDER = Phrase("按总额减免时，先减哪一项", "What a waiver of a sum takes first")
