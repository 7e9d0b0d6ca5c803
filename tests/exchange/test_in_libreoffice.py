"""What leaves as a table, opened by LibreOffice itself: nothing runs, nothing is another value.

``.ci/run`` runs this with the slow sweeps; where ``libreoffice-calc`` is not installed, it is left
out.
"""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mediator.domain.statistics import By, Counted, table
from mediator.exchange.tables_out import Rows, guarded, table_file
from mediator.wording.archive import sheet
from mediator.wording.phrases import Language
from tests.exchange.test_tables_out import EVIL

OFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here")]
FILTERS = {".csv": ["--infilter=CSV:44,34,76,1"], ".xlsx": []}  # comma, quote, UTF-8, from line 1
OF, TEXT, TABLE = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "text", "table")
)
MOST_ALIKE = 100
KEPT_KINDS = ("float", "string", "boolean", "")
UNPRINTABLE = ("\0", "\r")  # XML has none; a line's end of another kind is one as well


def opened(path: Path) -> list[list[tuple[str, str]]]:
    """Let LibreOffice open a file; return each cell's type and text, and refuse any formula."""
    profile = (path.parent / "profile").as_uri()
    way = ["--headless", f"-env:UserInstallation={profile}", "--convert-to", "fods"]
    command = [str(OFFICE), *way, *FILTERS[path.suffix], "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    root = ElementTree.parse(path.with_suffix(".fods")).getroot()  # noqa: S314
    assert not [cell for cell in root.iter() if f"{TABLE}formula" in cell.attrib]
    assert not list(root.iter(f"{TEXT}a"))
    first = next(root.iter(f"{TABLE}table"))
    return [
        [_cell(c) for c in row.iter(f"{TABLE}table-cell") for _ in range(_times(c, "columns"))]
        for row in first.iter(f"{TABLE}table-row")
        for _ in range(_times(row, "rows"))
        if any("".join(cell.itertext()).strip() for cell in row)
    ]


def _times(part: ElementTree.Element, what: str) -> int:
    """Return for how many alike a part stands."""
    return min(int(part.get(f"{TABLE}number-{what}-repeated", "1")), MOST_ALIKE)


def _cell(cell: ElementTree.Element) -> tuple[str, str]:
    kind = cell.get(f"{OF}value-type", "")
    if kind in ("float", "percentage"):
        return kind, cell.get(f"{OF}value", "")
    return kind, "\n".join("".join(map(_said, p.iter())) for p in cell.iter(f"{TEXT}p"))


def _said(part: ElementTree.Element) -> str:
    spaces = {f"{TEXT}s": " " * int(part.get(f"{TEXT}c", "1")), f"{TEXT}tab": "\t"}
    own = spaces.get(part.tag, part.text or "")
    return own + ((part.tail or "") if part.tag != f"{TEXT}p" else "")


def compared(path: Path, rows: Rows) -> None:
    path.write_bytes(table_file(path, rows))
    found = opened(path)
    expected = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(found) == len(expected)
    for cells, row in zip(found, expected, strict=True):
        for (kind, said), cell in zip(cells, row, strict=False):
            kept = guarded(cell) if path.suffix == ".csv" else cell
            if kind == "percentage":
                assert Decimal(said) * 100 == Decimal(kept.rstrip("%")), row
            else:
                assert (said, kind in KEPT_KINDS) == (kept, True), row


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_statistics_open_as_they_were_written(tmp_path: Path, suffix: str) -> None:
    cases = [Counted("loan", "沈静", "2026-03", 1, 20, 1_000, 300, 1, 0)] * 9
    cases += [Counted("trade", "=1+1", "2025-12", 1, 21, 1_000, 0, 0, 1)] * 8
    cases += [Counted("loan", '@SUM("x")', "2025-11", 0, None, None, None, 0, 0)] * 7
    for by in By:
        made = table(cases, by, as_of=date(2026, 11, 22), first=date(2025, 1, 1))
        assert made.total.settled == Fraction(17, 24)
        compared(tmp_path / f"{by}{suffix}", sheet(made, Language.CHINESE))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_no_cell_runs_and_none_is_changed(tmp_path: Path, suffix: str) -> None:
    texts = [cell for cell in EVIL if not cell.startswith(UNPRINTABLE)]
    texts += ["007", "6222020000000000000", "1e5", "12/3", "65.2%", "<5", "*", "–", "张三"]
    texts += [
        "2026-Q1",
        "2026-03",
        "TRUE",
        "'张三",
        "http://example.test",
        "12",
        "-3",
        "第1期\n第2期",
    ]
    compared(tmp_path / f"t{suffix}", [("甲", "乙"), *((text, "张三") for text in texts)])
