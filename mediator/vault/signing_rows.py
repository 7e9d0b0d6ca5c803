"""How the record of the table lies on disk: acts of signing, and print jobs."""

from datetime import date
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.signing import PrintJob, SigningAct, SigningStep
from mediator.vault.rows import ListedInCase, Row


class SigningRow(ListedInCase, Row):
    """One act of signing."""

    __tablename__ = "signing_step"
    __table_args__ = (CheckConstraint("minute >= 0"),)

    act: Mapped[SigningAct]
    on: Mapped[date]
    minute: Mapped[int]
    paper: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, step: SigningStep) -> Self:
        """Lay an act out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            act=step.act,
            on=step.on,
            minute=step.minute,
            paper=step.paper,
        )

    def to_domain(self) -> SigningStep:
        """Return the act."""
        return SigningStep(self.act, self.on, self.minute, self.paper)


class PrintRow(ListedInCase, Row):
    """One print job."""

    __tablename__ = "print_job"
    __table_args__ = (CheckConstraint("number >= 0 AND copies >= 0 AND done >= 0"),)

    number: Mapped[int]
    paper: Mapped[str]
    sha256: Mapped[str]
    copies: Mapped[int]
    done: Mapped[int]
    on: Mapped[date]
    minute: Mapped[int]

    @classmethod
    def from_domain(cls, case_id: str, position: int, job: PrintJob) -> Self:
        """Lay a job out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            number=job.number,
            paper=job.paper,
            sha256=job.sha256,
            copies=job.copies,
            done=job.done,
            on=job.on,
            minute=job.minute,
        )

    def to_domain(self) -> PrintJob:
        """Return the job."""
        return PrintJob(
            self.number, self.paper, self.sha256, self.copies, self.done, self.on, self.minute
        )
