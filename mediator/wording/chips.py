"""What the chips of a clause say, in Chinese or in English.

Why so: a clause is words that a lawyer may change around figures that nobody may. The figures come
from the agreement alone, so the same agreement always gives the same text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from mediator.domain.bilingual import Tongue
from mediator.domain.chips import Figure, figure, transfer_part
from mediator.domain.clauses import CHIP
from mediator.wording import chips_chinese, chips_english
from mediator.wording.paper_context import Paper


class _Speech(NamedTuple):
    """How one language says each kind of chip."""

    figure: Callable[[str, Figure], str]
    reference: Callable[[Paper, str], str]
    transfer: Callable[[Paper, int, str], str]
    words: Mapping[str, Callable[[Paper], str]]


_CHINESE, _ENGLISH = (
    _Speech(said.figure_text, said.reference, said.transfer_text, said.WORDS)
    for said in (chips_chinese, chips_english)
)


def filled(paper: Paper, text: str, tongue: Tongue = Tongue.SIMPLIFIED) -> tuple[str, ...]:
    """Return the paragraphs of a text with its chips filled; empty ones are left out."""
    whole = CHIP.sub(lambda found: chip_text(paper, found[1], tongue), text)
    return tuple(line for line in whole.split("\n") if line.strip())


def chip_text(paper: Paper, name: str, tongue: Tongue = Tongue.SIMPLIFIED) -> str:
    """Return what a chip says; what is no chip stays as it was typed."""
    said = _ENGLISH if tongue is Tongue.ENGLISH else _CHINESE
    value = figure(paper.agreement, name)
    if value is not None:
        return said.figure(name, value)
    if name.startswith("clause."):
        return said.reference(paper, name.removeprefix("clause."))
    part = transfer_part(name)
    if part is not None:
        return said.transfer(paper, *part)
    words = said.words.get(name)
    return words(paper) if words else f"{{{name}}}"
