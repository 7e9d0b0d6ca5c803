"""The cards on which visits are noted and the case is closed."""

from __future__ import annotations

from collections.abc import Callable

from mediator.desktop.reading import typed_lines
from mediator.desktop.widgets.basic import Button, Card, Text, row
from mediator.desktop.widgets.entries import Pick, Words
from mediator.desktop.widgets.forms import day_field, form, text_field
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.visits import Closing, Visit
from mediator.usecases import visits as acts
from mediator.usecases.history import Change
from mediator.wording import screen_performance as words
from mediator.wording.paper_archive import CLOSING

Act = Callable[[Case], Change]


class VisitCard(Card):
    """Visits in a list, and one to be noted."""

    def __init__(self, workspace: Workspace, do: Callable[[Act], bool]) -> None:
        super().__init__(say(words.VISITS))
        self._do, self._clock = do, workspace.services.clock
        self.on = day_field(say(words.VISIT_ON), self._clock)
        self.way = Pick(say(words.VISIT_WAY), [(w, say(n)) for w, n in words.WAYS.items()])
        self.visited = text_field(say(words.VISITED))
        self.visitor = text_field(say(words.VISITOR))
        self.found = Words(say(words.VISIT_FOUND), typed_lines, rows=2)
        pleased = [(each, say(name)) for each, name in words.PLEASED_NAMES.items()]
        self.pleased = Pick(say(words.PLEASED), pleased)
        self.opinion = Words(say(words.OPINION), typed_lines, rows=2)
        self.told = Text(kind="refusal")
        heads = [Head(say(words.VISIT_ON)), Head(say(words.VISITED))]
        heads += [Head(say(words.PLEASED)), Head(say(words.VISIT_FOUND), stretches=True)]
        self.visits = Grid(say(words.VISITS), heads)
        add = Button(say(words.ADD_VISIT), self.note)
        gone = Button(say(words.REMOVE_VISIT), self.remove)
        self.add(
            form((self.on, self.way), (self.visited, self.visitor)),
            self.found,
            self.pleased,
            self.opinion,
            self.told,
            row(add, gone, None),
            self.visits,
        )

    def show_case(self, case: Case) -> None:
        """Show the visits of a case."""
        self.visits.put(
            [
                [v.on.isoformat(), v.visited, say(words.PLEASED_NAMES[v.satisfaction]), v.found]
                for v in case.performance.visits
            ],
            whole=True,
        )

    def start(self) -> None:
        """Begin a visit: today, and who was visited is typed first."""
        if self.on.value is None:
            self.on.put(self._clock().date())
        self.visited.line.setFocus()

    def note(self) -> None:
        """Note the visit as typed."""
        on, visited = self.on.value, self.visited.value
        self.told.setText("" if on and visited else say(words.VISIT_NEEDS))
        if on is None or not visited:
            return
        visit = Visit(
            on=on,
            visited=visited,
            way=self.way.value,
            visitor=self.visitor.value,
            found=self.found.value,
            satisfaction=self.pleased.value,
            opinion=self.opinion.value,
        )
        if self._do(lambda case: acts.note_visit(case, visit)):
            self.found.put("")
            self.opinion.put("")

    def remove(self) -> None:
        """Take the chosen visit out; it can be undone."""
        index = self.visits.currentIndex().row()
        if index >= 0:
            self._do(lambda case: acts.remove_visit(case, index))


class ClosingCard(Card):
    """How the case ended."""

    def __init__(self, workspace: Workspace, do: Callable[[Act], bool]) -> None:
        super().__init__(say(words.CLOSING))
        self._workspace, self._do = workspace, do
        self.way = Pick(say(words.CLOSING_WAY), [(w, say(n)) for w, n in CLOSING.items()])
        self.note = text_field(say(words.CLOSING_NOTE))
        self.state = Text(kind="strong")
        self.close_today = Button(say(words.CLOSE_TODAY), self.close_case)
        self.reopen = Button(say(words.REOPEN), self.reopen_case)
        self.add(self.way, self.note, row(self.close_today, self.reopen, None), self.state)

    def show_case(self, case: Case) -> None:
        """Show whether the case was closed, and how."""
        closed = case.performance.closed
        self.close_today.setEnabled(closed is None)
        self.reopen.setEnabled(closed is not None)
        told = ""
        if closed is not None:
            way = say(CLOSING[closed.way])
            told = say(words.CLOSED_ON, day=closed.on.isoformat(), way=way)
        self.state.setText(told)

    def close_case(self) -> None:
        """Close the case today."""
        services = self._workspace.services
        closing = Closing(services.clock().date(), self.way.value, self.note.value)
        self._do(lambda case: acts.close_case(case, services.law, closing))

    def reopen_case(self) -> None:
        """Take the closing back."""
        self._do(acts.reopen_case)
