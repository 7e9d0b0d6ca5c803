"""Until when the claim can be pressed, where the guarantors stand, and who must sign."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.widgets.basic import Refused, Text, column, rule, scrolled
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import Spoken, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.guarantee_signing import GuaranteeReport
from mediator.domain.limitation_clock import TimeOfClaim
from mediator.domain.refusals import Refusal
from mediator.usecases.guarantees import report_case, time_of
from mediator.wording import screen_time as words
from mediator.wording import time_reports as reports


class TimePanel(QWidget):
    """The clock as a table of steps, and below it each guarantor with his reasons."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._law = workspace.services.law
        self.refused = Refused()
        self.clock = Text(kind="strong")
        heads = [
            Head(say(phrase), stretches=i == 1) for i, phrase in enumerate(reports.STEP_HEAD[:4])
        ]
        self.steps = Grid(say(words.STEPS), heads)
        self.step = Text(kind="quiet")
        self.more = Text(kind="quiet")
        self.guarantors = Text(kind="strong")
        self._list = column(spacing=10)
        self._shown: list[Text] = []
        self._cells: list[list[str]] = []
        self.steps.chosen.connect(self._choose)
        body = QWidget()
        column(
            self.refused,
            self.clock,
            self.steps,
            self.step,
            self.more,
            rule(),
            self.guarantors,
            self._list,
            None,
            into=body,
            margins=(0, 12, 0, 0),
            spacing=8,
        )
        column(scrolled(body), into=self)

    def show_case(self, case: Case) -> None:
        """Work the time and the guarantors of a case out afresh."""
        try:
            time, report = time_of(case, self._law), report_case(case, self._law)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._show_time(time)
            self._show_guarantors(report)

    def _show_time(self, time: TimeOfClaim) -> None:
        language = Spoken.language
        self.clock.setText(reports.clock_head(time.clock, language))
        self._cells = [reports.step_cells(step, language) for step in time.clock.steps]
        self.steps.put([cells[:4] for cells in self._cells], whole=True)
        self.steps.setVisible(bool(self._cells))
        self.step.setVisible(bool(self._cells))
        if self._cells:
            self.steps.choose(len(self._cells) - 1)
        self.more.setText("\n".join(reports.clock_more(time, language)))

    def _choose(self, at: int) -> None:
        *_, articles, proof = self._cells[at]
        self.step.setText("；".join(text for text in (articles, proof) if text))

    def _show_guarantors(self, report: GuaranteeReport) -> None:
        for text in self._shown:
            self._list.removeWidget(text)
            text.hide()
            text.deleteLater()
        none = not report.graph.standings
        head = words.NO_GUARANTOR if none else words.GUARANTEES
        self.guarantors.setText(say(head))
        self._shown = [Text(text, kind) for text, kind in _paragraphs(report)]
        for text in self._shown:
            self._list.addWidget(text)
            text.show()


def _paragraphs(report: GuaranteeReport) -> list[tuple[str, str]]:
    """Return the report as paragraphs with the kind each is set in."""
    language = Spoken.language
    found: list[tuple[str, str]] = []
    for standing in report.graph.standings:
        found += _paragraph(reports.standing_lines(standing, language))
    pairs = list(reports.recourse_lines(report, language))
    if pairs:
        found.append(("\n".join(pairs), "quiet"))
    if report.needs:
        found.append((reports.needs_head(report, language), "strong"))
    for need in report.needs:
        found += _paragraph(reports.need_lines(need, language))
    return found


def _paragraph(lines: list[str]) -> list[tuple[str, str]]:
    head, *body = (line.strip() for line in lines)
    return [(head, "body"), ("\n".join(body), "quiet")]
