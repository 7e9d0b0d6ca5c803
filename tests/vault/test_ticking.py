"""Opening sealed answers lasts as long whatever comes of it."""

from __future__ import annotations

from time import monotonic, sleep

import pytest

from mediator import vault_bootstrap
from mediator.domain.rounds import OPENING_TICK_SECONDS, rest_of_tick

SLACK = 0.5 * OPENING_TICK_SECONDS
"""A busy machine wakes late, never early."""


@pytest.mark.parametrize("work", [0.0, 0.1, 0.4])
def test_opening_lasts_whole_ticks_however_soon_it_is_over(work: float) -> None:
    began = monotonic()
    with vault_bootstrap.opening_tick():
        sleep(work * OPENING_TICK_SECONDS)
    spent = monotonic() - began

    assert OPENING_TICK_SECONDS <= spent < OPENING_TICK_SECONDS + SLACK


def test_a_refusal_waits_for_its_tick_too() -> None:
    began = monotonic()
    with pytest.raises(KeyError), vault_bootstrap.opening_tick():
        raise KeyError

    assert monotonic() - began >= OPENING_TICK_SECONDS


def test_what_takes_longer_than_a_tick_leaves_with_the_next() -> None:
    assert rest_of_tick(2.5 * OPENING_TICK_SECONDS) == 0.5 * OPENING_TICK_SECONDS
