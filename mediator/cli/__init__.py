"""The same verbs without a screen.

Exit codes: 0 done; 1 refused, said in one sentence; 2 wrong usage (argparse); 3 a bug, with
the place of its report.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from mediator.cli import (
    archive,
    ballots,
    calendar,
    destroying,
    lint,
    papers,
    performance,
    replan,
    retention,
    review,
    rooms,
    search,
    signing,
    telling,
)
from mediator.cli.papers import DEBTOR_SHEET
from mediator.cli.tools import (
    BUG,
    DONE,
    REFUSED,
    WRONG_USAGE,
    ArchiveTools,
    FollowUpTools,
    SigningTools,
    TellingTools,
    Tools,
    Verified,
    answer,
    day,
)
from mediator.domain.caucus import Room
from mediator.domain.refusals import (
    AmountTooLarge,
    AsOfBeforeClaim,
    BenchmarkNotKnown,
    CapNotSettled,
    CurrenciesDiffer,
    DaysOutOfOrder,
    DeductionExceedsAdvance,
    LprNotKnown,
    MarkupOutOfRange,
    NothingOwed,
    PaperInYuanOnly,
    PartyMissing,
    PaymentBeforeDisbursement,
    PlanUnknown,
    RateAboveCap,
    Refusal,
)
from mediator.domain.safe_refusals import (
    BandDiffers,
    FactUnclear,
    NoPaperHandedIn,
    PaperNotSeen,
    PaperNotTheirs,
    PaperUnclear,
    StillSealed,
    SubjectUnknown,
)
from mediator.usecases.board import offer_menu
from mediator.usecases.claims import compare, state_claim
from mediator.usecases.court import court_view
from mediator.usecases.guarantees import report_guarantees, time_of
from mediator.vault_cli import add_verbs
from mediator.wording import refusals, reports, time_reports
from mediator.wording.court_report import court_report
from mediator.wording.phrases import Language

__all__ = [
    "BUG",
    "DEBTOR_SHEET",
    "DONE",
    "REFUSED",
    "WRONG_USAGE",
    "ArchiveTools",
    "FollowUpTools",
    "SigningTools",
    "TellingTools",
    "Tools",
    "Verified",
    "run",
]


_PLACES: dict[type[Refusal], str] = {
    AsOfBeforeClaim: "policy.settled_on",
    BenchmarkNotKnown: "claim.overdue_rate",
    CapNotSettled: "claim.cap",
    CurrenciesDiffer: "claim.currency",
    LprNotKnown: "claim.added_lpr",
    NothingOwed: "claim.repayments",
    PaperInYuanOnly: "claim.currency",
    PartyMissing: "parties",
    PlanUnknown: "--plan",
    MarkupOutOfRange: "claim.trade_markup_percent",
    DaysOutOfOrder: "policy.first_due_on",
    AmountTooLarge: "claim",
    SubjectUnknown: "--proves",
    PaperUnclear: "--paper",
    PaperNotTheirs: "--paper",
    NoPaperHandedIn: "exhibits",
    PaperNotSeen: "exhibits",
    FactUnclear: "--figure",
    BandDiffers: "--band",
    StillSealed: "--consent",
}


def run(arguments: Sequence[str], tools: Tools) -> int:
    """Carry out one command line; return the exit code."""
    parsed = _parser().parse_args(arguments)
    language = Language(parsed.lang)
    try:
        given = tools.vault if hasattr(parsed, "vault") else tools
        code: int = parsed.verb(parsed, given, language)
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
    claim.add_argument("--as-of", type=day, metavar="DATE", help="day of the balance (ISO)")
    differ = verbs.add_parser("differ", help="why two versions of a claim differ, cause by cause")
    differ.add_argument("case", type=Path, metavar="ONE.json")
    differ.add_argument("other", type=Path, metavar="OTHER.json")
    differ.add_argument("--as-of", type=day, metavar="DATE", help="day of both balances (ISO)")
    differ.add_argument("--json", action="store_true", help="answer in JSON")
    differ.set_defaults(verb=_differ)
    guarantees = _case_verb(verbs, "guarantees", _guarantees, "who is bound, and who must sign")
    guarantees.add_argument("--as-of", type=day, metavar="DATE", help="day asked about (ISO)")
    guarantees.add_argument("--plan", metavar="ID", help="the plan to be signed")
    _case_verb(verbs, "menu", _menu, "the plans a party may see, from shareable facts only")
    search.verbs(partial(_case_verb, verbs))
    court = _case_verb(verbs, "court", _court, "the mediator's view: going to court instead")
    court.add_argument("--side", choices=[str(each) for each in Room], help="one side's outlook")
    for group in (papers, rooms, telling, review, signing, lint):
        group.add_verbs(verbs)
    for group in (performance, archive, calendar, retention, replan):
        group.add_verbs(verbs)
    add_verbs(verbs)
    ballots.add_verbs(verbs)
    destroying.add_verbs(verbs)
    schema = verbs.add_parser("schema", help="print the JSON Schema of a case file")
    schema.add_argument("of", nargs="?", choices=["case", "agreement"], default="case")
    schema.set_defaults(verb=_schema)
    demo = verbs.add_parser("demo", help="carry the bundled example through every use case")
    demo.add_argument("-o", "--out", type=Path, default=Path("mediator-demo"), metavar="DIR")
    demo.set_defaults(verb=_demo)
    for verb in verbs.choices.values():  # the language may stand behind the verb as well
        verb.add_argument("--lang", choices=languages, default=argparse.SUPPRESS)
    return parser


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


def _window(_: argparse.Namespace, tools: Tools, language: Language) -> int:
    return tools.open_window(language)


def _claim(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    case, law = tools.read_case(parsed.case).case, tools.law()
    statement = state_claim(case, law, as_of=parsed.as_of)
    time = time_of(case, law, as_of=statement.as_of)
    if parsed.json:
        return answer(tools.claim_answer(statement, time, law.court_fees, language))
    print(reports.claim_report(statement, language))
    print(f"\n{time_reports.clock_report(time, language)}")
    return DONE


def _guarantees(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    case, law = tools.read_case(parsed.case).case, tools.law()
    plan = parsed.plan or (case.settlement.plan if case.settlement else "")
    terms = offer_menu(case, law).option(plan).terms if plan else None
    report = report_guarantees(case, law, as_of=parsed.as_of, terms=terms)
    if parsed.json:
        return answer(tools.guarantees_answer(report, language))
    print(time_reports.guarantee_report(report, language))
    return DONE


def _differ(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    one, other = (tools.read_case(path).case for path in (parsed.case, parsed.other))
    split = compare(one, other, tools.law(), as_of=parsed.as_of)
    if parsed.json:
        return answer(tools.difference_answer(split))
    print(reports.difference_report(split, language))
    return DONE


def _menu(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    menu = offer_menu(tools.read_case(parsed.case).case, tools.law())
    if parsed.json:
        return answer(tools.menu_answer(menu))
    print(reports.menu_report(menu, language))
    return DONE


def _court(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    opened = tools.read_case(parsed.case)
    view = court_view(opened.case, opened.positions, tools.law())
    sides = (Room(parsed.side),) if parsed.side else tuple(Room)
    if parsed.json:
        return answer(tools.court_answer(view, sides, language))
    print(court_report(view, sides, language))
    return DONE


def _schema(parsed: argparse.Namespace, tools: Tools, _: Language) -> int:
    print(tools.schema(parsed.of), end="")
    return DONE


def _demo(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    tools.demonstrate(parsed.out, language)
    return DONE
