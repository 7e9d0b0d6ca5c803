"""司法确认申请书 and 支付令申请书: what goes to a court.

Source: 民事诉讼法205, 206, 225; 民诉法解释353-355, 358; 法释〔2011〕5号3. The template text of
the courts is not settled; these carry the facts that the rules ask for.
"""

from __future__ import annotations

from mediator.domain.money import Money, total
from mediator.domain.papers import Matter, last_day_to_confirm
from mediator.domain.parties import Role
from mediator.wording.figures import chinese_day, grouped, signing_day
from mediator.wording.paper_context import BLANK, amount
from mediator.wording.paper_forms import (
    FormText,
    Heading,
    Listing,
    Note,
    Part,
    Signing,
    Text,
)
from mediator.wording.paper_parts import Column, TableText
from mediator.wording.paper_people import (
    body_name,
    day,
    named,
    party_grid,
    places_to_sign,
    role,
)


def confirmation(matter: Matter) -> tuple[FormText, ...]:
    """Return the joint application for judicial confirmation, with its list of papers."""
    agreement = matter.agreed
    signed = chinese_day(agreement.agreed_on)
    title = "人民调解协议" if matter.is_people else "商事调解协议"
    which = f"于{signed}达成的{title}（编号：{agreement.number or BLANK}）"
    parts: list[Part] = []
    for party in agreement.signatories:
        call = f"申请人（{role(party)}）"
        parts += [Heading(call), party_grid(matter, party, call)]
    parts += [
        Heading("请求事项"),
        Text(f"请求依法确认各申请人{which}有效。"),
        Heading("事实和理由"),
        Text(
            f"各申请人因债务纠纷，经{body_name(matter)}主持调解，{which}，"
            f"约定支付{amount(agreement.terms.settlement)}，"
            f"至{chinese_day(agreement.terms.schedule.last_due_on)}付清。协议自签订之日起生效。"
        ),
        Text(
            "各申请人声明：协议出于自愿，内容真实、明确、具体，不违反法律、行政法规的强制性规定，"
            "不违背公序良俗，不损害国家利益、社会公共利益和他人合法权益，不存在虚构债务、恶意串通；"
            "不涉及身份关系，不涉及物权、知识产权的确认。"
        ),
        Text(
            "依照《民事诉讼法》第二百零五条、第二百零六条，"
            "各申请人在协议生效之日起三十日内共同提出申请。",
            leads=True,
        ),
        Text("此致", leads=True),
        Text(matter.case.body.court or f"{BLANK}人民法院", indented=False),
        Signing("申请人：", places_to_sign(agreement.signatories), day=signing_day(matter.on)),
        Heading("附：材料清单"),
        Listing(_papers(matter)),
        Note(_clock(matter)),
    ]
    return (FormText("司法确认申请书", tuple(parts)),)


def _papers(matter: Matter) -> TableText:
    body = body_name(matter)
    names = (
        ("调解协议书原件（含附件）", "每申请人一份，法院一份"),
        (f"{body}主持调解的证明（盖章）", "一份"),
        ("申请人的身份证明、住所和联系方式；法人另附营业执照和法定代表人身份证明", "各一份"),
        ("授权委托书和代理人身份证明（有代理人的）", "各一份"),
        ("与协议有关的财产权利证明、债权凭证、付款凭证复印件", "各一份"),
        ("送达地址确认书", "每申请人一份"),
    )
    rows = tuple((str(n), name, copies, "□") for n, (name, copies) in enumerate(names, 1))
    columns = (Column("序号", figures=True), Column("材料"), Column("份数"), Column("已备"))
    return TableText(columns, rows)


def _clock(matter: Matter) -> str:
    last = last_day_to_confirm(matter.agreed.agreed_on)
    left = (last - matter.on).days
    counted = f"从本申请书日期起算还有{left}日" if left >= 0 else f"已经超过{-left}日"
    return (
        f"期限：协议于{chinese_day(matter.agreed.agreed_on)}生效，三十日届满之日为"
        f"{chinese_day(last)}，{counted}。届满之日是法定休假日的，以其后的第一日为届满之日"
        "（民事诉讼法关于期间的规定）。申请不收费；人民法院受理后可以通知双方到场核实。"
    )


def payment_order(matter: Matter) -> tuple[FormText, ...]:
    """Return the application for a payment order over what is due by the day."""
    agreement, due = matter.agreed, matter.due
    whole = total([row.amount for row in due], agreement.terms.settlement.currency)
    creditor, debtor = named(matter, Role.CREDITOR), named(matter, Role.DEBTOR)
    parts: list[Part] = []
    for party in agreement.signatories:
        if party.role in (Role.CREDITOR, Role.DEBTOR):
            call = "申请人" if party.role is Role.CREDITOR else "被申请人"
            parts += [Heading(call), party_grid(matter, party, call)]
    parts += [
        Heading("请求事项"),
        Text(
            f"请求向被申请人{debtor}发出支付令，督促其向申请人{creditor}支付已到期的款项"
            f"{amount(whole)}，扣除已经支付的＿＿＿＿＿＿元。"
        ),
        Heading("事实和理由"),
        Text(
            f"经{body_name(matter)}调解，双方于{chinese_day(agreement.agreed_on)}达成调解协议"
            f"（编号：{agreement.number or BLANK}）。截至{day(matter)}，下列款项已经到期："
        ),
        Listing(_due(matter, whole)),
        Text(
            "申请人与被申请人没有其他债务纠纷，申请人不负有对待给付义务；支付令能够送达被申请人。"
            "依照《民事诉讼法》第二百二十五条，请求发出支付令。",
            leads=True,
        ),
        Text("此致", leads=True),
        Text(f"{BLANK}人民法院", indented=False),
        Signing(
            "申请人：",
            places_to_sign(tuple(p for p in agreement.signatories if p.role is Role.CREDITOR)),
            day=signing_day(matter.on),
        ),
        Note(
            "附：调解协议书，债权凭证，已付款项的凭证，申请人的身份证明。由被申请人住所地的基层人民法院"
            "受理。被申请人依法提出书面异议的，督促程序终结，可以另行起诉。"
        ),
    ]
    return (FormText("支付令申请书", tuple(parts)),)


def _due(matter: Matter, whole: Money) -> TableText:
    columns = (
        Column("期次", figures=True),
        Column("应付日"),
        Column("应付金额（元）", figures=True),
        Column("其中已付（元）", figures=True),
    )
    rows = tuple(
        (str(row.number), chinese_day(row.due_on), grouped(row.amount), "") for row in matter.due
    )
    return TableText(columns, rows, ("合计", "", grouped(whole), ""))
