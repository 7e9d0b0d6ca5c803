"""The papers against the clock and the memory; WeasyPrint beside them (extra ``bench``)."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median

import pikepdf
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
from mediator.wording.agreement import agreement_text
from mediator.wording.paper_parts import TableText
from tests.documents import samples
from tests.documents.conftest import FONTS, TERMS

ROOT = Path(__file__).parents[2]

STYLE = f"""
@font-face {{ font-family: S; src: url("{(FONTS / "NotoSerifSC-Regular.ttf").as_uri()}") }}
@font-face {{ font-family: T; src: url("{(FONTS / "NotoSansSC-Regular.ttf").as_uri()}") }}
@page {{ size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-center {{ content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 9pt T }} }}
body {{ font: 15.79pt/28.99pt S; text-align: justify }} p {{ margin: 0; text-indent: 2em }}
table {{ font: 10.5pt/15pt T; border-collapse: collapse; width: 100% }}
td, th {{ border: 0.5pt solid #888; padding: 3.5pt 4pt }} thead {{ display: table-header-group }}
"""


def as_table(table: TableText) -> str:
    head = "".join(f"<th>{escape(column.heading)}</th>" for column in table.columns)
    rows = [*table.rows, *([table.total] if table.total else [])]
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def as_html() -> str:
    """The same agreement as a page of HTML."""
    text = agreement_text(samples.long_schedule())
    parts = [f"<h1>{escape(text.title)}</h1><p>{escape(text.number)}</p>"]
    for party in text.parties:
        parts.append(f"<h3>{escape(party.call)}（{escape(party.role)}）</h3>")
        parts += [
            "<p>" + "　　".join(escape(f"{f.label}：{f.value}") for f in row) + "</p>"
            for row in party.rows
        ]
    parts += [f"<p>{escape(line)}</p>" for line in (*text.dispute, *text.opening)]
    for clause in text.clauses:
        parts.append(f"<h3>{escape(clause.number)}　{escape(clause.heading)}</h3>")
        parts += [f"<p>{escape(line)}</p>" for line in clause.paragraphs]
    assert text.schedule is not None
    parts += [f"<p>{escape(line)}</p>" for line in text.schedule.before]
    parts.append(as_table(text.schedule.table))
    for section in text.calculation.sections:
        parts.append(f"<h2>{escape(section.heading)}</h2>")
        parts += [f"<p>{escape(line)}</p>" for line in section.paragraphs]
        parts += [as_table(section.table)] if section.table else []
    return f"<html lang=zh><style>{STYLE}</style><body>{''.join(parts)}</body></html>"


@pytest.fixture(scope="module")
def shelf() -> FontShelf:
    return FontShelf(FONTS)


def test_an_agreement_with_thirty_six_rows(benchmark: BenchmarkFixture, shelf: FontShelf) -> None:
    agreement = samples.long_schedule()
    first = agreement_pdf(agreement, fonts=shelf, terms=TERMS)
    with pikepdf.open(io.BytesIO(first)) as document:
        assert "/StructTreeRoot" in document.Root
        assert "/AF" in document.Root

    assert benchmark(lambda: agreement_pdf(agreement, fonts=shelf, terms=TERMS)) == first


def timed(make: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        make()
        taken.append(time.perf_counter() - start)
    return median(taken)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.filterwarnings("ignore")  # WeasyPrint's own
def test_the_agreement_is_made_three_times_faster_than_by_weasyprint(shelf: FontShelf) -> None:
    weasyprint = pytest.importorskip("weasyprint", exc_type=ImportError)
    from weasyprint.text.fonts import FontConfiguration

    configuration, page = FontConfiguration(), as_html()
    sheet = weasyprint.CSS(string=STYLE, font_config=configuration)
    agreement = samples.long_schedule()

    def theirs() -> bytes:
        document = weasyprint.HTML(string=page)
        made: bytes = document.write_pdf(stylesheets=[sheet], font_config=configuration)
        return made

    def ours() -> bytes:
        return agreement_pdf(agreement, fonts=shelf, terms=TERMS)

    with pikepdf.open(io.BytesIO(theirs())) as one, pikepdf.open(io.BytesIO(ours())) as other:
        assert abs(len(one.pages) - len(other.pages)) <= 3

    print(f"\nours {timed(ours, 9):.3f} s, WeasyPrint {timed(theirs, 3):.3f} s")  # noqa: T201
    assert timed(theirs, 3) >= 3 * timed(ours, 9)


DOSSIER = """
import sys, time
from datetime import date
from mediator.bootstrap import read_case
from mediator.printing import OurPress
from mediator.library.law_tables import law
from mediator.library.places import resources
from mediator.domain.papers import Matter
from mediator.usecases.papers import gather_dossier
from dataclasses import replace
case = read_case(resources() / "examples" / "1-private-loan.json").case
matter = gather_dossier(case, law(), on=date(2026, 11, 21), plan="C")
line = "调解员再次核对第%d项往来，各方当事人均无异议，记录在案。\\n"
words = "".join(line % n for n in range(1450))
matter = replace(matter, words=words)
start = time.process_time()  # others at work on the machine do not count
pdf = OurPress().dossier(matter)
taken = time.process_time() - start
import pikepdf, io
pages = len(pikepdf.open(io.BytesIO(pdf)).pages)
# Not ru_maxrss: a child is born with its parent's, and the parent here is a whole test run.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(pages, taken, int(peak.split()[1]) // 1024)
"""


def run(program: str) -> list[float]:
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [float(figure) for figure in ran.stdout.split()]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_dossier_of_two_hundred_pages_takes_seconds_and_less_than_300_megabytes() -> None:
    pages, seconds, megabytes = run(DOSSIER)

    print(f"\n{pages:.0f} pages, {seconds:.2f} s, {megabytes:.0f} MB")  # noqa: T201
    assert pages >= 200
    assert seconds < 15  # 1.5 alone
    assert megabytes < 300


THOUSAND = """
from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
from tests.documents import samples
from tests.documents.conftest import FONTS, TERMS
shelf = FontShelf(FONTS)
def now():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 // 2**20
for n in range(1000):
    agreement_pdf(samples.private_loan(), fonts=shelf, terms=TERMS)
    if n in (99, 999):
        print(now())
"""


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_thousand_agreements_in_one_process_take_no_more_memory_than_a_hundred() -> None:
    early, late = run(THOUSAND)

    print(f"\n{early:.0f} MB after 100, {late:.0f} MB after 1 000")  # noqa: T201
    assert late - early <= 8
