"""The one door out: what may be shown to a party bears on its face why.

A page for a party is made of these three kinds and of nothing else; a bare text is refused where
the page is made, so that what was read in a room cannot get onto it by way of a variable.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.disclosure import Disclosure


@dataclass(frozen=True, slots=True)
class Wording:
    """The program's own words: headings, captions, instructions."""

    text: str


@dataclass(frozen=True, slots=True)
class JointFact:
    """A fact that both sides know: of the register, the claim, the menu, the agreement."""

    text: str


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A confidence as it was released, in the words that are on record."""

    record: Disclosure

    @property
    def text(self) -> str:
        """The words in which it may be told."""
        return self.record.words


Disclosable = Wording | JointFact | Disclosed


class NotDisclosableError(TypeError):
    """Something was put on a party's page that bears no reason to be there: a bug."""


@dataclass(frozen=True, slots=True)
class StagedPage:
    """One finished page for a party's screen."""

    title: Disclosable
    lines: tuple[Disclosable, ...] = ()

    def __post_init__(self) -> None:
        for each in (self.title, *self.lines):
            if not isinstance(each, Wording | JointFact | Disclosed):
                raise NotDisclosableError(type(each).__name__)
