"""The first letters of characters in ``resources/pinyin``."""

from __future__ import annotations

from functools import cache

from mediator.domain.searching import Sounds
from mediator.library.places import resources


@cache
def sounds() -> Sounds:
    """Return the first letters of every character's readings; read once, when first needed."""
    lines = (resources() / "pinyin" / "initials.txt").read_text("utf-8").splitlines()
    found: dict[str, str] = {}
    for line in lines:
        if not line.startswith("#"):
            letter, characters = line.split(" ")
            for character in characters:
                found[character] = found.get(character, "") + letter
    return found
