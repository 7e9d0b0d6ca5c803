"""What the sheet over all cases says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("档案：查找、本周期限、统计", "Archive: find, this week, figures")
OPEN = Phrase("档案", "Archive")
FIND = Phrase("查找", "Find")
WEEK = Phrase("本周期限", "This week")
FIGURES = Phrase("统计", "Figures")
SEARCH = Phrase(
    "当事人、拼音首字母、证件号、金额、条款，任意两个字",
    "names, initials, numbers, amounts, clauses: any two characters",
)
MEDIATOR = Phrase("调解员姓名（全名）", "mediator's full name")
BY_MEDIATOR = Phrase("调解员", "Mediator")
NARROW = Phrase("筛选与栏目", "Filters and columns")
ANYTHING = Phrase("清除筛选", "Show all again")
STAGE = Phrase("阶段", "Stage")
KIND = Phrase("债务类型", "Kind of debt")
YEAR = Phrase("受理年份", "Year accepted")
ENDING = Phrase("结果", "Outcome")
ANY = Phrase("不限", "any")
MORE = Phrase("再列一页", "More")
FOUND_CASES = Phrase("找到的案件", "Cases found")
LEVEL = Phrase("等级", "Level")
DAY = Phrase("日期", "Day")
DUES_ONLY = Phrase("只看应付款和交付", "Only what is due")
REMIND = Phrase("打印付款提示函（{count}件）", "Print reminders ({count})")
REMINDED = Phrase(
    "已送出{count}份付款提示函，合为一次打印；每份单面、另起一张，只有本案当事人的姓名。",
    "{count} reminders were sent as one job; each begins on its own sheet, printed on one side,"
    " with the names of its own case only.",
)
NOT_REMINDED = Phrase("未打印：{number}　{why}", "Not printed: {number}  {why}")
TO_DO = Phrase("待办", "To do")
SPLIT_BY = Phrase("按", "By")
DRAWN = Phrase("图示", "Chart")
FIRST = Phrase("受理日期自", "Accepted from")
LAST = Phrase("受理日期至", "Accepted to")
LONGEST = Phrase("{measure}，最长一组占满整条", "{measure}; the longest fills its bar")
EXPORT = Phrase("导出表格…", "Export the table…")
TABLE_FILES = Phrase("表格 (*.xlsx *.csv)", "Tables (*.xlsx *.csv)")
