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
class JointShare:
    """How long a bar is, in thousandths of the longest: worked out from joint facts."""

    permille: int


@dataclass(frozen=True, slots=True)
class StagedCard:
    """One of several things beside each other, all of the same size: a plan."""

    title: Disclosable
    lines: tuple[Disclosable, ...] = ()

    def __post_init__(self) -> None:
        _check(self.title, *self.lines)


@dataclass(frozen=True, slots=True)
class StagedBar:
    """A figure with its bar."""

    label: Disclosable
    figure: Disclosable
    share: JointShare

    def __post_init__(self) -> None:
        _check(self.label, self.figure)
        if not isinstance(self.share, JointShare):
            raise NotDisclosableError(type(self.share).__name__)


@dataclass(frozen=True, slots=True)
class StagedPage:
    """One finished page for a party's screen."""

    title: Disclosable
    lines: tuple[Disclosable, ...] = ()
    cards: tuple[StagedCard, ...] = ()
    bars: tuple[StagedBar, ...] = ()
    foot: Disclosable = Wording("")

    def __post_init__(self) -> None:
        _check(self.title, *self.lines, self.foot)
        for card in self.cards:
            if not isinstance(card, StagedCard):
                raise NotDisclosableError(type(card).__name__)
        for bar in self.bars:
            if not isinstance(bar, StagedBar):
                raise NotDisclosableError(type(bar).__name__)

    @property
    def words(self) -> tuple[str, ...]:
        """All that can be read on it beside its title, for the record."""
        return tuple(each.text for each in self._said)

    @property
    def releases(self) -> tuple[Disclosure, ...]:
        """The confidences on it that were released, by their records; the rest is joint."""
        everything = (self.title, *self._said, self.foot)
        return tuple(each.record for each in everything if isinstance(each, Disclosed))

    @property
    def _said(self) -> tuple[Disclosable, ...]:
        cards = (text for card in self.cards for text in (card.title, *card.lines))
        bars = (text for bar in self.bars for text in (bar.label, bar.figure))
        return (*self.lines, *cards, *bars)


def _check(*parts: object) -> None:
    for each in parts:
        if not isinstance(each, Wording | JointFact | Disclosed):
            raise NotDisclosableError(type(each).__name__)
