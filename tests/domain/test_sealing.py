from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable

import pytest

from mediator.domain.sealing import Place, Sealed, SealedUseError

SECRET = b"600000"
WAYS_OUT: dict[str, Callable[[Sealed], object]] = {
    "str": str,
    "f-string": lambda s: f"{s}",
    "format with a width": lambda s: f"{s:>20}",
    "percent": lambda s: "%s" % s,  # noqa: UP031
    "bytes": bytes,
    "int": int,
    "float": float,
    "bool": bool,
    "len": len,
    "iterate": list,
    "index": lambda s: s[0],
    "contains": lambda s: 6 in s,
    "equal": lambda s: s == s,  # noqa: PLR0124
    "not equal": lambda s: s != b"",
    "less": lambda s: s < s,  # noqa: PLR0124
    "sort": lambda s: sorted([s, s]),
    "hash": hash,
    "in a set": lambda s: {s},
    "add": lambda s: s + b"",
    "add to": lambda s: b"" + s,
    "times": lambda s: s * 2,
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
    "pickle": pickle.dumps,
}


@pytest.fixture
def sealed() -> Sealed:
    return Sealed(Place("case-1", "creditor", "least_total"), SECRET)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_sealed_value_refuses_every_way_of_being_looked_at(way: str, sealed: Sealed) -> None:
    with pytest.raises(SealedUseError):
        WAYS_OUT[way](sealed)


def test_its_repr_names_the_place_and_nothing_else(sealed: Sealed) -> None:
    assert repr(sealed) == "<Sealed creditor.least_total>"
    with pytest.raises(SealedUseError):
        json.dumps(sealed, default=str)


def test_the_place_is_bound_whole() -> None:
    places = {
        Place("c", "creditor", "wish_total").bound,
        Place("c", "debtor", "wish_total").bound,
        Place("d", "creditor", "wish_total").bound,
        Place("c", "creditor", "least_total").bound,
        Place("c", "creditor", "wish_total", 2).bound,
    }

    assert len(places) == 5
