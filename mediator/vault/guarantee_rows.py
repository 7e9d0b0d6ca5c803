"""How guarantees lie on disk: promises, things beside them, changes of the debt."""

from datetime import date
from decimal import Decimal
from typing import Self

from sqlalchemy import CheckConstraint, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator.domain.guarantees import (
    ChangeKind,
    DebtChange,
    Guarantee,
    GuaranteeAct,
    GuaranteeActKind,
    Hurdle,
    HurdleKind,
    Manner,
    PeriodWords,
    Recourse,
    Security,
)
from mediator.domain.money import Money
from mediator.vault.rows import ListedInCase, Row

ALL = "all, delete-orphan"


class GuaranteeActRow(Row):
    """What happened between a guarantor and whoever holds the guarantee."""

    __tablename__ = "guarantee_act"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "guarantee"],
            ["guarantee.case_id", "guarantee.position"],
            ondelete="CASCADE",
        ),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    guarantee: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[GuaranteeActKind]
    proof: Mapped[str]


class GuaranteeRow(ListedInCase, Row):
    """One promise of one guarantor."""

    __tablename__ = "guarantee"
    __table_args__ = (CheckConstraint("(limit_minor IS NULL) = (limit_currency IS NULL)"),)

    guarantor: Mapped[str]
    secures: Mapped[str]
    manner: Mapped[Manner]
    words: Mapped[str]
    period: Mapped[PeriodWords]
    until: Mapped[date | None]
    months: Mapped[int | None]
    signed_on: Mapped[date | None]
    paper: Mapped[str]
    limit_minor: Mapped[int | None]
    limit_currency: Mapped[str | None]
    share_percent: Mapped[Decimal | None]
    recourse: Mapped[Recourse]
    transfer_barred: Mapped[bool]
    spouse_of_debtor: Mapped[bool]
    acts: Mapped[list[GuaranteeActRow]] = relationship(
        cascade=ALL, order_by=GuaranteeActRow.position
    )

    @classmethod
    def from_domain(cls, case_id: str, position: int, guarantee: Guarantee) -> Self:
        """Lay a guarantee and what happened since out as rows."""
        limit = guarantee.limit
        return cls(
            case_id=case_id,
            position=position,
            guarantor=guarantee.guarantor,
            secures=guarantee.secures,
            manner=guarantee.manner,
            words=guarantee.words,
            period=guarantee.period,
            until=guarantee.until,
            months=guarantee.months,
            signed_on=guarantee.signed_on,
            paper=guarantee.paper,
            limit_minor=limit.minor if limit is not None else None,
            limit_currency=limit.currency if limit is not None else None,
            share_percent=guarantee.share_percent,
            recourse=guarantee.recourse,
            transfer_barred=guarantee.transfer_barred,
            spouse_of_debtor=guarantee.spouse_of_debtor,
            acts=[
                GuaranteeActRow(
                    case_id=case_id,
                    guarantee=position,
                    position=i,
                    day=act.on,
                    kind=act.kind,
                    proof=act.proof,
                )
                for i, act in enumerate(guarantee.acts)
            ],
        )

    def to_domain(self) -> Guarantee:
        """Return the guarantee."""
        return Guarantee(
            guarantor=self.guarantor,
            secures=self.secures,
            manner=self.manner,
            words=self.words,
            period=self.period,
            until=self.until,
            months=self.months,
            signed_on=self.signed_on,
            paper=self.paper,
            limit=_money(self.limit_minor, self.limit_currency),
            share_percent=self.share_percent,
            recourse=self.recourse,
            transfer_barred=self.transfer_barred,
            spouse_of_debtor=self.spouse_of_debtor,
            acts=tuple(GuaranteeAct(row.day, row.kind, row.proof) for row in self.acts),
        )


class KeeperRow(Row):
    """A guarantor who stays bound although a security was given up."""

    __tablename__ = "security_keeper"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "security"], ["security.case_id", "security.position"], ondelete="CASCADE"
        ),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    security: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class SecurityRow(ListedInCase, Row):
    """A thing that secures the debt."""

    __tablename__ = "security"
    __table_args__ = (CheckConstraint("(value_minor IS NULL) = (value_currency IS NULL)"),)

    owner: Mapped[str]
    what: Mapped[str]
    of_debtor: Mapped[bool]
    value_minor: Mapped[int | None]
    value_currency: Mapped[str | None]
    order_agreed: Mapped[bool]
    given_up: Mapped[bool]
    register: Mapped[str]
    agrees: Mapped[bool]
    kept_by: Mapped[list[KeeperRow]] = relationship(cascade=ALL, order_by=KeeperRow.position)

    @classmethod
    def from_domain(cls, case_id: str, position: int, security: Security) -> Self:
        """Lay a security out as rows."""
        value = security.value
        return cls(
            case_id=case_id,
            position=position,
            owner=security.owner,
            what=security.what,
            of_debtor=security.of_debtor,
            value_minor=value.minor if value is not None else None,
            value_currency=value.currency if value is not None else None,
            order_agreed=security.order_agreed,
            given_up=security.given_up,
            register=security.register,
            agrees=security.agrees,
            kept_by=[
                KeeperRow(case_id=case_id, security=position, position=i, name=name)
                for i, name in enumerate(security.kept_by)
            ],
        )

    def to_domain(self) -> Security:
        """Return the security."""
        return Security(
            owner=self.owner,
            what=self.what,
            of_debtor=self.of_debtor,
            value=_money(self.value_minor, self.value_currency),
            order_agreed=self.order_agreed,
            given_up=self.given_up,
            kept_by=tuple(row.name for row in self.kept_by),
            register=self.register,
            agrees=self.agrees,
        )


class ConsentRow(Row):
    """A guarantor who consented to a change of the debt, or was told of it."""

    __tablename__ = "debt_change_consent"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "change"],
            ["debt_change.case_id", "debt_change.position"],
            ondelete="CASCADE",
        ),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    change: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class DebtChangeRow(ListedInCase, Row):
    """A change of the debt after it was guaranteed."""

    __tablename__ = "debt_change"
    __table_args__ = (CheckConstraint("(amount_minor IS NULL) = (amount_currency IS NULL)"),)

    day: Mapped[date]
    kind: Mapped[ChangeKind]
    amount_minor: Mapped[int | None]
    amount_currency: Mapped[str | None]
    due_before: Mapped[date | None]
    due_after: Mapped[date | None]
    proof: Mapped[str]
    agreed_by: Mapped[list[ConsentRow]] = relationship(cascade=ALL, order_by=ConsentRow.position)

    @classmethod
    def from_domain(cls, case_id: str, position: int, change: DebtChange) -> Self:
        """Lay a change out as rows."""
        amount = change.amount
        return cls(
            case_id=case_id,
            position=position,
            day=change.on,
            kind=change.kind,
            amount_minor=amount.minor if amount is not None else None,
            amount_currency=amount.currency if amount is not None else None,
            due_before=change.due_before,
            due_after=change.due_after,
            proof=change.proof,
            agreed_by=[
                ConsentRow(case_id=case_id, change=position, position=i, name=name)
                for i, name in enumerate(change.agreed_by)
            ],
        )

    def to_domain(self) -> DebtChange:
        """Return the change."""
        return DebtChange(
            on=self.day,
            kind=self.kind,
            amount=_money(self.amount_minor, self.amount_currency),
            due_before=self.due_before,
            due_after=self.due_after,
            agreed_by=tuple(row.name for row in self.agreed_by),
            proof=self.proof,
        )


class HurdleRow(ListedInCase, Row):
    """What opens the way to a general guarantor."""

    __tablename__ = "hurdle"

    day: Mapped[date]
    kind: Mapped[HurdleKind]
    proof: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, hurdle: Hurdle) -> Self:
        """Lay a hurdle out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=hurdle.on,
            kind=hurdle.kind,
            proof=hurdle.proof,
        )

    def to_domain(self) -> Hurdle:
        """Return the hurdle."""
        return Hurdle(on=self.day, kind=self.kind, proof=self.proof)


def _money(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(minor, currency)
