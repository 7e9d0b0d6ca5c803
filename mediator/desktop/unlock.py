"""Opening the archive, or creating it on the first run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from mediator.desktop import theme
from mediator.desktop.files import ask_file
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import say
from mediator.desktop.workspace import OtherWay, Workspace
from mediator.domain.refusals import Refusal, VaultDamaged
from mediator.domain.safe_refusals import VaultRolledBack
from mediator.wording import screen as words

OTHER_WAYS: dict[type[Refusal], OtherWay] = {
    VaultDamaged: OtherWay.RESCUE,
    VaultRolledBack: OtherWay.OLDER,
}


class Unlocks(Protocol):
    """Opens or creates an archive, away from the window's thread."""

    def __call__(
        self, path: Path, passphrase: str, *, new: bool, refused: Callable[[Refusal], None]
    ) -> None:
        """Open the archive, or say why not."""


class UnlocksOtherwise(Protocol):
    """Opens a damaged or an older archive, away from the window's thread."""

    def __call__(
        self, path: Path, passphrase: str, way: OtherWay, refused: Callable[[Refusal], None]
    ) -> None:
        """Open it in that way, or say why not."""


class UnlockView(Protocol):
    """What the presenter can show."""

    def show_file(self, path: Path, *, new: bool) -> None:
        """Ask for the passphrase of a file, or for a new one."""

    def show_busy(self, *, new: bool) -> None:
        """Say that the key is being worked out."""

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why the file did not open."""

    def show_difference(self) -> None:
        """Say that the two passphrases differ."""

    def offer(self, way: OtherWay | None) -> None:
        """Offer another way to open the file, or none."""


class UnlockPresenter:
    """Decides between creating and opening, and compares the two passphrases."""

    def __init__(
        self, view: UnlockView, unlock: Unlocks, otherwise: UnlocksOtherwise, path: Path
    ) -> None:
        self._view, self._unlock, self._otherwise = view, unlock, otherwise
        self._way: OtherWay | None = None
        self.place_chosen(path)

    def place_chosen(self, path: Path) -> None:
        """Take another file; one that is not there yet is to be created."""
        self._path, self._new = path, not path.exists()
        self._view.show_file(path, new=self._new)
        self._offer(None)

    def confirmed(self, passphrase: str, again: str) -> None:
        """Open or create the file."""
        if self._new and passphrase != again:
            self._view.show_difference()
            return
        self._view.show_busy(new=self._new)
        self._unlock(self._path, passphrase, new=self._new, refused=self.refused)

    def other_way_chosen(self, passphrase: str) -> None:
        """Open the file in the way that was offered."""
        if self._way is not None:
            self._view.show_busy(new=False)
            self._otherwise(self._path, passphrase, self._way, self.refused)

    def refused(self, refusal: Refusal) -> None:
        """Say why the file did not open, and offer what can still be done."""
        self._view.show_refusal(refusal)
        self._offer(OTHER_WAYS.get(type(refusal)))

    def _offer(self, way: OtherWay | None) -> None:
        self._way = way
        self._view.offer(way)


class UnlockPage(QFrame):
    """One passphrase, or two the first time."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        super().__init__()
        self.setProperty("plain", "ground")
        self._title = Text(kind="title")
        self._says = Text(kind="quiet")
        self.passphrase = _secret(say(words.PASSPHRASE))
        self.again = _secret(say(words.PASSPHRASE_AGAIN))
        self._hint = Text(say(words.PASSPHRASE_HINT), "quiet")
        self.refused = Refused()
        self.place = Text(kind="quiet")
        self.change = Button(say(words.CHANGE_PLACE), self._choose_place, "quiet")
        self.confirm = Button("", self._confirm, "primary")
        self.other_way = Button("", self._other_way)
        self.busy = Text(kind="quiet")
        self._lay_out()

        self._presenter = UnlockPresenter(self, workspace.unlock, workspace.unlock_otherwise, path)
        self.passphrase.line.returnPressed.connect(self._first_entered)
        self.again.line.returnPressed.connect(self._confirm)

    def typed(self) -> tuple[str, str]:
        """Return what is typed, for the same page in another size."""
        return self.passphrase.line.text(), self.again.line.text()

    def type_again(self, typed: tuple[str, str]) -> None:
        """Take over what was typed on the page before."""
        for entry, text in zip((self.passphrase, self.again), typed, strict=True):
            entry.line.setText(text)

    def show_file(self, path: Path, *, new: bool) -> None:
        self._title.setText(say(words.CREATE_TITLE if new else words.OPEN_TITLE))
        self._says.setText(say(words.CREATE_SAYS if new else words.OPEN_SAYS))
        self.again.setVisible(new)
        self._hint.setVisible(new)
        self.confirm.setText(say(words.CREATE if new else words.OPEN))
        self.confirm.setAccessibleName(self.confirm.text())
        self.place.setText(str(path))
        self.refused.clear()
        self._rest()

    def show_busy(self, *, new: bool) -> None:
        self.refused.clear()
        self.busy.setText(say(words.CREATING if new else words.OPENING))
        for part in self._parts():
            part.setEnabled(False)

    def show_refusal(self, refusal: Refusal) -> None:
        self._rest()
        self.refused.say(refusal)
        self.passphrase.line.setFocus()
        self.passphrase.line.selectAll()

    def offer(self, way: OtherWay | None) -> None:
        self.other_way.setVisible(way is not None)
        if way is not None:
            self.other_way.setText(say(words.OTHER_WAYS[way.value]))
            self.other_way.setAccessibleName(self.other_way.text())

    def show_difference(self) -> None:
        self.refused.tell(say(words.PASSPHRASES_DIFFER))
        self.again.line.setFocus()
        self.again.line.selectAll()

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(theme.px(520))
        card.body.setContentsMargins(32, 28, 32, 28)
        card.body.setSpacing(14)
        card.add(self._title, self._says, self.passphrase, self._hint, self.again)
        card.add(self.refused, row(self.confirm, self.other_way, self.busy, None, spacing=12))
        place = Card()
        place.setProperty("kind", "inset")
        place.body.setContentsMargins(12, 8, 12, 8)
        place.body.setSpacing(2)
        caption = Text(say(words.FILE_PLACE), "caption", wrap=False)
        place.add(row(caption, None, self.change), self.place)
        card.add(place)
        middle = row(None, card, None)
        column(None, middle, None, None, into=self, margins=(24, 24, 24, 24))

    def _rest(self) -> None:
        self.busy.setText("")
        for part in self._parts():
            part.setEnabled(True)

    def _parts(self) -> tuple[QWidget, ...]:
        return self.passphrase, self.again, self.confirm, self.other_way, self.change

    def _other_way(self) -> None:
        self._presenter.other_way_chosen(self.passphrase.line.text())

    def _first_entered(self) -> None:
        if self.again.isHidden():
            self._confirm()

    def _confirm(self) -> None:
        self._presenter.confirmed(self.passphrase.line.text(), self.again.line.text())

    def _choose_place(self) -> None:
        now = Path(self.place.text())
        title = say(words.CHOOSE_PLACE)
        dialog = ask_file(self, title, self.choose, folder=now.parent, name=now.name)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # opening overwrites nothing

    def choose(self, name: str) -> None:
        """Take another file."""
        self._presenter.place_chosen(Path(name))


def _secret(name: str) -> Field[str]:
    """Return an entry that shows dots; what is typed is never read as anything."""
    field: Field[str] = Field(name, "", str, str)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
    field.line.setInputMethodHints(hints)
    field.line.own_undo = True
    return field
