"""The languages of a paper by name."""

from __future__ import annotations

from mediator.domain.bilingual import Tongue
from mediator.wording.phrases import Phrase

LANGUAGES = {
    Tongue.SIMPLIFIED: Phrase("中文简体", "simplified Chinese"),
    Tongue.TRADITIONAL: Phrase("中文繁体", "traditional Chinese"),
    Tongue.ENGLISH: Phrase("英文", "English"),
}
