"""All cases in one sheet: found by their words, listed for the week, counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mediator import vault_bootstrap
from mediator.desktop.archive.sheet import ArchiveSheet
from mediator.desktop.home import HomePage
from mediator.desktop.widgets.grids import Grid
from mediator.domain.case import Settlement
from mediator.domain.receipts import Sign
from mediator.domain.statistics import By, Measure
from mediator.exchange.spreadsheets import read_table
from mediator.usecases.ports import Opened, SafeArchive
from tests.desktop.desk import Desk


def texts(grid: Grid) -> list[list[str]]:
    return [[c if isinstance(c, str) else c.text for c in row] for row in grid.model_.rows]


@pytest.fixture
def full(desk: Desk, loan_case: Opened) -> Desk:
    """Seven agreements by 沈静, two open cases, and the list of cases on screen."""
    desk.create()

    def fill(archive: SafeArchive) -> None:
        archive._outline = vault_bootstrap.outline  # type: ignore[attr-defined]
        chosen = Settlement("equal-6", date(2026, 9, 14), printed="f" * 64)
        for number in range(7):
            body = replace(loan_case.case.body, mediator="沈静")
            one = replace(loan_case.case, id=f"s-{number}", number=f"协议{number}号", body=body)
            seen = (Sign("other_enforcement", date(2026, 9, 1)),) if number == 4 else ()
            known = replace(one.performance, signs=seen)
            archive.save(replace(one, settlement=chosen, performance=known), "opened")
        for number in range(2):
            archive.save(
                replace(loan_case.case, id=f"o-{number}", number=f"未结{number}号"), "opened"
            )

    desk.window.workspace.ask(desk.window, fill, lambda _: None, lambda _: None)
    desk.settle()
    desk.page(HomePage).reload()
    desk.settle()
    return desk


def sheet(desk: Desk) -> ArchiveSheet:
    desk.page(HomePage)._do("archive")
    desk.settle()
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ArchiveSheet)]
    return found


def test_cases_are_found_as_one_types_and_narrowed_by_what_they_are(full: Desk) -> None:
    tab = sheet(full).finding
    assert len(texts(tab.cases)) == 9

    full.write(tab.search, "未结")
    full.settle()
    assert [line[0] for line in texts(tab.cases)] == ["未结1号", "未结0号"]

    tab.search.clear()
    tab.ending.choose("agreed")
    tab.mediator.setText("沈静")
    full.settle()
    assert len(texts(tab.cases)) == 7
    tab.year.choose("2019")
    full.settle()
    assert texts(tab.cases) == []
    assert tab.count.text()


def test_enter_opens_the_case_and_closes_the_sheet(full: Desk) -> None:
    shown = sheet(full)
    full.write(shown.finding.search, "协议3")
    full.settle()

    shown.finding.search.returnPressed.emit()
    full.settle()

    assert full.window.workspace.case.number == "协议3号"


def test_the_week_shows_the_level_in_words_and_opens_its_case(full: Desk) -> None:
    tab = sheet(full).week
    lines = texts(tab.tasks)

    assert lines
    assert all("级" in line[0] for line in lines)
    assert any("司法确认" in line[2] for line in lines)
    (sign,) = [line for line in lines if line[2].startswith("回访发现")]
    assert (sign[0], sign[3]) == ("三级·紧急", "协议4号")
    tab.tasks.opened.emit(0)
    full.settle()
    assert full.window.workspace.has_case


def test_figures_have_a_table_beside_their_bars_and_hide_small_groups(
    full: Desk, tmp_path: Path
) -> None:
    tab = sheet(full).figures
    assert not tab.bars.grab().isNull()
    for measure, at in zip(Measure, (3, 4, 5, 8), strict=True):
        tab.measure.choose(measure)
        twin = [(line[0], line[at]) for line in texts(tab.rows)]
        assert [(bar.name, bar.figure) for bar in tab.bars.bars] == twin
        assert [bar.filled is None for bar in tab.bars.bars] == [f == "–" for _, f in twin]

    tab.by.choose(By.MEDIATOR)
    full.settle()
    lines = {line[0]: line for line in texts(tab.rows)}
    assert lines["沈静"][2] in ("7", "*")
    assert any("<5" in line for line in lines.values())
    assert "<5" in tab.legend.text()

    tab.save(str(tmp_path / "统计.xlsx"))
    tab.save(str(tmp_path / "没有这个文件夹" / "统计.xlsx"))
    assert read_table(tmp_path / "统计.xlsx")[1:][0] == tuple(next(iter(lines.values())))
    assert tab.refused.isVisibleTo(tab)


def test_figures_are_counted_for_a_period(full: Desk) -> None:
    tab = sheet(full).figures
    everything = texts(tab.rows)

    full.rewrite(tab.first.line, "2026-09-01")
    full.rewrite(tab.last.line, "2026-08-01")
    full.settle()
    assert "2026-08-01" in tab.refused.text.text()
    assert texts(tab.rows) == everything

    full.rewrite(tab.last.line, "2027-01-01")
    full.settle()
    assert tab.refused.text.text() == ""
    assert tab.made is not None
    assert (tab.made.first, tab.made.last) == (date(2026, 9, 1), date(2027, 1, 1))
    assert "2026-09-01至2027-01-01" in tab.legend.text()

    full.rewrite(tab.first.line, "2026-12-31")
    full.settle()
    assert (texts(tab.rows), tab.bars.bars, tab.export.isEnabled()) == ([], [], False)


def test_locking_closes_the_sheet(full: Desk) -> None:
    sheet(full)

    full.window.lock()
    full.settle()

    assert not [
        w for w in QApplication.topLevelWidgets() if isinstance(w, ArchiveSheet) and w.isVisible()
    ]


@pytest.fixture
def due(full: Desk) -> Desk:
    """Three of the agreements have their first payment within the week."""

    def bring_forward(archive: SafeArchive) -> None:
        for number in range(3):
            case = archive.load(f"s-{number}")
            policy = replace(case.policy, first_due_on=date(2026, 10, 15))
            archive.save(replace(case, policy=policy), "policy_set")

    full.window.workspace.ask(full.window, bring_forward, lambda _: None, lambda _: None)
    full.settle()
    return full


def test_the_week_is_narrowed_to_what_is_due(due: Desk) -> None:
    full, tab = due, sheet(due).week
    everything = len(texts(tab.tasks))

    tab.dues_only.box.click()
    lines = texts(tab.tasks)
    assert 0 < len(lines) < everything
    assert len(lines) == 3
    tab.tasks.opened.emit(0)
    full.settle()
    assert full.window.workspace.case.number == lines[0][3]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_all_reminders_of_the_week_are_one_print_job_that_names_nobody(
    due: Desk, tmp_path: Path
) -> None:
    full, bar = due, sheet(due).week.reminders
    assert bar.send.text() == "打印付款提示函（3件）"
    printers: list[QPrinter] = []

    def make() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        folder = tmp_path / "nowhere" if not printers else tmp_path
        printer.setOutputFileName(str(folder / "out.pdf"))
        printers.append(printer)
        return printer

    bar.make_printer = make
    bar.send.click()
    full.bot.waitUntil(lambda: bool(bar.refused.text.text()), timeout=60_000)
    assert jobs(full) == [("reminder", 0)] * 3

    bar.send.click()
    full.bot.waitUntil(lambda: "已送出3份" in bar.told.text(), timeout=60_000)

    assert jobs(full) == [("reminder", 1)] * 3
    assert [printer.docName() for printer in printers] == ["文档-1012"] * 2
    assert printers[-1].duplex() is QPrinter.DuplexMode.DuplexNone
    with pikepdf.open(tmp_path / "out.pdf") as out:
        assert len(out.pages) == 3


def jobs(desk: Desk) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []

    def look(archive: SafeArchive) -> None:
        for each in archive.summaries():
            found.extend((job.paper, job.done) for job in archive.load(each.id).prints)

    desk.window.workspace.ask(desk.window, look, lambda _: None, lambda _: None)
    desk.settle()
    return found
