"""What the case file refuses, to keep what is in it whole."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.refusals.refusal import Refusal


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
class WrongPassphrase(Refusal):
    """A passphrase that does not open the vault."""
