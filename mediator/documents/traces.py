"""Pictures of signatures and fingerprints, drawn where the paper has a place for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PIL import Image
from reportlab.lib.utils import ImageReader

from mediator.documents.structure import Box, Sheet, Tag
from mediator.domain.hand_marks import Dots, MadeMark, Spot
from mediator.wording.hand_marks import trace_in_words


@dataclass(frozen=True, slots=True)
class Trace:
    """One picture, and what it is in words."""

    dots: Dots
    alt: str

    def draw(self, sheet: Sheet, room: Box) -> None:
        """Draw it as large as fits into ``room``, in its middle, under whatever comes after."""
        left, lower, right, upper = room
        scale = min((right - left) / self.dots.width, (upper - lower) / self.dots.height)
        width, height = self.dots.width * scale, self.dots.height * scale
        x, y = (left + right - width) / 2, (lower + upper - height) / 2
        picture = Image.frombytes("RGB", (self.dots.width, self.dots.height), self.dots.rgb)
        box = x, y, x + width, y + height
        with sheet.element(Tag.FIGURE, alt=self.alt, box=box), sheet.marks():
            sheet.drawImage(ImageReader(picture), x, y, width, height)


@dataclass(frozen=True, slots=True)
class Traces:
    """The pictures of one paper, each at its place."""

    at: Mapping[Spot, Trace] = field(default_factory=dict)

    def of(self, *spots: Spot) -> Trace | None:
        """Return the picture at the first of these places that has one."""
        return next((self.at[spot] for spot in spots if spot in self.at), None)


NO_TRACES = Traces()


def traces_of(marks: Sequence[MadeMark]) -> Traces:
    """Return pictures by their places."""
    return Traces({made.mark.spot: Trace(made.dots, trace_in_words(made.mark)) for made in marks})
