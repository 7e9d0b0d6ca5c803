"""What happened to the time of the claim, as facts to enter."""

from __future__ import annotations

from mediator.desktop.widgets.basic import Card, Refused, Text, column, row
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.fact_rows import FactRow, FactRows
from mediator.desktop.widgets.forms import day_field, form, text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.limitation_facts import LimitationAct, LimitationFacts, Obstacle
from mediator.domain.refusals import Refusal
from mediator.usecases.guarantees import set_limitation
from mediator.usecases.ports import Clock
from mediator.wording import names_of_time as names
from mediator.wording import screen_time as words


class ActRow(FactRow[LimitationAct]):
    """One act that may begin the time anew; whole once its day is there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        self.kind = Pick(say(words.WHAT), [(k, say(p)) for k, p in names.ACT.items()])
        self.on = day_field(say(words.ON), self._clock)
        self.until = day_field(say(words.UNTIL), self._clock)
        self.toward = text_field(say(words.TOWARD))
        self.proof = text_field(say(words.PROOF))
        column(
            form((self.kind, self.on), (self.until, self.toward), (self.proof,)),
            row(None, self.remove),
            into=self,
            margins=(12, 8, 12, 8),
        )

    def put(self, fact: LimitationAct) -> None:
        self.kind.put(fact.kind)
        self.on.put(fact.on)
        self.until.put(fact.until)
        self.toward.put(fact.toward)
        self.proof.put(fact.proof)

    def fact(self) -> LimitationAct | None:
        if self.on.value is None:
            return None
        return LimitationAct(
            on=self.on.value,
            kind=self.kind.value,
            until=self.until.value,
            toward=self.toward.value,
            proof=self.proof.value,
        )


class ObstacleRow(FactRow[Obstacle]):
    """One obstacle; whole once its first day is there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        self.kind = Pick(say(words.WHAT), [(k, say(p)) for k, p in names.OBSTACLE.items()])
        self.on = day_field(say(words.ON), self._clock)
        self.until = day_field(say(words.GONE_ON), self._clock)
        self.proof = text_field(say(words.PROOF))
        column(
            form((self.kind, self.on), (self.until, self.proof)),
            row(None, self.remove),
            into=self,
            margins=(12, 8, 12, 8),
        )

    def put(self, fact: Obstacle) -> None:
        self.kind.put(fact.kind)
        self.on.put(fact.on)
        self.until.put(fact.until)
        self.proof.put(fact.proof)

    def fact(self) -> Obstacle | None:
        if self.on.value is None:
            return None
        return Obstacle(self.on.value, self.kind.value, self.until.value, self.proof.value)


class LimitationCard(Card):
    """All facts about the time of the claim."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.LIMITATION))
        self._workspace = workspace
        clock = workspace.services.clock
        self.requested_on = day_field(say(words.REQUESTED_ON), clock)
        self.harmed_on = day_field(say(words.HARMED_ON), clock)
        self.acts = FactRows(say(words.ACTS), say(words.ADD_ACT), lambda: ActRow(clock))
        self.obstacles = FactRows(
            say(words.OBSTACLES), say(words.ADD_OBSTACLE), lambda: ObstacleRow(clock)
        )
        self.refused = Refused()
        self.add(
            Text(say(words.LIMITATION_SAYS), "quiet"),
            self.acts,
            self.obstacles,
            form((self.requested_on, self.harmed_on)),
            self.refused,
        )
        for part in (self.acts, self.obstacles, self.requested_on, self.harmed_on):
            part.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the facts of a case."""
        facts = case.claim.limitation
        self.acts.put(facts.acts)
        self.obstacles.put(facts.obstacles)
        self.requested_on.put(facts.requested_on)
        self.harmed_on.put(facts.harmed_on)

    def _keep(self) -> None:
        facts = LimitationFacts(
            acts=self.acts.value,
            obstacles=self.obstacles.value,
            requested_on=self.requested_on.value,
            harmed_on=self.harmed_on.value,
        )
        try:
            change = set_limitation(self._workspace.case, facts)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)
