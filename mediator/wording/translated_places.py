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
    "undertakings.court.court": Phrase("约定的法院", "court chosen"),
    "undertakings.court.proof": Phrase("实际联系的证据", "proof of the link"),
    "undertakings.notary": Phrase("公证机构", "notary office"),
    "undertakings.credit.wrong": Phrase("需要更正的记录", "record to be put right"),
    "terms.support.what": Phrase("担保人或者担保物", "guarantor or security"),
}
_NUMBERED = {
    "extra_terms": Phrase("补充条款第{number}条", "further term {number}"),
    "securities": Phrase("第{number}项担保物", "security {number}"),
    "changes": Phrase("第{number}次变更的原因", "reason of change {number}"),
    "terms.transfers": Phrase("第{number}项抵偿", "transfer {number}"),
}


_PLACE = re.compile(rf"({'|'.join(map(re.escape, _NUMBERED))})\[(\d+)\](?:\.\w+)?")


def place_name(place: str, language: Language) -> str:
    """Return what a translated text is called; the place itself where it has no name."""
    if place in NAMES:
        return NAMES[place].said(language)
    found = _PLACE.fullmatch(place)
    if found is None:
        return place
    return _NUMBERED[found[1]].said(language, number=int(found[2]) + 1)
