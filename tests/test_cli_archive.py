"""The verbs over all cases of an encrypted file, run as the command runs them."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator import bootstrap, cli, vault_bootstrap
from mediator.domain.case import Settlement
from mediator.domain.receipts import Sign
from mediator.domain.visits import Closing, ClosingWay
from mediator.library.places import resources
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, create_vault
from tests.commands import Run, fits

PASSPHRASE = "correct horse battery staple"
EXAMPLES = ("1-private-loan", "2-construction-payment", "10-guarantee-chain")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, loan_case_session: Opened) -> Path:
    """An encrypted file with three examples, and six agreements on the first of them."""
    path = tmp_path_factory.mktemp("archive") / "cases.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    given = {"clock": bootstrap.now, "cost": cost, "outline": vault_bootstrap.outline}
    with create_vault(path, PASSPHRASE, **given) as vault:  # type: ignore[arg-type]
        for number, name in enumerate(EXAMPLES):
            case = bootstrap.read_case(resources() / "examples" / f"{name}.json").case
            vault.save(replace(case, id=f"e-{number}"), "opened")
        chosen = Settlement("equal-6", date(2026, 10, 12), printed="f" * 64)
        for number in range(6):
            case = replace(loan_case_session.case, id=f"s-{number}", number=f"协议{number}号")
            seen = (Sign("job_lost", date(2026, 10, 20), "仅供测试"),) if number == 3 else ()
            known = replace(case.performance, signs=seen)
            vault.save(replace(case, settlement=chosen, performance=known), "opened")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        try:
            code = bootstrap.main([str(argument) for argument in arguments])
        except SystemExit as wrong:
            code = int(wrong.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def test_a_search_tells_the_cases_and_fits_its_schema(run: Run, files: Path) -> None:
    code, out, _ = run("search", files, "协议", "--outcome", "agreed", "--json", "--most", 4)
    first = fits("search", out)
    rest = ("--outcome", "agreed", "--most", 4, "--before", first["next"])
    _, out, _ = run("search", files, "协议", "--json", *rest)
    second = fits("search", out)

    assert code == cli.DONE
    assert [case["number"] for case in first["cases"] + second["cases"]] == [
        f"协议{number}号" for number in (5, 4, 3, 2, 1, 0)
    ]
    assert (first["count"], first["more"], second["next"]) == (6, False, None)
    assert {case["outcome"] for case in first["cases"]} == {"agreed"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_search_is_told_in_lines(run: Run, files: Path, language: str) -> None:
    _, out, err = run("--lang", language, "search", files, "禾木", "--kind", "loan")
    _, none, _ = run("--lang", language, "search", files, "没有这个人")

    assert err == ""
    assert len(out.splitlines()) == 2
    assert "禾木" in out
    assert len(none.splitlines()) == 1


def test_names_are_found_by_their_initials(run: Run, files: Path) -> None:
    _, out, _ = run("search", files, "fy", "--json")

    (case,) = fits("search", out)["cases"]
    assert case["id"] == "e-2"  # 方屹 stands surety there


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--year", "abcd"), "1900"),
        (("--year", "26"), "1900"),
        (("--most", "0"), "1"),
        (("--most", "²"), "1"),
        (("--stage", "nowhere"), "intake"),
        (("--outcome", "lost"), "agreed"),
    ],
)
def test_wrong_usage_of_a_search_is_told_with_what_would_do(
    run: Run, files: Path, arguments: tuple[str, str], said: str
) -> None:
    code, out, err = run("search", files, "张", *arguments)

    assert (code, out) == (cli.WRONG_USAGE, "")
    assert said in err


def test_statistics_fit_their_schema_and_hide_what_is_small(run: Run, files: Path) -> None:
    code, out, _ = run("stats", files, "--by", "kind", "--json")
    found = fits("stats", out)

    assert code == cli.DONE
    groups = {group["group"]: group for group in found["groups"]}
    assert groups["trade"]["cases"] == {"number": None, "kept": "small"}
    assert groups["loan"]["cases"]["number"] is None  # or one would follow from the total
    assert found["all"]["agreements"] == {"number": 6, "kept": None}
    assert found["all"]["settled_percent"] == "66.7"


@pytest.mark.parametrize("by", ["year", "quarter", "month", "kind", "mediator"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_statistics_are_told_as_a_table_with_its_legend(
    run: Run, files: Path, by: str, language: str
) -> None:
    code, out, err = run("--lang", language, "stats", files, "--by", by)

    assert (code, err) == (cli.DONE, "")
    assert "<5" in out
    assert "{" not in out
    assert "None" not in out


def test_a_period_without_cases_says_so(run: Run, files: Path) -> None:
    code, out, _ = run("stats", files, "--from", "2001-01-01", "--to", "2001-12-31")

    assert (code, out) == (cli.DONE, "本期没有案件。\n")


def test_a_period_that_ends_before_it_begins_is_refused(run: Run, files: Path) -> None:
    code, out, err = run("stats", files, "--from", "2026-02-01", "--to", "2026-01-01")

    assert (code, out) == (cli.REFUSED, "")
    assert "2026-02-01" in err


def test_the_calendar_of_all_cases_fits_its_schema(run: Run, files: Path, tmp_path: Path) -> None:
    code, out, _ = run("calendar", files, "--as-of", "2026-11-09", "--days", 7, "--json")
    found = fits("calendar", out)

    assert code == cli.DONE
    acts = {(task["act"], task["on"], task["level"]) for task in found["tasks"]}
    assert ("apply_confirmation", "2026-11-11", 2) in acts
    assert all(task["on"] <= "2026-11-16" for task in found["tasks"])
    with_rule = next(task for task in found["tasks"] if task["act"] == "apply_confirmation")
    assert "205" in with_rule["article"] or "二百零五" in with_rule["article"]
    assert with_rule["standing"] == "text"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_seen_at_a_follow_up_raises_its_case_in_the_list_of_the_week(
    run: Run, files: Path, language: str
) -> None:
    """A lost job is one level above the payment to come, which is at the first."""
    week = ("--lang", language, "calendar", files, "--as-of", "2026-11-09")
    _, out, _ = run(*week, "--json")
    _, told, _ = run(*week)

    (sign,) = [task for task in fits("calendar", out)["tasks"] if task["sign"]]
    assert (sign["number"], sign["act"], sign["sign"], sign["level"]) == (
        *("协议3号", "sign", "job_lost"),
        2,
    )
    assert sum(sign["says"] in line for line in told.splitlines()) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_of_the_week_is_told_and_written_as_a_calendar(
    run: Run, files: Path, tmp_path: Path, language: str
) -> None:
    out_path = tmp_path / "week.ics"
    week = ("calendar", files, "--as-of", "2026-11-09", "-o", out_path)
    code, out, err = run("--lang", language, *week)

    assert (code, err) == (cli.DONE, "")
    assert "协议0号" in out
    content = out_path.read_bytes()
    assert content.count(b"BEGIN:VEVENT") > 0
    assert "协议".encode() not in content
    _, quiet, _ = run("--lang", language, "calendar", files, "--as-of", "2010-01-01")
    assert len(quiet.splitlines()) == 1


def test_the_calendar_of_one_case_answers_in_json_too(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    case = json.loads(private_loan.read_text("utf-8"))
    case["settlement"] = {"plan": "equal-6", "agreed_on": "2026-10-12"}
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case, ensure_ascii=False), "utf-8")

    code, out, _ = run("calendar", path, "--as-of", "2026-11-09", "--json")

    assert code == cli.DONE
    assert {task["act"] for task in fits("calendar", out)["tasks"]} >= {"apply_confirmation"}


def test_a_file_that_is_not_there_is_refused_in_words(run: Run, files: Path) -> None:
    for verb in ("search", "stats", "calendar"):
        code, out, err = run(verb, files.with_name("none.mvault"))
        assert (code, out) == (cli.REFUSED, ""), verb
        assert len(err.splitlines()) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_cases_are_due_to_be_destroyed_once_years_are_set_and_over(
    run: Run, tmp_path: Path, loan_case: Opened, language: str
) -> None:
    path = tmp_path / "cases.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    given = {"clock": bootstrap.now, "cost": cost, "outline": vault_bootstrap.outline}
    closing = Closing(date(2020, 1, 15), ClosingWay.OTHER)
    known = replace(loan_case.case.performance, closed=closing)
    with create_vault(path, PASSPHRASE, **given) as vault:  # type: ignore[arg-type]
        vault.save(replace(loan_case.case, performance=known), "opened")
    speak = ("--lang", language, "retention", path)

    _, out, _ = run(*speak, "--json")
    unset = fits("retention", out)
    code, out, err = run(*speak, "--set", "loan=5", "--source", "本中心档案办法第三条")
    _, answered, _ = run(*speak, "--json", "--as-of", "2025-01-16")
    _, earlier, _ = run(*speak, "--as-of", "2025-01-15")

    assert (unset["due"], unset["standing"]) == ([], "unverified")
    assert {rule["years"] for rule in unset["rules"]} == {None}
    assert (code, err) == (cli.DONE, "")
    assert "2025-01-15" in out
    assert "本中心档案办法第三条" in out
    found = fits("retention", answered)
    assert [case["kept_until"] for case in found["due"]] == ["2025-01-15"]
    assert len(earlier.splitlines()) == 7
    assert run("verify-record", path)[0] == cli.DONE


@pytest.mark.parametrize("rule", ["loan=1", "loan=101", "loan", "loan=x", "house=5"])
def test_years_that_cannot_be_are_wrong_usage(run: Run, files: Path, rule: str) -> None:
    code, out, err = run("retention", files, "--set", rule)

    assert (code, out) == (cli.WRONG_USAGE, "")
    assert "2" in err or "loan" in err
