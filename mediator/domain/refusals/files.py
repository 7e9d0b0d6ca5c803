"""Files that cannot be read, written, or are not what they should be."""

from __future__ import annotations

from dataclasses import dataclass
from errno import errorcode

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class TermsDamaged(Refusal):
    """A PDF whose embedded terms cannot be read as an agreement; ``place`` tells where."""

    path: str
    place: str


@dataclass(eq=False)
class FileUnreadable(Refusal):
    """A file that cannot be opened for reading; ``reason`` is the system's name: ``ENOENT``."""

    path: str
    reason: str


@dataclass(eq=False)
class NotAPdf(Refusal):
    """A file that should be a PDF and is none, or is damaged."""

    path: str


@dataclass(eq=False)
class PdfLocked(Refusal):
    """A PDF that opens with a password only."""

    path: str


@dataclass(eq=False)
class PdfTooLarge(Refusal):
    """A PDF with more bytes, pages or terms than an agreement can have."""

    path: str


@dataclass(eq=False)
class TableUnreadable(Refusal):
    """A file that is neither a workbook nor separated text."""

    path: str


@dataclass(eq=False)
class TableOfOldKind(Refusal):
    """A workbook of the old binary kind, or one locked with a password."""

    path: str


@dataclass(eq=False)
class TableTooLarge(Refusal):
    """A table with more than a claim can hold."""

    path: str


@dataclass(eq=False)
class OutputNotWritable(Refusal):
    """A place where the result cannot be written.

    ``reason`` is the system's name of it, or ``not_a_file`` or ``the_source``.
    """

    path: str
    reason: str


@dataclass(eq=False)
class OutputNotTaken(Refusal):
    """An answer that nobody takes: the output is closed or full."""


@dataclass(eq=False)
class GlyphMissing(Refusal):
    """A character that no bundled font can print."""

    character: str
    where: str


@dataclass(eq=False)
class NotAnAgreement(Refusal):
    """A PDF that does not carry our machine-readable terms."""

    path: str


@dataclass(eq=False)
class InFile(Refusal):
    """Another refusal together with its place in a case file."""

    place: str
    cause: Refusal


@dataclass(eq=False)
class FileInvalid(Refusal):
    """A case file that breaks the published schema; ``code`` names how.

    ``place`` is the path to the offending value, such as ``claim.repayments[2].on``.
    """

    place: str
    code: str
    detail: str = ""


def system_word(error: OSError) -> str:
    """Return the system's name for an error where it has one: ``ENOSPC``."""
    return errorcode.get(error.errno or 0, type(error).__name__)
