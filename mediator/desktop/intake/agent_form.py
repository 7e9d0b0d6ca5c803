"""Who acts for a party, and which acts the authority names."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.widgets.entries import Pick, Tick
from mediator.desktop.widgets.forms import day_field, form, text_field
from mediator.desktop.words import say
from mediator.domain.agents import Agent, Mandate
from mediator.usecases.ports import Clock
from mediator.wording import agents as names
from mediator.wording import screen_intake as words

NOBODY = Agent("")


class AgentForm(QWidget):
    """A name; what was given to whom is asked once there is one."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.name = text_field(say(words.AGENT))
        kinds = ((kind, say(phrase)) for kind, phrase in names.MANDATE.items())
        self.mandate = Pick(say(words.MANDATE), kinds)
        self.authority = text_field(say(words.AUTHORITY))
        self.until = day_field(say(words.AUTHORITY_UNTIL), clock)
        self.acts = {act: Tick(say(phrase)) for act, phrase in names.ACTS.items()}
        self._acts = QWidget()
        ticks = tuple(self.acts.values())
        column(
            Text(say(words.SPECIAL_ACTS), "quiet"),
            form(ticks[:2], ticks[2:]),
            into=self._acts,
            spacing=6,
        )
        self._more = form((self.authority, self.until))
        column(form((self.name, self.mandate)), self._acts, self._more, into=self, spacing=10)

    def put(self, agent: Agent | None) -> None:
        """Show an agent, or nobody."""
        shown = agent or NOBODY
        self.name.put(shown.name)
        self.mandate.put(shown.mandate)
        self.authority.put(shown.authority)
        self.until.put(shown.until)
        for act, tick in self.acts.items():
            tick.put(act in shown.acts)
        self.mandate.setVisible(agent is not None)
        self._acts.setVisible(shown.mandate is Mandate.SPECIAL)
        self._more.setVisible(agent is not None)

    def agent(self) -> Agent | None:
        """Return the agent as typed; without a special authority no act is named."""
        if not self.name.value:
            return None
        mandate = self.mandate.value
        acts = tuple(act for act, tick in self.acts.items() if tick.value)
        return Agent(
            self.name.value,
            self.authority.value,
            mandate,
            acts if mandate is Mandate.SPECIAL else (),
            self.until.value,
        )
