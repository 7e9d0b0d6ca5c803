from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.clause_findings import typed_places
from mediator.domain.money import Money
from mediator.domain.terms import Support, Transfer, TransferKind
from mediator.wording.phrases import Language
from mediator.wording.translated_places import place_name
from tests.documents import samples


def test_every_text_to_translate_has_a_name_in_both_languages() -> None:
    base, one = samples.construction_debt(), Money.of("1")
    given = Transfer(TransferKind.ASSET, "货车", date(2026, 9, 1), one, one, one)
    support = Support(guarantor=False, what="商铺", by=date(2026, 9, 1))
    terms = replace(base.terms, transfers=(given,), support=support)

    for place in typed_places(replace(base, terms=terms)):
        for language in Language:
            assert place_name(place, language) != place
    assert place_name("extra_terms[1]", Language.CHINESE) == "补充条款第2条"
    assert place_name("elsewhere", Language.CHINESE) == "elsewhere"
