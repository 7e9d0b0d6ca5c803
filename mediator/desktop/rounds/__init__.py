"""Rounds of sealed answers: the menu, one ballot at a time, and the joint result."""

from mediator.desktop.rounds.page import RoundsPage

__all__ = ["RoundsPage"]
