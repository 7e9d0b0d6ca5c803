"""The list of all keys, and the help page of a screen; both lie in the program, offline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from mediator.desktop import theme
from mediator.desktop.actions import Act
from mediator.desktop.widgets.basic import Button, column, row
from mediator.desktop.widgets.dialog import Dialog
from mediator.desktop.widgets.grids import Grid, Head, Row
from mediator.desktop.words import language, say
from mediator.wording import screen_acts as words

SIZE = (760, 560)


def key_rows(acts: Iterable[Act]) -> list[Row]:
    """Return every key with what it does and where, those of typing last."""
    rows: list[Row] = [
        (act.keys, act.text(), say(words.WHERE[act.where.value])) for act in acts if act.keys
    ]
    rows += [(key, say(name), say(words.WHERE[where])) for where, key, name in words.TYPING_KEYS]
    return rows


class KeysSheet(Dialog):
    """All keys in one table."""

    def __init__(self, owner: QWidget, acts: Iterable[Act]) -> None:
        super().__init__(owner, say(words.KEYS), SIZE)
        heads = [Head(say(words.KEY)), Head(say(words.ACT), stretches=True), Head(say(words.PLACE))]
        self.table = Grid(say(words.KEYS), heads)
        self.table.put(key_rows(acts))
        self.table.choose(0)
        close = Button(say(words.CLOSE), lambda: self.done(0))
        column(self.table, row(None, close), into=self, margins=(12, 12, 12, 12))
        self.table.setFocus()


def help_text(folder: Path, screen: str) -> str:
    """Return the help page of a screen in the window's language."""
    script = "zh" if language().chinese else "en"
    text = (folder / "screens" / f"{screen}.{script}.md").read_text("utf-8")
    return language().choice(text, text)


class HelpSheet(Dialog):
    """The page about one screen; nothing in it is fetched from anywhere."""

    def __init__(self, owner: QWidget, folder: Path, screen: str) -> None:
        super().__init__(owner, say(words.HELP_TITLE), SIZE)
        self.page = Pages()
        self.page.setAccessibleName(say(words.HELP_TITLE))
        self.page.document().setDefaultFont(self.font())
        self.page.setMarkdown(help_text(folder, screen))
        close = Button(say(words.CLOSE), lambda: self.done(0))
        column(self.page, row(None, close), into=self, margins=(12, 12, 12, 12))
        self.page.setFocus()


class Pages(QTextBrowser):
    """Shows the program's own text; loads no picture, sheet or link."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setProperty("kind", "help")
        self.document().setDocumentMargin(theme.px(12))

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002, ARG002
        return "" if type == QTextDocument.ResourceType.StyleSheetResource.value else None
