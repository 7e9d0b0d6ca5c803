"""Evidence: taking a file in, saying what it proves, and noting what the other side says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256

from mediator.domain.case import Case
from mediator.domain.evidence import Acceptance, Exhibit, is_digest
from mediator.domain.parties import Role
from mediator.domain.safe_refusals import AttachmentTooLarge, DigestUnreadable
from mediator.domain.steps import Step
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.ports import SafeArchive
from mediator.usecases.steps import Steps, unwatched

MOST_BYTES = 100 * 1024 * 1024


def take_in(
    archive: SafeArchive,
    case: Case,
    *,
    name: str,
    content: bytes,
    by: Role,
    on: date,
    steps: Steps = unwatched,
) -> Change:
    """Keep a file encrypted and put it on the list; the same file twice is kept once.

    The file is written before the list names it. Raises ``AttachmentTooLarge``,
    ``NameUnprintable``, ``DiskNearlyFull``, ``NotSaved``, and ``Cancelled`` before anything is
    written.
    """
    if len(content) > MOST_BYTES:
        raise AttachmentTooLarge(name, MOST_BYTES // 1024**2)
    steps(Step.SEALING)
    exhibit = Exhibit(one_line(name), sha256(content).hexdigest(), len(content), by, on)
    steps(Step.WRITING)
    archive.attach(case.id, exhibit.sha256, content)
    return add_exhibit(case, exhibit)


def add_exhibit(case: Case, exhibit: Exhibit) -> Change:
    """Put an exhibit on the list; raises ``NameUnprintable`` and ``DigestUnreadable``."""
    _check(exhibit)
    return Change(replace(case, exhibits=(*case.exhibits, exhibit)), "exhibit_added")


def set_exhibit(case: Case, index: int, exhibit: Exhibit) -> Change:
    """Say anew what an exhibit is and proves; which file it is does not change."""
    _check(exhibit)
    old = case.exhibits[index]
    exhibit = replace(exhibit, sha256=old.sha256, size=old.size)
    return _with(case, index, lambda _: exhibit, "exhibit_set")


def note_acceptance(case: Case, index: int, acceptance: Acceptance) -> Change:
    """Note what the other side says of an exhibit."""
    return _with(case, index, lambda old: replace(old, acceptance=acceptance), "exhibit_answered")


def remove_exhibit(case: Case, index: int) -> Change:
    """Take an exhibit off the list; its file stays with the case until that is destroyed."""
    left = tuple(each for number, each in enumerate(case.exhibits) if number != index)
    return Change(replace(case, exhibits=left), "exhibit_removed")


def _with(case: Case, index: int, change: Callable[[Exhibit], Exhibit], act: str) -> Change:
    exhibits = list(case.exhibits)
    exhibits[index] = change(exhibits[index])
    return Change(replace(case, exhibits=tuple(exhibits)), act)


def _check(exhibit: Exhibit) -> None:
    one_line(exhibit.name)
    one_line(exhibit.proves)
    if not is_digest(exhibit.sha256):
        raise DigestUnreadable(exhibit.sha256)
