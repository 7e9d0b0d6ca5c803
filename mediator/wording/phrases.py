"""A phrase in both languages, and the choice between them.

Why so: Chinese in traditional characters is not a third text to keep. A phrase is carried over
by the table of ``resources/traditional`` where it becomes text, before its figures are filled
in, so that nothing a person typed is ever changed.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Language(StrEnum):
    """The languages that the program speaks."""

    CHINESE = "zh"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @property
    def chinese(self) -> bool:
        """Tell whether it is Chinese, in whichever characters."""
        return self is not Language.ENGLISH

    def choice(self, zh: str, en: str) -> str:
        """Return one of the program's own texts, which stands in simplified Chinese and English."""
        return Phrase(zh, en).said(self)


class _Characters:
    """The table that bootstrap gives; it is read when the first phrase needs it."""

    traditional: Callable[[str], str] | None = None


def write_traditional(convert: Callable[[str], str]) -> None:
    """Take what carries simplified characters over into traditional ones."""
    _Characters.traditional = convert


def traditional(text: str) -> str:
    """Return a text in traditional characters; the program's own texts go through ``Phrase``."""
    if _Characters.traditional is None:
        raise LookupError("no table of traditional characters was given")
    return _Characters.traditional(text)


@cache
def _carried_over(text: str) -> str:
    """Keep what the program itself says; nothing that a person typed may come here."""
    return traditional(text)


class Phrase(NamedTuple):
    """One sentence in both languages, with ``{named}`` places for figures."""

    zh: str
    en: str

    def said(self, language: Language, **figures: object) -> str:
        """Return the sentence in a language with its figures filled in."""
        text = self.zh if language.chinese else self.en
        if language is Language.TRADITIONAL:
            text = _carried_over(text)
        return text.format(**figures) if figures else text
