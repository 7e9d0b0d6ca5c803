"""What a mediator does to the clauses of an agreement: edit, order, take, leave out, add.

Every act takes the choices as they are and returns others; the figures of a clause stay chips.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from mediator.domain.agreement import Agreement
from mediator.domain.chips import chip
from mediator.domain.clause_drafting import base_text, clause_order, library_text, placed
from mediator.domain.clauses import (
    OWN,
    AgreementClause,
    ChipKind,
    ClauseChoice,
    ClauseLibrary,
    LibraryClause,
    chips_of,
)
from mediator.domain.refusals import ChipLost, ClauseEmpty, ClauseNeeded, ClauseUnknown

Choices = tuple[ClauseChoice, ...]

FIXED = frozenset({ChipKind.MONEY, ChipKind.DATE, ChipKind.RATE, ChipKind.COUNT, ChipKind.LIST})
"""Kinds of chips that an edited clause must keep: figures, and lists worked out from them."""

_CLOSING = ("confirmation", "language", "other", "effect")


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft being edited: its terms, the library, and what was chosen so far."""

    agreement: Agreement
    library: ClauseLibrary
    choices: Choices = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the clauses that stand, in their order."""
        return clause_order(self.agreement, self.library, self.choices)

    @property
    def listed(self) -> Choices:
        """A choice for every clause that stands, in order, then those left out."""
        by_id = {choice.clause: choice for choice in self.choices}
        order = self.order
        rest = tuple(choice for choice in self.choices if choice.clause not in order)
        return (*(by_id.get(name, ClauseChoice(name)) for name in order), *rest)

    def source(self, clause: str) -> LibraryClause:
        """Return a clause of the library; raises ``ClauseUnknown``."""
        found = self.library.get(clause)
        if found is None:
            raise ClauseUnknown(clause)
        return found

    def standing(self, clause: str) -> ClauseChoice:
        """Return the choice of a clause that stands; raises ``ClauseUnknown``."""
        order = self.order
        if clause not in order:
            raise ClauseUnknown(clause)
        return self.listed[order.index(clause)]

    def of_library(self, clause: str) -> AgreementClause:
        """Return a clause as the library words it under these terms."""
        return library_text(self.agreement, self.source(clause), self.standing(clause))

    def text_of_library(self, clause: str) -> str:
        """Return the text that the library gives a clause under these terms."""
        return base_text(self.of_library(clause))

    def put(self, clause: str, change: Callable[[ClauseChoice], ClauseChoice]) -> Choices:
        """Change the choice of one clause that stands."""
        self.standing(clause)
        return tuple(
            change(choice) if choice.clause == clause else choice for choice in self.listed
        )


def fixed_chips(text: str) -> Counter[str]:
    """Return the chips of a text that editing may not take away, and how often each stands."""
    found = ((name, chip(name)) for name in chips_of(text))
    return Counter(name for name, known in found if known and known.kind in FIXED)


def moved(draft: Drafting, clause: str, steps: int) -> Choices:
    """Move a clause down by steps, or up; it stops at the ends."""
    one = draft.standing(clause)
    count = len(draft.order)
    standing, rest = list(draft.listed[:count]), draft.listed[count:]
    index = standing.index(one)
    standing.pop(index)
    standing.insert(min(max(index + steps, 0), len(standing)), one)
    return (*standing, *rest)


def taken(draft: Drafting, clause: str) -> Choices:
    """Take a clause from the library, or back after it was left out, to its usual place.

    Raises ``ClauseUnknown`` for one that these terms do not allow.
    """
    draft.source(clause)
    others = tuple(choice for choice in draft.choices if choice.clause != clause)
    known = next((c for c in draft.choices if c.clause == clause), ClauseChoice(clause))
    back = replace(known, left_out=False)
    replace(draft, choices=(*others, back)).standing(clause)
    by_id = {choice.clause: choice for choice in others} | {clause: back}
    order = tuple(name for name in draft.order if name != clause)
    whole = placed(order, draft.library, clause)
    rest = tuple(choice for choice in others if choice.clause not in whole)
    return (*(by_id.get(name, ClauseChoice(name)) for name in whole), *rest)


def left_out(draft: Drafting, clause: str) -> Choices:
    """Leave a clause out; an own one is gone. Raises ``ClauseNeeded``."""
    draft.standing(clause)
    source = draft.library.get(clause)
    if source is None:
        return tuple(choice for choice in draft.choices if choice.clause != clause)
    if source.needed:
        raise ClauseNeeded(source.heading[-1].zh)
    return draft.put(clause, lambda one: replace(one, left_out=True))


def with_variant(draft: Drafting, clause: str, variant: str) -> Choices:
    """Choose a variant; a text edited before goes, the variant shows its own."""
    if variant not in {v.id for v in draft.source(clause).variants}:
        raise ClauseUnknown(f"{clause}/{variant}")
    return draft.put(clause, lambda _: ClauseChoice(clause, variant))


def edited(draft: Drafting, clause: str, text: str, english: str = "") -> Choices:
    """Put a text in a clause's place; the library's own text again undoes an edit.

    Raises ``ChipLost`` for a figure that is gone, and ``ClauseEmpty``.
    """
    words, other = _paragraphs(text), _lines(english)
    if draft.library.get(clause) is None:
        return draft.put(clause, lambda one: replace(one, text=words, english=other))
    of_library = draft.of_library(clause)
    base = base_text(of_library)
    if words == base and other in {"", "\n".join(of_library.english)}:
        return draft.put(clause, lambda one: ClauseChoice(clause, one.variant))
    lost = fixed_chips(base) - fixed_chips(words)
    if lost:
        raise ChipLost(tuple(sorted(lost)))
    return draft.put(clause, lambda one: replace(one, text=words, english=other, drawn_from=base))


def with_own(draft: Drafting, heading: str, text: str) -> Choices:
    """Add an own clause before the closing ones. Raises ``ClauseEmpty``."""
    words = _paragraphs(text)
    numbers = [int(choice.clause.removeprefix(OWN)) for choice in draft.choices if choice.is_own]
    name = f"{OWN}{max(numbers, default=0) + 1}"
    own = ClauseChoice(name, heading=_heading(heading), text=words)
    whole, order = list(draft.listed), draft.order
    closing = [index for index, clause in enumerate(order) if clause in _CLOSING]
    whole.insert(min(closing, default=len(order)), own)
    return tuple(whole)


def renamed(draft: Drafting, clause: str, heading: str) -> Choices:
    """Give an own clause another heading. Raises ``ClauseEmpty`` and ``ClauseUnknown``."""
    if draft.library.get(clause) is not None:
        raise ClauseUnknown(clause)
    new = _heading(heading)
    return draft.put(clause, lambda one: replace(one, heading=new))


def _heading(heading: str) -> str:
    if not heading.strip():
        raise ClauseEmpty
    return heading.strip()


def _paragraphs(text: str) -> str:
    words = _lines(text)
    if not words:
        raise ClauseEmpty
    return words


def _lines(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
