"""调查记录, 调解记录 and 回访记录: what was found, said and kept (司发通〔2010〕239号).

The record of mediation is a joint record: what was said in a room has no place in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.papers import Matter
from mediator.domain.parties import Role
from mediator.domain.visits import Satisfaction, Visit, VisitWay
from mediator.wording.figures import chinese_day, grouped, numeral
from mediator.wording.paper_context import amount
from mediator.wording.paper_forms import (
    Cell,
    FormText,
    Grid,
    Heading,
    Listing,
    Part,
    Ruled,
    Signing,
    Text,
)
from mediator.wording.paper_parts import Column, TableText
from mediator.wording.paper_people import (
    HAND,
    between,
    blank_place,
    mediator_title,
    named,
    nature,
    number,
    places_to_sign,
    role,
)

_WHEN = "＿＿＿＿年＿＿月＿＿日＿＿时＿＿分至＿＿时＿＿分"


def _written(matter: Matter, lines: int) -> list[Part]:
    """Return what was recorded, or lines to write it on."""
    if not matter.words.strip():
        return [Ruled(lines)]
    return [Text(line.strip()) for line in matter.words.splitlines() if line.strip()]


def inquiry(matter: Matter) -> tuple[FormText, ...]:
    """Return the record of an inquiry with one person."""
    body = matter.case.body
    rows = (
        (Cell("时间", _WHEN),),
        (Cell("地点", body.place), Cell("事由", f"{between(matter)}债务纠纷")),
        (Cell("调查人", body.mediator), Cell("记录人", body.recorder)),
        (Cell("参加人", "", 2),),
        (Cell("被调查人", ""), Cell("联系方式", "")),
        (Cell("与当事人的关系", ""), Cell("公民身份号码", "")),
    )
    parts: list[Part] = [
        Grid(rows, "调查的时间、地点和人员"),
        Text("调查人已经表明身份，告知被调查人应当如实陈述。"),
        Heading("记录"),
        *_written(matter, 14),
        Signing(
            "以上记录已经宣读（交被调查人阅看），与所述一致。",
            (blank_place("被调查人"),),
            ("调查人签名", "记录人签名"),
        ),
    ]
    return (FormText(f"{nature(matter)}调查记录", tuple(parts), number(matter)),)


def record(matter: Matter) -> tuple[FormText, ...]:
    """Return the joint record of the mediation, with its result if there is one."""
    case, body = matter.case, matter.case.body
    rows = (
        (Cell("时间", _WHEN),),
        (Cell("地点", body.place), Cell("事由", f"{between(matter)}债务纠纷")),
        (Cell(mediator_title(matter), body.mediator), Cell("记录人", body.recorder)),
        *((Cell(role(party), party.name), Cell("代理人", _agent(party))) for party in case.parties),
        (Cell("其他参加人", ""),),
    )
    parts: list[Part] = [
        Grid(rows, "调解的时间、地点和人员"),
        Heading("一、告知"),
        Text("调解员已经宣读权利义务告知书，各方当事人表示听懂并自愿接受调解，对调解员无异议。"),
        Heading("二、记录"),
        *_written(matter, 12),
        Heading("三、调解结果"),
        *_result(matter),
        Signing(
            "以上记录已经宣读（交各方阅看），与调解经过一致。当事人：",
            places_to_sign(case.parties),
            (f"{mediator_title(matter)}签名", "记录人签名"),
        ),
    ]
    return (FormText(f"{nature(matter)}记录", tuple(parts), number(matter)),)


def _agent(party: object) -> str:
    agent = getattr(party, "agent", None)
    return agent.name if agent is not None else ""


def _result(matter: Matter) -> list[Part]:
    if matter.agreement is None:
        return [Text("□ 达成调解协议　　□ 未达成调解协议　　□ 另行约定时间继续调解：＿＿＿＿＿＿")]
    agreement = matter.agreement
    schedule = agreement.terms.schedule
    rows = len(schedule.rows)
    how = f"分{numeral(rows)}期" if 1 < rows <= 99 else "一次性"
    return [
        Text(
            f"各方当事人于{chinese_day(agreement.agreed_on)}自愿达成调解协议："
            f"{named(matter, Role.DEBTOR)}{how}向{named(matter, Role.CREDITOR)}支付"
            f"{amount(agreement.terms.settlement)}，"
            f"至{chinese_day(schedule.last_due_on)}付清。其他内容见调解协议书。"
        )
    ]


def visit(matter: Matter) -> tuple[FormText, ...]:
    """Return the records of the visits made, or one to be filled in by hand at the next."""
    if not matter.visits:
        return (_visit_form(matter, None, None),)
    return tuple(_visit_form(matter, made, found) for made, found in matter.visits)


def _visit_form(matter: Matter, made: Visit | None, found: AgreementStanding | None) -> FormText:
    agreement = matter.agreed
    on = made.on if made else matter.on
    head = (
        (Cell("协议编号", agreement.number), Cell("签订日期", chinese_day(agreement.agreed_on))),
        (Cell("当事人", between(matter)),),
        (
            Cell("回访时间", chinese_day(on) if made else ""),
            Cell("回访方式", _ticked(_WAYS, made.way if made else None)),
        ),
        (Cell("被回访人", made.visited if made else ""), Cell("回访事由", "调解协议的履行情况")),
    )
    parts: list[Part] = [
        Grid(head, "回访的时间、方式和事由"),
        Heading(f"一、截至{chinese_day(on)}的履行情况"),
        *_paid_by(matter, on, found),
        Text(_ticked(_GOING, _going(found)) + ("，原因：" if not made else ""), leads=not made),
        *_lines(made.found if made else matter.words, 5),
        Heading("二、当事人的意见"),
        Text(f"对调解和履行　{_ticked(_PLEASED, made.satisfaction if made else None)}，意见："),
        *_lines(made.opinion if made else "", 4),
        HAND,
        Signing(made.visitor and f"回访人：{made.visitor}" if made else "", (), _VISIT_SIGNS),
    ]
    return FormText(f"{nature(matter)}回访记录", tuple(parts), number(matter))


_VISIT_SIGNS = ("回访人签名", "被回访人签名")
_WAYS = {VisitWay.IN_PERSON: "上门", VisitWay.PHONE: "电话", VisitWay.OTHER: "其他"}
_PLEASED = {
    Satisfaction.SATISFIED: "满意",
    Satisfaction.FAIRLY: "基本满意",
    Satisfaction.DISSATISFIED: "不满意",
}
_GOING = {"all": "全部按期履行", "part": "部分履行", "none": "未履行"}


def _ticked(names: Mapping[Any, str], chosen: object) -> str:
    """Return the choices with a box before each, the chosen one ticked."""
    return "　".join(f"{'■' if key == chosen else '□'} {name}" for key, name in names.items())


def _going(found: AgreementStanding | None) -> str:
    """Say how the agreement is kept; nothing where that is left to the visit."""
    if found is None:
        return ""
    if not found.course.overdue_days and found.broken is None:
        return "all"
    return "part" if found.course.received else "none"


def _lines(text: str, lines: int) -> list[Part]:
    written = [Text(line.strip()) for line in text.splitlines() if line.strip()]
    return [*written] or [Ruled(lines)]


def _paid_by(matter: Matter, on: date, found: AgreementStanding | None) -> list[Part]:
    """Return what was due by the visit, with what was paid where that is known."""
    if found is None:
        rows = [
            (str(row.number), chinese_day(row.due_on), grouped(row.amount), "", "")
            for row in matter.due
        ]
    else:
        rows = [
            (
                str(each.due.number),
                chinese_day(each.due.due_on),
                grouped(each.due.amount),
                chinese_day(each.settled_on) if each.settled_on else "",
                grouped(each.paid),
            )
            for each in found.course.dues
            if each.due.due_on <= on or each.paid
        ]
    if not rows:
        return [Text("截至本次回访，没有到期的款项。")]
    columns = (
        Column("期次", figures=True),
        Column("应付日"),
        Column("应付金额（元）", figures=True),
        Column("付清日"),
        Column("已付金额（元）", figures=True),
    )
    return [Listing(TableText(columns, tuple(rows)))]
