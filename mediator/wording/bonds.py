"""What guarantors who sign are bound to, in Chinese and in English."""

from __future__ import annotations

from mediator.domain.agreement import Bond
from mediator.domain.parties import GuaranteeKind, Party, Role
from mediator.wording import names
from mediator.wording.figures import grouped
from mediator.wording.paper_context import Paper, amount

Paragraphs = tuple[str, ...]


def bonds(paper: Paper) -> Paragraphs:
    """Say that guarantors who sign stay bound, and how far."""
    return tuple(
        text
        for call, party in paper.parties
        if party.role is Role.GUARANTOR
        for text in _bound(paper, call, party)
    )


def _bound(paper: Paper, call: str, party: Party) -> Paragraphs:
    bond = paper.agreement.bond(party)
    return (_promise(paper, call, bond) + _manner(paper, call, bond.kind), _period(bond))


def _promise(paper: Paper, call: str, bond: Bond) -> str:
    known = f"{call}已知悉并书面同意本协议的全部内容，"
    limit = f"以{amount(bond.limit)}为限，" if bond.limit is not None else ""
    if bond.behind:
        behind = _call_of(paper, bond.behind)
        right = f"就{behind}承担保证责任后对{paper.debtor}享有的追偿权"
        promise = "另行提供反担保" if bond.anew else "继续承担反担保责任"
        return f"{known}{right}{promise}，{limit}"
    if bond.anew:
        return (
            f"{known}并知悉其就原债务不承担保证责任或者原保证责任已经消灭，自愿就{paper.debtor}在本协议"
            f"项下的债务向{paper.creditor}另行提供保证，{limit}"
        )
    return f"{known}就{paper.debtor}在本协议项下的债务继续承担保证责任，{limit}"


def _call_of(paper: Paper, name: str) -> str:
    """Return how a person is called in this paper; the name of one who does not sign."""
    return next((call for call, party in paper.parties if party.name == name), name)


def _manner(paper: Paper, call: str, kind: GuaranteeKind) -> str:
    manners = {
        GuaranteeKind.JOINT: (
            f"保证方式为{names.GUARANTEE[GuaranteeKind.JOINT].zh}。{paper.debtor}不履行到期债务的，"
            f"{paper.creditor}可以请求{paper.debtor}清偿，也可以请求{call}在保证范围内承担保证责任。"
        ),
        GuaranteeKind.GENERAL: (
            f"保证方式为{names.GUARANTEE[GuaranteeKind.GENERAL].zh}，{_enforced_first(paper, call)}"
        ),
        GuaranteeKind.UNCLEAR: (
            "因对保证方式没有约定或者约定不明确，依法按照一般保证承担保证责任，"
            f"{_enforced_first(paper, call)}"
        ),
    }
    return manners[kind]


def _enforced_first(paper: Paper, call: str) -> str:
    return (
        f"就{paper.debtor}的财产依法强制执行仍不能履行债务前，{call}有权拒绝向{paper.creditor}"
        "承担保证责任，法律另有规定的除外。"
    )


def _period(bond: Bond) -> str:
    begins = "保证人承担保证责任" if bond.behind else "本协议约定的债务履行期限届满"
    return f"保证期间有约定的，从其约定；没有约定或者约定不明确的，为{begins}之日起六个月。"


def english_bonds(paper: Paper) -> Paragraphs:
    """Say the same in English."""
    return tuple(
        text
        for call, party in paper.english_parties
        if party.role is Role.GUARANTOR
        for text in _bound_in_english(paper, call, party)
    )


def _bound_in_english(paper: Paper, call: str, party: Party) -> Paragraphs:
    bond = paper.agreement.bond(party)
    return (
        f"{_english_promise(paper, call, bond)} {_english_manner(paper, call, bond.kind)}",
        _english_period(bond),
    )


def _english_promise(paper: Paper, call: str, bond: Bond) -> str:
    debtor, creditor = paper.english_called(Role.DEBTOR), paper.english_called(Role.CREDITOR)
    known = f"{call} has read and agreed in writing to the whole of this Agreement"
    limit = f", up to RMB {grouped(bond.limit)}" if bond.limit is not None else ""
    if bond.behind:
        calls = {party.name: call for call, party in paper.english_parties}
        behind = calls.get(bond.behind, bond.behind)
        gives = "gives a counter-guarantee" if bond.anew else "remains bound as counter-guarantor"
        return f"{known} and {gives} for the recourse of {behind} against {debtor}{limit}."
    if bond.anew:
        return (
            f"{known}, knows that it is not or no longer bound for the original debt, and freely"
            f" guarantees the debt of {debtor} under this Agreement to {creditor}{limit}."
        )
    return f"{known} and remains guarantor of the debt of {debtor} under this Agreement{limit}."


def _english_manner(paper: Paper, call: str, kind: GuaranteeKind) -> str:
    debtor, creditor = paper.english_called(Role.DEBTOR), paper.english_called(Role.CREDITOR)
    if kind is GuaranteeKind.JOINT:
        return (
            f"The guarantee is one of joint and several liability: if {debtor} does not perform"
            f" when due, {creditor} may claim from {debtor} or from {call}."
        )
    opening = "The guarantee is a general one"
    if kind is GuaranteeKind.UNCLEAR:
        opening = "As its kind was not agreed or is unclear, the guarantee is by law a general one"
    return (
        f"{opening}: unless the law provides otherwise, {call} may refuse payment to {creditor}"
        f" until enforcement against the assets of {debtor} has failed."
    )


def _english_period(bond: Bond) -> str:
    begins = "the guarantor pays" if bond.behind else "the time for performance under it ends"
    return (
        "The guarantee period is as agreed; if none was agreed or it is unclear, it is six months"
        f" from the day {begins}."
    )
