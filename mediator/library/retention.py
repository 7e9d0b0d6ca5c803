"""What ``resources/archive/retention.json`` says about keeping cases."""

from __future__ import annotations

import json
from functools import cache

from mediator.domain.retention import Shipped
from mediator.domain.standing import Standing
from mediator.library.places import resources


@cache
def shipped_retention() -> Shipped:
    """Return what is shipped: no years, and how sure the ground is."""
    content = json.loads((resources() / "archive" / "retention.json").read_text("utf-8"))
    standing, kinds = Standing(content["standing"]), tuple(content["kinds"])
    return Shipped(content["source"], content["source_en"], standing, kinds)
