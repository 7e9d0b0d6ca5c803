"""Every settlement there is, beyond the menu: limits, frontier, explanation. Mediator only."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.board import search_rows as rows
from mediator.desktop.board.bars import Bars
from mediator.desktop.board.explain_card import ExplainCard
from mediator.desktop.board.frontier_chart import FrontierChart
from mediator.desktop.board.presenter import Told
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.grids import Grid
from mediator.desktop.words import language, say
from mediator.domain.caucus import CreditorPosition, DebtorPosition
from mediator.domain.refusals import Refusal
from mediator.domain.terms import Family
from mediator.usecases.seeking import Sight
from mediator.wording import screen_proposing as pin_words
from mediator.wording import screen_search as words
from mediator.wording.figures import grouped
from mediator.wording.outlook import shape

LIMITS_WIDTH, EXPLAIN_WIDTH = 194, 330


class SearchPanel(QWidget):
    """Limits on the left, the frontier and its table in the middle, one plan on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.told: Told | None = None
        self.shown: list[Sight] = []
        self.revealed = False
        self.at = self.kept_at = -1
        self.says = Text(say(words.RUNNING), "quiet")
        self.refused = Refused()
        self.bars = Bars()
        self.why_not = Text()
        self.chart = FrontierChart()
        self.table = Grid(say(words.TABLE), rows.heads(), copies=False)
        self.table.setProperty("kind", "tight")
        self.kind: Pick[Family | None] = Pick(say(words.KIND), [(None, say(words.ALL_KINDS))])
        self.explain = ExplainCard()
        self.reckon = Button(say(words.RECKON))
        self._lay_out()
        self._listen()

    @property
    def chosen(self) -> Sight | None:
        """The plan chosen, if any."""
        return self.shown[self.at] if 0 <= self.at < len(self.shown) else None

    def wait(self) -> None:
        """Say that the answer is on its way; what stands stays until it comes."""
        self.says.setText(say(words.RUNNING))
        self.refused.clear()

    def show_told(self, told: Told) -> None:
        """Show another answer."""
        self.told = told
        self.refused.clear()
        self._work.show()
        self.explain.show_told(told)
        self._say_head(told)
        families = dict.fromkeys(each.plan.terms.family for each in told.found.sights)
        kinds = [(family, shape(family, language())) for family in sorted(families, key=_order)]
        chosen = self.kind.value if self.kind.value in families else None
        self.kind.offer([(None, say(words.ALL_KINDS)), *kinds])
        self.kind.put(chosen)
        self._fill()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why nothing can be searched."""
        self.forget()
        self.says.setText("")
        self._work.hide()
        self.refused.say(refusal)

    def reveal(self, *, revealed: bool) -> None:
        """Show or mask what is sealed."""
        self.revealed = revealed
        self.chart.reveal(revealed=revealed)
        self._show_chosen()

    def forget(self) -> None:
        """Take everything off the screen."""
        self.told, self.shown, self.at, self.kept_at = None, [], -1, -1
        self.chart.show_sights((), (), frozenset())
        self.bars.show_bars([], revealed=False)
        self.table.put([])
        self.explain.forget()
        self.says.setText("")
        self.why_not.setText("")

    def choose(self, at: int) -> None:
        """Choose a plan by its row."""
        if not 0 <= at < len(self.shown):
            return
        self.at = at
        if self.table.currentIndex().row() != at:
            self.table.choose(at)
        self._show_chosen()

    def choose_proposed(self, number: int) -> None:
        """Choose the plan with a star and this number, from 1."""
        if self.told is None or number > len(self.told.found.proposed):
            return
        self._choose_sight(self.told.found.proposed[number - 1])

    def compare(self) -> None:
        """Keep the chosen plan to compare with, or end the comparison."""
        self.kept_at = -1 if self.kept_at >= 0 else self.at
        self._show_chosen()

    def _lay_out(self) -> None:
        limits = Card(say(words.LIMITS))
        limits.setFixedWidth(theme.side(LIMITS_WIDTH))
        inside = QWidget()
        column(self.bars, self.why_not, None, into=inside, spacing=10)
        limits.add(scrolled(inside))
        middle = QWidget()
        card = Card()
        card.body.setContentsMargins(8, 4, 8, 4)
        card.add(self.chart)
        parts = column(card, self.table, into=middle, spacing=10)
        parts.setStretch(0, 3)
        parts.setStretch(1, 2)
        self.explain.setFixedWidth(theme.side(EXPLAIN_WIDTH))
        self._work = QWidget()
        parts_ = row(limits, middle, self.explain, into=self._work, spacing=12)
        parts_.setStretch(1, 1)
        self.kind.caption.hide()
        self.kind.setFixedWidth(theme.side(190))
        head = row(self.says, self.kind, self.reckon)
        head.setStretch(0, 1)
        whole = column(head, self.refused, self._work, into=self, spacing=10)
        whole.setStretchFactor(self._work, 1)

    def _listen(self) -> None:
        self.table.chosen.connect(self.choose)
        self.chart.chosen.connect(self.choose)
        self.kind.changed.connect(self._fill)
        self.explain.improvement_wanted.connect(self._show_improvement)
        self.explain.bar.pinned.connect(lambda _pins: self._mark_pins())

    def _say_head(self, told: Told) -> None:
        outlook, said = told.found.outlook, told.positions
        figures = {
            "examined": f"{outlook.examined:,}",
            "acceptable": f"{outlook.acceptable:,}",
            "frontier": f"{outlook.frontier_size:,}",
        }
        lines = [say(words.HEAD, **figures)]
        if (said.creditor, said.debtor) == (CreditorPosition(), DebtorPosition()):
            lines.append(say(words.ROOMS_EMPTY))
        lines += [say(words.STRAIGHT)] if outlook.straight else []
        lines += self._gone(told)
        self.says.setText("".join(lines))

    def _gone(self, told: Told) -> list[str]:
        """Say which pinned plans are not in the answer."""
        kept = {p.plan for p in map(self.explain.bar.pin_of, told.found.sights) if p}
        gone = [grouped(p.total) for p in told.positions.pins if p.plan not in kept]
        which = "、".join(gone)
        return [say(pin_words.PINNED_GONE, count=len(gone), which=which)] if gone else []

    def _fill(self) -> None:
        told = self.told
        if told is None:
            return
        found, family = told.found, self.kind.value
        proposed = [each.plan.name for each in found.proposed]
        rest = sorted(
            (s for s in found.sights if s.plan.name not in proposed),
            key=lambda s: (self.explain.bar.pin_of(s) is None, s.plan.measures.debtor, s.plan.name),
        )
        sights = [*found.proposed, *rest]
        self.shown = [s for s in sights if family in (None, s.plan.terms.family)]
        rings = frozenset(b.plan.name for b in found.outlook.balances)
        self.at, self.kept_at = (0 if self.shown else -1), -1
        self.chart.show_sights(self.shown, tuple(proposed), rings)
        self._mark_pins()
        if self.shown:
            self.table.choose(0)
        self._show_chosen()

    def _mark_pins(self) -> None:
        """Fill the table, what is pinned with its mark."""
        if self.told is None:
            return
        found, bar = self.told.found, self.explain.bar
        pinned = [(s, pin_words.PIN_MARK if bar.pin_of(s) else "") for s in self.shown]
        self.table.put([rows.plan_row(s, rows.marks(found, s) + pin) for s, pin in pinned])

    def _show_chosen(self) -> None:
        told, sight = self.told, self.chosen
        self.chart.mark(self.at, self.kept_at)
        if told is None:
            return
        plan = sight.plan if sight else None
        bars = rows.bars(told.case, told.positions, told.found, plan)
        self.bars.show_bars(bars, revealed=self.revealed)
        self.explain.show_sight(sight, revealed=self.revealed)
        diagnosis = told.found.outlook.diagnosis
        lines = rows.gaps_text(diagnosis, revealed=self.revealed) if diagnosis else []
        lines.append(rows.court_text(told.found, revealed=self.revealed))
        self.why_not.setText(rows.listed(lines))
        self._show_comparison()

    def _show_comparison(self) -> None:
        told, other = self.told, self.chosen
        if told is None or other is None or not 0 <= self.kept_at < len(self.shown):
            self.explain.show_comparison("", None, None)
            return
        one = self.shown[self.kept_at]
        name = rows.marks(told.found, one) or str(self.kept_at + 1)
        if one is other:
            self.explain.show_comparison(say(words.COMPARE_FIRST, one=name), one, None)
        else:
            self.explain.show_comparison(say(words.COMPARE, one=name), one, other)

    def _show_improvement(self) -> None:
        improvement = self.told.found.outlook.improvement if self.told else None
        if self.told is not None and improvement is not None:
            self._choose_sight(self.told.found.sight(improvement))

    def _choose_sight(self, sight: Sight) -> None:
        if sight not in self.shown:
            self.kind.put(None)
            self._fill()
        self.choose(self.shown.index(sight))


def _order(family: Family) -> int:
    return list(Family).index(family)
