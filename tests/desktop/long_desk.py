"""Work that is held at one of its steps, so that a test can look at it in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest

from mediator.desktop.long_panel import LongPanel
from mediator.desktop.long_work import LongWork
from mediator.domain.steps import Step
from tests.desktop.desk import PATIENCE_MS, Desk


class Held:
    """A gate at one step; work waits before it until it may go on, or is told to stop there."""

    def __init__(self, step: Step) -> None:
        self.step, self._reached, self._open = step, Event(), Event()

    def wait(self, desk: Desk) -> LongPanel:
        """Wait until the work has come to the gate and its panel shows; return that."""
        desk.bot.waitUntil(self._reached.is_set, timeout=PATIENCE_MS)
        desk.bot.waitUntil(lambda: desk.window.long.panel is not None, timeout=PATIENCE_MS)
        panel = desk.window.long.panel
        assert panel is not None
        desk.bot.waitUntil(lambda: f"▸ {_named(self.step)}" in panel.steps.text())
        return panel

    def go_on(self) -> None:
        """Let the work go on."""
        self._open.set()

    def pass_through(self, step: Step) -> None:
        """Hold the work at the gate, on its own thread."""
        if step is self.step:
            self._reached.set()
            assert self._open.wait(PATIENCE_MS / 1000)


def _named(step: Step) -> str:
    from mediator.desktop.words import say
    from mediator.wording.steps import STEPS

    return say(STEPS[step])


@contextmanager
def held_at(step: Step, monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """Put a gate before a step of whatever work comes there first."""
    gate, told = Held(step), LongWork.__call__

    def hold(work: LongWork, at: Step, done: int = 0, of: int = 0) -> None:
        told(work, at, done, of)
        gate.pass_through(at)
        told(work, at, done, of)

    monkeypatch.setattr(LongWork, "__call__", hold)
    try:
        yield gate
    finally:
        gate.go_on()
