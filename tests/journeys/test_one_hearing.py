"""One hearing from the first run to the signed paper's PDF, by keyboard on the real window."""

from pathlib import Path

from PySide6.QtCore import Qt

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.home import HomePage
from mediator.desktop.intake import IntakePage
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.widgets.entries import Field
from mediator.domain.money import Money
from mediator.domain.rounds import Side
from mediator.domain.stages import Stage
from tests.desktop.desk import PASSPHRASE, Desk

ENTER = Qt.Key.Key_Return


def test_a_case_goes_through_every_stage_and_lies_in_the_file_afterwards(
    desk: Desk, tmp_path: Path
) -> None:
    first_run(desk)
    empty_home_offers_an_example(desk)
    intake(desk)
    claims(desk)
    creditor_speaks(desk)
    debtor_speaks(desk)
    board(desk)
    sealed_answers(desk)
    paper = agreement(desk, tmp_path)
    afterwards(desk, paper)


def first_run(desk: Desk) -> None:
    page = desk.page(UnlockPage)
    desk.write(page.passphrase.line, "12345678")
    desk.write(page.again.line, "12345678")
    desk.press(page.again.line, ENTER)
    desk.settle()
    assert page.refused.text.text()

    for line in (page.passphrase.line, page.again.line):
        line.selectAll()
        desk.write(line, PASSPHRASE)
    with desk.bot.waitSignal(desk.workspace.unlocked):
        desk.press(page.again.line, ENTER)
    desk.settle()


def empty_home_offers_an_example(desk: Desk) -> None:
    home = desk.page(HomePage)
    assert home.empty.title.text() == "还没有案件。"
    assert home.tour.next.hasFocus()
    desk.press(home.tour.next, Qt.Key.Key_Escape)
    assert home.first_ways.new.hasFocus()

    desk.take_example()


def intake(desk: Desk) -> None:
    page = desk.page(IntakePage)
    recorder = page.register.recorder.line
    with desk.bot.waitSignal(desk.workspace.saved):
        desk.rewrite(recorder, "龚䶮")
    assert desk.window.status.saved.text() == "已保存 12:00:00"
    assert desk.window.status.undo.text() == "撤销：修改立案登记（Ctrl+Z）"

    desk.control(Qt.Key.Key_Z)
    assert recorder.text() == "程一鸣"
    assert desk.window.status.undo.text() == "重做：修改立案登记（Ctrl+Y）"

    desk.control(Qt.Key.Key_Y)
    assert recorder.text() == "龚䶮"


def claims(desk: Desk) -> None:
    page = desk.enter(Stage.CLAIMS, ClaimsPage)
    before = desk.workspace.case.claim.repayments
    table = page.facts.repayments.table
    table.setFocus()
    table.setCurrentIndex(table.ledger.index(len(before), 0))
    for text in ("20260701", "1000", "bank"):
        desk.fill(table, text)
    after = desk.workspace.case.claim.repayments
    assert len(after) == len(before) + 1
    assert after[-1].amount == Money.of("1000.00")

    desk.control(Qt.Key.Key_Z)
    assert desk.window.status.undo.text().startswith("撤销：修改债权")


def creditor_speaks(desk: Desk) -> None:
    page = desk.enter(Stage.CREDITOR_ROOM, CreditorRoom)
    wish = page.questions[0]
    assert isinstance(wish.entry, Field)
    desk.rewrite(wish.entry.line, "11.9万")
    assert wish.entry.line.text() == "119,000.00"
    assert desk.window.top.band.text().startswith("◧ 债权人室")


def debtor_speaks(desk: Desk) -> None:
    page = desk.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    assert page.surplus.figure.text() == "8,500.00"
    release = page.release
    desk.press(release.begin, ENTER)
    assert release.words.edit.toPlainText() == "债务人每月可用于还款的金额为8,500.00元。"

    desk.press(release.confirm, ENTER)
    assert desk.workspace.case.means is not None
    assert "8,500.00" in release.said.text()


def board(desk: Desk) -> None:
    page = desk.enter(Stage.BOARD, BoardPage)
    assert page.board is not None
    assert len(page.board.acceptable) >= 1
    assert "98,000.00" not in desk.texts()

    desk.bot.keyPress(page.plans, Qt.Key.Key_Space)
    assert "98,000.00" in desk.texts()

    desk.bot.keyRelease(page.plans, Qt.Key.Key_Space)
    assert "98,000.00" not in desk.texts()


def sealed_answers(desk: Desk) -> None:
    page = desk.enter(Stage.ROUNDS, RoundsPage)
    codes: dict[Side, str] = {}
    for side, wanted in ((Side.CREDITOR, "ABC"), (Side.DEBTOR, "CDEF")):
        desk.press(page.sides[side].answer, ENTER)
        assert page.ballot is not None
        assert page.menu is not None
        for answer in page.ballot.answers:
            letter = page.menu.option(answer.plan).letter
            desk.press(answer.yes if letter in wanted else answer.no, ENTER)
        desk.press(page.ballot.seal, ENTER)
        desk.settle()
        assert page.slips is not None
        assert len(page.slips.receipt.text()) == len("AAAA-AAAA-AAAA-AAAA")
        desk.press(page.slips.copy, ENTER)
        codes[side] = page.slips.code.text()
        desk.press(page.slips.done, ENTER)
        assert not page.answering
    for side, code in codes.items():
        desk.write(page.opening.codes[side].line, code)
    desk.press(page.opening.open, ENTER)
    desk.settle()
    assert page.result.text() == "方案C 双方均接受"

    desk.press(page.take, ENTER)


def agreement(desk: Desk, folder: Path) -> Path:
    page = desk.page(AgreementPage)
    desk.bot.waitUntil(lambda: bool(page.preview.pages))
    page.save_to(str(folder / "nowhere" / "paper.pdf"))
    with desk.bot.waitSignal(page.settled):
        pass
    assert page.refused.isVisible()
    assert page.preview.pages

    paper = folder / "paper.pdf"
    page.save_to(str(paper))
    desk.bot.waitUntil(page.kept.isVisible)
    assert paper.read_bytes().startswith(b"%PDF")
    assert desk.workspace.case.settlement is not None
    assert desk.workspace.case.settlement.printed
    assert desk.window.rail.stages[Stage.AGREEMENT].text() == "协议 ✓"
    return paper


def afterwards(desk: Desk, paper: Path) -> None:
    printed = desk.workspace.case
    desk.control(Qt.Key.Key_L)
    desk.settle()
    desk.unlock("not the passphrase")
    assert desk.page(UnlockPage).refused.isVisible()

    desk.unlock()
    home = desk.page(HomePage)
    desk.press(home.cases, ENTER)
    desk.settle()
    assert desk.workspace.case == printed
    assert paper.exists()
