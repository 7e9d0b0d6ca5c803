"""Intake: parties by key, and the account a creditor is paid to, on screen and on paper."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from mediator.desktop.intake import IntakePage
from mediator.desktop.intake.conflicts import ConflictsSheet
from mediator.desktop.intake.papers_needed import PapersSheet
from mediator.desktop.words import say
from mediator.domain.agents import Agent, AgentAct, Mandate
from mediator.domain.encounters import Capacity
from mediator.domain.parties import Party, PartyKind, PayeeAccount, Role
from mediator.domain.required_papers import PaperState
from mediator.usecases.intake import set_party, set_register
from mediator.wording import screen_conflicts as words
from mediator.wording.screen_papers import TAB_PAGES, TAB_TABLE
from tests.desktop.desk import NOON, Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_ctrl_enter_adds_the_party_that_is_missing_and_alt_chooses_its_role(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    before = len(page.parties.cards)
    hearing.press(hearing.window, Qt.Key.Key_Return, CONTROL)
    assert len(page.parties.cards) == before + 1
    added = page.parties.cards[-1]
    assert added.form.name.line.hasFocus()
    assert hearing.workspace.case.parties[-1].role is Role.GUARANTOR

    hearing.press(hearing.window, Qt.Key.Key_2, ALT)
    (*_, last) = hearing.workspace.case.parties
    assert last.role is Role.DEBTOR


def test_the_creditors_account_is_typed_once_and_stands_in_its_own_name(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    card = next(c for c in page.parties.cards if c.form.role.value is Role.CREDITOR)
    card.turn()
    assert card.form.payee_number.isVisible()
    hearing.rewrite(card.form.payee_bank.line, "某银行上海某支行")
    hearing.rewrite(card.form.payee_number.line, "6222 0000 1111 2222")

    creditor = next(p for p in hearing.workspace.case.parties if p.role is Role.CREDITOR)
    assert creditor.payee == PayeeAccount(creditor.name, "某银行上海某支行", "6222000011112222")
    debtor = next(c for c in page.parties.cards if c.form.role.value is Role.DEBTOR)
    debtor.turn()
    assert not debtor.form.payee_number.isVisible()


def test_an_agents_authority_is_ticked_act_by_act_and_the_number_tells_the_sex(
    hearing: Desk,
) -> None:
    page = hearing.page(IntakePage)
    card = next(c for c in page.parties.cards if c.form.role.value is Role.DEBTOR)
    card.turn()
    form = card.form.agent
    assert not form.mandate.isVisible()
    hearing.rewrite(form.name.line, "王律")
    assert form.mandate.isVisible()
    assert not form.acts[AgentAct.SETTLE].isVisible()
    assert "没有写明" in "".join(page.findings.texts)

    form.mandate.choose(Mandate.SPECIAL)
    form.acts[AgentAct.SETTLE].box.click()
    form.acts[AgentAct.ACKNOWLEDGE].box.click()
    hearing.rewrite(form.until.line, "2026-12-31")

    def debtor() -> Party:
        return next(p for p in hearing.workspace.case.parties if p.role is Role.DEBTOR)

    acts = (AgentAct.ACKNOWLEDGE, AgentAct.SETTLE)
    assert debtor().agent == Agent("王律", "", Mandate.SPECIAL, acts, date(2026, 12, 31))
    assert "没有写明" not in "".join(page.findings.texts)

    card.form.sex.choose("")
    hearing.rewrite(card.form.identity.line, "11010519491231002X")
    assert debtor().sex == "女"


def test_people_met_in_another_case_are_named_to_the_mediator_alone(hearing: Desk) -> None:
    first = hearing.workspace.case
    page = hearing.page(IntakePage)
    alone = page.conflicts.told.text()

    hearing.workspace.new_case()
    hearing.settle()
    page = hearing.page(IntakePage)
    debtor = Party(Role.DEBTOR, PartyKind.PERSON, first.parties[1].name)
    hearing.workspace.keep(set_party(hearing.workspace.case, debtor, index=None))
    case = hearing.workspace.case
    body = replace(case.body, mediator=first.parties[0].name)
    hearing.workspace.keep(set_register(case, number="2", accepted_on=case.accepted_on, body=body))
    hearing.settle()

    assert page.conflicts.told.text() == alone == words.COMPARED.zh
    hearing.press(hearing.window, Qt.Key.Key_F7)
    (sheet,) = hearing.window.findChildren(ConflictsSheet)
    (grave, known) = page.conflicts.met
    assert (grave.here, known.here) == (Capacity.MEDIATOR, Capacity.DEBTOR)
    assert sheet.says.text() == words.FOUND.zh.format(count=2, conflicts=1)
    assert first.number in hearing.texts()
    hearing.press(sheet.note, Qt.Key.Key_Return)
    assert hearing.workspace.case.neutrality.checked_on == NOON.date()

    hearing.rewrite(page.conflicts.disclosed.line, "与债务人同住一个小区")
    assert "尚无各方书面同意" in "".join(page.findings.texts)
    page.conflicts.agreed.box.click()
    assert hearing.workspace.case.neutrality.agreed
    assert "尚无各方书面同意" not in "".join(page.findings.texts)


def test_the_papers_a_case_needs_stand_beside_it_and_open_to_be_printed(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    states = {paper.paper: paper.state for paper in page.papers.shown}
    assert states["rights"] is PaperState.OPEN
    assert len(page.papers.lines) == len(page.papers.shown)

    hearing.press(hearing.window, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    (sheet,) = hearing.window.findChildren(PapersSheet)
    with hearing.bot.waitSignal(sheet.panel.settled):
        sheet.panel.choose("rights")
    assert sheet.panel.shown is not None
    assert sheet.panel.shown.name == "rights"
    tabs = sheet.panel.tabs
    left = [tabs.tabText(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]
    assert left == [say(TAB_PAGES), say(TAB_TABLE)]  # the others are of the agreement
    sheet.close()
