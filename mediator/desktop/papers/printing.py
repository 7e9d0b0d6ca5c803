"""Sending a paper to the printer, copy by copy: the very bytes, or pictures of them page by page.

Where the system spools PDF itself (CUPS, by its ``lp``), the bytes that were shown go to it as
they are, with sharp letters at any resolution. Elsewhere each page is drawn as a picture when its
turn comes, so that no more than one lies in memory. Either way the spooler learns a neutral name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from mediator.domain.refusals import PrinterNotReady
from mediator.domain.safe_refusals import Cancelled
from mediator.domain.signing import PrintJob
from mediator.domain.steps import Step
from mediator.usecases.ports import PagePicture
from mediator.usecases.signing import job_name
from mediator.usecases.steps import Steps, unwatched

MakesPrinter = Callable[[], QPrinter]
Spools = Callable[[bytes, str, str], bool]
Draws = Callable[[int], PagePicture]


FINE_DPI = 300


class Route(IntEnum):
    """How a paper goes to the printer; a number is how many dots of a picture make an inch."""

    BYTES = 0
    FINE = FINE_DPI
    FINEST = 600


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A paper on its way: its bytes, and how its pages are drawn (``draw`` counts from 1)."""

    pdf: bytes
    pages: int
    draw: Draws


def default_printer() -> QPrinter:
    """Return this computer's own printer."""
    return QPrinter(QPrinterInfo.defaultPrinter(), QPrinter.PrinterMode.HighResolution)


def copy_out(
    printer: QPrinter, job: PrintJob, paper: Outgoing, spool: Spools | None, steps: Steps
) -> None:
    """Send the next copy of a job; returns when it is out whole.

    With ``spool`` the bytes go to the system's own spooler. Raises ``PrinterNotReady``, and
    ``Cancelled``; nothing of a copy drawn here goes to the printer then.
    """
    steps(Step.SENDING)
    name = f"{job_name(job)}-{job.done + 1}"
    if spool is not None:
        sent = spool(paper.pdf, name, printer.printerName())
    else:
        sent = _drawn(_ready(printer, name), paper.pages, paper.draw, steps)
    if not sent:
        raise PrinterNotReady(job.done, job.left)


def sheets_out(make: MakesPrinter, on: date, pages: tuple[PagePicture, ...]) -> None:
    """Print each page as a job of its own, on one side of its own sheet.

    Raises ``PrinterNotReady`` with how many sheets came out.
    """
    for number, page in enumerate(pages):
        printer = _ready(make(), f"文档-{on:%m%d}-{number + 1}")
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        if not _drawn(printer, 1, lambda _number, page=page: page):  # type: ignore[misc]
            raise PrinterNotReady(number, len(pages) - number)


def letters_out(
    printer: QPrinter, on: date, letters: Sequence[Outgoing], steps: Steps = unwatched
) -> None:
    """Print letters to several people as one job, each beginning on a sheet of its own.

    Every page is on one side, so that no name lies behind another. Raises ``PrinterNotReady``,
    then none counts as printed, and ``Cancelled``.
    """
    pages = [(letter, page) for letter in letters for page in range(1, letter.pages + 1)]
    printer = _ready(printer, f"文档-{on:%m%d}")
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)

    def draw(number: int) -> PagePicture:
        letter, page = pages[number - 1]
        return letter.draw(page)

    if not _drawn(printer, len(pages), draw, steps):
        raise PrinterNotReady(0, len(letters))


def _ready(printer: QPrinter, name: str) -> QPrinter:
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def _drawn(printer: QPrinter, pages: int, draw: Draws, steps: Steps = unwatched) -> bool:
    """Draw pages as their turn comes; any thread may do it, as Qt allows for printers."""
    painter = QPainter()
    if not (printer.isValid() and painter.begin(printer)):
        return False
    try:
        for number in range(1, pages + 1):
            steps(Step.SENDING, number - 1, pages)
            if number > 1 and not printer.newPage():
                return False
            page = draw(number)
            image = QImage(
                page.rgb, page.width, page.height, page.stride, QImage.Format.Format_RGB888
            )
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return bool(printer.printerState() is not QPrinter.PrinterState.Error)
