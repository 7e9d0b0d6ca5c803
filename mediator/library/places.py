"""Where the resources lie: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def resources() -> Path:
    """Return the folder of law tables, fonts, schemas and examples."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
