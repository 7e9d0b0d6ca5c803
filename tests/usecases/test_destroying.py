"""A case is destroyed only when it is named twice and a reason is given; the proof stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mediator.domain.case import Case
from mediator.domain.receipts import Receipt
from mediator.domain.refusals import NameUnprintable
from mediator.domain.retention import Keep
from mediator.domain.safe_refusals import CaseNotFound, NumberDiffers, ReasonMissing
from mediator.domain.visits import Closing, ClosingWay
from mediator.usecases.destroying import destroy, doomed, proofs
from mediator.usecases.ports import Opened
from mediator.usecases.record import verify_record
from mediator.vault import KeyCost, Vault, create_vault
from tests.domain.performing import paid

COST = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)


@pytest.fixture
def vault(tmp_path: Path, loan_case: Opened) -> Iterator[Vault]:
    """Two cases of one number, and a third that was closed in 2020."""
    clock = lambda: datetime(2026, 11, 22, 9, 30, tzinfo=UTC)  # noqa: E731
    path, secret = tmp_path / "cases.mvault", "correct horse battery staple"
    with create_vault(path, secret, clock=clock, cost=COST) as made:
        for name in ("a", "b"):
            made.save(replace(loan_case.case, id=name, number="同号"), "case_opened")
        made.save(closed(loan_case.case, paid("2026-09-01", "100")), "case_opened")
        yield made


def closed(case: Case, *receipts: Receipt) -> Case:
    closing = Closing(date(2020, 1, 15), ClosingWay.OTHER)
    known = replace(case.performance, receipts=receipts, closed=closing)
    return replace(case, id="c", number="旧案一号", performance=known)


def test_what_would_go_is_told_before(vault: Vault) -> None:
    open_case = doomed(vault, "a")
    unset = doomed(vault, "旧案一号")
    vault.set_retention("loan", Keep(5, "档案办法第三条"))
    found = doomed(vault, "旧案一号")

    assert (open_case.closed_on, open_case.until) == (None, None)
    assert (unset.rule, unset.until, unset.closed_on) == (None, None, date(2020, 1, 15))
    assert (found.until, found.receipts, found.entries) == (date(2025, 1, 15), 1, 1)
    assert (open_case.name, found.name) == ("同号", "旧案一号")


@pytest.mark.parametrize(("number", "count"), [("没有", 0), ("同号", 2)])
def test_a_number_that_is_not_one_case_is_refused(vault: Vault, number: str, count: int) -> None:
    with pytest.raises(CaseNotFound) as refused:
        doomed(vault, number)

    assert refused.value.found == count


@pytest.mark.parametrize(
    ("reason", "typed", "refusal"),
    [
        ("保管期满", "旧案二号", NumberDiffers),
        ("保管期满", "", NumberDiffers),
        ("  ", "旧案一号", ReasonMissing),
        ("保管\u202e期满", "旧案一号", NameUnprintable),
    ],
)
def test_nothing_is_destroyed_by_mistake(
    vault: Vault, reason: str, typed: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        destroy(vault, doomed(vault, "旧案一号"), reason=reason, typed=typed)

    assert {case.id for case in vault.summaries()} == {"a", "b", "c"}
    assert proofs(vault) == ()


def test_the_proof_is_in_the_record_and_stays_the_same(vault: Vault) -> None:
    proof = destroy(vault, doomed(vault, "c"), reason=" 保管期满 ", typed="旧案一号 ")
    vault.save(replace(vault.load("a"), number="改号"), "case_changed")

    check = verify_record(vault, proof.mark)
    assert (check.holds, check.mark_holds) == (True, True)
    assert proofs(vault) == (proof,)
    assert (proof.purge.number, proof.purge.reason) == ("旧案一号", "保管期满")
    assert {case.id for case in vault.summaries()} == {"a", "b"}
    assert doomed(vault, "改号").case.id == "a"


def test_a_case_without_a_number_is_named_by_its_id(vault: Vault) -> None:
    vault.save(replace(vault.load("a"), number=""), "case_changed")

    assert doomed(vault, "a").name == "a"
