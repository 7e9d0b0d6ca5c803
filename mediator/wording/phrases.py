"""A phrase in both languages, and the choice between them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The languages that the program speaks."""

    CHINESE = "zh"
    ENGLISH = "en"


class Phrase(NamedTuple):
    """One sentence in both languages, with ``{named}`` places for figures."""

    zh: str
    en: str

    def said(self, language: Language, **figures: object) -> str:
        """Return the sentence in a language with its figures filled in."""
        text = self.zh if language is Language.CHINESE else self.en
        return text.format(**figures) if figures else text
