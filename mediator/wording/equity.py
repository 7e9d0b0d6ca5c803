"""What a debt is converted into: shares as the mediator described them, or those of a company."""

from __future__ import annotations

import re

from mediator.wording.phrases import Language, Phrase

_NAMED = re.compile(r"股|\b(?:equity|shares?|stake|stock)\b", re.IGNORECASE)
_IN = Phrase("对{what}的股权", "equity in {what}")


def shares_of(what: str, language: Language) -> str:
    """Return the words for it; shares that are named already are not named twice."""
    return what if _NAMED.search(what) else _IN.said(language, what=what)
