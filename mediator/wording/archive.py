"""The words of the archive: what was found, counted, and is to be done in the week."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from mediator.domain.agenda import Agenda, Task
from mediator.domain.archive import Day, Ending
from mediator.domain.claims import ClaimKind
from mediator.domain.dues import DueKind
from mediator.domain.listing import CaseSummary, Found
from mediator.domain.money import half_up
from mediator.domain.statistics import By, Line, Measure, Table
from mediator.domain.suppression import Count, Kept
from mediator.wording import grounds, names, screen
from mediator.wording.phrases import Language, Phrase
from mediator.wording.warnings import LEVEL

ENDINGS = {
    Ending.OPEN: Phrase("未结", "open"),
    Ending.AGREED: Phrase("达成协议", "agreement"),
    Ending.CLOSED: Phrase("未达成协议结案", "closed without agreement"),
}

BYS = {
    By.YEAR: Phrase("年份", "year"),
    By.QUARTER: Phrase("季度", "quarter"),
    By.MONTH: Phrase("月份", "month"),
    By.KIND: Phrase("债务类型", "kind of debt"),
    By.MEDIATOR: Phrase("调解员", "mediator"),
}

CASES = Phrase("受理件数", "cases")
AGREED = Phrase("达成协议", "agreements")
SETTLED = Phrase("调解成功率", "settled")
DAYS = Phrase("中位用时（天）", "median days")
LET_OFF = Phrase("减免比例", "waived")
DECIDED = Phrase("已见结果", "performed or broken")
PERFORMED = Phrase("按约履行", "performed as agreed")
KEPT = Phrase("按约履行率", "kept")
HEADS = (CASES, AGREED, SETTLED, DAYS, LET_OFF, DECIDED, PERFORMED, KEPT)

MEASURES = {
    Measure.SETTLED: SETTLED,
    Measure.DAYS: DAYS,
    Measure.LET_OFF: LET_OFF,
    Measure.KEPT: KEPT,
}

ALL = Phrase("合计", "all")
UNNAMED = Phrase("（未填）", "(not given)")
SMALL = "<5"
WITHHELD = "*"
NOTHING = "–"

LEGEND = Phrase(
    "“<5”：不足五件，不显示具体数；“*”：为免从合计推算出不足五件的数而不显示。案件按受理日期归期；"
    "中位用时自受理日至协议日；减免比例为免除金额占应付总额之比（人民币案件）；按约履行率为未违约而履行完毕的协议（“按约履行”），"
    "占已履行完毕和已违约协议（“已见结果”）之比，截至{day}。未统计任何一方单独陈述的内容。",
    "“<5”: fewer than five, not shown; “*”: withheld, or a number below five would follow from the"
    " total. Cases count by the day they were accepted; waived is the share of what was owed (in"
    " yuan); kept is the share performed without a breach among agreements performed or broken"
    " by {day}. Nothing that one side said alone is counted.",
)
PERIOD = Phrase("受理期间：{first}至{last}", "accepted: {first} to {last}")
OPEN_END = Phrase("不限", "any day")
WHOLE_TIME = Phrase("受理期间：全部", "accepted: at any time")
NO_CASES = Phrase("本期没有案件。", "No cases in this period.")

FOUND = Phrase("找到{count}件", "{count} found")
FOUND_MORE = Phrase("找到{count}件以上", "more than {count} found")
FOUND_NONE = Phrase("没有找到案件。", "No case was found.")
GO_ON = Phrase("下一页：--before {next}", "next page: --before {next}")

TASKS = Phrase("{day}至{until}的待办和逾期", "to do and overdue, {day} to {until}")
NO_TASKS = Phrase("本周没有期限，也没有逾期。", "Nothing is due or overdue this week.")
DUE_PAID = Phrase("第{number}期付款", "payment no. {number}")
DUE_HANDED = Phrase("第{number}项交付", "hand-over no. {number}")
BREAKS = Phrase("{what}（{day}起构成违约）", "{what} (a breach from {day})")
BROKEN = Phrase("已构成违约", "the agreement is broken")
SEEN = Phrase("回访发现：{what}", "seen at a follow-up: {what}")
SEEN_TO_DO = Phrase("回访发现：{what}。{act}", "seen at a follow-up: {what}; {act}")


def kind_said(kind: str, language: Language) -> str:
    """Return a kind of debt in words."""
    return names.CLAIM_KIND[ClaimKind(kind)].said(language)


def group_said(by: By, group: str, language: Language) -> str:
    """Return the name of a group of a table."""
    if by is By.KIND:
        return kind_said(group, language)
    return group or UNNAMED.said(language)


def count_said(count: Count) -> str:
    """Return a count, or the mark of one that is not shown."""
    if count.number is not None:
        return str(count.number)
    return SMALL if count.kept is Kept.SMALL else WITHHELD


def percent(share: Fraction | None) -> str:
    """Return a share in percent, to a tenth, half up.

    >>> percent(Fraction(2, 3)), percent(None)
    ('66.7%', '–')
    """
    if share is None:
        return NOTHING
    tenths = half_up(share * 1000)
    return f"{tenths // 10}.{tenths % 10}%"


def days_said(days: Fraction | None) -> str:
    """Return a median of days, which may end in a half."""
    if days is None:
        return NOTHING
    return str(days.numerator) if days.denominator == 1 else f"{int(days)}.5"


def cells(line: Line) -> tuple[str, ...]:
    """Return the cells of a line of statistics, under ``HEADS``."""
    return (
        count_said(line.cases),
        count_said(line.agreed),
        percent(line.settled),
        days_said(line.days),
        percent(line.let_off),
        count_said(line.decided),
        count_said(line.performed),
        percent(line.kept),
    )


def rows(table: Table, language: Language) -> tuple[tuple[str, ...], ...]:
    """Return a table of statistics as texts: heads, groups, and all."""
    heads = (BYS[table.by].said(language), *(head.said(language) for head in HEADS))
    groups = ((group_said(table.by, line.group, language), *cells(line)) for line in table.lines)
    return (heads, *groups, (ALL.said(language), *cells(table.total)))


def name_said(table: Table, line: Line, language: Language) -> str:
    """Return the name of a line: its group's, or that of all together."""
    if line is table.total:
        return ALL.said(language)
    return group_said(table.by, line.group, language)


def figure_said(line: Line, measure: Measure) -> str:
    """Return a figure of a line as the table has it."""
    figure = line.figure(measure)
    return days_said(figure) if measure is Measure.DAYS else percent(figure)


def legend(table: Table, language: Language) -> str:
    """Return which cases a table counts, and what its marks and figures mean."""
    said = LEGEND.said(language, day=table.as_of.isoformat())
    return f"{_period(table, language)}\n{said}"


def _period(table: Table, language: Language) -> str:
    if table.first is table.last is None:
        return WHOLE_TIME.said(language)
    open_end = OPEN_END.said(language)
    first, last = (end.isoformat() if end else open_end for end in (table.first, table.last))
    return PERIOD.said(language, first=first, last=last)


def sheet(table: Table, language: Language) -> tuple[tuple[str, ...], ...]:
    """Return a table as it leaves the program: with what it counts and means below it."""
    return (*rows(table, language), (), *((line,) for line in legend(table, language).split("\n")))


def statistics_report(table: Table, language: Language) -> str:
    """Return a table of statistics to read."""
    if not table.lines:
        return NO_CASES.said(language)
    return f"{_aligned(rows(table, language))}\n\n{legend(table, language)}"


def found_report(found: Found, most: int, language: Language) -> str:
    """Return the cases that were found, a line each."""
    if not found.cases:
        return FOUND_NONE.said(language)
    lines = [_case_line(case, language) for case in found.cases]
    over = found.count > most
    head = (FOUND_MORE if over else FOUND).said(language, count=min(found.count, most))
    more = [GO_ON.said(language, next=found.next)] if found.next is not None else []
    return "\n".join([head, *lines, *more])


def _case_line(case: CaseSummary, language: Language) -> str:
    stage = screen.STAGES[case.stage].said(language)
    number = case.number or screen.UNNUMBERED.said(language)
    parts = (number, case.parties, stage, case.mediator, case.accepted_on.isoformat())
    return "  ".join(filter(None, parts))


def agenda_report(found: Agenda, language: Language) -> str:
    """Return what is to be done in all cases, a line each."""
    if not found.tasks:
        return NO_TASKS.said(language)
    head = TASKS.said(language, day=found.as_of.isoformat(), until=found.until.isoformat())
    return "\n".join([head, *(task_line(task, language) for task in found.tasks)])


def task_line(task: Task, language: Language) -> str:
    """Return a task: its level, its day, its case and what is to be done."""
    level = LEVEL[task.level].said(language)
    number = task.number or screen.UNNUMBERED.said(language)
    what = task_said(task, language)
    return f"[{level}] {task.day.on.isoformat()}  {number}  {task.parties}  {what}"


def task_said(task: Task, language: Language) -> str:
    """Return what a task asks for; of a sign, what was seen and what to do about it."""
    if task.sign is None:
        return day_said(task.day, language)
    what = language.choice(task.sign.chinese, task.sign.english)
    act = language.choice(task.sign.act_chinese, task.sign.act_english)
    return (SEEN_TO_DO if act else SEEN).said(language, what=what, act=act)


def day_said(day: Day, language: Language) -> str:
    """Return what a day asks for."""
    if day.act in _DUES:
        what = _DUES[day.act].said(language, number=day.number)
        if day.breach_on is None:
            return what
        return BREAKS.said(language, what=what, day=day.breach_on.isoformat())
    if day.act in grounds.DEADLINES:
        return grounds.DEADLINES[day.act].said(language, who=day.toward)
    return (
        BROKEN.said(language) if day.act == "breach" else screen.DEADLINES[day.act].said(language)
    )


_DUES = {DueKind.INSTALLMENT.value: DUE_PAID, DueKind.TRANSFER.value: DUE_HANDED}


def _aligned(table: Sequence[Sequence[str]]) -> str:
    """Set texts in columns; a Chinese character is as wide as two letters."""
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    lines = []
    for row in table:
        first, *rest = zip(row, widths, strict=True)
        cells = [first[0] + " " * (first[1] - _width(first[0]))]
        cells += [" " * (width - _width(text)) + text for text, width in rest]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
