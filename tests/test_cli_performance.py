"""The verbs after the signing, run as the command runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediator import bootstrap, cli
from mediator.library.places import resources

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: object) -> tuple[int, str, str]:
        code = bootstrap.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def followed(private_loan: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write the private loan with a chosen plan and what was paid on it."""

    def written(*receipts: dict[str, str], **known: Any) -> Path:
        case = json.loads(private_loan.read_text("utf-8"))
        case["settlement"] = {"plan": "equal-6", "agreed_on": "2026-10-12"}
        case["performance"] = {"receipts": list(receipts), **known}
        path = tmp_path / "case.json"
        path.write_text(json.dumps(case, ensure_ascii=False), "utf-8")
        return path

    return written


def fen(text: str) -> int:
    return int(text.replace(".", ""))


def schema(name: str) -> Draft202012Validator:
    path = resources() / "schema" / f"{name}.schema.json"
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_standing_is_told_with_rows_sums_and_reasons(
    run: Run, followed: Callable[..., Path], language: str
) -> None:
    case = followed({"on": "2026-11-12", "amount": "100"}, confirmed_on="2026-10-20")

    code, out, err = run("--lang", language, "standing", case, "--as-of", "2027-06-01")

    assert (code, err) == (cli.DONE, "")
    assert "100.00" in out
    assert "{" not in out


@pytest.mark.parametrize("as_of", ["2026-10-20", "2026-11-20", "2027-06-01"])
def test_the_standing_in_json_fits_its_schema_and_adds_up(
    run: Run, followed: Callable[..., Path], as_of: str
) -> None:
    case = followed(
        {"on": "2026-11-12", "amount": "5000", "means": "银行转账"}, confirmed_on="2026-10-20"
    )

    code, out, _ = run("standing", case, "--as-of", as_of, "--json")

    told = json.loads(out)
    schema("standing").validate(told)
    assert code == cli.DONE
    if told["breach"]:
        step = told["breach"]
        whole = fen(step["confirmed"]["total"]) - fen(step["final_waiver"])
        whole += fen(step["earned_interest"]) - fen(step["paid_before"])
        assert whole == fen(step["opened"]["total"])


def test_a_printed_agreement_stands_by_the_payments_of_a_case(
    run: Run, followed: Callable[..., Path], tmp_path: Path
) -> None:
    case, paper = followed({"on": "2026-11-12", "amount": "5000"}), tmp_path / "paper.pdf"
    run("agreement", case, "--plan", "equal-6", "-o", paper)

    _, by_case, _ = run("standing", case, "--as-of", "2026-11-20")
    code, by_paper, err = run("standing", paper, "--receipts", case, "--as-of", "2026-11-20")
    _, unpaid, _ = run("standing", paper, "--as-of", "2026-11-20")

    assert (code, err) == (cli.DONE, "")
    assert by_paper == by_case
    assert unpaid != by_paper


def test_the_payments_are_listed_and_answered_as_they_are_kept(
    run: Run, followed: Callable[..., Path]
) -> None:
    receipts = (
        {"on": "2026-11-12", "amount": "5000.00", "means": "银行转账"},
        {"on": "2026-11-13", "amount": "7.00", "returned_on": "2026-11-14"},
    )
    case = followed(*receipts)

    _, listed, _ = run("receipts", case)
    _, answered, _ = run("receipts", case, "--json")

    told = json.loads(answered)
    schema("receipts").validate(told)
    assert told["performance"]["receipts"] == list(receipts)
    assert "5,000.00" in listed
    assert run("receipts", followed())[1].strip() == "还没有付款记录。"


@pytest.mark.parametrize(
    ("receipt", "place"),
    [
        ({"on": "2026-11-12", "amount": "0"}, "performance.receipts[0]"),
        ({"on": "2026-11-31", "amount": "1"}, "performance.receipts[0].on"),
        ({"on": "2026-11-12", "amount": "1 USD"}, "performance.receipts[0]"),
        ({"on": "2026-11-12", "amount": "一百"}, "performance.receipts[0].amount"),
        (
            {"on": "2026-11-12", "amount": "1", "returned_on": "2026-11-01"},
            "performance.receipts[0]",
        ),
    ],
)
def test_a_payment_that_cannot_be_is_refused_with_its_place(
    run: Run, followed: Callable[..., Path], receipt: dict[str, str], place: str
) -> None:
    code, out, err = run("standing", followed(receipt))

    assert (code, out) == (cli.REFUSED, "")
    assert err.startswith(f"{place}")


def test_a_case_without_a_chosen_plan_is_refused_in_one_sentence(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    case = json.loads(private_loan.read_text("utf-8"))
    case.pop("settlement", None)
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case, ensure_ascii=False), "utf-8")

    code, _, err = run("standing", path)

    assert code == cli.REFUSED
    assert "选定方案" in err
