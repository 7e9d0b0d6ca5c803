"""The one thread: in order, told on the window's thread, and never to a page that is gone."""

import gc
import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediator.desktop.tidying import Tidying
from mediator.desktop.worker import Worker
from mediator.domain.refusals import NothingOwed, Refusal


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def fail(refusal: Refusal) -> None:
    raise refusal


def test_jobs_run_in_order_on_one_other_thread(qtbot: QtBot, owner: QObject) -> None:
    worker = Worker("test")
    ran: list[int] = []
    threads: set[int] = set()

    def job(number: int) -> None:
        ran.append(number)
        threads.add(threading.get_ident())

    for number in range(20):
        worker.ask(owner, partial(job, number), lambda _: None, fail)
    with qtbot.waitCallback() as done:
        worker.ask(owner, threading.get_ident, done, fail)
    worker.finish()

    assert ran == list(range(20))
    assert threads == set(done.args)
    assert threading.get_ident() not in threads


def test_a_refusal_is_handed_to_whoever_asked(qtbot: QtBot, owner: QObject) -> None:
    def job() -> None:
        raise NothingOwed

    worker = Worker("test")
    with qtbot.waitCallback() as refused:
        worker.ask(owner, job, lambda _: None, refused)
    worker.finish()

    assert isinstance(refused.args[0], NothingOwed)


def test_an_answer_to_a_page_that_is_gone_is_dropped(qtbot: QtBot, owner: QObject) -> None:
    worker = Worker("test")
    gone = QObject()
    told: list[str] = []
    worker.ask(gone, lambda: "secret", told.append, fail)
    delete(gone)
    with qtbot.waitCallback() as done:
        worker.ask(owner, lambda: None, done, fail)
    worker.finish()

    assert told == []


def test_a_bug_is_seen_where_it_can_be_reported(qtbot: QtBot, owner: QObject) -> None:
    worker = Worker("test")
    with qtbot.captureExceptions() as seen, qtbot.waitCallback() as done:
        worker.ask(owner, lambda: 1 // 0, lambda _: None, fail)
        worker.ask(owner, lambda: None, done, fail)
    worker.finish()

    assert [kind for kind, _, _ in seen] == [ZeroDivisionError]


class Leaf(QObject):
    """Says on which thread it was destroyed."""

    ended: ClassVar[list[int]] = []

    def __init__(self) -> None:
        super().__init__()
        self.destroyed.connect(
            lambda: Leaf.ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


@pytest.fixture
def ended() -> Iterator[list[int]]:
    Leaf.ended.clear()
    yield Leaf.ended
    Leaf.ended.clear()


def test_what_hangs_on_a_question_is_destroyed_on_the_windows_thread(
    qtbot: QtBot, owner: QObject, ended: list[int]
) -> None:
    """A page that is gone is held by what it asked; its models go when that is dropped."""

    class Page:
        def __init__(self) -> None:
            self.leaf = Leaf()

        def look(self) -> None:
            time.sleep(0.02)

        def show(self, answer: None) -> None:
            pass

    worker = Worker("test")

    def ask(page: Page) -> None:
        worker.ask(owner, page.look, page.show, fail)

    for _ in range(50):
        ask(Page())
    with qtbot.waitCallback() as done:
        worker.ask(owner, lambda: None, done, fail)
    worker.finish()

    assert ended == [threading.get_ident()] * 50


def test_no_widget_is_destroyed_by_another_threads_look_for_garbage(
    qtbot: QtBot, owner: QObject, ended: list[int]
) -> None:
    """What refers to itself is only found by looking, and only the window's thread looks."""
    Tidying(owner)

    def forget(leaf: Leaf) -> None:
        leaf.__dict__["own"] = leaf

    for _ in range(50):
        forget(Leaf())
    worker = Worker("test")
    with qtbot.waitCallback() as done:
        worker.ask(owner, lambda: [[] for _ in range(100_000)], done, fail)
    worker.finish()
    assert not ended

    qtbot.waitUntil(lambda: len(ended) == 50)
    assert set(ended) == {threading.get_ident()}
    assert not gc.isenabled()
