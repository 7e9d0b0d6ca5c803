"""Placing pictures of signatures and fingerprints, and checking those on a printed paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.hand_marks import (
    Capacity,
    Dots,
    HandMark,
    MadeMark,
    Spot,
    Trace,
    dots_of,
    holding,
    with_mark,
)
from mediator.domain.mark_places import check_spot, spots_of
from mediator.domain.refusals import MarkHasNoPlace
from mediator.usecases.agreement import Check
from mediator.usecases.history import Change
from mediator.usecases.ports import Files, Paper
from mediator.usecases.scans import kept_file


def new_mark(paper: Paper, spot: Spot, dots: Dots, *, at: datetime) -> MadeMark:
    """Bind a picture to a place on one version, ``paper`` as it is before any picture."""
    mark = HandMark(
        spot.party,
        spot.capacity,
        spot.trace,
        dots.sha256,
        at.date(),
        at.hour * 60 + at.minute,
        paper.fingerprint,
        sha256(paper.pdf).hexdigest(),
    )
    return MadeMark(mark, dots)


def place_mark(
    agreement: Agreement, placed: tuple[MadeMark, ...], new: MadeMark
) -> tuple[MadeMark, ...]:
    """Return the pictures of a paper with one more; what lay in its place goes.

    Pictures made on another version go as well: they are void. Raises ``MarkHasNoPlace``.
    """
    check_spot(agreement, new.mark.spot)
    kept = (
        made
        for made in placed
        if made.mark.terms == new.mark.terms and not new.mark.replaces(made.mark)
    )
    return (*kept, new)


def note_mark(case: Case, mark: HandMark) -> Change:
    """Put a mark on record in the place of the one it replaces; void ones go."""
    kept = holding(case.marks, mark.terms)
    return Change(replace(case, marks=with_mark(kept, mark)), "mark_placed")


def remove_mark(case: Case, spot: Spot) -> Change:
    """Take a mark off; its picture stays among the files until the case is destroyed."""
    left = tuple(mark for mark in case.marks if mark.spot != spot)
    return Change(replace(case, marks=left), "mark_removed")


def made_marks(files: Files, case: Case, terms: str) -> tuple[MadeMark, ...]:
    """Return the marks that hold for a version, each with its picture.

    Raises ``SealBroken`` and ``PictureUnreadable`` for a picture that is not what was kept.
    """
    return tuple(
        MadeMark(mark, dots_of(kept_file(files, case, mark.picture)))
        for mark in holding(case.marks, terms)
    )


def found_spot(agreement: Agreement, party: str, trace: Trace, capacity: Capacity | None) -> Spot:
    """Return the place that is meant; without a capacity, the first of its kind.

    Raises ``MarkHasNoPlace``.
    """
    for spot in spots_of(agreement):
        if (spot.party, spot.trace) == (party, trace) and capacity in (None, spot.capacity):
            return spot
    raise MarkHasNoPlace(party, capacity.value if capacity else "", trace.value)


def mark_checks(
    agreement: Agreement, placed: tuple[MadeMark, ...], unmarked: Paper
) -> tuple[Check, ...]:
    """Check the pictures of a printed paper: their dots, their version, their places.

    ``unmarked`` is the version its terms print, without pictures.
    """
    if not placed:
        return ()
    version = (unmarked.fingerprint, sha256(unmarked.pdf).hexdigest())
    spots = spots_of(agreement)
    loose = [m.mark.party for m in placed if not m.is_bound]
    older = [m.mark.terms[:8] for m in placed if (m.mark.terms, m.mark.paper) != version]
    marks = [m.mark for m in placed]
    lost = [m.party for n, m in enumerate(marks) if m.spot not in spots or _again(marks, n)]
    return (
        Check("marks_bound", not loose, ", ".join(loose)),
        Check("marks_version", not older, ", ".join(older)),
        Check("marks_placed", not lost, ", ".join(lost)),
    )


def _again(marks: list[HandMark], at: int) -> bool:
    """Tell whether a later mark takes the same place."""
    return any(later.replaces(marks[at]) for later in marks[at + 1 :])
