"""谈话核对单: what a party said in its room, line by line, for that party and nobody else.

It leaves the room by a recorded disclosure, to the party that said it. No other paper may import
this module: an import contract holds that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role


@dataclass(frozen=True, slots=True)
class ReadBackLine:
    """A question, what was said, and how far it may go: each in the words that were read out."""

    asked: str
    said: str
    tag: str


@dataclass(frozen=True, slots=True)
class ReadBackSheet:
    """What is read back to ``name``; ``disclosure`` is the record by which it left the room."""

    role: Role
    name: str
    number: str
    body: str
    on: date
    disclosure: Disclosure
    lines: tuple[ReadBackLine, ...]
