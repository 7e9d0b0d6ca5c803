"""The verbs about what one party said or proved: read back to that party alone, on paper."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediator.cli.handing import hand_out, keep_apart, record_option
from mediator.cli.papers import HANDED, fangsong_option
from mediator.cli.tools import DONE, Tools, answer, day
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Room
from mediator.domain.parties import Role
from mediator.usecases.ports import Opened
from mediator.usecases.read_back import read_back_sheet
from mediator.wording.phrases import Language
from mediator.wording.said_in_room import lines_of


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs."""
    back = verbs.add_parser("read-back", help="what a party said, on paper for it alone to sign")
    of_room(back, "whose room; the paper is for that party alone")
    back.add_argument("--on", type=day, metavar="DATE", help="day the paper carries (ISO)")
    back.add_argument("-o", "--output", required=True, type=Path, metavar="SHEET.pdf")
    record_option(back, required=True)
    fangsong_option(back)
    back.set_defaults(verb=_read_back)


def of_room(verb: argparse.ArgumentParser, about: str) -> None:
    """Add the case and the room, which a verb about one side's affairs is always told."""
    verb.add_argument("case", type=Path, metavar="CASE.json")
    rooms = [str(room) for room in Room]
    verb.add_argument("--room", required=True, choices=rooms, help=about)
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def position_in(opened: Opened, room: Room) -> CreditorPosition | DebtorPosition:
    """Return what lies in one room, and nothing of the other."""
    positions = opened.positions
    return positions.creditor if room is Room.CREDITOR else positions.debtor


def _read_back(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Print the sheet, and write the case with the record that it was handed out."""
    keep_apart(parsed)
    opened, room = tools.read_case(parsed.case), Room(parsed.room)
    lines = lines_of(position_in(opened, room))
    on = parsed.on or tools.today()
    change, sheet = read_back_sheet(opened.case, Role(room.value), lines, on=on)
    pdf = tools.press(parsed.fangsong).read_back(sheet)
    hand_out(parsed, tools, opened, change.case, pdf)
    paths = {"path": str(parsed.output), "record": str(parsed.record)}
    if parsed.json:
        told = {"audience": "mediator", "room": room.value, "to": sheet.name, "lines": len(lines)}
        return answer({"schema": "mediator-read-back/1", "on": on.isoformat()} | told | paths)
    print(HANDED.said(language, name=sheet.name, **paths))
    return DONE
