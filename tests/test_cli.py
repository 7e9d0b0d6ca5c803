"""The verbs without a screen, run as the command runs them."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from jsonschema import Draft202012Validator

from mediator import bootstrap, cli
from mediator.domain.papers import OF_BREACH, PaperKind
from mediator.library.law_tables import law
from mediator.library.places import resources
from mediator.usecases.agreement import choose_plan
from mediator.usecases.caucus import keep_position
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, create_vault, open_vault
from mediator.wording.phrases import Language
from tests.commands import Run, fits


@pytest.fixture
def printed(run: Run, private_loan: Path, tmp_path: Path) -> Path:
    path = tmp_path / "agreement.pdf"
    code, _, _ = run("agreement", private_loan, "--plan", "equal-6", "-o", path)
    assert code == cli.DONE
    return path


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "en"])
@pytest.mark.parametrize("verb", ["claim", "guarantees", "menu", "board", "court"])
def test_each_verb_reports_on_each_example(
    verb: str, language: str, example: Path, run: Run
) -> None:
    code, out, err = run("--lang", language, verb, example)

    assert (code, err) == (cli.DONE, "")
    assert len(out.splitlines()) > (10 if verb != "guarantees" else 2)
    assert "{" not in out


def test_chinese_comes_in_traditional_characters_and_a_name_stays_as_typed(
    run: Run, private_loan: Path
) -> None:
    _, claimed, _ = run("--lang", "zh-Hant", "claim", private_loan)
    code, _, refused = run("claim", "张发.json", "--lang", "zh-Hant")

    assert "債權" in claimed
    assert "债权" not in claimed
    assert code == cli.REFUSED
    assert "打不開" in refused
    assert "张发.json" in refused


def test_the_language_may_stand_before_or_behind_the_verb(run: Run, private_loan: Path) -> None:
    before = run("--lang", "en", "claim", private_loan)
    behind = run("claim", private_loan, "--lang", "en")

    assert before == behind
    assert "Supported in all" in behind[1]


def test_the_claim_is_shown_line_by_line_with_its_articles(run: Run, private_loan: Path) -> None:
    _, out, _ = run("claim", private_loan)

    assert "2024-03-15  2024-09-19   189  100,000.00     10%   5,178.08" in out
    assert "民间借贷规定（法释〔2020〕17号）第二十八条第二款第二项" in out
    assert "人民币壹拾壹万贰仟柒佰柒拾贰元零贰分" in out


def test_a_claim_may_be_asked_for_another_day(run: Run, private_loan: Path) -> None:
    _, out, _ = run("claim", private_loan, "--as-of", "2024-03-15", "--json")

    assert json.loads(out)["supported"]["total"] == "100000.00"


@pytest.mark.parametrize("verb", ["claim", "guarantees", "menu", "board", "court"])
def test_answers_in_json_fit_their_schema_and_never_change(
    verb: str, run: Run, example: Path
) -> None:
    schema = json.loads((resources() / "schema" / f"{verb}.schema.json").read_text("utf-8"))

    _, first, _ = run(verb, example, "--json")
    _, second, _ = run(verb, example, "--json")

    Draft202012Validator(schema).validate(json.loads(first))
    assert first == second


def test_the_court_is_shown_for_one_side_where_one_is_asked(run: Run, private_loan: Path) -> None:
    _, both, _ = run("court", private_loan)
    _, debtor, _ = run("court", private_loan, "--side", "debtor")

    assert both.count("上下差距合计") == 2
    assert debtor.count("上下差距合计") == 1
    assert "◇ 债务人" in debtor
    assert "75,462.00元至301,848.00元之间" in both
    assert "以法院公布的小额诉讼标准为准〔推断〕" in both


def test_the_schema_is_printed_as_published(run: Run, case_schema: Path) -> None:
    assert run("schema") == (cli.DONE, case_schema.read_text("utf-8"), "")


def test_a_printed_agreement_verifies(run: Run, printed: Path) -> None:
    code, out, _ = run("verify", printed)

    assert code == cli.DONE
    assert out.count("✓") == 15
    assert "✗" not in out


def test_a_printed_agreement_opens_as_plan_and_schedule(run: Run, printed: Path) -> None:
    code, out, err = run("open", printed, "--as-of", "2027-01-15")

    assert (code, err) == (cli.DONE, "")
    assert "应付 99,931.51 元" in out
    assert out.count("已到期") == 4
    assert "未到期 49,966.51 元" in out


def test_an_altered_agreement_opens_with_a_warning_and_exit_1(run: Run, printed: Path) -> None:
    terms = terms_of(printed)
    terms["agreement"]["terms"]["schedule"]["rows"][0]["amount"] = "1.00"
    with_terms(printed, terms)

    code, out, err = run("open", printed, "--json")

    assert code == cli.REFUSED
    assert json.loads(out)["intact"] is False
    assert "签字原件" in err


def test_a_claim_that_the_facts_do_not_give_is_noticed(run: Run, printed: Path) -> None:
    terms = terms_of(printed)
    terms["agreement"]["claim"]["repayments"][0]["amount"] = "5001.00"
    with_terms(printed, terms)

    _, out, _ = run("verify", printed, "--json")

    failed = [check["code"] for check in json.loads(out)["checks"] if not check["holds"]]
    assert "claim_recomputed" in failed


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_prints_or_is_refused_in_one_sentence(
    kind: str, run: Run, private_loan: Path, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"

    code, out, err = run(
        "paper", private_loan, "--kind", kind, "--plan", "C", "--on", "2026-11-21", "-o", path
    )

    if kind == PaperKind.GUARANTOR:
        assert (code, path.exists()) == (cli.REFUSED, False)
        assert "保证人" in err
    elif kind in OF_BREACH | {PaperKind.PERFORMED}:
        assert (code, path.exists()) == (cli.REFUSED, False)
        assert "请核对付款记录和文书日期" in err
    else:
        assert (code, err) == (cli.DONE, "")
        assert str(path) in out
        assert path.read_bytes().startswith(b"%PDF-1.7")


def test_the_dossier_prints_for_a_day_that_is_given(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    given = ("dossier", private_loan, "--plan", "C", "--on", "2026-11-21", "-o")
    one, other = tmp_path / "1.pdf", tmp_path / "2.pdf"

    assert run(*given, one)[0] == run(*given, other)[0] == cli.DONE
    assert one.read_bytes() == other.read_bytes()


def test_a_record_takes_its_words_from_a_file_of_text(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    words, path = tmp_path / "记录.txt", tmp_path / "paper.pdf"
    given = ("paper", private_loan, "--kind", "record", "--text", words, "-o", path)
    words.write_bytes("调解员说明来意。".encode("gb18030"))

    code, _, err = run(*given)

    assert (code, path.exists()) == (cli.REFUSED, False)
    assert "UTF-8" in err
    words.write_text("调解员说明来意。", "utf-8")
    assert run(*given)[0] == cli.DONE


def test_no_paper_is_written_over_its_case(
    run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text(private_loan_text, "utf-8")

    for verb in (["paper", case, "--kind", "rights"], ["dossier", case]):
        assert run(*verb, "-o", case)[0] == cli.REFUSED
    assert case.read_text("utf-8") == private_loan_text


def test_the_schema_of_the_embedded_terms_is_printed(run: Run) -> None:
    code, out, _ = run("schema", "agreement")

    assert code == cli.DONE
    assert out == (resources() / "schema" / "agreement.schema.json").read_text("utf-8")


def test_the_answers_about_an_agreement_agree(run: Run, private_loan: Path, tmp_path: Path) -> None:
    path = tmp_path / "agreement.pdf"
    _, said, _ = run("agreement", private_loan, "--plan", "C", "-o", path, "--json")
    _, checked, _ = run("verify", path, "--json")

    answer = json.loads(checked)
    schema = json.loads((resources() / "schema" / "verify.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    assert answer["holds"]
    assert answer["fingerprint"] == json.loads(said)["fingerprint"]


def terms_of(path: Path) -> dict[str, Any]:
    with pikepdf.open(path) as pdf:
        (spec,) = pdf.attachments.values()
        terms: dict[str, Any] = json.loads(spec.get_file().read_bytes())
        return terms


def with_terms(path: Path, terms: dict[str, Any]) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        (name,) = pdf.attachments
        content = json.dumps(terms, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        del pdf.attachments[name]
        pdf.attachments[name] = pikepdf.AttachedFileSpec(
            pdf,
            content.encode(),
            description="",
            filename=name,
            mime_type="application/json",
            creation_date="",
            mod_date="",
        )
        pdf.save(path)


def test_a_changed_sum_in_the_terms_is_noticed(run: Run, printed: Path) -> None:
    terms = terms_of(printed)
    terms["agreement"]["terms"]["schedule"]["rows"][0]["amount"] = "1.00"
    with_terms(printed, terms)

    code, out, _ = run("verify", printed)

    assert code == cli.REFUSED
    assert out.count("✗") >= 3
    assert "可能被改动" in out


def test_terms_that_agree_with_themselves_but_not_with_the_pages_are_noticed(
    run: Run, printed: Path
) -> None:
    terms = terms_of(printed)
    terms["agreement"]["parties"][1]["name"] = "陆启杭"
    with_terms(printed, terms)

    _, out, _ = run("verify", printed, "--json")

    failed = [check["code"] for check in json.loads(out)["checks"] if not check["holds"]]
    assert failed == ["fingerprint_printed", "pages_match_terms", "pages_look_alike"]


def test_a_figure_painted_over_is_noticed_though_the_text_is_untouched(
    run: Run, printed: Path
) -> None:
    with pikepdf.open(printed, allow_overwriting_input=True) as pdf:
        white = b"q 1 1 1 rg 200 500 120 14 re f Q"
        pdf.pages[1].contents_add(pikepdf.Stream(pdf, white))
        pdf.save(printed)

    _, out, _ = run("verify", printed, "--json")

    failed = [check["code"] for check in json.loads(out)["checks"] if not check["holds"]]
    assert failed == ["pages_look_alike"]


def test_a_second_attachment_is_noticed(run: Run, printed: Path) -> None:
    with pikepdf.open(printed, allow_overwriting_input=True) as pdf:
        pdf.attachments["terms2.json"] = b"{}"
        pdf.save(printed)

    code, out, _ = run("verify", printed)

    assert code == cli.REFUSED
    assert "terms2.json" in out


@pytest.mark.parametrize(
    "place", ["claim.disbursements", "statement.events", "terms.schedule.rows"]
)
def test_terms_emptied_of_what_they_need_are_called_damaged(
    place: str, run: Run, printed: Path
) -> None:
    terms = terms_of(printed)
    *way, last = place.split(".")
    part = terms["agreement"]
    for step in way:
        part = part[step]
    part[last] = ""
    with_terms(printed, terms)

    code, _, err = run("verify", printed)

    assert code == cli.REFUSED
    assert place in err
    assert "已损坏" in err


REFUSED = {
    "no such file": ["claim", "none.json"],
    "a plan off the menu": ["agreement", "{case}", "--plan", "Z", "-o", "{out}/a.pdf"],
    "a folder that is not there": ["agreement", "{case}", "--plan", "A", "-o", "{out}/x/a.pdf"],
    "a PDF that is none": ["verify", "{case}"],
    "a day before the claim": ["claim", "{case}", "--as-of", "2020-01-01"],
    "a folder where a file lies": ["demo", "-o", "{case}"],
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    name: str, run: Run, private_loan: Path, tmp_path: Path
) -> None:
    arguments = [part.format(case=private_loan, out=tmp_path) for part in REFUSED[name]]

    code, out, err = run(*arguments)

    assert (code, out) == (cli.REFUSED, "")
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_a_paper_never_takes_the_place_of_its_case_or_of_a_device(
    run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    case, device = tmp_path / "case.json", tmp_path / "device"
    case.write_text(private_loan_text, "utf-8")
    os.mkfifo(device)

    for target in (case, device):
        code, _, err = run("agreement", case, "--plan", "A", "-o", target)
        assert (code, len(err.splitlines())) == (cli.REFUSED, 1)

    assert case.read_text("utf-8") == private_loan_text
    assert device.is_fifo()


@pytest.mark.parametrize("verb", ["agreement", "paper", "dossier"])
def test_no_paper_with_a_sealed_figure_leaves_the_command_line(
    verb: str, run: Run, private_loan: Path, tmp_path: Path
) -> None:
    opened = bootstrap.read_case(private_loan)
    least = opened.positions.creditor.least_total
    assert least is not None
    chosen = choose_plan(
        opened.case,
        law(),
        "C",
        agreed_on=opened.case.as_of,
        extra_terms=("双方互不追究。", f"另备{least.plain}元。"),
    ).case
    case, out = tmp_path / "case.json", tmp_path / "out.pdf"
    case.write_bytes(bootstrap.write_case(replace(opened, case=chosen)))
    kind = ("--kind", "record") if verb == "paper" else ()

    code, _, err = run(verb, case, "--plan", "C", *kind, "-o", out)

    assert code == cli.REFUSED
    assert "第 2 条暂不能印制" in err
    assert least.plain not in err
    assert not out.exists()


def test_a_signing_before_the_balance_is_not_printed(
    run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    content = json.loads(private_loan_text)
    content["settlement"] = {"plan": "equal-6", "agreed_on": "2025-01-01"}
    case = tmp_path / "case.json"
    case.write_text(json.dumps(content), "utf-8")

    code, _, err = run("agreement", case, "--plan", "C", "-o", tmp_path / "a.pdf")

    assert code == cli.REFUSED
    assert err.startswith("policy.first_due_on: ")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("target", ["/dev/full", None])
def test_an_answer_nobody_takes_is_said_in_one_sentence(
    target: str | None, private_loan: Path
) -> None:
    command = [sys.executable, "-m", "mediator", "claim", str(private_loan), "--json"]
    if target is None:
        command = ["sh", "-c", '"$@" >&-', "sh", *command]
    with Path(target or os.devnull).open("wb") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == cli.REFUSED
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_chinese_is_written_whatever_the_terminal_claims(private_loan: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mediator", "claim", str(private_loan)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == cli.DONE
    assert "债权人主张" in done.stdout.decode()


PLACED = {
    "claim.repayments[1].on": ("2025-06-30", "2023-06-30"),
    "claim.added_lpr": ("2024-03-15", "2026-11-15"),
    "claim.cap": ("2024-03-15", "2014-03-15"),
    "claim.disbursements[0].amount": ('"100000.00"', '"0.00"'),
    "policy.settled_on": ("2026-10-12", "2020-10-12"),
    "claim.repayments": ('"8000.00"', '"800000.00"'),
}


@pytest.mark.parametrize("place", PLACED)
def test_a_refusal_of_facts_names_the_place_in_the_file(
    place: str, run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    old, new = PLACED[place]
    case = tmp_path / "case.json"
    text = private_loan_text.replace(old, new)
    if place == "claim.added_lpr":
        text = text.replace('"2025-03-14"', "null").replace("2026-10-12", "2026-12-12")
        text = text.replace("2024-09-20", "2026-11-20").replace("2025-06-30", "2026-11-21")
    case.write_text(text, "utf-8")

    code, _, err = run("menu", case)

    assert code == cli.REFUSED
    assert err.startswith(f"{place}: ")
    assert len(err.splitlines()) == 1


def test_a_name_without_a_glyph_stops_printing_and_is_named(
    run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text(private_loan_text.replace("陆启航", "陆\U00030002航"), "utf-8")

    code, _, err = run("agreement", case, "--plan", "C", "-o", tmp_path / "a.pdf")

    assert code == cli.REFUSED
    assert "\U00030002" in err
    assert "U+30002" in err
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["claim"], ["claim", "x", "--as-of", "2025-02-30"], ["--lang", "fr"]],
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mediator", *arguments], capture_output=True, text=True, check=False
    )

    assert done.returncode == cli.WRONG_USAGE
    assert "usage: mediator" in done.stderr


def test_a_bug_prints_one_line_and_leaves_a_report_without_case_data(
    run: Run, private_loan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def broken(*_: object) -> dict[str, Any]:
        secret = "陆启航"
        raise RuntimeError(secret)

    monkeypatch.setattr("mediator.exchange.answers.claim_answer", broken)

    code, out, err = run("claim", private_loan, "--json")

    assert (code, out) == (cli.BUG, "")
    assert len(err.splitlines()) == 1
    (report,) = tmp_path.rglob("bug-*.txt")
    assert str(report) in err
    text = report.read_text("utf-8")
    assert "builtins.RuntimeError" in text
    assert "cli.py" in text
    assert "陆启航" not in text


def test_two_versions_of_a_claim_differ_by_causes_that_sum_to_the_gap(
    run: Run, private_loan: Path, private_loan_text: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    content = json.loads(private_loan_text)
    content["claim"]["repayments"].append({"on": "2025-12-01", "amount": "3000.00"})
    content["claim"]["in_term_rate"]["percent"] = "8"
    other.write_text(json.dumps(content), "utf-8")

    code, out, _ = run("differ", private_loan, other, "--json")
    _, report, _ = run("differ", private_loan, other)

    answer = json.loads(out)
    schema = json.loads((resources() / "schema" / "differ.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    assert code == cli.DONE
    assert [share["cause"] for share in answer["causes"]] == ["repayments", "rate"]
    fen = [round(float(share["amount"]) * 100) for share in answer["causes"]]
    assert sum(fen) == round(float(answer["gap"]) * 100)
    assert "还款记录" in report
    assert "约定利率" in report


def test_the_guarantors_are_shown_with_who_must_sign_by_when(run: Run) -> None:
    chain = resources() / "examples" / "10-guarantee-chain.json"

    code, out, _ = run("guarantees", chain, "--plan", "equal-12")
    _, answer, _ = run("guarantees", chain, "--plan", "equal-12", "--json")

    assert code == cli.DONE
    assert "薛若琳：须书面同意（签字），最迟2026-10-20签字——尚未同意" in out
    assert "担保制度解释（法释〔2020〕28号）第三十二条" in out
    parsed = json.loads(answer)
    schema = json.loads((resources() / "schema" / "guarantees.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(parsed)
    assert [need["sign_by"] for need in parsed["settlement"]["needs"]] == [None, "2026-10-20", None]


def test_a_circle_of_guarantors_is_refused_with_its_place(run: Run, tmp_path: Path) -> None:
    content = json.loads((resources() / "examples" / "10-guarantee-chain.json").read_text("utf-8"))
    content["guarantees"]["entries"][0]["secures"] = "上海叠翠装饰工程有限公司"
    path = tmp_path / "circle.json"
    path.write_text(json.dumps(content), "utf-8")

    code, out, err = run("guarantees", path)

    assert (code, out) == (cli.REFUSED, "")
    assert err.startswith("guarantees：反担保首尾相接")


def test_the_claim_answer_holds_every_step_of_the_limitation(run: Run, private_loan: Path) -> None:
    _, out, _ = run("claim", private_loan, "--json")

    limitation = json.loads(out)["limitation"]
    assert limitation["state"] == "running"
    assert limitation["steps"][0]["effect"] == "begins"
    assert all(step["rules"] for step in limitation["steps"])


# --- an encrypted case file ----------------------------------------------------------------

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loan_case: Opened) -> Path:
    """An encrypted case file with a backup and one change after it; the passphrase is piped."""
    path = tmp_path / "cases.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    with create_vault(path, PASSPHRASE, clock=bootstrap.now, cost=cost) as archive:
        archive.save(loan_case.case, "case_imported")
        archive.backup()
        archive.save(replace(loan_case.case, number="改后"), "register_set")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    return path


def test_the_record_of_a_case_file_is_checked(run: Run, vault: Path) -> None:
    code, out, err = run("verify-record", vault)

    assert (code, err) == (cli.DONE, "")
    assert out.startswith("记录完整：共 2 条")


@pytest.mark.parametrize(
    ("mark", "code", "holds"), [("2-00000000", cli.REFUSED, False), (None, cli.DONE, None)]
)
def test_a_head_on_paper_is_checked(
    run: Run, vault: Path, mark: str | None, code: int, holds: bool | None
) -> None:
    asked = ["--head", mark] if mark else []

    found, out, _ = run("verify-record", vault, *asked, "--json")

    assert found == code
    answer = fits("verify-record", out)
    assert (answer["entries"], answer["broken"], answer["mark_holds"]) == (2, None, holds)


def test_a_head_that_fails_is_said_in_words(run: Run, vault: Path) -> None:
    code, out, _ = run("--lang", "en", "verify-record", vault, "--head", "1-00000000")

    assert code == cli.REFUSED
    assert "The head on paper is not in the record" in out


def test_a_wrong_passphrase_opens_nothing(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("wrong\n"))

    code, out, err = run("verify-record", vault)

    assert (code, out) == (cli.REFUSED, "")
    assert "口令不对" in err


@pytest.mark.parametrize("json_asked", [False, True])
def test_a_drill_restores_the_newest_backup(run: Run, vault: Path, json_asked: bool) -> None:
    code, out, err = run("drill", vault, *(["--json"] if json_asked else []))

    assert (code, err) == (cli.DONE, "")
    if json_asked:
        answer = fits("drill", out)
        assert (answer["cases"], answer["entries"]) == (1, 2)
    else:
        assert "读出 1 个案件" in out


@pytest.mark.parametrize("json_asked", [False, True])
def test_a_rescue_lists_what_is_missing(run: Run, vault: Path, json_asked: bool) -> None:
    content = bytearray(vault.read_bytes())
    content[len(content) // 2] ^= 1
    vault.write_bytes(content)

    code, out, err = run("rescue", vault, *(["--json"] if json_asked else []))

    assert (code, err) == (cli.DONE, "")
    if json_asked:
        (missing,) = fits("rescue", out)["missing"]
        assert missing["act"] == "register_set"
    else:
        assert "以下 1 处修改" in out
        assert "修改立案登记" in out


def test_without_any_input_the_passphrase_is_empty(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert run("drill", vault)[0] == cli.REFUSED


def test_at_a_terminal_the_passphrase_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(bootstrap, "getpass", lambda asked: f"typed at {asked}")

    assert bootstrap.ask_passphrase(Language.ENGLISH, "vault") == "typed at Passphrase: "
    bundle = bootstrap.ask_passphrase(Language.ENGLISH, "bundle")
    assert bundle == "typed at Passphrase of the bundle: "


@pytest.mark.parametrize("json_asked", [False, True])
@pytest.mark.parametrize(("reader", "holds_rooms"), [("full", True), ("lawyer", False)])
def test_a_case_goes_into_a_bundle_and_comes_out_on_another_machine(
    run: Run,
    vault: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    json_asked: bool,
    reader: str,
    holds_rooms: bool,
    loan_case: Opened,
) -> None:
    with open_vault(vault, PASSPHRASE, clock=bootstrap.now) as archive:
        keep_position(archive, loan_case.case, loan_case.positions.creditor)
    bundle, extra = tmp_path / "case.mcase", ["--json"] if json_asked else []
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\nbundle words here\n"))
    packed = run("pack", vault, "--case", "改后", "--for", reader, "-o", bundle, *extra)
    assert (packed[0], packed[2]) == (cli.DONE, "")
    other = tmp_path / "other.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    create_vault(other, PASSPHRASE, clock=bootstrap.now, cost=cost).close()

    monkeypatch.setattr(sys, "stdin", io.StringIO(f"bundle words here\n{PASSPHRASE}\n"))
    code, out, err = run("take", other, bundle, *extra)

    assert (code, err) == (cli.DONE, "")
    assert "改后" in out
    for word in ("改后", *(party.name for party in loan_case.case.parties)):
        assert word.encode() not in bundle.read_bytes()  # six bytes and more: no matter of chance
    with open_vault(other, PASSPHRASE, clock=bootstrap.now) as archive:
        (summary,) = archive.summaries()
        case = archive.load(summary.id)
        assert replace(case, id="", heard=()) == replace(loan_case.case, id="", number="改后")
        assert bool(archive.sealed(case.id, "creditor")) == holds_rooms


def test_a_case_that_is_not_there_goes_into_no_bundle(
    run: Run, vault: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "case.mcase"
    code, _, err = run("pack", vault, "--case", "没有", "--for", "full", "-o", bundle)

    assert code == cli.REFUSED
    assert "没有" in err
    assert not bundle.exists()


NEW = "four quiet herons by the river"


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


@pytest.mark.parametrize("json_asked", [False, True])
def test_a_passphrase_is_changed(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, json_asked: bool
) -> None:
    typing(monkeypatch, PASSPHRASE, NEW, NEW)

    code, out, err = run("passphrase", vault, *(["--json"] if json_asked else []))

    assert (code, err) == (cli.DONE, "")
    assert "mediator-passphrase/1" in out or "口令已更换" in out
    open_vault(vault, NEW, clock=bootstrap.now).close()


def test_a_passphrase_typed_otherwise_the_second_time_changes_nothing(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, PASSPHRASE, NEW, NEW + "!")

    assert run("passphrase", vault)[0] == cli.REFUSED
    open_vault(vault, PASSPHRASE, clock=bootstrap.now).close()


def test_a_printed_sheet_typed_back_opens_the_file_when_the_passphrase_is_forgotten(
    run: Run, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "sheet.pdf"

    answers = iter((lambda: PASSPHRASE, lambda: code_on(paper), lambda: ""))
    real = bootstrap.ask_passphrase
    monkeypatch.setattr(bootstrap, "ask_passphrase", lambda language, what: next(answers)())
    code, out, err = run("recovery-sheet", vault, "-o", paper)
    assert (code, err) == (cli.DONE, "")
    assert "核对无误" in out

    monkeypatch.setattr(bootstrap, "ask_passphrase", real)
    typing(monkeypatch, code_on(paper), "", NEW, NEW)
    assert run("recover", vault)[0] == cli.DONE
    open_vault(vault, NEW, clock=bootstrap.now).close()


def code_on(paper: Path) -> str:
    with pdfium.PdfDocument(paper) as document:
        text = document[0].get_textpage().get_text_range()
    return str(next(line.strip() for line in text.splitlines() if line.startswith("S-")))


def test_a_paper_that_was_not_typed_back_opens_nothing(
    run: Run, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, PASSPHRASE, "S-0000")

    code, _, err = run("recovery-sheet", vault, "-o", tmp_path / "sheet.pdf")

    assert code == cli.REFUSED
    assert "恢复码没有通过核对" in err


# --- the search ----------------------------------------------------------------------------------


def test_statistics_go_to_stderr_and_leave_the_answer_as_it_is(
    run: Run, private_loan: Path
) -> None:
    _, plain, quiet = run("board", private_loan, "--json")
    code, out, err = run("board", private_loan, "--json", "--stats")

    assert code == cli.DONE
    assert (out, quiet) == (plain, "")
    assert re.fullmatch(r"examined=\d{7} kept=\d+ frontier=\d+ ms=\d+ peak_mb=\d+\n", err)


def test_the_board_tells_what_the_search_found(run: Run, private_loan: Path) -> None:
    _, out, _ = run("board", private_loan, "--json")

    search = json.loads(out)["search"]
    assert search["examined"] >= 1_000_000
    assert search["both_could_accept"] > 0
    assert search["next"][0]["code"] == "ask_round"
    for plan in search["shortlist"]:
        points = plan["reasons"]
        score = sum(points[name] for name in points if name.startswith("creditor"))
        assert f"{score}分" in plan["text"][1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_if_sets_two_cases_side_by_side_and_keeps_neither(
    run: Run, private_loan: Path, language: str
) -> None:
    before = private_loan.read_bytes()
    change = "creditor_room.longest_months=4"

    code, out, err = run("--lang", language, "whatif", private_loan, "--set", change)

    assert (code, err) == (cli.DONE, "")
    assert "creditor_room.longest_months = 4" in out
    assert private_loan.read_bytes() == before


def test_what_if_answers_in_json_that_fits_its_schema(run: Run, private_loan: Path) -> None:
    schema = json.loads((resources() / "schema" / "whatif.schema.json").read_text("utf-8"))
    changes = ("--set", "debtor_room.savings=null", "--set", "policy.conditional=false")

    _, out, _ = run("whatif", private_loan, "--json", *changes, "--assume", "stop_permille=5")

    answer = json.loads(out)
    Draft202012Validator(schema).validate(answer)
    assert answer["before"]["both_could_accept"] > 0 == answer["after"]["both_could_accept"]
    assert "debtor_means" in answer["after"]["gaps"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ("policy.longest_months=800", "policy.longest_months"),
        ("policy.nonsense=1", "policy"),
        ("number.deeper=1", "number.deeper"),
        ("number.far.deeper=1", "number.far.deeper"),
        ("creditor_room.least_total=-5", "creditor_room.least_total"),
        ('policy.season_months=["x"]', "policy.season_months"),
    ],
)
def test_an_impossible_change_is_refused_with_its_place(
    run: Run, private_loan: Path, change: str, place: str
) -> None:
    code, out, err = run("whatif", private_loan, "--set", change)

    assert (code, out) == (cli.REFUSED, "")
    assert place in err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--set", "policy"),
        ("--assume", "win=70"),
        ("--assume", "creditor.win=101"),
        ("--assume", "debtor.lawyer=x"),
        ("--assume", "stop_permille=1001"),
        ("--assume", "shocks.paths=99"),
        ("--assume", "creditor.months_to_judgment=1.5"),
        ("--assume", "debtor.recovery=70..30"),
        ("--assume", "luck=1"),
        ("--wish", "creditor_speed=1001"),
        ("--wish", "speed=1"),
    ],
)
def test_a_search_told_nonsense_is_wrong_usage(
    run: Run, private_loan: Path, wrong: tuple[str, str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("whatif", private_loan, *wrong)

    assert stopped.value.code == cli.WRONG_USAGE


def test_a_wish_moves_the_shortlist(run: Run, private_loan: Path) -> None:
    def last(*wish: str) -> str:
        _, out, _ = run("board", private_loan, "--json", *wish)
        return str(json.loads(out)["search"]["shortlist"][-1]["name"])

    assert last() != last("--wish", "debtor_time=1000", "--wish", "creditor_speed=0")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_leak_of_a_menu_is_told_and_fits_its_schema(
    run: Run, example: Path, language: str
) -> None:
    schema = json.loads((resources() / "schema" / "leak.schema.json").read_text("utf-8"))

    code, said, _ = run("--lang", language, "leak", example, "--tell", "longest_months=3..9")
    _, out, _ = run("leak", example, "--json", "--tell", "most_monthly=5000")

    assert code == cli.DONE
    assert len(said.splitlines()) > 5
    Draft202012Validator(schema).validate(json.loads(out))


@pytest.mark.parametrize("tell", ["most_monthly=x..3", "income=3..4", "monthly"])
def test_a_disclosure_told_wrongly_is_wrong_usage(run: Run, private_loan: Path, tell: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("leak", private_loan, "--tell", tell)

    assert stopped.value.code == cli.WRONG_USAGE


def test_a_review_freezes_the_bytes_and_a_change_voids_it(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    reviewed, paper = tmp_path / "reviewed.json", tmp_path / "a.pdf"
    plan = ("--plan", "equal-6")
    code, out, _ = run("review", private_loan, *plan, "--lawyer", "林律师", "-o", reviewed)
    assert code == cli.DONE

    content = json.loads(reviewed.read_text("utf-8"))
    content["policy"]["lawyer_review"] = True
    reviewed.write_text(json.dumps(content), "utf-8")
    assert run("agreement", reviewed, *plan, "-o", paper)[0] == cli.DONE
    assert hashlib.sha256(paper.read_bytes()).hexdigest() in out

    content["settlement"]["extra_terms"] = ["各方互谅互让"]
    reviewed.write_text(json.dumps(content), "utf-8")
    code, _, told = run("agreement", reviewed, *plan, "-o", paper)
    assert code == cli.REFUSED
    assert "复核失效" in told
    assert run("agreement", reviewed, *plan, "--draft", "-o", paper)[0] == cli.DONE


def test_a_review_answers_in_json(run: Run, private_loan: Path, tmp_path: Path) -> None:
    made = tmp_path / "reviewed.json"
    asked = ("review", private_loan, "--plan", "equal-6", "--lawyer", "林", "--json", "-o", made)
    code, out, _ = run(*asked)

    assert code == cli.DONE
    assert json.loads(out)["lawyer"] == "林"
    assert run("review", made, "--plan", "equal-6", "--lawyer", "王", "-o", made)[0] == cli.REFUSED


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_plan_is_checked_day_by_day_for_both_and_told_what_would_mend_it(
    run: Run, private_loan: Path, language: str
) -> None:
    code, out, _ = run("--lang", language, "selfcheck", private_loan, "--plan", "D")
    _, firm, _ = run("--lang", language, "selfcheck", private_loan, "--plan", "A")
    _, answered, _ = run("selfcheck", private_loan, "--plan", "D", "--json")

    told = json.loads(answered)
    schema = json.loads((resources() / "schema" / "selfcheck.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(told)
    assert code == cli.DONE
    assert told["self_enforcing"] is not any(
        not (day["holds_for_debtor"] and day["holds_for_creditor"]) for day in told["days"]
    )
    assert out.count("\n") > firm.count("\n")
    assert run("selfcheck", private_loan)[0] == cli.REFUSED


def test_a_mended_plan_is_taken_to_both_under_a_letter_and_printed(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    made, paper = tmp_path / "taken.json", tmp_path / "agreement.pdf"
    take = ("selfcheck", private_loan, "--plan", "D", "--consent", "双方同意", "-o", made)
    _, found, _ = run("selfcheck", private_loan, "--plan", "D", "--json")
    code, out, _ = run(*take, "--take", "1", "--json")
    told, menu = json.loads(out), json.loads(run("menu", made, "--json")[1])
    _, again, _ = run("selfcheck", made, "--plan", told["plan"], "--json")

    schemas = resources() / "schema"
    schema = json.loads((schemas / "selfcheck-taken.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(told)
    assert code == cli.DONE
    assert (menu["plans"][-1]["id"], menu["plans"][-1]["letter"]) == ("own-1", told["letter"])
    weak = [
        day["number"]
        for day in json.loads(again)["days"]
        if not (day["holds_for_debtor"] and day["holds_for_creditor"])
    ]
    assert weak == json.loads(found)["mends"][0]["weak_payments"]
    assert run("agreement", made, "--plan", "own-1", "--draft", "-o", paper)[0] == cli.DONE
    assert told["letter"] in run(*take, "--take", "1")[1]


def test_a_mend_that_is_not_there_or_has_nowhere_to_go_is_refused(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    made = tmp_path / "taken.json"
    asked = ("selfcheck", private_loan, "--plan", "D", "--take")
    code, _, told = run(*asked, "99", "-o", made)

    assert code == cli.REFUSED
    assert "99" in told
    assert not made.exists()
    assert run(*asked, "1", "-o", private_loan)[0] == cli.REFUSED
    with pytest.raises(SystemExit):
        run(*asked, "1")
