"""How the record of the table lies on disk: acts, print jobs, pictures, sheets of a scan."""

from datetime import date
from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from mediator.domain.hand_marks import Capacity, HandMark, Trace
from mediator.domain.scans import ScannedSheet
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


class MarkRow(ListedInCase, Row):
    """One picture of a signature or a fingerprint; its dots lie among the files of the case."""

    __tablename__ = "hand_mark"
    __table_args__ = (CheckConstraint("minute >= 0"),)

    party: Mapped[str]
    capacity: Mapped[Capacity]
    trace: Mapped[Trace]
    picture: Mapped[str]
    on: Mapped[date]
    minute: Mapped[int]
    terms: Mapped[str]
    paper: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, mark: HandMark) -> Self:
        """Lay a mark out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            party=mark.party,
            capacity=mark.capacity,
            trace=mark.trace,
            picture=mark.picture,
            on=mark.on,
            minute=mark.minute,
            terms=mark.terms,
            paper=mark.paper,
        )

    def to_domain(self) -> HandMark:
        """Return the mark."""
        return HandMark(
            party=self.party,
            capacity=self.capacity,
            trace=self.trace,
            picture=self.picture,
            on=self.on,
            minute=self.minute,
            terms=self.terms,
            paper=self.paper,
        )


class ScanRow(ListedInCase, Row):
    """One sheet of the signed paper come back; its file lies among those of the case."""

    __tablename__ = "scanned_sheet"
    __table_args__ = (CheckConstraint("sheet >= 0 AND page >= 0 AND pages >= 0"),)

    file: Mapped[str]
    sheet: Mapped[int]
    on: Mapped[date]
    page: Mapped[int]
    pages: Mapped[int]
    mark: Mapped[str]
    by_eye: Mapped[bool]

    @classmethod
    def from_domain(cls, case_id: str, position: int, sheet: ScannedSheet) -> Self:
        """Lay a sheet out as a row."""
        return cls(
            case_id=case_id,
            position=position,
            file=sheet.file,
            sheet=sheet.sheet,
            on=sheet.on,
            page=sheet.page,
            pages=sheet.pages,
            mark=sheet.mark,
            by_eye=sheet.by_eye,
        )

    def to_domain(self) -> ScannedSheet:
        """Return the sheet."""
        return ScannedSheet(
            self.file, self.sheet, self.on, self.page, self.pages, self.mark, self.by_eye
        )
