"""The papers this case needs, each with its state, and a sheet to look at them and print."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop.papers.panel import PapersPanel
from mediator.desktop.widgets.basic import Button, Card, Text, column, row
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.required_papers import PaperState, RequiredPaper, required_papers
from mediator.wording import screen_conflicts as words
from mediator.wording.screen_papers import PAPERS

SIZE = (1180, 760)
_KINDS = {PaperState.OPEN: "strong", PaperState.LATER: "quiet", PaperState.PRINTED: "saved"}


class PapersCard(Card):
    """A line a paper: what is to do now, what comes later, what came out of the printer."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.PAPERS))
        self._workspace = workspace
        self.lines: list[QFrame] = []
        self.shown: tuple[RequiredPaper, ...] = ()
        self.look = Button(say(words.PRINT_PAPERS), self.open_sheet)
        self._list = column(spacing=8)
        self.add(self._list, row(self.look, None))

    def show_case(self, case: Case) -> None:
        """Show the papers of a case as they stand."""
        found = required_papers(case)
        if found == self.shown:
            return
        self.shown = found
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [_line(paper) for paper in found]
        for line in self.lines:
            self._list.addWidget(line)

    def open_sheet(self) -> None:
        """Open the papers at the first one that is to be made now."""
        now = [paper.paper for paper in self.shown if paper.state is PaperState.OPEN]
        PapersSheet(self, self._workspace, (now or [self.shown[0].paper])[0]).open()


class PapersSheet(Dialog):
    """The print set over the page one is on."""

    def __init__(self, owner: QWidget, workspace: Workspace, paper: str) -> None:
        super().__init__(owner, say(words.PAPERS), SIZE)
        self.panel = PapersPanel(workspace)
        column(self.panel, into=self)
        self.panel.show_case(workspace.case)
        self.panel.choose(paper)
        self.panel.hide_what_is_of_the_agreement()
        workspace.case_replaced.connect(self.panel.show_case)
        self.finished.connect(lambda _how: workspace.case_replaced.disconnect(self.panel.show_case))


def _line(paper: RequiredPaper) -> QFrame:
    frame = QFrame()
    name = Text(say(PAPERS[paper.paper]), "strong" if paper.state is PaperState.OPEN else "body")
    state = Text(say(words.STATES[paper.state.value]), _KINDS[paper.state], wrap=False)
    head = row(name, state)
    head.setStretch(0, 1)
    why = Text(say(words.WHY[paper.why]), "quiet")
    column(head, why, into=frame, spacing=0)
    why.setVisible(paper.why != "always")
    return frame
