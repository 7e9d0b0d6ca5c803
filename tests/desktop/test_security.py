"""The care of the case file by keyboard: keys, copies, the record, purge and bundles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator.desktop.home import HomePage
from mediator.desktop.security import SecurityDialog
from mediator.desktop.security.dialog import PURGE_TAB
from mediator.desktop.security.parts import CareCard
from mediator.desktop.unlock import UnlockPage
from mediator.desktop.words import refusal_text
from mediator.documents.reading import page_texts
from mediator.domain.parties import Role
from mediator.domain.refusals import PassphraseWeak, WrongPassphrase
from mediator.domain.safe_refusals import DiskNearlyFull, PassphrasesDiffer, RecoveryCodesMissing
from mediator.domain.visits import Closing, ClosingWay
from mediator.usecases.evidence import take_in
from mediator.usecases.ports import Kit, SafeArchive
from tests.desktop.desk import NOON, PASSPHRASE, Desk

ENTER = Qt.Key.Key_Return
OTHER = "four quiet herons by the river"
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def care(hearing: Desk) -> SecurityDialog:
    """The dialog over the list of cases, one of which is there."""
    hearing.window.home()
    hearing.settle()
    hearing.press(hearing.window, Qt.Key.Key_S, CONTROL_SHIFT)
    hearing.settle()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SecurityDialog)]
    return next(each for each in found if each.isVisible())


def answered(desk: Desk, card: CareCard) -> str:
    """Wait until the database thread has answered; return what is said of it."""
    desk.bot.waitUntil(card.isEnabled, timeout=20_000)
    desk.settle()
    return card.refused.text.text() if card.refused.isVisibleTo(card) else card.answer.text()


def test_another_passphrase_opens_the_file(hearing: Desk, care: SecurityDialog) -> None:
    card = care.passphrase
    hearing.write(card.old.line, PASSPHRASE)
    hearing.write(card.new.line, OTHER)
    hearing.write(card.again.line, OTHER)
    hearing.press(card.change, ENTER)

    assert "口令已更换" in answered(hearing, card)
    assert card.old.line.text() == card.new.line.text() == card.again.line.text() == ""
    care.close()
    hearing.window.lock()
    hearing.settle()
    hearing.unlock(OTHER)
    hearing.page(HomePage)


@pytest.mark.parametrize(
    ("old", "new", "again", "says"),
    [
        (PASSPHRASE, OTHER, "other", refusal_text(PassphrasesDiffer())),
        ("wrong", OTHER, OTHER, refusal_text(WrongPassphrase())),
        (PASSPHRASE, "12345678", "12345678", refusal_text(PassphraseWeak("digits_only"))),
    ],
    ids=["differ", "wrong", "weak"],
)
def test_a_passphrase_that_will_not_do_is_refused_with_the_reason(
    hearing: Desk, care: SecurityDialog, old: str, new: str, again: str, says: str
) -> None:
    card = care.passphrase
    for field, text in ((card.old, old), (card.new, new), (card.again, again)):
        hearing.write(field.line, text)
    hearing.press(card.change, ENTER)

    assert answered(hearing, card) == says


def test_codes_count_only_when_typed_back(
    hearing: Desk, care: SecurityDialog, tmp_path: Path
) -> None:
    card = care.recovery
    assert "还没有生效" in card.ways.text()
    card.make(str(tmp_path / "codes.pdf"))
    answered(hearing, card)
    assert (tmp_path / "codes.pdf").read_bytes().startswith(b"%PDF")
    kit: Kit | None = card._kit
    assert kit is not None

    hearing.write(card.passphrase.line, PASSPHRASE)
    hearing.press(card.prove, ENTER)
    assert answered(hearing, card) == refusal_text(RecoveryCodesMissing())

    card.typed.edit.setPlainText("\n".join(code for _, code in kit.codes))
    hearing.press(card.prove, ENTER)
    assert "核对无误" in answered(hearing, card)
    assert card.ways.text() == "现已生效：恢复单一个码即可打开；三份分片中任意两份可以打开。"
    assert card.typed.edit.toPlainText() == ""


def test_backups_are_listed_and_tried(hearing: Desk, care: SecurityDialog, tmp_path: Path) -> None:
    card = care.copies
    hearing.press(card.now, ENTER)
    assert "已备份" in answered(hearing, card)
    assert len(card.list.model_.rows) >= 1

    hearing.press(card.drill, ENTER)
    assert "演练成功" in answered(hearing, card)
    card.copy_to(str(tmp_path / "copy.mvault"))
    assert "加密副本已写好" in answered(hearing, card)
    assert (tmp_path / "copy.mvault").exists()
    card.copy_to(str(tmp_path / "copy.mvault"))
    assert card.refused.isVisibleTo(card) or "已" in answered(hearing, card)


def test_the_record_is_checked_alone_and_against_paper(hearing: Desk, care: SecurityDialog) -> None:
    card = care.copies
    hearing.press(card.verify, ENTER)
    assert "记录完整" in answered(hearing, card)

    hearing.write(card.mark.line, "1-00000000")
    hearing.press(card.verify, ENTER)
    assert "不在记录之中" in answered(hearing, card)


def test_a_case_is_destroyed_only_by_its_number_and_a_reason(
    hearing: Desk, care: SecurityDialog, tmp_path: Path
) -> None:
    card = care.purge
    number = card._numbers[card.case.value]
    assert number in card.what.text()
    assert "尚未结案" in card.what.text()
    hearing.press(card.purge, ENTER)
    assert "案号与所选案件不一致" in answered(hearing, card)

    card.again.line.setText(number)
    hearing.press(card.purge, ENTER)
    assert "没有写明事由" in answered(hearing, card)

    card.reason.edit.setPlainText("保管期届满")
    hearing.press(card.purge, ENTER)
    answered(hearing, card)
    assert card._numbers == {}
    assert number in card.purged.text()
    assert "保管期届满" in card.purged.text()
    assert card.what.text() == ""

    card.print_to(str(tmp_path / "nowhere" / "proof.pdf"))
    assert card.refused.isVisibleTo(card)
    card.print_to(str(tmp_path / "proof.pdf"))
    text = "".join("".join(page_texts((tmp_path / "proof.pdf").read_bytes())).split())
    assert "案卷销毁记录" in text
    assert number in text


def test_years_of_keeping_are_set_with_their_rule_and_lead_to_what_is_over(
    hearing: Desk, care: SecurityDialog
) -> None:
    closing = Closing(date(2020, 1, 15), ClosingWay.OTHER)

    def close(archive: SafeArchive) -> None:
        (line,) = archive.summaries()
        case = archive.load(line.id)
        known = replace(case.performance, closed=closing)
        archive.save(replace(case, number="旧案一号", performance=known), "case_closed")

    hearing.workspace.ask(care, close, lambda _: None, lambda _: None)
    hearing.settle()
    card = care.keeping
    assert "未设定" in card.rules.text()
    assert not card.due.isVisibleTo(card)

    card.years.box.setFocus()
    card.years.box.selectAll()
    hearing.bot.keyClicks(card.years.box, "5")
    hearing.press(card.set, ENTER)
    assert "写明依据哪项规定" in answered(hearing, card)
    hearing.write(card.source.edit, "本中心档案办法第三条")
    hearing.press(card.set, ENTER)
    answered(hearing, card)
    assert "5年，依据：本中心档案办法第三条" in card.rules.text()

    assert card.due.isVisibleTo(card)
    care.purge.reload()
    hearing.settle()
    card.due.setFocus()
    card.due.choose(0)
    hearing.press(card.due, ENTER)
    hearing.settle()
    assert care.tabs.currentIndex() == PURGE_TAB
    assert "保管期已于 2025-01-15 届满" in care.purge.what.text()


def test_a_case_goes_out_and_comes_in(hearing: Desk, care: SecurityDialog, tmp_path: Path) -> None:
    card = care.bundles
    path = str(tmp_path / "out.mcase")
    hearing.write(card.passphrase.line, "short")
    card.pack_to(path)
    assert answered(hearing, card) == refusal_text(PassphraseWeak("short"))

    hearing.rewrite(card.passphrase.line, OTHER)
    card.reader.choose("full")
    card.pack_to(path)
    assert "案件包已保存" in answered(hearing, card)

    hearing.rewrite(card.passphrase.line, OTHER)
    card.take_from(path)
    assert "请与寄出方电话核对校验码" in answered(hearing, card)
    assert len(card._numbers) == 2
    assert len(care.purge._numbers) == 2


def test_a_bundle_with_files_is_refused_whole_on_a_disk_nearly_full(
    hearing: Desk, care: SecurityDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"a photograph of the note"
    (known,) = care.bundles._numbers

    def hand_in(archive: SafeArchive) -> None:
        case = archive.load(archive.summaries()[0].id)
        change = take_in(
            archive, case, name="借条", content=content, by=Role.DEBTOR, on=NOON.date()
        )
        archive.save(change.case, change.act)

    hearing.workspace.ask(care, hand_in, print, print)
    hearing.settle()
    card, path = care.bundles, str(tmp_path / "out.mcase")
    hearing.rewrite(card.passphrase.line, OTHER)
    card.reader.choose("full")
    card.pack_to(path)
    assert "案件包已保存" in answered(hearing, card)
    left = SimpleNamespace(free=90 * 1024**2)
    monkeypatch.setattr("mediator.vault.vault.disk_usage", lambda _path: left)

    hearing.rewrite(card.passphrase.line, OTHER)
    card.take_from(path)

    assert answered(hearing, card) == refusal_text(DiskNearlyFull(90))
    assert list(card._numbers) == [known]


def test_locking_closes_it_and_the_curtain_hides_it(hearing: Desk, care: SecurityDialog) -> None:
    hearing.window.curtain()
    assert not care.isVisible()
    hearing.window._lift()
    assert care.isVisible()

    hearing.write(care.passphrase.old.line, PASSPHRASE)
    hearing.control(Qt.Key.Key_L)
    hearing.page(UnlockPage)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [hearing.window]
