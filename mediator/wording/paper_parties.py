"""The parties of an agreement: who they are, and where they sign."""

from __future__ import annotations

from datetime import date

from mediator.domain.agents import Agent
from mediator.domain.hand_marks import Capacity
from mediator.domain.mark_places import BODY_CAPACITIES, signing_capacities
from mediator.domain.parties import Party, PartyKind, is_foreign_document
from mediator.wording import names
from mediator.wording.agents import authority_said
from mediator.wording.figures import signing_day
from mediator.wording.paper_context import Paper
from mediator.wording.paper_parts import BodyText, Field, Mark, PartyText, SignatureText
from mediator.wording.phrases import Language, Phrase

FINGERPRINT = "指印"
"""What is said in the box for a fingerprint."""

_Rows = tuple[tuple[Field, ...], ...]


def party_texts(paper: Paper) -> tuple[PartyText, ...]:
    """Return the particulars that the form of an agreement asks for (司发通〔2010〕239号)."""
    return tuple(
        PartyText(
            call,
            names.ROLE[party.role].zh,
            particulars(party, paper.agreement.agreed_on) + _agent(party.agent),
        )
        for call, party in paper.parties
    )


def particulars(party: Party, on: date) -> _Rows:
    """Return the particulars of one party, of an age on a day."""
    contact = (Field("联系方式", party.phone),)
    if party.kind is PartyKind.COMPANY:
        return (
            (Field("名称", party.name),),
            (Field(identity_name(party).zh, party.identity),),
            (Field("法定代表人（负责人）", party.representative), *contact),
            (Field("住所", party.address),),
        )
    age = party.age_on(on)
    return (
        (Field("姓名", party.name), Field("性别", party.sex), Field("民族", party.nation)),
        (Field("年龄", "" if age is None else f"{age}周岁"), Field("职业", party.occupation)),
        (Field(identity_name(party).zh, party.identity), *contact),
        (Field("住址", party.address),),
    )


def identity_name(party: Party) -> Phrase:
    """Return what a number is called: that of another document, for people from abroad."""
    company, abroad = party.kind is PartyKind.COMPANY, is_foreign_document(party.identity)
    if company:
        register = Phrase("登记（注册）号码", "Register no.")
        return register if abroad else Phrase("统一社会信用代码", "Credit code")
    return Phrase("证件号码", "Document no.") if abroad else Phrase("公民身份号码", "Identity no.")


def _agent(agent: Agent | None) -> _Rows:
    if agent is None:
        return ()
    return (
        (
            Field("委托代理人", agent.name),
            Field("代理权限", authority_said(agent, Language.CHINESE)),
        ),
    )


def signature_texts(paper: Paper) -> tuple[SignatureText, ...]:
    """Return where each party signs."""
    return tuple(signature_text(call, party) for call, party in paper.parties)


def signature_text(call: str, party: Party) -> SignatureText:
    """Return where one party signs: a company with its seal, a person with a finger."""
    capacities = signing_capacities(party)
    mark = Mark.SEAL if party.kind is PartyKind.COMPANY else Mark.FINGERPRINT
    lines = tuple(_LINES[capacity] for capacity in capacities)
    note = "（盖章）" if mark is Mark.SEAL else FINGERPRINT
    return SignatureText(_title(call, party), lines, mark, note, party.name, capacities)


_LINES = {
    Capacity.SELF: "签名",
    Capacity.AGENT: "委托代理人签名",
    Capacity.REPRESENTATIVE: "代表人签名",
}


def _title(call: str, party: Party) -> str:
    return f"{call}（{names.ROLE[party.role].zh}）：{party.name}"


def body_text(paper: Paper) -> BodyText:
    """Return where the mediation body signs and seals."""
    seal = "调解委员会印章" if paper.is_people else "调解组织印章"
    return BodyText(
        lines=(f"{paper.mediator_title}签名", "记录人签名"),
        name=paper.body,
        seal=seal,
        day=signing_day(paper.agreement.agreed_on),
        capacities=BODY_CAPACITIES,
    )
