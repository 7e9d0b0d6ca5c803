"""The manual shows every picture that is kept, and keeps every picture that it shows."""

from __future__ import annotations

import re

from mediator.library.places import resources

MOST_BYTES = 4_000_000


def test_pictures_and_the_pages_that_show_them_fit_together() -> None:
    folder = resources() / "help"
    pages = [*folder.glob("*.md"), resources().parent / "README.md"]
    shown = {
        name
        for page in pages
        for name in re.findall(r"pictures/([\w.-]+\.png)", page.read_text("utf-8"))
    }
    kept = {file.name: file.stat().st_size for file in (folder / "pictures").glob("*.png")}

    assert shown == set(kept)
    assert sum(kept.values()) <= MOST_BYTES
