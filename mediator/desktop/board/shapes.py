"""A shape for each family of plans, told apart without any color."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from mediator.domain.terms import Family

Corners = tuple[tuple[float, float], ...]


def _regular(corners: int, turn: float = 0.0) -> Corners:
    """Return a polygon with a corner at the top, turned by a part of a full turn."""
    angles = (2 * pi * (i / corners + turn) for i in range(corners))
    return tuple((1.25 * sin(angle), -1.25 * cos(angle)) for angle in angles)


def _star(points: int, inner: float = 0.5) -> Corners:
    angles = [pi * i / points for i in range(2 * points)]
    sizes = [1.4 if i % 2 == 0 else 1.4 * inner for i in range(2 * points)]
    return tuple((s * sin(a), -s * cos(a)) for s, a in zip(sizes, angles, strict=True))


_PLUS: Corners = tuple(
    (x * 1.2, y * 1.2)
    for x, y in (
        (-0.4, -1), (0.4, -1), (0.4, -0.4), (1, -0.4), (1, 0.4), (0.4, 0.4),
        (0.4, 1), (-0.4, 1), (-0.4, 0.4), (-1, 0.4), (-1, -0.4), (-0.4, -0.4),
    )
)  # fmt: skip
_CROSS: Corners = tuple(((x - y) * 0.7, (x + y) * 0.7) for x, y in _PLUS)

CORNERS: dict[Family, Corners] = {
    Family.LUMP_SUM: _regular(24),
    Family.EQUAL_INTEREST_WAIVED: _regular(4, 1 / 8),
    Family.EQUAL_PART_WAIVER: ((-1.3, -0.7), (1.3, -0.7), (1.3, 0.7), (-1.3, 0.7)),
    Family.GRACE_STEP_UP: _regular(3),
    Family.DOWN_BALLOON: _regular(3, 1 / 2),
    Family.ANNUITY: _regular(6),
    Family.FUNDED: _regular(3, 1 / 4),
    Family.MEANS_BOUNDED: ((-0.7, -1.3), (0.7, -1.3), (0.7, 1.3), (-0.7, 1.3)),
    Family.EQUAL_PRINCIPAL: _regular(8, 1 / 16),
    Family.MORATORIUM: _regular(4),
    Family.INCOME_SHAPED: _star(5),
    Family.ALLOWED_MISSES: _regular(3, 3 / 4),
    Family.WAIVER_LADDER: (
        (-1.2, 1.2), (-1.2, 0.4), (-0.4, 0.4), (-0.4, -0.4), (0.4, -0.4), (0.4, -1.2),
        (1.2, -1.2), (1.2, 1.2),
    ),
    Family.IN_KIND: _PLUS,
    Family.ASSIGNMENT: _CROSS,
    Family.EQUITY: _star(4, 0.35),
    Family.SECURED: _regular(5),
    Family.SHARED: ((-1.2, -1.2), (1.2, -1.2), (-1.2, 1.2), (1.2, 1.2)),
    Family.EQUAL_VALUE: ((-1.2, -1.2), (1.2, 1.2), (1.2, -1.2), (-1.2, 1.2)),
}  # fmt: skip


def polygon(family: Family, at: QPointF, size: float) -> QPolygonF:
    """Return the shape of a family around a point."""
    return QPolygonF([at + QPointF(x * size, y * size) for x, y in CORNERS[family]])
