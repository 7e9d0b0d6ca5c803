"""The settlement agreement as it is read on paper: parties, dispute, clauses, annexes.

Why so: the wording of a clause is decided here once and shown everywhere, on screen and on
paper. A clause that does not apply is not printed, so numbers and references to other clauses
are worked out last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mediator.domain.agreement import Agreement
from mediator.domain.case import BodyKind
from mediator.domain.parties import Role
from mediator.wording import paper_clauses as money
from mediator.wording import paper_extras as extras
from mediator.wording import paper_formalities as formal
from mediator.wording.figures import chinese_day, numeral
from mediator.wording.paper_annexes import calculation_text, schedule_text
from mediator.wording.paper_clauses import Paragraphs
from mediator.wording.paper_context import BLANK, Paper, paragraphs
from mediator.wording.paper_parties import body_text, party_texts, signature_texts
from mediator.wording.paper_parts import AgreementText, Clause

_CIVIL_CODE = "《民法典》"
_PROCEDURE = "《民事诉讼法》"
_PEOPLE = "《人民调解法》"
_COMMERCIAL = "《商事调解条例》"

Applies = Callable[[Agreement], bool]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A clause that may stand in a paper: when it applies, what it says, what it rests on."""

    key: str
    heading: str
    words: Callable[[Paper], Paragraphs]
    law: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    commercial: tuple[str, ...] = ()
    applies: Applies = lambda _: True

    def law_for(self, kind: BodyKind) -> tuple[str, ...]:
        """Return what the clause rests on before a body of that kind."""
        return (self.people if kind is BodyKind.PEOPLE else self.commercial) + self.law


def _waived(agreement: Agreement) -> bool:
    return bool(agreement.terms.waived_parts)


def _revives(agreement: Agreement) -> bool:
    return _waived(agreement) and agreement.terms.revives


def _bears_default_interest(agreement: Agreement) -> bool:
    return bool(agreement.terms.breach.default_percent and agreement.terms.kept.principal)


def _expired(agreement: Agreement) -> bool:
    return agreement.expired_on is not None


def _transfers(agreement: Agreement) -> bool:
    return bool(agreement.terms.transfers)


def _supported(agreement: Agreement) -> bool:
    return agreement.terms.support is not None


def _earns_out(agreement: Agreement) -> bool:
    return agreement.terms.earn_out is not None


def _guaranteed(agreement: Agreement) -> bool:
    return any(party.role is Role.GUARANTOR for party in agreement.signatories)


def _guarantor_absent(agreement: Agreement) -> bool:
    return bool(agreement.absent_guarantors)


def _more_agreed(agreement: Agreement) -> bool:
    return any(text.strip() for text in agreement.extra_terms)


_DRAFTS = (
    _Draft("debt", "债务的确认", money.debt, (f"{_CIVIL_CODE}第一百一十八条",)),
    _Draft("settlement", "和解款", money.settlement, (f"{_CIVIL_CODE}第五百四十三条",)),
    _Draft("payment", "付款的期限和方式", money.payment, (f"{_CIVIL_CODE}第二百零三条",)),
    _Draft("transfer", "", extras.transfer, applies=_transfers),
    _Draft("interest", "计息", money.interest),
    _Draft("appropriation", "抵充顺序", money.appropriation, (f"{_CIVIL_CODE}第五百六十一条",)),
    _Draft("early", "提前付款", money.early, (f"{_CIVIL_CODE}第五百三十条",)),
    _Draft("settled", "债务的消灭", money.settled, (f"{_CIVIL_CODE}第五百五十七条",)),
    _Draft("breach", "违约", money.breach, (f"{_CIVIL_CODE}第五百七十七条",)),
    _Draft(
        "revival",
        "附条件的减免",
        money.revival,
        (f"{_CIVIL_CODE}第一百五十八条",),
        applies=_revives,
    ),
    _Draft(
        "default",
        "违约后的利息",
        money.default_interest,
        (f"{_CIVIL_CODE}第五百八十五条",),
        applies=_bears_default_interest,
    ),
    _Draft("support", "新增担保", extras.support, applies=_supported),
    _Draft("earn_out", "业绩补付", extras.earn_out, applies=_earns_out),
    _Draft(
        "limitation",
        "诉讼时效",
        formal.expired,
        (f"{_CIVIL_CODE}第一百九十二条",),
        applies=_expired,
    ),
    _Draft(
        "guarantee",
        "保证责任",
        formal.guarantee,
        (f"{_CIVIL_CODE}第六百八十六条、第六百九十二条、第六百九十五条",),
        applies=_guaranteed,
    ),
    _Draft(
        "absent_guarantor",
        "未同意本协议的保证人",
        formal.absent_guarantor,
        (f"{_CIVIL_CODE}第六百九十五条",),
        applies=_guarantor_absent,
    ),
    _Draft("service", "送达", formal.service),
    _Draft(
        "free_will",
        "自愿与真实",
        formal.free_will,
        people=(f"{_PEOPLE}第二十三条、第二十四条",),
        commercial=(f"{_COMMERCIAL}第十四条、第十七条",),
    ),
    _Draft(
        "confirmation",
        "司法确认与争议解决",
        formal.confirmation,
        (f"{_PROCEDURE}第二百零五条",),
        people=(f"{_PEOPLE}第三十三条",),
        commercial=(f"{_COMMERCIAL}第二十三条",),
    ),
    _Draft("other", "其他约定", formal.other, applies=_more_agreed),
    _Draft(
        "effect",
        "生效及文本",
        formal.effect,
        people=(f"{_PEOPLE}第二十八条、第二十九条、第三十一条",),
        commercial=(f"{_COMMERCIAL}第二十二条",),
    ),
)


def agreement_text(agreement: Agreement) -> AgreementText:
    """Return the whole paper in reading order."""
    drafts = [draft for draft in _DRAFTS if draft.applies(agreement)]
    numbers = {draft.key: f"第{numeral(i)}条" for i, draft in enumerate(drafts, 1)}
    paper = Paper(agreement, numbers)
    return AgreementText(
        title=agreement_title(agreement),
        number=f"编号：{agreement.number or BLANK}",
        parties_heading="一、当事人",
        parties=party_texts(paper),
        dispute_heading="二、纠纷主要事实和争议事项",
        dispute=_dispute(agreement),
        clauses_heading="三、协议内容",
        opening=(_opening(paper),),
        clauses=tuple(_clause(draft, paper) for draft in drafts),
        signing=f"当事人（{'签名、盖章或者按指印' if paper.is_people else '签名或者盖章'}）：",
        signatures=signature_texts(paper),
        body=body_text(paper),
        schedule=schedule_text(agreement) if paper.in_installments else None,
        calculation=calculation_text(paper),
    )


def agreement_title(agreement: Agreement) -> str:
    """Return what the paper is called."""
    people = agreement.body.kind is BodyKind.PEOPLE
    return "人民调解协议书" if people else "商事调解协议书"


def _clause(draft: _Draft, paper: Paper) -> Clause:
    heading = draft.heading
    if draft.key == "settlement" and paper.agreement.terms.waived_parts:
        heading = "减免及和解款"
    if draft.key == "transfer":
        heading = extras.transfer_heading(paper.agreement)
    if draft.key == "breach" and paper.in_installments:
        heading = "违约及提前到期"
    law = draft.law_for(paper.agreement.body.kind)
    return Clause(paper.clause(draft.key), heading, draft.words(paper), law)


def _dispute(agreement: Agreement) -> tuple[str, ...]:
    facts, *more = paragraphs(agreement.dispute.facts)
    issues, *others = paragraphs(agreement.dispute.issues)
    return (f"主要事实：{facts}", *more, f"争议事项：{issues}", *others)


def _opening(paper: Paper) -> str:
    body = paper.agreement.body
    place = f"在{body.place}" if body.place else ""
    mediator = f"{paper.mediator_title}{body.mediator}" if body.mediator else ""
    led = f"经{paper.body}{mediator}主持调解" if mediator else f"经{paper.body}调解"
    return (
        f"{led}，各方当事人在查明事实、分清责任的基础上，"
        f"于{chinese_day(paper.agreement.agreed_on)}{place}自愿达成如下协议："
    )
