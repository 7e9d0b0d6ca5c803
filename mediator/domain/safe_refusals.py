"""Refusals about keeping cases safe: keys, copies, the record, bundles, what is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.refusals import Refusal


@dataclass(eq=False)
class Cancelled(Refusal):
    """Work that lasts, stopped because somebody asked for it; everything is as it was before."""


@dataclass(eq=False)
class DiskNearlyFull(Refusal):
    """A file for which the disk has no room that text may not need; ``free`` is in MB."""

    free: int


@dataclass(eq=False)
class RecoveryCodeWrong(Refusal):
    """A recovery code that was not copied exactly, or of another set; ``fault`` names how."""

    fault: str


@dataclass(eq=False)
class RecoveryCodesMissing(Refusal):
    """Codes that neither open a vault nor prove a sheet: one sheet, or the shares, are needed."""


@dataclass(eq=False)
class VaultRolledBack(Refusal):
    """A whole vault file that is older than what was last confirmed as saved."""

    path: str
    missing: int
    last_at: str


@dataclass(eq=False)
class NoGoodBackup(Refusal):
    """A damaged vault beside which no backup opens."""

    path: str
    tried: int


@dataclass(eq=False)
class MarkUnreadable(Refusal):
    """A text that is not the head of a record."""

    text: str


@dataclass(eq=False)
class MigrationFailed(Refusal):
    """An older vault that could not be brought up to today's tables."""

    path: str
    reason: str


@dataclass(eq=False)
class HeldAtLock(Refusal):
    """A change not written while the window was being locked: kept encrypted until an unlock."""

    reason: str


@dataclass(eq=False)
class CaseNotFound(Refusal):
    """A number that no case bears, or more than one."""

    number: str
    found: int


@dataclass(eq=False)
class NumberDiffers(Refusal):
    """A number typed once more that is not that of the case to be destroyed."""


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """A case to be destroyed without a reason."""


@dataclass(eq=False)
class BundleRefused(Refusal):
    """A case bundle that is not read; ``fault`` names why."""

    path: str
    fault: str


@dataclass(eq=False)
class AttachmentTooLarge(Refusal):
    """A file too large to be kept with a case; ``most`` in MiB."""

    name: str
    most: int


@dataclass(eq=False)
class DigestUnreadable(Refusal):
    """A text that is no SHA-256."""

    text: str


@dataclass(eq=False)
class StillSealed(Refusal):
    """A confidence that may not be told yet: its owner has not agreed."""

    figure: str


@dataclass(eq=False)
class ConsentMissing(Refusal):
    """Words that give a sealed figure away, without the consent of the one whose it is."""


@dataclass(eq=False)
class PaperNotSeen(Refusal):
    """A conclusion on a paper whose original the mediator has not seen yet."""

    name: str


@dataclass(eq=False)
class PaperNotTheirs(Refusal):
    """A conclusion on a paper that another side brought than the one that it is about."""

    name: str


@dataclass(eq=False)
class SubjectUnknown(Refusal):
    """Something that no paper of ``role`` can prove; ``known`` names what they can."""

    key: str
    role: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NoPaperHandedIn(Refusal):
    """A conclusion on a paper of ``role``, who handed none in."""

    role: str


@dataclass(eq=False)
class PaperUnclear(Refusal):
    """A name that is not that of exactly one paper; ``known`` are those of ``role``."""

    name: str
    role: str
    known: tuple[str, ...]


@dataclass(eq=False)
class FactUnclear(Refusal):
    """An answer that is neither yes nor no."""

    text: str


@dataclass(eq=False)
class BandDiffers(Refusal):
    """A figure that lies in the band ``found`` and not in the one that was expected."""

    expected: str
    found: str


@dataclass(eq=False)
class WordsMissing(Refusal):
    """Something to be told without the words in which it is told."""


@dataclass(eq=False)
class PassphrasesDiffer(Refusal):
    """A new passphrase that was not typed the same twice."""


@dataclass(eq=False)
class PlanTellsTooMuch(Refusal):
    """A plan of the board that would let one side work out what the other keeps to itself."""


@dataclass(eq=False)
class PlanOnMenu(Refusal):
    """A plan that both sides may read already, under a letter."""

    letter: str


@dataclass(eq=False)
class MendUnknown(Refusal):
    """A way of mending plan ``letter`` that its self-check does not name; it names ``count``."""

    letter: str
    number: int
    count: int


@dataclass(eq=False)
class ProposalNotInMoney(Refusal):
    """A plan of the board that asks for more than payments in money."""


@dataclass(eq=False)
class OpeningCodeWrong(Refusal):
    """One-time codes that do not open the answers of ``sides``; nothing was opened or lost."""

    sides: tuple[str, ...]


@dataclass(eq=False)
class OpeningDayPast(Refusal):
    """A last day for opening that lies before today."""

    day: date


@dataclass(eq=False)
class OpeningDayFixed(Refusal):
    """A last day for opening other than ``day``, which the first slip of the round names."""

    day: date


@dataclass(eq=False)
class DigitsUnreadable(Refusal):
    """What a party said or threw to mix into its answers is not six digits."""

    text: str


@dataclass(eq=False)
class KeysElsewhere(Refusal):
    """A room asked for from a state of the keys that does not lead there: ``now``, ``wanted``."""

    now: str
    wanted: str


@dataclass(eq=False)
class BoardReadsOnly(Refusal):
    """What a party said, to be changed from the board."""
