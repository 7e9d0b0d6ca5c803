"""The verbs after the signing, run as the command runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mediator import cli
from tests.commands import Run, fits


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

    told = fits("standing", out)
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


@pytest.mark.parametrize(
    ("rate_on", "asked"), [("2026-11-12", ""), ("2026-11-11", "2026-11-11"), (None, "哪一日的汇率")]
)
def test_a_foreign_payment_is_listed_with_what_it_was_and_its_rate(
    run: Run, followed: Callable[..., Path], rate_on: str | None, asked: str
) -> None:
    converted = {"original": "100 USD", "rate": "7.1", "source": "中国银行", "rate_on": rate_on}
    paid: dict[str, Any] = {"on": "2026-11-12", "amount": "710.00", "means": "电汇"}
    case = followed({**paid, "converted": converted})

    _, listed, _ = run("receipts", case)
    _, standing, _ = run("standing", case, "--as-of", "2026-11-13")

    assert "电汇 100.00 USD，汇率 7.1" in listed
    assert asked in standing
    assert ("外币付款" in standing) == bool(asked)


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

    told = fits("receipts", answered)
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


NEW_PLAN = ("--on", "2027-03-01", "--payments", "18", "--first", "2027-04-15", "--capitalize")


def test_a_change_of_the_plan_shows_both_orders_and_prints_a_supplement_that_reopens(
    run: Run, followed: Callable[..., Path], tmp_path: Path
) -> None:
    case, paper = followed({"on": "2026-11-12", "amount": "20000"}), tmp_path / "supplement.pdf"
    waived = ("--waive", "overdue_interest=50", "--waive", "principal=5")

    code, out, err = run("replan", case, *NEW_PLAN, *waived, "--percent", "3", "-o", paper)

    assert (code, err) == (cli.DONE, "")
    assert "先减免，后并入本金" in out
    assert "先并入本金，后减免" in out
    assert run("verify", paper)[0] == cli.DONE
    code, opened, _ = run("open", paper)
    assert code == cli.DONE
    assert "之一" in run("standing", paper, "--as-of", "2027-04-20", "--json")[1]
    assert opened


def test_a_change_of_the_plan_in_json_fits_its_schema_and_adds_up(
    run: Run, followed: Callable[..., Path]
) -> None:
    case = followed({"on": "2026-11-12", "amount": "20000"})

    code, out, _ = run("replan", case, *NEW_PLAN, "--json")

    told = fits("replan", out)
    assert code == cli.DONE
    assert sum(fen(row["amount"]) for row in told["rows"]) == fen(told["settlement"])


def test_a_change_recorded_in_the_case_needs_no_options(
    run: Run, followed: Callable[..., Path]
) -> None:
    change = {"agreed_on": "2026-12-20", "first_due_on": "2027-01-15", "payments": 18}
    case = followed({"on": "2026-11-12", "amount": "20000"}, replans=[change])

    assert run("replan", case)[0] == cli.DONE
    code, _, err = run("replan", followed())
    assert (code, "变更还款计划" in err) == (cli.REFUSED, True)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--waive", "foo=3"),
        ("--waive", "principal=101"),
        ("--payments", "0", "--first", "2027-01-01"),
        ("--payments", "3"),
        ("--percent", "x", "--payments", "3", "--first", "2027-01-01"),
    ],
)
def test_options_that_make_no_sense_are_wrong_usage(
    run: Run, followed: Callable[..., Path], wrong: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as told:
        run("replan", followed(), *wrong)

    assert told.value.code == cli.WRONG_USAGE


def test_payments_for_several_creditors_are_shared_in_a_table(
    run: Run, followed: Callable[..., Path]
) -> None:
    path = followed({"on": "2026-11-12", "amount": "6660.00", "pool": "10000.00"})
    case = json.loads(path.read_text("utf-8"))
    case["fellows"] = [{"name": "孙某", "owed": "50000"}]
    path.write_text(json.dumps(case, ensure_ascii=False), "utf-8")

    _, out, _ = run("receipts", path)
    _, answered, _ = run("receipts", path, "--json")

    told = fits("receipts", answered)
    (day,) = told["pool"]["days"]
    assert sum(map(fen, day["awards"])) + fen(day["left_over"]) == fen(day["came"]) == 1_000_000
    assert "孙某" in out
    assert "请核对" in out
