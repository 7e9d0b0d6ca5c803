"""What a page is filled with: blocks that know their height, can be split, and draw themselves.

Heights and positions are in points; ``top`` is measured from the lower edge of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from mediator.documents.structure import Sheet

MM = 72 / 25.4
BLACK, GREY, RULE = 0.0, 0.38, 0.55
"""Shades: of text, of what is said in passing, of thin lines."""


class Block(Protocol):
    """A piece of a page."""

    @property
    def space_before(self) -> float:
        """The gap above it, given up at the top of a page."""
        ...

    @property
    def keeps_next(self) -> bool:
        """Tell whether it must not be the last on a page."""
        ...

    @property
    def height(self) -> float:
        """How high it is as a whole."""
        ...

    @property
    def least(self) -> float:
        """How much of it must fit for it to begin on a page."""
        ...

    def split(self, room: float, /) -> tuple[Block, Block] | None:
        """Return the part that fits and the rest; None where it cannot be divided so."""
        ...

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw it below ``top``."""
        ...


class Text(Block, Protocol):
    """A block of lines, which may be set closer."""

    def closer(self, by: float, /) -> Self:
        """Return it with its lines ``by`` times as far apart."""
        ...


class Whole(Block, Protocol):
    """A block that is never divided."""

    @property
    def least(self) -> float:
        """How much of it must fit: all."""
        return self.height

    @property
    def keeps_next(self) -> bool:
        """It may be the last on a page."""
        return False

    def split(self, _room: float, /) -> tuple[Block, Block] | None:
        """It cannot be divided."""
        return None


PAGE_HEIGHT = 297 * MM


@dataclass(frozen=True, slots=True)
class Frame:
    """How much of a page is left white above and below what is written."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The height that can be filled."""
        return PAGE_HEIGHT - self.top - self.bottom


OFFICIAL = Frame(37 * MM, 35 * MM)  # GB/T 9704: 156 by 225 millimetres of text
FORM = Frame(20 * MM, 20 * MM)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Not a block: what follows begins on a new page, of its own frame."""

    frame: Frame = OFFICIAL


@dataclass(frozen=True, slots=True)
class Together(Whole):
    """Blocks that are never parted."""

    blocks: Sequence[Block]

    @property
    def space_before(self) -> float:
        return self.blocks[0].space_before

    @property
    def height(self) -> float:
        gaps = sum(block.space_before for block in self.blocks[1:])
        return gaps + sum(block.height for block in self.blocks)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        y = top + self.space_before
        for block in self.blocks:
            y -= block.space_before
            block.draw(sheet, left, y)
            y -= block.height


@dataclass(frozen=True, slots=True)
class Beside(Whole):
    """A heading, with a note of the same height at its right."""

    heading: Text
    note: Text

    @property
    def space_before(self) -> float:
        return self.heading.space_before

    @property
    def keeps_next(self) -> bool:
        return self.heading.keeps_next

    @property
    def height(self) -> float:
        return self.heading.height

    def closer(self, by: float) -> Beside:
        return Beside(self.heading.closer(by), self.note.closer(by))

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.heading.draw(sheet, left, top)
        self.note.draw(sheet, left, top)
