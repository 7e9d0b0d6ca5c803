"""The clauses about guarantors, service, free will, confirmation and effect."""

from __future__ import annotations

from mediator.domain.agreement import Bond
from mediator.domain.parties import GuaranteeKind, Party, Role
from mediator.wording import names
from mediator.wording.figures import chinese_day, numeral
from mediator.wording.paper_clauses import Paragraphs
from mediator.wording.paper_context import BLANK, Paper, amount, items, sentence


def guarantee(paper: Paper) -> Paragraphs:
    """That guarantors who sign stay bound, and how far."""
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


def _period(bond: Bond) -> str:
    begins = "保证人承担保证责任" if bond.behind else "本协议约定的债务履行期限届满"
    return f"保证期间有约定的，从其约定；没有约定或者约定不明确的，为{begins}之日起六个月。"


def expired(paper: Paper) -> Paragraphs:
    """That the debtor knows the time has run out and agrees to perform all the same."""
    day = paper.agreement.expired_on
    if day is None:
        return ()
    return (
        (
            f"{paper.debtor}知悉，依照现有事实，原债务的诉讼时效已于{chinese_day(day)}届满，"
            "其依法可以提出不履行义务的抗辩。"
            f"{paper.debtor}自愿同意履行本协议项下的债务，不再以诉讼时效届满为由提出抗辩。"
        ),
    )


def _enforced_first(paper: Paper, call: str) -> str:
    return (
        f"就{paper.debtor}的财产依法强制执行仍不能履行债务前，{call}有权拒绝向{paper.creditor}"
        "承担保证责任，法律另有规定的除外。"
    )


def absent_guarantor(paper: Paper) -> Paragraphs:
    """What the law says of guarantors who did not consent."""
    absent = paper.agreement.absent_guarantors
    who = "、".join(party.name for party in absent)
    each = "其" if len(absent) == 1 else "其各自"
    return (
        (
            f"原债务的保证人{who}未书面同意本协议，不是本协议的当事人。依照法律规定，本协议减轻债务的，"
            f"{each}仍对变更后的债务承担保证责任；加重债务的，{each}对加重的部分不承担保证责任；"
            "变更债务履行期限的，保证期间不受影响。"
            f"{paper.creditor}依法对{each}享有的权利不因本协议而放弃。"
        ),
    )


def service(paper: Paper) -> Paragraphs:
    """Where papers reach each party."""
    reach = [
        f"{call}：{party.address or BLANK}，联系方式{party.phone or BLANK}"
        for call, party in paper.parties
    ]
    return (
        (
            "各方当事人确认下列地址和联系方式为送达信息，适用于本协议的履行、司法确认以及诉讼、"
            "仲裁和执行程序："
        ),
        *items(reach),
        (
            f"送达信息变更的，应当及时书面通知其他各方当事人和{paper.body}。因送达信息不准确或者变更后"
            "未及时通知，致使文书未能被实际接收的，文书退回之日视为送达之日。"
        ),
    )


def free_will(paper: Paper) -> Paragraphs:
    """What the parties declare about the way the agreement came about."""
    nature = "人民调解" if paper.is_people else "商事调解"
    declared = [
        f"已被告知{nature}的性质、原则、效力以及自己在调解中的权利和义务",
        "本协议出于自愿，是真实的意思表示，不存在欺诈、胁迫的情形",
        "所作陈述和所提交的证据真实，不存在虚构债务、恶意串通损害他人合法权益的情形",
        (
            "本协议不违反法律、行政法规的强制性规定，不违背公序良俗，不损害国家利益、社会公共利益"
            "和他人合法权益"
        ),
    ]
    return ("各方当事人声明：", *items(declared))


def confirmation(paper: Paper) -> Paragraphs:
    """Joint application to the court within thirty days, and what follows from it."""
    court = paper.agreement.body.court or "有管辖权的人民法院"
    return (
        (
            f"各方当事人同意，自本协议生效之日起三十日内，共同向{court}申请司法确认。人民法院裁定本协议"
            "有效后，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行。"
        ),
        "因本协议的履行或者内容发生争议的，当事人可以再次申请调解，也可以依法向人民法院提起诉讼。",
    )


def other(paper: Paper) -> Paragraphs:
    """What the parties agreed besides."""
    texts = [text for text in paper.agreement.extra_terms if text.strip()]
    if len(texts) == 1:
        return (sentence(texts[0]),)
    return tuple(f"（{numeral(i)}）{sentence(text)}" for i, text in enumerate(texts, 1))


def effect(paper: Paper) -> Paragraphs:
    """From when the agreement binds, what belongs to it, how many originals there are."""
    signed = "签名、盖章或者按指印" if paper.is_people else "签名或者盖章"
    annexes = "附件一、附件二是" if paper.in_installments else "附件是"
    return (
        (
            f"本协议自各方当事人{signed}，{paper.mediator_title}签名并加盖{paper.body}印章之日起生效，"
            "对各方当事人具有法律约束力，各方当事人应当按照约定履行。"
        ),
        (
            f"{annexes}本协议的组成部分。本协议一式{numeral(paper.agreement.copies)}份，"
            f"各方当事人各执一份，{paper.body}留存一份，各份具有同等效力。"
        ),
    )
