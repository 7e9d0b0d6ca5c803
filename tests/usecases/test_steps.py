"""Work that lasts tells how far it is, and is stopped where it tells."""

import pytest

from mediator.domain.safe_refusals import Cancelled
from mediator.domain.steps import Step, Work
from mediator.usecases.steps import told, unwatched
from mediator.wording import steps as words


def test_things_are_handed_on_and_counted_now_and_then() -> None:
    seen: list[tuple[Step, int, int]] = []

    def note(step: Step, done: int = 0, of: int = 0) -> None:
        seen.append((step, done, of))

    assert list(told(range(250), note, Step.CASES, 250)) == list(range(250))
    assert seen == [(Step.CASES, done, 250) for done in (0, 100, 200)]


def test_nothing_more_is_handed_on_once_the_work_shall_stop() -> None:
    handed: list[int] = []

    def stop(step: Step, done: int = 0, of: int = 0) -> None:
        if step is Step.CASES and done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        handed.extend(told(range(9), stop, Step.CASES, 9, every=1))

    assert handed == [0, 1, 2]


def test_where_nobody_watches_nothing_is_told() -> None:
    unwatched(Step.CASES, 1, 2)

    assert list(told("ab", unwatched, Step.CASES, 2)) == ["a", "b"]


def test_every_work_and_every_step_has_a_name() -> None:
    assert set(words.WORKS) == set(Work)
    assert set(words.STEPS) == set(Step)
