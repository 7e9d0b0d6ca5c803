"""The verbs about an encrypted case file: its record, its backups, its bundles."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mediator.domain.ballots import Ballot
from mediator.domain.case import Case
from mediator.domain.destroying import Proof
from mediator.domain.envelopes import Envelope
from mediator.domain.law import Law
from mediator.domain.menu import Menu
from mediator.domain.safekeeping import Drill, RecordCheck, Rescue, Taken
from mediator.usecases.bundles import Audience
from mediator.usecases.ports import Rescued, SafeArchive
from mediator.usecases.record import verify_record
from mediator.wording import record
from mediator.wording.phrases import Language, Phrase

DONE, REFUSED = 0, 1

Asked = Callable[[str], str]
"""Asks for a secret: the passphrase of the ``vault`` or the ``bundle``, a ``new`` one, it
``again``, or a ``code`` from paper; an empty answer ends a list of codes."""


@dataclass(frozen=True, slots=True)
class BallotTools:
    """What the verbs of sealed answers are given besides."""

    today: Callable[[], date]
    random_bytes: Callable[[int], bytes]
    print_slips: Callable[[Case, Menu, Envelope], bytes]
    read_envelope: Callable[[Path], Ballot]
    opening_tick: Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class PurgeTools:
    """What the verb that destroys a case is given besides."""

    print_proofs: Callable[[tuple[Proof, ...], str], bytes]
    proofs_answer: Callable[[tuple[Proof, ...]], dict[str, Any]]
    today: Callable[[], date]


@dataclass(frozen=True, slots=True)
class VaultTools:
    """What these verbs are given by ``bootstrap``."""

    ask_passphrase: Callable[[Language, str], str]
    open_archive: Callable[[Path, str], SafeArchive]
    rescue_archive: Callable[[Path, str], Rescued]
    record_answer: Callable[[RecordCheck], dict[str, Any]]
    drill_answer: Callable[[Drill], dict[str, Any]]
    rescue_answer: Callable[[Rescue], dict[str, Any]]
    pack_bundle: Callable[[Path, Asked, str, Audience], bytes]
    change_passphrase: Callable[[Path, Asked], None]
    make_sheet: Callable[[Path, Asked, Callable[[bytes], None]], None]
    recover: Callable[[Path, Asked], None]
    write_file: Callable[[Path, bytes], None]
    take_bundle: Callable[[Path, Path, Asked], Taken]
    law: Callable[[], Law]
    ballots: BallotTools
    purging: PurgeTools


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what can be done with an encrypted case file; its passphrase is asked for."""
    about = "check the record of an encrypted case file, alone or against a printed head"
    checks = _verb(verbs, "verify-record", _verify_record, about)
    checks.add_argument("--head", metavar="MARK", help="a head from paper, such as 42-9f86d0818f2c")
    _verb(verbs, "drill", _drill, "restore the newest backup for a trial, and count")
    _verb(verbs, "rescue", _rescue, "put the newest good backup in a damaged file's place")
    _verb(verbs, "passphrase", _passphrase, "give an encrypted case file another passphrase")
    sheet = _verb(verbs, "recovery-sheet", _sheet, "print recovery codes, and prove the paper")
    sheet.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")
    _verb(verbs, "recover", _recover, "open by recovery codes, and set a new passphrase")
    pack = _verb(verbs, "pack", _pack, "put a case into an encrypted bundle for a reader")
    pack.add_argument("--case", required=True, metavar="NUMBER", help="number of the case")
    pack.add_argument("--for", required=True, dest="audience", choices=[str(a) for a in Audience])
    pack.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.mcase")
    take = _verb(verbs, "take", _take, "take an encrypted bundle in as a new case")
    take.add_argument("bundle", type=Path, metavar="IN.mcase")


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    verb: Callable[[argparse.Namespace, VaultTools, Language], int],
    about: str,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=about)
    parser.add_argument("vault", type=Path, metavar="CASEFILE")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(verb=verb)
    return parser


def _verify_record(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    with closing(
        tools.open_archive(parsed.vault, tools.ask_passphrase(language, "vault"))
    ) as archive:
        check = verify_record(archive, parsed.head)
    if parsed.json:
        answer(tools.record_answer(check))
    else:
        print(record.said(check, language))
    return DONE if check.holds else REFUSED


def _drill(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    with closing(
        tools.open_archive(parsed.vault, tools.ask_passphrase(language, "vault"))
    ) as archive:
        archive.backup()
        found = archive.drill()
    if parsed.json:
        return answer(tools.drill_answer(found))
    print(record.drill_said(found, language))
    return DONE


def _rescue(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    rescued = tools.rescue_archive(parsed.vault, tools.ask_passphrase(language, "vault"))
    rescued.archive.close()
    if parsed.json:
        return answer(tools.rescue_answer(rescued.rescue))
    print(record.rescue_said(rescued.rescue, language))
    return DONE


def _passphrase(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    tools.change_passphrase(parsed.vault, _asked(tools, language))
    return _done(parsed, "mediator-passphrase/1", _CHANGED, language)


def _sheet(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    """Print first, and let nothing count that was not typed back from the paper."""

    def printed(pdf: bytes) -> None:
        tools.write_file(parsed.output, pdf)
        if not parsed.json:
            print(_TYPE_BACK.said(language, path=parsed.output))

    tools.make_sheet(parsed.vault, _asked(tools, language), printed)
    return _done(parsed, "mediator-recovery-sheet/1", _PROVED, language)


def _recover(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    tools.recover(parsed.vault, _asked(tools, language))
    return _done(parsed, "mediator-recover/1", _RECOVERED, language)


def _done(parsed: argparse.Namespace, schema: str, said: Phrase, language: Language) -> int:
    if parsed.json:
        return answer({"schema": schema, "path": str(parsed.vault)})
    print(said.said(language))
    return DONE


def _asked(tools: VaultTools, language: Language) -> Asked:
    return lambda what: tools.ask_passphrase(language, what)


def _pack(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    ask = _asked(tools, language)
    data = tools.pack_bundle(parsed.vault, ask, parsed.case, Audience(parsed.audience))
    tools.write_file(parsed.output, data)
    if parsed.json:
        return answer({"schema": "mediator-pack/1", "path": str(parsed.output)})
    print(_PACKED.said(language, path=parsed.output))
    return DONE


def _take(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    taken = tools.take_bundle(parsed.vault, parsed.bundle, _asked(tools, language))
    lacking = [exhibit.name for exhibit in taken.without]
    if parsed.json:
        return answer(
            {
                "schema": "mediator-take/1",
                "case": taken.number,
                "audience": taken.audience,
                "fingerprint": taken.fingerprint,
                "without": lacking,
            }
        )
    print(_TAKEN.said(language, case=taken.number, fingerprint=taken.fingerprint))
    for name in lacking:
        print(_LACKING.said(language, name=name))
    return DONE


def answer(content: dict[str, Any]) -> int:
    """Answer in JSON."""
    print(json.dumps(content, ensure_ascii=False, indent=2))
    return DONE


_PACKED = Phrase(
    "案件包已保存：{path}。请用另一条途径把口令告诉收件人。",
    "Bundle saved: {path}. Tell its reader the passphrase by another way.",
)
_TAKEN = Phrase(
    "案件“{case}”已导入。请与寄出方电话核对校验码：{fingerprint}",
    "Case “{case}” was taken in. Compare this fingerprint with the sender: {fingerprint}",
)
_LACKING = Phrase(
    "证据“{name}”的文件不在包内，只有清单。", "The file of exhibit “{name}” is not in the bundle."
)
_CHANGED = Phrase(
    "口令已更换，旁边的备份也用新口令。存放在别处的旧备份仍用旧口令，请妥善处理。",
    "The passphrase was changed, for the backups beside it too. Copies kept elsewhere still open"
    " by the old one.",
)
_TYPE_BACK = Phrase(
    "已生成 {path}。请打印，然后照纸面输入：恢复单一个码，或三份分片，或四个都输；空行结束。"
    "核对后请删除该文件。",
    "{path} was made. Print it, then type back from the paper: the sheet's code, the three shares,"
    " or all four; an empty line ends. Delete the file afterwards.",
)
_PROVED = Phrase(
    "核对无误，恢复码已生效；以前印的一律作废。",
    "The paper is proved and its codes are in force; older ones are withdrawn.",
)
_RECOVERED = Phrase(
    "已用恢复码打开案库并换上新口令。", "Opened by its codes; the new passphrase is in force."
)
