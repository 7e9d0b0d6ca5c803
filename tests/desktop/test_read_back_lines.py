"""The command line reads back on paper what the window reads back, answer by answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from mediator.desktop.actions import acts_of
from mediator.desktop.caucus import DebtorRoom
from mediator.desktop.caucus.questions import Question
from mediator.desktop.speaking import translate_qt
from mediator.desktop.words import speak
from mediator.domain.caucus import CreditorPosition, DebtorPosition, tag_of
from mediator.domain.stages import Stage
from mediator.wording import screen_caucus as words
from mediator.wording.phrases import Language
from mediator.wording.said_in_room import lines_of
from tests.desktop.desk import Desk
from tests.leaks.test_non_interference import creditors, debtors


@pytest.mark.parametrize("room", ["creditor", "debtor"])
def test_the_lines_of_a_room_are_those_that_its_page_shows(qtbot: QtBot, room: str) -> None:
    asked = words.CREDITOR if room == "creditor" else words.DEBTOR
    said: list[CreditorPosition | DebtorPosition] = [
        *(creditors() if room == "creditor" else debtors())
    ]
    questions = [
        Question(item, phrase, lambda: datetime(2026, 11, 22, tzinfo=UTC))
        for item, phrase in asked.items()
    ]
    for question in questions:
        qtbot.addWidget(question.place)

    for position in said:
        for question in questions:
            question.open(getattr(position, question.item), tag_of(position, question.item))
        shown = [(q.asked, q.said, words.TAGS[q.tagged].zh) for q in questions if q.answered]
        assert [(line.asked, line.said, line.tag) for line in lines_of(position)] == shown


@pytest.fixture
def chinese_again() -> Iterator[None]:
    yield
    speak(Language.ENGLISH)
    translate_qt()  # English is Qt's own: nothing of it is left for other tests
    speak(Language.CHINESE)


@pytest.mark.usefixtures("chinese_again")
def test_a_window_that_speaks_english_hands_the_party_a_chinese_sheet(hearing: Desk) -> None:
    english = f"language.{Language.ENGLISH}"
    next(act for act in acts_of(hearing.window) if act.objectName() == english).do()
    hearing.settle()
    page = hearing.enter(Stage.DEBTOR_ROOM, DebtorRoom)
    page.interview.show_read_back()

    shown = [question for question in page.questions if question.answered]
    assert page.paper.lines == lines_of(page.position)
    assert [line.said for line in page.paper.lines] != [question.said for question in shown]
    assert page.paper.lines[0].asked != shown[0].asked
