"""Pictures of signatures and fingerprints: whose, in which capacity, made when, on which version.

A picture records what a hand left; it takes the place neither of the signed original nor of a
reliable electronic signature, and papers and screens say so. It is bound by the SHA-256 of its
dots, and to one version by the fingerprint of the terms and the SHA-256 of the paper it was
made on: under any other version it is void.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from mediator.domain.findings import Finding, doubtful
from mediator.domain.refusals import PictureFault, PictureUnreadable

LONGEST_SIDE = 1000
"""Dots: a line to sign on is 65 millimetres, so 400 to the inch are kept."""
MOST_MARKS = 99

_HEADER = re.compile(rb"P6\n([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})\n255\n")


class Trace(StrEnum):
    """What a hand leaves on a paper."""

    SIGNATURE = "signature"  # 签名
    FINGERPRINT = "fingerprint"  # 指印


class Capacity(StrEnum):
    """As what somebody signs."""

    SELF = "self"  # 本人
    AGENT = "agent"  # 委托代理人
    REPRESENTATIVE = "representative"  # 代表人
    MEDIATOR = "mediator"  # 调解员
    RECORDER = "recorder"  # 记录人


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on an agreement for one trace; ``party`` is empty for those of the body."""

    party: str
    capacity: Capacity
    trace: Trace


@dataclass(frozen=True, slots=True)
class HandMark:
    """One picture, made on a day at a minute of it (from 0).

    ``picture`` is the SHA-256 of its dots, ``terms`` the fingerprint of the version it was made
    on, ``paper`` the SHA-256 of the very bytes of that version, before any picture.
    """

    party: str
    capacity: Capacity
    trace: Trace
    picture: str
    on: date
    minute: int
    terms: str
    paper: str

    @property
    def spot(self) -> Spot:
        """Where it belongs."""
        return Spot(self.party, self.capacity, self.trace)

    def replaces(self, other: HandMark) -> bool:
        """Tell whether it takes the other's place; one box is for one finger, whosever it is."""
        if self.trace is Trace.FINGERPRINT:
            return other.trace is Trace.FINGERPRINT and self.party == other.party
        return self.spot == other.spot


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture as red, green and blue bytes, line by line, without anything else."""

    width: int
    height: int
    rgb: bytes

    @property
    def content(self) -> bytes:
        """The picture as a file that needs no decoding (a portable pixmap)."""
        return b"P6\n%d %d\n255\n" % (self.width, self.height) + self.rgb

    @property
    def sha256(self) -> str:
        """What binds it."""
        return sha256(self.content).hexdigest()


def dots_of(content: bytes) -> Dots:
    """Read a picture back from the file that ``Dots.content`` is; raises ``PictureUnreadable``.

    >>> dots_of(Dots(1, 2, bytes(6)).content).height
    2
    """
    header = _HEADER.match(content)
    if header is None:
        raise PictureUnreadable("", PictureFault.NOT_OURS)
    width, height = int(header[1]), int(header[2])
    rgb = content[header.end() :]
    if max(width, height) > LONGEST_SIDE or len(rgb) != width * height * 3:
        raise PictureUnreadable("", PictureFault.NOT_OURS)
    return Dots(width, height, rgb)


@dataclass(frozen=True, slots=True)
class MadeMark:
    """A mark with its picture, ready to be placed."""

    mark: HandMark
    dots: Dots

    @property
    def is_bound(self) -> bool:
        """Tell whether the picture is the one that the mark names."""
        return self.dots.sha256 == self.mark.picture


def with_mark(marks: Iterable[HandMark], mark: HandMark) -> tuple[HandMark, ...]:
    """Return marks with one more, in the place of the one it replaces."""
    return (*(each for each in marks if not mark.replaces(each)), mark)


def holding(marks: Iterable[HandMark], terms: str) -> tuple[HandMark, ...]:
    """Return the marks that were made on the version with this fingerprint."""
    return tuple(mark for mark in marks if mark.terms == terms)


def mark_findings(marks: Iterable[HandMark], terms: str) -> tuple[Finding, ...]:
    """Return the marks that a change of the agreement voided; without a paper, none is."""
    if not terms:
        return ()
    return tuple(
        doubtful(f"marks[{index}]", "mark_void", name=mark.party or mark.capacity.value)
        for index, mark in enumerate(marks)
        if mark.terms != terms
    )
