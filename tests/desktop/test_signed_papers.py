"""Pictures of signatures, the scan and the electronic signature, as a mediator handles them."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from mediator.bootstrap import verify
from mediator.desktop.agreement import AgreementPage
from mediator.desktop.papers.key_dialog import KeyDialog
from mediator.desktop.papers.marks import MarksPanel
from mediator.desktop.papers.scan_panel import ScanPanel
from mediator.domain.hand_marks import Trace
from mediator.domain.mark_places import spots_of
from mediator.domain.signing import DOSSIER
from mediator.domain.stages import Stage
from mediator.usecases.agreement import mark_printed
from tests.decoding.pictures import encoded, finger, signature
from tests.desktop.desk import Desk

SLOW = 30_000


@pytest.fixture
def page(hearing: Desk) -> AgreementPage:
    page = hearing.enter(Stage.AGREEMENT, AgreementPage)
    page.plan.choose(page.plan._values[3])
    hearing.bot.waitUntil(lambda: bool(page.preview.pages), timeout=SLOW)
    page.tabs.setCurrentWidget(page.tabs.of_papers)
    return page


@pytest.fixture
def marks(page: AgreementPage) -> MarksPanel:
    page.papers.tabs.setCurrentWidget(page.papers.marks)
    return page.papers.marks


@pytest.fixture
def scan(page: AgreementPage) -> ScanPanel:
    page.papers.tabs.setCurrentWidget(page.papers.scan)
    return page.papers.scan


@pytest.fixture
def picture(tmp_path: Path) -> str:
    path = tmp_path / "sign.png"
    path.write_bytes(encoded(signature()))
    return str(path)


def placed(desk: Desk, marks: MarksPanel, picture: str, row: int = 0) -> None:
    marks.list.choose(row)
    with desk.bot.waitSignal(marks.settled, timeout=SLOW):
        marks.put_picture(picture)


def states(marks: MarksPanel) -> list[str]:
    rows = marks.list.model_.rows
    return [cell if isinstance(cell, str) else cell.text for cell in (row[2] for row in rows)]


def test_a_picture_is_placed_and_the_paper_saved_with_it_verifies(
    hearing: Desk, marks: MarksPanel, picture: str, tmp_path: Path
) -> None:
    assert set(states(marks)) == {"未放"}
    placed(hearing, marks, picture)
    assert states(marks)[0] == "已放"
    (mark,) = hearing.workspace.case.marks
    assert mark.minute == 12 * 60

    saved = tmp_path / "signed.pdf"
    with hearing.bot.waitSignal(marks.settled, timeout=SLOW):
        marks.save_to(str(saved))

    found = verify(saved)
    assert all(check.holds for check in found.checks)
    assert [made.mark for made in found.marks] == [mark]
    assert str(saved) in marks.told.text()


def test_a_change_of_the_agreement_voids_the_picture(
    hearing: Desk, page: AgreementPage, marks: MarksPanel, picture: str
) -> None:
    placed(hearing, marks, picture)
    page.extra.edit.setPlainText("双方互不追究其他责任。")
    page.extra.flush()

    hearing.bot.waitUntil(lambda: states(marks)[0] == "作废（旧稿）", timeout=SLOW)


def test_a_picture_is_taken_off_and_a_file_that_is_none_is_refused(
    hearing: Desk, marks: MarksPanel, picture: str, tmp_path: Path
) -> None:
    placed(hearing, marks, picture)
    marks.remove()
    assert hearing.workspace.case.marks == ()
    assert states(marks)[0] == "未放"

    rubbish = tmp_path / "rubbish.png"
    rubbish.write_bytes(b"rubbish")
    placed(hearing, marks, str(rubbish))
    assert "读不出" in marks.refused.text.text()
    assert hearing.workspace.case.marks == ()


def test_a_finger_goes_into_its_own_box(hearing: Desk, marks: MarksPanel, tmp_path: Path) -> None:
    pressed = tmp_path / "finger.png"
    pressed.write_bytes(encoded(finger()))
    assert marks._agreement is not None
    spots = spots_of(marks._agreement)
    row = next(n for n, spot in enumerate(spots) if spot.trace is Trace.FINGERPRINT)

    placed(hearing, marks, str(pressed), row)

    assert hearing.workspace.case.marks[0].spot == spots[row]


def test_the_body_signs_with_its_key_and_the_paper_verifies(
    hearing: Desk, marks: MarksPanel, picture: str, tmp_path: Path
) -> None:
    pytest.importorskip("pyhanko", reason="the optional extra sign")
    from tests.documents.test_signature import PASSPHRASE, a_key

    key, sealed = tmp_path / "k.p12", tmp_path / "sealed.pdf"
    key.write_bytes(a_key())
    placed(hearing, marks, picture)
    marks._ask_key()
    dialog = marks.findChild(KeyDialog)
    assert dialog is not None
    hearing.rewrite(dialog.key.line, str(key))
    hearing.rewrite(dialog.passphrase.line, PASSPHRASE)
    with hearing.bot.waitSignal(marks.settled, timeout=SLOW):
        dialog.sign_to(str(sealed))

    found = verify(sealed)
    assert found.is_signed
    assert all(check.holds for check in found.checks)
    marks.sign_to(str(tmp_path / "none.pdf"), str(key), "wrong")
    hearing.bot.waitUntil(marks.refused.isVisible, timeout=SLOW)
    assert not (tmp_path / "none.pdf").exists()


def scanned(page: AgreementPage, folder: Path, *, but: int = 0) -> str:
    """The agreement as a scanner gives it, with one page blank where told."""
    paper = page._presenter._proof
    assert paper is not None
    images = []
    with closing(pypdfium2.PdfDocument(paper.paper.pdf)) as document:
        for number, sheet in enumerate(document, 1):
            drawn = sheet.render(scale=150 / 72).to_pil().convert("L")
            images.append(Image.new("L", drawn.size, 250) if number == but else drawn)
    path = folder / "scan.pdf"
    images[0].save(path, save_all=True, append_images=images[1:], resolution=150)
    return str(path)


def test_a_scan_comes_back_and_a_sheet_without_a_code_is_compared_by_eye(
    hearing: Desk, page: AgreementPage, scan: ScanPanel, tmp_path: Path
) -> None:
    path, proof = scanned(page, tmp_path, but=2), page._presenter._proof
    assert proof is not None
    hearing.workspace.keep(mark_printed(hearing.workspace.case, proof.paper.fingerprint))
    with hearing.bot.waitSignal(scan.settled, timeout=SLOW):
        scan.take_in(path)

    assert "缺第2页" in "".join(scan.findings.texts)
    assert "缺第2页" in "".join(page.papers.checklist.findings.texts)
    scan.list.choose(0)
    assert not scan.confirm.isEnabled()
    scan.list.choose(1)
    assert scan.confirm.isEnabled()
    assert scan.page.value == 2
    assert len(scan._beside()) == 2

    scan.match()

    assert hearing.workspace.case.scans[1].by_eye
    assert "都已收回" in scan.told.text()
    archive_files = {sheet.file for sheet in hearing.workspace.case.scans}
    assert len(archive_files) == 1
    scan.take_out()
    assert hearing.workspace.case.scans == ()


def test_a_scan_on_record_is_opened_again_from_the_case_file(
    hearing: Desk, page: AgreementPage, scan: ScanPanel, tmp_path: Path
) -> None:
    with hearing.bot.waitSignal(scan.settled, timeout=SLOW):
        scan.take_in(scanned(page, tmp_path))
    scan._pictures.clear()

    with hearing.bot.waitSignal(scan.settled, timeout=SLOW):
        scan.list.choose(1)
        scan._show_sheet()

    assert len(scan._beside()) == 2


def test_a_scan_on_record_goes_into_the_dossier_as_pages(
    hearing: Desk, page: AgreementPage, scan: ScanPanel, tmp_path: Path
) -> None:
    with hearing.bot.waitSignal(scan.settled, timeout=SLOW):
        scan.take_in(scanned(page, tmp_path))
    papers, names = page.papers, list(page.papers.items)

    with hearing.bot.waitSignal(papers.settled, timeout=SLOW):
        papers.list.setCurrentRow(names.index(DOSSIER))

    assert papers.shown is not None
    with pikepdf.open(io.BytesIO(papers.shown.paper.pdf)) as document:
        pictures = sum(bool(one.get_images()) for one in document.pages)
    assert pictures == len(hearing.workspace.case.scans) > 5


def test_a_file_that_is_no_scan_is_refused(hearing: Desk, scan: ScanPanel, tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.pdf"
    rubbish.write_bytes(b"%PDF rubbish")
    with hearing.bot.waitSignal(scan.settled, timeout=SLOW):
        scan.take_in(str(rubbish))

    assert "读不出" in scan.refused.text.text()
