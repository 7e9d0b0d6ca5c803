"""Whose way from page to page leads through the curtain: who may still sit before the screen.

A party that was let into its room sits there until a curtain has sent it out. It may see its own
room and what both may see; the other room and the board open behind the curtain alone. Into a room,
too, one comes through the curtain: whoever sat at the common table may still be there. A curtain
that falls for another reason says nothing about who sits behind it.
"""

from __future__ import annotations

from mediator.domain.key_states import KeyState

ROOMS = (KeyState.ROOM_C, KeyState.ROOM_D)


class Passage:
    """Keeps who sits there as pages come and go."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew, as at the lock: nobody was let in."""
        self._guest: KeyState | None = None
        self._called = False

    def call_next(self) -> None:
        """Note that the curtain falls for the next party, which goes straight to its room."""
        self._guest, self._called = None, True

    def is_veiled(self, state: KeyState) -> bool:
        """Take the next page, by what it opens, and tell whether the curtain falls before it."""
        guest, called = self._guest, self._called
        self._called = False
        if state in ROOMS:
            self._guest = state
            return guest is not state and not called
        if state is KeyState.JOINT:
            return False
        self._guest = None
        return guest is not None
