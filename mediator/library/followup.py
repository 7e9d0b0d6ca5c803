"""The follow-up signs of ``resources/followup`` as domain values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from mediator.domain.warnings import Effect, SignKind
from mediator.library.places import resources


@cache
def signs() -> Mapping[str, SignKind]:
    """Return the signs as shipped, by code, in their order."""
    return read_signs(resources() / "followup" / "signs.json")


def read_signs(path: Path) -> Mapping[str, SignKind]:
    """Read a list of signs laid out like the shipped one."""
    content = json.loads(path.read_text("utf-8"))
    kinds = [
        SignKind(
            code=row["code"],
            group=row["group"],
            effect=Effect(row["effect"]),
            chinese=row["zh"],
            english=row["en"],
            act_chinese=row["act_zh"],
            act_english=row["act_en"],
        )
        for row in content["signs"]
    ]
    return MappingProxyType({kind.code: kind for kind in kinds})
