"""The layout of a value as JSON Schema, read off the value itself.

The embedded terms hold whole domain values; a schema typed by hand beside them would lie with
the first new field. ``mediator schema agreement`` prints what this makes.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from mediator.domain.money import Money

Json = dict[str, Any]

_PLAIN: dict[object, Json] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Money: {
        "title": "amount",
        "type": "string",
        "pattern": r"^-?[0-9]+\.[0-9]{2}( [A-Z]{3})?$",
        "description": "yuan with two places; another currency stands behind a space",
    },
    date: {"title": "day", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Decimal: {"title": "percent", "type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    Fraction: {
        "title": "fraction of one",
        "type": "string",
        "pattern": "^-?[0-9]+(/[0-9]+)?$",
        "description": "exact: 3/25 is 12%",
    },
}


def schema_of(kind: type, name: str) -> Json:
    """Return the schema of a dataclass as ``codec`` writes it."""
    known: Json = {}
    described = _described(kind, known)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:mediator:{name}:1",
        "title": name,
        **described,
        "$defs": dict(sorted(known.items())),
    }


def _described(kind: type, known: Json) -> Json:
    hints = get_type_hints(kind)
    given = fields(kind)
    return {
        "description": " ".join((inspect.getdoc(kind) or "").split()),
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _of(hints[field.name], known) for field in given},
        "required": [
            field.name
            for field in given
            if field.default is MISSING and field.default_factory is MISSING
        ],
    }


def _of(hint: Any, known: Json) -> Json:
    if hint in _PLAIN:
        return _PLAIN[hint]
    read = _READERS.get(get_origin(hint))
    if read is not None:
        return read(get_args(hint), known)
    if issubclass(hint, StrEnum):
        return {"enum": [str(choice) for choice in hint]}
    name: str = hint.__name__
    if name not in known:
        known[name] = _described(hint, known)
    return {"$ref": f"#/$defs/{name}"}


def _tuple(parts: tuple[Any, ...], known: Json) -> Json:
    if parts[1:] == (...,):
        return {"type": "array", "items": _of(parts[0], known)}
    each = [_of(part, known) for part in parts]
    return {"type": "array", "prefixItems": each, "minItems": len(each), "maxItems": len(each)}


def _choice(parts: tuple[Any, ...], known: Json) -> Json:
    nothing = [{"type": "null"}] if NoneType in parts else []
    return {"anyOf": [_of(part, known) for part in parts if part is not NoneType] + nothing}


_READERS: dict[Any, Callable[[tuple[Any, ...], Json], Json]] = {
    tuple: _tuple,
    UnionType: _choice,
    Union: _choice,
}
