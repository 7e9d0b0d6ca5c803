"""How the parts of a case beside its claim lie on disk: parties, plans, record, settlement."""

import json
from datetime import date
from typing import Self

from sqlalchemy import CheckConstraint, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator.domain.agents import Agent, AgentAct, Mandate
from mediator.domain.case import Settlement
from mediator.domain.disclosure import Disclosure, ExpectedFunding, MeansConclusion
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, PayeeAccount, Role
from mediator.domain.proofs import Measure
from mediator.domain.rounds import Opening, Outcome, Side
from mediator.vault import settlement_texts as texts
from mediator.vault.rows import ListedInCase, OfCase, Row


class PartyRow(ListedInCase, Row):
    """One party with its particulars."""

    __tablename__ = "party"
    __table_args__ = (CheckConstraint("(agent_name IS NULL) = (agent_authority IS NULL)"),)

    role: Mapped[Role]
    kind: Mapped[PartyKind]
    name: Mapped[str]
    identity: Mapped[str]
    sex: Mapped[str]
    nation: Mapped[str]
    born_on: Mapped[date | None]
    occupation: Mapped[str]
    representative: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    agent_name: Mapped[str | None]
    agent_authority: Mapped[str | None]
    agent_mandate: Mapped[Mandate | None]
    agent_acts: Mapped[str | None]
    agent_until: Mapped[date | None]
    payee_holder: Mapped[str | None]
    payee_bank: Mapped[str | None]
    payee_number: Mapped[str | None]
    guarantee: Mapped[GuaranteeKind | None]
    guarantee_until: Mapped[date | None]
    card_until: Mapped[date | None]
    consents: Mapped[bool]
    joins_minor: Mapped[int | None]
    joins_currency: Mapped[str | None]

    @classmethod
    def from_domain(cls, case_id: str, position: int, party: Party) -> Self:
        """Lay a party out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            role=party.role,
            kind=party.kind,
            name=party.name,
            identity=party.identity,
            sex=party.sex,
            nation=party.nation,
            born_on=party.born_on,
            occupation=party.occupation,
            representative=party.representative,
            phone=party.phone,
            address=party.address,
            agent_name=party.agent.name if party.agent else None,
            agent_authority=party.agent.authority if party.agent else None,
            agent_mandate=party.agent.mandate if party.agent else None,
            agent_acts=" ".join(party.agent.acts) if party.agent else None,
            agent_until=party.agent.until if party.agent else None,
            payee_holder=party.payee.holder if party.payee else None,
            payee_bank=party.payee.bank if party.payee else None,
            payee_number=party.payee.number if party.payee else None,
            guarantee=party.guarantee,
            guarantee_until=party.guarantee_until,
            card_until=party.card_until,
            consents=party.consents,
            joins_minor=party.joins_up_to.minor if party.joins_up_to is not None else None,
            joins_currency=party.joins_up_to.currency if party.joins_up_to is not None else None,
        )

    def to_domain(self) -> Party:
        """Return the party."""
        return Party(
            role=self.role,
            kind=self.kind,
            name=self.name,
            identity=self.identity,
            sex=self.sex,
            nation=self.nation,
            born_on=self.born_on,
            occupation=self.occupation,
            representative=self.representative,
            phone=self.phone,
            address=self.address,
            agent=self._agent,
            payee=self._payee,
            guarantee=self.guarantee,
            guarantee_until=self.guarantee_until,
            card_until=self.card_until,
            consents=self.consents,
            joins_up_to=self._joins,
        )

    @property
    def _joins(self) -> Money | None:
        if self.joins_minor is None or self.joins_currency is None:
            return None
        return Money(self.joins_minor, self.joins_currency)

    @property
    def _agent(self) -> Agent | None:
        if self.agent_name is None or self.agent_authority is None:
            return None
        return Agent(
            self.agent_name,
            self.agent_authority,
            self.agent_mandate or Mandate.UNSAID,  # older files did not ask
            tuple(AgentAct(act) for act in (self.agent_acts or "").split()),
            self.agent_until,
        )

    @property
    def _payee(self) -> PayeeAccount | None:
        if self.payee_holder is None or self.payee_bank is None or self.payee_number is None:
            return None
        return PayeeAccount(self.payee_holder, self.payee_bank, self.payee_number)


class FundingRow(OfCase, Row):
    """Money that both sides know will come."""

    __tablename__ = "expected_funding"
    __table_args__ = (CheckConstraint("amount_minor >= 0"),)

    day: Mapped[date]
    amount_minor: Mapped[int]
    amount_currency: Mapped[str]
    source: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, funding: ExpectedFunding) -> Self:
        """Lay expected money out as a row."""
        return cls(
            case_id=case_id,
            day=funding.on,
            amount_minor=funding.amount.minor,
            amount_currency=funding.amount.currency,
            source=funding.source,
        )

    def to_domain(self) -> ExpectedFunding:
        """Return the expected money."""
        amount = Money(self.amount_minor, self.amount_currency)
        return ExpectedFunding(on=self.day, amount=amount, source=self.source)


class MeansRow(OfCase, Row):
    """The debtor's released conclusion on its means."""

    __tablename__ = "means_conclusion"
    __table_args__ = (CheckConstraint("monthly_minor >= 0"),)

    monthly_minor: Mapped[int]
    monthly_currency: Mapped[str]
    released_on: Mapped[date]
    words: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, means: MeansConclusion) -> Self:
        """Lay the conclusion out as a row."""
        return cls(
            case_id=case_id,
            monthly_minor=means.monthly.minor,
            monthly_currency=means.monthly.currency,
            released_on=means.released_on,
            words=means.words,
        )

    def to_domain(self) -> MeansConclusion:
        """Return the conclusion."""
        monthly = Money(self.monthly_minor, self.monthly_currency)
        return MeansConclusion(monthly=monthly, released_on=self.released_on, words=self.words)


class DisclosureRow(ListedInCase, Row):
    """One confidence passed on."""

    __tablename__ = "disclosure"

    by: Mapped[Role]
    to: Mapped[Role]
    day: Mapped[date]
    what: Mapped[str]
    words: Mapped[str]
    least: Mapped[int | None]
    most: Mapped[int | None]
    light: Mapped[str]
    consent: Mapped[str]
    measure: Mapped[Measure | None]
    paper: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, disclosure: Disclosure) -> Self:
        """Lay a disclosure out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            by=disclosure.by,
            to=disclosure.to,
            day=disclosure.on,
            what=disclosure.what,
            words=disclosure.words,
            least=disclosure.least,
            most=disclosure.most,
            light=disclosure.light,
            consent=disclosure.consent,
            measure=disclosure.measure,
            paper=disclosure.paper,
        )

    def to_domain(self) -> Disclosure:
        """Return the disclosure."""
        return Disclosure(
            by=self.by,
            to=self.to,
            on=self.day,
            what=self.what,
            words=self.words,
            least=self.least,
            most=self.most,
            light=self.light,
            consent=self.consent,
            measure=self.measure,
            paper=self.paper,
        )


class HeardRow(ListedInCase, Row):
    """A room that was heard, and whether every required question was answered."""

    __tablename__ = "heard"

    room: Mapped[str]
    complete: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, heard: tuple[str, bool]) -> Self:
        """Lay the state of a room out as a row."""
        room, complete = heard
        return cls(case_id=case_id, position=position, room=room, complete=complete)

    def to_domain(self) -> tuple[str, bool]:
        """Return the state of a room."""
        return self.room, self.complete


class ReceiptRow(Row):
    """The receipt that one side took away from a round."""

    __tablename__ = "receipt"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "outcome"], ["outcome.case_id", "outcome.position"], ondelete="CASCADE"
        ),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    side: Mapped[Side]
    code: Mapped[str]


class OutcomeRow(ListedInCase, Row):
    """What a round revealed; ``openings`` are JSON lists: side, nonce, and the way to the root."""

    __tablename__ = "outcome"
    __table_args__ = (CheckConstraint("round >= 1"),)

    round: Mapped[int]
    menu_digest: Mapped[str]
    joint_yes: Mapped[str | None]
    openings: Mapped[str]
    open_by: Mapped[date | None]
    opened_on: Mapped[date | None]
    receipts: Mapped[list[ReceiptRow]] = relationship(
        cascade="all, delete-orphan", order_by=ReceiptRow.position
    )

    @classmethod
    def from_domain(cls, case_id: str, position: int, outcome: Outcome) -> Self:
        """Lay an outcome and its receipts out as rows."""
        return cls(
            case_id=case_id,
            position=position,
            round=outcome.round,
            menu_digest=outcome.menu_digest,
            joint_yes=outcome.joint_yes,
            openings=json.dumps([[o.side, o.nonce, *o.path] for o in outcome.openings]),
            open_by=outcome.open_by,
            opened_on=outcome.opened_on,
            receipts=[
                ReceiptRow(case_id=case_id, outcome=position, position=i, side=side, code=code)
                for i, (side, code) in enumerate(outcome.receipts)
            ],
        )

    def to_domain(self) -> Outcome:
        """Return the outcome."""
        return Outcome(
            round=self.round,
            menu_digest=self.menu_digest,
            receipts=tuple((row.side, row.code) for row in self.receipts),
            joint_yes=self.joint_yes,
            openings=tuple(
                Opening(Side(side), nonce, tuple(path))
                for side, nonce, *path in json.loads(self.openings)
            ),
            open_by=self.open_by,
            opened_on=self.opened_on,
        )


class ExtraTermRow(Row):
    """A sentence that the parties add to the agreement."""

    __tablename__ = "extra_term"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["settlement.case_id"], ondelete="CASCADE"),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]


class SettlementRow(OfCase, Row):
    """The plan the parties chose; texts of the agreement lie as JSON (``settlement_texts``)."""

    __tablename__ = "settlement"

    plan: Mapped[str]
    agreed_on: Mapped[date]
    menu_digest: Mapped[str]
    printed: Mapped[str]
    clauses: Mapped[str]
    parallel: Mapped[str]
    review: Mapped[str]
    versions: Mapped[str]
    undertakings: Mapped[str]
    extra_terms: Mapped[list[ExtraTermRow]] = relationship(
        cascade="all, delete-orphan", order_by=ExtraTermRow.position
    )

    @classmethod
    def from_domain(cls, case_id: str, settlement: Settlement) -> Self:
        """Lay the settlement out as rows."""
        return cls(
            case_id=case_id,
            plan=settlement.plan,
            agreed_on=settlement.agreed_on,
            menu_digest=settlement.menu_digest,
            printed=settlement.printed,
            clauses=texts.write_clauses(settlement.clauses),
            parallel=texts.write_parallel(settlement.parallel),
            review=texts.write_review(settlement.review),
            versions=texts.write_versions(settlement.versions),
            undertakings=texts.write_undertakings(settlement.undertakings),
            extra_terms=[
                ExtraTermRow(case_id=case_id, position=i, words=words)
                for i, words in enumerate(settlement.extra_terms)
            ],
        )

    def to_domain(self) -> Settlement:
        """Return the settlement."""
        return Settlement(
            plan=self.plan,
            agreed_on=self.agreed_on,
            menu_digest=self.menu_digest,
            extra_terms=tuple(row.words for row in self.extra_terms),
            printed=self.printed,
            clauses=texts.read_clauses(self.clauses),
            parallel=texts.read_parallel(self.parallel),
            review=texts.read_review(self.review),
            versions=texts.read_versions(self.versions),
            undertakings=texts.read_undertakings(self.undertakings),
        )
