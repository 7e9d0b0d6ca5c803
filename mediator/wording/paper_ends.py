"""What stands at the foot of every page and at the end of a paper, in its second text too."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.bilingual import Tongue


@dataclass(frozen=True, slots=True)
class Ending:
    """Words in all texts that a paper may have."""

    zh: str
    hant: str
    en: str


NOTHING_FOLLOWS = Ending("（以下空白）", "（以下空白）", "(Nothing follows)")
CODE = Ending("校验码", "校驗碼", "Check code")
TERMS_CODE = Ending(
    "电子条款校验码（SHA-256）：",
    "電子條款校驗碼（SHA-256）：",
    "Check code of the electronic terms (SHA-256): ",
)


def said(words: Ending, second: Tongue | None, *, gap: str = " ") -> str:
    """Return words in simplified Chinese, with those of the second text behind, if other."""
    both = {Tongue.ENGLISH: words.en, Tongue.TRADITIONAL: words.hant}
    other = both.get(second, words.zh) if second else words.zh
    return words.zh if other == words.zh else f"{words.zh}{gap}{other}"


def page_of(number: int, count: int, second: Tongue | None) -> str:
    """Return the number of a page, counted from 1, among all."""
    page = Ending(
        f"第 {number} 页　共 {count} 页",
        f"第 {number} 頁　共 {count} 頁",
        f"Page {number} of {count}",
    )
    return said(page, second, gap="　")
