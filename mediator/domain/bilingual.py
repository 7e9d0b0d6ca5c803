"""A second text beside the Chinese one, for cases across a border, and which of the two governs.

A machine translates nothing here: the clauses of the library exist in both languages, traditional
characters come from a table, and what people typed is translated by a person or stays Chinese.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tongue(StrEnum):
    """The languages and scripts of a paper, by their tags (BCP 47)."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one text that a person typed, by its place: ``dispute.facts``."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Parallel:
    """The second text of a paper; ``governs`` says which text decides where they differ."""

    tongue: Tongue = Tongue.ENGLISH
    governs: Tongue = Tongue.SIMPLIFIED
    translations: tuple[Translation, ...] = ()

    def of(self, place: str) -> str:
        """Return the translation of the text of a place, empty if there is none."""
        return next((t.words for t in self.translations if t.place == place), "")
