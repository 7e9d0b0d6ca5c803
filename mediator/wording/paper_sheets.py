"""进度单, 理解确认页 and 口头协议登记表: what the parties take home, and what is told aloud.

The page of understanding is in large print: what to pay and when, what follows when one payment is
missed, and three questions that the debtor answers in his or her own words.
"""

from __future__ import annotations

from mediator.domain.installments import Installment
from mediator.domain.papers import Matter, last_day_to_confirm
from mediator.domain.parties import Role
from mediator.domain.terms import Terms
from mediator.wording import names
from mediator.wording.figures import chinese_day, grouped, in_yuan, numeral
from mediator.wording.paper_context import amount
from mediator.wording.paper_forms import (
    Cell,
    FormText,
    Grid,
    Heading,
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
    body_place,
    day,
    kind_of_dispute,
    mediator_title,
    named,
    nature,
    number,
    places_to_sign,
)

_SHOWN_WHOLE = 8


def progress(matter: Matter) -> tuple[FormText, ...]:
    """Return how far the case has come and what comes next, the same for every party."""
    body = matter.case.body
    columns = (Column("事项"), Column("日期"), Column("情况"))
    head = (
        (Cell("当事人", between(matter)),),
        (Cell("纠纷", kind_of_dispute(matter)), Cell("调解员", body.mediator)),
    )
    parts: list[Part] = [
        Grid(head, "当事人和纠纷"),
        Heading(f"截至{day(matter)}"),
        Listing(TableText(columns, tuple(_steps(matter)))),
        Heading("接下来"),
        *(Text(f"{n}. {step}") for n, step in enumerate(_next(matter), 1)),
        Note(
            f"本单由{body_name(matter)}出具，只写各方都知道的事项，供当事人了解进度，不作为证据使用。"
        ),
        Signing(body=body_place(matter, f"{mediator_title(matter)}签名")),
    ]
    return (FormText("调解进度单", tuple(parts), number(matter)),)


def _steps(matter: Matter) -> list[tuple[str, str, str]]:
    case = matter.case
    steps = [("受理", chinese_day(case.accepted_on), "已登记，已告知权利义务")]
    if case.claim.disbursements:
        steps.append(("核对欠款", chinese_day(case.as_of), "以该日为准核算，明细见债权计算书"))
    if matter.agreement is None:
        return [*steps, ("协商还款方案", "进行中", "尚未达成协议")]
    agreement = matter.agreement
    paid = f"应付{in_yuan(agreement.terms.settlement)}，{len(agreement.terms.schedule.rows)}期"
    last = last_day_to_confirm(agreement.agreed_on)
    return [
        *steps,
        ("达成协议", chinese_day(agreement.agreed_on), paid),
        ("司法确认", f"{chinese_day(last)}前", "各方共同申请，逾期不能再申请"),
    ]


def _next(matter: Matter) -> tuple[str, ...]:
    if matter.agreement is None:
        return (
            "各方分别考虑自己能够接受的还款数额和期限，准备收入、支出和付款凭证。",
            "下一次调解的时间和地点：＿＿＿＿＿＿＿＿＿＿＿＿＿＿。",
            "不愿意继续调解的，随时可以告诉调解员，不影响起诉的权利。",
        )
    rows = [row for row in matter.agreement.terms.schedule.rows if row.due_on >= matter.on]
    coming = (
        f"下一笔款项：第{rows[0].number}期，{chinese_day(rows[0].due_on)}前支付"
        f"{in_yuan(rows[0].amount)}。"
        if rows
        else "全部款项均已到期，请核对是否付清。"
    )
    last = chinese_day(last_day_to_confirm(matter.agreement.agreed_on))
    return (
        coming,
        f"需要司法确认的，各方在{last}前带身份证和协议原件共同申请。",
        "付款后请保存凭证；不能按时付款的，请在到期日以前联系调解员。",
    )


def understanding(matter: Matter) -> tuple[FormText, ...]:
    """Return the page on which the debtor shows that the agreement is understood."""
    terms = matter.agreed.terms
    parts: list[Part] = [
        Heading("一、我一共要付多少钱"),
        Text(f"一共{amount(terms.settlement)}。付给{named(matter, Role.CREDITOR)}。"),
        Heading("二、什么时候付"),
        Listing(_when(terms)),
        Heading("三、如果没有按时付"),
        *(Text(f"{n}. {what}") for n, what in enumerate(_missed(terms), 1)),
        Heading("四、请用自己的话回答"),
    ]
    for n, question in enumerate(_questions(terms), 1):
        parts += [Text(f"{n}. {question}", leads=True), Ruled(2)]
    debtors = tuple(p for p in matter.agreed.signatories if p.role is Role.DEBTOR)
    parts.append(
        Signing(
            "以上内容调解员已经逐条讲给我听，我听懂了。",
            places_to_sign(debtors),
            (f"{mediator_title(matter)}签名",),
            day=day(matter),
        )
    )
    return (FormText("理解确认页", tuple(parts), number(matter), large=True),)


def _when(terms: Terms) -> TableText:
    rows = terms.schedule.rows
    columns = (
        Column("第几期", figures=True),
        Column("最晚哪一天"),
        Column("付多少（元）", figures=True),
    )
    shown = [_row(row) for row in rows]
    if len(rows) > _SHOWN_WHOLE:
        between_ = ("……", f"中间{len(rows) - 5}期见还款计划表", "")
        shown = [*shown[:4], between_, shown[-1]]
    return TableText(columns, tuple(shown), ("合计", "", grouped(terms.schedule.total)))


def _row(row: Installment) -> tuple[str, str, str]:
    return (str(row.number), chinese_day(row.due_on), grouped(row.amount))


def _missed(terms: Terms) -> tuple[str, ...]:
    breach = terms.breach
    late = f"到期后{breach.grace_days}天内补上，不算违约。" if breach.grace_days else ""
    several = 1 < breach.missed_installments <= len(terms.schedule.rows)
    times = f"累计{_counted(breach.missed_installments)}期没有付" if several else "有一期没有付"
    told = [late] if late else []
    if len(terms.schedule.rows) > 1:
        told.append(f"{times}，或者最后一期没有付，剩下的钱要一次全部付清。")
    if terms.revives and terms.waived_parts:
        told.append(
            f"减掉的{in_yuan(terms.waived.total)}会重新算进来，"
            f"一共变成{in_yuan(terms.owed.total)}，减去已经付的。"
        )
    if breach.default_percent:
        told.append("没有付的本金还要另外算利息。")
    told.append("对方可以向法院申请强制执行（经过司法确认的）或者起诉。")
    return tuple(told)


def _questions(terms: Terms) -> tuple[str, str, str]:
    if len(terms.schedule.rows) == 1:
        first = "最晚哪一天要付钱？付多少？"
    else:
        first = "第一次付钱最晚是哪一天？付多少？一共要付几次？"
    return (
        first,
        "如果到时候付不出，您应当怎么做？最晚什么时候补上？",
        "如果一直没有付，会发生什么？一共要还多少？",
    )


def oral(matter: Matter) -> tuple[FormText, ...]:
    """Return the register of an oral agreement (人民调解法28, 30)."""
    agreement, case = matter.agreed, matter.case
    terms = agreement.terms
    rows = terms.schedule.rows
    first, last = rows[0], rows[-1]
    how = (
        f"自{chinese_day(first.due_on)}起至{chinese_day(last.due_on)}止，分{len(rows)}期支付，"
        f"首期{in_yuan(first.amount)}，末期{in_yuan(last.amount)}，各期见所附还款计划表。"
        if len(rows) > 1
        else f"于{chinese_day(last.due_on)}前一次性付清。"
    )
    content = (
        f"{named(matter, Role.DEBTOR)}尚欠{named(matter, Role.CREDITOR)}"
        f"{amount(terms.owed.total)}，减免{in_yuan(terms.waived.total)}，"
        f"应付{amount(terms.settlement)}。"
    )
    grid = Grid(
        (
            *(
                (Cell(f"当事人（{p.role and _call(p.role)}）", p.name), Cell("联系方式", p.phone))
                for p in agreement.signatories
            ),
            (Cell("主要事实", case.dispute.facts, 4),),
            (Cell("争议事项", case.dispute.issues, 2),),
            (Cell("协议内容", content, 4),),
            (Cell("履行方式和时限", how, 3),),
            (
                Cell("达成日期", chinese_day(agreement.agreed_on)),
                Cell("人民调解员", case.body.mediator),
            ),
        ),
        "口头协议的内容",
    )
    parts: tuple[Part, ...] = (
        grid,
        Note("口头调解协议自各方当事人达成协议之日起生效（《人民调解法》第三十条）。"),
        Signing(body=body_place(matter, "人民调解员签名", "记录人签名")),
    )
    return (FormText(f"{nature(matter)}口头协议登记表", parts, number(matter)),)


def _call(role: Role) -> str:
    return names.ROLE[role].zh


def _counted(number: int) -> str:
    """Return a number as it is spoken before a measure word: 两期, not 二期."""
    return "两" if number == 2 else numeral(number)
