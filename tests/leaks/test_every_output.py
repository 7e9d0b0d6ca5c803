"""Everything that a party can get, found in the code, is one whatever fifty secrets say.

The secrets go through a real encrypted file: they are sealed in its rooms fifty times over, and
after each time everything is made anew from what the file gives. What is made from the case alone
is printed once for each different case that comes out of the file: the same case cannot print two
papers. A new maker of bytes that nobody has placed in ``MAKERS`` fails the first test; a new kind
of paper or reader fails the others unless it is made here.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

import mediator
from mediator import vault_bootstrap
from mediator.audience.frames import frame
from mediator.desktop.party_screen import shown
from mediator.domain.agreement_standing import standing
from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Move, Room
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.papers import PaperKind
from mediator.domain.parties import Role
from mediator.domain.pins import Pin
from mediator.domain.reckoning import Reckoning
from mediator.domain.rounds import OpeningDay, Side
from mediator.domain.wishes import Wishes
from mediator.exchange.answers import claim_answer, menu_answer
from mediator.exchange.bundle_parts import parts_of
from mediator.exchange.calendar_file import calendar_file
from mediator.printing import OurPress, ballot_paper
from mediator.usecases import rounds
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.bundles import Audience, pack
from mediator.usecases.caucus import keep_position, open_both, open_creditor, open_debtor
from mediator.usecases.claims import state_claim
from mediator.usecases.debtor_sheet import sheet_for_debtor
from mediator.usecases.guarantees import time_of
from mediator.usecases.joint import joint_view
from mediator.usecases.moves import keep_moves
from mediator.usecases.outlook import keep_outlook
from mediator.usecases.papers import gather_dossier
from mediator.usecases.pins import keep_pins
from mediator.usecases.read_back import read_back_sheet
from mediator.usecases.reckoning import keep_reckoning
from mediator.vault import KeyCost, Vault, create_vault
from mediator.wording.joint_pages import joint_pages
from mediator.wording.phrases import Language
from mediator.wording.reports import menu_report
from mediator.wording.said_in_room import lines_of
from tests.golden.papers import CONFIRMED, SIGNED, chosen, first_possible, paid_off
from tests.leaks.test_non_interference import VALUES, creditors, debtors, outlooks

ROOT = Path(mediator.__file__).parent

MAKERS = {
    "audience.frames.frame": "screen",
    "documents.agreement.agreement_pdf": "agreement",
    "documents.agreement.schedule_pdf": "schedule",
    "documents.case_papers.paper_pdf": "paper",
    "documents.case_papers.dossier_pdf": "dossier",
    "documents.debtor_sheet.debtor_sheet_pdf": "debtor-sheet",
    "documents.read_back.read_back_pdf": "read-back",
    "documents.slips.slips_pdf": "slips",
    "exchange.bundle_parts.parts_of": "bundle",
    "exchange.calendar_file.calendar_file": "calendar",
    "exchange.terms.written_terms": "agreement",
    "printing.agreement": "agreement",
    "printing.schedule": "schedule",
    "printing.paper": "paper",
    "printing.dossier": "dossier",
    "printing.debtor_sheet": "debtor-sheet",
    "printing.read_back": "read-back",
    "printing.ballot_paper": "slips",
}
"""What a party can get, and under which name it is made below."""

NOT_FOR_A_PARTY = {
    "documents.finishing.finished": "works on the bytes of a paper",
    "documents.fonts.get_table": "a font",
    "documents.fonts.profile": "a color profile",
    "documents.forms.forms_pdf": "sets the forms of paper_pdf",
    "documents.papers.printed": "sets the pages of every paper",
    "documents.signature.signed": "signs the bytes of a paper",
    "exchange.calendar_file.agenda_file": "the mediator's week",
    "exchange.case_file.written_case": "the mediator's own file; bundles leave out what is sealed",
    "exchange.files.read_whole": "reads",
    "exchange.hand_marks.written_marks": "pictures on a paper, by their hash",
    "exchange.tables_out.separated": "the center's statistics",
    "exchange.tables_out.workbook": "the center's statistics",
    "exchange.tables_out.table_file": "the center's statistics",
    "printing.scanned": "reads",
    "printing.sign": "signs the bytes of a paper",
    "printing.sign_bytes": "signs the bytes of a paper",
}


def makers() -> Iterator[str]:
    """Every public function that gives bytes or a paper, where papers and files are made."""
    files = [*ROOT.glob("documents/*.py"), *ROOT.glob("exchange/*.py"), ROOT / "printing.py"]
    for file in (*files, *ROOT.glob("audience/*.py")):
        place = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                gives = ast.unparse(node.returns) if node.returns else ""
                if ("bytes" in gives and "Callable" not in gives) or gives == "Paper":
                    yield f"{place}.{node.name}"


def test_every_maker_of_bytes_is_known_and_has_its_reader() -> None:
    assert set(makers()) == set(MAKERS) | set(NOT_FOR_A_PARTY)


# --- the secrets, sealed in a real file -----------------------------------------------------


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with create_vault(
        tmp_path / "cases.mvault",
        "correct horse battery staple",
        clock=lambda: datetime(2026, 10, 12, tzinfo=UTC),
        cost=KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4),
        outline=vault_bootstrap.outline,
    ) as made:
        yield made


def moves(i: int) -> tuple[Move, ...]:
    return tuple(
        Move(SIGNED, room, Money(1_000_000 + 7_700 * i), 3 + i, note="密") for room in Room
    )


def seal(vault: Vault, case: Case, kind: str, i: int) -> None:
    """Seal the secrets of one kind, in their ``i``-th value."""
    if kind == "board":
        keep_outlook(vault, case.id, outlooks()[i])
        keep_reckoning(vault, case.id, Reckoning(wishes=Wishes().moved("creditor_speed", i % 10)))
        keep_moves(vault, case.id, moves(i))
        keep_pins(vault, case.id, (Pin(f"p{i}", Money(99 + i), SIGNED, f"秘密{i}"),))
    else:
        keep_position(vault, case, (creditors if kind == "creditor" else debtors)()[i])


def settled(law: Law) -> Case:
    """A case on its whole way: a plan chosen, signed, confirmed by the court."""
    case = chosen("11-several-creditors", law)
    return replace(case, performance=replace(case.performance, confirmed_on=CONFIRMED))


def heard(vault: Vault, case: Case) -> Case:
    """Keep a case in which both rooms were used, so that later values change nothing else."""
    vault.save(case, "case_imported")
    for position in (creditors()[0], debtors()[10]):
        case = keep_position(vault, case, position).case
    vault.save(case, "heard")
    return case


# --- what a party can get --------------------------------------------------------------------


Made = tuple[str, str, Callable[[], bytes]]
"""A name, all that the thing is made from, and how: the same is not printed twice."""


def written(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, default=str).encode()


def of_case(case: Case, law: Law) -> Iterator[tuple[str, bytes]]:
    """Make everything that is made from the case alone, each under its name."""
    press, menu, agreement = OurPress(), offer_menu(case, law), draft(case, law)
    yield "menu", written(menu_answer(menu)) + menu_report(menu, Language.CHINESE).encode()
    told = (state_claim(case, law), time_of(case, law), law.court_fees, Language.CHINESE)
    yield "claim", written(claim_answer(*told))
    paper = press.agreement(agreement)
    yield "agreement", paper.pdf + paper.fingerprint.encode()
    yield "schedule", press.schedule(agreement)
    yield "dossier", press.dossier(gather_dossier(case, law, on=SIGNED))
    for language in Language:
        pages = joint_pages(joint_view(case, law, agreement.plan), language)
        yield f"screen {language}", b"".join(frame(shown(page)) for page in pages)
    found = standing(agreement, case.performance, law, as_of=SIGNED)
    yield "calendar", calendar_file(found, case.number, law.workdays, Language.CHINESE)
    paid = paid_off(case, law)
    for kind in PaperKind:
        matter = first_possible(paid if kind is PaperKind.PERFORMED else case, law, kind)
        if matter is not None:
            yield f"paper {kind}", press.paper(kind, matter)


def of_archive(vault: Vault, case: Case, law: Law, kind: str) -> Iterator[Made]:
    """Make what is made with the file at hand, for the sides whose secret is not varied."""
    readers = set(Audience) - {Audience.FULL} - ({Audience(kind)} if kind != "board" else set())
    for reader in sorted(readers):
        parts = repr(parts_of(pack(vault, case.id, reader)))
        yield f"bundle {reader}", parts, parts.encode
    if kind != "debtor":
        _, sheet = sheet_for_debtor(case, open_debtor(vault, case.id), law, on=SIGNED)
        yield "debtor-sheet", repr(sheet), partial(OurPress().debtor_sheet, sheet)
    own: dict[Role, CreditorPosition | DebtorPosition] = {
        Role.CREDITOR: open_creditor(vault, case.id),
        Role.DEBTOR: open_debtor(vault, case.id),
    }
    for role, position in own.items():
        if role.value != kind:
            _, back = read_back_sheet(case, role, lines_of(position), on=SIGNED)
            yield f"read-back {role}", repr(back), partial(OurPress().read_back, back)


def of_round(vault: Vault, case: Case, law: Law) -> Iterator[Made]:
    """Make what a whole round of sealed answers gives, on a menu made from the case."""
    menu = offer_menu(case, law)
    asked = rounds.question(case, menu)
    codes = {}
    for side in Side:
        answers = dict.fromkeys(asked.plans, side is Side.DEBTOR)
        envelope = rounds.seal_answers(
            vault, asked, side, answers, random_bytes=drawn, open_by=OpeningDay(SIGNED)
        )
        codes[side] = envelope.code
        envelope = replace(envelope, head="1-ab")  # the head hangs on salts drawn at random
        told = repr((case, menu, envelope.ballot, envelope.code, envelope.at, envelope.open_by))
        yield f"slips {side}", told, partial(ballot_paper, case, menu, envelope)
    change = rounds.open_round(case, vault, asked, codes, on=SIGNED, tick=nullcontext)
    outcome = repr(change.case.outcomes)
    yield "outcome", outcome, outcome.encode
    vault.save(case, "changed")


def drawn(count: int) -> bytes:
    return b"n" * count


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", ["creditor", "debtor", "board"])
@pytest.mark.parametrize("rounds_every", [25, pytest.param(1, marks=pytest.mark.slow)])
def test_fifty_secrets_give_one_of_everything_a_party_can_get(
    vault: Vault, law: Law, kind: str, rounds_every: int
) -> None:
    """Rounds are held at two of the secrets, in the slow sweep at each."""
    case = heard(vault, settled(law))
    made: dict[str, dict[str, bytes]] = {}
    own: set[str] = set()
    for i in range(VALUES):
        seal(vault, case, kind, i)
        loaded = vault.load(case.id)
        told = repr(loaded)
        if told not in made.setdefault("case", {}):
            made["case"][told] = told.encode()
            for name, content in of_case(loaded, law):
                made.setdefault(name, {})[told] = content
        things = list(of_archive(vault, loaded, law, kind))
        if i % rounds_every == 0:
            things += of_round(vault, loaded, law)
        for name, made_from, press in things:
            known = made.setdefault(name, {})
            if made_from not in known:
                known[made_from] = press()
        own.add(repr(open_both(vault, case.id)))

    assert {name: len(each) for name, each in made.items() if len(each) > 1} == {}
    assert len(own) > VALUES // 2 or kind == "board"  # the secrets did vary


def test_every_kind_is_made(vault: Vault, law: Law) -> None:
    case = heard(vault, settled(law))
    names = {name for name, _ in of_case(case, law)}
    things = [*of_archive(vault, case, law, "board"), *of_round(vault, case, law)]
    names |= {name for name, *_ in things}
    lacking = {f"paper {kind}" for kind in PaperKind} - names

    assert {name.partition(" ")[0] for name in names} >= set(MAKERS.values())
    assert lacking == set()
    assert {f"bundle {audience}" for audience in set(Audience) - {Audience.FULL}} <= names
