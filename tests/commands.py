"""Commands as a person types them, and their answers held against the published schemas."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from jsonschema import Draft202012Validator

from mediator.library.places import resources

Run = Callable[..., tuple[int, str, str]]
"""Gives the exit code, what was said and what was refused."""


def fits(name: str, text: str) -> dict[str, Any]:
    """Return an answer that holds to its published schema."""
    schema = json.loads((resources() / "schema" / f"{name}.schema.json").read_text("utf-8"))
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    answer: dict[str, Any] = json.loads(text)
    checker.validate(answer)
    return answer
