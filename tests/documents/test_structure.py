from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import pikepdf
import pytest

from mediator.documents.fonts import FontShelf
from mediator.documents.reading import read_agreement
from mediator.documents.structure import Element, Sheet, Tag
from mediator.domain.parties import Role
from mediator.wording.agreement import agreement_text
from tests.documents import samples

Printed = Callable[[str], bytes]

every_sample = pytest.mark.parametrize("name", list(samples.ALL))


def marked_texts(page: pikepdf.Page) -> dict[int, int]:
    """How many operators that show text stand under each number of marked content."""
    shown: Counter[int] = Counter()
    inside: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "BDC":
            properties = instruction.operands[1]
            number = int(properties.MCID) if "/MCID" in properties else None
            assert not inside, "marked content within marked content"
            inside.append(number)
        elif operator == "EMC":
            inside.pop()
        elif operator in {"Tj", "TJ", "re", "l", "f"}:
            assert inside, f"{operator} outside of any mark"
            if inside[-1] is not None:
                shown[inside[-1]] += 1
    assert inside == []
    return dict(shown)


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield node
    for part in node.get("/K", pikepdf.Array()).as_list():
        if "/S" in part:
            yield from elements(part)


def outline(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(e.S) for e in elements(document.Root.StructTreeRoot.K)]


@every_sample
def test_every_mark_belongs_to_one_element_or_is_an_ornament(name: str, printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed(name))) as document:
        owned: Counter[tuple[int, int]] = Counter()
        pages = {page.obj.objgen: n for n, page in enumerate(document.pages)}
        for element in elements(document.Root.StructTreeRoot.K):
            for part in element.get("/K", pikepdf.Array()).as_list():
                if "/MCID" in part:
                    owned[pages[part.Pg.objgen], int(part.MCID)] += 1
        shown = {
            (n, number) for n, page in enumerate(document.pages) for number in marked_texts(page)
        }

    assert set(owned.values()) == {1}
    assert set(owned) == shown


@every_sample
def test_headings_descend_one_step_at_a_time(name: str, printed: Printed) -> None:
    levels = [int(tag[2]) for tag in outline(printed(name)) if tag in {"/H1", "/H2", "/H3"}]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_clauses_are_headings(printed: Printed) -> None:
    agreement = samples.private_loan()
    text = agreement_text(agreement)

    tags = Counter(outline(printed("private_loan")))

    assert tags["/H3"] == len(text.clauses) + len(text.parties)
    assert tags["/Figure"] == 0
    assert agreement.parties[0].role is Role.CREDITOR


def test_a_table_over_two_pages_is_one_table_with_one_heading(printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed("long_schedule"))) as document:
        tables = [e for e in elements(document.Root.StructTreeRoot.K) if e.S == "/Table"]
        schedule = tables[0].K.as_list()
        headings = [cell for row in schedule for cell in row.K.as_list() if cell.S == "/TH"]

        assert len(schedule) == 1 + 36 + 1
        assert len(headings) == 5
        assert all(heading.A.Scope == "/Column" for heading in headings)
        assert {len(row.K.as_list()) for row in schedule} == {5}


def test_a_picture_says_in_words_what_it_shows(printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed("construction_debt"))) as document:
        figures = [e for e in elements(document.Root.StructTreeRoot.K) if e.S == "/Figure"]

        assert [str(f.Alt)[:15] for f in figures] == ["各期应付金额的柱形图，共12期"]


def test_a_paragraph_that_goes_on_over_a_page_is_one_paragraph() -> None:
    sheet = Sheet(io.BytesIO(), "Helvetica")
    with sheet.element(Tag.PARAGRAPH), sheet.marks():
        pass
    sheet.showPage()
    with sheet.element(Tag.PARAGRAPH, goes_on=True), sheet.marks():
        pass
    with sheet.element(Tag.PARAGRAPH), sheet.marks():
        pass

    first, second = sheet.root.parts

    assert isinstance(first, Element)
    assert isinstance(second, Element)
    assert len(first.parts) == 2
    assert len(second.parts) == 1


def test_the_metadata_promise_the_standards_and_nothing_else(printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed("strange_names"))) as document:
        metadata = document.Root.Metadata.read_bytes().decode()
        assert bool(document.Root.MarkInfo.Marked)
        assert document.Root.OutputIntents[0].S == "/GTS_PDFA1"

    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "人民调解协议书" in metadata
    for trace in ("CreateDate", "ModifyDate", "creator", "Producer", "张三"):
        assert trace not in metadata


def test_the_text_is_read_in_the_order_in_which_it_was_written(
    printed: Printed, fonts: FontShelf
) -> None:
    text = agreement_text(samples.strange_names())
    pages = read_agreement(printed("strange_names"), "").pages
    said = "".join(re.sub(r"\r\n[^\n]*第 \d+ 页　共.*", "", page) for page in pages)
    said = said.replace("\r\n", "")
    wanted = [text.title, text.number, *text.dispute, *text.opening]
    wanted += [p for clause in text.clauses for p in (clause.heading, *clause.paragraphs)]

    places, start = [], 0
    for paragraph in wanted:
        start = said.find(paragraph[:12], start)
        places.append(start)

    assert all(place >= 0 for place in places)
