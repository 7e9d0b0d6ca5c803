"""The parties of an agreement: who they are, and where they sign."""

from __future__ import annotations

from datetime import date

from mediator.domain.parties import Agent, Party, PartyKind
from mediator.wording import names
from mediator.wording.figures import signing_day
from mediator.wording.paper_context import Paper
from mediator.wording.paper_parts import BodyText, Field, Mark, PartyText, SignatureText

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
            (Field("统一社会信用代码", party.identity),),
            (Field("法定代表人（负责人）", party.representative), *contact),
            (Field("住所", party.address),),
        )
    age = party.age_on(on)
    return (
        (Field("姓名", party.name), Field("性别", party.sex), Field("民族", party.nation)),
        (Field("年龄", "" if age is None else f"{age}周岁"), Field("职业", party.occupation)),
        (Field("公民身份号码", party.identity), *contact),
        (Field("住址", party.address),),
    )


def _agent(agent: Agent | None) -> _Rows:
    if agent is None:
        return ()
    return ((Field("委托代理人", agent.name), Field("代理权限", agent.authority)),)


def signature_texts(paper: Paper) -> tuple[SignatureText, ...]:
    """Return where each party signs."""
    return tuple(signature_text(call, party) for call, party in paper.parties)


def signature_text(call: str, party: Party) -> SignatureText:
    """Return where one party signs."""
    return _company(call, party) if party.kind is PartyKind.COMPANY else _person(call, party)


def _person(call: str, party: Party) -> SignatureText:
    lines = ["签名"] + (["委托代理人签名"] if party.agent else [])
    return SignatureText(_title(call, party), tuple(lines), Mark.FINGERPRINT)


def _company(call: str, party: Party) -> SignatureText:
    signer = "委托代理人签名" if party.agent else "代表人签名"
    return SignatureText(_title(call, party), (signer,), Mark.SEAL)


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
    )
