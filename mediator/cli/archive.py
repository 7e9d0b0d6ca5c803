"""The verbs over all cases of an encrypted file: finding, counting, and the week's list."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.cli import papers
from mediator.cli.tools import DONE, Tools, answer, day
from mediator.domain.archive import Ending
from mediator.domain.claims import ClaimKind
from mediator.domain.refusals import DaysReversed
from mediator.domain.searching import MOST_FOUND, Wanted
from mediator.domain.stages import Stage
from mediator.domain.statistics import By, table
from mediator.wording import archive as words

if TYPE_CHECKING:
    from mediator.usecases.ports import SafeArchive
    from mediator.wording.phrases import Language

MOST_LISTED = 1000


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs over all cases."""
    search = _verb(verbs, "search", "find cases by any characters of their joint facts")
    search.add_argument("words", nargs="*", metavar="WORD", help="all of them must occur")
    search.add_argument("--stage", default="", choices=[str(stage) for stage in Stage])
    search.add_argument("--kind", default="", choices=[str(kind) for kind in ClaimKind])
    search.add_argument("--year", type=_year, metavar="YEAR", help="the year of acceptance")
    search.add_argument("--mediator", default="", metavar="NAME", help="the mediator's full name")
    search.add_argument("--outcome", default="", choices=[str(ending) for ending in Ending])
    search.add_argument("--most", type=_most, default=50, metavar="N", help="cases on a page")
    search.add_argument("--before", type=_most_ever, metavar="NEXT", help="go on below a page")
    search.set_defaults(verb=_search)
    stats = _verb(verbs, "stats", "settlement, days, waivers and performance in figures")
    stats.add_argument("--by", default=By.YEAR.value, choices=[str(by) for by in By])
    stats.add_argument("--from", dest="first", type=day, metavar="DATE", help="accepted from (ISO)")
    stats.add_argument("--to", dest="last", type=day, metavar="DATE", help="accepted to (ISO)")
    stats.add_argument("--as-of", type=day, metavar="DATE", help="performance by this day (ISO)")
    stats.add_argument("-o", "--output", type=Path, metavar="OUT.csv|OUT.xlsx")
    stats.set_defaults(verb=_stats)


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, about: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=about)
    parser.add_argument("casefile", type=Path, metavar="CASEFILE")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    return parser


def whole(text: str, least: int, most: int) -> int:
    """Read a whole number of the command line."""
    if not (text.isascii() and text.isdecimal()) or not least <= int(text) <= most:
        message = f"give a whole number from {least} to {most}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _year(text: str) -> int:
    return whole(text, 1900, 2199)


def _most(text: str) -> int:
    return whole(text, 1, MOST_LISTED)


def _most_ever(text: str) -> int:
    return whole(text, 1, 2**63 - 1)


def opened(path: Path, tools: Tools, language: Language) -> SafeArchive:
    """Open an encrypted file by the passphrase that is asked for."""
    return tools.vault.open_archive(path, tools.ask_passphrase(language, "vault"))


def _search(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    wanted = Wanted(
        text=" ".join(parsed.words),
        stage=parsed.stage,
        kind=parsed.kind,
        year=parsed.year,
        mediator=parsed.mediator,
        ending=parsed.outcome,
        before=parsed.before,
        most=parsed.most,
    )
    with closing(opened(parsed.casefile, tools, language)) as archive:
        found = archive.find(wanted)
    if parsed.json:
        return answer(tools.archive.search_answer(found))
    print(words.found_report(found, MOST_FOUND, language))
    return DONE


def _stats(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    if parsed.first is not None and parsed.last is not None and parsed.last < parsed.first:
        raise DaysReversed(parsed.first, parsed.last)
    as_of = parsed.as_of or tools.today()
    with closing(opened(parsed.casefile, tools, language)) as archive:
        cases = archive.counted(as_of, parsed.first, parsed.last)
    made = table(cases, By(parsed.by), as_of=as_of, first=parsed.first, last=parsed.last)
    if parsed.output is not None:
        rows = words.sheet(made, language)
        tools.write_file(parsed.output, tools.archive.table_file(parsed.output, rows))
    if parsed.json:
        return answer(tools.archive.statistics_answer(made))
    print(words.statistics_report(made, language))
    if parsed.output is not None:
        print(papers.PRINTED.said(language, path=parsed.output))
    return DONE
