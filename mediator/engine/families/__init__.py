"""The families of settlements: each a small module with the same face.

Every family names its plans, waives by component, and sums to the fen. Each is made from
shareable facts alone. To add one: a module here with ``FAMILY``, ``published`` and
``searched`` (see ``face.FamilyOfPlans``), its name in ``IN_ORDER``, a word in
``wording.names``.
"""

from __future__ import annotations

from mediator.engine.families import (
    allowed_misses,
    annuity,
    assignment,
    down_balloon,
    equal_interest_waived,
    equal_part_waiver,
    equal_principal,
    equal_value,
    equity,
    funded,
    grace_step_up,
    in_kind,
    income_shaped,
    lump_sum,
    means_bounded,
    moratorium,
    secured,
    shared,
    waiver_ladder,
)
from mediator.engine.families.face import FamilyOfPlans

IN_ORDER: tuple[FamilyOfPlans, ...] = (
    lump_sum,
    equal_interest_waived,
    equal_part_waiver,
    grace_step_up,
    down_balloon,
    annuity,
    funded,
    means_bounded,
    equal_principal,
    moratorium,
    income_shaped,
    allowed_misses,
    waiver_ladder,
    in_kind,
    assignment,
    equity,
    secured,
    shared,
    equal_value,
)
"""The families in the published order; the order depends on nothing secret."""
