"""What a look at this computer finds; nothing of it leaves the machine or reads a case."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
from mediator.domain.disk_room import is_low
from mediator.domain.outside_copies import OutsideCopies
from mediator.domain.safekeeping import FileCheck
from mediator.wording import health as words

RARE = "䶮喆堃龑𬱖㛃"
LONG_AWAY = timedelta(days=366)
DRILL_DAYS = 90
"""After so many days another trial is asked for; our own advice, no text of law sets it."""
DPI, RULER_MM, SEAL_MM = 300, 100, 42
SWAPS, BLOCKS = Path("/proc/swaps"), Path("/sys/dev/block")


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


def screens(count: int, *, mirrored: bool) -> Look:
    """Tell whether there is a screen that can face the parties."""
    if count > 1 and mirrored:
        return Look("screens", fine=False, text=say(words.FOUND["screens_mirrored"]))
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
    found = "disk_low" if is_low(free) else "disk_good"
    return Look("disk", not is_low(free), say(words.FOUND[found], free=_size(free)))


def clock(now: datetime, last: datetime | None) -> Look:
    """Tell whether the clock went back behind the last change, or leapt far beyond it."""
    found = "clock_good"
    if last is not None and now < last:
        found = "clock_back"
    elif last is not None and now - last > LONG_AWAY:
        found = "clock_ahead"
    shown = {"now": f"{now:%Y-%m-%d %H:%M}", "last": f"{last:%Y-%m-%d %H:%M}" if last else ""}
    return Look("clock", found == "clock_good", say(words.FOUND[found], **shown))


def backups(folder: Path) -> Look:
    """Tell how many backups lie beside the case file, when the newest was made, if another can."""
    place = folder if folder.is_dir() else folder.parent
    if not os.access(place, os.W_OK | os.X_OK):
        return Look("backups", fine=False, text=say(words.FOUND["backups_shut"], place=place))
    files = [file for file in folder.glob("*") if file.is_file()] if folder.is_dir() else []
    if not files:
        return Look("backups", fine=False, text=say(words.FOUND["backups_none"]))
    newest = datetime.fromtimestamp(max(f.stat().st_mtime for f in files)).astimezone()
    text = say(words.FOUND["backups_good"], count=len(files), last=f"{newest:%Y-%m-%d %H:%M}")
    return Look("backups", fine=True, text=text)


def outside(copies: OutsideCopies, today: date) -> Look:
    """Tell when a copy was last taken out of this computer."""
    if copies.last_on is None:
        return Look("outside", fine=False, text=say(words.FOUND["outside_none"]))
    shown = {"day": copies.last_on.isoformat(), "days": copies.age(today)}
    found = "outside_old" if copies.is_due(today) else "outside_good"
    return Look("outside", found == "outside_good", say(words.FOUND[found], **shown))


def drill(last: date | None, today: date) -> Look:
    """Tell when a backup was last restored for a trial; one that never was is a hope."""
    if last is None:
        return Look("drill", fine=False, text=say(words.FOUND["drill_none"]))
    found = "drill_good" if 0 <= (today - last).days <= DRILL_DAYS else "drill_old"
    shown = {"day": last.isoformat(), "days": DRILL_DAYS}
    return Look("drill", found == "drill_good", say(words.FOUND[found], **shown))


def record(broken: int | None) -> Look:
    """Tell whether the record of the case file is whole."""
    found = "record_good" if broken is None else "record_broken"
    return Look("record", broken is None, say(words.FOUND[found], number=broken))


def whole(check: FileCheck | None) -> Look:
    """Tell on which day the whole file was checked, and what was found."""
    if check is None:
        return Look("whole", fine=True, text=say(words.FOUND["whole_open"]))
    if check.broken is not None:
        text = say(words.FOUND["record_broken"], number=check.broken)
        return Look("whole", fine=False, text=text)
    shown = {"at": f"{check.at:%Y-%m-%d %H:%M}", "count": check.entries}
    return Look("whole", fine=True, text=say(words.FOUND["whole_good"], **shown))


def damaged() -> Look:
    """Tell that the open file is damaged, and what to do now."""
    return Look("whole", fine=False, text=say(words.FOUND["whole_damaged"]))


def swap(listing: Path = SWAPS) -> Look:
    """Tell whether memory may be written to a disk in the clear."""
    try:
        lines = listing.read_text("utf-8").splitlines()[1:]
    except OSError:
        return Look("swap", fine=False, text=say(words.FOUND["swap_unknown"]))
    plain = [n for n in (s.split()[0] for s in lines if s.split()) if not _is_covered(n)]
    found = "swap_plain" if plain else "swap_good"
    return Look("swap", not plain, say(words.FOUND[found], names="、".join(plain)))


def encryption(folder: Path, blocks: Path = BLOCKS) -> Look:
    """Tell whether the disk under the case file is encrypted, where the system says so."""
    device = folder.stat().st_dev
    known = blocks / f"{os.major(device)}:{os.minor(device)}"
    covered = any(_crypt(each) for each in (known, *known.glob("slaves/*")))
    found = "encryption_good" if covered else "encryption_ask"
    return Look("encryption", covered, say(words.FOUND[found]))


def recovery(ways: tuple[str, ...]) -> Look:
    """Tell whether a sheet on paper would open the case file."""
    found = "recovery_good" if ways else "recovery_none"
    return Look("recovery", bool(ways), say(words.FOUND[found]))


def captures() -> Look:
    """Say that nothing keeps other programs from taking the screen."""
    return Look("captures", fine=False, text=say(words.FOUND["captures_open"]))


def _crypt(block: Path) -> bool:
    try:
        return (block / "dm" / "uuid").read_text("utf-8").startswith("CRYPT-")
    except OSError:
        return False


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
