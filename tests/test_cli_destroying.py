"""``mediator purge``, run as the command runs it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediator import bootstrap, cli, vault_bootstrap
from mediator.documents.reading import page_texts
from mediator.domain.retention import Keep
from mediator.domain.visits import Closing, ClosingWay
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, create_vault
from tests.commands import fits

PASSPHRASE = "correct horse battery staple"
REASON = "保管期已满，依据本中心档案办法第三条"


@pytest.fixture
def file(tmp_path: Path, loan_case: Opened) -> Path:
    path = tmp_path / "cases.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    given = {"clock": bootstrap.now, "cost": cost, "outline": vault_bootstrap.outline}
    known = replace(loan_case.case.performance, closed=Closing(date(2020, 1, 15), ClosingWay.OTHER))
    case = replace(loan_case.case, id="c-1", number="（2020）沪调1号", performance=known)
    with create_vault(path, PASSPHRASE, **given) as vault:  # type: ignore[arg-type]
        vault.save(case, "case_opened")
        vault.set_retention("loan", Keep(5, "本中心档案办法第三条"))
    return path


class Typing:
    """Runs a command with lines typed after the passphrase."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *arguments: object, typed: str = "") -> tuple[int, str, str]:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n{typed}\n"))
        code = bootstrap.main([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        return code, captured.out, captured.err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typing:
    return Typing(capsys, monkeypatch)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_case_is_shown_asked_about_and_destroyed_with_a_proof_on_paper(
    run: Typing, file: Path, tmp_path: Path, language: str
) -> None:
    paper = tmp_path / "proof.pdf"
    number = "（2020）沪调1号"
    act = ("--lang", language, "purge", file, "--case", number, "--reason", REASON)

    code, out, err = run(*act, typed="（2020）沪调2号")
    assert (code, out) == (cli.REFUSED, "")
    assert "2025-01-15" in err  # the years are over
    code, out, err = run(*act, "-o", paper, "--json", typed=number)
    (gone,) = fits("purge", out)["destroyed"]

    assert (code, gone["number"], gone["reason"]) == (cli.DONE, number, REASON)
    text = "".join("".join(page_texts(paper.read_bytes())).split())
    for told in ("案卷销毁记录", number, gone["mark"], REASON, "监销人"):
        assert told in text
    code, checked, _ = run("verify-record", file, "--head", gone["mark"], "--json")
    assert (code, fits("verify-record", checked)["mark_holds"]) == (cli.DONE, True)
    _, listed, _ = run("--lang", language, "purge", file)
    assert gone["mark"] in listed


def test_yes_asks_nothing_and_a_proof_can_be_printed_again(
    run: Typing, file: Path, tmp_path: Path
) -> None:
    code, _, err = run("purge", file, "--case", "c-1", "--reason", REASON, "--yes")
    assert code == cli.DONE
    assert "将销毁案件" in err

    again = tmp_path / "again.pdf"
    code, out, _ = run("purge", file, "--case", "c-1", "-o", again)
    assert (code, again.exists()) == (cli.DONE, True)
    assert "销毁记录已保存" in out


def test_a_case_without_a_reason_and_one_that_is_not_there_are_refused(
    run: Typing, file: Path, tmp_path: Path
) -> None:
    code, _, err = run("purge", file, "--case", "c-1")
    assert (code, "事由" in err) == (cli.REFUSED, True)
    code, _, err = run("purge", file, "--case", "没有", "--reason", REASON, "--yes")
    assert (code, "没有" in err) == (cli.REFUSED, True)

    none = tmp_path / "none.pdf"
    code, out, _ = run("purge", file, "-o", none)
    assert (code, out, none.exists()) == (cli.DONE, "没有销毁过案件。\n", False)
