"""The subjects and bands of ``resources/proofs`` as domain values."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.proofs import Measure, Scale, Subject, Subjects
from mediator.library.places import resources


@cache
def proofs() -> Subjects:
    """Return what papers can prove as shipped, by key, in its order."""
    return read_proofs(resources() / "proofs" / "proofs.json")


def read_proofs(path: Path) -> Subjects:
    """Read subjects and bands laid out like the shipped ones."""
    content = json.loads(path.read_text("utf-8"))
    scales = {name: _scale(name, row) for name, row in content["scales"].items()}
    subjects = [
        Subject(
            key=row["key"],
            of=frozenset(Role(side) for side in row["of"]),
            scale=scales[row["scale"]],
            chinese=row["zh"],
            english=row["en"],
        )
        for row in content["subjects"]
    ]
    return MappingProxyType({subject.key: subject for subject in subjects})


def _scale(name: str, row: dict[str, Any]) -> Scale:
    believed = row.get("believed")
    return Scale(
        name=name,
        measure=Measure(row["measure"]),
        chinese=row["zh"],
        english=row["en"],
        bounds=tuple(_figure(each) for each in row.get("from", ())),
        months=row.get("months", 3),
        years=row.get("years", 3),
        believed=believed
        and (_figure(believed["from"]), _figure(believed["to"]), _figure(believed["step"])),
    )


def _figure(value: str | int) -> int:
    """Amounts are decimal texts in yuan, everything else a whole number."""
    return Money.of(value).minor if isinstance(value, str) else value
