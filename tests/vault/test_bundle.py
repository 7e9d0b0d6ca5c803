"""A bundle opens for who knows its passphrase, and no hostile file gets any further than a no."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain.safe_refusals import BundleRefused
from mediator.vault import KeyCost, bundle
from mediator.vault.bundle import MAGIC, Bundle, fingerprint, read_bundle, written_bundle

WORDS = "four quiet herons by the river"
COST = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
PARTS = (("case.json", b'{"a": 1}\n'), ("ab" * 32, bytes(range(256)) * 40), ("empty", b""))


@pytest.fixture(scope="module")
def made() -> bytes:
    return written_bundle(Bundle("lawyer", PARTS), WORDS, cost=COST)


def refused(data: bytes, words: str = WORDS) -> str:
    with pytest.raises(BundleRefused) as found:
        read_bundle(data, words, path="x.mcase")
    return found.value.fault


def header_of(data: bytes) -> tuple[dict[str, Any], bytes]:
    line, _, payload = data[len(MAGIC) :].partition(b"\n")
    return json.loads(line), payload


def with_header(data: bytes, **changes: Any) -> bytes:
    header, payload = header_of(data)
    return MAGIC + bundle._canonical(header | changes) + b"\n" + payload


def sealed_anew(plain: bytes, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What somebody writes who knows the passphrase and means harm."""
    with monkeypatch.context() as patch:
        patch.setattr(bundle, "_laid_out", lambda _: plain)
        return written_bundle(Bundle("full", ()), WORDS, cost=COST)


def test_it_comes_back_whole(made: bytes) -> None:
    found = read_bundle(made, WORDS, path="x.mcase")

    assert found == Bundle("lawyer", PARTS)
    assert found.part("empty") == b""
    assert found.part("other") is None


def test_nothing_in_it_can_be_read_without_the_passphrase(made: bytes) -> None:
    assert b"case.json" not in made
    assert bytes(range(200)) not in made
    assert refused(made, "another passphrase") == "locked"


def test_two_bundles_of_the_same_look_different_and_have_other_fingerprints(made: bytes) -> None:
    again = written_bundle(Bundle("lawyer", PARTS), WORDS, cost=COST)

    assert again != made
    assert fingerprint(again) != fingerprint(made)
    assert len(fingerprint(made).split()) == 6


# --- the twelve kinds of attack ------------------------------------------------------------


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../etc/passwd", "x")
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(20_000_000))
    return out.getvalue()


ATTACKS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a zip that climbs": (lambda _: zipped(), "foreign"),
    "a zip bomb": (lambda _: bomb(), "foreign"),
    "nothing": (lambda _: b"", "foreign"),
    "a header without end": (lambda _: MAGIC + b"{" * 100_000, "header"),
    "a header that nests": (lambda _: MAGIC + b"[" * 4000 + b"\n", "header"),
    "a number of 4 000 digits": (lambda _: MAGIC + b'{"version":' + b"9" * 4000 + b"}\n", "newer"),
    "a key that stands twice": (
        lambda made: made.replace(b'{"audience"', b'{"version":1,"audience"', 1), "header"),
    "an audience raised": (lambda made: with_header(made, audience="full"), "locked"),
    "an audience made up": (lambda made: with_header(made, audience="all"), "header"),
    "a costly passphrase": (lambda made: with_header(made, memory_kib=4 * 1024 * 1024), "cost"),
    "a cheap passphrase": (lambda made: with_header(made, memory_kib=8), "cost"),
    "a cost that is no number": (lambda made: with_header(made, iterations=True), "cost"),
    "another algorithm": (lambda made: with_header(made, seal="none"), "header"),
    "a short salt": (lambda made: with_header(made, salt="00"), "header"),
    "a salt that is none": (lambda made: with_header(made, salt="no"), "header"),
    "a later version": (lambda made: with_header(made, version=2), "newer"),
    "a key too many": (lambda made: with_header(made, more=1), "header"),
    "a digest that is no text": (lambda made: with_header(made, payload=1), "damaged"),
    "a cut file": (lambda made: made[:-1], "damaged"),
    "something appended": (lambda made: made + b"x", "damaged"),
    "a flipped bit": (lambda made: made[:-5] + bytes([made[-5] ^ 1]) + made[-4:], "damaged"),
    "a header that is a list": (lambda _: MAGIC + b"[]\n", "header"),
}  # fmt: skip


@pytest.mark.parametrize("kind", ATTACKS)
def test_a_hostile_file_is_refused(made: bytes, kind: str) -> None:
    attack, fault = ATTACKS[kind]

    tracemalloc.start()
    assert refused(attack(made)) == fault
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 64 * 1024**2


def test_a_flipped_payload_with_its_digest_mended_does_not_open(made: bytes) -> None:
    header, payload = header_of(made)
    flipped = bytes([payload[0] ^ 1]) + payload[1:]
    header["payload"] = sha256(flipped).hexdigest()

    assert refused(MAGIC + bundle._canonical(header) + b"\n" + flipped) == "locked"


def index(*lines: list[Any]) -> bytes:
    return bundle._canonical(list(lines)) + b"\n"


EMPTY = sha256(b"").hexdigest()


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"no list\n",
        b"[" * 100_000 + b"\n",
        b"{}\nx",
        index(["a", 5, EMPTY]) + b"abc",
        index(["a", -1, EMPTY]),
        index(["a", 0, EMPTY]) + b"more",
        index(["a", 0, EMPTY], ["a", 0, EMPTY]),
        index(["a", 0, "00"]),
        index(["a", True, EMPTY]) + b"x",
        index([1, 0, EMPTY]),
        index(["a", 0]),
        index(["a", 10**18, EMPTY]) + b"x",
        b'[["a",0, "' + EMPTY.encode() + b'"]]\n',
        index(*[["a", 0, EMPTY]] * 10_001),
    ],
    ids=range(15),
)
def test_a_list_that_lies_is_refused_even_from_who_knows_the_passphrase(
    plain: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(sealed_anew(plain, monkeypatch)) == "index"


def test_a_file_beyond_all_measure_is_not_looked_into(
    made: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "MOST_BYTES", 100)

    assert refused(made) == "too_large"


@given(st.binary(max_size=400))
def test_noise_is_refused(noise: bytes) -> None:
    for data in (noise, MAGIC + noise):
        with pytest.raises(BundleRefused):
            read_bundle(data, WORDS, path="x")
