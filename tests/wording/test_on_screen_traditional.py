"""The program's own words in traditional characters: all of them, and nothing but them."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

from mediator import wording
from mediator.domain.refusals import FileInvalid
from mediator.library.places import resources
from mediator.library.traditional import traditional_table
from mediator.wording import phrases, refusals
from mediator.wording.phrases import Language, Phrase, traditional

ENTRIES = traditional_table().entries
SIMPLIFIED_ONLY = {
    one for one, other in ENTRIES.items() if len(one) == 1 and one not in other
} - set("".join(ENTRIES.values()))
"""Characters that no text in traditional characters has."""


def phrases_in(value: object) -> Iterator[Phrase]:
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from phrases_in(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from phrases_in(each)


def every_phrase() -> list[Phrase]:
    found: list[Phrase] = []
    for module in pkgutil.walk_packages(wording.__path__, "mediator.wording."):
        for value in vars(import_module(module.name)).values():
            found += phrases_in(value)
    return found


def test_no_phrase_keeps_a_character_that_only_simplified_chinese_has() -> None:
    said = every_phrase()
    left = {p.zh: p.said(Language.TRADITIONAL) for p in said}

    assert len(left) > 2000
    assert len(SIMPLIFIED_ONLY) > 3000
    assert not {text for text in left.values() if SIMPLIFIED_ONLY & set(text)}


def test_a_phrase_keeps_its_places_for_figures() -> None:
    for phrase in every_phrase():
        figures = phrase.zh.count("{"), phrase.zh.count("}")
        said = phrase.said(Language.TRADITIONAL)
        assert (said.count("{"), said.count("}")) == figures


def test_what_a_person_typed_stays_as_it_was_typed() -> None:
    phrase = Phrase("债务人：{name}", "debtor: {name}")

    assert phrase.said(Language.TRADITIONAL, name="后里发") == "債務人：后里发"
    assert phrase.said(Language.CHINESE, name="後里發") == "债务人：後里發"
    assert phrase.said(Language.ENGLISH, name="后里发") == "debtor: 后里发"


def test_a_refusal_names_a_file_as_it_is_called() -> None:
    said = refusals.sentence(FileInvalid("张发.json", "not_utf8"), Language.TRADITIONAL)

    assert not SIMPLIFIED_ONLY & set(said.replace("张发.json", ""))


def test_every_help_page_can_be_read_in_traditional_characters() -> None:
    pages = sorted((resources() / "help" / "screens").glob("*.zh.md"))
    assert pages
    for page in pages:
        text = page.read_text("utf-8")
        said = Language.TRADITIONAL.choice(text, "")
        assert said != text
        assert not SIMPLIFIED_ONLY & set(said), page.name


def test_without_a_table_nothing_is_passed_off_as_traditional(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(phrases._Characters, "traditional", None)

    with pytest.raises(LookupError, match="no table"):
        traditional("债务")
