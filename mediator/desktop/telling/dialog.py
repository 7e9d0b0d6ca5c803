"""The dialog over the board: what to tell whom, how much it gives away, and what was told."""

from __future__ import annotations

from dataclasses import fields, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mediator.desktop.reading import typed_line, typed_lines
from mediator.desktop.telling.lines import ledger_rows, verdict_lines
from mediator.desktop.telling.verify import VerifyPanel
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Pick, Words
from mediator.desktop.widgets.forms import form, money_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import say
from mediator.domain.caucus import Positions, Tag, tag_of
from mediator.domain.leakage import Light
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.proofs import Proven
from mediator.domain.refusals import Refusal
from mediator.usecases.board import offer_menu
from mediator.usecases.caucus import open_both
from mediator.usecases.claims import state_claim
from mediator.usecases.ports import SafeArchive
from mediator.usecases.releasing import OTHER, ledger, tell
from mediator.usecases.staging import MONTHS, Gate, Position, Statement, weigh_statement
from mediator.wording import names
from mediator.wording import screen_telling as words

if TYPE_CHECKING:
    from mediator.desktop.window import MainWindow

SIZE = (900, 640)
_KINDS = {Light.GREEN: "saved", Light.AMBER: "mark", Light.RED: "refusal"}


class TellingDialog(Dialog):
    """Both positions live in it from opening to closing, and nowhere else."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, say(words.TITLE), SIZE)
        self._workspace = window.workspace
        self._positions: Positions | None = None
        sides = [(role, say(names.ROLE[role])) for role in OTHER]
        self.to: Pick[Role] = Pick(say(words.TO), sides)
        self.about: Pick[str] = Pick(say(words.ABOUT), [("", say(words.NOTHING))])
        self.verify = VerifyPanel(self._workspace, self._stamp)
        self._stamped: tuple[Proven, Statement] | None = None
        self.stamped = Text(say(words.STAMPED), "quiet")
        self.least = money_field(say(words.LEAST), _no_hint)
        self.most = money_field(say(words.MOST), _no_hint)
        self.words = Words(say(words.WORDS), typed_line, rows=2)
        self.weigh = Button(say(words.WEIGH), self._weigh)
        self.verdict = Text(kind="saved")
        self.consent = Words(say(words.CONSENT), typed_lines, rows=1)
        self.tell = Button(say(words.TELL), self._tell, "primary")
        self.refused = Refused()
        self.told = Text(kind="saved")
        heads = [Head(say(words.ON)), Head(say(words.KIND)), Head(say(words.WHAT), stretches=True)]
        self.ledger = Grid(say(words.LEDGER), heads, copies=False)
        self._lay_out()
        self.to.changed.connect(self._side_chosen)
        self.about.changed.connect(self._unstamp)
        self._side_chosen()
        self._open()

    def _lay_out(self) -> None:
        whole = QWidget()
        self.ends = form((self.least, self.most))
        column(
            form((self.to, self.about)),
            self.verify,
            self.ends,
            self.stamped,
            self.words,
            row(self.weigh, None),
            self.verdict,
            self.consent,
            self.refused,
            row(self.tell, self.told, None),
            Text(say(words.LEDGER), "heading"),
            self.ledger,
            into=whole,
            spacing=8,
        )
        self.ledger.setMinimumHeight(150)
        column(scrolled(whole), into=self, margins=(16, 16, 16, 16))

    # --- the two sides -----------------------------------------------------------------------

    def _open(self) -> None:
        """Open both rooms on the database thread: only the board may."""
        case_id = self._workspace.case.id

        def job(archive: SafeArchive) -> Positions:
            return open_both(archive, case_id)

        self.setEnabled(False)
        self._workspace.ask(self, job, self._opened, self.refused.say)

    def _opened(self, positions: Positions) -> None:
        self._positions = positions
        self.setEnabled(True)
        self.to.focus()  # what is switched off loses it
        self._side_chosen()

    def _side_chosen(self) -> None:
        sealed = self._sealed
        said = (
            [
                f.name
                for f in fields(sealed)
                if f.name in words.ITEMS and getattr(sealed, f.name) is not None
            ]
            if sealed is not None
            else []
        )
        self.about.offer(
            [("", say(words.NOTHING)), *((name, say(words.ITEMS[name])) for name in said)]
        )
        self.about.put("")
        self._unstamp()
        self.verify.show_side(self.to.value)
        self.verdict.setText("")
        self.ledger.put(ledger_rows(ledger(self._workspace.case, self.to.value)))

    @property
    def _sealed(self) -> Position | None:
        """The position of the side that is not told: it is its confidence."""
        if self._positions is None:
            return None
        theirs = self.to.value is Role.DEBTOR
        return self._positions.creditor if theirs else self._positions.debtor

    # --- the words ---------------------------------------------------------------------------

    def _stamp(self, proven: Proven, statement: Statement) -> None:
        """Put the conclusion into the words; from now on its band counts, however it is worded."""
        if self.about.value not in ("", statement.figure):
            self.about.put("")
        self._stamped = (proven, statement)
        self.words.put(statement.words)
        self._show_stamp()

    def _unstamp(self) -> None:
        """What was stamped is about something else now, and so are its words."""
        if self._stamped is not None:
            self._stamped = None
            self.words.wipe()
            self.words.put("")
        self._show_stamp()

    def _show_stamp(self) -> None:
        self.ends.setVisible(self._stamped is None)
        self.stamped.setVisible(self._stamped is not None)

    def _statement(self) -> Statement:
        for entry in (self.words, self.consent, self.least, self.most):
            entry.flush()
        if self._stamped is not None:
            return replace(self._stamped[1], words=self.words.value.strip())
        figure = self.about.value
        least, most = (
            _measured(figure, field.value) if figure else None for field in (self.least, self.most)
        )
        return Statement(self.to.value, self.words.value.strip(), figure, least, most)

    def _gate(self, statement: Statement) -> Gate | None:
        case, law, sealed = self._workspace.case, self._workspace.services.law, self._sealed
        if sealed is None:
            return None
        try:
            claimed = state_claim(case, law).asserted.total
            menu = offer_menu(case, law)
        except Refusal as refusal:
            self.refused.say(refusal)
            return None
        return weigh_statement(
            case,
            sealed,
            statement,
            claimed=claimed,
            menu=menu,
            seconds=perf_counter,
            proven=self._stamped[0] if self._stamped is not None else None,
        )

    def _weigh(self) -> None:
        self.refused.clear()
        self.told.setText("")
        self._show(self._gate(self._statement()))

    def _show(self, gate: Gate | None) -> None:
        if gate is not None:
            self.verdict.setText(
                "\n".join(verdict_lines(gate, self._workspace.services.read_proofs()))
            )
            self.verdict.set_kind(_KINDS[gate.light])

    def _tell(self) -> None:
        """Weigh the very words once more, and put them on record."""
        self.refused.clear()
        self.told.setText("")
        statement, sealed = self._statement(), self._sealed
        if not statement.words:
            self.refused.tell(say(words.WORDS_MISSING))
            return
        gate = self._gate(statement)
        self._show(gate)
        if gate is None or sealed is None:
            return
        tag = tag_of(sealed, statement.figure) if statement.figure else Tag.TELL
        today = self._workspace.services.clock().date()
        try:
            change = tell(
                self._workspace.case,
                statement,
                gate,
                tag=tag,
                consent=self.consent.value,
                on=today,
            )
        except Refusal as refusal:
            self.refused.say(refusal)
            return
        self._workspace.keep(change)
        self.words.wipe()
        self.consent.wipe()
        self._side_chosen()
        self.told.setText(say(words.TOLD))


def _measured(figure: str, value: Money | None) -> int | None:
    """Return what a figure is counted in: fen, or whole months for a time."""
    if value is None:
        return None
    return value.minor // 100 if figure in MONTHS else value.minor


def _no_hint(_value: Money | None) -> str:
    return ""


def open_telling(window: MainWindow) -> None:
    """Show it over the board."""
    TellingDialog(window).open()
