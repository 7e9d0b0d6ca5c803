"""How an agreement was signed, and which papers went to the printer: the record of the table.

Source of the acts: 人民调解法28, 29; 民诉法解释353, 354; 司发通〔2010〕239号. Each act names the
fingerprint of the version it was done on, so that a signature under an older one is noticed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Self

from mediator.domain.findings import Finding, doubtful

AGREEMENT, DOSSIER, SUPPLEMENT = "agreement", "dossier", "supplement"
"""What a print job names besides the kinds of ``domain.papers``."""


class SigningAct(StrEnum):
    """What is done at the table, in its order."""

    IDENTITIES = "identities"  # 核对身份证件
    READ_ALOUD = "read_aloud"  # 宣读全文
    QUESTIONS = "questions"  # 询问、三个理解问题
    PARTIES_SIGNED = "parties_signed"  # 当事人签名
    FINGERPRINTS = "fingerprints"  # 按指印或者盖章
    BODY_SIGNED = "body_signed"  # 调解员、记录人签名
    SEALED = "sealed"  # 加盖印章、骑缝章
    HANDED_OVER = "handed_over"  # 各方收执


@dataclass(frozen=True, slots=True)
class SigningStep:
    """One act done, on a day at a minute of it (from 0), on the version with a fingerprint."""

    act: SigningAct
    on: date
    minute: int
    paper: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Copies of one paper asked of the printer; ``sha256`` is of the very bytes.

    ``number`` counts the jobs of the case from 1, ``done`` the copies that came out whole.
    """

    number: int
    paper: str
    sha256: str
    copies: int
    done: int
    on: date
    minute: int

    @property
    def left(self) -> int:
        """How many copies are still to come."""
        return self.copies - self.done

    def with_copy(self) -> Self:
        """Return the job with one more copy done."""
        return type(self)(
            self.number, self.paper, self.sha256, self.copies, self.done + 1, self.on, self.minute
        )


def signing_findings(
    steps: tuple[SigningStep, ...], jobs: tuple[PrintJob, ...], fingerprint: str
) -> tuple[Finding, ...]:
    """Return what does not fit: an older version, an order of time upside down, copies missing."""
    found = [
        doubtful(f"signing[{index}]", "signed_older_version", mark=step.paper[:8])
        for index, step in enumerate(steps)
        if fingerprint and step.paper and step.paper != fingerprint
    ]
    order = list(SigningAct)
    placed = sorted(steps, key=lambda step: order.index(step.act))
    for one, two in pairwise(placed):
        if (two.on, two.minute) < (one.on, one.minute):
            found.append(doubtful("signing", "signed_out_of_order", act=two.act, before=one.act))
    found += [
        doubtful(f"prints[{index}]", "copies_missing", number=str(job.number), left=str(job.left))
        for index, job in enumerate(jobs)
        if job.left
    ]
    return tuple(found)
