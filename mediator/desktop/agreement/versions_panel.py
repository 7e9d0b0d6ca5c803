"""Versions of the text beside each other, and the lawyer's second look at the pages."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from mediator.desktop import theme
from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Field, Pick, Words
from mediator.desktop.widgets.forms import form
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.refusals import Refusal
from mediator.domain.review import LawyerReview
from mediator.domain.text_versions import ChangedLine, Mark, tracked_changes
from mediator.usecases.clauses import keep_version
from mediator.usecases.ports import Paper
from mediator.usecases.review import record_review, state_of_review
from mediator.wording import screen_clauses as words
from mediator.wording.agreement import clause_lines
from mediator.wording.figures import chinese_day

NOW, PICK_WIDTH = -1, 240


class VersionsPanel(QWidget):
    """Keeps versions, compares two of them, and records that a lawyer looked."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.lines: tuple[str, ...] = ()
        self.paper: Paper | None = None
        self.before = Pick(say(words.BEFORE), [(NOW, say(words.NOW))])
        self.after = Pick(say(words.AFTER), [(NOW, say(words.NOW))])
        self.keep = Button(say(words.KEEP_VERSION), self.keep_this)
        self.told = Text(kind="quiet")
        self.changes = QTextEdit()
        self.changes.setReadOnly(True)
        self.changes.setAccessibleName(say(words.TAB_VERSIONS))
        self.lawyer = Field(say(words.LAWYER), "", str.strip, str)
        self.office = Field(say(words.OFFICE), "", str.strip, str)
        self.remarks = Words(say(words.REMARKS), typed_lines, rows=2)
        self.look = Button(say(words.LOOKED), self.record_look)
        self.looked = Text(kind="quiet")
        self.refused = Refused()
        self._lay_out()
        self.before.changed.connect(self._compare)
        self.after.changed.connect(self._compare)

    def show_nothing(self) -> None:
        """Show that there is no agreement yet."""
        self.lines, self.paper = (), None
        self.keep.setEnabled(False)
        self.show_paper(None)
        self.changes.clear()
        self.told.setText(say(words.CHOOSE_FIRST))

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the versions kept, compared with the text as it is now."""
        self.lines = clause_lines(agreement)
        self.keep.setEnabled(True)
        settlement = self.workspace.case.settlement
        versions = settlement.versions if settlement else ()
        kept = [
            (at, say(words.VERSION_SHOWN, name=one.name, day=chinese_day(one.kept_on)))
            for at, one in enumerate(versions)
        ]
        for pick in (self.before, self.after):
            value = pick.value
            pick.offer([*kept, (NOW, say(words.NOW))])
            pick.put(value if value < len(kept) else NOW)
        if kept and self.before.value == self.after.value == NOW:
            self.before.put(len(kept) - 1)
        self._compare()

    def show_paper(self, paper: Paper | None) -> None:
        """Show whether a lawyer looked at these very bytes."""
        self.paper = paper
        self.look.setEnabled(paper is not None)
        self.looked.setText("" if paper is None else self._look_said(paper))
        review = self._review()
        if review is not None and not self.lawyer.value:
            self.lawyer.put(review.lawyer)
            self.office.put(review.office)
            self.remarks.put(review.remarks)

    def keep_this(self) -> None:
        """Keep the text as it is now."""
        settlement = self.workspace.case.settlement
        number = len(settlement.versions) + 1 if settlement else 1
        name = say(words.VERSION_NAME, number=number)
        self.workspace.keep(keep_version(self.workspace.case, name, self.lines, self._today()))

    def record_look(self) -> None:
        """Record that the lawyer named looked at the pages shown."""
        for entry in (self.lawyer, self.office, self.remarks):
            entry.flush()
        if self.paper is None or not self.lawyer.value:
            self.lawyer.line.setFocus()
            return
        try:
            change = record_review(
                self.workspace.case,
                self.paper,
                self.lawyer.value,
                on=self._today(),
                office=self.office.value,
                remarks=self.remarks.value,
            )
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.refused.clear()
        self.workspace.keep(change)
        self.show_paper(self.paper)

    def _today(self) -> date:
        return self.workspace.services.clock().date()

    def _review(self) -> LawyerReview | None:
        settlement = self.workspace.case.settlement
        return settlement.review if settlement else None

    def _look_said(self, paper: Paper) -> str:
        case, review = self.workspace.case, self._review()
        figures = {}
        if review is not None:
            day = chinese_day(review.on)
            figures = {"lawyer": review.lawyer, "day": day, "mark": review.pdf[:8]}
        return say(words.REVIEWS[state_of_review(case, paper)], **figures)

    def _lay_out(self) -> None:
        review = Card(say(words.REVIEW))
        review.add(form((self.lawyer, self.office), (self.remarks,)))
        review.add(row(self.look, self.looked, None), self.refused)
        for pick in (self.before, self.after):
            pick.setMinimumWidth(PICK_WIDTH)
        picks = row(self.before, self.after, None, self.keep)
        whole = QWidget()
        column(review, picks, self.told, self.changes, into=whole, margins=(12, 12, 2, 12))
        column(scrolled(whole, sideways=True), into=self)

    def _compare(self) -> None:
        settlement = self.workspace.case.settlement
        versions = settlement.versions if settlement else ()

        def text(at: int) -> tuple[str, ...]:
            return self.lines if at == NOW else versions[at].lines

        compared = tracked_changes(text(self.before.value), text(self.after.value))
        count = sum(line.is_changed for line in compared)
        said = say(words.CHANGED, count=count) if count else say(words.SAME)
        self.told.setText(said if versions else say(words.NO_VERSIONS))
        self._show(compared)

    def _show(self, compared: tuple[ChangedLine, ...]) -> None:
        self.changes.clear()
        cursor, first = self.changes.textCursor(), 0
        for number, line in enumerate(compared):
            if number:
                cursor.insertBlock()
            if line.is_changed and not first:
                first = cursor.position()
            for stretch in line.stretches:
                cursor.insertText(stretch.words, _look(stretch.mark))
        cursor.setPosition(first)
        self.changes.setTextCursor(cursor)


def _look(mark: Mark) -> QTextCharFormat:
    """Return how a stretch is drawn: by line as well as color, so that nobody misses it."""
    look = QTextCharFormat()
    if mark is Mark.ADDED:
        look.setFontUnderline(True)
        look.setForeground(theme.color("good"))
    elif mark is Mark.STRUCK:
        look.setFontStrikeOut(True)
        look.setForeground(theme.color("danger"))
    return look
