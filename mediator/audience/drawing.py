"""Drawing a page: the same on the party's screen and in the mediator's small picture of it.

Sizes are shares of the height of the screen, and never under 24 points (32 pixels of a screen
of 768 lines): a party reads from across the table.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from mediator.audience.frames import BLACK, WHOLE, ShownBar, ShownCard, ShownPage

LEAST_PX = 32
LEAST_COLUMNS = 3
SIDES = "　　"
"""Between the name and the figure of a line: the figure is set flush right."""

GROUND, TEXT, QUIET, RULE, FILL = "#fbfaf7", "#1c1b19", "#5b5852", "#c9c4b8", "#2f6f8f"
BOLD_FAMILIES = ["Noto Sans SC Title", "Noto Sans SC"]
"""The face cut bold; a letter it has not is thickened by Qt from the other."""
_LINE, _TITLE, _FOOT = 0.042, 0.058, 0.026
_SIDE, _TOP = 0.05, 0.045
_GAP = 0.25  # of a line, between lines


def draw(painter: QPainter, size: QSize, page: ShownPage) -> None:
    """Draw a page over a whole screen of that size; nothing on it is black."""
    if page == BLACK:
        painter.fillRect(QRect(QPoint(), size), QColor("#000000"))
        return
    painter.fillRect(QRect(QPoint(), size), QColor(GROUND))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Sheet(painter, size).draw(page)


class _Sheet:
    """One page being drawn from the top to the bottom."""

    def __init__(self, painter: QPainter, size: QSize) -> None:
        self._painter = painter
        side, top = int(size.width() * _SIDE), int(size.height() * _TOP)
        self._area = QRect(QPoint(), size).adjusted(side, top, -side, -top)
        self._px = max(int(size.height() * _LINE), LEAST_PX)
        self._title_px = max(int(size.height() * _TITLE), LEAST_PX)
        self._foot_px = max(int(size.height() * _FOOT), LEAST_PX // 2)
        self._top = self._area.top()

    def draw(self, page: ShownPage) -> None:
        self._write(page.title, self._title_px, bold=True)
        self._top += self._px // 3
        self._painter.fillRect(self._rest(2), QColor(RULE))
        self._top += self._px // 2
        for line in page.lines:
            self._line(line)
        if page.cards:
            self._cards(page.cards)
        for bar in page.bars:
            self._bar(bar)
        self._foot(page.foot)

    def _line(self, text: str) -> None:
        name, _, figure = text.rpartition(SIDES)
        if not name:
            self._write(text, self._px)
            return
        top = self._top
        self._write(figure, self._px, align=Qt.AlignmentFlag.AlignRight)
        bottom, self._top = self._top, top
        self._write(name, self._px)
        self._top = max(bottom, self._top)

    def _cards(self, cards: tuple[ShownCard, ...]) -> None:
        """Draw cards of one size beside each other, whatever is written on them."""
        gap = self._px // 2
        columns = max(len(cards), LEAST_COLUMNS)
        width = (self._area.width() - gap * (columns - 1)) // columns
        height = self._area.bottom() - self._foot_px * 2 - self._top
        whole, top = self._area, self._top
        for number, card in enumerate(cards):
            box = QRect(whole.left() + number * (width + gap), top, width, height)
            self._painter.setPen(QColor(RULE))
            self._painter.drawRoundedRect(box, gap // 2, gap // 2)
            self._area, self._top = box.adjusted(gap, gap, -gap, -gap), box.top() + gap
            self._write(card.title, self._title_px, bold=True)
            for line in card.lines:
                self._line(line)
        self._area, self._top = whole, top + height

    def _bar(self, bar: ShownBar) -> None:
        self._line(f"{bar.label}{SIDES}{bar.figure}")
        box = self._rest(self._px)
        self._painter.fillRect(box, QColor(RULE).lighter(115))
        filled = QRect(box)
        filled.setWidth(box.width() * bar.permille // WHOLE)
        self._painter.fillRect(filled, QColor(FILL))
        self._top = box.bottom() + self._px // 2

    def _foot(self, text: str) -> None:
        self._top = self._area.bottom() - self._foot_px
        right = Qt.AlignmentFlag.AlignRight
        self._write(text, self._foot_px, color=QUIET, align=right)

    def _rest(self, height: int) -> QRect:
        return QRect(self._area.left(), self._top, self._area.width(), height)

    def _write(
        self,
        text: str,
        px: int,
        *,
        bold: bool = False,
        color: str = TEXT,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(px)
        font.setBold(bold)
        if bold:
            font.setFamilies(BOLD_FAMILIES)
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | align
        box = self._rest(max(self._area.bottom() + px - self._top, px))
        self._painter.drawText(box, flags, text)
        used = self._painter.boundingRect(box, flags, text or " ").height()
        self._top += used + int(px * _GAP)
