"""Which second text the agreement has, which one governs, and whether a lawyer must look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import column
from mediator.desktop.widgets.entries import Pick, Tick
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.bilingual import Parallel, Tongue
from mediator.domain.case import Case
from mediator.usecases.clauses import set_parallel
from mediator.usecases.review import set_review_policy
from mediator.wording import screen_clauses as words
from mediator.wording.tongues import LANGUAGES


class SecondText(QWidget):
    """Choices about the whole paper, under the terms."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.tongue: Pick[Tongue] = Pick(
            say(words.PARALLEL),
            [
                (Tongue.SIMPLIFIED, say(words.PARALLEL_NONE)),
                (Tongue.ENGLISH, say(words.PARALLEL_ENGLISH)),
                (Tongue.TRADITIONAL, say(words.PARALLEL_TRADITIONAL)),
            ],
        )
        self.governs: Pick[Tongue] = Pick(say(words.GOVERNS), self._texts(Tongue.ENGLISH))
        self.needs_look = Tick(say(words.NEEDS_LOOK))
        column(self.tongue, self.governs, self.needs_look, into=self)
        self.tongue.changed.connect(self._choose)
        self.governs.changed.connect(self._choose)
        self.needs_look.changed.connect(self._rule)

    def show_case(self, case: Case) -> None:
        """Show what the case says."""
        parallel = case.settlement.parallel if case.settlement else None
        self.setEnabled(case.settlement is not None)
        self.tongue.put(parallel.tongue if parallel else Tongue.SIMPLIFIED)
        self.governs.setVisible(parallel is not None)
        if parallel is not None:
            self.governs.offer(self._texts(parallel.tongue))
            self.governs.put(parallel.governs)
        self.needs_look.put(case.policy.lawyer_review)

    def _texts(self, tongue: Tongue) -> list[tuple[Tongue, str]]:
        return [(t, LANGUAGES[t].said(language())) for t in (Tongue.SIMPLIFIED, tongue)]

    def _choose(self) -> None:
        case, tongue = self.workspace.case, self.tongue.value
        known = case.settlement.parallel if case.settlement else None
        parallel = None
        if tongue is not Tongue.SIMPLIFIED:
            same = known is not None and known.tongue is tongue
            governs = self.governs.value if same else Tongue.SIMPLIFIED
            parallel = replace(known or Parallel(), tongue=tongue, governs=governs)
        self.workspace.keep(set_parallel(case, parallel))

    def _rule(self) -> None:
        self.workspace.keep(set_review_policy(self.workspace.case, needed=self.needs_look.value))
