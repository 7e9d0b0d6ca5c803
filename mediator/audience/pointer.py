"""The pointer on the party's screen: a ring that is seen across the table and hides little."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

SIZE, RADIUS = 48, 18
_EDGE, _RING = QColor("#ffffff"), QColor("#b3261e")


def pointing() -> QCursor:
    """Return the ring: red on a white edge, so that it stands out on any ground."""
    picture = QPixmap(SIZE, SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(SIZE / 2, SIZE / 2)
    for color, width in ((_EDGE, 8), (_RING, 4)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(middle, RADIUS, RADIUS)
    painter.end()
    return QCursor(picture, SIZE // 2, SIZE // 2)
