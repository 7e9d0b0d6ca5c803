"""What cannot be printed, signed or set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals.refusal import Refusal


@dataclass(eq=False)
class PaperNeedsPlan(Refusal):
    """A paper about what was agreed, before anything was."""


@dataclass(eq=False)
class GuarantorNotSigning(Refusal):
    """A consent to print where no guarantor consents."""


@dataclass(eq=False)
class NothingDueYet(Refusal):
    """A payment order asked for before the first installment is due."""

    day: date
    first_due_on: date


@dataclass(eq=False)
class OralNotForCommercial(Refusal):
    """An oral agreement to register at a commercial mediation body."""


@dataclass(eq=False)
class RoomNotAnswered(Refusal):
    """The debtor's sheet asked for before income and living costs are known."""


@dataclass(eq=False)
class NothingSaid(Refusal):
    """What was said in the room of ``role`` asked for on paper, where nothing was."""

    role: str


@dataclass(eq=False)
class SigningNotInstalled(Refusal):
    """A signature asked for, or to be checked, without the library for it."""


@dataclass(eq=False)
class KeyUnreadable(Refusal):
    """A key file that does not open with this passphrase, or is none."""

    path: str


@dataclass(eq=False)
class FangSongMissing(Refusal):
    """A paper in this computer's own 仿宋, on a computer that has none that may be embedded."""


@dataclass(eq=False)
class FixOutdated(Refusal):
    """A fix whose place is no more what it was when the fix was offered."""

    place: str


@dataclass(eq=False)
class FixNeedsParties(Refusal):
    """A fix of what both sides already said yes to; they must be asked again."""

    place: str


@dataclass(eq=False)
class CopiesOutOfRange(Refusal):
    """A number of copies that nobody prints."""

    copies: int
    most: int


@dataclass(eq=False)
class PaperChanged(Refusal):
    """A print job to go on with, whose paper is another by now."""

    number: int


@dataclass(eq=False)
class PrinterNotReady(Refusal):
    """A printer that takes no job; ``done`` copies came out."""

    done: int
    left: int


@dataclass(eq=False)
class TermToReword(Refusal):
    """A term that the mediator must look at alone before it is printed; it does not say why.

    ``number`` counts from 1 among the further terms, or the clauses.
    """

    number: int
