"""What every refusal is."""

from __future__ import annotations


class Refusal(Exception):
    """Something asked for that cannot be done as asked; nothing has been changed."""
