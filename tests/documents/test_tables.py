from __future__ import annotations

from mediator.documents.fonts import FontShelf
from mediator.documents.pages import HEIGHT, WIDTH, paginated
from mediator.documents.tables import Row, Table, table
from mediator.wording.paper_parts import Column, TableText

WORD = Column("事项")
SUM = Column("金额（元）", figures=True)


def made(fonts: FontShelf, columns: tuple[Column, ...], *rows: tuple[str, ...]) -> Table:
    return table(TableText(columns, rows), WIDTH, fonts, "")


def lines(row: Row) -> list[int]:
    return [sum(len(text.lines) for text in cell) for cell in row.cells]


def test_a_table_fills_the_width_of_the_text(fonts: FontShelf) -> None:
    narrow = made(fonts, (WORD, SUM), ("还款", "1.00"))
    wide = made(fonts, (WORD, SUM), ("还款" * 60, "1.00"))

    assert abs(sum(narrow.widths) - WIDTH) < 1e-6
    assert abs(sum(wide.widths) - WIDTH) < 1e-6


def test_figures_are_never_broken_where_a_smaller_size_helps(fonts: FontShelf) -> None:
    figures = ("还款（银行转账）", *["100,000,000.00"] * 6)

    row = made(fonts, (WORD, *[SUM] * 6), figures).rows[0]

    assert lines(row)[1:] == [1] * 6


def test_too_many_figures_are_still_printed_whole(fonts: FontShelf) -> None:
    figures = ["1,000,000,000,000,000.00"] * 12

    row = made(fonts, (SUM,) * 12, tuple(figures)).rows[0]

    assert ["".join(text.text for text in cell) for cell in row.cells] == figures


def test_a_row_higher_than_a_page_goes_on_over_the_next(fonts: FontShelf) -> None:
    long = made(fonts, (WORD, SUM), ("还款" * 3000, "1.00"), ("还款", "2.00"))

    pages = paginated([long])
    placed = [block for page in pages for _, block in page.placed]

    assert len(pages) > 2
    assert all(block.height <= HEIGHT + 1e-6 for block in placed)
    words = "".join(
        text.text
        for block in placed
        if isinstance(block, Table)
        for row in block.rows
        for text in row.cells[0]
    )
    assert words == "还款" * 3001


def test_the_last_two_rows_stay_together(fonts: FontShelf) -> None:
    whole = made(fonts, (WORD, SUM), *[("还款", "1.00")] * 30)

    head, tail = whole.split(whole.height - 5)

    assert (len(head.rows), len(tail.rows)) == (28, 2)
    assert tail.heading == head.heading
