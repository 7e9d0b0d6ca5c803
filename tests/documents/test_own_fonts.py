from __future__ import annotations

import struct
from pathlib import Path

import pytest

from mediator import bootstrap, cli
from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
from mediator.documents.own_fonts import may_be_embedded, own_fangsong
from mediator.documents.reading import read_agreement
from tests.documents import samples
from tests.documents.conftest import FONTS, TERMS

KAI = FONTS / "MediatorKai-GB2312.ttf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A computer's fonts, with a Kai in the place of its 仿宋."""
    fonts = tmp_path / "Fonts" / "win"
    fonts.mkdir(parents=True)
    ours, theirs = ("MediatorKai".encode("utf-16-be"), "OwnFangSong".encode("utf-16-be"))
    (fonts / "simfang.ttf").write_bytes(KAI.read_bytes().replace(ours, theirs))
    return tmp_path / "Fonts"


def with_rights(path: Path, rights: int) -> None:
    font = bytearray(path.read_bytes())
    for number in range(struct.unpack(">H", font[4:6])[0]):
        tag, _, start, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"OS/2":
            struct.pack_into(">H", font, start + 8, rights)
    path.write_bytes(font)


def test_the_computers_own_font_is_found_by_its_name(folder: Path, tmp_path: Path) -> None:
    assert own_fangsong([tmp_path / "none", folder]) == folder / "win" / "simfang.ttf"
    assert own_fangsong([FONTS, tmp_path / "none"]) is None


@pytest.mark.parametrize(
    ("rights", "allowed"), [(0, True), (4, True), (8, True), (2, False), (0x100, False)]
)
def test_a_font_is_used_only_as_its_maker_allows(folder: Path, rights: int, allowed: bool) -> None:
    path = folder / "win" / "simfang.ttf"
    with_rights(path, rights)

    assert may_be_embedded(path) is allowed
    assert (own_fangsong([folder]) is not None) is allowed


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x00\x00", b"OTTO" + bytes(99), b"\x00" * 20])
def test_what_is_no_truetype_font_is_not_used(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "simfang.ttf"
    path.write_bytes(content)

    assert not may_be_embedded(path)
    assert not may_be_embedded(tmp_path / "absent.ttf")


def test_the_text_is_set_in_it_and_a_rare_character_in_ours(folder: Path) -> None:
    shelf = FontShelf(FONTS, own_fangsong([folder]))

    pdf = agreement_pdf(samples.strange_names(), fonts=shelf, terms=TERMS)

    assert pdf == agreement_pdf(samples.strange_names(), fonts=shelf, terms=TERMS)
    read = read_agreement(pdf, "")
    assert read.foreign_fonts == ("OwnFangSong",)
    assert "𬱖喆堃" in "".join(read.pages)


def test_without_such_a_font_the_paper_is_refused(
    private_loan: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bootstrap, "_font_folders", lambda: (tmp_path,))
    path = tmp_path / "a.pdf"

    code = cli.run(
        ["agreement", str(private_loan), "--plan", "C", "--fangsong", "-o", str(path)],
        bootstrap.tools(),
    )

    assert (code, path.exists()) == (cli.REFUSED, False)
    assert "--fangsong" in capsys.readouterr().err


def test_a_paper_in_the_computers_own_font_is_checked_with_it(
    private_loan: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    monkeypatch.setattr(bootstrap, "_font_folders", lambda: (folder,))
    given = ["agreement", str(private_loan), "--plan", "C", "--fangsong", "-o", str(path)]

    assert cli.run(given, bootstrap.tools()) == cli.DONE

    assert read_agreement(path.read_bytes(), "").foreign_fonts == ("OwnFangSong",)
    assert all(check.holds for check in bootstrap.verify(path).checks)
