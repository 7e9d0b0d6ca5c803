"""A small form to add an LPR announcement that the shipped table does not reach."""

from __future__ import annotations

from dataclasses import replace

from mediator.desktop.widgets.basic import Button, Card, Refused, Text, row
from mediator.desktop.widgets.forms import day_field, form, percent_field, text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.law import LprAnnouncement
from mediator.usecases.claims import set_claim
from mediator.wording import screen_claims as words


class LprForm(Card):
    """One announcement; it goes into this case only."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.ADD_LPR))
        self._workspace = workspace
        self.on = day_field(say(words.LPR_ON), workspace.services.clock)
        self.one_year = percent_field(say(words.LPR_ONE))
        self.five_year = percent_field(say(words.LPR_FIVE))
        self.source = text_field(say(words.LPR_SOURCE))
        self.take = Button(say(words.LPR_TAKE), self._take, "primary")
        self.refused = Refused()
        self.add(
            Text(say(words.LPR_SAYS), "quiet"),
            form((self.on, self.one_year, self.five_year), (self.source,), columns=3),
            self.refused,
            row(self.take, None),
        )

    def _take(self) -> None:
        on, one, five = self.on.value, self.one_year.value, self.five_year.value
        source = self.source.value
        if on is None or one is None or five is None or not source:
            self.refused.tell(say(words.LPR_INCOMPLETE))
            return
        self.refused.clear()
        case = self._workspace.case
        others = tuple(known for known in case.claim.added_lpr if known.on != on)
        announced = LprAnnouncement(on, one, five, source)
        claim = replace(case.claim, added_lpr=(*others, announced))
        self._workspace.keep(set_claim(case, claim))
