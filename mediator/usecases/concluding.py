"""What a mediator read on a paper: which one of the evidence, what it proves, what stands on it."""

from __future__ import annotations

from mediator.domain.case import Case
from mediator.domain.evidence import Exhibit
from mediator.domain.money import typed_amount
from mediator.domain.parties import Role
from mediator.domain.periods import readable_day
from mediator.domain.proofs import Measure, Proven, Subject, Subjects
from mediator.domain.refusals import MonthsUnreadable
from mediator.domain.safe_refusals import (
    BandDiffers,
    FactUnclear,
    NoPaperHandedIn,
    PaperUnclear,
    SubjectUnknown,
)

FACTS = {"yes": 1, "no": 0, "是": 1, "否": 0}
LEAST_DIGITS = 8  # of a SHA-256, to name a paper by
MOST_MONTHS = 600


def subject_of(subjects: Subjects, key: str, side: Role) -> Subject:
    """Return what is to be proved; raises ``SubjectUnknown`` for what no paper of a side can."""
    known = {name: subject for name, subject in subjects.items() if side in subject.of}
    if key not in known:
        raise SubjectUnknown(key, side, tuple(known))
    return known[key]


def paper_of(case: Case, side: Role, wanted: str) -> Exhibit:
    """Return the one paper of the evidence that has a name, or a SHA-256 that begins so.

    With nothing wanted it is the only paper of that side. Another side's is returned as well: it
    is refused for what it is. Raises ``NoPaperHandedIn`` and ``PaperUnclear``.
    """
    theirs = [each for each in case.exhibits if each.brought_by is side]
    meant = [each for each in theirs if not wanted or _is_named(each, wanted)]
    meant = meant or [each for each in case.exhibits if wanted and _is_named(each, wanted)]
    if len({each.sha256 for each in meant}) == 1:
        return meant[0]
    if not theirs:
        raise NoPaperHandedIn(side)
    known = tuple(f"{each.name}（{each.sha256[:LEAST_DIGITS]}）" for each in theirs)
    raise PaperUnclear(wanted, side, known)


def figure_read(subject: Subject, text: str) -> int:
    """Read what stands on the paper: an amount in yuan, whole months, an ISO day, yes or no.

    Returns fen, months, the ordinal of the day, 1 or 0. Raises what such a text cannot be.
    """
    measure, said = subject.scale.measure, text.strip()
    if measure is Measure.MONEY:
        return typed_amount(said).minor
    if measure is Measure.DAY:
        return readable_day(said).toordinal()
    if measure is Measure.FACT:
        if said.lower() not in FACTS:
            raise FactUnclear(text)
        return FACTS[said.lower()]
    if not (said.isascii() and said.isdigit() and len(said) <= 3 and int(said) <= MOST_MONTHS):
        raise MonthsUnreadable(text)
    return int(said)


def check_band(proven: Proven, expected: str) -> None:
    """Refuse a figure of another band than the mediator expects; raises ``BandDiffers``."""
    letter = proven.band.letter
    if expected and expected.upper() != letter:
        raise BandDiffers(expected, letter or "—")


def _is_named(paper: Exhibit, wanted: str) -> bool:
    begins = len(wanted) >= LEAST_DIGITS and paper.sha256.startswith(wanted.lower())
    return begins or paper.name == wanted
