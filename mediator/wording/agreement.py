"""The settlement agreement as it is read on paper: parties, dispute, clauses, annexes.

Why so: an agreement carries the texts of its clauses, and their chips are filled here, for screen
and paper alike. Clauses come and go, so numbers and references to others are worked out last. An
article whose text nobody has read stands on the screen with its standing and not on paper.
"""

from __future__ import annotations

from mediator.domain.agreement import Agreement
from mediator.domain.case import BodyKind
from mediator.domain.clauses import AgreementClause
from mediator.wording.chips import filled
from mediator.wording.figures import chinese_day, numeral
from mediator.wording.paper_annexes import calculation_text, schedule_text
from mediator.wording.paper_context import BLANK, Paper, paragraphs
from mediator.wording.paper_parties import body_text, party_texts, signature_texts
from mediator.wording.paper_parts import AgreementText, Clause


def agreement_text(agreement: Agreement) -> AgreementText:
    """Return the whole paper in reading order."""
    paper = paper_of(agreement)
    return AgreementText(
        title=agreement_title(agreement),
        number=f"编号：{agreement.number or BLANK}",
        parties_heading="一、当事人",
        parties=party_texts(paper),
        dispute_heading="二、纠纷主要事实和争议事项",
        dispute=_dispute(agreement),
        clauses_heading="三、协议内容",
        opening=(_opening(paper),),
        clauses=tuple(_clause(paper, clause) for clause in agreement.clauses),
        signing=f"当事人（{'签名、盖章或者按指印' if paper.is_people else '签名或者盖章'}）：",
        signatures=signature_texts(paper),
        body=body_text(paper),
        schedule=schedule_text(agreement) if paper.in_installments else None,
        calculation=calculation_text(paper),
    )


def clause_lines(agreement: Agreement) -> tuple[str, ...]:
    """Return the clauses as they print, a paragraph a line, headings among them."""
    paper = paper_of(agreement)
    clauses = (_clause(paper, clause) for clause in agreement.clauses)
    return tuple(line for clause in clauses for line in (clause.heading, *clause.paragraphs))


def agreement_title(agreement: Agreement) -> str:
    """Return what the paper is called."""
    kind = "人民调解" if agreement.body.kind is BodyKind.PEOPLE else "商事调解"
    return f"{kind}协议书" if agreement.supersedes is None else f"{kind}补充协议书"


def paper_of(agreement: Agreement) -> Paper:
    """Return an agreement with the numbers of its clauses."""
    numbers = {clause.id: f"第{numeral(i)}条" for i, clause in enumerate(agreement.clauses, 1)}
    return Paper(agreement, numbers)


def _clause(paper: Paper, clause: AgreementClause) -> Clause:
    return Clause(
        paper.numbers[clause.id],
        "".join(filled(paper, clause.heading)),
        tuple(line for text in clause.paragraphs for line in filled(paper, text)),
        tuple(law.article for law in clause.law if law.standing.settled),
    )


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
