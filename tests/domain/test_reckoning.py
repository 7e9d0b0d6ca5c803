from __future__ import annotations

import pytest

from mediator.domain.reckoning import Assumptions, Reckoning, Shocks, bounds
from mediator.domain.refusals import NotAssumable, WishesDoNotAddUp
from mediator.domain.wishes import Wishes


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (Assumptions, "stop_permille", 1001),
        (Assumptions, "after_stop_percent", 101),
        (Assumptions, "debtor_loss_percent", -1),
        (Shocks, "paths", 99),
        (Shocks, "swing_percent", 101),
        (Shocks, "stop_months", 121),
    ],
)
def test_what_cannot_be_assumed_is_refused_with_its_bounds(
    kind: type[Assumptions | Shocks], name: str, value: int
) -> None:
    with pytest.raises(NotAssumable) as refusal:
        kind(**{name: value})

    said = refusal.value
    assert (said.item, said.value, (said.least, said.most)) == (name, value, bounds(name))


@pytest.mark.parametrize(
    "weights",
    [
        (400, 300, 200, 101, 400, 400, 200),
        (400, 300, 200, 100, 400, 400, 199),
        (1100, -100, 0, 0, 400, 400, 200),
        (400, 600, 400, 600),
    ],
)
def test_wishes_of_a_side_are_a_thousand_in_all(weights: tuple[int, ...]) -> None:
    with pytest.raises(WishesDoNotAddUp):
        Wishes(weights)


def test_what_was_never_declared_starts_within_its_bounds() -> None:
    assert Reckoning() == Reckoning(Assumptions(), Shocks(), Wishes())
