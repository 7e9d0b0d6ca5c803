"""Hiding names and amounts while somebody walks in; the same mark whatever it hides."""

from __future__ import annotations

MASK = "••••"


class _Choice:
    """One choice for the whole window."""

    hides = False


def hide(choice: bool) -> None:  # noqa: FBT001  the choice itself
    """Hide names and amounts from now on, or show them."""
    _Choice.hides = choice


def hidden() -> bool:
    """Tell whether names and amounts are hidden."""
    return _Choice.hides


def shown(text: str) -> str:
    """Return a text, or the mark in its place."""
    return MASK if _Choice.hides and text else text
