"""Every place to type into: composing is never disturbed, and Ctrl+H hides what stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from mediator.desktop import discreet
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.intake import IntakePage
from mediator.desktop.pages import PAGES
from mediator.desktop.popups import dialogs_over
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk
from tests.desktop.sight import shown

Editor = QLineEdit | QPlainTextEdit | QTextEdit
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = (Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_H, Qt.Key.Key_Return, Qt.Key.Key_Slash)
LEAST_FOUND = {Stage.INTAKE: 8, Stage.CLAIMS: 8}


@pytest.fixture(autouse=True)
def nothing_hidden() -> Iterator[None]:
    yield
    discreet.hide(False)


def editors(page: QWidget) -> list[Editor]:
    """Everything on a page that a person can type into now."""
    found: list[Editor] = [w for w in shown(page) if isinstance(w, QLineEdit)]
    found += page.findChildren(QPlainTextEdit)
    found += page.findChildren(QTextEdit)
    return [w for w in found if w.isVisible() and w.isEnabled() and not w.isReadOnly()]


def held(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def compose(editor: Editor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    focus = QApplication.focusWidget()
    assert focus is not None
    QApplication.sendEvent(focus, event)


@pytest.mark.parametrize("stage", list(PAGES))
def test_composing_survives_keys_and_saving_in_every_entry(hearing: Desk, stage: Stage) -> None:
    window = hearing.window
    window.go(stage)
    hearing.settle()
    tried = 0
    for editor in editors(window.page):
        if not isValid(editor) or not editor.isVisible():
            continue  # an answer typed above took it away
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.deselect()  # what is selected gives way to what is composed
        before, tried = held(editor), tried + 1
        compose(editor, "zhong")
        for key in KEYS:
            hearing.press(editor, key, CONTROL)
        window.save_now()
        hearing.workspace.case_replaced.emit(hearing.workspace.case)
        hearing.settle()
        assert window.stage is stage, editor.accessibleName()
        assert not dialogs_over(window), editor.accessibleName()
        assert not discreet.hidden(), editor.accessibleName()
        assert isValid(editor), "built anew while characters were being composed"
        assert held(editor) == before, editor.accessibleName()
        compose(editor, "")
    assert tried >= LEAST_FOUND.get(stage, 0)


def picture(line: QWidget) -> QImage:
    return line.grab().toImage()


def test_ctrl_h_hides_what_is_typed_and_its_length(hearing: Desk) -> None:
    page = hearing.page(IntakePage)
    number, recorder = page.register.number.line, page.register.recorder.line
    seen = picture(recorder)
    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    page = hearing.page(IntakePage)
    number, recorder = page.register.number.line, page.register.recorder.line
    assert number.veil.hides
    assert recorder.veil.hides
    assert picture(recorder) != seen

    short = picture(recorder)
    recorder.setText("欧阳娜娜与一个很长很长的名字")
    assert picture(recorder) == short
    assert (
        not page.register.recorder.note.text()
        or discreet.MASK in page.register.recorder.note.text()
    )


def test_the_entry_at_hand_shows_what_is_typed_into_it_until_it_is_left(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    line = hearing.page(IntakePage).register.recorder.line
    line.setFocus()
    hides = [line.veil.hides]
    hearing.write(line, "a")
    hides.append(line.veil.hides)
    hearing.press(line, Qt.Key.Key_Return)
    hides.append(line.veil.hides)

    assert hides == [True, False, True]


def test_cells_and_words_of_several_lines_are_hidden_too(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_H)
    hearing.window.go(Stage.CLAIMS)
    hearing.settle()
    model = hearing.page(ClaimsPage).facts.advances.model_
    assert model.index(0, 1).data() == discreet.MASK
    assert model.index(0, 1).data(Qt.ItemDataRole.EditRole) != discreet.MASK
    hearing.window.go(Stage.INTAKE)
    hearing.settle()
    words = hearing.page(IntakePage).dispute.facts
    assert words.veil.hides


def test_nobody_is_named_on_a_page_of_facts_while_names_are_hidden(hearing: Desk) -> None:
    hearing.control(Qt.Key.Key_H)
    hearing.settle()
    for stage in (Stage.INTAKE, Stage.CLAIMS):
        hearing.window.go(stage)
        hearing.settle()
        said = [w.text() for w in shown(hearing.window.page) if isinstance(w, QLabel)]
        assert said
        assert not [t for t in said for name in ("沈佩文", "陆启航", "13900001234") if name in t]
