"""Intake: parties by key, and the account a creditor is paid to, on screen and on paper."""

from PySide6.QtCore import Qt

from mediator.desktop.intake import IntakePage
from mediator.domain.parties import PayeeAccount, Role
from tests.desktop.desk import Desk

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
