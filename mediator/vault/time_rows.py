"""How the facts about the time of a claim lie on disk."""

from datetime import date
from typing import Self

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator.domain.limitation_facts import (
    ActKind,
    LimitationAct,
    LimitationFacts,
    Obstacle,
    ObstacleKind,
)
from mediator.vault.rows import OfCase, Row

ALL = "all, delete-orphan"


class LimitationActRow(Row):
    """An act that may begin the limitation anew."""

    __tablename__ = "limitation_act"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["limitation.case_id"], ondelete="CASCADE"),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[ActKind]
    until: Mapped[date | None]
    toward: Mapped[str]
    proof: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, act: LimitationAct) -> Self:
        """Lay an act out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=act.on,
            kind=act.kind,
            until=act.until,
            toward=act.toward,
            proof=act.proof,
        )

    def to_domain(self) -> LimitationAct:
        """Return the act."""
        return LimitationAct(
            on=self.day, kind=self.kind, until=self.until, toward=self.toward, proof=self.proof
        )


class ObstacleRow(Row):
    """A time in which the creditor could not act."""

    __tablename__ = "obstacle"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["limitation.case_id"], ondelete="CASCADE"),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[ObstacleKind]
    until: Mapped[date | None]
    proof: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, obstacle: Obstacle) -> Self:
        """Lay an obstacle out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            day=obstacle.on,
            kind=obstacle.kind,
            until=obstacle.until,
            proof=obstacle.proof,
        )

    def to_domain(self) -> Obstacle:
        """Return the obstacle."""
        return Obstacle(on=self.day, kind=self.kind, until=self.until, proof=self.proof)


class LimitationRow(OfCase, Row):
    """What happened to the time in which the claim can be pressed."""

    __tablename__ = "limitation"

    requested_on: Mapped[date | None]
    harmed_on: Mapped[date | None]
    acts: Mapped[list[LimitationActRow]] = relationship(
        cascade=ALL, order_by=LimitationActRow.position
    )
    obstacles: Mapped[list[ObstacleRow]] = relationship(cascade=ALL, order_by=ObstacleRow.position)

    @classmethod
    def from_domain(cls, case_id: str, facts: LimitationFacts) -> Self:
        """Lay the facts out as rows."""
        return cls(
            case_id=case_id,
            requested_on=facts.requested_on,
            harmed_on=facts.harmed_on,
            acts=[LimitationActRow.from_domain(case_id, *x) for x in enumerate(facts.acts)],
            obstacles=[ObstacleRow.from_domain(case_id, *x) for x in enumerate(facts.obstacles)],
        )

    def to_domain(self) -> LimitationFacts:
        """Return the facts."""
        return LimitationFacts(
            acts=tuple(row.to_domain() for row in self.acts),
            obstacles=tuple(row.to_domain() for row in self.obstacles),
            requested_on=self.requested_on,
            harmed_on=self.harmed_on,
        )
