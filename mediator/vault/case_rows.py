"""How a case lies on disk: the body and the dispute in its own row, the rest in rows of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator.domain.case import BodyKind, Case, Dispute, MediationBody, Neutrality
from mediator.domain.case_days import case_days, read, written
from mediator.domain.guarantees import Guarantees
from mediator.domain.limitation_facts import LimitationFacts
from mediator.domain.listing import CaseSummary
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.progress import furthest
from mediator.domain.receipts import Performance
from mediator.vault.archive_rows import ArchiveRow
from mediator.vault.claim_rows import ALL, ClaimRow, ConventionsRow
from mediator.vault.evidence_rows import ExhibitRow
from mediator.vault.guarantee_rows import DebtChangeRow, GuaranteeRow, HurdleRow, SecurityRow
from mediator.vault.offer_rows import FellowRow, OfferRow, PolicyRow
from mediator.vault.part_rows import (
    DisclosureRow,
    FundingRow,
    HeardRow,
    MeansRow,
    OutcomeRow,
    PartyRow,
    SettlementRow,
)
from mediator.vault.performance_rows import (
    HandedOverRow,
    PerformanceRow,
    PostponementRow,
    ReceiptRow,
    SignRow,
    performance_rows,
)
from mediator.vault.presented_rows import PresentedRow
from mediator.vault.proposal_rows import ProposalRow
from mediator.vault.replan_rows import ReplanRow, VisitRow
from mediator.vault.rows import Row
from mediator.vault.signing_rows import MarkRow, PrintRow, ScanRow, SigningRow
from mediator.vault.time_rows import LimitationRow


class CaseRow(Row):
    """One case; the columns of a summary are kept here, so that the home page loads no case.

    ``changed_seq`` is the journal entry of the last change: clocks go back, entries do not.
    """

    __tablename__ = "case_file"
    __table_args__ = (CheckConstraint("changed_seq >= 1"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    accepted_on: Mapped[date]
    shown_parties: Mapped[str]
    stage: Mapped[str]
    changed_at: Mapped[datetime]
    changed_seq: Mapped[int] = mapped_column(index=True)
    shown_deadlines: Mapped[str | None]
    shown_minor: Mapped[int | None]
    shown_currency: Mapped[str | None]
    body_kind: Mapped[BodyKind]
    body_name: Mapped[str]
    body_place: Mapped[str]
    body_mediator: Mapped[str]
    body_recorder: Mapped[str]
    body_court: Mapped[str]
    neutrality_checked_on: Mapped[date | None]
    neutrality_disclosed: Mapped[str | None]
    neutrality_agreed: Mapped[bool | None]
    facts: Mapped[str]
    issues: Mapped[str]

    claim: Mapped[ClaimRow] = relationship(cascade=ALL)
    conventions: Mapped[ConventionsRow] = relationship(cascade=ALL)
    limitation: Mapped[LimitationRow | None] = relationship(cascade=ALL)
    guarantees: Mapped[list[GuaranteeRow]] = relationship(
        cascade=ALL, order_by=GuaranteeRow.position
    )
    securities: Mapped[list[SecurityRow]] = relationship(cascade=ALL, order_by=SecurityRow.position)
    debt_changes: Mapped[list[DebtChangeRow]] = relationship(
        cascade=ALL, order_by=DebtChangeRow.position
    )
    hurdles: Mapped[list[HurdleRow]] = relationship(cascade=ALL, order_by=HurdleRow.position)
    policy: Mapped[PolicyRow] = relationship(cascade=ALL)
    funding: Mapped[FundingRow | None] = relationship(cascade=ALL)
    means: Mapped[MeansRow | None] = relationship(cascade=ALL)
    settlement: Mapped[SettlementRow | None] = relationship(cascade=ALL)
    parties: Mapped[list[PartyRow]] = relationship(cascade=ALL, order_by=PartyRow.position)
    offers: Mapped[list[OfferRow]] = relationship(cascade=ALL, order_by=OfferRow.position)
    fellows: Mapped[list[FellowRow]] = relationship(cascade=ALL, order_by=FellowRow.position)
    disclosures: Mapped[list[DisclosureRow]] = relationship(
        cascade=ALL, order_by=DisclosureRow.position
    )
    heard: Mapped[list[HeardRow]] = relationship(cascade=ALL, order_by=HeardRow.position)
    exhibits: Mapped[list[ExhibitRow]] = relationship(cascade=ALL, order_by=ExhibitRow.position)
    outcomes: Mapped[list[OutcomeRow]] = relationship(cascade=ALL, order_by=OutcomeRow.position)
    presented: Mapped[list[PresentedRow]] = relationship(
        cascade=ALL, order_by=PresentedRow.position
    )
    proposals: Mapped[list[ProposalRow]] = relationship(cascade=ALL, order_by=ProposalRow.position)
    signing: Mapped[list[SigningRow]] = relationship(cascade=ALL, order_by=SigningRow.position)
    prints: Mapped[list[PrintRow]] = relationship(cascade=ALL, order_by=PrintRow.position)
    marks: Mapped[list[MarkRow]] = relationship(cascade=ALL, order_by=MarkRow.position)
    scans: Mapped[list[ScanRow]] = relationship(cascade=ALL, order_by=ScanRow.position)
    performance: Mapped[PerformanceRow | None] = relationship(cascade=ALL)
    receipts: Mapped[list[ReceiptRow]] = relationship(cascade=ALL, order_by=ReceiptRow.position)
    postponed: Mapped[list[PostponementRow]] = relationship(
        cascade=ALL, order_by=PostponementRow.position
    )
    handed_over: Mapped[list[HandedOverRow]] = relationship(
        cascade=ALL, order_by=HandedOverRow.position
    )
    signs: Mapped[list[SignRow]] = relationship(cascade=ALL, order_by=SignRow.position)
    replans: Mapped[list[ReplanRow]] = relationship(cascade=ALL, order_by=ReplanRow.position)
    visits: Mapped[list[VisitRow]] = relationship(cascade=ALL, order_by=VisitRow.position)

    @classmethod
    def from_domain(cls, case: Case, *, changed_at: datetime, changed_seq: int) -> Self:
        """Lay a case out as rows, to be merged over those that lie there."""
        funding, means, settlement = case.funding, case.means, case.settlement
        return cls(
            id=case.id,
            number=case.number,
            accepted_on=case.accepted_on,
            shown_parties=_shown_parties(case),
            stage=furthest(case).value,
            changed_at=changed_at,
            changed_seq=changed_seq,
            **_shown(case),
            body_kind=case.body.kind,
            body_name=case.body.name,
            body_place=case.body.place,
            body_mediator=case.body.mediator,
            body_recorder=case.body.recorder,
            body_court=case.body.court,
            neutrality_checked_on=case.neutrality.checked_on,
            neutrality_disclosed=case.neutrality.disclosed,
            neutrality_agreed=case.neutrality.agreed,
            facts=case.dispute.facts,
            issues=case.dispute.issues,
            claim=ClaimRow.from_domain(case.id, case.claim),
            conventions=ConventionsRow.from_domain(case.id, case.claim.conventions),
            limitation=LimitationRow.from_domain(case.id, case.claim.limitation),
            **_guarantee_rows(case),
            policy=PolicyRow.from_domain(case.id, case.policy),
            funding=FundingRow.from_domain(case.id, funding) if funding else None,
            means=MeansRow.from_domain(case.id, means) if means else None,
            settlement=SettlementRow.from_domain(case.id, settlement) if settlement else None,
            parties=[PartyRow.from_domain(case.id, *x) for x in enumerate(case.parties)],
            offers=[OfferRow.from_domain(case.id, *x) for x in enumerate(case.offers)],
            fellows=[FellowRow.from_domain(case.id, *x) for x in enumerate(case.fellows)],
            heard=[HeardRow.from_domain(case.id, *x) for x in enumerate(case.heard)],
            exhibits=[ExhibitRow.from_domain(case.id, *x) for x in enumerate(case.exhibits)],
            outcomes=[OutcomeRow.from_domain(case.id, *x) for x in enumerate(case.outcomes)],
            presented=[PresentedRow.from_domain(case.id, *x) for x in enumerate(case.presented)],
            signing=[SigningRow.from_domain(case.id, *x) for x in enumerate(case.signing)],
            prints=[PrintRow.from_domain(case.id, *x) for x in enumerate(case.prints)],
            marks=[MarkRow.from_domain(case.id, *x) for x in enumerate(case.marks)],
            scans=[ScanRow.from_domain(case.id, *x) for x in enumerate(case.scans)],
            **_told_rows(case),
            **performance_rows(case.id, case.performance),
        )

    def to_domain(self) -> Case:
        """Return the case."""
        return Case(
            id=self.id,
            number=self.number,
            accepted_on=self.accepted_on,
            body=self._body,
            neutrality=Neutrality(
                self.neutrality_checked_on,
                self.neutrality_disclosed or "",
                bool(self.neutrality_agreed),
            ),
            parties=tuple(row.to_domain() for row in self.parties),
            dispute=Dispute(facts=self.facts, issues=self.issues),
            claim=replace(
                self.claim.to_domain(self.conventions.to_domain()),
                limitation=self.limitation.to_domain() if self.limitation else LimitationFacts(),
            ),
            guarantees=Guarantees(
                entries=tuple(row.to_domain() for row in self.guarantees),
                securities=tuple(row.to_domain() for row in self.securities),
                changes=tuple(row.to_domain() for row in self.debt_changes),
                hurdles=tuple(row.to_domain() for row in self.hurdles),
            ),
            policy=self.policy.to_domain(),
            funding=self.funding.to_domain() if self.funding else None,
            means=self.means.to_domain() if self.means else None,
            offers=tuple(row.to_domain() for row in self.offers),
            fellows=tuple(row.to_domain() for row in self.fellows),
            disclosures=tuple(row.to_domain() for row in self.disclosures),
            heard=tuple(row.to_domain() for row in self.heard),
            outcomes=tuple(row.to_domain() for row in self.outcomes),
            settlement=self.settlement.to_domain() if self.settlement else None,
            exhibits=tuple(row.to_domain() for row in self.exhibits),
            presented=tuple(row.to_domain() for row in self.presented),
            proposals=tuple(row.to_domain() for row in self.proposals),
            signing=tuple(row.to_domain() for row in self.signing),
            prints=tuple(row.to_domain() for row in self.prints),
            marks=tuple(row.to_domain() for row in self.marks),
            scans=tuple(row.to_domain() for row in self.scans),
            performance=self._performance,
        )

    @property
    def _performance(self) -> Performance:
        return Performance(
            receipts=tuple(row.to_domain() for row in self.receipts),
            postponed=tuple(row.to_domain() for row in self.postponed),
            handed_over=tuple(row.to_domain() for row in self.handed_over),
            confirmed_on=self.performance.confirmed_on if self.performance else None,
            signs=tuple(row.to_domain() for row in self.signs),
            replans=tuple(row.to_domain() for row in self.replans),
            visits=tuple(row.to_domain() for row in self.visits),
            closed=self.performance.closing() if self.performance else None,
        )

    @property
    def _body(self) -> MediationBody:
        return MediationBody(
            kind=self.body_kind,
            name=self.body_name,
            place=self.body_place,
            mediator=self.body_mediator,
            recorder=self.body_recorder,
            court=self.body_court,
        )


OUTLINED = ArchiveRow.case_id == CaseRow.id
"""What joins a case to its outline."""

SUMMARY_COLUMNS = (
    CaseRow.id,
    CaseRow.number,
    CaseRow.shown_parties,
    CaseRow.stage,
    CaseRow.accepted_on,
    CaseRow.changed_at,
    CaseRow.shown_deadlines,
    CaseRow.shown_minor,
    CaseRow.shown_currency,
    ArchiveRow.kind,
    ArchiveRow.mediator,
    ArchiveRow.ending,
)
"""The columns of a ``CaseSummary``, in the order in which ``summary_of`` reads them."""


def summary_of(row: Sequence[Any]) -> CaseSummary:
    """Return a line of the home page; a case of an older version has no days until it is saved."""
    case_id, number, parties, stage, accepted_on, changed_at, days, minor, currency, *marks = row
    amount = Money(minor, currency) if minor is not None else None
    known = (case_id, number, parties, stage, accepted_on, changed_at)
    return CaseSummary(*known, read(days) if days else (), amount, *(mark or "" for mark in marks))


def _told_rows(case: Case) -> dict[str, Any]:
    """Return the rows of what the mediator told one side, or laid before both."""
    told, laid = enumerate(case.disclosures), enumerate(case.proposals)
    return {
        "disclosures": [DisclosureRow.from_domain(case.id, *each) for each in told],
        "proposals": [ProposalRow.from_domain(case.id, *each) for each in laid],
    }


def _shown(case: Case) -> dict[str, Any]:
    """Return what the home page shows of a case beside its number and its parties."""
    # In fen, not as money: a case that is not sound yet is saved all the same.
    counted = [p.amount.minor - p.deducted.minor for p in case.claim.disbursements if p.counted]
    currency = case.claim.currency if counted else None
    return {
        "shown_deadlines": written(case_days(case)) or None,
        "shown_minor": sum(counted) if counted else None,
        "shown_currency": currency,
    }


def _guarantee_rows(case: Case) -> dict[str, list[Row]]:
    """Return the rows of the guarantees by the name of their list."""
    facts, key = case.guarantees, case.id
    return {
        "guarantees": [GuaranteeRow.from_domain(key, *x) for x in enumerate(facts.entries)],
        "securities": [SecurityRow.from_domain(key, *x) for x in enumerate(facts.securities)],
        "debt_changes": [DebtChangeRow.from_domain(key, *x) for x in enumerate(facts.changes)],
        "hurdles": [HurdleRow.from_domain(key, *x) for x in enumerate(facts.hurdles)],
    }


def _shown_parties(case: Case) -> str:
    both = (case.party(role) for role in (Role.CREDITOR, Role.DEBTOR))
    return " / ".join(party.name for party in both if party is not None)
