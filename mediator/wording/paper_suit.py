"""民事起诉状 on an agreement that was broken and that no court confirmed (人民调解法32).

Laid out by elements, as courts ask since 2024; the text of the model form was not seen, so the
paper says that the form of the court applies. Every sum is the standing's own.
"""

from __future__ import annotations

from mediator.domain.agreement_standing import Broken
from mediator.domain.papers import Matter
from mediator.domain.parties import GuaranteeKind, Party, Role
from mediator.wording import names
from mediator.wording.figures import chinese_day, grouped, numeral, plain_percent, signing_day
from mediator.wording.paper_context import BLANK, amount
from mediator.wording.paper_followup import accelerated, account, agreed_on, dues_table
from mediator.wording.paper_forms import (
    Cell,
    FormText,
    Grid,
    Heading,
    Listing,
    Note,
    Part,
    Signing,
    Text,
)
from mediator.wording.paper_people import body_name, day, named, party_grid, places_to_sign


def suit(matter: Matter) -> tuple[FormText, ...]:
    """Return the statement of claim of the creditor, with the sums worked out to the day."""
    found, broken = matter.followed, matter.broken
    parts: list[Part] = [
        *_parties(matter),
        Heading("诉讼请求"),
        *_requests(matter),
        Heading("事实和理由（要素）"),
        Grid(_elements(matter, broken), "案件要素"),
        Text(agreed_on(matter)),
        Text(
            f"被告没有按照协议付款，自{chinese_day(broken.revival.on)}起已构成违约"
            f"{accelerated(found)}。各期应付和已付如下："
        ),
        Listing(dues_table(found)),
        Text(f"截至{day(matter)}应付款项计算如下："),
        *account(found, broken),
        Text(_basis(matter), leads=True),
        Text("此致", leads=True),
        Text(_court(matter), indented=False),
        Signing("具状人：", places_to_sign(_of(matter, Role.CREDITOR)), day=signing_day(matter.on)),
        Note(_notes(matter)),
    ]
    return (FormText("民事起诉状", tuple(parts)),)


def _of(matter: Matter, role: Role) -> tuple[Party, ...]:
    return tuple(party for party in matter.agreed.signatories if party.role is role)


def _parties(matter: Matter) -> list[Part]:
    parts: list[Part] = []
    for party in (*_of(matter, Role.CREDITOR), *_sued(matter)):
        call = "原告" if party.role is Role.CREDITOR else "被告"
        if party.role in (Role.GUARANTOR, Role.JOINER):
            call = f"被告（{names.ROLE[party.role].zh}）"
        parts += [Heading(call), party_grid(matter, party, call)]
    return parts


def _sued(matter: Matter) -> tuple[Party, ...]:
    bound = (Role.DEBTOR, Role.GUARANTOR, Role.JOINER)
    return tuple(party for role in bound for party in _of(matter, role))


def _requests(matter: Matter) -> list[Part]:
    found, broken, debtor = matter.followed, matter.broken, named(matter, Role.DEBTOR)
    rate = plain_percent(matter.agreed.terms.breach.default_percent)
    texts = [f"判令被告{debtor}支付原告{amount(found.due_now)}（计算至{day(matter)}）"]
    principal = broken.grown.open.principal
    if principal and broken.grown.per_day:
        texts.append(
            f"判令被告{debtor}以未付本金{grouped(principal)}元为基数，自上述截止日的次日起至实际付清之日止，"
            f"按年利率{rate}%支付利息（总额以法律规定的上限为限）"
        )
    texts += [_guarantor(matter, party) for party in _of(matter, Role.GUARANTOR)]
    texts += [_joiner(party) for party in _of(matter, Role.JOINER)]
    texts += [
        f"确认原告对{one.owner}的{one.what}折价或者拍卖、变卖所得的价款，在上述债权范围内优先受偿"
        for one in matter.agreed.securities
        if one.of_debtor or one.agrees
    ]
    texts.append("本案诉讼费用由被告负担")
    last = len(texts)
    return [
        Text(f"{numeral(n)}、{text}{'。' if n == last else '；'}")
        for n, text in enumerate(texts, 1)
    ]


def _guarantor(matter: Matter, party: Party) -> str:
    bond = matter.agreed.bond(party)
    within = f"在{amount(bond.limit)}的限额内" if bond.limit else ""
    if bond.kind is GuaranteeKind.JOINT:
        return f"判令被告{party.name}{within}对上述款项承担连带清偿责任"
    return (
        f"判令被告{party.name}{within}对被告{named(matter, Role.DEBTOR)}的财产依法强制执行后"
        "仍不能清偿的部分承担保证责任"
    )


def _joiner(party: Party) -> str:
    most = party.joins_up_to
    within = f"在{amount(most)}的范围内" if most is not None else ""
    return f"判令被告{party.name}{within}对上述款项承担连带清偿责任"


def _jurisdiction(matter: Matter) -> str:
    """Say which court the agreement chose and by which link; a line to write on for none."""
    chosen = matter.agreed.undertakings.court
    if chosen is None:
        return "被告住所地、合同履行地或者协议约定：＿＿＿＿＿＿＿＿"
    proof = f"，证据：{chosen.proof}" if chosen.proof else ""
    return f"协议约定的{names.COURT_LINK[chosen.link].zh}{proof}"


def _court(matter: Matter) -> str:
    chosen = matter.agreed.undertakings.court
    return chosen.court if chosen and chosen.court else f"{BLANK}人民法院"


def _elements(matter: Matter, broken: Broken) -> tuple[tuple[Cell, ...], ...]:
    agreement, found = matter.agreed, matter.followed
    claim, terms = agreement.claim, agreement.terms
    suit_by = next((d.by for d in found.deadlines if d.act == "sue_on_agreement"), None)
    fee = (
        f"{grouped(matter.court_fee)}元（诉讼费用交纳办法第十三条）" if matter.court_fee else BLANK
    )
    rows = (
        ("原债权凭证", claim.instrument or BLANK),
        ("调解协议", f"{agreement.number or BLANK}，{chinese_day(agreement.agreed_on)}"),
        ("协议约定的付款总额", f"{grouped(terms.settlement)}元，分{len(terms.schedule.rows)}期"),
        ("已付金额", f"{grouped(found.course.received)}元"),
        ("违约日", chinese_day(broken.revival.on)),
        ("失效的减免", f"{grouped(broken.revival.revived)}元"),
        ("违约后利率", f"年利率{plain_percent(terms.breach.default_percent)}%"),
        ("是否经司法确认", "否" if found.doubled is None else "是"),
        ("诉讼时效届满日", chinese_day(suit_by) if suit_by else BLANK),
        ("案件受理费", fee),
        ("管辖依据", _jurisdiction(matter)),
        ("是否申请财产保全", "□ 是　　□ 否"),
        ("证据", "调解协议书、债权凭证、付款凭证、送达地址确认书"),
    )
    return tuple((Cell(name, value),) for name, value in rows)


def _basis(matter: Matter) -> str:
    people = "《人民调解法》第三十一条、第三十二条，" if matter.is_people else ""
    return (
        f"经{body_name(matter)}主持达成的调解协议对各方有法律约束力。依照{people}"
        "《民法典》第五百七十七条、第五百七十九条，请求判如所请。"
    )


def _notes(matter: Matter) -> str:
    confirmed = (
        ""
        if matter.followed.doubled is None
        else "协议已经司法确认的，可以直接申请强制执行，一般不必另行起诉。"
    )
    return (
        f"{confirmed}受诉法院有要素式起诉状文本的，以法院的文本为准，各项要素可以照本状填写。"
        "诉讼费用和管辖由法院依法确定。附：副本（按被告人数），上述证据的复印件，原告的身份证明。"
    )
