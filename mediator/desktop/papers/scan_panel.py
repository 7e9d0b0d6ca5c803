"""The signed paper come back: each sheet beside the page that it is, or may be."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.files import ask_file
from mediator.desktop.papers.preview import PaperPage
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Count
from mediator.desktop.widgets.findings_list import FindingsList
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal
from mediator.domain.scans import ScannedSheet, SheetPicture, scan_findings, scan_report
from mediator.domain.steps import Work
from mediator.usecases.ports import PagePicture, Paper
from mediator.usecases.scans import (
    kept_file,
    match_sheet,
    note_scan,
    remove_scan,
    sheets_of,
    take_scan,
)
from mediator.wording import screen_signing as words
from mediator.wording.phrases import Phrase
from mediator.wording.scans import sheet_said

LIST_HEIGHT, PICTURE_WIDTH, MOST_PAGES = 120, 296, 500
Read = tuple[bytes, tuple[SheetPicture, ...]]


class ScanPanel(QWidget):
    """Takes scans in, matches sheets, and shows what is missing."""

    settled = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._paper: Paper | None = None
        self._pages: tuple[PagePicture, ...] = ()
        self._pictures: dict[str, tuple[SheetPicture, ...]] = {}
        self.take = Button(say(words.TAKE_SCAN), self._ask_scan, "primary")
        self.remove = Button(say(words.REMOVE_SCAN), self.take_out)
        self.list = Grid(say(words.SHEETS), [Head(say(words.SHEETS), stretches=True)], copies=False)
        self.page = Count(say(words.PAGE), 1, MOST_PAGES)
        self.confirm = Button(say(words.CONFIRM), self.match)
        self.told = Text(kind="quiet")
        self.findings = FindingsList()
        self.refused = Refused()
        self.beside = QWidget()
        self._shown = row(None, into=self.beside, spacing=12)
        self._pair: list[PaperPage] = []
        self._lay_out()
        self.list.chosen.connect(lambda _row: self._show_sheet())
        self.page.changed.connect(self._show_pictures)

    def show_version(self, paper: Paper, pages: tuple[PagePicture, ...]) -> None:
        """Show how the scan on record stands to the version that is shown."""
        self._paper, self._pages = paper, pages
        self._show()

    def forget(self) -> None:
        """Let the pictures of pages and sheets go."""
        self._paper, self._pages, self._pictures = None, (), {}
        self._show_pictures()

    def take_in(self, name: str) -> None:
        """Take a scan in: decoded apart, kept encrypted, then its sheets on record."""
        services = self.workspace.services
        self.refused.clear()
        self.told.setText(say(words.READING))
        job = partial(services.signed.scan, Path(name))
        self.workspace.long.print(self, Work.SCAN, job, self._read, self._refuse)

    def take_out(self) -> None:
        """Take the file of the chosen sheet out."""
        sheet = self._sheet
        if sheet is not None:
            self.workspace.keep(remove_scan(self.workspace.case, sheet.file))
            self._show()

    def match(self) -> None:
        """Record that the chosen sheet was compared with the page beside it."""
        self.page.flush()
        at, paper, page = self._at, self._paper, self.page.value
        if at is None or paper is None:
            return
        case, count = self.workspace.case, len(self._pages)
        mark = paper.fingerprint
        try:
            change = match_sheet(case, at + 1, page, fingerprint=mark, pages=count)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.refused.clear()
        self.workspace.keep(change)
        self._show()

    def _lay_out(self) -> None:
        self.list.setFixedHeight(theme.px(LIST_HEIGHT))
        inside = QWidget()
        column(
            Text(say(words.SCAN_SAYS), "quiet"),
            Flow(self.take, self.remove),
            self.list,
            Flow(self.page, self.confirm),
            self.told,
            self.findings,
            self.refused,
            self.beside,
            None,
            into=inside,
            spacing=8,
        )
        column(scrolled(inside), into=self, margins=(8, 8, 8, 8))

    @property
    def _at(self) -> int | None:
        at = self.list.currentIndex().row()
        return at if 0 <= at < len(self.workspace.case.scans) else None

    @property
    def _sheet(self) -> ScannedSheet | None:
        return None if self._at is None else self.workspace.case.scans[self._at]

    def _read(self, read: Read) -> None:
        content, pictures = read
        case, today = self.workspace.case, self.workspace.services.clock().date()
        sheets = sheets_of(content, (picture.codes for picture in pictures), on=today)
        self._pictures[sheets[0].file] = pictures

        def kept(_nothing: None) -> None:
            self.workspace.keep(note_scan(self.workspace.case, sheets))
            self._show()
            self.settled.emit()

        self.workspace.ask(
            self, lambda archive: take_scan(archive, case, content), kept, self._refuse
        )

    def _show(self) -> None:
        paper, sheets, at = self._paper, self.workspace.case.scans, self._at or 0
        mark = paper.fingerprint if paper else ""
        said = [sheet_said(n, sheet, mark, language()) for n, sheet in enumerate(sheets, 1)]
        self.list.put([[text] for text in said])
        if sheets:
            self.list.choose(min(at, len(sheets) - 1))
        self.findings.setVisible(bool(sheets and paper))
        self.told.setText("" if sheets else say(words.NO_SHEETS))
        if sheets and paper:
            count = len(self._pages)
            if scan_report(sheets, mark, count).is_complete:
                self.told.setText(say(words.COMPLETE, count=count))
            self.findings.put(scan_findings(sheets, mark, count))
        self._show_sheet()

    def _show_sheet(self) -> None:
        """Show the chosen sheet; its file is opened again where only the record is at hand."""
        sheet = self._sheet
        self.remove.setEnabled(sheet is not None)
        self.confirm.setEnabled(sheet is not None and (not sheet.page or sheet.by_eye))
        if sheet is None:
            self._show_pictures()
            return
        self.page.put(sheet.page or self._first_missing())
        self._show_pictures()
        if sheet.file not in self._pictures:
            self._open_again(sheet.file)

    def _first_missing(self) -> int:
        if self._paper is None:
            return 1
        sheets, mark = self.workspace.case.scans, self._paper.fingerprint
        return next(iter(scan_report(sheets, mark, len(self._pages)).missing), 1)

    def _open_again(self, file: str) -> None:
        case, read = self.workspace.case, self.workspace.services.signed.read_scan

        def opened(content: bytes) -> None:
            job = partial(read, content)
            self.workspace.long.print(self, Work.SCAN, job, put, self._refuse)

        def put(pictures: tuple[SheetPicture, ...]) -> None:
            self._pictures[file] = pictures
            self._show_pictures()
            self.settled.emit()

        self.workspace.ask(
            self, lambda archive: kept_file(archive, case, file), opened, self._refuse
        )

    def _show_pictures(self) -> None:
        for shown in self._pair:
            shown.hide()
            shown.deleteLater()
        self._pair = []
        for picture, name in self._beside():
            page = PaperPage(picture, say(name))
            page.fit(min(PICTURE_WIDTH, max(self.width() - 60, 200) // 2))
            top = Qt.AlignmentFlag.AlignTop
            self._shown.insertWidget(len(self._pair), page, alignment=top)
            self._pair.append(page)

    def _beside(self) -> list[tuple[PagePicture, Phrase]]:
        sheet, found = self._sheet, list[tuple[PagePicture, Phrase]]()
        if sheet is None:
            return found
        pictures = self._pictures.get(sheet.file, ())
        if sheet.sheet <= len(pictures):
            found.append((_colored(pictures[sheet.sheet - 1]), words.SHEET_PICTURE))
        if self.page.value <= len(self._pages):
            found.append((self._pages[self.page.value - 1], words.PAGE_PICTURE))
        return found

    def _refuse(self, refusal: Refusal) -> None:
        self.told.setText("")
        self.refused.say(refusal)
        self.settled.emit()

    def _ask_scan(self) -> None:
        kinds = say(words.SCANS)
        ask_file(self, say(words.TAKE_SCAN), self.take_in, folder=Path.home(), kinds=kinds)


def _colored(sheet: SheetPicture) -> PagePicture:
    """Return a grey sheet as a page for the screen."""
    rgb = bytearray(3 * len(sheet.grey))
    for channel in range(3):
        rgb[channel::3] = sheet.grey
    return PagePicture(sheet.width, sheet.height, 3 * sheet.width, bytes(rgb))
