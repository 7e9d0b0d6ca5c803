"""The words of 债务体检单: plain, without shame, for the debtor alone."""

from __future__ import annotations

from mediator.domain.debtor_sheet import DebtorSheet
from mediator.domain.money import Money
from mediator.wording.figures import chinese_day, grouped, in_yuan
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_forms import FormText, Heading, Listing, Note, Part, Text
from mediator.wording.paper_parts import Column, TableText

BAND = "本单只交债务人本人，不入卷宗，不给对方"


def debtor_sheet(sheet: DebtorSheet) -> FormText:
    """Return the sheet."""
    parts: list[Part] = [
        Text(f"{sheet.name}：", indented=False),
        Text(
            "这是根据您在单独谈话中所说的情况整理的收支表，由您自己保存。数字不对的，"
            "随时告诉调解员改正。"
        ),
        Heading("一、每个月的钱"),
        Listing(_months(sheet)),
        Heading("二、这笔债"),
        Text(f"截至核算日，依法应还{in_yuan(sheet.owed)}。{_how_long(sheet)}"),
        *_savings(sheet),
        Heading("三、可以和调解员一起想的"),
        Text("1. 收入是不是每个月都有？哪几个月多，哪几个月少？还款可以跟着收入走。"),
        Text("2. 先留出全家的生活费，再谈每个月能还多少；答应了做不到，对您更不利。"),
        Text("3. 付不出的时候，在到期日以前联系，比过了期再解释好。"),
        Note(f"{sheet.body or BLANK}　{chinese_day(sheet.on)}印制。"),
    ]
    number = f"编号：{sheet.number or BLANK}"
    return FormText("债务体检单", tuple(parts), number, large=True)


def _months(sheet: DebtorSheet) -> TableText:
    columns = (Column("项目"), Column("每月（元）", figures=True))
    rows = [
        ("收入", grouped(sheet.income)),
        (
            f"生活费（连同{sheet.dependants}位家人）" if sheet.dependants else "生活费",
            grouped(sheet.living),
        ),
        ("还其他债", grouped(sheet.other_debts)),
    ]
    if sheet.most_monthly is not None:
        rows.append(("您说每月能还", grouped(sheet.most_monthly)))
    return TableText(columns, tuple(rows), ("收入减去支出，还剩", grouped(sheet.left)))


def _how_long(sheet: DebtorSheet) -> str:
    if sheet.months is None:
        short = in_yuan(Money(-sheet.left.minor, sheet.left.currency))
        return f"现在每个月还差{short}，我们一起看哪一项能调整。"
    return f"如果剩下的钱都用来还，大约要{sheet.months}个月。"


def _savings(sheet: DebtorSheet) -> list[Part]:
    if sheet.savings is None or not sheet.savings:
        return []
    return [Text(f"您手头可以动用的有{in_yuan(sheet.savings)}，要不要动用由您决定。")]
