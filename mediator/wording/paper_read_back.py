"""The words of 谈话核对单: what one party said alone, for that party to go through and sign."""

from __future__ import annotations

from mediator.domain.parties import Role
from mediator.domain.read_back import ReadBackSheet
from mediator.wording.figures import chinese_day
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_forms import FormText, Listing, Note, Part, Signing, Text
from mediator.wording.paper_parts import Column, TableText

_WHOSE = {Role.CREDITOR: "债权人", Role.DEBTOR: "债务人"}


def band(sheet: ReadBackSheet) -> str:
    """Return what stands on every page."""
    return f"本单只交{_WHOSE[sheet.role]}本人，不入卷宗，不给对方"


def read_back_form(sheet: ReadBackSheet) -> FormText:
    """Return the sheet."""
    columns = (Column("问题"), Column("您说的"), Column("能否让对方知道"), Column("本人签名"))
    rows = tuple((line.asked, line.said, line.tag, "") for line in sheet.lines)
    parts: tuple[Part, ...] = (
        Text(f"{sheet.name}：", indented=False),
        Text(
            "下面是您在单独谈话中所说的情况，调解员已经逐条读给您听。请再看一遍：没有错的，"
            "在最后一栏签名或者按指印；有出入的，当场告诉调解员改正后重新打印。",
        ),
        Text(
            "“保密”的，未经您同意不告诉对方；“可用于提问”的，只用来向对方提问，不说出内容；"
            "“可转述”的，可以把意思告诉对方；“可出示”的，可以给对方看。",
        ),
        Listing(TableText(columns, rows)),
        Signing(others=("本人", "调解员")),
        Note(
            "本单由您自己保存。签过名的一份需要留在调解员处的，装入封袋，不放进对方可以查阅的卷宗。"
        ),
        Note(f"{sheet.body or BLANK}　{chinese_day(sheet.on)}印制。"),
    )
    return FormText("谈话核对单", parts, f"编号：{sheet.number or BLANK}", large=True)
