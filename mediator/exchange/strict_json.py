"""JSON text read strictly: no duplicate keys, no NaN, no bottomless nesting."""

from __future__ import annotations

import json
from typing import Any, Never

from mediator.domain.refusals import FileInvalid

MOST_BYTES = 8 * 1024 * 1024


def strict_json(content: bytes) -> Any:
    """Return what JSON bytes say; raises ``FileInvalid`` with line:column where it can."""
    if len(content) > MOST_BYTES:
        raise FileInvalid("", "too_large", f"{MOST_BYTES // 1024 // 1024} MiB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileInvalid("", "not_utf8") from None
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        raise FileInvalid("", "not_json", f"{error.lineno}:{error.colno}") from None
    except RecursionError:
        raise FileInvalid("", "too_deep") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise FileInvalid("", "duplicate", key)
        found[key] = value
    return found


def _no_constant(text: str) -> Never:
    raise FileInvalid("", "not_a_number", text)


def _whole(text: str) -> int:
    """Python refuses very long numbers with an error of its own; no file needs them."""
    if len(text) > 20:
        raise FileInvalid("", "range", f"{text[:20]}…")
    return int(text)
