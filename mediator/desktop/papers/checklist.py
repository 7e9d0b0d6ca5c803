"""The acts at the table in their order, each ticked when it is done, with its time."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.widgets.basic import Text, column, scrolled
from mediator.desktop.widgets.entries import Tick
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.signing import SigningAct
from mediator.usecases.signing import forget_act, note_act, table_findings
from mediator.wording import screen_papers as words


class Checklist(QWidget):
    """Eight acts; a tick writes the time and the version of the paper, taking it off forgets."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.ticks = {act: Tick(say(words.ACTS[act])) for act in SigningAct}
        self.times = {act: Text(kind="quiet") for act in SigningAct}
        self.order = Text()
        self.order.hide()
        self.findings = FindingsList()
        inside = QWidget()
        layout = column(Text(say(words.TABLE_SAYS), "quiet"), into=inside, spacing=4)
        layout.addWidget(self.order)
        for act, tick in self.ticks.items():
            tick.caption.hide()
            layout.addWidget(tick)
            layout.addWidget(self.times[act])
            tick.changed.connect(partial(self._ticked, act))
        layout.addWidget(self.findings)
        layout.addStretch(1)
        column(scrolled(inside, sideways=True), into=self)

    def show_order(self, agreement: Agreement) -> None:
        """Say who signs, in which order."""
        self.order.setText(discreet.shown(words.signing_order(agreement, language())))
        self.order.show()

    def show_case(self, case: Case) -> None:
        """Show what was done, and what does not fit."""
        done = {step.act: step for step in case.signing}
        for act, tick in self.ticks.items():
            step = done.get(act)
            tick.put(step is not None)
            said = ""
            if step is not None:
                time = f"{step.minute // 60:02d}:{step.minute % 60:02d}"
                said = say(words.DONE_AT, day=step.on, time=time, mark=step.paper[:8] or "—")
            self.times[act].setText(said)
            self.times[act].setVisible(bool(said))
        self.findings.put(table_findings(case, _version(case)))

    def _ticked(self, act: SigningAct) -> None:
        case = self.workspace.case
        if not self.ticks[act].value:
            self.workspace.keep(forget_act(case, act))
            return
        now = self.workspace.services.clock()
        self.workspace.keep(note_act(case, act, paper=_version(case), at=now))


def _version(case: Case) -> str:
    return case.settlement.printed if case.settlement else ""
