"""What the texts that a person translates are called."""

from __future__ import annotations

import re

from mediator.wording.phrases import Language, Phrase

NAMES = {
    "dispute.facts": Phrase("纠纷主要事实", "main facts"),
    "dispute.issues": Phrase("争议事项", "issues"),
    "claim.instrument": Phrase("借据或合同名称", "instrument"),
    "body.name": Phrase("调解组织名称", "mediation body"),
    "body.place": Phrase("调解地点", "place of mediation"),
    "body.court": Phrase("司法确认的法院", "court of confirmation"),
    "terms.support.what": Phrase("担保人或者担保物", "guarantor or security"),
}
_NUMBERED = {
    "extra_terms": Phrase("补充条款第{number}条", "further term {number}"),
    "terms.transfers": Phrase("第{number}项抵偿", "transfer {number}"),
}


def place_name(place: str, language: Language) -> str:
    """Return what a translated text is called; the place itself where it has no name."""
    if place in NAMES:
        return NAMES[place].said(language)
    found = re.fullmatch(r"(extra_terms|terms\.transfers)\[(\d+)\](?:\.what)?", place)
    if found is None:
        return place
    return _NUMBERED[found[1]].said(language, number=int(found[2]) + 1)
