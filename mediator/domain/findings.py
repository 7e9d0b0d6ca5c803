"""Findings: what is missing or doubtful, as values that never stop the work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters for the signed paper."""

    MISSING = "missing"  # a required thing is not there yet
    DOUBTFUL = "doubtful"  # a person should look at it
    NOTE = "note"  # worth knowing


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should look at: how serious, where, which rule or reason.

    ``code`` names the sentence in ``mediator.wording.findings``; ``figures`` fill it.
    """

    severity: Severity
    place: str
    code: str
    figures: tuple[tuple[str, str], ...] = ()


def missing(place: str, code: str = "missing") -> Finding:
    """Return a finding that something required is not there yet."""
    return Finding(Severity.MISSING, place, code)


def doubtful(place: str, code: str, **figures: str) -> Finding:
    """Return a finding that a person should look at."""
    return Finding(Severity.DOUBTFUL, place, code, tuple(sorted(figures.items())))


def note(place: str, code: str, **figures: str) -> Finding:
    """Return a finding that is only worth knowing."""
    return Finding(Severity.NOTE, place, code, tuple(sorted(figures.items())))
