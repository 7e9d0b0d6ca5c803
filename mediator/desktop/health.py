"""What a look at this computer finds; nothing of it leaves the machine or reads a case."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QApplication

from mediator.desktop.words import say
from mediator.wording import health as words

RARE = "䶮喆堃龑𬱖㛃"
LOW_BYTES = 500 * 1024 * 1024
DPI, RULER_MM, SEAL_MM = 300, 100, 42
SWAPS = Path("/proc/swaps")


@dataclass(frozen=True, slots=True)
class Look:
    """One thing that was looked at: fine or not, and the sentence that says so."""

    name: str
    fine: bool
    text: str


def fonts() -> Look:
    """Tell which rare characters of names do not show."""
    metrics = QFontMetrics(QApplication.font())
    missing = "、".join(c for c in RARE if not metrics.inFontUcs4(ord(c)))
    found = "fonts_lack" if missing else "fonts_good"
    return Look("fonts", not missing, say(words.FOUND[found], missing=missing))


def screens() -> Look:
    """Tell how many screens there are."""
    count = len(QGuiApplication.screens())
    found = "screens_good" if count > 1 else "screens_one"
    return Look("screens", count > 1, say(words.FOUND[found], count=count))


def printers() -> Look:
    """Tell which printers the system knows."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names = "、".join(QPrinterInfo.availablePrinterNames())
    found = "printer_good" if names else "printer_none"
    return Look("printer", bool(names), say(words.FOUND[found], names=names))


def disk(folder: Path) -> Look:
    """Tell how much room is left beside the case file."""
    free = shutil.disk_usage(folder).free
    found = "disk_good" if free >= LOW_BYTES else "disk_low"
    return Look("disk", free >= LOW_BYTES, say(words.FOUND[found], free=_size(free)))


def clock(now: datetime, last: datetime | None) -> Look:
    """Tell whether the clock went back behind the last change."""
    fine = last is None or now >= last
    shown = {"now": f"{now:%Y-%m-%d %H:%M}", "last": f"{last:%Y-%m-%d %H:%M}" if last else ""}
    return Look("clock", fine, say(words.FOUND["clock_good" if fine else "clock_back"], **shown))


def backups(folder: Path) -> Look:
    """Tell how many backups lie beside the case file, and of when the newest is."""
    files = [file for file in folder.glob("*") if file.is_file()] if folder.is_dir() else []
    if not files:
        return Look("backups", fine=False, text=say(words.FOUND["backups_none"]))
    newest = datetime.fromtimestamp(max(f.stat().st_mtime for f in files)).astimezone()
    text = say(words.FOUND["backups_good"], count=len(files), last=f"{newest:%Y-%m-%d %H:%M}")
    return Look("backups", fine=True, text=text)


def record(broken: int | None) -> Look:
    """Tell whether the record of the case file is whole."""
    found = "record_good" if broken is None else "record_broken"
    return Look("record", broken is None, say(words.FOUND[found], number=broken))


def swap(listing: Path = SWAPS) -> Look:
    """Tell whether memory may be written to a disk in the clear."""
    try:
        lines = listing.read_text("utf-8").splitlines()[1:]
    except OSError:
        return Look("swap", fine=False, text=say(words.FOUND["swap_unknown"]))
    plain = [n for n in (s.split()[0] for s in lines if s.split()) if not _is_covered(n)]
    found = "swap_plain" if plain else "swap_good"
    return Look("swap", not plain, say(words.FOUND[found], names="、".join(plain)))


def encryption() -> Look:
    """Ask for what cannot be known from here."""
    return Look("encryption", fine=False, text=say(words.FOUND["encryption_ask"]))


def _is_covered(device: str) -> bool:
    return device.startswith(("/dev/zram", "/dev/dm-", "/dev/mapper/"))


def _size(count: int) -> str:
    return f"{count / 1024**3:.1f} GB" if count >= 1024**3 else f"{count / 1024**2:.0f} MB"


def page_to_print() -> bytes:
    """Return a page with a ruler of ten centimetres and an empty square for the seal, as PDF."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(say(words.PAGE_TITLE))
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    upright, none = QPageLayout.Orientation.Portrait, QMarginsF()
    writer.setPageLayout(QPageLayout(a4, upright, none, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    _draw_page(painter)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _draw_page(painter: QPainter) -> None:
    def mm(length: float) -> float:
        return length * DPI / 25.4

    painter.setPen(QPen(QGuiApplication.palette().dark(), mm(0.3)))
    font = QApplication.font()
    font.setPixelSize(round(mm(5)))
    painter.setFont(font)
    left = mm(30)
    for y, text in ((35, words.PAGE_TITLE), (62, words.PAGE_RULER), (98, words.PAGE_SEAL)):
        painter.drawText(round(left), round(mm(y)), say(text))
    painter.drawText(round(left), round(mm(165)), say(words.PAGE_RARE, names=RARE))
    painter.drawLine(round(left), round(mm(72)), round(left + mm(RULER_MM)), round(mm(72)))
    for tick in range(0, RULER_MM + 1, 10):
        x = round(left + mm(tick))
        painter.drawLine(x, round(mm(69)), x, round(mm(72)))
    painter.drawRect(QRectF(left, mm(104), mm(SEAL_MM), mm(SEAL_MM)))
