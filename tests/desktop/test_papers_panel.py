"""The print set: what is shown is what prints, copies are numbered, a broken job goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.papers import PapersPanel
from mediator.desktop.papers.printing import Route
from mediator.domain.signing import SigningAct
from mediator.domain.stages import Stage
from tests.desktop.desk import Desk

SLOW = 40_000


@pytest.fixture
def panel(hearing: Desk) -> PapersPanel:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    page.plan.choose(page.plan._values[3])
    hearing.bot.waitUntil(lambda: bool(page.preview.pages))
    page.tabs.setCurrentWidget(page.tabs.of_papers)
    hearing.bot.waitUntil(page.papers.send.isEnabled)
    return page.papers


def to_files(folder: Path, names: list[str], broken_at: int = 0) -> object:
    """A printer that writes PDF files, and breaks at one copy."""

    def make() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        names.append("")
        lost = folder / "nowhere" / "x.pdf"
        path = lost if len(names) == broken_at else folder / f"{len(names)}.pdf"
        printer.setOutputFileName(str(path))
        return printer

    return make


def test_every_copy_of_the_agreement_is_printed_and_numbered(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    panel.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]
    panel.print_copies()
    hearing.bot.waitUntil(lambda: bool(hearing.workspace.case.settlement.printed), timeout=SLOW)  # type: ignore[union-attr]

    (job,) = hearing.workspace.case.prints
    assert (job.number, job.paper, job.copies, job.done) == (1, "agreement", 3, 3)
    assert all((tmp_path / f"{n}.pdf").read_bytes().startswith(b"%PDF") for n in (1, 2, 3))
    assert panel.told.text().startswith("第1号：已印3份，共3份")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_job_that_breaks_off_goes_on_with_the_next_copy(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    names: list[str] = []
    panel.make_printer = to_files(tmp_path, names, broken_at=2)  # type: ignore[assignment]
    panel.print_copies()
    hearing.bot.waitUntil(panel.refused.isVisible, timeout=SLOW)
    assert [(job.number, job.done) for job in hearing.workspace.case.prints] == [(1, 1)]
    assert "已印 1 份，还差 2 份" in panel.refused.text.text()

    panel.print_copies()
    hearing.bot.waitUntil(lambda: hearing.workspace.case.prints[0].done == 3, timeout=SLOW)

    assert len(hearing.workspace.case.prints) == 1


def test_a_job_goes_to_the_spooler_as_the_very_bytes_where_the_system_takes_them(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    sent: list[tuple[bytes, str, str]] = []

    def spool(pdf: bytes, name: str, printer: str) -> bool:
        sent.append((pdf, name, printer))
        return len(sent) != 2

    hearing.workspace.services = replace(hearing.workspace.services, spool=spool)
    panel.route.offer([(Route.BYTES, "PDF"), (Route.FINE, "300")])
    panel.route.put(Route.BYTES)
    panel.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]
    assert panel.shown is not None

    panel.print_copies()
    hearing.bot.waitUntil(panel.refused.isVisible, timeout=SLOW)
    assert [job.done for job in hearing.workspace.case.prints] == [1]
    panel.print_copies()
    hearing.bot.waitUntil(lambda: hearing.workspace.case.prints[0].done == 3, timeout=SLOW)

    assert [name.rpartition("-")[2] for _, name, _ in sent] == ["1", "2", "2", "3"]
    assert {pdf for pdf, _, _ in sent} == {panel.shown.paper.pdf}
    assert not any("陆启航" in name or "118" in name for _, name, _ in sent)


def test_pages_are_drawn_one_by_one_as_finely_as_was_chosen(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    names = [panel.list.item(n).text().strip("○✓　 ") for n in range(panel.list.count())]
    panel.list.setCurrentRow(names.index("送达地址确认书"))
    hearing.bot.waitUntil(panel.send.isEnabled)
    panel.copies.put(1)
    panel.route.put(Route.FINEST)
    panel.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]

    panel.print_copies()
    hearing.bot.waitUntil(lambda: bool(hearing.workspace.case.prints), timeout=SLOW)
    hearing.bot.waitUntil(lambda: not hearing.workspace.case.prints[0].left, timeout=SLOW)

    with pikepdf.open(tmp_path / "1.pdf") as document:
        widths = [int(o.Width) for o in document.objects if is_picture(o)]
    assert max(widths) == 4961


def is_picture(value: pikepdf.Object) -> bool:
    return isinstance(value, pikepdf.Stream) and value.get("/Subtype") == "/Image"


def test_another_paper_is_shown_and_one_that_waits_says_why(
    hearing: Desk, panel: PapersPanel
) -> None:
    names = [panel.list.item(n).text().strip("○✓　 ") for n in range(panel.list.count())]

    panel.list.setCurrentRow(names.index("理解确认页"))
    hearing.bot.waitUntil(panel.send.isEnabled)
    assert panel.copies.value == 2
    panel.list.setCurrentRow(names.index("保证人同意书"))

    assert not panel.send.isEnabled()
    assert "保证人" in panel.preview.message.text()


def test_acts_at_the_table_are_ticked_with_their_time(hearing: Desk, panel: PapersPanel) -> None:
    tick = panel.checklist.ticks[SigningAct.READ_ALOUD]
    tick.box.click()

    (step,) = hearing.workspace.case.signing
    assert (step.act, step.minute) == (SigningAct.READ_ALOUD, 12 * 60)
    assert "12:00" in panel.checklist.times[SigningAct.READ_ALOUD].text()
    tick.box.click()
    assert hearing.workspace.case.signing == ()


def test_the_list_of_acts_says_who_signs_in_which_order(panel: PapersPanel) -> None:
    said = panel.checklist.order.text()

    assert said.startswith("签名次序：债权人 沈佩文")
    assert said.index("债务人 陆启航") < said.index("调解员") < said.index("记录人")
    assert said.endswith("最后加盖印章。")


def test_ctrl_p_turns_to_the_pages_of_the_agreement_and_enter_prints_them(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    page = hearing.page(AgreementPage)
    page.tabs.setCurrentWidget(page.tabs.of_clauses)
    panel.list.setCurrentRow(3)
    hearing.settle()

    hearing.control(Qt.Key.Key_P)
    assert page.tabs.currentWidget() is page.tabs.of_papers
    assert panel.list.hasFocus()
    assert panel.list.currentRow() == 0
    hearing.bot.waitUntil(panel.send.isEnabled)
    hearing.control(Qt.Key.Key_P)
    assert panel.send.hasFocus()
    assert hearing.workspace.case.prints == ()

    panel.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]
    hearing.press(panel.send, Qt.Key.Key_Return)
    hearing.bot.waitUntil(lambda: bool(hearing.workspace.case.prints), timeout=SLOW)


def test_readiness_lists_what_is_open(panel: PapersPanel) -> None:
    assert "☐ 协议还没有印制" in panel.ready.text()
    assert "☑ 当事人身份证明齐全" in panel.ready.text()


def test_a_term_that_says_a_sealed_figure_is_not_printed_and_nobody_is_named(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    least = creditor_least(hearing)
    page = hearing.page(AgreementPage)
    page.extra.edit.setPlainText(f"乙方另备{least}元，2026年12月1日前交付。")
    page.extra.flush()
    hearing.bot.waitUntil(panel.send.isEnabled)
    panel.make_printer = to_files(tmp_path, [])  # type: ignore[assignment]

    panel.print_copies()
    hearing.bot.waitUntil(panel.refused.isVisible)

    assert hearing.workspace.case.prints == ()
    told = panel.refused.text.text()
    assert "暂不能印制" in told
    assert not any(word in told for word in (str(least), "债权人", "债务人", "密谈"))


def test_a_term_that_says_a_sealed_figure_is_not_saved_either(
    hearing: Desk, panel: PapersPanel, tmp_path: Path
) -> None:
    page = hearing.page(AgreementPage)
    page.extra.edit.setPlainText(f"乙方另备{creditor_least(hearing)}元，2026年12月1日前交付。")
    page.extra.flush()
    hearing.bot.waitUntil(panel.send.isEnabled)

    panel.save_to(str(tmp_path / "set.pdf"))
    hearing.bot.waitUntil(panel.refused.isVisible)
    hearing.bot.waitUntil(page.save.isEnabled)
    page.save_to(str(tmp_path / "page.pdf"))
    hearing.bot.waitUntil(lambda: bool(page.refused.text.text()))

    assert "暂不能印制" in page.refused.text.text()
    assert not any((tmp_path / name).exists() for name in ("set.pdf", "page.pdf"))


def creditor_least(desk: Desk) -> int:
    """What the creditor of the example would take at least, in yuan."""
    _, read = desk.services.list_examples()[0]
    least = read().positions.creditor.least_total
    assert least is not None
    return least.minor // 100
