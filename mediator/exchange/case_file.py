"""A whole case as one JSON file: joint facts and, for the mediator's own use, what is sealed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from mediator.domain.case import Case, Dispute, MediationBody, Neutrality, Settlement
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Move, Positions
from mediator.domain.claims import Claim
from mediator.domain.court_estimate import CourtOutlook
from mediator.domain.disclosure import (
    Disclosure,
    ExpectedFunding,
    FellowCreditor,
    MeansConclusion,
    Offer,
    Policy,
)
from mediator.domain.evidence import Exhibit
from mediator.domain.guarantees import Guarantees
from mediator.domain.hand_marks import HandMark
from mediator.domain.parties import Party
from mediator.domain.pins import Pin
from mediator.domain.presented import Presented
from mediator.domain.proposals import Proposal
from mediator.domain.receipts import Performance
from mediator.domain.reckoning import Reckoning
from mediator.domain.refusals import FileInvalid
from mediator.domain.rounds import Outcome
from mediator.domain.scans import ScannedSheet
from mediator.domain.signing import PrintJob, SigningStep
from mediator.exchange.codec import at, structured, unstructured
from mediator.exchange.files import read_whole
from mediator.exchange.schema import check
from mediator.exchange.strict_json import strict_json
from mediator.usecases import claims, conflicts, evidence, guarantees, intake, performance
from mediator.usecases.ports import Opened

VERSION = "mediator-case/1"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The layout of a case file; ``resources/schema/case.schema.json`` describes it."""

    schema: str
    accepted_on: date
    claim: Claim
    number: str = ""
    body: MediationBody = field(default_factory=MediationBody)
    neutrality: Neutrality = field(default_factory=Neutrality)
    parties: tuple[Party, ...] = ()
    dispute: Dispute = field(default_factory=Dispute)
    guarantees: Guarantees = field(default_factory=Guarantees)
    policy: Policy = field(default_factory=Policy)
    funding: ExpectedFunding | None = None
    offers: tuple[Offer, ...] = ()
    fellows: tuple[FellowCreditor, ...] = ()
    means: MeansConclusion | None = None
    settlement: Settlement | None = None
    exhibits: tuple[Exhibit, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    presented: tuple[Presented, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    signing: tuple[SigningStep, ...] = ()
    prints: tuple[PrintJob, ...] = ()
    marks: tuple[HandMark, ...] = ()
    scans: tuple[ScannedSheet, ...] = ()
    performance: Performance = field(default_factory=Performance)
    creditor_room: CreditorPosition = field(default_factory=CreditorPosition)
    debtor_room: DebtorPosition = field(default_factory=DebtorPosition)
    court: CourtOutlook = field(default_factory=CourtOutlook)
    reckoning: Reckoning = field(default_factory=Reckoning)
    moves: tuple[Move, ...] = ()
    pins: tuple[Pin, ...] = ()


def load_case(
    path: Path, schema: Path, case_id: str, changes: Mapping[str, str] | None = None
) -> Opened:
    """Read a case file; raises ``FileUnreadable``, or a refusal with its place in the file."""
    return read_case(read_whole(path), schema, case_id, changes)


def read_case(
    content: bytes, schema: Path, case_id: str, changes: Mapping[str, str] | None = None
) -> Opened:
    """Read the bytes of a case file by the same acts that a mediator would do.

    ``changes`` are put in first: a place such as ``policy.longest_months`` and its JSON value,
    where plain text needs no quotes; ``null`` takes the place away.
    """
    parsed = strict_json(content)
    for place, value in (changes or {}).items():
        _put(parsed, place, value)
    check(parsed, schema)
    file = structured(parsed, CaseFile)
    case = intake.open_case(case_id, accepted_on=file.accepted_on)
    with at("body"):
        case = intake.set_register(
            case, number=file.number, accepted_on=file.accepted_on, body=file.body
        ).case
    with at("neutrality.disclosed"):
        case = conflicts.set_neutrality(case, file.neutrality).case
    for index, party in enumerate(file.parties):
        with at(f"parties[{index}]"):
            case = intake.set_party(case, party, index=None).case
    case = intake.set_dispute(case, file.dispute).case
    case = claims.set_claim(case, file.claim).case
    with at("claim.limitation"):
        case = guarantees.set_limitation(case, file.claim.limitation).case
    with at("guarantees"):
        case = guarantees.set_guarantees(case, file.guarantees).case
    case = claims.set_policy(case, file.policy, file.funding).case
    case = claims.set_offers(case, file.offers, file.fellows).case
    for index, text in enumerate(file.settlement.extra_terms if file.settlement else ()):
        with at(f"settlement.extra_terms[{index}]"):
            intake.one_line(text)
    for index, exhibit in enumerate(file.exhibits):
        with at(f"exhibits[{index}]"):
            case = evidence.add_exhibit(case, exhibit).case
    case = _with_record(case, file)
    rooms = file.creditor_room, file.debtor_room
    ours = Positions(*rooms, file.court, file.reckoning, file.moves, file.pins)
    return Opened(case, ours)


def _with_record(case: Case, file: CaseFile) -> Case:
    """Return the case with what was told, shown, settled, signed and printed in it."""
    case = performance.set_performance(case, file.performance).case
    return replace(
        case,
        means=file.means,
        settlement=file.settlement,
        disclosures=file.disclosures,
        outcomes=file.outcomes,
        presented=file.presented,
        proposals=file.proposals,
        signing=file.signing,
        prints=file.prints,
        marks=file.marks,
        scans=file.scans,
    )


def _put(parsed: Any, place: str, value: str) -> None:
    """Put a value in its place; what is wrong with it the schema says."""
    *way, last = place.split(".")
    for step in way:
        if not isinstance(parsed, dict):
            raise FileInvalid(place, "unknown", step)
        parsed = parsed.setdefault(step, {})
    if not isinstance(parsed, dict):
        raise FileInvalid(place, "unknown", last)
    if value == "null":
        parsed.pop(last, None)
    else:
        parsed[last] = _json_value(value)


def _json_value(text: str) -> object:
    """Read an amount, a rate, a day or words as text; lists, figures and switches as JSON."""
    if text in ("true", "false") or text[:1] in ("[", "{", '"'):
        return strict_json(text.encode())
    return int(text) if text.isdecimal() and text.isascii() else text


def written_case(case: Case, positions: Positions) -> bytes:
    """Write a case file that reads back to the same case."""
    file = CaseFile(
        schema=VERSION,
        accepted_on=case.accepted_on,
        claim=case.claim,
        number=case.number,
        body=case.body,
        neutrality=case.neutrality,
        parties=case.parties,
        dispute=case.dispute,
        guarantees=case.guarantees,
        policy=case.policy,
        funding=case.funding,
        offers=case.offers,
        fellows=case.fellows,
        means=case.means,
        settlement=case.settlement,
        exhibits=case.exhibits,
        disclosures=case.disclosures,
        outcomes=case.outcomes,
        presented=case.presented,
        proposals=case.proposals,
        signing=case.signing,
        prints=case.prints,
        marks=case.marks,
        scans=case.scans,
        performance=case.performance,
        creditor_room=positions.creditor,
        debtor_room=positions.debtor,
        court=positions.court,
        reckoning=positions.reckoning,
        moves=positions.moves,
        pins=positions.pins,
    )
    return json.dumps(unstructured(file), ensure_ascii=False, indent=2).encode() + b"\n"
