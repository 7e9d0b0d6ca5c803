"""Opening the case file: every way in which it cannot be opened is said in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from mediator.desktop.home import HomePage
from mediator.desktop.opening import OtherWay
from mediator.desktop.unlock import Typed, UnlockPage, UnlockPresenter
from mediator.desktop.widgets.basic import Text
from mediator.desktop.window import MainWindow
from mediator.desktop.words import refusal_text
from mediator.domain.refusals import (
    PassphraseWeak,
    Refusal,
    VaultDamaged,
    VaultForeign,
    WrongPassphrase,
)
from mediator.domain.safe_refusals import RecoveryCodesMissing, RecoveryCodeWrong
from mediator.usecases.ports import Kit, SafeArchive
from mediator.usecases.steps import unwatched
from mediator.wording import screen as words
from tests.desktop.desk import PASSPHRASE, Desk


def said(desk: Desk) -> str:
    return desk.page(UnlockPage).refused.text.text()


def locked(desk: Desk) -> UnlockPage:
    desk.create()
    desk.control(Qt.Key.Key_L)
    desk.settle()
    return desk.page(UnlockPage)


def test_two_different_passphrases_create_nothing(desk: Desk) -> None:
    page = desk.page(UnlockPage)
    desk.write(page.passphrase.line, PASSPHRASE)
    desk.write(page.again.line, "correct horse")
    desk.press(page.again.line, Qt.Key.Key_Return)

    assert said(desk).startswith("两次输入的口令不一致")
    assert not desk.services.archive_path.exists()


def test_a_wrong_passphrase_is_said_and_may_be_typed_again(desk: Desk) -> None:
    page = locked(desk)
    desk.unlock("wrong")
    assert said(desk) == refusal_text(WrongPassphrase())
    assert page.passphrase.line.hasSelectedText()

    desk.unlock()
    desk.page(HomePage)


def test_the_window_lives_while_the_key_is_worked_out(desk: Desk) -> None:
    page = locked(desk)
    desk.write(page.passphrase.line, PASSPHRASE)
    desk.press(page.passphrase.line, Qt.Key.Key_Return)

    assert page.busy.text().startswith("正在打开案库")
    assert not page.confirm.isEnabled()
    desk.settle()


def test_a_second_window_on_the_same_file_is_told_so(desk: Desk) -> None:
    desk.create()
    first = desk.window
    desk.sit_down(desk.services)
    desk.unlock()

    assert "窗口" in said(desk) or "占用" in said(desk)
    desk.window.close()
    desk.window = first


def test_a_file_that_is_no_case_file_is_told_so(desk: Desk, tmp_path: Path) -> None:
    foreign = tmp_path / "letter.txt"
    foreign.write_text("no vault", "utf-8")
    page = desk.page(UnlockPage)
    page.choose(str(foreign))
    assert page.again.isHidden()

    desk.unlock()
    assert said(desk) == refusal_text(VaultForeign(str(foreign)))


def test_a_damaged_file_is_told_so(desk: Desk) -> None:
    page = locked(desk)
    path = desk.services.archive_path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(bytes(content))
    desk.unlock()

    assert said(desk) == refusal_text(VaultDamaged(str(path)))
    assert page.confirm.isEnabled()


def test_a_damaged_file_gives_way_to_its_backup_and_what_is_missing_is_listed(
    desk: Desk,
) -> None:
    desk.create()
    desk.take_example()
    desk.control(Qt.Key.Key_L)  # this makes a backup
    desk.settle()
    desk.unlock()
    workspace = desk.workspace
    workspace.new_case()
    desk.settle()
    archive = workspace._archive
    assert archive is not None
    archive.backup = lambda steps=unwatched: Path("unused")  # type: ignore[method-assign]
    desk.control(Qt.Key.Key_L)
    desk.settle()
    path = desk.services.archive_path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(bytes(content))
    desk.unlock()
    page = desk.page(UnlockPage)
    assert page.other_way.isVisible()

    page.other_way.click()
    desk.settle()

    shown = "\n".join(text.text() for text in desk.page(HomePage).rescue.findChildren(Text))
    assert "以下 1 处修改" in shown
    assert "新建案件" in shown
    assert list(path.parent.glob("*.damaged-*"))
    assert len(desk.page(HomePage)._all.cases) == 1


def test_an_older_file_opens_only_when_asked_to(desk: Desk) -> None:
    locked(desk)
    path = desk.services.archive_path
    before = path.read_bytes()
    desk.unlock()
    desk.take_example()
    desk.control(Qt.Key.Key_L)
    desk.settle()
    path.write_bytes(before)
    desk.unlock()
    assert "比上次保存时旧" in said(desk)
    page = desk.page(UnlockPage)

    page.other_way.click()
    desk.settle()

    assert desk.page(HomePage)._all.cases == ()
    assert not desk.page(HomePage).rescue.isVisible()


def test_nothing_of_the_frame_is_offered_before_the_file_is_open(desk: Desk) -> None:
    assert not desk.window.rail.isVisible()
    assert not desk.window.top.lock.isVisible()


class Looks:
    """A view that remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def show_file(self, path: Path, *, new: bool) -> None:
        self.told.append((path.name, new))

    def show_codes(self) -> None:
        self.told.append("codes")

    def show_busy(self, *, new: bool) -> None:
        self.told.append("busy")

    def show_refusal(self, refusal: Refusal) -> None:
        self.told.append(refusal)

    def show_difference(self) -> None:
        self.told.append("different")

    def offer(self, way: OtherWay | None) -> None:
        self.told.append(way)


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_is_not_there_is_to_be_created(tmp_path: Path, there: bool) -> None:
    path = tmp_path / "cases.mvault"
    if there:
        path.touch()
    view = Looks()
    asked: list[bool] = []
    presenter = UnlockPresenter(
        view,
        lambda path, passphrase, *, new, refused: asked.append(new),
        lambda path, passphrase, way, refused: asked.append(True),
        lambda path, codes, passphrase, refused: asked.append(True),
        path,
    )
    presenter.confirmed("a", "b", [])
    presenter.other_way_chosen("a")  # none was offered

    assert view.told == [(path.name, not there), None, "busy" if there else "different"]
    assert asked == ([False] if there else [])


def test_the_title_of_the_window_names_nobody(desk: Desk) -> None:
    desk.create()
    desk.take_example()

    assert isinstance(desk.window, MainWindow)
    assert desk.window.windowTitle() == "债务调解助手"


def test_caps_lock_is_told_from_a_letter_and_its_shift_key(desk: Desk) -> None:
    page = desk.page(UnlockPage)
    line = page.passphrase.line
    desk.bot.keyClicks(line, "quiet")
    assert not page.typing.isVisible()

    press, modifiers = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier
    QApplication.sendEvent(line, QKeyEvent(press, Qt.Key.Key_A, modifiers.ShiftModifier, "A"))
    assert not page.typing.isVisible()

    QApplication.sendEvent(line, QKeyEvent(press, Qt.Key.Key_A, modifiers.NoModifier, "A"))
    assert page.typing.text() == words.CAPS_LOCK.zh
    assert page.typing.isVisible()

    desk.bot.keyClick(line, Qt.Key.Key_CapsLock)
    assert not page.typing.isVisible()


def test_a_passphrase_typed_in_chinese_is_pointed_out(desk: Desk) -> None:
    page = desk.page(UnlockPage)
    desk.write(page.passphrase.line, "ｃorrect")

    assert page.typing.text() == words.NOT_LATIN.zh


NEW = "four other unrelated words"


def on_paper(desk: Desk) -> dict[str, str]:
    """Make a file with a case whose recovery codes were printed and typed back, and lock it."""
    desk.create()
    desk.take_example()
    kits: list[Kit] = []

    def prove(archive: SafeArchive) -> Kit:
        kit = archive.prepare_recovery()
        archive.confirm_recovery(PASSPHRASE, kit, [code for _, code in kit.codes])
        return kit

    desk.workspace.ask(desk.window, prove, kits.append, print)
    desk.settle()
    desk.control(Qt.Key.Key_L)
    desk.settle()
    return dict(kits[0].codes)


def forgotten(desk: Desk, codes: str, passphrase: str = NEW, again: str = NEW) -> UnlockPage:
    """Press what a person presses who forgot the passphrase, and type codes and a new one."""
    page = desk.page(UnlockPage)
    if not page.codes.isVisible():
        desk.press(page.forgot, Qt.Key.Key_Return)
    page.codes.edit.clear()
    for at, line in enumerate(codes.splitlines()):
        if at:
            desk.press(page.codes.edit, Qt.Key.Key_Return)
        desk.write(page.codes.edit, line)
    for entry, text in ((page.passphrase, passphrase), (page.again, again)):
        entry.line.selectAll()
        desk.write(entry.line, text)
    desk.press(page.again.line, Qt.Key.Key_Return)
    desk.settle()
    return page


@pytest.mark.parametrize("kinds", ["S", "13"])
def test_a_forgotten_passphrase_gives_way_to_codes_from_paper_by_keys_alone(
    desk: Desk, kinds: str
) -> None:
    codes = on_paper(desk)
    forgotten(desk, "\n".join(codes[kind].lower() for kind in kinds))
    assert len(desk.page(HomePage)._all.cases) == 1

    desk.control(Qt.Key.Key_L)
    desk.settle()
    desk.unlock()
    assert said(desk) == refusal_text(WrongPassphrase())
    desk.unlock(NEW)
    desk.page(HomePage)


def test_a_code_typed_wrong_is_said_in_one_sentence_and_changes_nothing(desk: Desk) -> None:
    codes = on_paper(desk)
    beside = [file for file in desk.services.archive_path.parent.rglob("*") if file.is_file()]
    before = {file: file.read_bytes() for file in beside}
    wrong = codes["S"][:-1] + ("0" if codes["S"][-1] != "0" else "1")
    page = forgotten(desk, wrong)
    assert said(desk) == refusal_text(RecoveryCodeWrong("checksum"))
    assert page.codes.edit.hasFocus()

    forgotten(desk, codes["2"])
    assert said(desk) == refusal_text(RecoveryCodesMissing())
    forgotten(desk, codes["S"], again="another one")
    assert said(desk) == words.PASSPHRASES_DIFFER.zh
    forgotten(desk, codes["S"], "short", "short")
    assert said(desk) == refusal_text(PassphraseWeak("short"))

    assert {file: file.read_bytes() for file in beside} == before
    desk.press(page.forgot, Qt.Key.Key_Return)
    assert not page.codes.isVisible()
    assert page.codes.edit.toPlainText() == ""
    desk.unlock()
    desk.page(HomePage)


def test_a_file_without_codes_says_that_only_its_passphrase_opens_it(desk: Desk) -> None:
    assert not desk.page(UnlockPage).forgot.isVisible()  # there is no file yet
    page = locked(desk)
    desk.press(page.forgot, Qt.Key.Key_Return)
    assert page.codes.edit.hasFocus()
    assert "任何人都打不开" in words.CODES_SAYS.zh

    forgotten(desk, "S-0000")
    assert said(desk) == refusal_text(RecoveryCodesMissing())


def test_a_damaged_file_that_codes_opened_goes_on_under_the_new_passphrase(desk: Desk) -> None:
    codes = on_paper(desk)
    path = desk.services.archive_path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(bytes(content))
    page = forgotten(desk, codes["S"])

    assert said(desk) == refusal_text(VaultDamaged(str(path)))
    assert not page.codes.isVisible()
    page.other_way.click()
    desk.settle()
    assert len(desk.page(HomePage)._all.cases) == 1


def test_what_was_typed_of_the_codes_lives_through_another_size(desk: Desk) -> None:
    page = locked(desk)
    desk.press(page.forgot, Qt.Key.Key_Return)
    desk.write(page.codes.edit, "S-ABCD")
    desk.write(page.passphrase.line, NEW)
    desk.control(Qt.Key.Key_Plus)
    desk.settle()

    larger = desk.page(UnlockPage)
    assert larger is not page
    assert larger.codes.isVisible()
    assert larger.typed() == Typed(NEW, "", "S-ABCD", by_codes=True)
