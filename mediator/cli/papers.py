"""The verbs about papers: print, sign, check and open again."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from mediator.cli.handing import hand_out, keep_apart, record_option
from mediator.cli.tools import DONE, REFUSED, Tools, answer, day, keep_the_case
from mediator.domain.papers import PaperKind
from mediator.usecases.agreement import check_days, draft
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.final_check import check_terms
from mediator.usecases.lint import examine_case
from mediator.usecases.papers import gather, gather_dossier
from mediator.usecases.review import check_final_print
from mediator.usecases.scans import note_scan, pictured, sheets_of
from mediator.wording import reopened, reports, verification
from mediator.wording.hand_marks import mark_said
from mediator.wording.phrases import Language, Phrase

DEBTOR_SHEET = "health"  # 债务体检单, for the debtor alone


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs about papers."""
    agreement = verbs.add_parser("agreement", help="print the agreement for a plan")
    agreement.add_argument("case", type=Path, metavar="CASE.json")
    agreement.add_argument("--json", action="store_true", help="answer in JSON")
    agreement.set_defaults(verb=_agreement)
    agreement.add_argument("--plan", required=True, metavar="ID", help="id or letter of the plan")
    about = "to be looked at: do not ask for a lawyer's review"
    agreement.add_argument("--draft", action="store_true", help=about)
    fangsong_option(agreement)
    agreement.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")
    _paper_verbs(verbs)
    _printed_verbs(verbs)


def _paper_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    paper = verbs.add_parser("paper", help="print one of the other papers of a case")
    kinds = [*(str(kind) for kind in PaperKind), DEBTOR_SHEET]
    paper.add_argument("--kind", required=True, choices=kinds, help="which paper")
    paper.add_argument("--text", type=Path, metavar="FILE", help="what a record holds, as text")
    record_option(paper, required=False)
    paper.set_defaults(verb=_paper)
    dossier = verbs.add_parser("dossier", help="print the whole dossier in the official order")
    about = "scans of the signed originals, to go in as pages: PDF, PNG, JPEG, TIFF"
    dossier.add_argument("--scan", type=Path, nargs="+", default=[], metavar="SCAN", help=about)
    dossier.set_defaults(verb=_dossier)
    for verb in (paper, dossier):
        verb.add_argument("case", type=Path, metavar="CASE.json")
        verb.add_argument("--plan", metavar="ID", help="id or letter of the plan agreed on")
        verb.add_argument("--on", type=day, metavar="DATE", help="day the paper carries (ISO)")
        fangsong_option(verb)
        verb.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")


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
    reopen.add_argument("--as-of", type=day, metavar="DATE", help="what is due by a day (ISO)")
    reopen.add_argument("--json", action="store_true", help="answer in JSON")
    reopen.set_defaults(verb=_open)


def fangsong_option(parser: argparse.ArgumentParser) -> None:
    """Add the option to print in the computer's own font."""
    about = "set the text in this computer's own FangSong"
    parser.add_argument("--fangsong", action="store_true", help=about)


def _agreement(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    keep_the_case(parsed)
    opened, law = tools.read_case(parsed.case), tools.law()
    case = opened.case
    check_terms(case, opened.positions, law, parsed.plan)
    agreement = draft(case, law, parsed.plan)
    check_days(agreement)
    paper = tools.press(parsed.fangsong).agreement(agreement)
    if not parsed.draft:
        check_final_print(case, paper)
    tools.write_file(parsed.output, paper.pdf)
    caught = examine_case(case, law, agreement, today=tools.today())
    found = tuple(each.finding for each in caught)
    if parsed.json:
        return answer(
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


def _paper(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    if (parsed.kind == DEBTOR_SHEET) != (parsed.record is not None):
        parsed.parser.error(f"--record goes with --kind {DEBTOR_SHEET}, and that with --record")
    if parsed.kind == DEBTOR_SHEET:
        return _debtor_sheet(parsed, tools, language)
    keep_the_case(parsed)
    opened, on = tools.read_case(parsed.case), parsed.on or tools.today()
    check_terms(opened.case, opened.positions, tools.law(), parsed.plan)
    kind, words = PaperKind(parsed.kind), tools.read_text(parsed.text) if parsed.text else ""
    matter = gather(opened.case, tools.law(), kind, on=on, plan=parsed.plan, words=words)
    tools.write_file(parsed.output, tools.press(parsed.fangsong).paper(kind, matter))
    print(PRINTED.said(language, path=parsed.output))
    return DONE


def _debtor_sheet(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Print what the debtor alone is given, and write the case with the record of it."""
    keep_apart(parsed)
    opened, on = tools.read_case(parsed.case), parsed.on or tools.today()
    said = opened.positions.debtor
    change, sheet = sheet_for_debtor(opened.case, said, tools.law(), on=on)
    pdf = tools.press(parsed.fangsong).debtor_sheet(sheet)
    hand_out(parsed, tools, opened, change.case, pdf)
    print(HANDED.said(language, path=parsed.output, name=sheet.name, record=parsed.record))
    return DONE


def _dossier(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    keep_the_case(parsed)
    opened, on = tools.read_case(parsed.case), parsed.on or tools.today()
    check_terms(opened.case, opened.positions, tools.law(), parsed.plan)
    case, pictures = opened.case, {}
    for path in parsed.scan:
        content, sheets = tools.signing.scan(path)
        found = sheets_of(content, (sheet.codes for sheet in sheets), on=on)
        pictures[found[0].file] = sheets
        if found[0].file not in {sheet.file for sheet in case.scans}:
            case = note_scan(case, found).case
    matter = gather_dossier(case, tools.law(), on=on, plan=parsed.plan)
    matter = replace(matter, sheets=pictured(case, pictures))
    tools.write_file(parsed.output, tools.press(parsed.fangsong).dossier(matter))
    print(PRINTED.said(language, path=parsed.output))
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
        told = {"schema": "mediator-verify/1", "holds": holds, "checks": checks}
        told["marks"] = tools.signing.marks_answer(tuple(made.mark for made in verified.marks))
        answer(told | figures | {"settlement": settlement})
    else:
        for check in verified.checks:
            print(verification.check_line(check.code, check.detail, language, holds=check.holds))
        for made in verified.marks:
            print(mark_said(made.mark, language))
        verdict = verification.INTACT if holds else verification.BROKEN
        print(verdict.said(language, count=len(verified.checks), sum=settlement, **figures))
    return DONE if holds else REFUSED


def _sign(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    pdf = tools.sign(parsed.pdf, parsed.key, tools.ask_passphrase(language, "key"))
    tools.write_file(parsed.output, pdf)
    print(PRINTED.said(language, path=parsed.output))
    return DONE


def _open(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    verified = tools.verify(parsed.pdf)
    intact = all(check.holds for check in verified.checks)
    agreement, as_of = verified.agreement, parsed.as_of or tools.today()
    if parsed.json:
        answer(tools.opened_answer(agreement, verified.fingerprint, intact=intact, as_of=as_of))
    else:
        print(reopened.opened_report(agreement, language, as_of=as_of))
    if not intact:
        print(reopened.ALTERED.said(language), file=sys.stderr)
    return DONE if intact else REFUSED


PRINTED = Phrase("已保存：{path}", "Saved: {path}")
HANDED = Phrase(
    "已保存：{path}（只交{name}本人；交出后请删除）。\n记有交付的案件文件：{record}",
    "Saved: {path} (for {name} alone; delete it once handed over).\n"
    "Case file with the record of it: {record}",
)
_SAVED = Phrase(
    "协议已保存：{path}（指纹 {fingerprint}）",
    "Agreement saved: {path} (fingerprint {fingerprint})",
)
