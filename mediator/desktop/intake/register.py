"""The register of the case, and the dispute in the words of the agreement."""

from __future__ import annotations

from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Card, Refused
from mediator.desktop.widgets.entries import Entry, Pick, Words
from mediator.desktop.widgets.forms import day_field, form, text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case, Dispute, MediationBody
from mediator.domain.refusals import Refusal
from mediator.usecases.intake import set_dispute, set_register
from mediator.wording import names
from mediator.wording import screen_intake as words


class RegisterCard(Card):
    """Number, day of acceptance, and the mediation body."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.REGISTER))
        self._workspace = workspace
        self.number = text_field(say(words.NUMBER))
        self.accepted_on = day_field(say(words.ACCEPTED_ON), workspace.services.clock)
        kinds = ((kind, say(phrase)) for kind, phrase in names.BODY_KIND.items())
        self.kind = Pick(say(words.BODY_KIND), kinds)
        self.name = text_field(say(words.BODY_NAME))
        self.place = text_field(say(words.BODY_PLACE))
        self.mediator = text_field(say(words.MEDIATOR))
        self.recorder = text_field(say(words.RECORDER))
        self.court = text_field(say(words.COURT))
        self.refused = Refused()
        self.add(
            form(
                (self.number, self.accepted_on),
                (self.kind, self.name),
                (self.mediator, self.recorder),
                (self.place, self.court),
            ),
            self.refused,
        )
        for entry in self.findChildren(Entry):
            entry.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the register of a case."""
        body = case.body
        self.number.put(case.number)
        self.accepted_on.put(case.accepted_on)
        self.kind.put(body.kind)
        self.name.put(body.name)
        self.place.put(body.place)
        self.mediator.put(body.mediator)
        self.recorder.put(body.recorder)
        self.court.put(body.court)

    def _keep(self) -> None:
        body = MediationBody(
            kind=self.kind.value,
            name=self.name.value,
            place=self.place.value,
            mediator=self.mediator.value,
            recorder=self.recorder.value,
            court=self.court.value,
        )
        case = self._workspace.case
        accepted_on = self.accepted_on.value or case.accepted_on
        try:
            change = set_register(
                case, number=self.number.value, accepted_on=accepted_on, body=body
            )
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)


class DisputeCard(Card):
    """The main facts, and what is disputed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.DISPUTE))
        self._workspace = workspace
        self.facts = Words(say(words.FACTS), typed_lines, rows=4)
        self.issues = Words(say(words.ISSUES), typed_lines, rows=2)
        self.add(self.facts, self.issues)
        self.facts.changed.connect(self._keep)
        self.issues.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the dispute of a case."""
        self.facts.put(case.dispute.facts)
        self.issues.put(case.dispute.issues)

    def _keep(self) -> None:
        dispute = Dispute(self.facts.value, self.issues.value)
        self._workspace.keep(set_dispute(self._workspace.case, dispute))
