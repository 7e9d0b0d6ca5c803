"""The clause editor: the clauses at the left, the one in hand at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mediator.desktop import theme
from mediator.desktop.agreement.chip_text import ChipText
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Field, Pick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue
from mediator.domain.clause_conditions import holds
from mediator.domain.clause_editing import fixed_chips
from mediator.domain.clauses import AgreementClause, LibraryClause, Origin
from mediator.domain.refusals import Refusal
from mediator.usecases import clauses as acts
from mediator.usecases.history import Change
from mediator.wording import screen_clauses as words
from mediator.wording.agreement import paper_of
from mediator.wording.chip_names import chip_name, chip_source
from mediator.wording.chips import chip_text
from mediator.wording.phrases import Language

LIST_WIDTH, WIDE = 250, 190


class ClausePanel(QWidget):
    """Shows the clauses of a draft and hands each act to the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.agreement: Agreement | None = None
        self.clause = ""
        self.list = QListWidget()
        self.list.setAccessibleName(say(words.LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take = Pick(say(words.TAKE), [("", say(words.TAKE_NONE))])
        self.variant = Pick(say(words.VARIANT), [("", "")])
        self.heading = Field(say(words.HEADING), "", str, str)
        self.text = ChipText(say(words.TEXT))
        self.english = ChipText(say(words.ENGLISH))
        self.law, self.gloss = Text(kind="quiet"), Text(kind="quiet")
        self.refused = Refused()
        self.buttons = self._buttons()
        self._lay_out()
        self._connect()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that a plan must be chosen first."""
        self.agreement = None
        self.list.clear()
        self.gloss.setText(say(words.CHOOSE_FIRST))
        for widget in (self.list, self.take, self.text, *self.buttons.values()):
            widget.setEnabled(False)
        self._show_parts(variant=False, heading=False, english=False)
        self.law.setText("")
        self.text.wipe()

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the clauses of a draft; the one in hand stays in hand."""
        self.agreement = agreement
        for widget in (self.list, self.take, self.text, *self.buttons.values()):
            widget.setEnabled(True)
        numbers = paper_of(agreement).numbers
        self.list.blockSignals(True)
        self.list.clear()
        for clause in agreement.clauses:
            plain = clause.origin is Origin.TERMS
            mark = "" if plain else f" · {say(words.ORIGINS[clause.origin])}"
            item = QListWidgetItem(f"{numbers[clause.id]}　{_heading(clause)}{mark}")
            item.setData(Qt.ItemDataRole.UserRole, clause.id)
            item.setToolTip(self._law_said(clause))
            self.list.addItem(item)
        known = [clause.id for clause in agreement.clauses]
        self.list.setCurrentRow(known.index(self.clause) if self.clause in known else 0)
        self.list.blockSignals(False)
        self.take.offer(self._offered(agreement))
        self.take.put("")
        self._show_chosen(self.list.currentRow())

    def move_by(self, steps: int) -> None:
        """Move the clause in hand up or down."""
        self._do(lambda case, law: acts.move_clause(case, law, self.clause, steps))

    def leave_out(self) -> None:
        """Leave the clause in hand out."""
        gone = self.clause
        row_ = self.list.currentRow()
        self._do(lambda case, law: acts.leave_clause_out(case, law, gone))
        self.list.setCurrentRow(min(row_, self.list.count() - 1))

    def restore(self) -> None:
        """Give the clause in hand the text of the library again."""
        variant = self._clause().variant
        self._do(lambda case, law: acts.choose_variant(case, law, self.clause, variant))

    def write_own(self) -> None:
        """Add an own clause, to be worded."""
        heading, text = say(words.OWN_HEADING), say(words.OWN_TEXT)
        before = self._ids()
        self._do(lambda case, law: acts.add_own_clause(case, law, heading, text))
        self._choose_new(before)

    def _ids(self) -> list[str]:
        return [clause.id for clause in self.agreement.clauses] if self.agreement else []

    def _choose_new(self, before: list[str]) -> None:
        """Take the clause that was just added in hand."""
        ids = self._ids()
        added = [name for name in ids if name not in before]
        if added:
            self.list.setCurrentRow(ids.index(added[0]))

    def _buttons(self) -> dict[str, Button]:
        return {
            "up": Button(say(words.UP), lambda: self.move_by(-1), "quiet"),
            "down": Button(say(words.DOWN), lambda: self.move_by(1), "quiet"),
            "out": Button(say(words.LEAVE_OUT), self.leave_out, "quiet"),
            "own": Button(say(words.OWN), self.write_own, "quiet"),
            "restore": Button(say(words.RESTORE), self.restore, "quiet"),
        }

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        left.setFixedWidth(theme.side(LIST_WIDTH))
        some = self.buttons
        keys = Flow(some["up"], some["down"], some["out"], some["own"], spacing=0)
        column(self.list, keys, self.take, into=left)
        for entry in (self.heading, self.variant):
            entry.setMinimumWidth(WIDE)
        head = row(self.heading, self.variant, None, some["restore"])
        column(
            self.refused,
            head,
            self.text,
            self.english,
            self.gloss,
            self.law,
            into=right,
        )
        work = scrolled(right, sideways=True)
        row(left, work, into=self, margins=(12, 12, 12, 12), spacing=12).setStretch(1, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_chosen)
        self.take.changed.connect(self._take)
        self.variant.changed.connect(self._word)
        self.heading.changed.connect(self._rename)
        self.text.changed.connect(self._edit)
        self.english.changed.connect(self._edit)
        for entry in (self.text, self.english):
            entry.edit.stopped.connect(self._say_fixed)
            entry.edit.hint = self._hint

    def _show_chosen(self, at: int) -> None:
        if self.agreement is None or at < 0:
            return
        clause = self.agreement.clauses[at]
        same, self.clause = clause.id == self.clause, clause.id
        source = self.workspace.services.law.clauses.get(clause.id)
        base = self._base() if source is not None else replace(clause, paragraphs=(), english=())
        self._show_text(self.text, clause.paragraphs, Tongue.SIMPLIFIED, base.paragraphs)
        self._show_text(self.english, clause.english, Tongue.ENGLISH, base.english)
        self._show_variants(source, clause)
        self.heading.put(clause.heading)
        parallel = self.agreement.parallel
        english = parallel is not None and parallel.tongue is Tongue.ENGLISH
        several = source is not None and len(source.variants) > 1
        self._show_parts(variant=several, heading=source is None, english=english)
        self.buttons["restore"].setEnabled(clause.origin is Origin.EDITED)
        self.law.setText(self._law_said(clause))
        self.gloss.setText(_gloss(source))
        if not same:
            self.refused.clear()

    def _show_text(
        self,
        entry: ChipText,
        paragraphs: tuple[str, ...],
        tongue: Tongue,
        base: tuple[str, ...],
    ) -> None:
        agreement, text = self.agreement, "\n".join(paragraphs)
        if agreement is None:
            return
        paper = paper_of(agreement)
        entry.edit.fixed = fixed_chips("\n".join(base))
        entry.edit.label = lambda name: _label(name, chip_text(paper, name, tongue))
        if text != entry.edit.text() or not entry.edit.hasFocus():
            entry.show_anew(text)

    def _base(self) -> AgreementClause:
        case, law = self.workspace.case, self.workspace.services.law
        return acts.drafting(case, law).of_library(self.clause)

    def _show_variants(self, source: LibraryClause | None, clause: AgreementClause) -> None:
        variants = source.variants if source else ()
        self.variant.offer([(v.id, language().choice(v.name_zh, v.name_en)) for v in variants])
        if variants:
            self.variant.put(clause.variant)

    def _show_parts(self, *, variant: bool, heading: bool, english: bool) -> None:
        self.variant.setVisible(variant)
        self.heading.setVisible(heading)
        self.english.setVisible(english)

    def _offered(self, agreement: Agreement) -> list[tuple[str, str]]:
        standing = {clause.id for clause in agreement.clauses}
        waiting = [
            (clause.id, language().choice(clause.heading[-1].zh, clause.heading[-1].en))
            for clause in self.workspace.services.law.clauses.clauses
            if clause.id not in standing and holds(clause.when, agreement)
        ]
        return [("", say(words.TAKE_NONE)), *waiting]

    def _law_said(self, clause: AgreementClause) -> str:
        said = []
        for law in clause.law:
            article = language().choice(law.article, law.article_en)
            standing = say(words.STANDINGS[law.standing])
            plain = law.standing.settled
            unsettled = say(words.UNSETTLED, article=article, standing=standing)
            said.append(article if plain else unsettled)
        return "；".join(said) or say(words.NO_LAW)

    def _clause(self) -> AgreementClause:
        clauses = self.agreement.clauses if self.agreement else ()
        return next(clause for clause in clauses if clause.id == self.clause)

    def _take(self) -> None:
        wanted = self.take.value
        if wanted:
            before = self._ids()
            self._do(lambda case, law: acts.take_clause(case, law, wanted))
            self._choose_new(before)

    def _word(self) -> None:
        wanted = self.variant.value
        self._do(lambda case, law: acts.choose_variant(case, law, self.clause, wanted))

    def _rename(self) -> None:
        heading = self.heading.value
        self._do(lambda case, law: acts.rename_clause(case, law, self.clause, heading))

    def _edit(self) -> None:
        text = self.text.edit.text()
        english = "" if self.english.isHidden() else self.english.edit.text()
        self._do(lambda case, law: acts.edit_clause(case, law, self.clause, text, english))

    def _do(self, act: Callable[..., Change]) -> None:
        try:
            change = act(self.workspace.case, self.workspace.services.law)
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self.refused.clear()
        self.workspace.keep(change)

    def _say_fixed(self, name: str) -> None:
        shown = chip_name(name, language())
        source = chip_source(name, language())
        self.refused.tell(say(words.FIXED, name=shown, source=source))

    def _hint(self, name: str) -> str:
        shown, source = chip_name(name, language()), chip_source(name, language())
        return say(words.CHIP_HINT, name=shown, source=source)


def _label(name: str, value: str) -> str:
    """Return what a chip shows in the editor: its value, or its name where that is long."""
    first = value.split("（大写", maxsplit=1)[0]
    return chip_name(name, language()) if "\n" in value or len(first) > 18 else first


def _heading(clause: AgreementClause) -> str:
    if language() is Language.ENGLISH and clause.heading_english:
        return clause.heading_english
    return clause.heading


def _gloss(source: LibraryClause | None) -> str:
    if source is None:
        return ""
    text = language().choice(source.gloss_zh, source.gloss_en)
    return say(words.PLAIN, gloss=text)
