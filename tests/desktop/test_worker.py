"""The one thread: in order, told on the window's thread, and never to a page that is gone."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

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
