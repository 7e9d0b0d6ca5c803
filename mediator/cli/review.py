"""The verb of the lawyer's second look: it freezes the very bytes of an agreement."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from mediator.cli.tools import DONE, Tools, answer, day, keep_the_case
from mediator.domain.review import LawyerReview
from mediator.usecases.agreement import check_days, choose_plan, draft, signing_day
from mediator.usecases.review import record_review
from mediator.wording.phrases import Language, Phrase


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    review = verbs.add_parser("review", help="record that a lawyer looked at the agreement")
    review.add_argument("case", type=Path, metavar="CASE.json")
    review.add_argument("--plan", required=True, metavar="ID", help="id or letter of the plan")
    review.add_argument("--lawyer", required=True, metavar="NAME")
    review.add_argument("--office", default="", metavar="NAME")
    review.add_argument("--remarks", default="", metavar="TEXT")
    review.add_argument("--on", type=day, metavar="DATE", help="day of the look (ISO)")
    review.add_argument("--json", action="store_true", help="answer in JSON")
    review.add_argument("-o", "--output", required=True, type=Path, metavar="REVIEWED.json")
    review.set_defaults(verb=_review)


def _review(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Print the agreement, record its bytes as looked at, and write the case with the record."""
    keep_the_case(parsed)
    opened, law = tools.read_case(parsed.case), tools.law()
    case, on = opened.case, parsed.on or tools.today()
    if case.settlement is None:
        day_ = signing_day(case, case.as_of)
        case = choose_plan(case, law, parsed.plan, agreed_on=day_).case
    agreement = draft(case, law, parsed.plan)
    check_days(agreement)
    paper = tools.press(False).agreement(agreement)  # noqa: FBT003  given by place
    made = record_review(
        case, paper, parsed.lawyer, on=on, office=parsed.office, remarks=parsed.remarks
    ).case
    tools.write_file(parsed.output, tools.write_case(replace(opened, case=made)))
    review = made.settlement.review if made.settlement else None
    return _told(parsed, review, language) if review else DONE


def _told(parsed: argparse.Namespace, review: LawyerReview, language: Language) -> int:
    if parsed.json:
        return answer(
            {
                "schema": "mediator-review-answer/1",
                "path": str(parsed.output),
                "lawyer": review.lawyer,
                "on": review.on.isoformat(),
                "pdf": review.pdf,
                "terms": review.terms,
            }
        )
    figures = {"lawyer": review.lawyer, "on": review.on, "pdf": review.pdf}
    print(_REVIEWED.said(language, path=parsed.output, **figures))
    return DONE


_REVIEWED = Phrase(
    "已记录：{lawyer}于{on}复核。文件的 SHA-256：{pdf}\n"
    "案件文件：{path}。协议一有改动，复核即失效。",
    "Recorded: {lawyer} looked on {on}. SHA-256 of the file: {pdf}\nCase file: {path}. Any change"
    " of the agreement voids the look.",
)
