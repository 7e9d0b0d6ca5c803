"""Refusals about pictures of signatures, and about signed papers that come back as scans."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediator.domain.refusals.refusal import Refusal


class PictureFault(StrEnum):
    """What was wrong with a file from outside, in the words of the process that decodes it."""

    NO_PICTURE = "not a picture that can be read"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    TOO_MANY = "too many sheets"
    TOO_SLOW = "too slow"
    DECODER = "decoder"  # it died, or said what it never says
    NOT_KEPT = "not in this case file"
    NOT_OURS = "not a picture of ours"


@dataclass(eq=False)
class PictureUnreadable(Refusal):
    """A file that gives no picture, and what was wrong with it."""

    path: str
    reason: PictureFault


@dataclass(eq=False)
class PictureBlank(Refusal):
    """A picture on which nothing is drawn."""

    path: str


@dataclass(eq=False)
class MarkHasNoPlace(Refusal):
    """A signature or fingerprint for which an agreement has no place, or more than one."""

    party: str
    capacity: str
    trace: str


@dataclass(eq=False)
class PaperNotIntact(Refusal):
    """A paper that does not pass its own checks, so that nothing more is put on it."""

    path: str


@dataclass(eq=False)
class PaperSealed(Refusal):
    """A paper with an electronic signature, which any further picture would break."""

    path: str


@dataclass(eq=False)
class SheetUnknown(Refusal):
    """A sheet or a page, counted from 1, that is not there."""

    number: int
    most: int


@dataclass(eq=False)
class SheetReadAlready(Refusal):
    """A sheet that a person would match, though its own code says which page it is."""

    number: int
    page: int


@dataclass(eq=False)
class SignatureBroken(Refusal):
    """An electronic signature just made that does not pass its own check; ``path`` is the key."""

    path: str
