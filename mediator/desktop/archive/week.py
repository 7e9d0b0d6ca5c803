"""What is due in all cases within the week, and what was let pass, the most urgent first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.archive.reminding import Reminders
from mediator.desktop.widgets.basic import Refused, Text, column, row
from mediator.desktop.widgets.entries import Tick
from mediator.desktop.widgets.grids import Cell, Grid, Head, Row
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.agenda import DUES, HOLIDAYS, WEEK, Agenda, Task, agenda
from mediator.domain.periods import after
from mediator.domain.warnings import Level
from mediator.usecases.ports import SafeArchive
from mediator.wording import archive, screen
from mediator.wording import screen_archive as words
from mediator.wording.warnings import LEVEL

TONES = {Level.ALARM: "danger", Level.WARNING: "warning"}


class WeekTab(QWidget):
    """A line a task; its level in words, not by color alone."""

    wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._all: tuple[Task, ...] = ()
        self._tasks: tuple[Task, ...] = ()
        self.head = Text(kind="quiet")
        self.refused = Refused()
        heads = [
            Head(say(words.LEVEL)),
            Head(say(words.DAY)),
            Head(say(words.TO_DO), stretches=True),
            Head(say(screen.CASE_NUMBER)),
            Head(say(screen.CASE_PARTIES)),
        ]
        self.tasks = Grid(say(words.WEEK), heads, copies=False)
        self.dues_only = Tick(say(words.DUES_ONLY))
        self.dues_only.caption.hide()
        self.reminders = Reminders(workspace)
        bar = row(self.head, None, self.dues_only)
        parts = (bar, self.refused, self.tasks, self.reminders)
        column(*parts, into=self, margins=(8, 12, 8, 8))
        self.dues_only.changed.connect(self._list)
        self.tasks.opened.connect(lambda at: self.wanted.emit(self._tasks[at].case))
        services = workspace.services
        today, workdays, signs = services.clock().date(), services.law.workdays, services.signs

        def job(archive: SafeArchive) -> Agenda:
            days = archive.days(today, after(today, WEEK + HOLIDAYS))
            return agenda(days, workdays, signs, as_of=today)

        workspace.ask(self, job, self._show, self.refused.say)

    def _show(self, found: Agenda) -> None:
        self._all = found.tasks
        self.reminders.offer(found.tasks)
        days = {"day": found.as_of.isoformat(), "until": found.until.isoformat()}
        self.head.setText(say(archive.TASKS, **days) if found.tasks else say(archive.NO_TASKS))
        self._list()

    def _list(self) -> None:
        dues = self.dues_only.value
        self._tasks = tuple(task for task in self._all if not dues or task.day.act in DUES)
        self.tasks.put([_line(task) for task in self._tasks])


def _line(task: Task) -> Row:
    return [
        Cell(say(LEVEL[task.level]), TONES.get(task.level, "text")),
        task.day.on.isoformat(),
        archive.task_said(task, language()),
        task.number or say(screen.UNNUMBERED),
        discreet.shown(task.parties),
    ]
