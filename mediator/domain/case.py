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
from mediator.domain.parties import Party, Role, party_findings
from mediator.domain.presented import Presented
from mediator.domain.receipts import Performance
from mediator.domain.review import LawyerReview
from mediator.domain.rounds import Outcome
from mediator.domain.signing import PrintJob, SigningStep
from mediator.domain.text_versions import TextVersion


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
class Dispute:
    """The dispute in the words of the agreement: main facts, and what is disputed."""

    facts: str = ""
    issues: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The plan the parties chose, and what the agreement adds to it.

    ``printed`` is the fingerprint of the paper last saved, empty before that. ``clauses`` are the
    mediator's choices about clauses, in their order; ``parallel`` is a second text to print.
    ``review`` is a lawyer's second look, ``versions`` texts kept to compare with.
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
    performance: Performance = field(default_factory=Performance)

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


def intake_findings(case: Case) -> tuple[Finding, ...]:
    """Return what intake still lacks for the papers that the law asks for."""
    found: list[Finding] = [
        missing(f"parties.{role}", f"{role}_missing")
        for role in (Role.CREDITOR, Role.DEBTOR)
        if case.party(role) is None
    ]
    for index, party in enumerate(case.parties):
        found += party_findings(party, f"parties[{index}]")
    numbers = [party.identity for party in case.parties if party.identity]
    if len(set(numbers)) < len(numbers):
        found.append(doubtful("parties", "same_number_twice"))
    needed = {"number": case.number, "body.name": case.body.name}
    needed |= {"body.mediator": case.body.mediator, "dispute.facts": case.dispute.facts}
    found += [missing(place) for place, value in needed.items() if not value]
    return tuple(found)
