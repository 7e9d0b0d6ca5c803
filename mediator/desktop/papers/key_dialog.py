"""Asks for the key of the mediation body, its passphrase, and where the signed paper goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediator.desktop.files import ask_file
from mediator.desktop.security.parts import forget, secret_field
from mediator.desktop.widgets.basic import Button, Text, column, row
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.entries import Field
from mediator.desktop.words import say
from mediator.wording import screen_agreement
from mediator.wording import screen_signing as words

SIZE = (520, 300)
Signs = Callable[[str, str, str], None]


class KeyDialog(Dialog):
    """Gives the place, the key and its passphrase, and forgets all three."""

    def __init__(self, owner: QWidget, name: str, sign: Signs) -> None:
        super().__init__(owner, say(words.SIGN), SIZE)
        self._name, self._sign = name, sign
        self.key = Field(say(words.KEY), "", str.strip, str)
        self.passphrase = secret_field(say(words.PASSPHRASE))
        self.choose = Button(say(words.CHOOSE_KEY), self._ask_key)
        self.go = Button(say(words.DO_SIGN), self._ask_place, "primary")
        column(
            Text(say(words.SIGN_SAYS), "quiet"),
            self.key,
            row(self.choose, None),
            self.passphrase,
            None,
            row(None, self.go),
            into=self,
            margins=(16, 16, 16, 16),
            spacing=10,
        )

    def sign_to(self, name: str) -> None:
        """Sign to a place, and close."""
        self.key.flush()
        self.passphrase.flush()
        key, passphrase = self.key.value, self.passphrase.value
        forget(self.passphrase)
        self.close()
        self._sign(name, key, passphrase)

    def _ask_key(self) -> None:
        kinds = say(words.KEYS)
        ask_file(self, say(words.KEY), self.key.line.setText, folder=Path.home(), kinds=kinds)

    def _ask_place(self) -> None:
        title, kinds = say(words.SIGN), say(screen_agreement.PDF_FILES)
        folder = Path.home()
        ask_file(self, title, self.sign_to, folder=folder, kinds=kinds, name=self._name)
