"""The parties as cards: a line to read, and below it a form to edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QFrame, QWidget

from mediator.desktop import discreet
from mediator.desktop.intake.agent_form import AgentForm
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.entries import Entry, Pick, Tick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.forms import day_field, form, money_field, text_field
from mediator.desktop.widgets.later import Later
from mediator.desktop.words import say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.parties import (
    GuaranteeKind,
    Party,
    PartyKind,
    PayeeAccount,
    Role,
    sex_by_identity,
)
from mediator.domain.refusals import Refusal
from mediator.usecases.intake import remove_party, set_party
from mediator.usecases.ports import Clock
from mediator.wording import names
from mediator.wording import screen_intake as words


class PartyForm(QWidget):
    """Every particular of a party that the agreement asks for."""

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        super().__init__()
        self._clock = clock
        self.role = Pick(say(words.ROLE), [(r, say(p)) for r, p in names.ROLE.items()])
        kinds = [(kind, say(phrase)) for kind, phrase in names.PARTY_KIND.items()]
        self.kind = Pick(say(words.PARTY_KIND), kinds)
        self.name = text_field(say(words.PERSON_NAME))
        self.identity = text_field(say(words.IDENTITY))
        self.sex = Pick(say(words.SEX), [(sex.zh, say(sex)) for sex in words.SEXES])
        self.nation = text_field(say(words.NATION))
        self.born_on = day_field(say(words.BORN_ON), clock)
        self.card_until = day_field(say(words.CARD_UNTIL), clock)
        self.occupation = text_field(say(words.OCCUPATION))
        self.representative = text_field(say(words.REPRESENTATIVE))
        self.phone = text_field(say(words.PHONE))
        self.address = text_field(say(words.ADDRESS))
        self.agent = AgentForm(clock)
        self.payee_holder = text_field(say(words.PAYEE_HOLDER))
        self.payee_bank = text_field(say(words.PAYEE_BANK))
        self.payee_number = text_field(say(words.PAYEE_NUMBER))
        unsaid: list[tuple[GuaranteeKind | None, str]] = [(None, say(words.GUARANTEE_UNSAID))]
        unsaid += [(kind, say(phrase)) for kind, phrase in names.GUARANTEE.items()]
        self.guarantee_until = day_field(say(words.GUARANTEE_UNTIL), clock)
        self.guarantee: Pick[GuaranteeKind | None] = Pick(say(words.GUARANTEE), unsaid)
        self.consents = Tick(say(words.CONSENTS))
        self.joins_up_to = money_field(say(words.JOINS_UP_TO))
        self._lay_out()
        for entry in self.findChildren(Entry):
            entry.changed.connect(changed)

    def put(self, party: Party) -> None:
        """Show a party."""
        self.role.put(party.role)
        self.kind.put(party.kind)
        self.name.put(party.name)
        self.identity.put(party.identity)
        self.sex.put(party.sex if party.sex in {sex.zh for sex in words.SEXES} else "")
        self.nation.put(party.nation)
        self.born_on.put(party.born_on)
        self.occupation.put(party.occupation)
        self.representative.put(party.representative)
        self.phone.put(party.phone)
        self.address.put(party.address)
        self.agent.put(party.agent)
        self._put_payee(party)
        self.guarantee.put(party.guarantee)
        self.guarantee_until.put(party.guarantee_until)
        self.consents.put(party.consents)
        self.joins_up_to.put(party.joins_up_to)
        self.card_until.put(party.card_until)
        self._show_what_applies(party)

    def party(self) -> Party:
        """Return the party as it is typed."""
        return Party(
            role=self.role.value,
            kind=self.kind.value,
            name=self.name.value,
            identity=self.identity.value,
            sex=self.sex.value,
            nation=self.nation.value,
            born_on=self.born_on.value,
            occupation=self.occupation.value,
            representative=self.representative.value,
            phone=self.phone.value,
            address=self.address.value,
            agent=self.agent.agent(),
            payee=self._payee(),
            guarantee=self.guarantee.value,
            guarantee_until=self.guarantee_until.value,
            consents=self.consents.value,
            joins_up_to=self.joins_up_to.value,
            card_until=self.card_until.value,
        )

    def _put_payee(self, party: Party) -> None:
        account = party.payee or PayeeAccount("", "", "")
        self.payee_holder.put(account.holder)
        self.payee_bank.put(account.bank)
        self.payee_number.put(account.number)

    def _payee(self) -> PayeeAccount | None:
        """Return the account; in the creditor's own name where only bank or number is given."""
        holder, bank = self.payee_holder.value, self.payee_bank.value
        number = "".join(self.payee_number.value.split())
        if not (holder or bank or number):
            return None
        return PayeeAccount(holder or self.name.value, bank, number)

    def _lay_out(self) -> None:
        self._creditor = QWidget()
        account = form((self.payee_holder, self.payee_bank), (self.payee_number,))
        column(account, into=self._creditor)
        self._person = QWidget()
        who = (self.sex, self.nation), (self.born_on, self.card_until), (self.occupation,)
        column(form(*who), into=self._person)
        self._guarantor = QWidget()
        rows = form((self.guarantee, self.guarantee_until), (self.consents,))
        column(rows, into=self._guarantor)
        column(
            form((self.role, self.kind), (self.name, self.identity)),
            self._person,
            self.representative,
            form((self.phone, self.address)),
            self.agent,
            self._creditor,
            self._guarantor,
            self.joins_up_to,
            into=self,
            spacing=10,
        )

    def _show_what_applies(self, party: Party) -> None:
        person = party.kind is PartyKind.PERSON
        self._person.setVisible(person)
        self.representative.setVisible(not person)
        self._creditor.setVisible(party.role is Role.CREDITOR)
        self._guarantor.setVisible(party.role is Role.GUARANTOR)
        self.joins_up_to.setVisible(party.role is Role.JOINER)


class PartyCard(QFrame):
    """One party."""

    def __init__(self, workspace: Workspace, index: int) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._workspace, self._index = workspace, index
        self.role = Text(kind="tag", wrap=False)
        self.name = Text(kind="strong", wrap=False)
        self.more = Text(kind="quiet", wrap=False)
        self.edit = Button(say(words.EDIT), self.turn, "quiet")
        self.remove = Button(say(words.REMOVE), self._remove, "quiet")
        self._form = Later(self._make_form)
        self._form.hide()
        self.refused = Refused()
        head = row(Flow(self.role, self.name, self.more), self.edit, self.remove)
        head.setStretch(0, 1)
        column(head, self._form, self.refused, into=self, margins=(12, 6, 12, 8), spacing=8)

    @property
    def form(self) -> PartyForm:
        """Every particular; most parties are only read."""
        return self._form.part

    def show_party(self, party: Party) -> None:
        """Show a party."""
        self.role.setText(say(names.ROLE[party.role]))
        self.name.setText(discreet.shown(party.name) or say(words.NAMELESS))
        age = party.age_on(self._workspace.case.accepted_on)
        facts = [say(names.PARTY_KIND[party.kind])]
        facts += [say(words.AGE, age=age)] if age is not None else []
        facts += [party.phone] if party.phone else []
        self.more.setText(discreet.shown(" · ".join(facts)))
        for button, name in ((self.edit, words.EDIT), (self.remove, words.REMOVE)):
            button.setAccessibleName(f"{say(name)} {party.name}")
        if self._form.made is not None:
            self._form.made.put(party)

    def turn(self) -> None:
        """Open or fold the form."""
        opens = self._form.isHidden()
        self._form.setVisible(opens)
        self.edit.setText(say(words.FOLD if opens else words.EDIT))
        if opens:
            self.form.name.line.setFocus()

    def _make_form(self) -> PartyForm:
        form = PartyForm(self._workspace.services.clock, self._keep)
        form.put(self._workspace.case.parties[self._index])
        return form

    def _keep(self) -> None:
        case = self._workspace.case
        known = case.parties[self._index]
        party = self.form.party()
        party = replace(party, sex=party.sex or _unlisted(known) or sex_by_identity(party))
        try:
            change = set_party(case, party, index=self._index)
        except Refusal as refusal:
            self.refused.say(refusal)
        else:
            self.refused.clear()
            self._workspace.keep(change)

    def _remove(self) -> None:
        self._form.hide()
        self._workspace.keep(remove_party(self._workspace.case, self._index))


def _unlisted(party: Party) -> str:
    """Return what stands for a sex that the form does not offer, so that it is not lost."""
    return "" if party.sex in {sex.zh for sex in words.SEXES} else party.sex


class PartiesCard(Card):
    """All parties, and a button to add one in each role."""

    def __init__(self, workspace: Workspace) -> None:
        self.add_buttons = {role: Button(_add_text(role)) for role in Role}
        super().__init__(say(words.PARTIES), *self.add_buttons.values())
        self._workspace = workspace
        self.empty = Text(say(words.NO_PARTIES), "quiet")
        self.cards: list[PartyCard] = []
        self._list = column(spacing=8)
        self.add(self.empty, self._list)
        for role, button in self.add_buttons.items():
            button.clicked.connect(self._adder(role))

    def show_case(self, case: Case) -> None:
        """Show the parties of a case, keeping the forms that are open."""
        while len(self.cards) > len(case.parties):
            self._drop(self.cards.pop())
        for index in range(len(self.cards), len(case.parties)):
            card = PartyCard(self._workspace, index)
            self.cards.append(card)
            self._list.addWidget(card)
        for card, party in zip(self.cards, case.parties, strict=True):
            card.show_party(party)
        self.empty.setVisible(not case.parties)

    def add_next(self) -> None:
        """Add the party that is still missing: a creditor, then a debtor, then a guarantor."""
        held = {party.role for party in self._workspace.case.parties}
        wanted = (role for role in (Role.CREDITOR, Role.DEBTOR) if role not in held)
        self._adder(next(wanted, Role.GUARANTOR))()

    def set_role(self, role: Role) -> None:
        """Give a role to the party whose form has the focus."""
        focused = QApplication.focusWidget()
        for card in self.cards:
            if focused is not None and card.isAncestorOf(focused):
                card.form.role.choose(role)

    def _drop(self, card: PartyCard) -> None:
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _adder(self, role: Role) -> Callable[[], None]:
        def add() -> None:
            party = Party(role, PartyKind.PERSON, "")
            self._workspace.keep(set_party(self._workspace.case, party, index=None))
            self.cards[-1].turn()

        return add


def _add_text(role: Role) -> str:
    return say(words.ADD_PARTY, role=say(names.ROLE[role]))
