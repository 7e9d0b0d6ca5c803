"""What can be done with a plan of the search: pin it and say why, or lay it before both sides."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop.board.search_rows import grade_of
from mediator.desktop.widgets.basic import Button, Text, column, row
from mediator.desktop.widgets.entries import Line, Pick
from mediator.desktop.words import language, say
from mediator.domain.enforcing import Mend
from mediator.domain.leakage import Light
from mediator.domain.pins import Pin, with_pin, without_pin
from mediator.domain.terms import Terms
from mediator.usecases.seeking import Sight
from mediator.wording import screen_proposing as words
from mediator.wording.phrases import Phrase
from mediator.wording.selfcheck import NO_MEND, mend_said


class PlanBar(QWidget):
    """Under the explanation; the lines hold what the mediator writes and nothing of a room."""

    pinned = Signal(object)
    proposed = Signal(object, object, str)
    mending = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.pins: tuple[Pin, ...] = ()
        self._sight: Sight | None = None
        self.pin = Button(say(words.PIN), self.turn_pin, "choice")
        self.pin.setCheckable(True)
        self.propose = Button(say(words.PROPOSE), self.ask_to_propose)
        self.mend = Button(say(words.MEND), self.ask_for_mends)
        self.binding: Pick[int] = Pick(say(words.BINDING), [(0, say(words.AS_FOUND))])
        self._mends: tuple[Mend, ...] = ()
        self.why, self.consent = _line(words.WHY), _line(words.CONSENT)
        self.why.editingFinished.connect(self._keep_why)
        self.told = Text(kind="saved")
        parts = (row(self.pin, self.propose, None), row(self.mend, None), self.binding, self.why)
        column(*parts, self.consent, self.told, into=self, spacing=6)
        self.show_sight(None)

    def show_sight(self, sight: Sight | None) -> None:
        """Show whether a plan is pinned, and what laying it out would take."""
        self._sight = sight
        pin = self.pin_of(sight) if sight is not None else None
        self.pin.setEnabled(sight is not None)
        self.propose.setEnabled(sight is not None)
        self.pin.setChecked(pin is not None)
        self.why.setVisible(pin is not None)
        self.why.setText(pin.why if pin is not None else "")
        self.consent.setVisible(sight is not None and grade_of(sight) is Light.RED)
        self.consent.setText("")
        waived = sight is not None and bool(sight.plan.terms.waived.total)
        self.mend.setVisible(waived and sight is not None and bool(sight.weak))
        self._offer(())
        self.told.hide()

    def offer_mends(self, mends: tuple[Mend, ...]) -> None:
        """Offer the bindings of the waiver that help, the best chosen; nothing is laid out yet."""
        self._offer(mends)
        self.told.setText(say(NO_MEND))
        self.told.setVisible(not mends)

    @property
    def mended(self) -> Terms | None:
        """The terms with the binding that was chosen, None where the plan stays as it was found."""
        at = self.binding.value
        return self._mends[at - 1].terms if at else None

    def tell(self, letter: str) -> None:
        """Say under which letter both sides read the plan now."""
        self.told.setText(say(words.PROPOSED, letter=letter))
        self.told.show()

    def pin_of(self, sight: Sight) -> Pin | None:
        """Return the pin of a plan, if it is the one that was pinned."""
        name, terms = sight.plan.name, sight.plan.terms
        last = terms.schedule.last_due_on
        found = (p for p in self.pins if p.is_for(name, terms.settlement, last))
        return next(found, None)

    def turn_pin(self) -> None:
        """Pin the plan, or let go of it."""
        sight = self._sight
        if sight is None:
            return
        name, terms = sight.plan.name, sight.plan.terms
        if self.pin_of(sight) is not None:
            self.pins = without_pin(self.pins, name)
        else:
            pin = Pin(name, terms.settlement, terms.schedule.last_due_on)
            self.pins = with_pin(self.pins, pin)
        self.show_sight(sight)
        self.pinned.emit(self.pins)
        if self.why.isVisible():
            self.why.setFocus()

    def ask_to_propose(self) -> None:
        """Ask to lay the plan before both; where it tells too much, a consent comes first."""
        if self._sight is None:
            return
        if self.consent.isVisible() and not self.consent.text().strip():
            self.consent.setFocus()
        terms = self.mended or self._sight.plan.terms
        self.proposed.emit(self._sight, terms, self.consent.text())

    def ask_for_mends(self) -> None:
        """Ask which other bindings of the waiver make the plan defend itself better."""
        if self._sight is not None:
            self.mending.emit(self._sight)

    def forget(self) -> None:
        """Let go of everything."""
        self.pins = ()
        self.show_sight(None)

    def _offer(self, mends: tuple[Mend, ...]) -> None:
        self._mends = mends
        choices = [(n, mend_said(mend, language())) for n, mend in enumerate(mends, 1)]
        self.binding.offer([(0, say(words.AS_FOUND)), *choices])
        self.binding.put(1 if mends else 0)
        self.binding.setVisible(bool(mends))

    def _keep_why(self) -> None:
        pin = self.pin_of(self._sight) if self._sight is not None else None
        if pin is not None and pin.why != self.why.text():
            anew = Pin(pin.plan, pin.total, pin.last_due_on, self.why.text())
            self.pins = with_pin(self.pins, anew)
            self.pinned.emit(self.pins)


def _line(name: Phrase) -> Line:
    line = Line()
    line.setPlaceholderText(say(name))
    line.setAccessibleName(say(name))
    return line
