"""Refusals: what was asked and cannot be done, each named for the fact.

A refusal carries the figures that its sentence needs; the sentence itself lives in
``mediator.wording.refusals``, because the domain does not know who reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


class Refusal(Exception):
    """Something asked for that cannot be done as asked; nothing has been changed."""


@dataclass(eq=False)
class AmountUnreadable(Refusal):
    """A text that is not exactly one amount of money."""

    text: str


@dataclass(eq=False)
class AmountNotPlain(Refusal):
    """An amount in a file that is not written as plain digits."""

    text: str


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    """An amount above ten to the fifteenth yuan."""

    text: str


@dataclass(eq=False)
class AmountTooFine(Refusal):
    """An amount with parts of a fen."""

    text: str


@dataclass(eq=False)
class AmountNegative(Refusal):
    """An amount below zero where only zero or more makes sense."""

    text: str


@dataclass(eq=False)
class CurrenciesDiffer(Refusal):
    """Two currencies in one sum."""

    one: str
    other: str


@dataclass(eq=False)
class DateUnreadable(Refusal):
    """A text that is not a day of the calendar."""

    text: str


@dataclass(eq=False)
class DateOutOfRange(Refusal):
    """A day too far from any debt alive: before 1900 or after 2199."""

    text: str


@dataclass(eq=False)
class RateUnreadable(Refusal):
    """A text that is not a rate in percent, or one below 0 or above 1 000 percent."""

    text: str


@dataclass(eq=False)
class NameUnprintable(Refusal):
    """A text with a control or formatting character, which could show other than it is."""

    text: str
    codepoint: int


@dataclass(eq=False)
class PaymentBeforeDisbursement(Refusal):
    """A repayment dated before any money was advanced; ``place`` tells which."""

    paid_on: date
    first_on: date
    place: str


@dataclass(eq=False)
class RateBelowZero(Refusal):
    """A rate below zero that is not a discount on the LPR."""

    text: str


@dataclass(eq=False)
class ChargeUnclear(Refusal):
    """A charge without its sum or percentage, with both, or without its day."""

    place: str
    lacks: str


@dataclass(eq=False)
class DebtUnknown(Refusal):
    """A fact that names a debt on which nothing was advanced."""

    name: str
    place: str


@dataclass(eq=False)
class NothingDisbursed(Refusal):
    """A claim in which no money was ever advanced or became due."""


@dataclass(eq=False)
class AsOfBeforeClaim(Refusal):
    """A balance asked for a day before the claim exists."""

    as_of: date
    first_on: date


@dataclass(eq=False)
class DeductionExceedsAdvance(Refusal):
    """Nothing left of an advance after what was deducted; ``place`` tells which."""

    on: date
    place: str


@dataclass(eq=False)
class LprNotKnown(Refusal):
    """A loan prime rate asked for a day the table does not reach."""

    on: date
    known_from: date
    known_to: date


@dataclass(eq=False)
class BenchmarkNotKnown(Refusal):
    """A benchmark loan rate asked for a day before the table begins."""

    on: date
    known_from: date


@dataclass(eq=False)
class CapNotSettled(Refusal):
    """No cap in the tables fits this contract day; a person has to state one."""

    formed_on: date


@dataclass(eq=False)
class RateAboveCap(Refusal):
    """A joint rate above what the law supports; ``place`` tells which."""

    percent: str
    cap_percent: str
    place: str


@dataclass(eq=False)
class MarkupOutOfRange(Refusal):
    """A markup on the LPR for a trade debt outside the 30 to 50 percent of the law."""

    percent: str


@dataclass(eq=False)
class DaysOutOfOrder(Refusal):
    """An agreement whose balance, signing and first payment do not follow each other."""

    as_of: date
    agreed_on: date
    first_due_on: date


@dataclass(eq=False)
class TermsDamaged(Refusal):
    """A PDF whose embedded terms cannot be read as an agreement; ``place`` tells where."""

    path: str
    place: str


@dataclass(eq=False)
class NothingOwed(Refusal):
    """A menu asked for a claim of which nothing is left."""


@dataclass(eq=False)
class PlanUnknown(Refusal):
    """A plan that is not on the menu."""

    plan: str
    known: tuple[str, ...]


@dataclass(eq=False)
class PartyMissing(Refusal):
    """An agreement without one of its two sides."""

    role: str


@dataclass(eq=False)
class RoundsUsedUp(Refusal):
    """A fourth round of sealed answers."""

    most: int


@dataclass(eq=False)
class AnswerIncomplete(Refusal):
    """A ballot that leaves an option of the menu unanswered, or names one not on it."""

    plans: tuple[str, ...]


@dataclass(eq=False)
class AnswerAlreadySealed(Refusal):
    """A second ballot of the same side in one round."""

    side: str


@dataclass(eq=False)
class AnswersMissing(Refusal):
    """A round opened before both sides have sealed."""


@dataclass(eq=False)
class SealBroken(Refusal):
    """A sealed text that does not belong where it stands, or was altered."""

    place: str


@dataclass(eq=False)
class WrongPassphrase(Refusal):
    """A passphrase that does not open the vault."""


@dataclass(eq=False)
class PassphraseWeak(Refusal):
    """A passphrase too easy to guess; ``reason`` names why."""

    reason: str


@dataclass(eq=False)
class VaultDamaged(Refusal):
    """A vault file that is cut, altered or not ours."""

    path: str


@dataclass(eq=False)
class VaultForeign(Refusal):
    """A file that is no vault of this program, or one without its key file."""

    path: str


@dataclass(eq=False)
class VaultNewer(Refusal):
    """A vault written by a later version of the program."""

    version: int


@dataclass(eq=False)
class VaultBusy(Refusal):
    """A vault that another window or machine holds open."""

    path: str
    holder: str


@dataclass(eq=False)
class VaultExists(Refusal):
    """A new vault asked for where a file already lies."""

    path: str


@dataclass(eq=False)
class NotSaved(Refusal):
    """A change that could not be written; ``reason`` is the system's word for it."""

    reason: str


@dataclass(eq=False)
class LostAtLock(Refusal):
    """A change that could not be written while the window was being locked."""

    reason: str


@dataclass(eq=False)
class FileUnreadable(Refusal):
    """A file that cannot be opened for reading."""

    path: str
    reason: str


@dataclass(eq=False)
class OutputNotWritable(Refusal):
    """A place where the result cannot be written."""

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
