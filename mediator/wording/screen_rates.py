"""Rates as they are typed and shown in one cell: the words a tied rate is written with."""

from __future__ import annotations

from mediator.domain.periods import LprReading, Tenor
from mediator.domain.promises import RatePer
from mediator.wording.phrases import Phrase

SPAN = {
    RatePer.YEAR: Phrase("年", "year"),
    RatePer.MONTH: Phrase("月", "month"),
    RatePer.DAY: Phrase("日", "day"),
}
TENOR_SAID = {
    Tenor.ONE_YEAR: Phrase("一年期", "one-year"),
    Tenor.FIVE_YEAR: Phrase("五年期以上", "five-year"),
}
READING_SAID = {
    LprReading.FIXED: Phrase("固定", "fixed"),
    LprReading.FLOATING: Phrase("浮动", "floating"),
    LprReading.ANNIVERSARY: Phrase("满年重定", "anniversary"),
    LprReading.NEW_YEAR: Phrase("元旦重定", "new-year"),
}
TENOR_WORDS = {
    Tenor.ONE_YEAR: ("一年期", "1年期", "one-year"),
    Tenor.FIVE_YEAR: ("五年期以上", "五年期", "5年期", "five-year"),
}
READING_WORDS = {
    LprReading.FIXED: ("固定", "fixed"),
    LprReading.FLOATING: ("浮动", "逐期浮动", "floating"),
    LprReading.ANNIVERSARY: ("满年重定", "每满一年重新确定", "每年", "anniversary"),
    LprReading.NEW_YEAR: ("元旦重定", "元旦", "每年1月1日重新确定", "new-year"),
}
"""Every word that a reader takes, in small letters; the first one is what is written."""

RATE_HELP = Phrase(
    "利率写法：14%（年）、2%/月、0.05%/日；与LPR挂钩：LPR×1.5+0.8% 一年期 浮动 2022-06-15"
    "（固定、浮动、满年重定、元旦重定）",
    "Write a rate as 14% (a year), 2%/month, 0.05%/day; tied to the LPR:"
    " LPR×1.5+0.8% one-year floating 2022-06-15 (fixed, floating, anniversary, new-year)",
)
TIED = Phrase("与LPR挂钩", "tied to the LPR")
POINTS = Phrase("{rate}：LPR加点（%，可为负）", "{rate}: points on the LPR (%)")
TIMES = Phrase("LPR的倍数", "Times the LPR")
TENOR = Phrase("LPR期限", "LPR tenor")
READING = Phrase("LPR取值", "LPR reading")
READ_ON = Phrase("首次取值日（空则按规则）", "First read on (else by rule)")
