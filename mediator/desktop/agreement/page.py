"""The agreement page: what goes into the paper at the left, the paper at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.agreement.clause_panel import ClausePanel
from mediator.desktop.agreement.findings_panel import FindingsPanel, FindingsSummary
from mediator.desktop.agreement.presenter import AgreementPresenter, Proof
from mediator.desktop.agreement.second_text import SecondText
from mediator.desktop.agreement.tabs import AgreementTabs
from mediator.desktop.agreement.translations_panel import TranslationsPanel
from mediator.desktop.agreement.undertakings_panel import UndertakingsPanel
from mediator.desktop.agreement.versions_panel import VersionsPanel
from mediator.desktop.audience import Audience
from mediator.desktop.files import ask_file
from mediator.desktop.focus import enter
from mediator.desktop.page import Page
from mediator.desktop.papers import PapersPanel
from mediator.desktop.papers.preview import Preview
from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Pick, Words
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.forms import day_field
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.lint import Caught, Fix
from mediator.domain.menu import Menu
from mediator.domain.refusals import Refusal
from mediator.usecases.agreement import choose_plan, signing_day
from mediator.usecases.final_check import check_sealed
from mediator.usecases.history import Change
from mediator.usecases.lint import is_mendable, mend
from mediator.wording import names, screen_findings, screen_papers
from mediator.wording import screen_agreement as words
from mediator.wording import screen_clauses as clause_words
from mediator.wording.figures import grouped

T = TypeVar("T")

TERMS_WIDTH = 400
SHORT_MARK = 8  # as at the foot of each page


class AgreementPage(Page):
    """Choose, check, look, save; ``settled`` tells that there is no more to wait for."""

    settled = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.drawing = False
        unchosen = [("", say(words.NOT_CHOSEN))]
        self.plan = Pick(say(words.PLAN), unchosen)
        self.agreed_on = day_field(say(words.AGREED_ON), workspace.services.clock)
        self.extra = Words(say(words.EXTRA), typed_lines, rows=3)
        self.findings = FindingsPanel()
        self.summary = FindingsSummary()
        self.refused = Refused()
        self.kept = Text(kind="saved")
        self.mark = Text(kind="quiet")
        self.second = SecondText(workspace)
        self.undertakings = UndertakingsPanel(workspace)
        self.tabs = AgreementTabs(workspace)
        self.save = Button(say(words.SAVE), self._ask_place, "primary")
        self.to_print = Button(say(words.PRINT), self._to_print)
        self.save_schedule = Button(say(words.SAVE_SCHEDULE), self._ask_schedule_place)
        self._lay_out()
        self._presenter = AgreementPresenter(
            self, workspace.services, self._print, self._guard, self._keep_change
        )
        self.summary.asked.connect(self.findings.next)
        self.findings.mended.connect(self._mend)
        self.findings.wanted.connect(self.want)
        self.offer("agreement.next_finding", screen_findings.NEXT, self.findings.next, "F8")
        self.offer("agreement.print", screen_papers.TO_PRINT, self._to_print, "Ctrl+P")
        for entry in (self.plan, self.agreed_on, self.extra):
            entry.changed.connect(self._choose)
        up, down = (lambda: self.clauses.move_by(-1)), (lambda: self.clauses.move_by(1))
        seen = self.tabs.editing
        self.offer("clause_up", clause_words.MOVE_UP, up, "Alt+Up", available=seen)
        self.offer("clause_down", clause_words.MOVE_DOWN, down, "Alt+Down", available=seen)
        self.show_case(workspace.case)

    @property
    def preview(self) -> Preview:
        """The pages of the agreement."""
        return self.tabs.preview

    @property
    def clauses(self) -> ClausePanel:
        """What the agreement says, clause by clause."""
        return self.tabs.of_clauses.part

    @property
    def translations(self) -> TranslationsPanel:
        """The same text in the other language."""
        return self.tabs.of_translations.part

    @property
    def versions(self) -> VersionsPanel:
        """The texts that were kept, and who looked at them."""
        return self.tabs.of_versions.part

    @property
    def papers(self) -> PapersPanel:
        """The whole set, printed and signed."""
        return self.tabs.of_papers.part

    def show_case(self, case: Case) -> None:
        self.refused.clear()
        self.second.show_case(case)
        self.undertakings.show_case(case)
        self.tabs.show_case(case)
        self._presenter.case_replaced(case)

    def leave(self) -> None:
        """Let every picture of a page go with the page."""
        super().leave()
        self._presenter.forget()
        self.tabs.forget()

    def show_menu(self, menu: Menu, case: Case) -> None:
        offered = [("", say(words.NOT_CHOSEN))]
        for option in menu.options:
            family = say(names.FAMILY[option.terms.family])
            total = grouped(option.terms.settlement)
            text = say(words.PLAN_OF_MENU, letter=option.letter, family=family, sum=total)
            offered.append((option.id, text))
        self.plan.offer(offered)
        settlement = case.settlement
        known = {plan for plan, _ in offered}
        self.plan.put(settlement.plan if settlement and settlement.plan in known else "")
        if settlement is not None:
            self.agreed_on.put(settlement.agreed_on)
            self.extra.put("\n".join(settlement.extra_terms))

    def show_findings(self, caught: tuple[Caught, ...]) -> None:
        self.findings.put(caught, partial(is_mendable, self.workspace.case))
        self.summary.put(caught)

    def show_draft(self, agreement: Agreement) -> None:
        self.tabs.show_agreement(agreement)

    def show_undrafted(self) -> None:
        self.findings.wait()
        self.summary.hide()
        self.tabs.show_nothing()
        self._show_paper(ready=False)
        self.preview.say(say(words.CHOOSE_FIRST))
        self._settle()

    def show_drawing(self) -> None:
        self.drawing = True
        self._show_paper(ready=False)
        self.preview.say(say(words.DRAWING))

    def show_proof(self, proof: Proof, agreement: Agreement) -> None:
        self._show_paper(ready=True)
        mark = say(words.FINGERPRINT, mark=proof.paper.fingerprint[:SHORT_MARK])
        self.mark.setText(f"{mark} · {say(words.COPIES, count=agreement.copies)}")
        self.tabs.show_proof(proof, agreement)
        self._settle()

    def show_saved(self, path: Path) -> None:
        self.refused.clear()
        self.kept.setText(say(words.KEPT, path=path))
        self.kept.show()

    def show_refusal(self, refusal: Refusal) -> None:
        self.kept.hide()
        self.refused.say(refusal)
        self._settle()

    def save_to(self, name: str) -> None:
        """Save the agreement at a place."""
        self._presenter.saved_to(Path(name), schedule=False)

    def save_schedule_to(self, name: str) -> None:
        """Save the schedule at a place."""
        self._presenter.saved_to(Path(name), schedule=True)

    def _lay_out(self) -> None:
        terms = Card(say(words.TERMS), self.summary)
        terms.add(self.plan, self.agreed_on, self.extra, self.second, self.undertakings)
        missing = Card(say(screen_findings.TITLE))
        missing.add(self.findings)
        side = QWidget()
        left = QWidget()
        left.setFixedWidth(theme.side(TERMS_WIDTH))
        buttons = Flow(self.save, self.to_print, self.save_schedule, spacing=theme.SMALL)
        column(scrolled(side), self.mark, buttons, into=left, spacing=10)
        paper = Card()
        paper.setProperty("kind", "inset")
        paper.body.setContentsMargins(0, 0, 0, 0)
        row(left, paper, into=self, margins=(20, 16, 20, 16), spacing=16)
        column(terms, self.refused, self.kept, missing, None, into=side, spacing=12)
        self.kept.hide()
        paper.add(self.tabs)

    def _to_print(self) -> None:
        self.tabs.setCurrentWidget(self.tabs.of_papers)
        self.papers.go_to_print()

    def _choose(self) -> None:
        case, services = self.workspace.case, self.workspace.services
        if not self.plan.value:
            return
        agreed_on = self.agreed_on.value or signing_day(case, services.clock().date())
        extra = tuple(line for line in self.extra.value.split("\n") if line.strip())
        try:
            change = choose_plan(
                case, services.law, self.plan.value, agreed_on=agreed_on, extra_terms=extra
            )
        except Refusal as refusal:
            self.show_refusal(refusal)
        else:
            self.workspace.keep(change)

    def _mend(self, fix: Fix) -> None:
        try:
            change = mend(self.workspace.case, self.workspace.services.law, fix)
        except Refusal as refusal:
            self.show_refusal(refusal)
        else:
            self.workspace.keep(change)

    def _keep_change(self, make: Callable[[Case], Change]) -> None:
        self.workspace.keep(make(self.workspace.case))

    def _print(
        self, job: Callable[[], T], done: Callable[[T], None], refused: Callable[[Refusal], None]
    ) -> None:
        self.workspace.print(self, job, done, refused)

    def _guard(
        self, case: Case, done: Callable[[], None], refused: Callable[[Refusal], None]
    ) -> None:
        law = self.workspace.services.law
        self.workspace.ask(
            self,
            lambda archive: check_sealed(archive, case, law),
            lambda _nothing: done(),
            refused,
        )

    def _settle(self) -> None:
        """There is no more to wait for; the keys go somewhere, whatever was hidden meanwhile."""
        self.drawing = False
        if self.isVisible() and self.window().focusWidget() is None:
            enter(self)
        self.settled.emit()

    def _show_paper(self, *, ready: bool) -> None:
        self.mark.setVisible(ready)
        for button in (self.save, self.to_print, self.save_schedule):
            button.setEnabled(ready)

    def _ask_place(self) -> None:
        self._ask(say(words.FILE_NAME, day=self._day()), self.save_to)

    def _ask_schedule_place(self) -> None:
        self._ask(say(words.SCHEDULE_NAME, day=self._day()), self.save_schedule_to)

    def _day(self) -> str:
        return f"{self.workspace.services.clock():%m%d}"

    def _ask(self, name: str, chosen: Callable[[str], None]) -> None:
        title, kinds = say(words.SAVE_TITLE), say(words.PDF_FILES)
        dialog = ask_file(self, title, chosen, folder=Path.home(), kinds=kinds, name=name)
        dialog.setDefaultSuffix("pdf")
