"""Clauses: those of the library, those of an agreement, and what the mediator decided about them.

A clause's text is words with chips: ``{settlement}`` stands for a figure that has its place
elsewhere in the case, and changes only there (``mediator.domain.chips`` lists them). What a clause
depends on is said in the names of ``mediator.domain.clause_conditions``, a leading ``!`` for not.
The library is data (``resources/clauses``); an agreement carries the texts it was drawn up with,
so that a printed paper is checked against itself and not against a later library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mediator.domain.standing import Standing

CHIP = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_]+)*)\}")
"""A chip in a text."""


class ChipKind(StrEnum):
    """What a chip stands for."""

    MONEY = "money"
    DATE = "date"
    RATE = "rate"  # percent a year, or of a profit
    COUNT = "count"
    PARTY = "party"
    CLAUSE = "clause"  # the number of another clause
    TEXT = "text"  # words kept elsewhere in the case
    LIST = "list"  # several sentences or items, worked out from the terms


class Use(StrEnum):
    """Whether a clause stands in a paper by itself or waits to be taken from the library."""

    STANDARD = "standard"
    OFFERED = "offered"


class Origin(StrEnum):
    """Where the text of a clause comes from."""

    TERMS = "terms"  # chosen by the terms
    TAKEN = "taken"  # taken from the library by the mediator
    EDITED = "edited"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a paragraph, in both languages, where its conditions hold."""

    zh: str
    en: str
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph made of pieces; ``each`` repeats it for every transfer of a kind."""

    pieces: tuple[Piece, ...]
    each: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to word a clause; the first whose conditions hold is taken unless one is chosen."""

    id: str
    name_zh: str
    name_en: str
    paragraphs: tuple[Paragraph, ...]
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseLaw:
    """An article that a clause rests on, and how well its text is known."""

    article: str
    article_en: str
    standing: Standing
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryClause:
    """A clause of the library; ``needed`` says that no agreement can do without it."""

    id: str
    order: int
    use: Use
    heading: tuple[Piece, ...]
    variants: tuple[Variant, ...]
    chips: tuple[tuple[str, ChipKind], ...]
    law: tuple[ClauseLaw, ...]
    gloss_zh: str
    gloss_en: str
    when: tuple[str, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class ClauseLibrary:
    """All clauses, in the order in which a paper has them."""

    clauses: tuple[LibraryClause, ...] = ()

    def get(self, clause: str) -> LibraryClause | None:
        """Return a clause by its id."""
        return next((one for one in self.clauses if one.id == clause), None)


@dataclass(frozen=True, slots=True)
class AgreementClause:
    """A clause as one agreement has it: texts with chips, paragraph by paragraph.

    ``english`` is empty for a clause that nobody translated.
    """

    id: str
    heading: str
    heading_english: str
    paragraphs: tuple[str, ...]
    english: tuple[str, ...]
    law: tuple[ClauseLaw, ...] = ()
    variant: str = ""
    origin: Origin = Origin.TERMS

    @property
    def chips(self) -> tuple[str, ...]:
        """The chips of its Chinese text, in their order."""
        return chips_of("\n".join((self.heading, *self.paragraphs)))


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """What the mediator decided about one clause; its place in the list is its place on paper.

    ``text`` is the edited or own text, a paragraph a line, empty for that of the library;
    ``drawn_from`` the library's text that was edited, by which a later change is noticed.
    """

    clause: str
    variant: str = ""
    heading: str = ""
    text: str = ""
    english: str = ""
    drawn_from: str = ""
    left_out: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether the clause is the mediator's own."""
        return self.clause.startswith(OWN)


OWN = "own-"
"""How the ids of own clauses begin."""


def chips_of(text: str) -> tuple[str, ...]:
    """Return the chips of a text, in their order."""
    return tuple(CHIP.findall(text))
