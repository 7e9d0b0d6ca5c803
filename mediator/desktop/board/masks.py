"""What of a reason is public, and four dots for all the rest."""

from __future__ import annotations

from dataclasses import replace

from mediator.desktop.words import reason_text
from mediator.domain.bargaining import Reason
from mediator.wording.screen_board import HIDDEN

PUBLIC_FIGURES = frozenset({"offered", "sum", "first", "last"})
"""Figures of a reason that stand on the public menu; all others were said in confidence."""


def masked(reason: Reason) -> str:
    """Return a reason with every sealed figure as the same four dots, whatever its length."""
    figures = tuple(
        (name, figure if name in PUBLIC_FIGURES else HIDDEN) for name, figure in reason.figures
    )
    return reason_text(replace(reason, figures=figures))
