"""The guarantees: who promised what in which words, the things beside, what changed since."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediator.desktop import discreet
from mediator.desktop.intake.guarantee_rows import (
    ChangeRow,
    GuaranteeActRow,
    HurdleRow,
    SecurityRow,
)
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.entries import Count, Pick, Tick
from mediator.desktop.widgets.fact_rows import FactRow, FactRows
from mediator.desktop.widgets.forms import (
    day_field,
    form,
    money_field,
    percent_field,
    text_field,
)
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.guarantees import Guarantee, Guarantees, PeriodWords
from mediator.domain.refusals import Refusal
from mediator.usecases.guarantees import set_guarantees
from mediator.usecases.ports import Clock
from mediator.wording import names_of_time as names
from mediator.wording import screen_time as words

MOST_MONTHS = 600


class GuaranteeRow(FactRow[Guarantee]):
    """One guarantee: a line to read, and below it a form; whole once it has a name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    def lay_out(self) -> None:
        self.name = Text(kind="strong", wrap=False)
        self.more = Text(kind="quiet", wrap=False)
        self.edit = Button(say(words.EDIT), self._turn, "quiet")
        self.guarantor = text_field(say(words.GUARANTOR))
        self.secures: Pick[str] = Pick(say(words.SECURES), [("", say(words.THE_DEBT))])
        self.manner = Pick(say(words.MANNER), [(m, say(p)) for m, p in names.MANNER.items()])
        self.words = text_field(say(words.WORDS))
        periods = [(period, say(phrase)) for period, phrase in names.PERIOD_WORDS.items()]
        self.period = Pick(say(words.PERIOD), periods)
        self.until = day_field(say(words.PERIOD_UNTIL), self._clock)
        self.months = Count(say(words.PERIOD_MONTHS), 0, MOST_MONTHS)
        self.signed_on = day_field(say(words.SIGNED_ON), self._clock)
        self.paper = text_field(say(words.PAPER))
        self.limit = money_field(say(words.LIMIT))
        self.share = percent_field(say(words.SHARE))
        agreed = [(recourse, say(phrase)) for recourse, phrase in names.RECOURSE.items()]
        self.recourse = Pick(say(words.RECOURSE), agreed)
        self.barred = Tick(say(words.BARRED))
        self.spouse = Tick(say(words.SPOUSE))
        self.acts = FactRows(
            say(words.GUARANTEE_ACTS), say(words.ADD_ACT), lambda: GuaranteeActRow(self._clock)
        )
        self.acts.changed.connect(self.changed)
        self._form = QWidget()
        self._place()
        self._name()

    def _place(self) -> None:
        column(
            form(
                (self.guarantor, self.secures),
                (self.manner, self.words),
                (self.period, self.signed_on),
                (self.until,),
                (self.months,),
                (self.paper, self.recourse),
                (self.limit, self.share),
                (self.barred, self.spouse),
            ),
            self.acts,
            into=self._form,
            spacing=10,
        )
        head = row(self.name, self.more, None, self.edit, self.remove)
        column(head, self._form, into=self, margins=(12, 6, 12, 8), spacing=8)

    def put(self, fact: Guarantee) -> None:
        self.guarantor.put(fact.guarantor)
        self.offer((fact.secures,))
        self.secures.put(fact.secures)
        self.manner.put(fact.manner)
        self.words.put(fact.words)
        self.period.put(fact.period)
        self.until.put(fact.until)
        self.months.put(fact.months or 0)
        self.signed_on.put(fact.signed_on)
        self.paper.put(fact.paper)
        self.limit.put(fact.limit)
        self.share.put(fact.share_percent)
        self.recourse.put(fact.recourse)
        self.barred.put(fact.transfer_barred)
        self.spouse.put(fact.spouse_of_debtor)
        self.acts.put(fact.acts)
        self._name()

    def fact(self) -> Guarantee | None:
        self._name()
        if not self.guarantor.value:
            return None
        return Guarantee(
            guarantor=self.guarantor.value,
            secures=self.secures.value,
            manner=self.manner.value,
            words=self.words.value,
            period=self.period.value,
            until=self.until.value,
            months=self.months.value or None,
            signed_on=self.signed_on.value,
            paper=self.paper.value,
            limit=self.limit.value,
            share_percent=self.share.value,
            recourse=self.recourse.value,
            transfer_barred=self.barred.value,
            spouse_of_debtor=self.spouse.value,
            acts=self.acts.value,
        )

    def offer(self, guarantors: tuple[str, ...]) -> None:
        """Offer the guarantors behind whom this one may stand, and the one chosen."""
        chosen = self.secures.value
        others = dict.fromkeys((*guarantors, chosen))
        behind = [
            (name, say(words.BEHIND, name=name))
            for name in others
            if name and (name != self.guarantor.value or name == chosen)
        ]
        self.secures.offer([("", say(words.THE_DEBT)), *behind])
        self.secures.put(chosen)

    def fold(self) -> None:
        """Show the line alone."""
        self._form.hide()
        self.edit.setText(say(words.EDIT))

    def focus(self) -> None:
        self.guarantor.line.setFocus()

    def _turn(self) -> None:
        opens = self._form.isHidden()
        self._form.setVisible(opens)
        self.edit.setText(say(words.FOLD if opens else words.EDIT))

    def _name(self) -> None:
        """Say on the line whose guarantee it is, and show the entries that apply."""
        self.until.setVisible(self.period.value is PeriodWords.UNTIL_DAY)
        self.months.setVisible(self.period.value is PeriodWords.MONTHS)
        self.name.setText(discreet.shown(self.guarantor.value) or say(words.NAMELESS))
        secures = self.secures.value
        of = say(words.BEHIND, name=secures) if secures else say(words.THE_DEBT)
        self.more.setText(discreet.shown(f"{of} · {say(names.MANNER[self.manner.value])}"))
        self.edit.setAccessibleName(f"{self.edit.text()} {self.name.text()}")
        self.remove.setAccessibleName(f"{self.remove.text()} {self.name.text()}")


class GuaranteesCard(Card):
    """Everything that stands behind the debt."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.GUARANTEES))
        self._workspace = workspace
        clock = workspace.services.clock
        self.entries = FactRows(
            say(words.GUARANTOR), say(words.ADD_GUARANTEE), lambda: GuaranteeRow(clock)
        )
        self.securities = FactRows(say(words.SECURITIES), say(words.ADD_SECURITY), SecurityRow)
        self.changes = FactRows(say(words.CHANGES), say(words.ADD_CHANGE), lambda: ChangeRow(clock))
        self.hurdles = FactRows(say(words.HURDLES), say(words.ADD_HURDLE), lambda: HurdleRow(clock))
        self.refused = Refused()
        self.add(
            Text(say(words.GUARANTEES_SAY), "quiet"),
            self.entries,
            self.securities,
            self.changes,
            self.hurdles,
            self.refused,
        )
        for part in (self.entries, self.securities, self.changes, self.hurdles):
            part.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the guarantees of a case, new ones folded."""
        known = len(self.entries.rows)
        self.entries.put(case.guarantees.entries)
        for line in self._guarantors()[known:]:
            line.fold()
        self.securities.put(case.guarantees.securities)
        self.changes.put(case.guarantees.changes)
        self.hurdles.put(case.guarantees.hurdles)
        self._offer()

    def _guarantors(self) -> list[GuaranteeRow]:
        return [line for line in self.entries.rows if isinstance(line, GuaranteeRow)]

    def _offer(self) -> None:
        known = tuple(entry.guarantor for entry in self.entries.value)
        for line in self._guarantors():
            line.offer(known)

    def _keep(self) -> None:
        facts = Guarantees(
            entries=self.entries.value,
            securities=self.securities.value,
            changes=self.changes.value,
            hurdles=self.hurdles.value,
        )
        self._offer()
        try:
            change = set_guarantees(self._workspace.case, facts)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)
