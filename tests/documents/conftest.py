from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
from tests.documents import samples

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
TERMS = b'{"plan": "equal-6"}'


@pytest.fixture(scope="session")
def fonts() -> FontShelf:
    return FontShelf(FONTS)


@pytest.fixture(scope="session")
def printed(fonts: FontShelf) -> Callable[[str], bytes]:
    @cache
    def paper(name: str) -> bytes:
        return agreement_pdf(samples.ALL[name](), fonts=fonts, terms=TERMS)

    return paper
