"""Refusals about keeping cases safe: keys, copies, the record, bundles, what is told."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.refusals import Refusal


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
class PassphrasesDiffer(Refusal):
    """A new passphrase that was not typed the same twice."""
