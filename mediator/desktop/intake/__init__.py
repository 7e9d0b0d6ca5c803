"""Intake: the register, the parties, the dispute, and what is still missing."""

from mediator.desktop.intake.page import IntakePage

__all__ = ["IntakePage"]
