"""The verbs of the table: pictures of signatures on a paper, and signed papers that come back."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from mediator.cli.tools import DONE, REFUSED, Tools, Verified, answer
from mediator.domain.hand_marks import Capacity, MadeMark, Trace
from mediator.domain.mark_places import spots_of
from mediator.domain.refusals import OutputNotWritable, PaperNotIntact, PaperSealed
from mediator.domain.scans import ScannedSheet, scan_findings, scan_report
from mediator.usecases.hand_marks import found_spot, new_mark, place_mark
from mediator.usecases.scans import confirmed, sheets_of
from mediator.wording import findings
from mediator.wording.hand_marks import NO_ORIGINAL, mark_said, spot_said
from mediator.wording.phrases import Language, Phrase
from mediator.wording.scans import COMPLETE, sheet_said

_LONG = 10  # characters of N=P


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs."""
    mark = verbs.add_parser("mark", help="place the picture of a signature or fingerprint")
    mark.add_argument("pdf", type=Path, metavar="AGREEMENT.pdf")
    about = "whose; without it, that of the mediator or the recorder"
    mark.add_argument("--party", default="", metavar="NAME", help=about)
    mark.add_argument("--as", dest="capacity", choices=[str(each) for each in Capacity])
    traces = [str(each) for each in Trace]
    mark.add_argument("--trace", choices=traces, default=str(Trace.SIGNATURE))
    about = "PNG or JPEG; without it, the places are listed"
    mark.add_argument("--image", type=Path, metavar="FILE", help=about)
    mark.add_argument("--at", type=_moment, metavar="TIME", help="when it was made (ISO)")
    mark.add_argument("--json", action="store_true", help="answer in JSON")
    mark.add_argument("-o", "--output", type=Path, metavar="MARKED.pdf")
    mark.set_defaults(verb=_mark)
    scan = verbs.add_parser("scan", help="match the scan of the signed agreement page by page")
    scan.add_argument("pdf", type=Path, metavar="AGREEMENT.pdf")
    scan.add_argument("scans", type=Path, nargs="+", metavar="SCAN", help="PDF, PNG, JPEG, TIFF")
    about = "sheet N was compared by eye and is page P"
    scan.add_argument(
        "--confirm", type=_match, action="append", default=[], metavar="N=P", help=about
    )
    scan.add_argument("--json", action="store_true", help="answer in JSON")
    scan.set_defaults(verb=_scan)


def _match(text: str) -> tuple[int, int]:
    sheet, _, page = text.partition("=")
    if not (sheet.isdecimal() and page.isdecimal() and len(text) < _LONG):
        raise argparse.ArgumentTypeError("e.g. 3=2: sheet 3 is page 2")
    return int(sheet), int(page)


def _scan(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Match every sheet of a scan to a page of an intact paper."""
    verified = tools.verify(parsed.pdf)
    if not all(check.holds for check in verified.checks):
        raise PaperNotIntact(str(parsed.pdf))
    mark, pages = verified.fingerprint, len(verified.pages)
    sheets: tuple[ScannedSheet, ...] = ()
    for path in parsed.scans:
        content, pictures = tools.signing.scan(path)
        codes = (picture.codes for picture in pictures)
        sheets += sheets_of(content, codes, on=tools.today())
    for number, page in parsed.confirm:
        sheets = confirmed(sheets, number, page, fingerprint=mark, pages=pages)
    report = scan_report(sheets, mark, pages)
    if parsed.json:
        answer(
            {
                "schema": "mediator-scan/1",
                "fingerprint": mark,
                "pages": pages,
                "complete": report.is_complete,
                "missing": list(report.missing),
                "foreign": list(report.foreign),
                "unread": list(report.unread),
                "twice": list(report.twice),
                "sheets": tools.signing.sheets_answer(sheets),
            }
        )
    else:
        print(_ON_PAPER.said(language, path=parsed.pdf, fingerprint=mark[:8]))
        for number, sheet in enumerate(sheets, 1):
            print(sheet_said(number, sheet, mark, language))
        for finding in scan_findings(sheets, mark, pages):
            print(findings.sentence(finding, language))
        if report.is_complete:
            print(COMPLETE.said(language, count=pages))
    return DONE if report.is_complete else REFUSED


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("e.g. 2026-11-22T10:30") from None


def _mark(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Place one picture on an intact paper, or list the places; no paper is written over."""
    verified = tools.verify(parsed.pdf)
    if not all(check.holds for check in verified.checks):
        raise PaperNotIntact(str(parsed.pdf))
    if parsed.image is None or parsed.output is None:
        return _told(parsed, tools, verified, verified.marks, language)
    if verified.is_signed:
        raise PaperSealed(str(parsed.pdf))
    if parsed.output.exists() and parsed.output.samefile(parsed.pdf):
        raise OutputNotWritable(str(parsed.output), "the_source")
    agreement, press = verified.agreement, tools.press(verified.own_fangsong)
    capacity = Capacity(parsed.capacity) if parsed.capacity else None
    spot = found_spot(agreement, parsed.party, Trace(parsed.trace), capacity)
    dots, at = tools.signing.trace(parsed.image), parsed.at or tools.signing.now()
    made = new_mark(press.agreement(agreement), spot, dots, at=at)
    marks = place_mark(agreement, verified.marks, made)
    tools.write_file(parsed.output, press.agreement(agreement, marks).pdf)
    return _told(parsed, tools, verified, marks, language)


def _told(
    parsed: argparse.Namespace,
    tools: Tools,
    verified: Verified,
    made: tuple[MadeMark, ...],
    language: Language,
) -> int:
    marks = tuple(each.mark for each in made)
    path = parsed.output if parsed.image is not None and parsed.output else parsed.pdf
    places = [
        (spot, any(mark.spot == spot for mark in marks)) for spot in spots_of(verified.agreement)
    ]
    if parsed.json:
        told = [
            {
                "party": spot.party,
                "capacity": spot.capacity.value,
                "trace": spot.trace.value,
                "filled": filled,
            }
            for spot, filled in places
        ]
        return answer(
            {
                "schema": "mediator-mark/1",
                "path": str(path),
                "fingerprint": verified.fingerprint,
                "marks": tools.signing.marks_answer(marks),
                "places": told,
            }
        )
    print(_ON_PAPER.said(language, path=path, fingerprint=verified.fingerprint[:8]))
    for spot, filled in places:
        print(f"{'☑' if filled else '☐'} {spot_said(spot, language)}")
    for mark in marks:
        print(mark_said(mark, language))
    print(NO_ORIGINAL.said(language))
    return DONE


_ON_PAPER = Phrase("{path}（版本 {fingerprint}）", "{path} (version {fingerprint})")
