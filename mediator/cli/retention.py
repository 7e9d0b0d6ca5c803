"""The verb about keeping: how many years, by which rule, and which cases were kept long enough."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.cli.archive import opened, whole
from mediator.cli.tools import DONE, Tools, answer, day
from mediator.domain.claims import ClaimKind
from mediator.domain.retention import LEAST_YEARS, MOST_YEARS, Keep, expired
from mediator.usecases.intake import one_line
from mediator.wording import archive_keeping as words

if TYPE_CHECKING:
    from mediator.wording.phrases import Language


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    about = "how long closed cases are kept, and which are due to be destroyed"
    keeping = verbs.add_parser("retention", help=about)
    keeping.add_argument("casefile", type=Path, metavar="CASEFILE")
    keeping.add_argument("--as-of", type=day, metavar="DATE", help="today, or this day (ISO)")
    keeping.add_argument("--set", type=_rule, metavar="KIND=YEARS", help="keep a kind so long")
    keeping.add_argument("--source", default="", metavar="RULE", help="by which rule (with --set)")
    keeping.add_argument("--json", action="store_true", help="answer in JSON")
    keeping.set_defaults(verb=_retention)


def _rule(text: str) -> tuple[str, int]:
    kind, found, years = text.partition("=")
    kinds = [each.value for each in ClaimKind]
    if not found or kind not in kinds:
        message = f"give KIND=YEARS, KIND one of {', '.join(kinds)}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return kind, whole(years, LEAST_YEARS, MOST_YEARS)


def _retention(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    as_of = parsed.as_of or tools.today()
    one_line(parsed.source)
    with closing(opened(parsed.casefile, tools, language)) as archive:
        if parsed.set is not None:
            kind, years = parsed.set
            archive.set_retention(kind, Keep(years, parsed.source, tools.today()))
        rules, cases = archive.retention(), archive.closed()
    shipped, due = tools.archive.shipped_retention(), expired(cases, rules, as_of=as_of)
    if parsed.json:
        return answer(tools.archive.retention_answer(rules, shipped, due, as_of))
    print(words.retention_report(rules, shipped, due, language))
    return DONE
