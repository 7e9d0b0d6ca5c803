"""The right half of the agreement page: the paper itself, and behind it what it is made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QTabWidget, QWidget

from mediator.desktop.agreement.clause_panel import ClausePanel
from mediator.desktop.agreement.presenter import Proof
from mediator.desktop.agreement.translations_panel import TranslationsPanel
from mediator.desktop.agreement.versions_panel import VersionsPanel
from mediator.desktop.papers import PapersPanel
from mediator.desktop.papers.preview import Preview
from mediator.desktop.widgets.later import Behind
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.wording import screen_clauses, screen_papers

P = TypeVar("P", bound=QWidget)
D = TypeVar("D", ClausePanel, TranslationsPanel, VersionsPanel)


class AgreementTabs(QTabWidget):
    """A tab is filled when it first comes to the front, with what is known by then."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._agreement: Agreement | None = None
        self._printed: tuple[Proof, Agreement] | None = None
        self.preview = Preview()
        self.of_clauses = Behind(partial(self._drafted, ClausePanel))
        self.of_translations = Behind(partial(self._drafted, TranslationsPanel))
        self.of_versions = Behind(self._make_versions)
        self.of_papers = Behind(self._make_papers)
        self.setDocumentMode(True)
        self.addTab(self.preview, say(screen_clauses.TAB_PREVIEW))
        self.addTab(self.of_clauses, say(screen_clauses.TAB_CLAUSES))
        self.addTab(self.of_translations, say(screen_clauses.TAB_TRANSLATIONS))
        self.addTab(self.of_versions, say(screen_clauses.TAB_VERSIONS))
        self.addTab(self.of_papers, say(screen_papers.TAB))

    def editing(self) -> bool:
        """Tell whether the clauses are at hand."""
        return self.currentWidget() is self.of_clauses

    def show_case(self, case: Case) -> None:
        """Show the papers of a case."""
        _tell(self.of_papers, lambda papers: papers.show_case(case))

    def show_agreement(self, agreement: Agreement) -> None:
        """Show what a draft is made of."""
        self._agreement = agreement
        _tell(self.of_clauses, lambda clauses: clauses.show_agreement(agreement))
        _tell(self.of_translations, lambda texts: texts.show_agreement(agreement))
        _tell(self.of_versions, lambda versions: versions.show_agreement(agreement))

    def show_nothing(self) -> None:
        """Show that there is no draft."""
        self._agreement = self._printed = None
        _tell(self.of_clauses, ClausePanel.show_nothing)
        _tell(self.of_translations, TranslationsPanel.show_nothing)
        _tell(self.of_versions, VersionsPanel.show_nothing)

    def show_proof(self, proof: Proof, agreement: Agreement) -> None:
        """Show the pages of an agreement, and what follows from its very bytes."""
        self._printed = proof, agreement
        self.preview.show_pages(proof.pages)
        _tell(self.of_papers, lambda papers: _show_version(papers, proof, agreement))
        _tell(self.of_versions, lambda versions: versions.show_paper(proof.paper))

    def forget(self) -> None:
        """Let every picture of a page go."""
        self._printed = None
        self.preview.forget()
        _tell(self.of_papers, PapersPanel.forget)

    def _drafted(self, make: Callable[[Workspace], D]) -> D:
        panel = make(self._workspace)
        if self._agreement is None:
            panel.show_nothing()
        else:
            panel.show_agreement(self._agreement)
        return panel

    def _make_versions(self) -> VersionsPanel:
        panel = self._drafted(VersionsPanel)
        if self._printed is not None:
            panel.show_paper(self._printed[0].paper)
        return panel

    def _make_papers(self) -> PapersPanel:
        panel = PapersPanel(self._workspace)
        panel.show_case(self._workspace.case)
        if self._printed is not None:
            _show_version(panel, *self._printed)
        return panel


def _show_version(papers: PapersPanel, proof: Proof, agreement: Agreement) -> None:
    papers.show_agreement(agreement, proof.caught, proof.paper, proof.pages)


def _tell(place: Behind[P], do: Callable[[P], None]) -> None:
    """Do something with a part that is there already."""
    if place.made is not None:
        do(place.made)
