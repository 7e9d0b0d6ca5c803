"""Who may see a page: a color, a word and a shape, never a color alone."""

from __future__ import annotations

from enum import StrEnum

from mediator.desktop.widgets.basic import Text, repolish
from mediator.desktop.words import say
from mediator.wording import screen as words


class Audience(StrEnum):
    """The four audiences."""

    CREDITOR = "creditor"
    DEBTOR = "debtor"
    MEDIATOR = "mediator"
    BOTH = "both"


class AudienceBand(Text):
    """The band in the frame of the window that names the audience of the page."""

    def __init__(self) -> None:
        super().__init__(kind="strong", wrap=False)
        self.show_audience(Audience.MEDIATOR)

    def show_audience(self, audience: Audience) -> None:
        """Name another audience."""
        self.setText(say(words.AUDIENCE[audience.value]))
        self.setProperty("band", audience.value)
        repolish(self)
