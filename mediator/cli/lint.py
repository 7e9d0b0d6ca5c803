"""The verb ``lint``: what a court may send back, in a draft or in a printed agreement."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from mediator.cli.tools import DONE, REFUSED, Tools, answer, day
from mediator.domain.findings import Severity
from mediator.domain.lint import RULES, Caught
from mediator.domain.lint.by_hand import BY_HAND
from mediator.domain.readiness import State, readiness
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.lint import examine, examine_case, made
from mediator.usecases.lint_secrets import secrets_of
from mediator.usecases.prospects import self_check_findings
from mediator.wording import findings, names
from mediator.wording.lint import fix_said, not_mended_said
from mediator.wording.paper_places import paper_place_said
from mediator.wording.phrases import Language, Phrase
from mediator.wording.readiness import item_said, readiness_lines
from mediator.wording.rule_table import rule_table

SEVERITIES = tuple(Severity)


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    lint = verbs.add_parser(
        "lint", help="what a court may send back: a draft, or a printed agreement"
    )
    what = lint.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="CASE.json|OUT.pdf")
    what.add_argument("--rules", action="store_true", help="the table of all rules, in Markdown")
    lint.add_argument("--plan", metavar="ID", help="id or letter of the plan, for a case")
    lint.add_argument("--on", type=day, metavar="DATE", help="day of the check (ISO)")
    about = "set the pages in this computer's own FangSong"
    lint.add_argument("--fangsong", action="store_true", help=about)
    ready = "what judicial confirmation still asks for"
    lint.add_argument("--readiness", action="store_true", help=ready)
    lint.add_argument("--json", action="store_true", help="answer in JSON")
    lint.set_defaults(verb=_lint)


def _lint(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    if parsed.rules:
        print(rule_table(tools.law(), language), end="")
        return DONE
    if parsed.readiness:
        return _readiness(parsed, tools, language)
    caught, of = _caught(parsed, tools)
    serious = any(each.finding.severity is not Severity.NOTE for each in caught)
    if parsed.json:
        answer(
            {
                "schema": "mediator-lint/1",
                "of": of,
                "holds": not serious,
                "rules": len(RULES),
                "findings": [_told(each, language) for each in caught],
            }
        )
    else:
        for line in report(caught, language):
            print(line)
    return REFUSED if serious else DONE


def _readiness(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    opened, law = tools.read_case(parsed.file), tools.law()
    agreement = draft(opened.case, law, parsed.plan)
    on = parsed.on or tools.today()
    caught, _ = _caught(parsed, tools)
    items = readiness(opened.case, agreement, caught, today=on)
    ready = all(i.state is State.DONE or (i.code, i.state) == ("clock", State.OPEN) for i in items)
    if parsed.json:
        told = [
            {
                "code": item.code,
                "state": str(item.state),
                "article": names.article(law.rules[item.article], language),
                "text": item_said(item, language),
            }
            for item in items
        ]
        answer({"schema": "mediator-readiness/1", "ready": ready, "items": told})
    else:
        for line in readiness_lines(items, law.rules, language):
            print(line)
    return DONE if ready else REFUSED


def _caught(parsed: argparse.Namespace, tools: Tools) -> tuple[tuple[Caught, ...], str]:
    """Examine what was named: a PDF by what it carries, a case by its draft and its made pages."""
    on = parsed.on or tools.today()
    if parsed.file.suffix.lower() == ".pdf":
        verified = tools.verify(parsed.file)
        caught = examine(verified.agreement, tools.law(), today=on, pages=verified.pages)
        return caught, "paper"
    opened, law = tools.read_case(parsed.file), tools.law()
    agreement = draft(opened.case, law, parsed.plan)
    positions = opened.positions
    hidden = secrets_of(opened.case, positions.creditor, positions.debtor)
    pages, unprintable = made(agreement, tools.press(parsed.fangsong))
    caught = examine_case(
        opened.case,
        law,
        agreement,
        today=on,
        pages=pages,
        secrets=hidden,
        unprintable=unprintable,
    )
    option = offer_menu(opened.case, law).option(agreement.plan)
    own = tuple(Caught(each) for each in self_check_findings(positions, option))
    return (*caught, *own), "case"


def _told(caught: Caught, language: Language) -> dict[str, Any]:
    finding, fix = caught.finding, caught.fix
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "place": finding.place,
        "text": findings.sentence(finding, language),
        "fix": {"place": fix.place, "do": str(fix.do), "value": fix.value} if fix else None,
        "by_hand": None if fix else BY_HAND.get(finding.code),
    }


def report(caught: tuple[Caught, ...], language: Language) -> list[str]:
    """Return what was found, the serious first, each with its fix below it."""
    if not caught:
        return [_CLEAN.said(language, rules=len(RULES))]
    lines = []
    for each in sorted(caught, key=lambda one: SEVERITIES.index(one.finding.severity)):
        finding = each.finding
        severity = names.SEVERITY[finding.severity].said(language)
        place = paper_place_said(finding.place, language)
        lines.append(f"[{severity}] {place}：{findings.sentence(finding, language)}")
        if each.fix is not None:
            lines.append(f"    → {fix_said(each.fix, language)}")
        elif why := not_mended_said(finding.code, language):
            lines.append(f"    → {why}")
    counts = dict.fromkeys(SEVERITIES, 0)
    for each in caught:
        counts[each.finding.severity] += 1
    said = "，".join(
        f"{names.SEVERITY[severity].said(language)} {count}" for severity, count in counts.items()
    )
    return [*lines, "", _COUNTED.said(language, rules=len(RULES), counts=said)]


_CLEAN = Phrase("{rules}条规则都没有发现问题。", "None of the {rules} rules finds anything.")
_COUNTED = Phrase("{rules}条规则：{counts}", "{rules} rules: {counts}")
