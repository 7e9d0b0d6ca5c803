"""授权委托书, 送达地址确认书 and 保证人同意书: one sheet for each party concerned.

Source: 民法典165, 685, 686, 692, 695; 民诉法解释354; 法释〔2011〕5号3.
"""

from __future__ import annotations

from dataclasses import replace

from mediator.domain.agreement import Bond
from mediator.domain.papers import Matter
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, Role
from mediator.wording import names
from mediator.wording.agents import authority_said
from mediator.wording.figures import chinese_day
from mediator.wording.paper_context import BLANK, amount
from mediator.wording.paper_forms import Cell, FormText, Grid, Heading, Note, Signing, Text
from mediator.wording.paper_people import (
    HAND,
    between,
    body_name,
    day,
    named,
    number,
    party_grid,
    places_to_sign,
    role,
)
from mediator.wording.phrases import Language


def power(matter: Matter) -> tuple[FormText, ...]:
    """Return an authority for each party with an agent, or one blank sheet for each party."""
    represented = tuple(p for p in matter.case.parties if p.agent is not None)
    return tuple(_power(matter, party) for party in represented or matter.case.parties)


def _power(matter: Matter, party: Party) -> FormText:
    agent = party.agent.name if party.agent else BLANK
    authority = authority_said(party.agent, Language.CHINESE) if party.agent else ""
    rows = (
        (Cell("受托人", agent if party.agent else ""), Cell("公民身份号码", "")),
        (Cell("工作单位", ""), Cell("联系方式", "")),
        (Cell("与委托人的关系", ""),),
    )
    return FormText(
        "授权委托书",
        (
            Heading("委托人"),
            party_grid(matter, party, "委托人"),
            Heading("受托人"),
            Grid(rows, "受托人的基本情况"),
            Heading("委托事项和权限"),
            Text(
                f"委托人就{between(matter)}的债务纠纷，委托{agent}代理参加"
                f"{body_name(matter)}的调解。代理权限："
            ),
            Text(authority or "□ 一般代理：代为参加调解、陈述事实、提交材料。"),
            *(
                ()
                if authority
                else (
                    Text(
                        "□ 特别授权：代为承认、放弃、变更请求，进行和解，签署调解协议，"
                        "申请司法确认，签收文书。"
                    ),
                    Text("□ 其他：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
                )
            ),
            Text("委托期限：自签署之日起至本纠纷调解终结之日止。"),
            Note(
                "仅写“全权代理”而没有具体权限的，受托人无权代为承认、放弃、变更请求或者签署协议。"
            ),
            Signing(
                "委托人：",
                places_to_sign((replace(party, agent=None),)),
                ("受托人签名",),
                day=day(matter),
            ),
        ),
        number(matter),
    )


def service_address(matter: Matter) -> tuple[FormText, ...]:
    """Return a confirmation of the address for service for each party."""
    return tuple(_service(matter, party) for party in matter.case.parties)


def _service(matter: Matter, party: Party) -> FormText:
    rows = (
        (Cell("当事人", f"{party.name}（{role(party)}）"),),
        (Cell("送达地址", party.address, 2),),
        (Cell("收件人", ""), Cell("与当事人的关系", "")),
        (Cell("联系电话", party.phone), Cell("邮政编码", "")),
        (Cell("电子送达", "□ 同意　□ 不同意"), Cell("电子地址", "")),
        (Cell("代收人", ""), Cell("代收人电话", "")),
    )
    return FormText(
        "送达地址确认书",
        (
            Grid(rows, f"{party.name}的送达地址"),
            Heading("告知和确认"),
            Text(
                "1. 本确认书适用于本纠纷的调解、协议的履行、司法确认，"
                "以及此后的诉讼、仲裁和执行程序。"
            ),
            Text(
                f"2. 送达信息变更的，应当及时书面通知{body_name(matter)}和对方当事人；"
                "进入诉讼、仲裁或者执行程序的，还应当通知受理机构。"
            ),
            Text(
                "3. 因提供的信息不准确、变更后未及时通知，或者本人、代收人拒绝签收，"
                "致使文书未能被实际接收的，文书退回之日视为送达之日；"
                "直接送达的，在送达回证上记明情况之日视为送达之日。"
            ),
            Text("我已经阅读（听读）并明白上述告知，确认以上送达信息真实、有效。"),
            HAND,
            Signing("确认人：", places_to_sign((party,)), day=day(matter)),
        ),
        number(matter),
    )


def guarantor_consent(matter: Matter) -> tuple[FormText, ...]:
    """Return the written consent of each guarantor (民法典695)."""
    return tuple(_consent(matter, party) for party in matter.guarantors)


_MANNER = {
    GuaranteeKind.JOINT: "连带责任保证",
    GuaranteeKind.GENERAL: "一般保证",
    GuaranteeKind.UNCLEAR: "一般保证（保证方式没有约定或者约定不明确，《民法典》第六百八十六条）",
}


def _changed_debt(matter: Matter, party: Party) -> Grid:
    agreement = matter.agreed
    terms = agreement.terms
    rows = (
        (Cell("债权人", named(matter, Role.CREDITOR)), Cell("债务人", named(matter, Role.DEBTOR))),
        (
            Cell("调解协议编号", agreement.number),
            Cell("签订日期", chinese_day(agreement.agreed_on)),
        ),
        (Cell("确认的债务", amount(terms.owed.total)),),
        (Cell("减免", amount(terms.waived.total)),),
        (Cell("应付的和解款", amount(terms.settlement)),),
        (
            Cell("付款期数", f"{len(terms.schedule.rows)}期"),
            Cell("最后应付日", chinese_day(terms.schedule.last_due_on)),
        ),
        (Cell("保证方式", _MANNER[agreement.bond(party).kind]),),
    )
    return Grid(rows, "调解协议变更后的债务")


def _consent(matter: Matter, party: Party) -> FormText:
    person = "本人" if party.kind is PartyKind.PERSON else "本单位"
    revives = (
        (
            Text(
                f"3. {person}知悉减免附有条件：债务人违约的，减免失去效力，"
                f"债务恢复为确认的数额，{person}在保证范围内承担责任。"
            ),
        )
        if matter.agreed.terms.revives
        else ()
    )
    return FormText(
        "保证人同意书",
        (
            Heading("保证人"),
            party_grid(matter, party, "保证人"),
            Heading("变更后的债务"),
            _changed_debt(matter, party),
            Heading("同意"),
            Text(f"1. {person}已经阅读调解协议及其附件的全部内容，书面同意上述债务变更。"),
            Text(f"2. {person}{_promise(matter.agreed.bond(party))}；{_period(party)}"),
            *revives,
            Note(
                "说明：未经保证人书面同意而加重债务的，保证人对加重的部分不承担保证责任；变更履行期限的，"
                "保证期间不受影响（《民法典》第六百九十五条）。公司为保证人的，应当提交有权机关的决议。"
            ),
            Signing("", places_to_sign((party,)), day=day(matter)),
        ),
        number(matter),
    )


def _promise(bond: Bond) -> str:
    """Say what a guarantor is bound to by this paper."""
    if bond.behind:
        whose = f"为保证人{bond.behind}对债务人的追偿权提供反担保"
    elif bond.anew:
        whose = "为债务人在调解协议项下的债务重新提供保证，不以原保证是否有效为条件"
    else:
        whose = "就债务人在调解协议项下的债务继续承担保证责任"
    limit = f"，以{amount(bond.limit)}为限" if bond.limit is not None else ""
    return f"{whose}{limit}，保证方式为{names.GUARANTEE[bond.kind].zh}"


def _period(party: Party) -> str:
    until = chinese_day(party.guarantee_until) if party.guarantee_until else "原约定"
    return f"保证期间以{until}为准，没有约定或者约定不明确的，依照法律规定。"
