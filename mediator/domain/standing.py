"""How well a statement of law is known."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """How well a statement of law is known (the marks of the law research)."""

    TEXT = "text"  # the primary text was read
    TWO_SOURCES = "two_sources"
    ONE_SOURCE = "one_source"
    INFERRED = "inferred"
    PRACTICE = "practice"  # court practice, not a text
    UNVERIFIED = "unverified"

    @property
    def settled(self) -> bool:
        """Tell whether a paper may name the article as it stands."""
        return self in {Standing.TEXT, Standing.TWO_SOURCES}
