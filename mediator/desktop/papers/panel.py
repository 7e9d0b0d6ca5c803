"""The print set at the left; the very pages, the acts at the table and readiness at the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTabWidget, QWidget

from mediator.desktop import theme
from mediator.desktop.files import ask_file
from mediator.desktop.papers.checklist import Checklist
from mediator.desktop.papers.marks import MarksPanel
from mediator.desktop.papers.preview import Preview
from mediator.desktop.papers.printing import Outgoing, Route, copy_out, default_printer
from mediator.desktop.papers.scan_panel import ScanPanel
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Count, Pick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import language, refusal_text, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.case import Case
from mediator.domain.lint import Caught
from mediator.domain.readiness import readiness
from mediator.domain.record import short
from mediator.domain.refusals import Refusal
from mediator.domain.signing import AGREEMENT, DOSSIER, PrintJob
from mediator.domain.steps import Work
from mediator.usecases.agreement import mark_printed
from mediator.usecases.final_check import check_sealed
from mediator.usecases.ports import PagePicture, Paper, SafeArchive
from mediator.usecases.print_set import Printable, made_dossier, made_paper, print_set
from mediator.usecases.review import check_final_print
from mediator.usecases.scans import kept_scans, pictured
from mediator.usecases.signing import MOST_COPIES, begin_print, copy_printed, unfinished
from mediator.usecases.steps import Steps
from mediator.wording import screen_agreement, screen_signing
from mediator.wording import screen_papers as words
from mediator.wording.readiness import readiness_lines

LIST_WIDTH, SHOWN_DPI = 230, 100
PAPER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Shown:
    """The paper in the preview: which one, its bytes, how many pages."""

    name: str
    paper: Paper
    pages: int


class PapersPanel(QWidget):
    """Choose a paper, look at it, print its copies; ``settled`` says there is no more to come."""

    settled = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.make_printer = default_printer
        self.shown: Shown | None = None
        self._about_to_print = False
        self.items: dict[str, Printable] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(say(words.SET))
        self.copies = Count(say(words.COPIES), 1, MOST_COPIES)
        routes = [Route.FINE, Route.FINEST]
        if workspace.services.spool is not None:
            routes.insert(0, Route.BYTES)
        self.route = Pick(say(words.ROUTE), [(r, say(words.ROUTES[r.name])) for r in routes])
        self.send = Button(say(words.PRINT), self.print_copies, "primary")
        self.save = Button(say(words.SAVE), self._ask_place)
        self.told = Text(kind="quiet")
        self.refused = Refused()
        self.preview = Preview()
        self.checklist = Checklist(workspace)
        self.marks = MarksPanel(workspace)
        self.scan = ScanPanel(workspace)
        self.ready = Text()
        self.tabs = QTabWidget()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())

    def show_case(self, case: Case) -> None:
        """Show the set of a case; the paper chosen stays chosen."""
        chosen = self._chosen()
        on = self.workspace.services.clock().date()
        found = print_set(case, self.workspace.services.law, on=on)
        self.items = {item.paper: item for item in found}
        self.list.blockSignals(True)
        self.list.clear()
        for item in found:
            self.list.addItem(_entry(item, case))
        names = list(self.items)
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.list.blockSignals(False)
        self.checklist.show_case(case)
        self._tell(case)

    def show_agreement(
        self,
        agreement: Agreement,
        caught: tuple[Caught, ...],
        paper: Paper,
        pages: tuple[PagePicture, ...],
    ) -> None:
        """Show what confirmation still lacks, who signed this version, and what came back."""
        self.marks.show_version(agreement, paper)
        self.scan.show_version(paper, pages)
        self.checklist.show_order(agreement)
        services = self.workspace.services
        items = readiness(self.workspace.case, agreement, caught, today=services.clock().date())
        self.ready.setText("\n".join(readiness_lines(items, services.law.rules, language())))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._show_chosen()

    def hide_what_is_of_the_agreement(self) -> None:
        """Leave the papers and the acts at the table: where no version of it is at hand."""
        for at in range(self.tabs.indexOf(self.marks), self.tabs.count()):
            self.tabs.setTabVisible(at, False)

    def choose(self, paper: str) -> None:
        """Turn to a paper of the set."""
        self.list.setCurrentRow(list(self.items).index(paper))

    def go_to_print(self) -> None:
        """Turn to the agreement's pages; once they are ready, Enter prints them."""
        self.choose(AGREEMENT)
        self.tabs.setCurrentWidget(self.preview)
        self._about_to_print = not self.send.isEnabled()
        (self.list if self._about_to_print else self.send).setFocus()

    def print_copies(self) -> None:
        """Print what is shown, going on with a job that broke off."""
        shown, case, law = self.shown, self.workspace.case, self.workspace.services.law
        if shown is None:
            return
        self.copies.flush()
        self.send.setEnabled(False)
        self.workspace.ask(
            self,
            lambda archive: check_sealed(archive, case, law),
            lambda _nothing: self._begin(shown),
            self._show_refusal,
        )

    def _begin(self, shown: Shown) -> None:
        """Put the job on record, and send its copies."""
        try:
            if shown.name == AGREEMENT:
                check_final_print(self.workspace.case, shown.paper)
            job = self._job(shown)
        except Refusal as refusal:
            self._show_refusal(refusal)
            return
        self._send(job.number, shown)

    def save_to(self, name: str) -> None:
        """Save the paper that is shown, if neither room minds."""
        shown, case, law = self.shown, self.workspace.case, self.workspace.services.law
        if shown is not None:
            self.workspace.ask(
                self,
                lambda archive: check_sealed(archive, case, law),
                lambda _nothing: self._write(Path(name), shown),
                self._show_refusal,
            )

    def _write(self, path: Path, shown: Shown) -> None:
        write = self.workspace.services.write_file

        def done(_nothing: None) -> None:
            self.refused.clear()
            self.told.setText(say(screen_agreement.KEPT, path=path))

        self.workspace.print(self, lambda: write(path, shown.paper.pdf), done, self._show_refusal)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(theme.side(LIST_WIDTH))
        buttons = Flow(self.send, self.save)
        column(
            self.list,
            self.copies,
            self.route,
            buttons,
            self.told,
            self.refused,
            into=left,
            spacing=8,
        )
        self.told.setWordWrap(True)
        ready = QWidget()
        column(self.ready, None, into=ready, margins=(8, 8, 8, 8))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.preview, say(words.TAB_PAGES))
        self.tabs.addTab(self.checklist, say(words.TAB_TABLE))
        self.tabs.addTab(self.marks, say(screen_signing.TAB_MARKS))
        self.tabs.addTab(self.scan, say(screen_signing.TAB_SCAN))
        self.tabs.addTab(scrolled(ready, sideways=True), say(words.TAB_READY))
        row(left, self.tabs, into=self, margins=(10, 10, 10, 10), spacing=12)

    def _chosen(self) -> str:
        at = self.list.currentRow()
        return str(self.list.item(at).data(PAPER)) if at >= 0 else ""

    def forget(self) -> None:
        """Let every picture of a page go, as on leaving the page."""
        self.shown = None
        self.preview.forget()
        self.scan.forget()

    def _show_chosen(self) -> None:
        name = self._chosen()
        item = self.items.get(name)
        self.shown = None
        self.send.setEnabled(False)
        self.save.setEnabled(False)
        self.refused.clear()
        if item is None or not self.isVisible():
            return
        self.copies.put(item.copies)
        if item.why_not is not None:
            self.preview.say(refusal_text(item.why_not))
            return
        self.preview.say(say(screen_agreement.DRAWING))
        self._draw(name)

    def _draw(self, name: str) -> None:
        """Draw with the head of the record as it is now, a dossier with what was scanned."""
        case = self.workspace.case

        def fetch(archive: SafeArchive) -> tuple[str, dict[str, bytes]]:
            scans = kept_scans(archive, case) if name == DOSSIER else {}
            return short(archive.journal_head()), scans

        self.workspace.ask(
            self, fetch, lambda fetched: self._draw_with(name, *fetched), self._show_refusal
        )

    def _draw_with(self, name: str, head: str, scans: dict[str, bytes]) -> None:
        case, services = self.workspace.case, self.workspace.services
        law, press, on = services.law, services.press, services.clock().date()

        def job(steps: Steps) -> tuple[Paper, tuple[PagePicture, ...]]:
            if name == DOSSIER:
                read = {file: services.signed.read_scan(scans[file], steps) for file in scans}
                sheets = pictured(case, read)
                paper = made_dossier(press, case, law, on=on, head=head, sheets=sheets, steps=steps)
            else:
                paper = made_paper(press, case, law, name, on=on, head=head, steps=steps)
            return paper, press.pictures(paper.pdf, SHOWN_DPI, steps)

        def done(answer: tuple[Paper, tuple[PagePicture, ...]]) -> None:
            paper, pages = answer
            if name != self._chosen():
                return
            self.shown = Shown(name, paper, len(pages))
            self.preview.show_pages(pages)
            self.send.setEnabled(True)
            self.save.setEnabled(True)
            if self._about_to_print and self.list.hasFocus():
                self.send.setFocus()
            self._about_to_print = False
            self._tell(self.workspace.case)
            self.settled.emit()

        self.workspace.long.print(self, Work.PAPER, job, done, self._not_drawn)

    def _not_drawn(self, refusal: Refusal) -> None:
        """Say in the place of the pages why there are none."""
        self.preview.say(refusal_text(refusal))
        self._show_refusal(refusal)

    def _job(self, shown: Shown) -> PrintJob:
        """Return the job to go on with, or a new one; it is on record before the first copy."""
        case, pdf = self.workspace.case, shown.paper.pdf
        open_job = unfinished(case, shown.name, pdf)
        if open_job is not None:
            return open_job
        at = self.workspace.services.clock()
        self.workspace.keep(begin_print(case, shown.name, pdf, self.copies.value, at=at))
        return self.workspace.case.prints[-1]

    def _send(self, number: int, shown: Shown) -> None:
        """Send the next copy of a job, put it on record when it is out, and go on."""
        job = next(job for job in self.workspace.case.prints if job.number == number)
        if not job.left:
            self._all_out(shown)
            return
        services, printer, route = self.workspace.services, self.make_printer(), self.route.value
        press, pdf, dpi = services.press, shown.paper.pdf, int(route)
        paper = Outgoing(pdf, shown.pages, lambda page: press.picture(pdf, page, dpi))
        spool = services.spool if route is Route.BYTES else None

        def out(_nothing: None) -> None:
            self.workspace.keep(copy_printed(self.workspace.case, number, pdf))
            self._send(number, shown)

        send = partial(copy_out, printer, job, paper, spool)
        self.workspace.long.print(self, Work.PRINT, send, out, self._show_refusal)

    def _all_out(self, shown: Shown) -> None:
        self.send.setEnabled(True)
        if shown.name == AGREEMENT:
            self.workspace.keep(mark_printed(self.workspace.case, shown.paper.fingerprint))
        self.refused.clear()
        self.settled.emit()

    def _tell(self, case: Case) -> None:
        """Say which copies of the chosen paper came out, by their numbers."""
        jobs = [job for job in case.prints if job.paper == self._chosen()]
        lines = [
            say(words.JOB, number=job.number, done=job.done, copies=job.copies, mark=job.sha256[:8])
            for job in jobs[-4:]
        ]
        self.told.setText("\n".join(lines))

    def _show_refusal(self, refusal: Refusal) -> None:
        self.send.setEnabled(self.shown is not None)
        self.refused.say(refusal)
        self.settled.emit()

    def _ask_place(self) -> None:
        name = say(screen_agreement.FILE_NAME, day=f"{self.workspace.services.clock():%m%d}")
        kinds = say(screen_agreement.PDF_FILES)
        title = say(screen_agreement.SAVE_TITLE)
        ask_file(self, title, self.save_to, folder=Path.home(), kinds=kinds, name=name)


def _entry(item: Printable, case: Case) -> QListWidgetItem:
    """Name a paper, with a mark where it cannot be made yet or where copies came out."""
    done = sum(job.done for job in case.prints if job.paper == item.paper)
    name = say(words.PAPERS[item.paper])
    mark = "○ " if item.why_not else "✓ " if done else "　"
    entry = QListWidgetItem(f"{mark}{name}")
    entry.setData(PAPER, item.paper)
    entry.setToolTip(refusal_text(item.why_not) if item.why_not else "")
    return entry
