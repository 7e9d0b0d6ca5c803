"""One plan in full: why each side could or could not accept it, and what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop.board.masks import masked
from mediator.desktop.board.rows import schedule_heads, schedule_rows, waiver_text
from mediator.desktop.widgets.basic import Card, Text, column, scrolled
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import extras_lines, reason_text, say
from mediator.domain.bargaining import Verdict
from mediator.domain.court_fees import CourtCosts
from mediator.domain.menu import SettlementOption
from mediator.engine.board import BoardEntry
from mediator.wording import names, reasons
from mediator.wording import screen_board as words
from mediator.wording.figures import grouped
from mediator.wording.phrases import Phrase


class PlanCard(Card):
    """What both parties may see of a plan: sum, waivers, schedule."""

    def __init__(self) -> None:
        super().__init__(say(words.PLANS))
        self.title.setWordWrap(True)
        self.waivers = Text()
        self.schedule = Grid(say(words.SCHEDULE), schedule_heads())
        content = QWidget()
        self.parts = column(self.waivers, self.schedule, None, into=content, spacing=10)
        self.add(scrolled(content))

    def show_option(self, option: SettlementOption) -> None:
        """Show a plan."""
        family = say(names.FAMILY[option.terms.family])
        self.title.setText(f"{say(words.PLAN, letter=option.letter)} · {family}")
        besides = extras_lines(option)
        self.waivers.setText("\n".join([say(words.WAIVERS, what=waiver_text(option)), *besides]))
        self.schedule.put(schedule_rows(option), whole=True)


class ReasonsCard(QWidget):
    """Both sides' conditions, sealed figures masked until revealed."""

    def __init__(self) -> None:
        super().__init__()
        self.creditor = Text(kind="strong")
        self.creditor_reasons = Text()
        self.debtor = Text(kind="strong")
        self.debtor_reasons = Text()
        self.court = Text(kind="quiet")
        column(
            self.creditor,
            self.creditor_reasons,
            self.debtor,
            self.debtor_reasons,
            self.court,
            into=self,
            spacing=6,
        )

    def show_entry(self, entry: BoardEntry, court: CourtCosts, *, revealed: bool) -> None:
        """Show why each side stands as it does."""
        value = grouped(entry.creditor_value) if revealed else words.HIDDEN
        worth = say(words.CREDITOR_VALUE, value=value)
        self.creditor.setText(_stand(words.FOR_CREDITOR, entry.creditor))
        self.creditor_reasons.setText(_lines(entry.creditor, worth, revealed=revealed))
        strain = "" if entry.strain is None else _strain(entry.strain, revealed=revealed)
        self.debtor.setText(_stand(words.FOR_DEBTOR, entry.debtor))
        self.debtor_reasons.setText(_lines(entry.debtor, strain, revealed=revealed))
        costs = say(
            words.COURT_COSTS,
            acceptance=grouped(court.acceptance),
            halved=grouped(court.acceptance_halved),
            preservation=grouped(court.preservation),
            enforcement=grouped(court.enforcement),
        )
        self.court.setText(costs)


def _stand(side: Phrase, verdict: Verdict) -> str:
    mark = words.STANDS[verdict.accepts]
    return f"{mark} {say(side, stand=say(reasons.STANDS[verdict.accepts]))}"


def _lines(verdict: Verdict, more: str, *, revealed: bool) -> str:
    told = reason_text if revealed else masked
    lines = [f"{words.STANDS[reason.met]} {told(reason)}" for reason in verdict.reasons]
    return "\n".join(lines + ([f"· {more}"] if more else []))


def _strain(hundredths: int, *, revealed: bool) -> str:
    return say(words.STRAIN, percent=str(hundredths // 100) if revealed else words.HIDDEN)
