"""The calendar: what is due in one case, or the week's list over an encrypted file."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.cli import papers
from mediator.cli.archive import opened, whole
from mediator.cli.performance import followed
from mediator.cli.tools import DONE, Tools, answer, day, keep_the_case
from mediator.domain.agenda import HOLIDAYS, WEEK, agenda
from mediator.domain.agreement_standing import standing
from mediator.domain.periods import after
from mediator.usecases.archive import followed as days_of
from mediator.wording import archive as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mediator.domain.agenda import Listed
    from mediator.wording.phrases import Language

MOST_DAYS = 366


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    about = "what is due in the days to come: in one case, or in all of an encrypted file"
    calendar = verbs.add_parser("calendar", help=about)
    calendar.add_argument("case", type=Path, metavar="CASE.json|AGREEMENT.pdf|CASEFILE")
    receipts = "case file with the payments, where the agreement is a PDF"
    calendar.add_argument("--receipts", type=Path, metavar="CASE.json", help=receipts)
    calendar.add_argument("--as-of", type=day, metavar="DATE", help="today, or this day (ISO)")
    ahead = f"days ahead, over an encrypted file ({WEEK})"
    calendar.add_argument("--days", type=_days, default=WEEK, metavar="N", help=ahead)
    calendar.add_argument("-o", "--output", type=Path, metavar="OUT.ics")
    calendar.add_argument("--json", action="store_true", help="answer in JSON")
    calendar.set_defaults(verb=_calendar)


def _days(text: str) -> int:
    return whole(text, 0, MOST_DAYS)


def _calendar(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    if parsed.output is not None:
        keep_the_case(parsed)
    one = parsed.case.suffix.lower() in (".json", ".pdf")
    return (_of_one if one else _of_all)(parsed, tools, language)


def _of_one(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Tell the days of one agreement, by the same rules as those of all cases."""
    given, law, as_of = followed(parsed, tools), tools.law(), _as_of(parsed, tools)
    agreement, known = given.agreement, given.performance
    if parsed.output is not None:
        found = standing(agreement, known, law, as_of=as_of)
        number = agreement.number
        content = tools.followup.calendar_file(found, number, law.workdays, language)
        tools.write_file(parsed.output, content)
    parties = " / ".join(party.name for party in agreement.parties[:2])
    _, days = days_of(agreement, known, law)
    listed = [("", agreement.number, parties, day) for day in days]
    return _told(listed, parsed, tools, language)


def _of_all(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    as_of = _as_of(parsed, tools)
    with closing(opened(parsed.case, tools, language)) as archive:
        days = archive.days(as_of, after(as_of, parsed.days + HOLIDAYS))
    if parsed.output is not None:
        workdays = tools.law().workdays
        signs = tools.followup.signs()
        found = agenda(days, workdays, signs, as_of=as_of, ahead=parsed.days)
        tools.write_file(parsed.output, tools.archive.agenda_file(found, workdays, language))
    return _told(days, parsed, tools, language)


def _as_of(parsed: argparse.Namespace, tools: Tools) -> date:
    asked: date | None = parsed.as_of
    return asked or tools.today()


def _told(
    days: Iterable[Listed],
    parsed: argparse.Namespace,
    tools: Tools,
    language: Language,
) -> int:
    law, signs = tools.law(), tools.followup.signs()
    found = agenda(days, law.workdays, signs, as_of=_as_of(parsed, tools), ahead=parsed.days)
    if parsed.json:
        return answer(tools.archive.agenda_answer(found, law.rules, language))
    print(words.agenda_report(found, language))
    if parsed.output is not None:
        print(papers.PRINTED.said(language, path=parsed.output))
    return DONE
