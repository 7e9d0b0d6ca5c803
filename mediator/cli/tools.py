"""What every verb has: its tools, its exit codes, and how it answers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mediator.domain.advice import Advice
from mediator.domain.agenda import Agenda
from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.caucus import Room
from mediator.domain.court_view import CourtView
from mediator.domain.differences import Difference
from mediator.domain.due_days import Workdays
from mediator.domain.evidence import Exhibit
from mediator.domain.findings import Finding
from mediator.domain.guarantee_signing import GuaranteeReport
from mediator.domain.hand_marks import Dots, HandMark, MadeMark
from mediator.domain.law import CourtFees, Law, Rule
from mediator.domain.limitation_clock import TimeOfClaim
from mediator.domain.listing import Found
from mediator.domain.menu import Menu
from mediator.domain.outlook import Outlook
from mediator.domain.periods import readable_day
from mediator.domain.pooling import Pool
from mediator.domain.proofs import Proven, Subjects
from mediator.domain.prospects import Leaks, Prospects, SelfCheck
from mediator.domain.receipts import Performance
from mediator.domain.refusals import DateOutOfRange, DateUnreadable, OutputNotWritable
from mediator.domain.retention import Expired, Keep, Shipped
from mediator.domain.scans import ScannedSheet, SheetPicture
from mediator.domain.statements import ClaimStatement
from mediator.domain.statistics import Table
from mediator.domain.talks import Talks
from mediator.domain.warnings import SignKind, Warned
from mediator.engine.board import Board
from mediator.usecases.agreement import Check
from mediator.usecases.ports import Opened
from mediator.usecases.printer import Printer
from mediator.usecases.replanning import WorkedOut
from mediator.usecases.staging import Gate, Statement
from mediator.vault_cli import VaultTools
from mediator.wording import refusals
from mediator.wording.phrases import Language

DONE, REFUSED, WRONG_USAGE, BUG = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Verified:
    """A printed agreement that was read back and checked, with what its pages say.

    ``marks`` are the pictures of signatures on it; ``is_signed`` that an electronic signature
    closes it, ``own_fangsong`` that it is set in this computer's own font.
    """

    agreement: Agreement
    fingerprint: str
    checks: tuple[Check, ...]
    pages: tuple[str, ...] = ()
    marks: tuple[MadeMark, ...] = ()
    is_signed: bool = False
    own_fangsong: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpTools:
    """What the verbs after the signing are given."""

    standing_answer: Callable[[AgreementStanding, Warned, str, Language], dict[str, Any]]
    calendar_file: Callable[[AgreementStanding, str, Workdays, Language], bytes]
    signs: Callable[[], Mapping[str, SignKind]]
    receipts_answer: Callable[[Performance, Pool | None], dict[str, Any]]
    replan_answer: Callable[[WorkedOut, tuple[Finding, ...], Language], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class SigningTools:
    """What the verbs about signed papers are given."""

    trace: Callable[[Path], Dots]
    scan: Callable[[Path], tuple[bytes, tuple[SheetPicture, ...]]]
    sheets_answer: Callable[[tuple[ScannedSheet, ...]], list[dict[str, Any]]]
    marks_answer: Callable[[tuple[HandMark, ...]], list[dict[str, Any]]]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class ArchiveTools:
    """What the verbs over all cases are given."""

    search_answer: Callable[[Found], dict[str, Any]]
    statistics_answer: Callable[[Table], dict[str, Any]]
    agenda_answer: Callable[[Agenda, Mapping[str, Rule], Language], dict[str, Any]]
    agenda_file: Callable[[Agenda, Workdays, Language], bytes]
    table_file: Callable[[Path, tuple[tuple[str, ...], ...]], bytes]
    shipped_retention: Callable[[], Shipped]
    retention_answer: Callable[
        [Mapping[str, Keep], Shipped, tuple[Expired, ...], date], dict[str, Any]
    ]


@dataclass(frozen=True, slots=True)
class TellingTools:
    """What the verbs are given that weigh, or pass on, what one side is told of the other."""

    leaks_answer: Callable[[Leaks], dict[str, Any]]
    proofs: Callable[[], Subjects]
    pass_on_answer: Callable[[Statement, Proven, Exhibit, Gate, Subjects], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the verbs are given by ``bootstrap``; each loads what it needs on first use."""

    read_case: Callable[[Path], Opened]
    write_case: Callable[[Opened], bytes]
    read_changed: Callable[[Path, dict[str, str]], Opened]
    law: Callable[[], Law]
    press: Callable[[bool], Printer]
    read_text: Callable[[Path], str]
    sign: Callable[[Path, Path, str], bytes]
    ask_passphrase: Callable[[Language, str], str]
    verify: Callable[[Path], Verified]
    write_file: Callable[[Path, bytes], None]
    schema: Callable[[str], str]
    today: Callable[[], date]
    opened_answer: Callable[..., dict[str, Any]]
    followup: FollowUpTools
    signing: SigningTools
    archive: ArchiveTools
    telling: TellingTools
    claim_answer: Callable[[ClaimStatement, TimeOfClaim, CourtFees, Language], dict[str, Any]]
    guarantees_answer: Callable[[GuaranteeReport, Language], dict[str, Any]]
    difference_answer: Callable[[Difference], dict[str, Any]]
    menu_answer: Callable[[Menu], dict[str, Any]]
    board_answer: Callable[[Board, Language], dict[str, Any]]
    outlook_answer: Callable[[Outlook, tuple[Advice, ...], Language], dict[str, Any]]
    talks_answer: Callable[[Talks, Language], dict[str, Any]]
    prospects_answer: Callable[[Prospects], dict[str, Any]]
    self_check_answer: Callable[[SelfCheck], dict[str, Any]]
    whatif_answer: Callable[
        [dict[str, str], tuple[Board, Outlook], tuple[Board, Outlook]], dict[str, Any]
    ]
    court_answer: Callable[[CourtView, tuple[Room, ...], Language], dict[str, Any]]
    demonstrate: Callable[[Path, Language], None]
    open_window: Callable[[Language], int]
    vault: VaultTools


def keep_the_case(parsed: argparse.Namespace) -> None:
    """Refuse to write over the case that something is made from."""
    if parsed.output.exists() and parsed.case.exists() and parsed.output.samefile(parsed.case):
        raise OutputNotWritable(str(parsed.output), "the_source")


def day(text: str) -> date:
    """Read a day of the command line."""
    try:
        return readable_day(text)
    except (DateUnreadable, DateOutOfRange) as refusal:
        message = refusals.sentence(refusal, Language.ENGLISH)
        raise argparse.ArgumentTypeError(message) from None


def answer(content: dict[str, Any]) -> int:
    """Print an answer in JSON."""
    print(json.dumps(content, ensure_ascii=False, indent=2))
    return DONE
