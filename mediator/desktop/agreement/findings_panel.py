"""What the linter finds, beside the paper: one card a finding, with its fix of one step.

F8 goes from finding to finding; on a fix Enter carries it out, and undo names it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mediator.desktop.widgets.basic import Button, Text, column, repolish, row
from mediator.desktop.words import finding_text, language, say
from mediator.domain.findings import Severity
from mediator.domain.lint import Caught, Fix
from mediator.domain.stages import Stage
from mediator.wording import names, screen
from mediator.wording import screen_findings as words
from mediator.wording.lint import fix_said, not_mended_said
from mediator.wording.paper_places import paper_place_said

_ORDER = tuple(Severity)
_KINDS = {Severity.MISSING: "body", Severity.DOUBTFUL: "refusal", Severity.NOTE: "quiet"}
_STAGES = {
    "parties": Stage.INTAKE,
    "body": Stage.INTAKE,
    "dispute": Stage.INTAKE,
    "number": Stage.INTAKE,
    "guarantees": Stage.INTAKE,
    "claim": Stage.CLAIMS,
    "policy": Stage.CLAIMS,
}


class FindingCard(QFrame):
    """One finding: where, how serious, what, and what can be done about it."""

    def __init__(
        self, caught: Caught, mend: Callable[[Fix], None] | None, go: Callable[[Stage], None]
    ) -> None:
        super().__init__()
        finding = caught.finding
        self.caught = caught
        place = paper_place_said(finding.place, language())
        severity = say(names.SEVERITY[finding.severity])
        head = Text(f"{severity} · {place}", "caption")
        self.text = Text(finding_text(finding), _KINDS[finding.severity])
        self.mend: Button | None = None
        self.go: Button | None = None
        layout = column(head, self.text, into=self, margins=(10, 6, 10, 6), spacing=4)
        if caught.fix is not None and mend is not None:
            self.mend = Button(say(words.MEND), partial(mend, caught.fix))
            self.mend.setToolTip(fix_said(caught.fix, language()))
            self.mend.setAccessibleDescription(fix_said(caught.fix, language()))
            layout.addWidget(Text(fix_said(caught.fix, language()), "quiet"))
            layout.addLayout(row(self.mend, None))
        elif caught.fix is None and (why := not_mended_said(finding.code, language())):
            layout.addWidget(Text(why, "quiet"))
        if (
            self.mend is None
            and (stage := _STAGES.get(finding.place.partition("[")[0].partition(".")[0]))
            is not None
        ):
            self.go = Button(say(words.GO[stage]), partial(go, stage), "quiet")
            layout.addLayout(row(self.go, None))
        self.show_chosen(chosen=False)

    def show_chosen(self, *, chosen: bool) -> None:
        """Draw the card as the one at hand, or as one among others."""
        self.setProperty("kind", "finding-chosen" if chosen else "finding")
        repolish(self)
        if chosen:
            (self.mend or self.go or self).setFocus()


class FindingsPanel(QWidget):
    """All findings, the serious first; ``mended`` gives the fix that was asked for."""

    mended = Signal(object)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[FindingCard] = []
        self.count = Text(kind="quiet")
        self._at = -1
        self._list = column(into=self, spacing=6)
        self._list.addWidget(self.count)
        self.wait()

    @property
    def texts(self) -> list[str]:
        """What the cards say."""
        return [card.text.text() for card in self.cards]

    def put(self, caught: tuple[Caught, ...], is_mendable: Callable[[Fix], bool]) -> None:
        """Show other findings; a fix that needs the parties is not offered."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        ordered = sorted(caught, key=lambda each: _ORDER.index(each.finding.severity))
        self.cards, self._at = [], -1
        for each in ordered:
            may = each.fix is not None and is_mendable(each.fix)
            card = FindingCard(each, self.mended.emit if may else None, self.wanted.emit)
            self.cards.append(card)
            self._list.addWidget(card)
        self.count.setText(_counted(ordered))

    def wait(self) -> None:
        """Say that there is nothing to look at yet."""
        self.put((), lambda _fix: False)
        self.count.setText(say(words.NOT_YET))

    def next(self) -> None:
        """Go to the next finding, from the last to the first."""
        if not self.cards:
            return
        if self._at >= 0:
            self.cards[self._at].show_chosen(chosen=False)
        self._at = (self._at + 1) % len(self.cards)
        card = self.cards[self._at]
        card.show_chosen(chosen=True)
        QTimer.singleShot(0, card, partial(_bring_to_view, card))


class FindingsSummary(QWidget):
    """How much is left to settle, in sight whatever lies below; ``asked`` wants to be led there."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.jump = Button("", self.asked.emit)
        self.clean = Text(say(words.CLEAN), "saved", wrap=False)
        row(self.jump, self.clean, into=self)

    def put(self, caught: tuple[Caught, ...]) -> None:
        """Count other findings: what is missing or doubtful, or only what is noted."""
        notes = sum(each.finding.severity is Severity.NOTE for each in caught)
        left = len(caught) - notes
        self.jump.rename(say(words.TO_SETTLE if left else words.NOTED, count=left or notes))
        self.jump.setVisible(bool(caught))
        self.clean.setVisible(not caught)
        self.show()


def _bring_to_view(card: FindingCard) -> None:
    parent = card.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(card)


def _counted(caught: list[Caught]) -> str:
    if not caught:
        return say(screen.NO_FINDINGS)
    counts = [
        f"{say(names.SEVERITY[severity])} {number}"
        for severity in Severity
        if (number := sum(each.finding.severity is severity for each in caught))
    ]
    return say(words.COUNTED, counts=" · ".join(counts))
