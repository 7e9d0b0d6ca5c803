"""The published schema, and faults against it in words a person can act on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.exceptions import best_match

from mediator.domain.money import Money
from mediator.domain.periods import readable_day
from mediator.domain.refusals import FileInvalid, InFile, Refusal
from mediator.exchange.codec import read_percent

_READERS: dict[str, Callable[[str], object]] = {
    "amount": Money.of,
    "day": readable_day,
    "percent": read_percent,
}
_CODES = {
    "enum": "choice",
    "const": "choice",
    "minLength": "length",
    "maxLength": "length",
    "minItems": "length",
    "maxItems": "length",
    "minimum": "range",
    "maximum": "range",
    "pattern": "pattern",
}
_BOUNDS = {
    "minLength": "≥",
    "maxLength": "≤",
    "minItems": "≥",
    "maxItems": "≤",
    "minimum": "≥",
    "maximum": "≤",
}
_SHOWN = {"amount": '"1200.50"', "day": '"2024-03-05"', "percent": '"12"'}


@cache
def _validator(path: Path) -> Draft202012Validator:
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


def check(content: Any, schema: Path) -> None:
    """Check content against a schema; raises the most telling fault with its place."""
    error = best_match(_validator(schema).iter_errors(content))
    if error is not None:
        raise _refusal(error)


def _refusal(fault: ValidationError) -> Refusal:
    error: Any = fault  # its fields are typed as if they could be unset
    if error.validator == "anyOf":  # every choice of ours is "something or null"
        error = next(inner for inner in error.context if inner.validator_value != "null")
    place = path_text(error.absolute_path)
    if error.validator == "required":
        absent = next(name for name in error.validator_value if name not in error.instance)
        return FileInvalid(place, "missing", absent)
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        extra = next(name for name in error.instance if name not in known)
        return FileInvalid(place, "unknown", extra)
    if error.validator == "type":
        return FileInvalid(place, "type", _type_words(error))
    own = _own_refusal(error)
    if own is not None:
        return InFile(place, own)
    code = _CODES.get(str(error.validator), "other")
    return FileInvalid(place, code, _allowed(error))


def _own_refusal(error: Any) -> Refusal | None:
    """Let the strict reader say what is wrong with an amount, a day or a rate."""
    reader = _READERS.get(error.schema.get("title", ""))
    if reader is None or not isinstance(error.instance, str):
        return None
    try:
        reader(error.instance)
    except Refusal as refusal:
        return refusal
    return None


def _type_words(error: Any) -> str:
    """Name the JSON type wanted, with an example where it has a fixed form."""
    shown = _SHOWN.get(error.schema.get("title", ""))
    return f"{error.validator_value} {shown}" if shown else str(error.validator_value)


def _allowed(error: Any) -> str:
    allowed = error.validator_value
    if isinstance(allowed, list):
        return ", ".join(str(item) for item in allowed)
    return f"{_BOUNDS[error.validator]} {allowed}" if error.validator in _BOUNDS else str(allowed)


def path_text(path: Iterable[str | int]) -> str:
    """Return a path as it is read: ``claim.repayments[2].on``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
