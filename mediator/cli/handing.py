"""Handing a party's own paper out: it stays only where the record of it stays as well."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from mediator.cli.tools import Tools, keep_the_case
from mediator.domain.case import Case
from mediator.domain.refusals import OutputNotWritable, Refusal
from mediator.usecases.ports import Opened


def record_option(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add where the case goes that says what was handed out."""
    about = "the case with the record that a party's own paper was handed out"
    parser.add_argument("--record", required=required, type=Path, metavar="NEW.json", help=about)
    parser.set_defaults(parser=parser)


def keep_apart(parsed: argparse.Namespace) -> None:
    """Refuse a paper, or a record, that would take the place of the case or of each other."""
    keep_the_case(parsed)
    if parsed.record.resolve() == parsed.output.resolve():
        parsed.parser.error("-o and --record name the same file")
    if parsed.record.exists() and parsed.case.exists() and parsed.record.samefile(parsed.case):
        raise OutputNotWritable(str(parsed.record), "the_source")


def hand_out(
    parsed: argparse.Namespace, tools: Tools, opened: Opened, handed: Case, pdf: bytes
) -> None:
    """Write the paper, and the case ``handed`` that has it on record; both or neither."""
    record = tools.write_case(replace(opened, case=handed))
    tools.write_file(parsed.output, pdf)
    try:
        tools.write_file(parsed.record, record)
    except Refusal:
        parsed.output.unlink()
        raise
