"""Chance that is the same on every machine: numbers drawn by place, not by turn.

SplitMix64 (Steele, Lea, Flood 2014) as a hash of seed, path and step: whole numbers only, no
state, so that any draw can be made again alone, in any order, by plain figures or arrays.
"""

from __future__ import annotations

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
STEPS = 1 << 20
"""More steps than any path has; path × STEPS + step names a draw."""


def draw(seed: int, path: int, step: int) -> int:
    """Return 64 even bits for a place.

    >>> draw(1, 0, 0) == draw(1, 0, 0) != draw(1, 0, 1)
    True
    """
    mixed = (seed + (path * STEPS + step + 1) * GOLDEN) & MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return mixed ^ (mixed >> 31)


def below(bits: int, most: int) -> int:
    """Return a number from 0 to below ``most`` out of 32 even bits (multiply and shift)."""
    return (bits & 0xFFFFFFFF) * most >> 32
