"""At the table: what was done, and which copies came out of the printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from mediator.domain.case import Case
from mediator.domain.findings import Finding
from mediator.domain.hand_marks import mark_findings
from mediator.domain.refusals import CopiesOutOfRange, PaperChanged
from mediator.domain.scans import pages_told, scan_findings
from mediator.domain.signing import PrintJob, SigningAct, SigningStep, signing_findings
from mediator.usecases.history import Change

MOST_COPIES = 99


def note_act(case: Case, act: SigningAct, *, paper: str, at: datetime) -> Change:
    """Note that an act was done, on the version with a fingerprint; a second time replaces it."""
    step = SigningStep(act, at.date(), at.hour * 60 + at.minute, paper)
    others = tuple(done for done in case.signing if done.act is not act)
    order = list(SigningAct)
    steps = sorted((*others, step), key=lambda done: order.index(done.act))
    return Change(replace(case, signing=tuple(steps)), "signing_noted")


def forget_act(case: Case, act: SigningAct) -> Change:
    """Take back that an act was done."""
    left = tuple(done for done in case.signing if done.act is not act)
    return Change(replace(case, signing=left), "signing_forgotten")


def table_findings(case: Case, fingerprint: str) -> tuple[Finding, ...]:
    """Return what does not fit at the table: acts, copies, pictures, and the scan come back."""
    pages = pages_told(case.scans, fingerprint)
    return (
        *signing_findings(case.signing, case.prints, fingerprint),
        *mark_findings(case.marks, fingerprint),
        *(scan_findings(case.scans, fingerprint, pages) if fingerprint else ()),
    )


def begin_print(case: Case, paper: str, pdf: bytes, copies: int, *, at: datetime) -> Change:
    """Put a job on the list before its first copy, so that nothing is printed unnumbered.

    Raises ``CopiesOutOfRange``.
    """
    if not 1 <= copies <= MOST_COPIES:
        raise CopiesOutOfRange(copies, MOST_COPIES)
    number = max((job.number for job in case.prints), default=0) + 1
    digest = sha256(pdf).hexdigest()
    job = PrintJob(number, paper, digest, copies, 0, at.date(), at.hour * 60 + at.minute)
    return Change(replace(case, prints=(*case.prints, job)), "print_begun")


def copy_printed(case: Case, number: int, pdf: bytes) -> Change:
    """Note that one more copy of a job came out whole.

    Raises ``PaperChanged`` where the bytes are not those the job was begun with.
    """
    jobs = list(case.prints)
    index = next(i for i, job in enumerate(jobs) if job.number == number)
    if jobs[index].sha256 != sha256(pdf).hexdigest():
        raise PaperChanged(number)
    jobs[index] = jobs[index].with_copy()
    return Change(replace(case, prints=tuple(jobs)), "copy_printed")


def unfinished(case: Case, paper: str, pdf: bytes) -> PrintJob | None:
    """Return the last job of these very bytes that still lacks copies."""
    digest = sha256(pdf).hexdigest()
    return next(
        (j for j in reversed(case.prints) if (j.paper, j.sha256) == (paper, digest) and j.left),
        None,
    )


def job_name(job: PrintJob) -> str:
    """Return the name the spooler keeps: a day and a number, and nobody's name.

    >>> from datetime import date
    >>> job_name(PrintJob(3, "agreement", "", 3, 0, date(2026, 4, 27), 0))
    '文档-0427-3'
    """
    return f"文档-{job.on:%m%d}-{job.number}"
