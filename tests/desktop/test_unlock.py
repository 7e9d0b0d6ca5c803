"""Opening the case file: every way in which it cannot be opened is said in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mediator.desktop.home import HomePage
from mediator.desktop.unlock import UnlockPage, UnlockPresenter
from mediator.desktop.widgets.basic import Text
from mediator.desktop.window import MainWindow
from mediator.desktop.words import refusal_text
from mediator.desktop.workspace import OtherWay
from mediator.domain.refusals import Refusal, VaultDamaged, VaultForeign, WrongPassphrase
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
    archive.backup = lambda: Path("unused")  # type: ignore[method-assign]
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
        path,
    )
    presenter.confirmed("a", "b")
    presenter.other_way_chosen("a")  # none was offered

    assert view.told == [(path.name, not there), None, "busy" if there else "different"]
    assert asked == ([False] if there else [])


def test_the_title_of_the_window_names_nobody(desk: Desk) -> None:
    desk.create()
    desk.take_example()

    assert isinstance(desk.window, MainWindow)
    assert desk.window.windowTitle() == "债务调解助手"
