"""What people typed, and the English that a person gives it: a machine translates nothing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator.desktop.widgets.basic import Refused, Text, column, scrolled
from mediator.desktop.widgets.entries import Words
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue, Translation
from mediator.domain.clause_findings import reasons_of_change, typed_places
from mediator.domain.refusals import Refusal
from mediator.usecases.clauses import set_parallel
from mediator.wording import screen_clauses as words
from mediator.wording.translated_places import place_name


class TranslationsPanel(QWidget):
    """One entry for each text that the English column shows."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.entries: dict[str, Words] = {}
        self.refused = Refused()
        self.told = Text(kind="quiet")
        self._list = QWidget()
        self._rows: QVBoxLayout = column(into=self._list, spacing=12)
        column(
            self.told,
            self.refused,
            scrolled(self._list),
            into=self,
            margins=(12, 12, 12, 12),
        )
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that there is no English text."""
        self.told.setText(say(words.NO_ENGLISH))
        self._build({})

    def show_agreement(self, agreement: Agreement) -> None:
        """Show what there is to translate."""
        parallel = agreement.parallel
        if parallel is None or parallel.tongue is not Tongue.ENGLISH:
            self.show_nothing()
            return
        typed = typed_places(agreement) | reasons_of_change(self.workspace.case.performance.replans)
        places = {place: text for place, text in typed.items() if text.strip()}
        self.told.setText(say(words.TRANSLATE))
        if list(places) != list(self.entries):
            self._build(places)
        for place, text in places.items():
            self.entries[place].setToolTip(text)
            self.entries[place].put(parallel.of(place))

    def _build(self, places: dict[str, str]) -> None:
        for entry in self.entries.values():
            self._rows.removeWidget(entry)
            entry.deleteLater()
        self.entries = {}
        for place, text in places.items():
            entry = Words(f"{place_name(place, language())}：{_short(text)}", str.strip, rows=2)
            entry.changed.connect(lambda place=place: self._keep(place))
            self._rows.addWidget(entry)
            self.entries[place] = entry

    def _keep(self, place: str) -> None:
        case = self.workspace.case
        parallel = case.settlement.parallel if case.settlement else None
        if parallel is None:
            return
        said = self.entries[place].value
        others = tuple(one for one in parallel.translations if one.place != place)
        given = (*others, Translation(place, said)) if said else others
        try:
            change = set_parallel(case, replace(parallel, translations=given))
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.refused.clear()
        self.workspace.keep(change)


_MOST = 48


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
