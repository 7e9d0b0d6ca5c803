"""Who joins the debt, which things secure it, and what several creditors get: as lists of a clause.

Source: 民法典552, 697(2) (joining), 388, 393, 407 (security follows the claim), 561 (costs first).
"""

from __future__ import annotations

from mediator.domain.guarantees import Security
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.terms import Share
from mediator.wording.figures import grouped, in_yuan
from mediator.wording.paper_context import Paper, amount, items

Lines = tuple[str, ...]


def joinings(paper: Paper) -> str:
    """Say how far each who joins is liable, and that he knows what he signs."""
    return "\n".join(
        f"{call}自愿加入{paper.debtor}在本协议项下的债务，"
        f"{_limit(party.joins_up_to)}"
        f"与{paper.debtor}承担连带债务，{paper.creditor}同意。{call}已知悉并书面同意本协议的全部内容；"
        f"清偿后，有权在其清偿的范围内向{paper.debtor}追偿。"
        for call, party in paper.parties
        if party.role is Role.JOINER
    )


def _limit(most: Money | None) -> str:
    return f"在{amount(most)}的范围内" if most is not None else "就全部付款义务"


def english_joinings(paper: Paper) -> str:
    """Say the same in English."""
    debtor, creditor = paper.english_called(Role.DEBTOR), paper.english_called(Role.CREDITOR)
    texts = []
    for call, party in paper.english_parties:
        if party.role is Role.JOINER:
            most = party.joins_up_to
            limit = f"up to RMB {grouped(most)}" if most is not None else "for all payments"
            texts.append(
                f"{call} freely joins the debt of {debtor} under this Agreement and is jointly and"
                f" severally liable with {debtor} {limit}; {creditor} agrees. {call} has read and"
                f" agreed in writing to the whole of this Agreement, and having paid may claim"
                f" what it paid from {debtor}."
            )
    return "\n".join(texts)


def securities(paper: Paper) -> str:
    """List the things that go on securing the debt, each with its owner."""
    return "\n".join(items([_thing(paper, one) for one in paper.agreement.securities]))


def _thing(paper: Paper, one: Security) -> str:
    calls = {party.name: call for call, party in paper.parties}
    owner = paper.debtor if one.of_debtor else calls.get(one.owner, one.owner)
    number = f"，登记证明号{one.register}" if one.register else ""
    if one.of_debtor:
        return f"{owner}的{one.what}{number}"
    said = "已书面同意本协议" if one.agrees else "尚未书面同意本协议"
    return f"第三人{owner}的{one.what}{number}，该第三人{said}"


def english_securities(paper: Paper) -> str:
    """List the same in English."""
    calls = {party.name: call for call, party in paper.english_parties}
    texts = []
    for index, one in enumerate(paper.agreement.securities):
        what = paper.translated(f"securities[{index}].what", one.what)
        number = f", register no. {one.register}" if one.register else ""
        if one.of_debtor:
            texts.append(f"{what} of {paper.english_called(Role.DEBTOR)}{number}")
        else:
            said = "has agreed" if one.agrees else "has not yet agreed"
            owner = calls.get(one.owner, one.owner)
            texts.append(f"{what} of {owner}, a third person{number}, who {said} in writing")
    last = len(texts)
    return "\n".join(f"({i}) {t}{'.' if i == last else ';'}" for i, t in enumerate(texts, 1))


def shares(paper: Paper) -> str:
    """List claim, costs and share of every creditor."""
    sharing = paper.agreement.terms.sharing
    return "\n".join(items([_share(paper, one) for one in sharing.shares])) if sharing else ""


def _share(paper: Paper, one: Share) -> str:
    costs = f"，费用{in_yuan(one.costs)}" if one.costs else ""
    name = one.creditor or paper.creditor
    return f"{name}：债权额{in_yuan(one.claim)}{costs}，应得{in_yuan(one.award)}"


def english_shares(paper: Paper) -> str:
    """List the same in English."""
    sharing = paper.agreement.terms.sharing
    texts = []
    for one in sharing.shares if sharing else ():
        costs = f", costs RMB {grouped(one.costs)}" if one.costs else ""
        name = one.creditor or paper.english_called(Role.CREDITOR)
        texts.append(
            f"{name}: claim RMB {grouped(one.claim)}{costs}, share RMB {grouped(one.award)}"
        )
    last = len(texts)
    return "\n".join(f"({i}) {t}{'.' if i == last else ';'}" for i, t in enumerate(texts, 1))
