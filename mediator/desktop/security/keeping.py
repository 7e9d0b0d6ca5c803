"""How many years closed cases are kept, by which rule, and which were kept long enough."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from mediator.desktop.reading import typed_line
from mediator.desktop.security.parts import CareCard
from mediator.desktop.widgets.basic import Button, Text
from mediator.desktop.widgets.entries import Count, Pick, Words
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.claims import ClaimKind
from mediator.domain.retention import LEAST_YEARS, MOST_YEARS, Expired, Keep, expired
from mediator.usecases.ports import SafeArchive
from mediator.wording import archive_keeping, names, screen
from mediator.wording import screen_security as words

UNSAID = LEAST_YEARS - 1
"""What stands in the entry of years before somebody has said any."""

Found = tuple[Mapping[str, Keep], tuple[Expired, ...]]


class RetentionCard(CareCard):
    """The years of each kind as they are set, entries to set them, and what is over."""

    chosen = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._due: tuple[Expired, ...] = ()
        self.rules = Text()
        kinds = [(kind.value, say(names.CLAIM_KIND[kind])) for kind in ClaimKind]
        self.kind: Pick[str] = Pick(say(words.KIND), kinds)
        unit, none = say(words.YEARS_UNIT), say(words.YEARS_NONE)
        self.years = Count(say(words.YEARS), UNSAID, MOST_YEARS, unit=unit, none=none)
        self.source = Words(say(words.SOURCE), typed_line, rows=1)
        self.set = Button(say(words.SET_YEARS), self._set, "primary")
        heads = [Head(say(screen.CASE_NUMBER)), Head(say(screen.CASE_PARTIES), stretches=True)]
        heads += [Head(say(words.CLOSED)), Head(say(words.KEPT_UNTIL))]
        self.due = Grid(say(words.EXPIRED), heads, copies=False)
        self.over = Text(say(words.EXPIRED), "strong")
        self._ground = workspace.services.keeping.read_ground()
        ground = archive_keeping.ground_said(self._ground, language())
        self.lay_out(
            Text(ground, "quiet"),
            *(self.rules, self.kind, self.years, self.source, self.set, self.over, self.due),
        )
        self.due.opened.connect(lambda at: self.chosen.emit(self._due[at].closed.case))
        self.reload()

    def reload(self) -> None:
        """Read the years set and the closed cases anew."""
        today = self.workspace.services.clock().date()

        def job(archive: SafeArchive) -> Found:
            rules = archive.retention()
            return rules, expired(archive.closed(), rules, as_of=today)

        self.workspace.ask(self, job, self._show, self.refuse)

    def _set(self) -> None:
        self.source.flush()
        self.years.flush()
        kind, years, source = self.kind.value, self.years.value, self.source.value.strip()
        if years == UNSAID or not source:
            self.refused.tell(say(words.YEARS_MISSING))
            return
        keep = Keep(years, source, self.workspace.services.clock().date())
        self.do(lambda archive: archive.set_retention(kind, keep), self._kept)

    def _kept(self, _at: object) -> None:
        self.answer.setText(say(words.YEARS_SET))
        self.reload()

    def _show(self, found: Found) -> None:
        rules, self._due = found
        lines = archive_keeping.rules_said(rules, self._ground, language())
        self.rules.setText("\n".join(lines))
        unnumbered = say(screen.UNNUMBERED)
        self.due.put(
            [
                [
                    each.closed.number or unnumbered,
                    each.closed.parties,
                    each.closed.closed_on.isoformat(),
                    each.until.isoformat(),
                ]
                for each in self._due
            ],
            whole=True,
        )
        for part in (self.over, self.due):
            part.setVisible(bool(self._due))
