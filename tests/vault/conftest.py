"""A vault to work with, a clock that only tests move, and every case there can be."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mediator.domain.agents import Agent
from mediator.domain.case import Case
from mediator.domain.claims import Claim, Demand, Disbursement, Repayment
from mediator.domain.money import MOST_MINOR, Money
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.promises import LprBasis, Rate, RatePer
from mediator.vault import KeyCost, Vault, create_vault, open_vault
from mediator.vault.header import Header, key_files, read_header
from mediator.vault.keys import VaultKeys
from mediator.vault.lock import VaultLock
from mediator.vault.storage import Storage

PASSPHRASE = "correct horse battery staple"
FLOOR = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)


class Clock:
    """Every look at it is a second later; ``back`` is what people do to computers."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def back(self) -> None:
        self.now = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture(scope="session")
def vault_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of an empty vault: making one costs a key derivation."""
    folder = tmp_path_factory.mktemp("made-once")
    create_vault(folder / "cases.vault", PASSPHRASE, clock=Clock(), cost=FLOOR).close()
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def path(tmp_path: Path, vault_files: dict[str, bytes]) -> Path:
    """Where an empty vault lies, closed."""
    for name, content in vault_files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path / "cases.vault"


@pytest.fixture
def opened(path: Path, clock: Clock) -> Callable[[], Vault]:
    return lambda: open_vault(path, PASSPHRASE, clock=clock)


@pytest.fixture(scope="session")
def keys(
    tmp_path_factory: pytest.TempPathFactory, vault_files: dict[str, bytes]
) -> tuple[Header, VaultKeys]:
    path = tmp_path_factory.mktemp("keys") / "cases.vault"
    key_files(path)[0].write_bytes(vault_files["cases.vault.key"])
    header = read_header(path)
    return header, header.unlocked(PASSPHRASE)


@pytest.fixture
def vault(path: Path, clock: Clock, keys: tuple[Header, VaultKeys]) -> Iterator[Vault]:
    """An open, empty vault; its key was derived once for all tests."""
    header, once = keys
    own = (bytes(bytearray(key)) for key in (once.database, once.rooms))  # closing overwrites them
    derived = VaultKeys(once.vault, *own)
    lock = VaultLock(path, now=clock())
    with Vault(header, derived, Storage(path, derived.database), lock, clock) as vault:
        yield vault


@pytest.fixture
def case() -> Case:
    """A loan between two people, one of whose names needs a character beyond 16 bits."""
    advance = Disbursement(date(2024, 3, 1), Money(30_000_000), Money(1_500_000), "转账")
    agent = Agent("王律师", "特别授权")
    return Case(
        id="c-1",
        number="(2026)沪调1号",
        accepted_on=date(2026, 11, 2),
        parties=(
            Party(Role.CREDITOR, PartyKind.PERSON, "张𬱖", phone="13800138000", agent=agent),
            Party(Role.DEBTOR, PartyKind.COMPANY, "上海某某有限公司", representative="李喆"),
        ),
        claim=Claim(
            instrument="借条",
            disbursements=(advance,),
            repayments=(Repayment(date(2025, 1, 5), Money(200_000)),),
        ),
    )


# --- every case there can be ---------------------------------------------------------------

_BY_NAME = {"id": st.just("c-1"), "round": st.integers(1, 3)}
_BY_TYPE: dict[Any, SearchStrategy[Any]] = {
    str: st.text(max_size=12) | st.sampled_from(["张𬱖", "李\N{MIDDLE DOT}喆", "a\0b", "🏦"]),
    int: st.integers(0, 2**63 - 1),
    bool: st.booleans(),
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    Money: st.builds(Money, st.integers(0, MOST_MINOR), st.sampled_from(["CNY", "USD"])),
    NoneType: st.none(),
    Demand: st.builds(Demand, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(0, 3650)),
    Rate: st.builds(
        Rate,
        st.decimals(0, 1000, allow_nan=False),
        st.sampled_from(RatePer),
        st.none() | st.builds(LprBasis, on=st.none() | st.dates()),
    ),
}


def anything(kind: Any) -> SearchStrategy[Any]:
    """Return values of a domain type, every field given.

    Made from the annotations, so that a field somebody adds to the domain is drawn at once, and
    the round trip fails until the vault keeps it.
    """
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if get_origin(kind) is tuple:
        first, *rest = get_args(kind)
        if rest == [...]:
            return st.lists(anything(first), max_size=3).map(tuple)
        return st.tuples(anything(first), *map(anything, rest))
    if isinstance(kind, UnionType):
        return st.one_of(*map(anything, get_args(kind)))
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = get_type_hints(kind)
    fields = {field.name: hints[field.name] for field in dataclasses.fields(kind)}
    drawn = {n: _BY_NAME[n] if n in _BY_NAME else anything(hint) for n, hint in fields.items()}
    return st.builds(kind, **drawn)


@st.composite
def any_case(draw: st.DrawFn) -> Case:
    case: Case = draw(anything(Case))
    return case


@pytest.fixture(scope="session")
def cases() -> SearchStrategy[Case]:
    return any_case()
