"""Seven thousand lines of the program's own Chinese, and reportlab's breaking beside ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from mediator.documents.fonts import Face, FontShelf
from mediator.documents.lines import NOT_FIRST, NOT_LAST, broken, clusters
from mediator.wording.agreement import agreement_text
from tests.documents import samples

ROOT = Path(__file__).parents[2]
WIDTHS = range(200, 520, 6)  # points
SIZE = 12


def corpus() -> list[str]:
    """Paragraphs of every clause of every sample, of the manual and of the rules of law."""
    texts = [
        paragraph
        for make in samples.ALL.values()
        for clause in agreement_text(make()).clauses
        for paragraph in clause.paragraphs
    ]
    files = ("resources/help/手册.md", "resources/law/rules.json", "mediator/wording/refusals.py")
    for name in files:
        texts += re.findall(r"[^\n\"]*[一-鿿][^\n\"]{20,}", (ROOT / name).read_text("utf-8"))
    return list(dict.fromkeys(texts))


def faults(lines: list[str]) -> int:
    """Lines that begin or end against the rules of 避头尾."""
    return sum(
        (before.rstrip()[-1:] in NOT_LAST and before.rstrip() != "") + (after[:1] in NOT_FIRST)
        for before, after in pairwise(lines)
        if after
    )


def set_by_us(text: str, width: float, fonts: FontShelf) -> list[str]:
    found = clusters(text, Face.BODY, fonts, "")
    lines = broken(found, lambda _: width / SIZE)
    assert all(line.width <= line.limit + 1e-6 for line in lines)
    return [line.text for line in lines]


def set_by_reportlab(text: str, width: float) -> list[str]:
    style = ParagraphStyle("s", fontName="NotoSerifSC-Regular", fontSize=SIZE, wordWrap="CJK")
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    paragraph = Paragraph(escaped, style)
    paragraph.wrap(width, 10_000)
    return list(_words(paragraph))


def _words(paragraph: Paragraph) -> Iterator[str]:
    for line in vars(paragraph)["blPara"].lines:
        words = line[1] if isinstance(line, tuple) else line.words
        yield "".join(word if isinstance(word, str) else word.text for word in words)


@pytest.mark.slow
def test_no_line_of_seven_thousand_breaks_the_rules_which_reportlab_breaks_often(
    fonts: FontShelf,
) -> None:
    count = ours = theirs = 0
    for text in corpus():
        for width in WIDTHS:
            lines = set_by_us(text, width, fonts)
            assert "".join(lines) == text
            count += len(lines)
            ours += faults(lines)
            theirs += faults(set_by_reportlab(text, width))

    assert count >= 7_000
    assert ours == 0
    assert theirs > 400
