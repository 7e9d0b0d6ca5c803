"""卷宗封面, 卷内目录, 情况说明 and 封底, and what stands in for papers that come from outside.

Source: the dossier of 司发通〔2010〕239号.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.evidence import Exhibit
from mediator.domain.papers import Matter
from mediator.domain.parties import PartyKind
from mediator.domain.scans import ScannedSheet
from mediator.domain.visits import ClosingWay
from mediator.wording.figures import chinese_day, grouped
from mediator.wording.hand_marks import clock_time, spot_said
from mediator.wording.names import ROLE
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_forms import (
    Cell,
    FormText,
    Grid,
    Listing,
    Note,
    Part,
    Ruled,
    Signing,
    Text,
)
from mediator.wording.paper_parts import Column, TableText
from mediator.wording.paper_people import (
    between,
    body_name,
    day,
    mediator_title,
    nature,
    number,
    role,
)
from mediator.wording.phrases import Language, Phrase


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: what lies there and on which page it begins."""

    name: str
    page: int | None


def cover(matter: Matter) -> FormText:
    """Return the cover of the dossier."""
    case, end = matter.case, matter.agreement
    ended = chinese_day(end.agreed_on) if end else "＿＿＿＿年＿＿月＿＿日"
    rows = (
        (Cell("卷名", f"{between(matter)}债务纠纷"),),
        (Cell("卷号", case.number),),
        (Cell(mediator_title(matter), case.body.mediator),),
        (Cell("调解日期", f"{chinese_day(case.accepted_on)}至{ended}"),),
        (Cell("立卷人", ""),),
        (Cell("立卷日期", ""),),
        (Cell("保管期限", ""),),
        (Cell("备注", f"案库记录号：{matter.head}" if matter.head else "", 2),),
    )
    title = f"{nature(matter)}卷宗"
    return FormText(title, (Grid(rows, title),), body_name(matter), cover=True)


def contents(matter: Matter, entries: tuple[Entry, ...]) -> FormText:
    """Return the list of what lies in the dossier."""
    columns = (Column("序号", figures=True), Column("名称"), Column("页码", figures=True))
    rows = tuple(
        (str(n), entry.name, "" if entry.page is None else str(entry.page))
        for n, entry in enumerate(entries, 1)
    )
    return FormText("卷内目录", (Listing(TableText(columns, rows)),), number(matter))


def situation(matter: Matter) -> tuple[FormText, ...]:
    """Return the note on the state of the dossier."""
    end = matter.agreement
    result = (
        f"经调解，各方当事人于{chinese_day(end.agreed_on)}达成调解协议。"
        if end
        else "经调解，各方当事人未达成调解协议，已经告知可以依法通过仲裁、诉讼等途径维护权利。"
    )
    text: tuple[Part, ...] = (
        Text(f"{between(matter)}债务纠纷，于{chinese_day(matter.case.accepted_on)}受理。{result}"),
        *_closing(matter),
        Text("本卷所收材料已经核对，页码连续；各方单独谈话的内容按照保密要求未收入本卷。"),
        Text("缺少的材料和原因，以及其他需要说明的情况：", leads=True),
    )
    lines = [Text(line.strip()) for line in matter.words.splitlines() if line.strip()]
    written = tuple(lines) or (Ruled(8),)
    parts = (*text, *written, Signing(others=("立卷人签名",), day=day(matter)))
    return (FormText("卷宗情况说明", parts, number(matter)),)


CLOSING = {
    ClosingWay.PERFORMED: Phrase("履行完毕", "performed"),
    ClosingWay.ENFORCEMENT: Phrase("转入强制执行", "gone to enforcement"),
    ClosingWay.SUIT: Phrase("转入诉讼或者仲裁", "gone to court or arbitration"),
    ClosingWay.WAIVED: Phrase("债权人书面放弃余款", "the rest given up in writing"),
    ClosingWay.OTHER: Phrase("其他", "otherwise"),
}


def _closing(matter: Matter) -> tuple[Part, ...]:
    closed = matter.case.performance.closed
    if closed is None or closed.on > matter.on:
        return ()
    why = f"（{closed.note}）" if closed.note else ""
    return (Text(f"本案于{chinese_day(closed.on)}结案：{CLOSING[closed.way].zh}{why}。"),)


def back(matter: Matter, pages: int) -> FormText:
    """Return the back cover, which tells how many pages there are."""
    rows = (
        (Cell("卷号", matter.case.number or BLANK),),
        (Cell("本卷页数", f"共{pages}页（含封面、目录和封底）"),),
        (Cell("立卷人", ""), Cell("检查人", "")),
        (Cell("归档日期", ""),),
    )
    return FormText("卷宗封底", (Grid(rows, "卷宗封底"),), body_name(matter), cover=True)


def identities(matter: Matter) -> FormText:
    """Return the sheet behind which copies of identity papers go."""
    rows = tuple(
        (
            f"{role(p)}　{p.name}",
            "居民身份证" if p.kind is PartyKind.PERSON else "营业执照、法定代表人身份证明",
            p.identity,
            "□ 已核对原件",
        )
        for p in matter.case.parties
    )
    columns = (Column("当事人"), Column("证件"), Column("号码"), Column("核对"))
    return _insert(matter, "身份证明", TableText(columns, rows))


def evidence(matter: Matter) -> FormText:
    """Return the sheet behind which the evidence goes, with what the claim rests on."""
    claim = matter.case.claim
    named = [claim.instrument] if claim.instrument else []
    named += [f"{chinese_day(d.on)}付款凭证（{d.means or '付款'}）" for d in claim.disbursements]
    named += [f"{chinese_day(r.on)}还款凭证（{r.means or '还款'}）" for r in claim.repayments]
    listed = [(name, "", "□ 原件　□ 复印件") for name in named]
    listed += [_exhibit(exhibit) for exhibit in matter.case.exhibits if exhibit.shown]
    rows = tuple((str(n), *row) for n, row in enumerate(listed, 1))
    columns = (Column("序号", figures=True), Column("证据"), Column("提交人"), Column("形式"))
    return _insert(matter, "证据材料", TableText(columns, rows or (("", "", "", ""),)))


def signed_papers(matter: Matter) -> FormText:
    """Return the sheet behind which the signed original goes, with what was scanned of it."""
    rows = [(f"原件扫描　第{s.sheet}张", _page_of(s), _broken(s.file)) for s in matter.case.scans]
    rows += [
        (
            spot_said(mark.spot, Language.CHINESE),
            f"{chinese_day(mark.on)}{clock_time(mark.minute)}\n协议版本 {mark.terms[:8]}",
            _broken(mark.picture),
        )
        for mark in matter.case.marks
    ]
    columns = (Column("签署件"), Column("页码或者时间"), Column("校验码（SHA-256）"))
    return _insert(matter, "签署件核对", TableText(columns, tuple(rows)))


def _page_of(sheet: ScannedSheet) -> str:
    if not sheet.page:
        return "未核对"
    how = "调解员对照确认" if sheet.by_eye else "页脚二维码"
    return f"第{sheet.page}页　共{sheet.pages}页（{how}）\n协议版本 {sheet.mark[:8]}"


def sheet_caption(sheet: ScannedSheet) -> str:
    """Return what stands above a scanned sheet, and what it is for those who cannot see it."""
    page = f"第{sheet.page}页　共{sheet.pages}页" if sheet.page else "未核对页码"
    return f"签署原件扫描　{page}　文件校验码 {sheet.file[:8]}　第{sheet.sheet}张"


def _broken(digest: str) -> str:
    return "\n".join(digest[start : start + 16] for start in range(0, len(digest), 16))


def _exhibit(exhibit: Exhibit) -> tuple[str, str, str]:
    """Return a file on the list of evidence, bound to its bytes by their SHA-256."""
    digest = exhibit.sha256
    parts = _broken(digest)
    form = "已与原件核对" if exhibit.original_seen else "电子文件"
    return (f"{exhibit.name}\n校验码（SHA-256）：\n{parts}", ROLE[exhibit.brought_by].zh, form)


def performance(matter: Matter) -> FormText:
    """Return the sheet behind which proof of performance goes."""
    rows = tuple(
        (str(row.number), chinese_day(row.due_on), grouped(row.amount), "")
        for row in matter.agreed.terms.schedule.rows
    )
    columns = (
        Column("期次", figures=True),
        Column("应付日"),
        Column("应付金额（元）", figures=True),
        Column("凭证"),
    )
    return _insert(matter, "履行凭证", TableText(columns, rows))


def _insert(matter: Matter, title: str, table: TableText) -> FormText:
    note = Note("本页之后附复印件或者扫描件；复印件由提交人签名，调解员注明“与原件核对一致”。")
    return FormText(title, (Listing(table), note), number(matter))
