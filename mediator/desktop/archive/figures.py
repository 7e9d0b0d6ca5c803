"""Statistics: a table of a period, and beside it bars of one of its figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediator.desktop import theme
from mediator.desktop.archive.bars import Bar, Bars
from mediator.desktop.files import ask_file
from mediator.desktop.widgets.basic import Button, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.forms import day_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import DaysReversed, Refusal
from mediator.domain.statistics import By, Measure, Table, table
from mediator.usecases.ports import SafeArchive
from mediator.wording import archive
from mediator.wording import screen_archive as words

CHART_WIDTH = 190


class FiguresTab(QWidget):
    """The period, what to split by and to draw, the bars, their table, and a way out as a file."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        clock = workspace.services.clock
        self._today = clock().date()
        self.made: Table | None = None
        choices = [(by, say(phrase)) for by, phrase in archive.BYS.items()]
        self.by: Buttons[By] = Buttons(say(words.SPLIT_BY), By.YEAR, choices)
        measures = [(measure, say(phrase)) for measure, phrase in archive.MEASURES.items()]
        self.measure: Buttons[Measure] = Buttons(say(words.DRAWN), Measure.SETTLED, measures)
        self.first = day_field(say(words.FIRST), clock)
        self.last = day_field(say(words.LAST), clock)
        self.caption = Text(kind="strong")
        self.bars = Bars()
        heads = [Head("", stretches=True), *(Head(say(h), figures=True) for h in archive.HEADS)]
        self.rows = Grid(say(words.FIGURES), heads)
        self.legend = Text(kind="quiet")
        self.export = Button(say(words.EXPORT), self._ask_where)
        self.refused = Refused()
        self._lay_out()
        for entry in (self.by, self.first, self.last):
            entry.changed.connect(self.ask)
        self.measure.changed.connect(self._draw)
        self.ask()

    def _lay_out(self) -> None:
        chart = QWidget()
        column(self.caption, scrolled(self.bars), self.export, into=chart, margins=(0, 0, 8, 0))
        chart.setFixedWidth(theme.px(CHART_WIDTH))
        choices = Flow(self.by, self.first, self.last, self.measure, spacing=theme.GAP)
        column(
            choices,
            self.refused,
            row(chart, self.rows),
            self.legend,
            into=self,
            margins=(8, 12, 8, 8),
        )

    def ask(self) -> None:
        """Count anew."""
        by, today, (first, last) = self.by.value, self._today, self._period
        self.refused.clear()
        if first is not None and last is not None and last < first:
            self.refused.say(DaysReversed(first, last))
            return

        def job(archive: SafeArchive) -> Table:
            cases = archive.counted(today, first, last)
            return table(cases, by, as_of=today, first=first, last=last)

        self._workspace.ask(self, job, self._show, self.refused.say)

    @property
    def _period(self) -> tuple[date | None, date | None]:
        return self.first.value, self.last.value

    def _show(self, made: Table) -> None:
        if made.by is not self.by.value or (made.first, made.last) != self._period:
            return
        self.made = made
        _, *lines = archive.rows(made, language())
        self.rows.put(lines if made.lines else [])
        self.legend.setText(
            archive.legend(made, language()) if made.lines else say(archive.NO_CASES)
        )
        self.export.setEnabled(bool(made.lines))
        self._draw()

    def _draw(self) -> None:
        """Draw the figure chosen, of every group and of all together, as the table has them."""
        made, measure = self.made, self.measure.value
        if made is None:
            return
        name = say(archive.MEASURES[measure])
        days = measure is Measure.DAYS
        self.caption.setText(say(words.LONGEST, measure=name) if days else name)
        drawn = made.drawn(measure) if made.lines else ()
        bars = [
            Bar(
                archive.name_said(made, line, language()),
                archive.figure_said(line, measure),
                filled,
            )
            for line, filled in drawn
        ]
        self.bars.show_bars(name, bars)

    def _ask_where(self) -> None:
        title, kinds = say(words.EXPORT), say(words.TABLE_FILES)
        ask_file(self, title, self.save, folder=Path.home(), kinds=kinds, name="统计.xlsx")

    def save(self, name: str) -> None:
        """Write the table into a file, as a workbook or separated text."""
        if self.made is None:
            return
        services, path = self._workspace.services, Path(name)
        try:
            content = services.table_file(path, archive.sheet(self.made, language()))
            services.write_file(path, content)
        except Refusal as refusal:
            self.refused.say(refusal)
