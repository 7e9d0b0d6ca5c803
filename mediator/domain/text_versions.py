"""Versions of an agreement's text, and what was put in and struck out between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class TextVersion:
    """The text of the clauses as it stood, a paragraph a line, headings among them."""

    name: str
    kept_on: date
    lines: tuple[str, ...]


class Mark(StrEnum):
    """What happened to a stretch of text."""

    KEPT = "kept"
    ADDED = "added"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that were kept, put in or struck out."""

    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One paragraph of the comparison."""

    stretches: tuple[Stretch, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether anything was put in or struck out."""
        return any(stretch.mark is not Mark.KEPT for stretch in self.stretches)


def tracked_changes(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[ChangedLine, ...]:
    """Compare two texts paragraph by paragraph, and within a paragraph character by character.

    Leaving out what was struck gives ``after``, leaving out what was put in gives ``before``.
    """
    lines: list[ChangedLine] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            lines += [_whole(Mark.KEPT, line) for line in before[a1:a2]]
            continue
        old, new = before[a1:a2], after[b1:b2]
        paired = min(len(old), len(new))
        lines += [_within(one, two) for one, two in zip(old, new, strict=False)]
        lines += [_whole(Mark.STRUCK, line) for line in old[paired:]]
        lines += [_whole(Mark.ADDED, line) for line in new[paired:]]
    return tuple(lines)


def text_of(lines: tuple[ChangedLine, ...], without: Mark) -> tuple[str, ...]:
    """Return one side of a comparison: without what was struck, or without what was put in.

    A paragraph that is there on the other side alone is left out.
    """
    kept = []
    for line in lines:
        stretches = [stretch for stretch in line.stretches if stretch.mark is not without]
        if stretches:
            kept.append("".join(stretch.words for stretch in stretches))
    return tuple(kept)


def _whole(mark: Mark, line: str) -> ChangedLine:
    return ChangedLine((Stretch(mark, line),))


def _within(old: str, new: str) -> ChangedLine:
    stretches: list[Stretch] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            stretches.append(Stretch(Mark.KEPT, old[a1:a2]))
            continue
        if a2 > a1:
            stretches.append(Stretch(Mark.STRUCK, old[a1:a2]))
        if b2 > b1:
            stretches.append(Stretch(Mark.ADDED, new[b1:b2]))
    return ChangedLine(tuple(stretches))
