"""What goes on in the next line keeps its words whole, whenever they change."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from mediator.desktop.widgets.basic import column
from mediator.desktop.widgets.flow import Flow


@pytest.mark.parametrize(
    "words", ["three short words", "so many words that one line cannot hold them"]
)
def test_words_that_changed_while_the_page_was_hidden_stand_whole_when_it_shows(
    qtbot: QtBot, words: str
) -> None:
    buttons = [QPushButton(str(number)) for number in range(4)]
    flow, page, pages = Flow(*buttons), QWidget(), QStackedWidget()
    column(flow, None, into=page)
    pages.addWidget(page)
    pages.addWidget(QWidget())
    qtbot.addWidget(pages)
    pages.resize(900, 300)
    with qtbot.waitExposed(pages):
        pages.show()
    QApplication.processEvents()

    pages.setCurrentIndex(1)
    for button in buttons:
        button.setText(words)
    QApplication.processEvents()
    pages.setCurrentIndex(0)

    def stands_whole() -> None:
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        assert max(button.geometry().bottom() for button in buttons) < flow.height()

    qtbot.waitUntil(stands_whole)
