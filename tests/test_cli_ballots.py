"""Sealed answers on the command line: answers and codes are typed, never written on it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from mediator import bootstrap, cli
from mediator.usecases.ports import Opened
from mediator.vault import KeyCost, create_vault, open_vault
from tests.commands import Run, fits
from tests.test_cli import PASSPHRASE

NO = "B-D-E-F-G-H-I-"


@pytest.fixture
def vault(tmp_path: Path, loan_case: Opened) -> Path:
    path = tmp_path / "cases.mvault"
    cost = KeyCost(memory_kib=64 * 1024, iterations=3, lanes=4)
    with create_vault(path, PASSPHRASE, clock=bootstrap.now, cost=cost) as archive:
        archive.save(loan_case.case, "case_imported")
    return path


class Table:
    """Two parties at one machine, typing."""

    def __init__(self, run: Run, vault: Path, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self._run, self.vault, self.number, self._patch = run, vault, number, monkeypatch

    def type(self, verb: str, *typed: str, extra: tuple[str, ...] = ()) -> tuple[int, str, str]:
        text = "".join(f"{line}\n" for line in (PASSPHRASE, *typed))
        self._patch.setattr(sys, "stdin", io.StringIO(text))
        return self._run(verb, self.vault, "--case", self.number, *extra)

    def seal(self, side: str, marks: str, digits: str = "") -> tuple[int, str, str]:
        paper = str(self.vault.with_name(f"{side}.pdf"))
        return self.type("ballot", marks, digits, extra=("--side", side, "-o", paper, "--json"))

    def code(self, side: str) -> str:
        with pdfium.PdfDocument(self.vault.with_name(f"{side}.pdf")) as document:
            lines = document[0].get_textpage().get_text_range().splitlines()
        return str(lines[lines.index("打开码（只此一份，开封时由本人输入）") + 1]).strip()


@pytest.fixture
def table(run: Run, vault: Path, loan_case: Opened, monkeypatch: pytest.MonkeyPatch) -> Table:
    return Table(run, vault, loan_case.case.number, monkeypatch)


def test_both_answer_and_open_with_the_codes_on_their_papers(table: Table) -> None:
    sealed = {
        "creditor": table.seal("creditor", f"A+ C+ J+ {NO}", "407213"),
        "debtor": table.seal("debtor", f"a-c+j+{NO.lower()}".replace("+", "＋")),
    }
    answers = {side: fits("ballot", out) for side, (_, out, _) in sealed.items()}

    code, out, err = table.type("open-ballots", table.code("creditor"), table.code("debtor"))

    assert (code, err) == (cli.DONE, "")
    assert out == "方案C 双方均接受\n"
    with open_vault(table.vault, PASSPHRASE, clock=bootstrap.now) as archive:
        (summary,) = archive.summaries()
        (outcome,) = archive.load(summary.id).outcomes
    assert dict(outcome.receipts) == {side: each["receipt"] for side, each in answers.items()}


def test_a_wrong_code_opens_nothing_and_a_void_round_is_answered_again(table: Table) -> None:
    for side in ("creditor", "debtor"):
        assert table.seal(side, f"A+C+J+{NO}")[0] == cli.DONE

    code, _, err = table.type("open-ballots", table.code("creditor"), "0000-0000")
    assert code == cli.REFUSED
    assert err.startswith("债务人的打开码不符，没有打开任何答复")
    both = table.type("open-ballots", "", "")
    assert both[2].startswith("双方的打开码不符")

    code, out, _ = table.type("open-ballots", extra=("--void", "--json"))
    assert fits("open-ballots", out)["void"] is True
    assert table.type("open-ballots", extra=("--void",))[0] == cli.REFUSED
    assert table.seal("creditor", f"A-C-J-{NO}")[0] == cli.DONE
    assert table.seal("debtor", f"A+C+J+{NO}")[0] == cli.DONE
    code, out, _ = table.type(
        "open-ballots", table.code("creditor"), table.code("debtor"), extra=("--json",)
    )
    assert fits("open-ballots", out)["joint_yes"] is None


@pytest.mark.parametrize("marks", ["A+", f"A+C+J+K+{NO}", f"A+C+J?{NO}", ""])
def test_an_answer_to_other_than_every_plan_seals_nothing(table: Table, marks: str) -> None:
    code, _, err = table.seal("debtor", marks)

    assert code == cli.REFUSED
    assert err.startswith("答复必须覆盖方案单上的每一个方案")
    assert table.type("open-ballots", extra=("--void",))[0] == cli.REFUSED  # nothing is there


def test_answers_whose_paper_cannot_be_written_are_void(table: Table) -> None:
    nowhere = str(table.vault / "nowhere" / "slips.pdf")

    code, _, _ = table.type("ballot", f"A+C+J+{NO}", "", extra=("--side", "debtor", "-o", nowhere))

    assert code == cli.REFUSED
    assert table.seal("debtor", f"A+C+J+{NO}")[0] == cli.DONE


def test_a_case_that_is_not_there_is_named(table: Table) -> None:
    table.number = "没有"

    assert "没有" in table.seal("debtor", "A+")[2]


def test_the_void_and_the_sealing_are_said_in_words(table: Table) -> None:
    paper = str(table.vault.with_name("slips.pdf"))
    _, out, _ = table.type("ballot", f"A+C+J+{NO}", "", extra=("--side", "debtor", "-o", paper))
    assert "请单面打印后交当事人，并删除该文件" in out

    assert "本轮答复已作废" in table.type("open-ballots", extra=("--void",))[1]


PIECE = (
    'MB1 1/1 {{"case":"c","round":1,"side":"{side}","menu":"m","answers":['
    '{{"plan":"p","answer":"yes","nonce":"{nonce}"}}]}}'
)


@pytest.mark.parametrize("json_asked", [False, True])
def test_opened_envelopes_are_compared(run: Run, tmp_path: Path, json_asked: bool) -> None:
    paths = []
    for side in ("creditor", "debtor"):
        paths.append(tmp_path / f"{side}.txt")
        paths[-1].write_text(PIECE.format(side=side, nonce=side[0].replace("r", "a") * 64))
    extra = ["--json"] if json_asked else []

    code, out, err = run("envelopes", *paths, *extra)

    assert (code, err) == (cli.DONE, "")
    if json_asked:
        assert fits("envelopes", out)["joint_yes"] == "p"
    else:
        assert "双方都接受的第一个方案：p" in out
        assert "不能对照" in run("envelopes", paths[0], paths[0])[1]
        assert len(run("--lang", "en", "envelopes", paths[0])[1].splitlines()) == 1


def test_envelopes_that_hold_no_joint_yes_say_so(run: Run, tmp_path: Path) -> None:
    paths = []
    for side, said in (("creditor", "yes"), ("debtor", "no")):
        paths.append(tmp_path / f"{side}.txt")
        text = PIECE.format(side=side, nonce="ab" * 32).replace('"yes"', f'"{said}"')
        paths[-1].write_text(text)

    assert "本轮没有共同接受的方案" in run("envelopes", *paths)[1]


def test_both_sides_open_by_one_day_and_what_comes_later_says_so(
    table: Table, tmp_path: Path
) -> None:
    def seal(side: str, day: str) -> tuple[int, str, str]:
        paper = str(tmp_path / f"{side}.pdf")
        given = ("--side", side, "-o", paper, "--json", "--open-by", day)
        return table.type("ballot", f"A+C+J+{NO}", "", extra=given)

    assert "2020-01-01" in seal("creditor", "2020-01-01")[2]
    code, out, _ = seal("creditor", "2099-12-31")
    assert (code, fits("ballot", out)["open_by"]) == (cli.DONE, "2099-12-31")
    code, _, err = seal("debtor", "2099-12-30")
    assert code == cli.REFUSED
    assert "2099-12-31" in err
    assert seal("debtor", "2099-12-31")[0] == cli.DONE

    codes = (table.code("creditor"), table.code("debtor"))
    _, out, _ = table.type("open-ballots", *codes, extra=("--json",))

    opened = fits("open-ballots", out)
    assert (opened["open_by"], opened["late"]) == ("2099-12-31", False)
