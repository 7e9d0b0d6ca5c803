"""The verb ``lint``: a draft and a printed agreement, in words and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mediator import cli
from mediator.library.places import resources
from tests.commands import Run

ON = ("--on", "2026-10-12")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_example_is_examined_without_a_gap_in_its_words(
    language: str, run: Run, example: Path
) -> None:
    code, out, err = run("--lang", language, "lint", example, "--plan", "A")

    assert code in (cli.DONE, cli.REFUSED)
    assert err == "" or code == cli.REFUSED
    assert "{" not in out


def test_a_sound_draft_has_notes_at_most(run: Run, private_loan: Path) -> None:
    code, out, _ = run("lint", private_loan, "--plan", "A", *ON)

    assert code == cli.DONE
    assert "存疑 0" in out
    assert "→ 首期应付日（方案条件）改为：2026-11-12" in out


def test_a_printed_agreement_is_examined_as_it_lies_there(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    path = tmp_path / "agreement.pdf"
    run("agreement", private_loan, "--plan", "A", "-o", path)

    early, late = (run("lint", path, "--on", day, "--json") for day in ("2026-10-12", "2026-12-01"))

    assert (early[0], late[0]) == (cli.DONE, cli.REFUSED)
    answer = json.loads(late[1])
    schema = json.loads((resources() / "schema" / "lint.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    assert answer["of"] == "paper"
    assert "lint_confirm_late" in {finding["code"] for finding in answer["findings"]}


def test_an_answer_about_a_case_fits_its_schema(run: Run, example: Path) -> None:
    schema = json.loads((resources() / "schema" / "lint.schema.json").read_text("utf-8"))

    code, out, _ = run("lint", example, "--plan", "A", "--json")

    if out:
        Draft202012Validator(schema).validate(json.loads(out))
        assert json.loads(out)["holds"] == (code == cli.DONE)


def test_a_file_that_is_no_agreement_is_refused_in_one_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")

    code, out, err = run("lint", path)

    assert (code, out) == (cli.REFUSED, "")
    assert len(err.splitlines()) == 1


def test_the_table_of_rules_in_the_help_is_the_one_of_the_program(run: Run) -> None:
    path = resources() / "help" / "检查规则.md"

    assert run("lint", "--rules") == (cli.DONE, path.read_text("utf-8"), "")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_readiness_tells_what_is_open(language: str, run: Run, example: Path) -> None:
    code, out, err = run("--lang", language, "lint", example, "--plan", "A", "--readiness")

    assert (code, "{" in out) == (cli.REFUSED, False)
    assert ("☐" in out) != bool(err)


def test_readiness_in_json_fits_its_schema(run: Run, private_loan: Path) -> None:
    schema = json.loads((resources() / "schema" / "readiness.schema.json").read_text("utf-8"))

    _, out, _ = run("lint", private_loan, "--plan", "A", "--readiness", "--json", *ON)

    Draft202012Validator(schema).validate(json.loads(out))
    assert json.loads(out)["ready"] is False
