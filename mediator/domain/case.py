"""The case as one frozen value: everything that is joint between the parties.

What is said in a room is not here; it lies sealed in the vault beside the case. A use case
takes a case and returns a new one (see ``mediator.usecases.history``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

from mediator.domain.bilingual import Parallel
from mediator.domain.claims import Claim
from mediator.domain.clauses import ClauseChoice
from mediator.domain.disclosure import (
    Disclosure,
    ExpectedFunding,
    FellowCreditor,
    MeansConclusion,
    Offer,
    Policy,
)
from mediator.domain.evidence import Exhibit
from mediator.domain.findings import Finding, doubtful, missing
from mediator.domain.guarantees import Guarantees
from mediator.domain.hand_marks import HandMark
from mediator.domain.parties import Party, Role, party_findings
from mediator.domain.presented import Presented
from mediator.domain.proposals import Proposal
from mediator.domain.receipts import Performance
from mediator.domain.review import LawyerReview
from mediator.domain.rounds import Outcome
from mediator.domain.scans import ScannedSheet
from mediator.domain.signing import PrintJob, SigningStep
from mediator.domain.text_versions import TextVersion
from mediator.domain.undertakings import Undertakings

ADULT = 18
"""民法典17: of age."""


class BodyKind(StrEnum):
    """Which law the mediation body works under."""

    PEOPLE = "people"  # 人民调解法
    COMMERCIAL = "commercial"  # 商事调解条例, from 2026-05-01


@dataclass(frozen=True, slots=True)
class MediationBody:
    """The committee or center, and who mediates and records."""

    kind: BodyKind = BodyKind.PEOPLE
    name: str = ""
    place: str = ""
    mediator: str = ""
    recorder: str = ""
    court: str = ""


@dataclass(frozen=True, slots=True)
class Neutrality:
    """The conflict check as the mediator recorded it (商事调解条例20, 人民调解法15).

    ``disclosed`` is what all parties were told of a nearness to one of them, ``agreed`` that all
    agreed in writing to go on with the same mediator.
    """

    checked_on: date | None = None
    disclosed: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """The dispute in the words of the agreement: main facts, and what is disputed."""

    facts: str = ""
    issues: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The plan the parties chose, and what the agreement adds to it.

    ``printed`` is the fingerprint of the paper last saved, empty before that. ``clauses`` are the
    mediator's choices about clauses, in their order; ``parallel`` is a second text to print.
    ``review`` is a lawyer's second look, ``versions`` texts kept to compare with; ``undertakings``
    are what is agreed beside the figures.
    """

    plan: str
    agreed_on: date
    menu_digest: str = ""
    extra_terms: tuple[str, ...] = ()
    printed: str = ""
    clauses: tuple[ClauseChoice, ...] = ()
    parallel: Parallel | None = None
    review: LawyerReview | None = None
    versions: tuple[TextVersion, ...] = ()
    undertakings: Undertakings = field(default_factory=Undertakings)


@dataclass(frozen=True, slots=True)
class Case:
    """One mediation case.

    ``heard`` tells which rooms were heard, and whether every required question was answered;
    it holds nothing of the answers.
    """

    id: str
    number: str
    accepted_on: date
    body: MediationBody = field(default_factory=MediationBody)
    parties: tuple[Party, ...] = ()
    dispute: Dispute = field(default_factory=Dispute)
    claim: Claim = field(default_factory=Claim)
    guarantees: Guarantees = field(default_factory=Guarantees)
    policy: Policy = field(default_factory=Policy)
    funding: ExpectedFunding | None = None
    offers: tuple[Offer, ...] = ()
    fellows: tuple[FellowCreditor, ...] = ()
    means: MeansConclusion | None = None
    disclosures: tuple[Disclosure, ...] = ()
    heard: tuple[tuple[str, bool], ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    settlement: Settlement | None = None
    exhibits: tuple[Exhibit, ...] = ()
    presented: tuple[Presented, ...] = ()
    signing: tuple[SigningStep, ...] = ()
    prints: tuple[PrintJob, ...] = ()
    marks: tuple[HandMark, ...] = ()
    scans: tuple[ScannedSheet, ...] = ()
    performance: Performance = field(default_factory=Performance)
    neutrality: Neutrality = field(default_factory=Neutrality)
    proposals: tuple[Proposal, ...] = ()

    def party(self, role: Role) -> Party | None:
        """Return the first party of a role."""
        return next((party for party in self.parties if party.role is role), None)

    @property
    def as_of(self) -> date:
        """The day for which the balance and the menu are worked out."""
        return self.policy.settled_on or self.accepted_on

    def with_party(self, index: int | None, party: Party) -> Self:
        """Return the case with a party replaced, or added at the end."""
        parties = list(self.parties)
        if index is None:
            parties.append(party)
        else:
            parties[index] = party
        return replace(self, parties=tuple(parties))


def _people_findings(case: Case) -> list[Finding]:
    """Return who stands on two sides, who is under age, and who is too near to mediate."""
    found: list[Finding] = []
    sides: dict[str, set[Role]] = {}
    officials = {case.body.mediator, case.body.recorder} - {""}
    for index, party in enumerate(case.parties):
        place = f"parties[{index}]"
        sides.setdefault(party.name, set()).add(party.role)
        agent = party.agent.name if party.agent else ""
        near = sorted({party.name, party.representative, agent} & officials)
        found += [doubtful(place, "mediator_is_party", name=name) for name in near]
        age = party.age_on(case.accepted_on)
        if age is not None and age < ADULT and party.agent is None:
            found.append(doubtful(f"{place}.agent", "minor_unrepresented", name=party.name))
        expired = party.expired_card(case.accepted_on)
        if expired is not None:
            found.append(
                doubtful(
                    f"{place}.card_until", "card_expired", name=party.name, day=expired.isoformat()
                )
            )
    both = {Role.CREDITOR, Role.DEBTOR}
    named = (name for name, roles in sides.items() if name and roles >= both)
    found += [doubtful("parties", "same_on_both_sides", name=name) for name in named]
    if case.neutrality.disclosed and not case.neutrality.agreed:
        found.append(doubtful("neutrality", "not_agreed_to_mediator"))
    return found


def intake_findings(case: Case) -> tuple[Finding, ...]:
    """Return what intake still lacks for the papers that the law asks for."""
    found: list[Finding] = [
        missing(f"parties.{role}", f"{role}_missing")
        for role in (Role.CREDITOR, Role.DEBTOR)
        if case.party(role) is None
    ]
    for index, party in enumerate(case.parties):
        found += party_findings(party, f"parties[{index}]")
    found += _people_findings(case)
    numbers = [party.identity for party in case.parties if party.identity]
    if len(set(numbers)) < len(numbers):
        found.append(doubtful("parties", "same_number_twice"))
    needed = {"number": case.number, "body.name": case.body.name}
    needed |= {"body.mediator": case.body.mediator, "dispute.facts": case.dispute.facts}
    found += [missing(place) for place, value in needed.items() if not value]
    return tuple(found)
