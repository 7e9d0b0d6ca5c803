"""What is agreed beside the figures: which court, a notary, what becomes of credit records."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Refused, column
from mediator.desktop.widgets.entries import Count, Entry, Pick, Tick
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.forms import text_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.refusals import Refusal
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.usecases.clauses import set_undertakings
from mediator.wording import names
from mediator.wording import screen_clauses as words

MOST_DAYS = 60


class UndertakingsPanel(QWidget):
    """Entries from which clauses are chosen; closed while nothing is agreed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        links: list[tuple[CourtLink | None, str]] = [(None, say(words.NO_COURT_CHOICE))]
        links += [(link, say(phrase)) for link, phrase in names.COURT_LINK.items()]
        self.link: Pick[CourtLink | None] = Pick(say(words.COURT_CHOICE), links)
        self.court = text_field(say(words.COURT_NAME))
        self.proof = text_field(say(words.COURT_PROOF))
        self.notarised = Tick(say(words.NOTARISED))
        self.notary = text_field(say(words.NOTARY))
        self.credit = Tick(say(words.CREDIT))
        self.listed = Tick(say(words.CREDIT_LISTED))
        self.restricted = Tick(say(words.CREDIT_RESTRICTED))
        self.reported = Tick(say(words.CREDIT_REPORTED))
        self.wrong = text_field(say(words.CREDIT_WRONG))
        self.days = Count(say(words.CREDIT_DAYS), 1, MOST_DAYS)
        self.refused = Refused()
        self._court = _group(self.court, self.proof)
        self._credit = _group(self.listed, self.restricted, self.reported, self.wrong, self.days)
        self.fold = Fold(
            say(words.UNDERTAKINGS),
            say(words.UNDERTAKINGS_SAY),
            self.link,
            self._court,
            self.notarised,
            self.notary,
            self.credit,
            self._credit,
            self.refused,
        )
        column(self.fold, into=self)
        for entry in self.findChildren(Entry):
            entry.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show what the case says."""
        self.setEnabled(case.settlement is not None)
        agreed = case.settlement.undertakings if case.settlement else Undertakings()
        court, credit = agreed.court, agreed.credit or CreditDuties()
        self.link.put(court.link if court else None)
        self.court.put(court.court if court else "")
        self.proof.put(court.proof if court else "")
        self.notarised.put(agreed.notarised)
        self.notary.put(agreed.notary)
        self.credit.put(agreed.credit is not None)
        self.listed.put(credit.listed)
        self.restricted.put(credit.restricted)
        self.reported.put(credit.reported)
        self.wrong.put(credit.wrong)
        self.days.put(credit.days)
        self._court.setVisible(court is not None)
        self.notary.setVisible(agreed.notarised)
        self._credit.setVisible(agreed.credit is not None)
        held = [agreed.court is not None, agreed.notarised, agreed.credit is not None]
        self.fold.hold(sum(held))

    def _agreed(self) -> Undertakings:
        link = self.link.value
        return Undertakings(
            court=CourtChoice(link, self.court.value, self.proof.value) if link else None,
            notarised=self.notarised.value,
            notary=self.notary.value,
            credit=CreditDuties(
                listed=self.listed.value,
                restricted=self.restricted.value,
                reported=self.reported.value,
                wrong=self.wrong.value,
                days=self.days.value,
            )
            if self.credit.value
            else None,
        )

    def _keep(self) -> None:
        try:
            change = set_undertakings(self._workspace.case, self._agreed())
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)


def _group(*entries: QWidget) -> QWidget:
    group = QWidget()
    column(*entries, into=group, margins=(14, 0, 0, 0))
    return group
