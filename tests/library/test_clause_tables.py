from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mediator.domain.chips import chip
from mediator.domain.clause_drafting import unknown_conditions
from mediator.domain.clauses import LibraryClause
from mediator.library.law_tables import law
from mediator.library.places import resources

FILES = sorted((resources() / "clauses").glob("*.json"))
CLAUSES = law().clauses.clauses
every_clause = pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
CHIP = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_#]+)*)\}")
WANTED = {
    "debt",
    "payment",
    "revival",
    "breach",
    "default",
    "early",
    "appropriation",
    "guarantee",
    "absent_guarantor",
    "joining",
    "support",
    "asset",
    "receivable",
    "equity",
    "earn_out",
    "moratorium",
    "shared",
    "credit",
    "costs",
    "service",
    "court",
    "confirmation",
    "statements",
    "effect",
    "language",
}


def texts(clause: LibraryClause, language: str) -> str:
    pieces = [*clause.heading]
    pieces += [p for v in clause.variants for para in v.paragraphs for p in para.pieces]
    return "\n".join(getattr(piece, language) for piece in pieces)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_clauses_keeps_to_the_published_schema(path: Path) -> None:
    schema = json.loads((resources() / "schema" / "clauses.schema.json").read_text("utf-8"))

    Draft202012Validator(schema).validate(json.loads(path.read_text("utf-8")))


def test_the_library_has_every_clause_that_a_settlement_may_need_once() -> None:
    ids = [clause.id for clause in CLAUSES]

    assert set(ids) >= WANTED
    assert len(set(ids)) == len(ids)
    assert len({clause.order for clause in CLAUSES}) == len(ids)


@every_clause
def test_every_chip_is_declared_with_its_type_and_used(clause: LibraryClause) -> None:
    declared = dict(clause.chips)

    assert set(declared) == set(CHIP.findall(texts(clause, "zh")))
    for name, kind in declared.items():
        known = chip(name.replace("#", "0"))
        assert known is not None
        assert known.kind is kind


@every_clause
def test_the_english_text_shows_the_same_figures_as_the_chinese(clause: LibraryClause) -> None:
    assert set(CHIP.findall(texts(clause, "en"))) == set(CHIP.findall(texts(clause, "zh")))


@every_clause
def test_conditions_are_of_the_declared_vocabulary(clause: LibraryClause) -> None:
    pieces = [*clause.heading]
    pieces += [p for v in clause.variants for para in v.paragraphs for p in para.pieces]
    holders: list[tuple[str, ...]] = [clause.when, *(law.when for law in clause.law)]
    holders += [piece.when for piece in pieces] + [variant.when for variant in clause.variants]
    named = tuple(name for names in holders for name in names)

    assert unknown_conditions(named) == ()


@every_clause
def test_references_lead_to_clauses_of_the_library(clause: LibraryClause) -> None:
    named = [name.removeprefix("clause.") for name in dict(clause.chips) if "clause." in name]

    assert all(law().clauses.get(name) for name in named)


@every_clause
def test_every_clause_is_explained_in_plain_words(clause: LibraryClause) -> None:
    assert 8 <= len(clause.gloss_zh) <= 80
    assert clause.gloss_zh.endswith("。")
    assert clause.gloss_en.endswith(".")
