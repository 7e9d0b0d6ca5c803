"""Sending a paper to the printer, copy by copy: pictures of the very bytes that were shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from mediator.domain.refusals import PrinterNotReady
from mediator.domain.signing import PrintJob
from mediator.usecases.ports import PagePicture
from mediator.usecases.signing import job_name

FINE_DPI, PLAIN_DPI, MANY_PAGES = 300, 200, 12
"""Long papers are drawn less finely, so that their pages fit into memory."""

MakesPrinter = Callable[[], QPrinter]


def dpi_for(pages: int) -> int:
    """Return how finely a paper of so many pages is drawn."""
    return FINE_DPI if pages <= MANY_PAGES else PLAIN_DPI


def default_printer() -> QPrinter:
    """Return this computer's own printer."""
    return QPrinter(QPrinterInfo.defaultPrinter(), QPrinter.PrinterMode.HighResolution)


def copies_out(make: MakesPrinter, job: PrintJob, pages: tuple[PagePicture, ...]) -> Iterator[int]:
    """Print the copies a job still lacks; give the number of each as it comes out whole.

    The spooler learns a neutral name. Raises ``PrinterNotReady``: the copies given are done.
    """
    for copy in range(job.done + 1, job.copies + 1):
        printer = make()
        printer.setDocName(f"{job_name(job)}-{copy}")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        if not (printer.isValid() and _drawn(printer, pages)):
            raise PrinterNotReady(copy - 1, job.copies - copy + 1)
        yield copy


def _drawn(printer: QPrinter, pages: tuple[PagePicture, ...]) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                return False
            image = QImage(
                page.rgb, page.width, page.height, page.stride, QImage.Format.Format_RGB888
            )
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
    finally:
        painter.end()
    return bool(printer.printerState() is not QPrinter.PrinterState.Error)
