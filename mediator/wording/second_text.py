"""The second text of an agreement: in traditional characters by a table, or in English.

It has the layout of the first, paragraph beside paragraph, and annexes with the same rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue
from mediator.domain.case import BodyKind
from mediator.domain.parties import Party, PartyKind
from mediator.wording import names
from mediator.wording.agents import authority_said
from mediator.wording.agreement import agreement_text, paper_of
from mediator.wording.annexes_english import english_calculation, english_schedule
from mediator.wording.annexes_traditional import converted_calculation, converted_schedule
from mediator.wording.chips import filled
from mediator.wording.chips_english import english_day
from mediator.wording.paper_context import BLANK, Paper, paragraphs
from mediator.wording.paper_parties import identity_name
from mediator.wording.paper_parts import (
    AgreementText,
    BodyText,
    Clause,
    Field,
    Mark,
    PartyText,
    SignatureText,
)
from mediator.wording.phrases import Language
from mediator.wording.traditional import TraditionalTable


def second_text(agreement: Agreement, table: TraditionalTable) -> AgreementText | None:
    """Return the second text of an agreement, None if it has one text alone."""
    if agreement.parallel is None or agreement.parallel.tongue is Tongue.SIMPLIFIED:
        return None
    if agreement.parallel.tongue is Tongue.TRADITIONAL:
        return _traditional(agreement, table)
    return _english(agreement)


def _traditional(agreement: Agreement, table: TraditionalTable) -> AgreementText:
    text = agreement_text(agreement)
    people = [p.name for p in agreement.parties] + [p.representative for p in agreement.parties]
    people += [p.agent.name for p in agreement.parties if p.agent]

    def said(words: str) -> str:
        return table.converted(words, people)

    def all_said(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(said(line) for line in lines)

    return replace(
        text,
        title=said(text.title),
        number=said(text.number),
        parties_heading=said(text.parties_heading),
        parties=tuple(_party(party, said(party.role), said) for party in text.parties),
        dispute_heading=said(text.dispute_heading),
        dispute=all_said(text.dispute),
        clauses_heading=said(text.clauses_heading),
        opening=all_said(text.opening),
        clauses=tuple(
            Clause(said(c.number), said(c.heading), all_said(c.paragraphs), all_said(c.law))
            for c in text.clauses
        ),
        signing=said(text.signing),
        signatures=tuple(
            replace(one, title=said(one.title), lines=all_said(one.lines), note=said(one.note))
            for one in text.signatures
        ),
        body=replace(
            text.body,
            lines=all_said(text.body.lines),
            name=said(text.body.name),
            seal=said(text.body.seal),
            day=said(text.body.day),
        ),
        schedule=converted_schedule(text.schedule, said) if text.schedule else None,
        calculation=converted_calculation(text.calculation, said),
    )


def _party(party: PartyText, role: str, said: Callable[[str], str]) -> PartyText:
    rows = tuple(
        tuple(Field(said(field.label), said(field.value)) for field in row) for row in party.rows
    )
    return PartyText(party.call, role, rows)


def _english(agreement: Agreement) -> AgreementText:
    paper = paper_of(agreement)
    text = agreement_text(agreement)
    people = agreement.body.kind is BodyKind.PEOPLE
    kind = "People's Mediation" if people else "Commercial Mediation"
    manner = "signature, seal or fingerprint" if people else "signature or seal"
    return replace(
        text,
        title=f"{kind} {'Supplementary ' if agreement.supersedes else ''}Agreement",
        number=f"No. {agreement.number or BLANK}",
        parties_heading="I. Parties",
        parties=tuple(_english_party(paper, *each) for each in paper.english_parties),
        dispute_heading="II. Main facts and issues",
        dispute=_english_dispute(paper),
        clauses_heading="III. Terms",
        opening=(_english_opening(paper),),
        clauses=tuple(
            _english_clause(paper, at, clause.law) for at, clause in enumerate(text.clauses)
        ),
        signing=f"The parties ({manner}):",
        signatures=tuple(
            _english_place(*each, one)
            for each, one in zip(paper.english_parties, text.signatures, strict=True)
        ),
        body=_english_body(paper, text.body),
        schedule=english_schedule(agreement) if text.schedule else None,
        calculation=english_calculation(paper),
    )


def _english_place(call: str, party: Party, one: SignatureText) -> SignatureText:
    lines = tuple(_SIGNS[line] for line in one.lines)
    note = "Fingerprint" if one.mark is Mark.FINGERPRINT else "(Seal)"
    title = f"{call} ({names.ROLE[party.role].en})"
    return replace(one, title=title, lines=lines, note=note)


_SIGNS = {
    "签名": "Signature",
    "委托代理人签名": "Agent",
    "代表人签名": "Representative",
    "人民调解员签名": "Mediator",
    "调解员签名": "Mediator",
    "记录人签名": "Recorder",
}


def _english_body(paper: Paper, one: BodyText) -> BodyText:
    return replace(
        one,
        lines=tuple(_SIGNS[line] for line in one.lines),
        name=paper.translated("body.name", paper.body),
        seal="Seal of the body",
        day=english_day(paper.agreement.agreed_on),
    )


def _english_party(paper: Paper, call: str, party: Party) -> PartyText:
    company = party.kind is PartyKind.COMPANY
    age = party.age_on(paper.agreement.agreed_on)
    if company:
        rows = [
            [("Name", party.name)],
            [(identity_name(party).en, party.identity)],
            [("Representative", party.representative), ("Telephone", party.phone)],
            [("Registered address", party.address)],
        ]
    else:
        sex = {"男": "male", "女": "female"}.get(party.sex, party.sex)
        rows = [
            [("Name", party.name), ("Sex", sex), ("Ethnic group", party.nation)],
            [("Age", "" if age is None else str(age)), ("Occupation", party.occupation)],
            [(identity_name(party).en, party.identity), ("Telephone", party.phone)],
            [("Address", party.address)],
        ]
    if party.agent:
        rows.append(
            [
                ("Agent", party.agent.name),
                ("Authority", authority_said(party.agent, Language.ENGLISH)),
            ]
        )
    role = names.ROLE[party.role].en
    return PartyText(call, role, tuple(tuple(Field(*field) for field in row) for row in rows))


def _english_dispute(paper: Paper) -> tuple[str, ...]:
    dispute = paper.agreement.dispute
    facts, *more = paragraphs(paper.translated("dispute.facts", dispute.facts))
    issues, *others = paragraphs(paper.translated("dispute.issues", dispute.issues))
    return (f"Main facts: {facts}", *more, f"Issues: {issues}", *others)


def _english_opening(paper: Paper) -> str:
    body = paper.agreement.body
    place = paper.translated("body.place", body.place)
    at = f" at {place}" if place else ""
    led = f", conducted by {body.mediator}," if body.mediator else ""
    return (
        f"Through mediation by {paper.translated('body.name', paper.body)}{led} and after the facts"
        f" and responsibilities were established, the parties freely agreed on"
        f" {english_day(paper.agreement.agreed_on)}{at} as follows:"
    )


def _english_clause(paper: Paper, at: int, law: tuple[str, ...]) -> Clause:
    clause = paper.agreement.clauses[at]
    texts = clause.english or clause.paragraphs  # what nobody translated stands as it is
    tongue = Tongue.ENGLISH if clause.english else Tongue.SIMPLIFIED
    lines = tuple(line for text in texts for line in filled(paper, text, tongue))
    heading = clause.heading_english or clause.heading
    articles = tuple(one.article_en for one in clause.law if one.standing.settled)
    said = "".join(filled(paper, heading, Tongue.ENGLISH))
    return Clause(f"Article {at + 1}", said, lines, articles or law)
