"""What the board says where both sides' offers are written down."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

OPEN = Phrase("双方出价", "Offers made")
TITLE = Phrase("双方出价（仅调解员）", "Offers made (mediator only)")
DONE = Phrase("记好了，收起数字", "Done; put the figures away")
SAYS = Phrase(
    "只有您能看到。各方的出价在本室密封保存；未经其同意不得转告，居中数任何时候都不告诉当事人。",
    "Only you see this. Each side's offers are sealed with its room; tell none without leave, and"
    " the middle never.",
)
MOVES = Phrase("出价与还价（按先后）", "Offers and counter-offers, in order")
DAY = Phrase("日期", "Day")
SIDE = Phrase("哪一方", "Side")
TOTAL = Phrase("总额（元）", "Sum (yuan)")
MONTHS = Phrase("几个月内", "Months")
IF_OTHER = Phrase("如对方到（元）", "If the other comes to")
NOTE = Phrase("备注", "Note")
NEXT = Phrase("可以怎么做", "What might be done")
CHART = Phrase("出价走势图", "Offers in their order")
CHART_SPOKEN = Phrase(
    "方块是债权人的要求，圆点是债务人的出价，虚线是居中数，竖线是区间；数字见上面的表。",
    "Squares: what the creditor asks; dots: what the debtor offers; dashes: the middle; bars:"
    " brackets. The table above holds the figures.",
)
LEGEND = Phrase(
    "■ 债权人要求　● 债务人出价　┄ 居中　│ 区间",
    "■ creditor asks　● debtor offers　┄ middle　│ bracket",
)
