"""Two unmistakable secrets in each room, carried through everything: found nowhere outside."""

from __future__ import annotations

import base64
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest

from mediator import bootstrap, vault_bootstrap
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.money import Money
from mediator.domain.searching import Wanted, initials
from mediator.exchange.answers import menu_answer
from mediator.exchange.bundle_parts import parts_of
from mediator.library.sounds import sounds
from mediator.usecases.board import offer_menu
from mediator.usecases.bundles import Audience, pack
from mediator.usecases.demonstration import Carried, carry_through
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, Vault, create_vault
from mediator.wording.figures import capital, grouped
from mediator.wording.phrases import Language
from mediator.wording.reports import menu_report

CREDITOR, DEBTOR = Money(7_318_461), Money(8_462_937)  # no sum of the example's own
PHRASES = {CREDITOR: "金丝雀在债权人室", DEBTOR: "金丝雀在债务人室"}
MONTHLY = Money(6_417_359)


@pytest.fixture
def opened(loan_case: Opened) -> Opened:
    creditor = replace(
        loan_case.positions.creditor, least_total=CREDITOR, interests=PHRASES[CREDITOR]
    )
    debtor = replace(
        loan_case.positions.debtor,
        most_total=Money(99_999_999),
        savings=MONTHLY,
        worries=f"{PHRASES[DEBTOR]}{grouped(DEBTOR)}",
    )
    assert isinstance(creditor, CreditorPosition)
    assert isinstance(debtor, DebtorPosition)
    return Opened(loan_case.case, Positions(creditor, debtor))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    path, now = tmp_path / "cases.mvault", datetime(2026, 10, 12, tzinfo=UTC)
    given: dict[str, Any] = {"cost": cost, "outline": vault_bootstrap.outline}
    with create_vault(path, "correct horse battery staple", clock=lambda: now, **given) as made:
        yield made


@pytest.fixture
def carried(vault: Vault, opened: Opened) -> Carried:
    services = bootstrap.services()
    on = max(opened.case.as_of, date(2026, 10, 12))
    return carry_through(services, vault, opened, on=on)


def forms() -> dict[str, bytes]:
    """Every secret in every way of writing and of encoding it."""
    words = list(PHRASES.values())
    for money in (CREDITOR, DEBTOR, MONTHLY):
        words += [money.plain, grouped(money), capital(money), str(money.minor)]
    found = {}
    for word in words:
        for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030"):
            found[f"{word} {name}"] = word.encode(name)
        found[f"{word} base64"] = base64.b64encode(word.encode())[:-4]
        found[f"{word} hex"] = word.encode().hex().encode()
        found[f"{word} zlib"] = zlib.compress(word.encode())[2:-4]
    return found


def hits(content: bytes) -> list[str]:
    return [name for name, form in forms().items() if form in content]


def insides(pdf: bytes) -> Iterator[bytes]:
    """Every stream decompressed, every page's text, all that is attached or said about it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Stream):
                yield each.read_bytes()
            yield repr(each).encode()
    with pdfium.PdfDocument(pdf) as read:
        yield "".join(page.get_textpage().get_text_range() for page in read).encode()


def test_the_canaries_are_there_to_be_found(opened: Opened, carried: Carried) -> None:
    assert hits(repr(opened.positions).encode())
    assert hits(f"其底线是{capital(CREDITOR)}".encode())


def test_no_paper_holds_one(carried: Carried) -> None:
    for pdf in (carried.paper.pdf, carried.schedule):
        assert hits(pdf) == []
        for inside in insides(pdf):
            assert hits(inside) == []


def test_no_file_on_the_disk_holds_one(vault: Vault, carried: Carried) -> None:
    vault.backup()
    vault.drill()
    files = [file for file in vault.path.parent.rglob("*") if file.is_file()]
    assert {".key", ".heads"} <= {file.suffix for file in files}

    vault.close()  # from here on the file may be opened by others
    for file in files:
        if file.exists():
            assert hits(file.read_bytes()) == [], file.name


def test_no_search_count_or_calendar_finds_one(vault: Vault, carried: Carried) -> None:
    """Every three characters of each secret, its sounds, its sums: nothing answers anywhere."""
    case = carried.case
    vault.save(case, "changed")
    searched = {case.number[:2], *(party.name for party in case.parties)}
    assert all(vault.find(Wanted(word)).count for word in searched)  # the search can find

    for word in secret_pieces():
        assert vault.find(Wanted(word)).count == 0, word
    rest = [*vault.counted(date(2099, 1, 1)), *vault.days(date(2026, 1, 1), date(2099, 1, 1))]
    assert hits(repr(rest).encode()) == []


def secret_pieces() -> set[str]:
    """Parts of the secrets that no joint text of the example has."""
    words = {phrase[at : at + 2] for phrase in PHRASES.values() for at in range(3)}
    words |= {sound for phrase in PHRASES.values() for sound in initials(phrase, sounds())}
    for money in (CREDITOR, DEBTOR, MONTHLY):
        texts = (money.plain, str(money.minor), money.plain.partition(".")[0])
        words |= {text[at : at + 4] for text in texts for at in range(len(text) - 3)}
        words.add(capital(money))
    return words


@pytest.mark.parametrize("audience", [Audience.LAWYER, Audience.CREDITOR, Audience.DEBTOR])
def test_no_readers_bundle_holds_one(vault: Vault, carried: Carried, audience: Audience) -> None:
    for name, part in parts_of(pack(vault, carried.case.id, audience)):
        assert hits(part) == [], name


def test_the_mediators_own_bundle_does_so_the_test_can_bite(vault: Vault, carried: Carried) -> None:
    parts = dict(parts_of(pack(vault, carried.case.id, Audience.FULL)))

    assert hits(parts["case.json"])


def test_nothing_that_a_party_reads_holds_one(carried: Carried, law: Any) -> None:
    menu = offer_menu(carried.case, law)

    assert hits(menu_report(menu, Language.CHINESE).encode()) == []
    assert hits(repr(menu_answer(menu)).encode()) == []
    assert hits(repr(carried.case).encode()) == []
    assert hits(repr(carried.steps).encode()) == []


def test_no_report_of_a_bug_holds_one(
    vault: Vault, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    secret = opened.positions

    def slip(position: Positions) -> None:
        raise RuntimeError(f"{position}")

    with pytest.raises(RuntimeError) as bug:
        slip(secret)

    report = bootstrap._report(bug.value)
    assert b"RuntimeError" in report.read_bytes()
    assert hits(report.read_bytes()) == []
