"""The verbs after the signing: what was paid, and where an agreement stands."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediator.cli.tools import DONE, REFUSED, Tools, answer, day
from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import standing
from mediator.domain.receipts import Performance
from mediator.domain.warnings import warned
from mediator.usecases.performance import pool_of
from mediator.usecases.replanning import agreement_in_force
from mediator.wording import performance, reopened
from mediator.wording.phrases import Language
from mediator.wording.warnings import warned_report


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs about performance."""
    receipts = verbs.add_parser("receipts", help="the payments recorded in a case")
    receipts.add_argument("case", type=Path, metavar="CASE.json")
    receipts.add_argument("--json", action="store_true", help="answer in JSON")
    receipts.set_defaults(verb=_receipts)
    stand = verbs.add_parser("standing", help="where an agreement stands, to the cent")
    of_agreement(stand)
    stand.add_argument("--as-of", type=day, metavar="DATE", help="day asked about (ISO)")
    stand.add_argument("--json", action="store_true", help="answer in JSON")
    stand.set_defaults(verb=_standing)


def of_agreement(parser: argparse.ArgumentParser) -> None:
    """Add where an agreement and the payments on it are read."""
    parser.add_argument("case", type=Path, metavar="CASE.json|AGREEMENT.pdf")
    about = "case file with the payments, where the agreement is a PDF"
    parser.add_argument("--receipts", type=Path, metavar="CASE.json", help=about)


@dataclass(frozen=True, slots=True)
class Followed:
    """An agreement with what is known of its performance; ``intact`` as a paper or a case."""

    agreement: Agreement
    performance: Performance
    intact: bool


def followed(parsed: argparse.Namespace, tools: Tools) -> Followed:
    """Read the agreement, from its case or from its own PDF, and the payments on it."""
    if parsed.case.suffix.lower() != ".pdf":
        opened = tools.read_case(parsed.case)
        known = tools.read_case(parsed.receipts).case if parsed.receipts else opened.case
        ruling = agreement_in_force(opened.case, tools.law(), as_of=as_of(parsed, tools))
        return Followed(ruling, known.performance, intact=True)
    verified = tools.verify(parsed.case)
    intact = all(check.holds for check in verified.checks)
    paid = tools.read_case(parsed.receipts).case.performance if parsed.receipts else Performance()
    return Followed(verified.agreement, paid, intact)


def as_of(parsed: argparse.Namespace, tools: Tools) -> date:
    """Return the day asked about, or today."""
    asked: date | None = parsed.as_of
    return asked or tools.today()


def _receipts(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    case = tools.read_case(parsed.case).case
    known = case.performance
    shared = any(receipt.pool is not None for receipt in known.receipts)
    pool = pool_of(case, tools.law()) if shared else None
    if parsed.json:
        return answer(tools.followup.receipts_answer(known, pool))
    print(performance.receipts_report(known, language))
    if pool is not None:
        print(f"\n{performance.pool_report(pool, language)}")
    return DONE


def _standing(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    given = followed(parsed, tools)
    day_asked = as_of(parsed, tools)
    law, known = tools.law(), given.performance
    found = standing(given.agreement, known, law, as_of=day_asked)
    alert = warned(given.agreement, known, found, law.workdays, tools.followup.signs())
    if parsed.json:
        answer(tools.followup.standing_answer(found, alert, given.agreement.number, language))
    else:
        print(performance.standing_report(found, language))
        print(f"\n{warned_report(alert, language)}")
    if not given.intact:
        print(reopened.ALTERED.said(language), file=sys.stderr)
    return DONE if given.intact else REFUSED
