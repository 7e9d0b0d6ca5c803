"""What was done to a case, by name, so that it can be undone by name.

History only grows: undoing adds an entry that restores the value before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from mediator.domain.case import Case

FINAL_ACTS = frozenset(
    {
        "creditor_heard",
        "debtor_heard",
        "means_released",
        "confidence_told",
        "page_presented",
        "round_opened",
        "agreement_printed",
        "review_recorded",
        "print_begun",
        "copy_printed",
        "debtor_sheet_printed",
        "read_back_printed",
    }
)
"""Acts that reach outside the case, or were said by a person: undo stops at them."""


@dataclass(frozen=True, slots=True)
class Change:
    """The case after one act; ``act`` names the act (its words are in ``wording.acts``)."""

    case: Case
    act: str


@dataclass(frozen=True, slots=True)
class History:
    """The case as it is, what led here, and what was taken back."""

    case: Case
    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()
    start: Case | None = None

    @classmethod
    def of(cls, case: Case) -> Self:
        """Return the history of a case just opened."""
        return cls(case, start=case)

    def after(self, change: Change) -> Self:
        """Return the history with one more act; a change of nothing adds nothing.

        An act that cannot be taken back begins the history anew.
        """
        if change.case == self.case:
            return self
        if change.act in FINAL_ACTS:
            return type(self).of(change.case)
        return replace(self, case=change.case, done=(*self.done, change), undone=())

    def undo(self) -> Self:
        """Return the history with the last act taken back; itself if there is none."""
        if not self.done or self.start is None:
            return self
        *rest, last = self.done
        before = rest[-1].case if rest else self.start
        return replace(self, case=before, done=tuple(rest), undone=(last, *self.undone))

    def redo(self) -> Self:
        """Return the history with the last undone act done again; itself if there is none."""
        if not self.undone:
            return self
        first, *rest = self.undone
        return replace(self, case=first.case, done=(*self.done, first), undone=tuple(rest))
