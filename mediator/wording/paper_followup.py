"""付款提示函, 违约通知书, 履行结算单, 强制执行申请书, 履行证明: the papers after the signing.

A letter goes to the debtor alone, at the confirmed address for service, names no third person and
threatens nothing: it says what is due, what the agreement says follows, and whom to ask. Every
sum is the standing's own (``domain.agreement_standing``); no article is named that was not read.
"""

from __future__ import annotations

from mediator.domain.agreement_standing import AgreementStanding, Broken
from mediator.domain.components import Component
from mediator.domain.money import Money, total
from mediator.domain.papers import Matter
from mediator.domain.parties import Party, Role
from mediator.domain.performance import State
from mediator.wording import names
from mediator.wording.figures import chinese_day, grouped, plain_percent, signing_day
from mediator.wording.paper_context import BLANK, amount
from mediator.wording.paper_forms import FormText, Heading, Listing, Note, Part, Signing, Text
from mediator.wording.paper_parts import Column, TableText
from mediator.wording.paper_people import (
    body_name,
    body_place,
    day,
    named,
    number,
    party_grid,
    places_to_sign,
)
from mediator.wording.phrases import Language

_ASK = (
    "对金额有疑问或者履行确有困难的，请在应付日以前与本调解组织联系；需要变更的，由各方当事人"
    "协商一致后另行书面约定。"
)
_CONDUCT = (
    "本函只送交您本人或者您确认的送达地址。与本案有关的电话提示只在8时至22时之间进行，每日不超过三次，"
    "不向其他人透露债务情况；有人以威胁、侮辱等方式催讨的，请告知本调解组织。"
)


def reminder(matter: Matter) -> tuple[FormText, ...]:
    """Return the letter that reminds the debtor of what is due next, or already late."""
    found = matter.followed
    debtor = named(matter, Role.DEBTOR)
    upcoming = found.course.next_due
    late = found.course.due_now
    parts: list[Part] = [Text(f"{debtor}：", indented=False), Text(agreed_on(matter))]
    if found.course.overdue_days and upcoming is not None:
        parts.append(
            Text(
                f"截至{day(matter)}，您尚有已到期的款项{amount(late)}没有支付，"
                f"其中最早一期的应付日为{chinese_day(upcoming.due.last_day)}。"
                f"请尽快支付；{_grace(found)}"
            )
        )
    elif upcoming is not None:
        parts.append(
            Text(
                f"下一笔款项{amount(upcoming.open)}应当于{chinese_day(upcoming.due.last_day)}前"
                "（含当日）支付至协议约定的账户。已经支付的，请忽略本函并留存凭证。"
            )
        )
    parts += [Text(_ASK), *_from_body(matter), Note(_CONDUCT)]
    return (FormText("付款提示函", tuple(parts), number(matter)),)


def _grace(found: AgreementStanding) -> str:
    """Say what a breach would lead to, as the agreement has it and no more."""
    upcoming, stake = found.course.next_due, found.at_stake
    if upcoming is None or stake is None:
        return ""
    return (
        f"依照协议，宽限期至{chinese_day(upcoming.due.grace_to)}届满；构成违约的，全部未付款项提前到期，"
        f"按本函日期计算共{amount(stake.opened.total)}。"
    )


def breach_notice(matter: Matter) -> tuple[FormText, ...]:
    """Return the notice that the agreement is broken, with the sum and how it came about."""
    found, broken = matter.followed, matter.broken
    debtor, creditor = named(matter, Role.DEBTOR), named(matter, Role.CREDITOR)
    parts: list[Part] = [
        Text(f"{debtor}：", indented=False),
        Text(agreed_on(matter)),
        Text(
            f"因您没有按照协议付款，自{chinese_day(broken.revival.on)}起已构成违约"
            f"{accelerated(found)}。截至{day(matter)}，"
            f"您应当向{creditor}支付{amount(found.due_now)}"
            f"（此后每日增加{amount(broken.grown.per_day)}），计算如下："
        ),
        *account(found, broken),
        Text(
            "请在收到本通知后立即支付；已经支付的，请提交凭证以便核对。您对违约或者金额有异议的，"
            "可以书面提出。"
        ),
        Signing(
            "通知人：",
            places_to_sign(tuple(p for p in matter.agreed.parties if p.role is Role.CREDITOR)),
            day=signing_day(matter.on),
        ),
        Note(_CONDUCT),
    ]
    return (FormText("违约通知书", tuple(parts), number(matter)),)


def accelerated(found: AgreementStanding) -> str:
    """Say that all fell due early, where it did."""
    early = found.state is State.ACCELERATED
    return "，全部未付款项依照协议提前到期" if early else ""


def final_statement(matter: Matter) -> tuple[FormText, ...]:
    """Return the account of a broken agreement: dues, receipts, what revived, what it grew to."""
    found, broken = matter.followed, matter.broken
    parts: list[Part] = [
        Text(agreed_on(matter)),
        Heading("一、应付和已付"),
        Listing(dues_table(found)),
        Heading("二、违约后的应付款项"),
        *account(found, broken),
        *_from_body(matter),
    ]
    return (FormText("履行结算单", tuple(parts), number(matter)),)


def enforcement(matter: Matter) -> tuple[FormText, ...]:
    """Return the application for enforcement of a confirmed agreement that was broken."""
    found, broken, agreement = matter.followed, matter.broken, matter.agreed
    parts: list[Part] = []
    for party in agreement.signatories:
        if party.role is not Role.GUARANTOR:
            call = "申请人" if party.role is Role.CREDITOR else "被申请人"
            parts += [Heading(call), party_grid(matter, party, call)]
    joined = "".join(_joined(party) for party in agreement.signatories)
    confirmed = matter.case.performance.confirmed_on
    ruled = chinese_day(confirmed) if confirmed else BLANK
    doubled = found.doubled.unpaid if found.doubled else Money(0)
    parts += [
        Heading("请求事项"),
        Text(
            f"一、强制被申请人支付{amount(found.due_now)}（计算至{day(matter)}），"
            f"以及此后依照协议计算至实际付清之日的利息；{joined}"
        ),
        Text(
            f"二、强制被申请人支付迟延履行期间的加倍部分债务利息，计算至{day(matter)}为"
            f"{amount(doubled)}，此后计算至实际付清之日；"
        ),
        Text("三、本案执行费用由被申请人负担。"),
        Heading("事实和理由"),
        Text(agreed_on(matter)),
        Text(
            f"该协议经＿＿＿＿＿＿＿＿人民法院司法确认（案号：{BLANK}），裁定于{ruled}生效。"
            f"被申请人没有按照协议付款，自{chinese_day(broken.revival.on)}起已构成违约"
            f"{accelerated(found)}。应付款项计算如下："
        ),
        *account(found, broken),
        Text(
            "依照《民事诉讼法》第二百零六条、第二百五十条、第二百六十四条，申请强制执行。",
            leads=True,
        ),
        Text("此致", leads=True),
        Text(f"{BLANK}人民法院", indented=False),
        Signing(
            "申请人：",
            places_to_sign(tuple(p for p in agreement.signatories if p.role is Role.CREDITOR)),
            day=signing_day(matter.on),
        ),
        Note(_deadline(found)),
    ]
    return (FormText("强制执行申请书", tuple(parts)),)


def _joined(party: Party) -> str:
    """Say how far one who joined the debt is liable for it."""
    if party.role is not Role.JOINER:
        return ""
    most = party.joins_up_to
    limit = f"在{amount(most)}的范围内" if most is not None else "对上述款项"
    return f"被申请人{party.name}加入债务，{limit}承担连带责任。"


def _deadline(found: AgreementStanding) -> str:
    last = next((d.by for d in found.deadlines if d.act == "apply_enforcement"), None)
    until = f"，本案按较早的起算日把握，至{chinese_day(last)}届满" if last else ""
    return (
        f"申请执行的期间为二年{until}。加倍部分债务利息从各期最后付款日的次日起算；协议约定的宽限期"
        "是否推迟起算没有明文规定，本书按不推迟计算，由法院审查。附：调解协议书，司法确认裁定书及生效证明，已付款项的凭证，"
        "申请人的身份证明，被申请人的财产线索。"
    )


def performed(matter: Matter) -> tuple[FormText, ...]:
    """Return the certificate that the agreement was performed, for the debtor's own use."""
    found = matter.followed
    debtor, creditor = named(matter, Role.DEBTOR), named(matter, Role.CREDITOR)
    last = max((each.settled_on for each in found.course.dues if each.settled_on), default=None)
    when = f"，最后一笔于{chinese_day(last)}付清" if last and found.broken is None else ""
    parts: list[Part] = [
        Text(agreed_on(matter)),
        Text(
            f"截至{day(matter)}，{debtor}已经向{creditor}支付{amount(found.course.received)}"
            f"{_with_before(matter)}{when}，协议约定的付款义务已经履行完毕。"
        ),
        Listing(dues_table(found)),
        Text("特此证明。本证明可以用于申请信用修复、删除失信信息或者退还债权凭证。"),
        Signing(
            "债权人确认：",
            places_to_sign(tuple(p for p in matter.agreed.parties if p.role is Role.CREDITOR)),
            body=body_place(matter),
        ),
    ]
    return (FormText("履行证明", tuple(parts), number(matter)),)


def _with_before(matter: Matter) -> str:
    """Say what had been paid before the plan was changed, where it was."""
    before = matter.agreed.supersedes
    if before is None or not before.received:
        return ""
    whole = before.received + matter.followed.course.received
    return f"（不含变更还款计划以前已付的{grouped(before.received)}元，合计{grouped(whole)}元）"


def agreed_on(matter: Matter) -> str:
    """Say in one sentence what was agreed, when, and before whom."""
    agreement = matter.agreed
    return (
        f"经{body_name(matter)}调解，{named(matter, Role.CREDITOR)}与{named(matter, Role.DEBTOR)}"
        f"于{chinese_day(agreement.agreed_on)}达成调解协议（编号：{agreement.number or BLANK}）。"
    )


def _from_body(matter: Matter) -> list[Part]:
    return [Signing(body=body_place(matter))]


def dues_table(found: AgreementStanding) -> TableText:
    """Return every due with what was paid on it."""
    columns = (
        Column("期次", figures=True),
        Column("最后付款日"),
        Column("应付金额（元）", figures=True),
        Column("已付金额（元）", figures=True),
        Column("付清日"),
    )
    rows = tuple(
        (
            str(each.due.number),
            chinese_day(each.due.last_day),
            grouped(each.due.amount),
            grouped(each.paid),
            chinese_day(each.settled_on) if each.settled_on else "",
        )
        for each in found.course.dues
    )
    asked = total([each.due.amount for each in found.course.dues])
    paid = total([each.paid for each in found.course.dues])
    return TableText(columns, rows, ("合计", "", grouped(asked), grouped(paid), ""))


def account(found: AgreementStanding, broken: Broken) -> list[Part]:
    """Return how the sum came about, step by step, then interest and what is left by part."""
    step, grown = broken.revival, broken.grown
    revives = "债务总额（减免失效）" if step.revived else "减免后的债务"
    late = total([each.amount for each in found.course.late])
    interest = total([line.amount for line in grown.lines])
    steps = [
        (revives, step.confirmed.total),
        ("加：截至违约日的分期利息", step.earned),
        ("减：已经终局有效的减免", -step.final),
        ("减：违约以前已付", -step.paid),
        ("加：违约以后的利息", interest),
        ("减：违约以后已付", -late),
    ]
    rows = tuple((name, grouped(sum_)) for name, sum_ in steps if sum_)
    columns = (Column("项目"), Column("金额（元）", figures=True))
    parts: list[Part] = [Listing(TableText(columns, rows, ("应付", grouped(found.due_now))))]
    parts += [
        Text(
            f"{chinese_day(line.first_day)}至{chinese_day(line.last_day)}，共{line.days}日，"
            f"以{grouped(line.base)}元为基数，按年利率{plain_percent(line.rate * 100)}%计息"
            f"{grouped(line.amount)}元。"
        )
        for line in grown.lines
    ]
    left = [(c, grown.open.of(c)) for c in Component if grown.open.of(c)]
    named_parts = "，".join(
        f"{names.COMPONENT[c].said(Language.CHINESE)}{grouped(sum_)}元" for c, sum_ in left
    )
    return [*parts, Text(f"其中：{named_parts}。")] if left else parts
