"""Narrowing the list of cases by what they are: kind of debt, year, outcome, mediator."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Button, column
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import say
from mediator.domain.archive import Ending
from mediator.domain.claims import ClaimKind
from mediator.domain.listing import CaseSummary
from mediator.wording import archive, names
from mediator.wording import screen_archive as words
from mediator.wording.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a case must be to stay in the list; empty asks for nothing."""

    kind: str = ""
    year: str = ""
    ending: str = ""
    mediator: str = ""

    def lets(self, case: CaseSummary) -> bool:
        """Tell whether a case stays."""
        return (
            self.kind in ("", case.kind)
            and self.year in ("", str(case.accepted_on.year))
            and self.ending in ("", case.ending)
            and self.mediator in ("", case.mediator)
        )


class Narrowing(QWidget):
    """Four choices, of years and mediators only those that the list has."""

    changed = Signal()

    def __init__(self, *below: QWidget) -> None:
        super().__init__()
        self.kind = _choice(words.KIND, {each.value: names.CLAIM_KIND[each] for each in ClaimKind})
        self.ending = _choice(words.ENDING, {e.value: archive.ENDINGS[e] for e in Ending})
        self.year = _choice(words.YEAR, {})
        self.mediator = _choice(words.BY_MEDIATOR, {})
        self.picks = (self.kind, self.year, self.ending, self.mediator)
        self.anything = Button(say(words.ANYTHING), self.clear, "quiet")
        column(Flow(*self.picks, self.anything), *below, into=self)
        for pick in self.picks:
            pick.changed.connect(self.changed)

    @property
    def wanted(self) -> Narrowed:
        """What is asked for now."""
        kind, year, ending, mediator = (pick.value for pick in self.picks)
        return Narrowed(kind, year, ending, mediator)

    def clear(self) -> None:
        """Ask for nothing, so that every case stays."""
        for pick in self.picks:
            pick.put("")
        self.changed.emit()

    def show_cases(self, cases: Iterable[CaseSummary]) -> None:
        """Offer the years and the mediators of these cases; what is chosen stays chosen."""
        known = tuple(cases)
        years = sorted({str(case.accepted_on.year) for case in known}, reverse=True)
        mediators = sorted({case.mediator for case in known if case.mediator})
        for pick, values in ((self.year, years), (self.mediator, mediators)):
            chosen = pick.value if pick.value in values else ""
            pick.offer([("", say(words.ANY)), *((value, value) for value in values)])
            pick.put(chosen)


def _choice(name: Phrase, phrases: dict[str, Phrase]) -> Pick[str]:
    choices = [("", say(words.ANY)), *((value, say(p)) for value, p in phrases.items())]
    return Pick(say(name), choices)
