"""How long the window's own thread is kept from the next key: by an act, and by every answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import thread_time

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Watch(QObject):
    """Notes every turn of the event loop and every act, in seconds of this thread's own work.

    Time that the machine gives to others does not count: a mediator's has nothing else to do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[tuple[float, str]] = []
        self._name, self._began = "", 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._awake)

    @contextmanager
    def act(self, name: str) -> Iterator[None]:
        """Note how long something takes that a person does; what follows from it bears its name."""
        self._name, self._began = f"after {name}", 0.0
        began = thread_time()
        yield
        self.turns.append((thread_time() - began, name))

    def worst(self, count: int) -> list[str]:
        """The longest turns, in words."""
        longest = sorted(self.turns, reverse=True)[:count]
        return [f"{seconds * 1000:.0f} ms {name}" for seconds, name in longest]

    def _awake(self) -> None:
        """End one turn of the loop and begin the next: timers fire after it slept, before this."""
        now = thread_time()
        if self._began:
            self.turns.append((now - self._began, self._name))
        self._began = now
