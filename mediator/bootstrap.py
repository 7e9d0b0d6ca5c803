"""Where everything is put together.

The only place that knows the clock, the environment and every other package. Heavy libraries,
the commands and most of the domain load on first use, so that a command which needs none of them
is quick and the window shows before they are read.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import json
import os
import secrets
import sys
import tempfile
import traceback
import uuid
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from mediator import vault_bootstrap
from mediator.domain.refusals import FileInvalid, OutputNotTaken
from mediator.library.places import resources
from mediator.library.traditional import in_traditional
from mediator.printing import (
    OurPress,
    ballot_paper,
    font_shelf,
    own_fangsong_of,
    sign,
    signed_papers,
    signing_tools,
    spooler,
    verified,
)
from mediator.usecases.ports import Opened, Services, Table
from mediator.usecases.steps import Steps, unwatched
from mediator.wording import screen
from mediator.wording.phrases import Language, Phrase, write_traditional

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mediator import cli
    from mediator.domain.law import Law
    from mediator.domain.warnings import SignKind
    from mediator.vault_cli import VaultTools

REFUSED, BUG = 1, 3  # exit codes, as the commands have them
CASE_SCHEMA = "schema/case.schema.json"

_BUG = Phrase(
    "程序出错，已停下；案库中的数据没有受影响。错误报告（不含案件内容）：{path}",
    "The program met a bug and stopped; the case file is unaffected. Report (no case data): {path}",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, or open the window; a bug leaves a report and one line."""
    given = sys.argv[1:] if arguments is None else arguments
    wanted = next((each for each in Language if each in given), None)
    language = wanted or Language.CHINESE
    write_traditional(in_traditional)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdout is None:
        return _not_taken(language)
    try:
        code = open_window(wanted) if _asks_for_window(given) else _run(given)
        sys.stdout.flush()
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.ENOSPC):
            return _not_taken(language)
        return _bug(error, language)
    except Exception as error:  # noqa: BLE001  the last place that can tell a person
        return _bug(error, language)
    return code


def _asks_for_window(given: Sequence[str]) -> bool:
    """Tell whether a command line asks for the window, which needs none of the commands."""
    return list(given) in ([], *(["--lang", str(language)] for language in Language))


def _run(given: Sequence[str]) -> int:
    from mediator import cli

    return cli.run(given, tools())


def _bug(error: Exception, language: Language) -> int:
    _tell(_BUG.said(language, path=_report(error)))
    return BUG


def _not_taken(language: Language) -> int:
    """Say that nobody takes the answer, and keep Python from trying again at its end."""
    from mediator.wording import refusals

    sys.stdout = io.StringIO()
    _tell(refusals.sentence(OutputNotTaken(), language))
    return REFUSED


def _tell(text: str) -> None:
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr)  # noqa: T201


def now() -> datetime:
    """Return the time of day here, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def read_case(path: Path) -> Opened:
    """Read a case file from disk under a new id."""
    from mediator.exchange.case_file import load_case

    return load_case(path, resources() / CASE_SCHEMA, uuid.uuid4().hex)


def read_table(path: Path, steps: Steps = unwatched) -> Table:
    """Read a spreadsheet or separated text as rows of texts."""
    from mediator.exchange.spreadsheets import read_table as read

    return read(path, steps)


def write_case(opened: Opened) -> bytes:
    """Write a case as the bytes of a case file."""
    from mediator.exchange.case_file import written_case

    return written_case(opened.case, opened.positions)


def read_changed(path: Path, changes: dict[str, str]) -> Opened:
    """Read a case file with some of its values replaced; the file stays as it is."""
    from mediator.exchange.case_file import load_case

    return load_case(path, resources() / CASE_SCHEMA, uuid.uuid4().hex, changes)


def read_text(path: Path) -> str:
    """Read a text that a person wrote, whole."""
    from mediator.exchange.files import read_whole

    try:
        return read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileInvalid(path.name, "not_utf8") from None


def schema(name: str) -> str:
    """Return a published schema: of a case file, or of the terms inside an agreement."""
    if name == "agreement":
        from mediator.exchange.reopened import terms_schema

        return json.dumps(terms_schema(), ensure_ascii=False, indent=2) + "\n"
    return (resources() / CASE_SCHEMA).read_text("utf-8")


def services() -> Services:
    """Return what the window is given."""
    from mediator.exchange.files import write_whole
    from mediator.exchange.tables_out import table_file

    write_traditional(in_traditional)
    return Services(
        clock=now,
        read_law=law,
        press=OurPress(),
        archive_path=_data_folder() / "cases.mvault",
        create_archive=partial(vault_bootstrap.create_archive, now),
        open_archive=partial(vault_bootstrap.open_archive, now),
        open_older_archive=partial(vault_bootstrap.open_archive, now, accept_older=True),
        rescue_archive=partial(vault_bootstrap.rescue_archive, now),
        recover_archive=partial(vault_bootstrap.recover_archive, now),
        read_case=read_case,
        read_table=read_table,
        write_file=write_whole,
        table_file=table_file,
        list_examples=partial(vault_bootstrap.examples, read_case),
        new_id=lambda: uuid.uuid4().hex,
        random_bytes=secrets.token_bytes,
        print_slips=ballot_paper,
        opening_tick=vault_bootstrap.opening_tick,
        fonts=resources() / "fonts",
        keeping=vault_bootstrap.keeping(
            now, resources() / CASE_SCHEMA, partial(font_shelf, None), "cases.mvault"
        ),
        read_signs=signs,
        read_proofs=vault_bootstrap.proofs,
        help=resources() / "help",
        warm_up=warm_up,
        signed=signed_papers(),
        spool=spooler(),
    )


def law() -> Law:
    """Return the law as shipped."""
    from mediator.library.law_tables import law

    return law()


def signs() -> Mapping[str, SignKind]:
    """Return the signs of how an agreement is kept, as shipped."""
    from mediator.library.followup import signs

    return signs()


def warm_up() -> None:
    """Load what opening a case file and its pages will need, and keep it for good.

    What is frozen is not looked through for garbage again: that held up keys for 80 ms at a time.
    """
    from mediator import vault  # noqa: F401
    from mediator.engine import board  # noqa: F401
    from mediator.exchange import case_file  # noqa: F401
    from mediator.usecases import agreement, caucus, performance  # noqa: F401
    from mediator.wording import findings, papers, refusals  # noqa: F401

    law()
    gc.freeze()


def _font_folders() -> tuple[Path, ...]:
    """Return where this computer keeps its fonts."""
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    local = Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "Microsoft/Windows/Fonts"
    home = Path.home()
    mac = [Path("/Library/Fonts"), Path("/System/Library/Fonts"), home / "Library/Fonts"]
    unix = [home / ".local/share/fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return (windows, local, *mac, *unix)


def press(own_fangsong: bool) -> OurPress:  # noqa: FBT001  the commands give it by place
    """Return the press, with the computer's own 仿宋 if that is asked for."""
    return OurPress(own_fangsong_of(_font_folders()) if own_fangsong else None)


def verify(path: Path) -> cli.Verified:
    """Read a printed agreement back, print its terms again, and check one against the other."""
    return verified(path, law(), press)


def tools() -> cli.Tools:
    """Return what the commands are given."""
    from mediator import cli
    from mediator.exchange import (
        answers,
        court_answers,
        files,
        outlook_answers,
        reopened,
        time_answers,
    )

    return cli.Tools(
        read_case=read_case,
        write_case=write_case,
        read_changed=read_changed,
        law=law,
        press=press,
        read_text=read_text,
        sign=sign,
        ask_passphrase=ask_passphrase,
        verify=verify,
        write_file=files.write_whole,
        schema=schema,
        today=lambda: now().date(),
        opened_answer=reopened.opened_answer,
        followup=_followup_tools(),
        signing=signing_tools(now),
        archive=vault_bootstrap.archive_tools(),
        telling=vault_bootstrap.telling_tools(),
        claim_answer=answers.claim_answer,
        guarantees_answer=time_answers.guarantees_answer,
        difference_answer=answers.difference_answer,
        menu_answer=answers.menu_answer,
        board_answer=answers.board_answer,
        court_answer=court_answers.court_answer,
        outlook_answer=outlook_answers.outlook_answer,
        talks_answer=outlook_answers.talks_answer,
        prospects_answer=outlook_answers.prospects_answer,
        self_check_answer=outlook_answers.self_check_answer,
        whatif_answer=outlook_answers.whatif_answer,
        demonstrate=demonstrate,
        open_window=open_window,
        vault=_vault_tools(),
    )


def _followup_tools() -> cli.FollowUpTools:
    from mediator import cli
    from mediator.exchange.calendar_file import calendar_file
    from mediator.exchange.performance_answers import receipts_answer, standing_answer
    from mediator.exchange.replan_answers import replan_answer

    return cli.FollowUpTools(
        standing_answer=standing_answer,
        receipts_answer=receipts_answer,
        replan_answer=replan_answer,
        calendar_file=calendar_file,
        signs=signs,
    )


def _vault_tools() -> VaultTools:
    from mediator.exchange import record_answers
    from mediator.exchange.files import write_whole
    from mediator.vault_cli import VaultTools

    return VaultTools(
        ask_passphrase=ask_passphrase,
        open_archive=partial(vault_bootstrap.open_archive, now),
        rescue_archive=partial(vault_bootstrap.rescue_archive, now),
        record_answer=record_answers.record_answer,
        drill_answer=record_answers.drill_answer,
        rescue_answer=record_answers.rescue_answer,
        pack_bundle=partial(vault_bootstrap.pack_bundle, now),
        take_bundle=partial(vault_bootstrap.take_bundle, now, resources() / CASE_SCHEMA),
        write_file=write_whole,
        change_passphrase=partial(vault_bootstrap.change_passphrase, now),
        make_sheet=partial(vault_bootstrap.make_sheet, now, partial(font_shelf, None)),
        recover=partial(vault_bootstrap.recover, now),
        law=law,
        ballots=vault_bootstrap.ballot_tools(now),
        purging=vault_bootstrap.purge_tools(now, partial(font_shelf, None)),
    )


def ask_passphrase(language: Language, what: str) -> str:
    """Ask for a passphrase without showing it; from a pipe its next line is taken."""
    if sys.stdin is not None and sys.stdin.isatty():
        asked = f"{screen.ASKED[what].said(language)}: "
        return input(asked) if what == "number" else getpass(asked)
    return (sys.stdin.readline() if sys.stdin is not None else "").rstrip("\r\n")


def open_window(language: Language | None) -> int:
    """Open the window and stay until it is closed; without a language, in the one it keeps."""
    from mediator.desktop.application import run

    return run(services(), _report, language)


def demonstrate(folder: Path, language: Language) -> None:
    """Carry the first example through every use case; leave its papers and a picture."""
    from mediator.demonstration import demonstrate

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its picture never needs a display, nor uses one
    demonstrate(services(), verify, folder, language)


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("mediator", appauthor=False, ensure_exists=True)


def _report(bug: BaseException) -> Path:
    """Write where a bug arose: type, module and line only, never a value."""
    from platformdirs import user_log_path

    frames = traceback.extract_tb(bug.__traceback__)
    lines = [f"{type(bug).__module__}.{type(bug).__qualname__}"]
    lines += [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    name = f"bug-{now():%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}.txt"
    try:
        path = user_log_path("mediator", appauthor=False, ensure_exists=True) / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
    except OSError:
        path = Path(tempfile.gettempdir()) / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
    return path
