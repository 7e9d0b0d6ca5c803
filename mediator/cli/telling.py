"""The verb that passes a conclusion on: the mediator sees the paper, the other side its band.

For the other side is what goes to stdout once it is on record; the verdict on it, which depends
on secrets, goes to stderr. With ``--json`` both are answered, for the mediator alone.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from mediator.cli.rooms import of_room, position_in
from mediator.cli.tools import DONE, Tools, answer, day, keep_the_case
from mediator.domain.caucus import Room, Tag
from mediator.domain.evidence import Exhibit
from mediator.domain.parties import Role
from mediator.domain.proofs import Proven, Subjects
from mediator.domain.safe_refusals import WordsMissing
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import state_claim
from mediator.usecases.concluding import check_band, figure_read, paper_of, subject_of
from mediator.usecases.ports import Opened
from mediator.usecases.releasing import OTHER, conclude, tell
from mediator.usecases.staging import Gate, Statement, weigh_statement
from mediator.wording.conclusions import conclusion
from mediator.wording.names import ROLE
from mediator.wording.phrases import Language, Phrase
from mediator.wording.telling import Verdict, verdict_said


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    passed = verbs.add_parser("pass-on", help="verify a paper and tell the other side its band")
    of_room(passed, "whose paper it is; the other side is told")
    passed.add_argument("--proves", required=True, metavar="KEY", help="such as monthly_income")
    about = "its name, or how its SHA-256 begins; not needed for the only one"
    passed.add_argument("--paper", default="", metavar="NAME", help=about)
    about = "what stands on it: yuan, months, day, yes or no; asked for where it is not given"
    passed.add_argument("--figure", metavar="VALUE", help=about)
    about = "the band you expect; another one is refused"
    passed.add_argument("--band", default="", metavar="LETTER", help=about)
    passed.add_argument("--words", metavar="TEXT", help="other words than the stamped conclusion")
    about = "how and when the side whose paper it is agreed"
    passed.add_argument("--consent", default="", metavar="TEXT", help=about)
    passed.add_argument("--on", type=day, metavar="DATE", help="day of telling (ISO)")
    about = "the case with the record; without it the words are only weighed"
    passed.add_argument("-o", "--output", type=Path, metavar="NEW.json", help=about)
    passed.set_defaults(verb=_pass_on)


def _pass_on(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Weigh the conclusion, and put it on record before it is said."""
    if parsed.output is not None:
        keep_the_case(parsed)
    opened, proofs = tools.read_case(parsed.case), tools.telling.proofs()
    proven, paper = _read(parsed, opened, tools, language)
    statement = _stated(parsed, proven, paper, language)
    gate = _weighed(opened, statement, proven, tools)
    if parsed.output is not None:
        told = tell(
            opened.case, statement, gate, tag=Tag.TELL, consent=parsed.consent, on=proven.on
        ).case
        tools.write_file(parsed.output, tools.write_case(replace(opened, case=told)))
    path = str(parsed.output) if parsed.output is not None else None
    if parsed.json:
        said = tools.telling.pass_on_answer(statement, proven, paper, gate, proofs)
        return answer(said | {"recorded": path is not None, "path": path})
    _say(statement, gate, proofs, language, on=proven.on.isoformat(), path=path)
    return DONE


def _read(
    parsed: argparse.Namespace, opened: Opened, tools: Tools, language: Language
) -> tuple[Proven, Exhibit]:
    """Return what the mediator read, and on which paper."""
    side = Role(parsed.room)
    subject = subject_of(tools.telling.proofs(), parsed.proves, side)
    paper = paper_of(opened.case, side, parsed.paper)
    typed = parsed.figure
    if typed is None:
        typed = tools.ask_passphrase(language, "figure")
    proven = Proven(subject, figure_read(subject, typed), parsed.on or tools.today())
    check_band(proven, parsed.band)
    return proven, paper


def _stated(
    parsed: argparse.Namespace, proven: Proven, paper: Exhibit, language: Language
) -> Statement:
    """Return the stamped conclusion; other words change neither what it counts as, nor the band."""
    stamped = conclusion(proven).said(language)
    words = stamped if parsed.words is None else parsed.words.strip()
    if not words:
        raise WordsMissing
    return conclude(proven, paper, to=OTHER[Role(parsed.room)], words=words)


def _weighed(opened: Opened, statement: Statement, proven: Proven, tools: Tools) -> Gate:
    case, law = opened.case, tools.law()
    return weigh_statement(
        case,
        position_in(opened, Room(OTHER[statement.to].value)),
        statement,
        claimed=state_claim(case, law).asserted.total,
        menu=offer_menu(case, law),
        seconds=perf_counter,
        proven=proven,
    )


def _say(
    statement: Statement,
    gate: Gate,
    proofs: Subjects,
    language: Language,
    *,
    on: str,
    path: str | None,
) -> None:
    """Say what may be told now, and to the mediator what it gives away."""
    hits = [(hit.figure, hit.text) for hit in gate.hits]
    verdict = Verdict(gate.light, hits, gate.left, over_budget=gate.over_budget)
    lines = [_MEDIATOR.said(language), *verdict_said(verdict, proofs, language)]
    phrase = _WEIGHED if path is None else _TOLD
    to = ROLE[statement.to].said(language)
    print(phrase.said(language, to=to, on=on, words=statement.words, path=path))
    print("\n".join(lines), file=sys.stderr)


_TOLD = Phrase(
    "告知{to}（{on}）：\n{words}\n已记录，可以转述。案件文件：{path}",
    "To the {to} ({on}):\n{words}\nOn record; it may be told now. Case file: {path}",
)
_WEIGHED = Phrase(
    "拟告知{to}（{on}）：\n{words}\n还没有记录，不要转述。征得同意后，"
    "写明 --consent 并用 -o 存成新的案件文件。",
    "To be told to the {to} ({on}):\n{words}\nNot on record: do not tell it yet. With the consent"
    " of the side whose paper it is, write --consent and -o NEW.json.",
)
_MEDIATOR = Phrase("以下只给调解员看：", "For the mediator alone:")
