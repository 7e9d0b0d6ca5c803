"""Opening the archive, or creating it on the first run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from mediator.desktop import theme
from mediator.desktop.files import ask_file
from mediator.desktop.opening import OtherWay
from mediator.desktop.widgets.basic import Button, Card, Refused, Text, column, row, scrolled
from mediator.desktop.widgets.buttons import Buttons
from mediator.desktop.widgets.entries import Field, Words
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.refusals import Refusal, VaultDamaged
from mediator.domain.safe_refusals import (
    RecoveryCodesMissing,
    RecoveryCodeWrong,
    VaultRolledBack,
)
from mediator.wording import screen as words
from mediator.wording.phrases import Language, Phrase

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


class UnlocksByCodes(Protocol):
    """Gives an archive another passphrase by codes from paper, and opens it."""

    def __call__(
        self,
        path: Path,
        codes: list[str],
        passphrase: str,
        refused: Callable[[Refusal], None],
    ) -> None:
        """Open the archive, or say why not."""


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """What stands on the page, for the same page in another size."""

    passphrase: str
    again: str
    codes: str
    by_codes: bool


class UnlockView(Protocol):
    """What the presenter can show."""

    def show_file(self, path: Path, *, new: bool) -> None:
        """Ask for the passphrase of a file, or for a new one."""

    def show_codes(self) -> None:
        """Ask for codes from paper and a new passphrase instead."""

    def show_busy(self, *, new: bool) -> None:
        """Say that the key is being worked out."""

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why the file did not open."""

    def show_difference(self) -> None:
        """Say that the two passphrases differ."""

    def offer(self, way: OtherWay | None) -> None:
        """Offer another way to open the file, or none."""


class UnlockPresenter:
    """Decides between creating, opening and recovering, and compares the two passphrases."""

    def __init__(
        self,
        view: UnlockView,
        unlock: Unlocks,
        otherwise: UnlocksOtherwise,
        by_codes: UnlocksByCodes,
        path: Path,
    ) -> None:
        self._view, self._unlock, self._otherwise = view, unlock, otherwise
        self._by_codes = by_codes
        self._way: OtherWay | None = None
        self.place_chosen(path)

    def place_chosen(self, path: Path) -> None:
        """Take another file; one that is not there yet is to be created."""
        self._path, self._new, self.is_by_codes = path, not path.exists(), False
        self._view.show_file(path, new=self._new)
        self._offer(None)

    def forgotten(self) -> None:
        """Ask for the codes from paper; a second time, for the passphrase again."""
        if self.is_by_codes:
            self.place_chosen(self._path)
            return
        self.is_by_codes = True
        self._view.show_codes()
        self._offer(None)

    def confirmed(self, passphrase: str, again: str, codes: list[str]) -> None:
        """Open or create the file, or open it by codes under a new passphrase."""
        if (self._new or self.is_by_codes) and passphrase != again:
            self._view.show_difference()
            return
        self._view.show_busy(new=self._new)
        if self.is_by_codes:
            self._by_codes(self._path, codes, passphrase, self.refused)
        else:
            self._unlock(self._path, passphrase, new=self._new, refused=self.refused)

    def other_way_chosen(self, passphrase: str) -> None:
        """Open the file in the way that was offered."""
        if self._way is not None:
            self._view.show_busy(new=False)
            self._otherwise(self._path, passphrase, self._way, self.refused)

    def refused(self, refusal: Refusal) -> None:
        """Say why the file did not open, and offer what can still be done.

        A file that its codes have opened and that is damaged or old goes by the new passphrase
        already: it is asked for like any other.
        """
        way = OTHER_WAYS.get(type(refusal))
        if way is not None and self.is_by_codes:
            self.place_chosen(self._path)
        self._view.show_refusal(refusal)
        self._offer(way)

    def _offer(self, way: OtherWay | None) -> None:
        self._way = way
        self._view.offer(way)


class UnlockPage(QFrame):
    """One passphrase, or two the first time; codes from paper where it is forgotten."""

    def __init__(self, workspace: Workspace, path: Path, speak: Callable[[Language], None]) -> None:
        super().__init__()
        self.setProperty("plain", "ground")
        self._title = Text(kind="title")
        self._says = Text(kind="quiet")
        self.passphrase = _secret(say(words.PASSPHRASE))
        self.again = _secret(say(words.PASSPHRASE_AGAIN))
        self.codes = Words(say(words.CODES), str, rows=2)
        self.codes.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._hint = Text(say(words.PASSPHRASE_HINT), "quiet")
        self.refused = Refused()
        self.tells_of_stop = False
        self.place = Text(kind="quiet")
        self.change = Button(say(words.CHANGE_PLACE), self._choose_place, "quiet")
        self.confirm = Button("", self._confirm, "primary")
        self.other_way = Button("", self._other_way)
        self.busy = Text(kind="quiet")
        self.typing = TypingMark(self.passphrase.line, self.again.line)
        self.forgot = Button(say(words.FORGOT), self._forgot, "quiet")
        choices = words.LANGUAGES.items()
        self.language: Buttons[Language] = Buttons(say(words.LANGUAGE), language(), choices)
        self.language.caption.hide()
        self._lay_out()

        self._presenter = UnlockPresenter(
            self, workspace.unlock, workspace.unlock_otherwise, workspace.unlock_by_codes, path
        )
        self.passphrase.line.returnPressed.connect(self._first_entered)
        self.again.line.returnPressed.connect(self._confirm)
        self.language.changed.connect(lambda: speak(self.language.value))

    def typed(self) -> Typed:
        """Return what is typed, for the same page in another size."""
        secrets = self.passphrase.line.text(), self.again.line.text()
        return Typed(*secrets, self.codes.edit.toPlainText(), self._presenter.is_by_codes)

    def type_again(self, typed: Typed) -> None:
        """Take over what was typed on the page before."""
        if typed.by_codes:
            self._presenter.forgotten()
            self.codes.edit.setPlainText(typed.codes)
        self.passphrase.line.setText(typed.passphrase)
        self.again.line.setText(typed.again)

    def show_file(self, path: Path, *, new: bool) -> None:
        says = (
            (words.CREATE_TITLE, words.CREATE_SAYS, words.CREATE)
            if new
            else (words.OPEN_TITLE, words.OPEN_SAYS, words.OPEN)
        )
        self._show(*says, twice=new, codes=False)
        self.forgot.setVisible(not new)
        self.place.setText(str(path))

    def show_codes(self) -> None:
        self._show(words.CODES_TITLE, words.CODES_SAYS, words.CODES_OPEN, twice=True, codes=True)
        for secret in (self.passphrase, self.again):
            secret.line.clear()
        self.codes.edit.setFocus()

    def show_busy(self, *, new: bool) -> None:
        self.refused.clear()
        self.tells_of_stop = False
        self.busy.setText(say(words.CREATING if new else words.OPENING))
        for part in self._parts():
            part.setEnabled(False)

    def show_refusal(self, refusal: Refusal) -> None:
        self._rest()
        self.refused.say(refusal)
        if isinstance(refusal, RecoveryCodeWrong | RecoveryCodesMissing):
            self.codes.edit.setFocus()
            return
        self.passphrase.line.setFocus()
        self.passphrase.line.selectAll()

    def offer(self, way: OtherWay | None) -> None:
        self.other_way.setVisible(way is not None)
        if way is not None:
            self.other_way.setText(say(words.OTHER_WAYS[way.value]))
            self.other_way.setAccessibleName(self.other_way.text())

    def show_stop(self, report: Path) -> None:
        """Say that a bug stopped the program, what is safe, and what a technician may be told."""
        kind, *frames = report.read_text("utf-8").splitlines()
        self.refused.tell(say(words.STOPPED, what=" · ".join((kind, *frames[-1:])), path=report))
        self.tells_of_stop = True

    def show_difference(self) -> None:
        self.refused.tell(say(words.PASSPHRASES_DIFFER))
        self.again.line.setFocus()
        self.again.line.selectAll()

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(theme.px(520))
        card.body.setContentsMargins(32, 28, 32, 28)
        card.body.setSpacing(14)
        card.add(self._title, self._says, self.codes)
        card.add(self.passphrase, self._hint, self.again, self.typing)
        keys = row(self.confirm, self.other_way, self.busy, None, self.forgot, spacing=12)
        card.add(self.refused, keys)
        place = Card()
        place.setProperty("kind", "inset")
        place.body.setContentsMargins(12, 8, 12, 8)
        place.body.setSpacing(2)
        caption = Text(say(words.FILE_PLACE), "caption", wrap=False)
        place.add(row(caption, None, self.change), self.place)
        card.add(place)
        middle = row(None, card, None)
        tongues = QWidget()
        column(self.language, into=tongues)
        tongues.setFixedWidth(theme.px(520))
        inside = QWidget()
        parts = (None, middle, row(None, tongues, None), None, None)
        column(*parts, into=inside, margins=(24, 24, 24, 24))
        column(scrolled(inside), into=self)

    def _show(
        self, title: Phrase, says: Phrase, confirm: Phrase, *, twice: bool, codes: bool
    ) -> None:
        self._title.setText(say(title))
        self._says.setText(say(says))
        self.codes.setVisible(codes)
        for secret, name, new in (
            (self.passphrase, words.PASSPHRASE, words.NEW_PASSPHRASE),
            (self.again, words.PASSPHRASE_AGAIN, words.NEW_PASSPHRASE_AGAIN),
        ):
            secret.caption.setText(say(new if codes else name))
            secret.line.setAccessibleName(secret.caption.text())
        self.again.setVisible(twice)
        self._hint.setVisible(twice)
        self.forgot.setText(say(words.CODES_BACK if codes else words.FORGOT))
        self.forgot.setAccessibleName(self.forgot.text())
        self.confirm.setText(say(confirm))
        self.confirm.setAccessibleName(self.confirm.text())
        self.refused.clear()
        self._rest()

    def _rest(self) -> None:
        self.busy.setText("")
        for part in self._parts():
            part.setEnabled(True)

    def _parts(self) -> tuple[QWidget, ...]:
        ways = self.confirm, self.other_way, self.change, self.forgot
        return self.codes, self.passphrase, self.again, *ways

    def _other_way(self) -> None:
        self._presenter.other_way_chosen(self.passphrase.line.text())

    def _first_entered(self) -> None:
        if self.again.isHidden():
            self._confirm()

    def _confirm(self) -> None:
        codes = [line for line in self.codes.edit.toPlainText().splitlines() if line.strip()]
        self._presenter.confirmed(self.passphrase.line.text(), self.again.line.text(), codes)

    def _forgot(self) -> None:
        self._presenter.forgotten()
        if not self._presenter.is_by_codes:
            self.codes.edit.clear()
            self.passphrase.line.setFocus()

    def _choose_place(self) -> None:
        now = Path(self.place.text())
        title = say(words.CHOOSE_PLACE)
        ask_file(self, title, self.choose, folder=now.parent, name=now.name, replaces=False)

    def choose(self, name: str) -> None:
        """Take another file."""
        self._presenter.place_chosen(Path(name))


class TypingMark(Text):
    """Says what makes a right passphrase wrong: Caps Lock, or an input method in Chinese.

    No system tells whether Caps Lock is on, so it is read from a letter and its Shift key.
    """

    def __init__(self, *lines: QLineEdit) -> None:
        super().__init__(kind="mark")
        self._lines, self._caps = lines, False
        self.hide()
        for line in lines:
            line.installEventFilter(self)
            line.textChanged.connect(lambda _text: self._say())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if letter.isascii() and letter.isalpha():
                self._caps = letter.isupper() is not shift
            elif event.key() == Qt.Key.Key_CapsLock:
                self._caps = False  # it was just turned; the next letter tells
            self._say()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        strange = not all(line.text().isascii() for line in self._lines)
        told = [(self._caps, words.CAPS_LOCK), (strange, words.NOT_LATIN)]
        self.setText("".join(say(phrase) for so, phrase in told if so))
        self.setVisible(bool(self.text()))


def _secret(name: str) -> Field[str]:
    """Return an entry that shows dots; what is typed is never read as anything."""
    field: Field[str] = Field(name, "", str, str)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
    field.line.setInputMethodHints(hints)
    field.line.own_undo = True
    return field
