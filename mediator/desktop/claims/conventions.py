"""The conventions of the calculation, with the profiles that are known by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator.desktop.claims import promise_ledgers as ledgers
from mediator.desktop.widgets.basic import Card, Text, column
from mediator.desktop.widgets.entries import Entry, Pick
from mediator.desktop.widgets.fold import Fold
from mediator.desktop.widgets.forms import form
from mediator.desktop.words import article, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.law import Law, Profile
from mediator.domain.periods import Conventions
from mediator.usecases.claims import set_claim
from mediator.wording import names
from mediator.wording import screen_claims as words
from mediator.wording.phrases import Phrase

T = TypeVar("T")


class ConventionsForm(QWidget):
    """Every choice that decides a figure where the law leaves it open, in entries."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._law: Law = workspace.services.law
        known: list[tuple[Profile | None, str]] = [(None, say(words.OWN_CONVENTIONS))]
        known += [(p, say(Phrase(p.name, p.name_en))) for p in self._law.profiles]
        self.profile: Pick[Profile | None] = Pick(say(words.PROFILE), known)
        self.source = Text(kind="quiet")
        self.basis = Pick(say(words.DAY_BASIS), _said(names.DAY_BASIS))
        self.counted = Pick(say(words.COUNTED_DAYS), _said(names.COUNTED_DAYS))
        self.step = Pick(say(words.ROUNDING_STEP), _said(names.ROUNDING_STEP))
        self.unit = Pick(say(words.ROUNDING_UNIT), _said(names.ROUNDING_UNIT))
        self.mode = Pick(say(words.ROUNDING_MODE), _said(names.ROUNDING_MODE))
        self.lpr = Pick(say(words.LPR_READING), _said(names.LPR_READING))
        self.tenor = Pick(say(words.LPR_TENOR), _said(names.TENOR))
        self.daily = Pick(say(words.DAILY_RATE_DAYS), _said(words.DAYS_OF_DAILY_RATE))
        self.old = Pick(say(words.OLD_INTEREST), _said(names.OLD_INTEREST_PAID))
        self.changes = ledgers.basis_changes(workspace)
        self.rare = Fold(
            say(words.RARE_CONVENTIONS),
            say(words.RARE_CONVENTIONS_SAYS),
            form((self.daily, self.tenor), (self.old,)),
            self.changes,
        )
        chosen = form((self.basis, self.counted), (self.step, self.unit), (self.mode, self.lpr))
        column(self.profile, self.source, chosen, self.rare, into=self, spacing=10)
        for entry in self.findChildren(Entry):
            if entry is not self.profile:
                entry.changed.connect(self._changed)
        self.profile.changed.connect(self._choose)

    @property
    def value(self) -> Conventions:
        """The conventions chosen."""
        return Conventions(
            day_basis=self.basis.value,
            counted_days=self.counted.value,
            rounding_step=self.step.value,
            rounding_unit=self.unit.value,
            rounding_mode=self.mode.value,
            lpr_reading=self.lpr.value,
            lpr_tenor=self.tenor.value,
            daily_rate_days=self.daily.value,
            basis_changes=self.changes.value,
            old_interest_paid=self.old.value,
        )

    def put(self, chosen: Conventions) -> None:
        """Show conventions."""
        self.basis.put(chosen.day_basis)
        self.counted.put(chosen.counted_days)
        self.step.put(chosen.rounding_step)
        self.unit.put(chosen.rounding_unit)
        self.mode.put(chosen.rounding_mode)
        self.lpr.put(chosen.lpr_reading)
        self.tenor.put(chosen.lpr_tenor)
        self.daily.put(chosen.daily_rate_days)
        self.changes.put(chosen.basis_changes)
        self.old.put(chosen.old_interest_paid)
        usual = Conventions()
        rare = ("lpr_tenor", "daily_rate_days", "basis_changes", "old_interest_paid")
        self.rare.hold(sum(getattr(chosen, name) != getattr(usual, name) for name in rare))
        self._name()

    def _changed(self) -> None:
        self._name()
        self.changed.emit()

    def _choose(self) -> None:
        profile = self.profile.value
        if profile is not None:
            self.put(profile.conventions)
            self.changed.emit()
        self._name()

    def _name(self) -> None:
        """Name the profile that the fields make, and tell where it was seen."""
        now = self.value
        profile = next((p for p in self._law.profiles if p.conventions == now), None)
        self.profile.put(profile)
        source = article(profile.rule) if profile else say(words.OWN_CONVENTIONS_SAYS)
        self.source.setText(source)


class ConventionsCard(Card):
    """The conventions of the case in work."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(say(words.CONVENTIONS))
        self._workspace = workspace
        self.form = ConventionsForm(workspace)
        self.add(self.form)
        self.form.changed.connect(self._keep)

    def show_case(self, case: Case) -> None:
        """Show the conventions of a case."""
        self.form.put(case.claim.conventions)

    @property
    def places(self) -> dict[str, Entry[Any]]:
        """The entry of each field."""
        form = self.form
        return {
            "day_basis": form.basis,
            "counted_days": form.counted,
            "lpr_reading": form.lpr,
            "lpr_tenor": form.tenor,
            "old_interest_paid": form.old,
            "basis_changes": form.changes,
        }

    def _keep(self) -> None:
        case = self._workspace.case
        self._workspace.keep(set_claim(case, replace(case.claim, conventions=self.form.value)))


def _said(phrases: Mapping[T, Phrase]) -> list[tuple[T, str]]:
    return [(value, say(phrase)) for value, phrase in phrases.items()]
