"""Parties, body and day, as every paper of a case beside the agreement names them."""

from __future__ import annotations

from mediator.domain.papers import Matter
from mediator.domain.parties import Party, Role
from mediator.wording import names
from mediator.wording.agents import authority_said
from mediator.wording.figures import chinese_day, signing_day
from mediator.wording.paper_context import BLANK
from mediator.wording.paper_forms import Cell, Grid, Note
from mediator.wording.paper_parties import FINGERPRINT, particulars, signature_text
from mediator.wording.paper_parts import BodyText, Mark, SignatureText
from mediator.wording.phrases import Language

HAND = Note("空白处由当事人或者记录人手写；改动处应当按指印或者盖章。")


def nature(matter: Matter) -> str:
    """Return which kind of mediation it is."""
    return "人民调解" if matter.is_people else "商事调解"


def mediator_title(matter: Matter) -> str:
    """Return what the mediator is called."""
    return "人民调解员" if matter.is_people else "调解员"


def body_name(matter: Matter) -> str:
    """Return the name of the body, or a line to write it on."""
    return matter.case.body.name or BLANK


def number(matter: Matter) -> str:
    """Return the number of the case as a paper carries it."""
    return f"编号：{matter.case.number or BLANK}"


def role(party: Party) -> str:
    """Return what a party is in the dispute."""
    return names.ROLE[party.role].zh


def named(matter: Matter, role_: Role) -> str:
    """Return the names of all parties of a role, or a line to write on."""
    return "、".join(p.name for p in matter.case.parties if p.role is role_) or BLANK


def between(matter: Matter) -> str:
    """Return both sides in one phrase: who against whom."""
    return f"{named(matter, Role.CREDITOR)}与{named(matter, Role.DEBTOR)}"


def kind_of_dispute(matter: Matter) -> str:
    """Return what the dispute is about."""
    return f"债务纠纷（{names.CLAIM_KIND[matter.case.claim.kind].zh}）"


def party_grid(matter: Matter, party: Party, call: str) -> Grid:
    """Return the particulars of one party as a grid, with its agent."""
    rows = [
        tuple(Cell(field.label, field.value) for field in row)
        for row in particulars(party, matter.on)
    ]
    if party.agent is not None:
        agent = party.agent
        rows.append((Cell("委托代理人", agent.name),))
        rows.append((Cell("代理权限", authority_said(agent, Language.CHINESE)),))
    return Grid(tuple(rows), f"{call}的基本情况")


def places_to_sign(parties: tuple[Party, ...]) -> tuple[SignatureText, ...]:
    """Return where each of these parties signs, called by role."""
    signs = []
    for party in parties:
        text = signature_text("", party)
        signs.append(
            SignatureText(f"{role(party)}：{party.name}", text.lines, text.mark, text.note)
        )
    return tuple(signs)


def blank_place(title: str) -> SignatureText:
    """Return a place for somebody who is not in the case file."""
    return SignatureText(title, ("签名",), Mark.FINGERPRINT, FINGERPRINT)


def body_place(matter: Matter, *labels: str) -> BodyText:
    """Return where the mediation body signs and seals."""
    seal = "调解委员会印章" if matter.is_people else "调解组织印章"
    return BodyText(labels, body_name(matter), seal, signing_day(matter.on))


def day(matter: Matter) -> str:
    """Return the day of the paper."""
    return chinese_day(matter.on)
