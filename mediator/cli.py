"""The same verbs without a screen.

Exit codes: 0 done; 1 refused, said in one sentence; 2 wrong usage (argparse); 3 a bug, with
the place of its report.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mediator.domain.agreement import Agreement, agreement_findings
from mediator.domain.differences import Difference
from mediator.domain.law import Law
from mediator.domain.lint import lint
from mediator.domain.menu import Menu
from mediator.domain.papers import PaperKind
from mediator.domain.periods import readable_day
from mediator.domain.refusals import (
    AmountTooLarge,
    AsOfBeforeClaim,
    BenchmarkNotKnown,
    CapNotSettled,
    DateOutOfRange,
    DateUnreadable,
    DaysOutOfOrder,
    DeductionExceedsAdvance,
    LprNotKnown,
    MarkupOutOfRange,
    NothingOwed,
    OutputNotWritable,
    PartyMissing,
    PaymentBeforeDisbursement,
    PlanUnknown,
    RateAboveCap,
    Refusal,
)
from mediator.domain.statements import ClaimStatement
from mediator.engine.board import Board
from mediator.usecases.agreement import Check, check_days, draft
from mediator.usecases.board import offer_menu, weigh
from mediator.usecases.claims import compare, state_claim
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.ports import Opened
from mediator.usecases.printer import Printer
from mediator.wording import refusals, reopened, reports, verification
from mediator.wording.phrases import Language, Phrase

DONE, REFUSED, WRONG_USAGE, BUG = 0, 1, 2, 3
DEBTOR_SHEET = "health"  # 债务体检单, for the debtor alone


_PLACES: dict[type[Refusal], str] = {
    AsOfBeforeClaim: "policy.settled_on",
    BenchmarkNotKnown: "claim.overdue_rate",
    CapNotSettled: "claim.cap",
    LprNotKnown: "claim.added_lpr",
    NothingOwed: "claim.repayments",
    PartyMissing: "parties",
    PlanUnknown: "--plan",
    MarkupOutOfRange: "claim.trade_markup_percent",
    DaysOutOfOrder: "policy.first_due_on",
    AmountTooLarge: "claim",
}


@dataclass(frozen=True, slots=True)
class Verified:
    """A printed agreement that was read back and checked."""

    agreement: Agreement
    fingerprint: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the verbs are given by ``bootstrap``; each loads what it needs on first use."""

    read_case: Callable[[Path], Opened]
    law: Callable[[], Law]
    press: Callable[[bool], Printer]
    read_text: Callable[[Path], str]
    sign: Callable[[Path, Path, str], bytes]
    ask_passphrase: Callable[[], str]
    verify: Callable[[Path], Verified]
    write_file: Callable[[Path, bytes], None]
    schema: Callable[[str], str]
    today: Callable[[], date]
    opened_answer: Callable[..., dict[str, Any]]
    claim_answer: Callable[[ClaimStatement, Language], dict[str, Any]]
    difference_answer: Callable[[Difference], dict[str, Any]]
    menu_answer: Callable[[Menu], dict[str, Any]]
    board_answer: Callable[[Board, Language], dict[str, Any]]
    demonstrate: Callable[[Path, Language], None]
    open_window: Callable[[Language], int]


def run(arguments: Sequence[str], tools: Tools) -> int:
    """Carry out one command line; return the exit code."""
    parsed = _parser().parse_args(arguments)
    language = Language(parsed.lang)
    try:
        code: int = parsed.verb(parsed, tools, language)
    except Refusal as refusal:
        print(f"{_place(refusal, parsed)}{refusals.sentence(refusal, language)}", file=sys.stderr)
        return REFUSED
    return code


def _place(refusal: Refusal, parsed: argparse.Namespace) -> str:
    """Return where in a case file to look, for a refusal that arose beyond the reading."""
    if isinstance(refusal, (PaymentBeforeDisbursement, DeductionExceedsAdvance, RateAboveCap)):
        return f"{refusal.place}: "
    if isinstance(refusal, AsOfBeforeClaim) and getattr(parsed, "as_of", None):
        return "--as-of: "
    place = _PLACES.get(type(refusal))
    return f"{place}: " if place else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mediator",
        description="债务调解助手 – mediation assistant for debt settlements. "
        "Without a command the window opens.",
    )
    languages = [str(each) for each in Language]
    parser.add_argument("--lang", choices=languages, default="zh", help="language spoken")
    parser.set_defaults(verb=_window)
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND")
    claim = _case_verb(verbs, "claim", _claim, "the lawful balance, line by line")
    claim.add_argument("--as-of", type=_day, metavar="DATE", help="day of the balance (ISO)")
    differ = verbs.add_parser("differ", help="why two versions of a claim differ, cause by cause")
    differ.add_argument("case", type=Path, metavar="ONE.json")
    differ.add_argument("other", type=Path, metavar="OTHER.json")
    differ.add_argument("--as-of", type=_day, metavar="DATE", help="day of both balances (ISO)")
    differ.add_argument("--json", action="store_true", help="answer in JSON")
    differ.set_defaults(verb=_differ)
    _case_verb(verbs, "menu", _menu, "the plans a party may see, from shareable facts only")
    _case_verb(verbs, "board", _board, "the mediator's view: who could accept what, and why")
    agreement = _case_verb(verbs, "agreement", _agreement, "print the agreement for a plan")
    agreement.add_argument("--plan", required=True, metavar="ID", help="id or letter of the plan")
    _fangsong_option(agreement)
    agreement.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")
    _paper_verbs(verbs)
    _printed_verbs(verbs)
    schema = verbs.add_parser("schema", help="print the JSON Schema of a case file")
    schema.add_argument("of", nargs="?", choices=["case", "agreement"], default="case")
    schema.set_defaults(verb=_schema)
    demo = verbs.add_parser("demo", help="carry the bundled example through every use case")
    demo.add_argument("-o", "--out", type=Path, default=Path("mediator-demo"), metavar="DIR")
    demo.set_defaults(verb=_demo)
    for verb in verbs.choices.values():  # the language may stand behind the verb as well
        verb.add_argument("--lang", choices=languages, default=argparse.SUPPRESS)
    return parser


def _printed_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    verify = verbs.add_parser("verify", help="check a printed agreement against its terms")
    verify.add_argument("pdf", type=Path, metavar="OUT.pdf")
    verify.add_argument("--json", action="store_true", help="answer in JSON")
    verify.set_defaults(verb=_verify)
    sign = verbs.add_parser("sign", help="append the body's electronic signature to a paper")
    sign.add_argument("pdf", type=Path, metavar="AGREEMENT.pdf")
    sign.add_argument("--key", required=True, type=Path, metavar="KEY.p12")
    sign.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")
    sign.set_defaults(verb=_sign)
    reopen = verbs.add_parser("open", help="a printed agreement as plan and payment schedule")
    reopen.add_argument("pdf", type=Path, metavar="AGREEMENT.pdf")
    reopen.add_argument("--as-of", type=_day, metavar="DATE", help="what is due by a day (ISO)")
    reopen.add_argument("--json", action="store_true", help="answer in JSON")
    reopen.set_defaults(verb=_open)


def _paper_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    paper = verbs.add_parser("paper", help="print one of the other papers of a case")
    kinds = [*(str(kind) for kind in PaperKind), DEBTOR_SHEET]
    paper.add_argument("--kind", required=True, choices=kinds, help="which paper")
    paper.add_argument("--text", type=Path, metavar="FILE", help="what a record holds, as text")
    paper.set_defaults(verb=_paper)
    dossier = verbs.add_parser("dossier", help="print the whole dossier in the official order")
    dossier.set_defaults(verb=_dossier)
    for verb in (paper, dossier):
        verb.add_argument("case", type=Path, metavar="CASE.json")
        verb.add_argument("--plan", metavar="ID", help="id or letter of the plan agreed on")
        verb.add_argument("--on", type=_day, metavar="DATE", help="day the paper carries (ISO)")
        _fangsong_option(verb)
        verb.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")


def _fangsong_option(parser: argparse.ArgumentParser) -> None:
    about = "set the text in this computer's own FangSong"
    parser.add_argument("--fangsong", action="store_true", help=about)


def _case_verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    verb: Callable[[argparse.Namespace, Tools, Language], int],
    about: str,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=about)
    parser.add_argument("case", type=Path, metavar="CASE.json")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(verb=verb)
    return parser


def _day(text: str) -> date:
    try:
        return readable_day(text)
    except (DateUnreadable, DateOutOfRange) as refusal:
        message = refusals.sentence(refusal, Language.ENGLISH)
        raise argparse.ArgumentTypeError(message) from None


def _window(_: argparse.Namespace, tools: Tools, language: Language) -> int:
    return tools.open_window(language)


def _claim(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    case = tools.read_case(parsed.case).case
    statement = state_claim(case, tools.law(), as_of=parsed.as_of)
    if parsed.json:
        return _answer(tools.claim_answer(statement, language))
    print(reports.claim_report(statement, language))
    return DONE


def _differ(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    one, other = (tools.read_case(path).case for path in (parsed.case, parsed.other))
    split = compare(one, other, tools.law(), as_of=parsed.as_of)
    if parsed.json:
        return _answer(tools.difference_answer(split))
    print(reports.difference_report(split, language))
    return DONE


def _menu(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    menu = offer_menu(tools.read_case(parsed.case).case, tools.law())
    if parsed.json:
        return _answer(tools.menu_answer(menu))
    print(reports.menu_report(menu, language))
    return DONE


def _board(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    opened, law = tools.read_case(parsed.case), tools.law()
    board = weigh(opened.case, offer_menu(opened.case, law), opened.positions, law)
    if parsed.json:
        return _answer(tools.board_answer(board, language))
    print(reports.board_report(board, language))
    return DONE


def _keep_the_case(parsed: argparse.Namespace) -> None:
    """Refuse to write a paper over the case it is made from."""
    if parsed.output.exists() and parsed.case.exists() and parsed.output.samefile(parsed.case):
        raise OutputNotWritable(str(parsed.output), "= CASE.json")


def _paper(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    _keep_the_case(parsed)
    opened, on = tools.read_case(parsed.case), parsed.on or tools.today()
    press = tools.press(parsed.fangsong)
    if parsed.kind == DEBTOR_SHEET:
        _, sheet = sheet_for_debtor(opened.case, opened.positions.debtor, tools.law(), on=on)
        pdf = press.debtor_sheet(sheet)
    else:
        kind, words = PaperKind(parsed.kind), tools.read_text(parsed.text) if parsed.text else ""
        matter = gather(opened.case, tools.law(), kind, on=on, plan=parsed.plan, words=words)
        pdf = press.paper(kind, matter)
    tools.write_file(parsed.output, pdf)
    print(_PRINTED.said(language, path=parsed.output))
    return DONE


def _dossier(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    _keep_the_case(parsed)
    case, on = tools.read_case(parsed.case).case, parsed.on or tools.today()
    matter = gather_dossier(case, tools.law(), on=on, plan=parsed.plan)
    tools.write_file(parsed.output, tools.press(parsed.fangsong).dossier(matter))
    print(_PRINTED.said(language, path=parsed.output))
    return DONE


def _agreement(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    _keep_the_case(parsed)
    agreement = draft(tools.read_case(parsed.case).case, tools.law(), parsed.plan)
    check_days(agreement)
    paper = tools.press(parsed.fangsong).agreement(agreement)
    tools.write_file(parsed.output, paper.pdf)
    found = (*agreement_findings(agreement), *lint(agreement))
    if parsed.json:
        return _answer(
            {
                "schema": "mediator-agreement-answer/1",
                "path": str(parsed.output),
                "plan": agreement.plan,
                "settlement": agreement.terms.settlement.plain,
                "fingerprint": paper.fingerprint,
                "findings": [f.code for f in found],
            }
        )
    print(_SAVED.said(language, path=parsed.output, fingerprint=paper.fingerprint))
    for line in reports.findings_said(found, language):
        print(line)
    return DONE


def _verify(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    verified = tools.verify(parsed.pdf)
    holds = all(check.holds for check in verified.checks)
    figures = {
        "plan": verified.agreement.plan,
        "fingerprint": verified.fingerprint,
    }
    settlement = verified.agreement.terms.settlement.plain
    if parsed.json:
        checks = [
            {
                "code": check.code,
                "holds": check.holds,
                "detail": check.detail,
                "text": verification.CHECKS[check.code].said(language),
            }
            for check in verified.checks
        ]
        answer = {"schema": "mediator-verify/1", "holds": holds, "checks": checks}
        _answer(answer | figures | {"settlement": settlement})
    else:
        for check in verified.checks:
            print(verification.check_line(check.code, check.detail, language, holds=check.holds))
        verdict = verification.INTACT if holds else verification.BROKEN
        print(verdict.said(language, count=len(verified.checks), sum=settlement, **figures))
    return DONE if holds else REFUSED


def _sign(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    pdf = tools.sign(parsed.pdf, parsed.key, tools.ask_passphrase())
    tools.write_file(parsed.output, pdf)
    print(_PRINTED.said(language, path=parsed.output))
    return DONE


def _open(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    verified = tools.verify(parsed.pdf)
    intact = all(check.holds for check in verified.checks)
    agreement, as_of = verified.agreement, parsed.as_of or tools.today()
    if parsed.json:
        _answer(tools.opened_answer(agreement, verified.fingerprint, intact=intact, as_of=as_of))
    else:
        print(reopened.opened_report(agreement, language, as_of=as_of))
    if not intact:
        print(reopened.ALTERED.said(language), file=sys.stderr)
    return DONE if intact else REFUSED


def _schema(parsed: argparse.Namespace, tools: Tools, _: Language) -> int:
    print(tools.schema(parsed.of), end="")
    return DONE


def _demo(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    tools.demonstrate(parsed.out, language)
    return DONE


def _answer(content: dict[str, Any]) -> int:
    print(json.dumps(content, ensure_ascii=False, indent=2))
    return DONE


_PRINTED = Phrase("已保存：{path}", "Saved: {path}")
_SAVED = Phrase(
    "协议已保存：{path}（指纹 {fingerprint}）",
    "Agreement saved: {path} (fingerprint {fingerprint})",
)
