"""The verbs of sealed answers: one side answers, both open, envelopes are compared."""

from __future__ import annotations

import argparse
import re
from contextlib import closing
from pathlib import Path

from mediator.cli.tools import DONE, answer, day
from mediator.domain.case import Case
from mediator.domain.envelopes import compared
from mediator.domain.menu import Menu
from mediator.domain.refusals import AnswerIncomplete, Refusal
from mediator.domain.rounds import OpeningDay, Outcome, Question, Side
from mediator.domain.safe_refusals import CaseNotFound
from mediator.usecases import rounds
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import SafeArchive
from mediator.vault_cli import VaultTools
from mediator.wording import ballots as words
from mediator.wording.phrases import Language

_ANSWER = re.compile(r"([A-Z]{1,2})([+-])", re.ASCII)


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs; answers and codes are asked for, so that no shell remembers them."""
    ballot = verbs.add_parser("ballot", help="seal one side's answers; its paper comes out once")
    _of_case(ballot)
    ballot.add_argument("--side", required=True, choices=[str(side) for side in Side])
    ballot.add_argument("-o", "--output", required=True, type=Path, metavar="SLIPS.pdf")
    about = "last day for opening, first ballot of a round only (default: in a week)"
    ballot.add_argument("--open-by", type=day, metavar="DATE", help=about)
    ballot.set_defaults(verb=_ballot)
    opening = verbs.add_parser("open-ballots", help="open both sides' answers by both codes")
    _of_case(opening)
    about = "a code is lost: discard the sealed answers unopened"
    opening.add_argument("--void", action="store_true", help=about)
    opening.set_defaults(verb=_open)
    envelopes = verbs.add_parser("envelopes", help="check one or two opened envelopes")
    about = "the text of an envelope's codes, one a line"
    envelopes.add_argument("files", nargs="+", type=Path, metavar="ENVELOPE.txt", help=about)
    envelopes.add_argument("--json", action="store_true", help="answer in JSON")
    envelopes.set_defaults(verb=_envelopes, vault=None)


def _of_case(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", type=Path, metavar="CASEFILE")
    parser.add_argument("--case", required=True, metavar="NUMBER", help="number of the case")
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _ballot(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    side = Side(parsed.side)
    with closing(_opened(parsed, tools, language)) as archive:
        case, menu, asked = _asked(archive, parsed.case, tools)
        marks = _marks(menu, tools.ask_passphrase(language, "answers"))
        digits = tools.ask_passphrase(language, "digits")
        envelope = rounds.seal_answers(
            archive,
            asked,
            side,
            marks,
            random_bytes=tools.ballots.random_bytes,
            open_by=OpeningDay(tools.ballots.today(), parsed.open_by),
            digits=digits,
        )
        try:
            tools.write_file(parsed.output, tools.ballots.print_slips(case, menu, envelope))
        except Refusal:  # the code never came out: these answers could not be opened
            rounds.void_answers(archive, asked, frozenset({side}))
            raise
    receipt = envelope.ballot.receipt
    if parsed.json:
        content = {"schema": "mediator-ballot/1", "round": asked.round, "side": side.value}
        until = envelope.open_by.isoformat()
        return answer(content | {"receipt": receipt, "head": envelope.head, "open_by": until})
    print(words.sealed(envelope, str(parsed.output), language))
    return DONE


def _open(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    with closing(_opened(parsed, tools, language)) as archive:
        case, menu, asked = _asked(archive, parsed.case, tools)
        if parsed.void:
            rounds.void_answers(archive, asked)
            if parsed.json:
                return answer({"schema": "mediator-open-ballots/1", "void": True})
            print(words.VOID.said(language))
            return DONE
        codes = {side: tools.ask_passphrase(language, side.value) for side in Side}
        change = rounds.open_round(
            case,
            archive,
            asked,
            codes,
            on=tools.ballots.today(),
            tick=tools.ballots.opening_tick,
        )
    outcome = change.case.outcomes[-1]
    if parsed.json:
        return answer(_outcome(outcome))
    print(words.said(outcome, menu, language))
    return DONE


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "schema": "mediator-open-ballots/1",
        "void": False,
        "round": outcome.round,
        "joint_yes": outcome.joint_yes,
        "open_by": outcome.open_by.isoformat() if outcome.open_by else None,
        "late": outcome.opened_late,
        "receipts": {side.value: code for side, code in outcome.receipts},
    }


def _envelopes(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    found = compared(tuple(tools.ballots.read_envelope(path) for path in parsed.files))
    if parsed.json:
        return answer(
            {
                "schema": "mediator-envelopes/1",
                "receipts": [{"side": side, "receipt": code} for side, code in found.receipts],
                "together": found.together,
                "joint_yes": found.joint_yes,
            }
        )
    for line in words.compared_lines(found, language):
        print(line)
    return DONE


def _opened(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> SafeArchive:
    return tools.open_archive(parsed.vault, tools.ask_passphrase(language, "vault"))


def _asked(archive: SafeArchive, number: str, tools: VaultTools) -> tuple[Case, Menu, Question]:
    """Return the case of a number, its menu and what is asked in its next round."""
    ids = [each.id for each in archive.summaries() if number in (each.id, each.number)]
    if len(ids) != 1:
        raise CaseNotFound(number, len(ids))
    case = archive.load(ids[0])
    menu = offer_menu(case, tools.law())
    return case, menu, rounds.question(case, menu)


def _marks(menu: Menu, text: str) -> dict[str, bool]:
    """Read ``A+B-``; raises ``AnswerIncomplete`` naming what is odd by its letter."""
    plain = "".join(text.upper().split()).replace("＋", "+").replace("－", "-")
    marks = {letter: sign == "+" for letter, sign in _ANSWER.findall(plain)}
    known = {option.letter: option.id for option in menu.options}
    odd = set(marks) ^ set(known)
    if odd or len(plain) != sum(len(letter) + 1 for letter in marks):
        raise AnswerIncomplete(tuple(sorted(odd)) or (text,))
    return {known[letter]: yes for letter, yes in marks.items()}
