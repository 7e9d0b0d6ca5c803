"""The verb about a change of the plan: both orders, and the supplementary agreement."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from mediator.cli import papers
from mediator.cli.tools import DONE, Tools, answer, day, keep_the_case
from mediator.domain.case import Case
from mediator.domain.components import Component
from mediator.domain.due_days import Frequency
from mediator.domain.replans import Replan, WaivedShare, WaiverOrder
from mediator.usecases.replanning import examine_replan, propose_replan, worked_out
from mediator.wording import replanning, reports
from mediator.wording.phrases import Language

_PERCENT = re.compile(r"\d{1,3}(\.\d{1,6})?", re.ASCII)


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb; without ``--payments`` the change recorded in the case is taken."""
    verb = verbs.add_parser("replan", help="a new plan in the place of the one signed")
    verb.add_argument("case", type=Path, metavar="CASE.json")
    verb.add_argument("--payments", type=_count, metavar="N", help="how many new payments")
    verb.add_argument("--first", type=day, metavar="DATE", help="day of the first one (ISO)")
    verb.add_argument("--on", type=day, metavar="DATE", help="day of the change (default today)")
    about = "share of a part let off, such as interest=50; may be given again"
    verb.add_argument("--waive", type=_waived, action="append", default=[], help=about)
    verb.add_argument("--capitalize", action="store_true", help="unpaid interest to principal")
    orders = [str(order) for order in WaiverOrder]
    verb.add_argument("--order", choices=orders, default=orders[0], help="which comes first")
    every = [str(each) for each in Frequency]
    verb.add_argument("--every", choices=every, default=str(Frequency.MONTHLY), help="how often")
    verb.add_argument("--percent", type=_percent, metavar="P", help="yearly rate inside the plan")
    verb.add_argument("--misses", type=_count, default=0, metavar="N", help="may be put off")
    verb.add_argument("--reason", default="", metavar="TEXT", help="why, as both may read it")
    about = "guarantor who consents in writing; may be given again"
    verb.add_argument("--consent", action="append", default=[], metavar="NAME", help=about)
    verb.add_argument("--json", action="store_true", help="answer in JSON")
    verb.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="print the supplement")
    papers.fangsong_option(verb)
    verb.set_defaults(verb=_replan, parser=verb)


def _count(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or not int(text):
        raise argparse.ArgumentTypeError(f"{text}: a whole number from 1 to 999")
    return int(text)


def _percent(text: str) -> Decimal:
    if not _PERCENT.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text}: percent such as 6 or 3.1")
    return Decimal(text)


def _waived(text: str) -> WaivedShare:
    part, _, percent = text.partition("=")
    if part not in list(Component) or not _PERCENT.fullmatch(percent) or Decimal(percent) > 100:
        known = ", ".join(Component)
        raise argparse.ArgumentTypeError(f"{text}: PART=PERCENT to 100, PART one of {known}")
    return WaivedShare(Component(part), Decimal(percent))


def _replan(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    if (parsed.payments is None) is not (parsed.first is None):
        parsed.parser.error("--payments and --first go together")
    case, law = tools.read_case(parsed.case).case, tools.law()
    if parsed.payments is not None:
        case = propose_replan(case, law, _asked(parsed, tools)).case
    proposal = worked_out(case, law)
    caught = examine_replan(proposal, law, today=tools.today())
    found = tuple(each.finding for each in caught)
    if parsed.output is not None:
        keep_the_case(parsed)
        tools.write_file(
            parsed.output, tools.press(parsed.fangsong).agreement(proposal.agreement).pdf
        )
    if parsed.json:
        return answer(tools.followup.replan_answer(proposal, found, language))
    print(replanning.replan_report(proposal.agreement, proposal.orders, language))
    print(replanning.chosen(_order(case), language))
    for line in reports.findings_said(found, language):
        print(line)
    if parsed.output is not None:
        print(papers.PRINTED.said(language, path=parsed.output))
    return DONE


def _order(case: Case) -> WaiverOrder:
    return case.performance.replans[-1].order


def _asked(parsed: argparse.Namespace, tools: Tools) -> Replan:
    """Return the change that the options say."""
    plain = Replan(parsed.on or tools.today(), parsed.first, parsed.payments)
    return replace(
        plain,
        reason=parsed.reason,
        frequency=Frequency(parsed.every),
        waived=tuple(parsed.waive),
        capitalize=parsed.capitalize,
        order=WaiverOrder(parsed.order),
        percent=parsed.percent,
        allowed_misses=parsed.misses,
        consents=tuple(parsed.consent),
    )
