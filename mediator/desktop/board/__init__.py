"""The mediator's board: every plan as both sides see it, for the mediator alone."""

from mediator.desktop.board.page import BoardPage

__all__ = ["BoardPage"]
