"""The verbs about what one party said or proved, run as the command runs them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from mediator import bootstrap, cli
from mediator.domain.disclosure import Disclosure
from mediator.domain.parties import Role
from tests.commands import Run, fits

ON = "2026-11-22"


def words_of(path: Path) -> str:
    with pdfium.PdfDocument(path.read_bytes()) as paper:
        said = "".join(page.get_textpage().get_text_range() for page in paper)
    return "".join(said.split())


@pytest.mark.parametrize("room", ["creditor", "debtor"])
def test_what_a_party_said_is_printed_for_it_and_the_hand_out_is_on_record(
    run: Run, private_loan: Path, tmp_path: Path, room: str
) -> None:
    sheet, new = tmp_path / "sheet.pdf", tmp_path / "new.json"
    given = ("read-back", private_loan, "--room", room, "--on", ON, "-o", sheet, "--record", new)

    code, out, err = run(*given)

    before, after = bootstrap.read_case(private_loan), bootstrap.read_case(new)
    handed = Disclosure(
        Role(room), Role(room), after.case.disclosures[-1].on, "read_back", "谈话核对单，只交本人"
    )
    words = words_of(sheet)
    own, other = {"creditor": "沈佩文", "debtor": "陆启航"}[room], "本单只交"
    assert (code, err) == (cli.DONE, "")
    assert all(str(each) in out for each in (sheet, new, own))
    assert after.case.disclosures == (*before.case.disclosures, handed)
    assert handed.on.isoformat() == ON
    assert after.positions == before.positions
    assert own in words
    assert other in words
    assert ("118,000.00" in words, "15,000.00" in words) == (room == "creditor", room == "debtor")


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "en"])
def test_the_answer_about_a_sheet_fits_its_schema_and_says_nothing_of_what_was_said(
    run: Run, private_loan: Path, tmp_path: Path, language: str
) -> None:
    paths = ("-o", tmp_path / "s.pdf", "--record", tmp_path / "n.json")
    given = ("--lang", language, "read-back", private_loan, "--room", "debtor", *paths)

    code, said, _ = run(*given)
    _, answered, _ = run(*given, "--json")

    told = fits("read-back", answered)
    assert code == cli.DONE
    assert (told["room"], told["to"], told["lines"]) == ("debtor", "陆启航", 8)
    for text in (said, answered):
        assert "15,000" not in text
        assert "15000" not in text
        assert "{" not in said


def test_every_example_has_a_sheet_for_each_room_that_was_heard(
    run: Run, example: Path, tmp_path: Path
) -> None:
    content = json.loads(example.read_text("utf-8"))
    sheet, new = tmp_path / "sheet.pdf", tmp_path / "new.json"

    for room in ("creditor", "debtor"):
        code, _, err = run("read-back", example, "--room", room, "-o", sheet, "--record", new)
        heard = bool(content.get(f"{room}_room"))
        assert code == (cli.DONE if heard else cli.REFUSED), err


def test_a_room_in_which_nothing_was_said_has_nothing_to_read_back(
    run: Run, private_loan_text: str, tmp_path: Path
) -> None:
    content = json.loads(private_loan_text)
    del content["debtor_room"]
    case = tmp_path / "case.json"
    case.write_text(json.dumps(content), "utf-8")
    paths = ("-o", tmp_path / "s.pdf", "--record", tmp_path / "n.json")

    code, out, err = run("read-back", case, "--room", "debtor", *paths)

    assert (code, out) == (cli.REFUSED, "")
    assert "债务人室还没有记录任何回答" in err
    assert list(tmp_path.iterdir()) == [case]


def test_no_sheet_stays_where_its_record_cannot_be_written(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    sheet, nowhere = tmp_path / "s.pdf", tmp_path / "none" / "n.json"

    given = ("read-back", private_loan, "--room", "debtor", "-o", sheet, "--record", nowhere)
    code, _, err = run(*given)

    assert code == cli.REFUSED
    assert "没有这个文件或文件夹" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("paper", "record"), [("case", "new"), ("paper", "case")])
def test_neither_the_sheet_nor_its_record_takes_the_place_of_the_case(
    run: Run, private_loan_text: str, tmp_path: Path, paper: str, record: str
) -> None:
    case = tmp_path / "case"
    case.write_text(private_loan_text, "utf-8")
    paths = ("-o", tmp_path / paper, "--record", tmp_path / record)

    code, _, err = run("read-back", case, "--room", "debtor", *paths)

    assert code == cli.REFUSED
    assert "同一个文件" in err
    assert case.read_text("utf-8") == private_loan_text
    assert list(tmp_path.iterdir()) == [case]


def test_the_debtors_own_sheet_is_on_record_as_well(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    sheet, new = tmp_path / "sheet.pdf", tmp_path / "new.json"
    given = ("paper", private_loan, "--kind", cli.DEBTOR_SHEET, "--on", ON, "-o", sheet)

    code, out, err = run(*given, "--record", new)

    (record,) = bootstrap.read_case(new).case.disclosures
    assert (code, err) == (cli.DONE, "")
    assert all(str(each) in out for each in (sheet, new, "陆启航"))
    assert (record.to, record.what, record.on.isoformat()) == (Role.DEBTOR, "debtor_sheet", ON)
    assert "债务体检单" in words_of(sheet)


@pytest.mark.parametrize(("kind", "record"), [(cli.DEBTOR_SHEET, False), ("rights", True)])
def test_no_other_paper_has_such_a_record_and_that_one_goes_with_no_less(
    run: Run, private_loan: Path, tmp_path: Path, kind: str, record: bool
) -> None:
    given = ("paper", private_loan, "--kind", kind, "-o", tmp_path / "p.pdf")

    with pytest.raises(SystemExit) as ended:
        run(*given, *(("--record", tmp_path / "n.json") if record else ()))

    assert ended.value.code == cli.WRONG_USAGE
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_and_its_record_are_two_files(run: Run, private_loan: Path, tmp_path: Path) -> None:
    one = tmp_path / "one"

    with pytest.raises(SystemExit) as ended:
        run("read-back", private_loan, "--room", "debtor", "-o", one, "--record", one)

    assert ended.value.code == cli.WRONG_USAGE
    assert not one.exists()


# --- verify and pass on --------------------------------------------------------------------

INCOME, LETTER, INVOICE = "收入证明.pdf", "在职证明.pdf", "律师费发票.pdf"


@pytest.fixture
def proving(private_loan_text: str, tmp_path: Path) -> Path:
    """The private loan with papers in evidence: two of the debtor's, one of the creditor's."""

    def paper(name: str, digits: str, by: str, *, seen: bool) -> dict[str, object]:
        about = {"name": name, "sha256": digits * 32, "size": 9, "brought_on": "2026-10-01"}
        return about | {"brought_by": by, "original_seen": seen}

    content = json.loads(private_loan_text)
    content["exhibits"] = [
        paper(INCOME, "ab", "debtor", seen=True),
        paper(LETTER, "cd", "debtor", seen=False),
        paper(INVOICE, "ef", "creditor", seen=True),
    ]
    path = tmp_path / "proving.json"
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def passing(
    case: Path, *more: object, proves: str = "monthly_income", figure: str = ""
) -> list[object]:
    figures = ("--figure", figure) if figure else ()
    paper = ("pass-on", case, "--room", "debtor", "--paper", INCOME, "--on", ON)
    return [*paper, "--proves", proves, *figures, *more]


AGREED = ("--consent", "2026-11-20 当面同意")


@pytest.mark.parametrize("room", ["creditor", "debtor"])
def test_a_paper_is_verified_and_its_band_told_and_on_record(
    run: Run, proving: Path, tmp_path: Path, room: str
) -> None:
    new = tmp_path / "new.json"
    key, typed, band = {
        "debtor": ("monthly_income", "12345.67", "C档（每月10,000.00元以上、不满20,000.00元）"),
        "creditor": ("costs_paid", "12345.67", "B档（10,000.00元以上、不满50,000.00元）"),
    }[room]
    paper = INCOME if room == "debtor" else INVOICE
    asked = ("--paper", paper, "--proves", key, "--figure", typed)

    given = ("pass-on", proving, "--room", room, *asked, "--on", ON, *AGREED, "-o", new)
    code, out, err = run(*given)

    (record,) = bootstrap.read_case(new).case.disclosures
    other = Role.DEBTOR if room == "creditor" else Role.CREDITOR
    assert code == cli.DONE
    assert band in out
    assert record.words in out
    assert "灯" in err
    assert "灯" not in out
    assert (record.by, record.to, record.what) == (Role(room), other, key)
    assert (record.on.isoformat(), record.consent) == (ON, AGREED[1])
    assert record.light in {"green", "amber", "red"}
    for text in (out, new.read_text("utf-8")):
        assert "12345" not in text
        assert "12,345" not in text


@pytest.mark.parametrize(
    ("proves", "figure", "said"),
    [
        ("assets", "333333", "在D档（200,000.00元以上、不满500,000.00元）"),
        ("months_employed", "29", "在D档（24个月以上、不满36个月）"),
        ("money_due_on", "2027-02-13", "在2027年1月1日至2027年3月31日之间"),
        ("home_owned", "否", "“名下有住房”一事的证明材料经调解员核对：不是。"),
    ],
)
@pytest.mark.parametrize("language", ["zh", "zh-Hant", "en"])
def test_totals_months_days_and_facts_are_passed_on_and_answered_by_schema(
    run: Run, proving: Path, tmp_path: Path, proves: str, figure: str, said: str, language: str
) -> None:
    new = tmp_path / "new.json"
    given = passing(proving, *AGREED, "-o", new, proves=proves, figure=figure)

    _, out, err = run("--lang", language, *given)
    code, answered, nothing = run("--lang", language, *given, "--json")

    told = fits("pass-on", answered)
    (record,) = bootstrap.read_case(new).case.disclosures
    assert (code, nothing) == (cli.DONE, "")
    assert (said in out) == (language == "zh")
    assert "{" not in out + err
    assert (told["recorded"], told["path"], told["light"]) == (True, str(new), record.light)
    assert (told["words"], told["proves"], told["from"]) == (record.words, proves, "debtor")
    assert figure not in answered or proves == "home_owned"


def test_the_verdict_is_the_one_that_the_gate_gives_everywhere(run: Run, proving: Path) -> None:
    """The count is that of ``tests/usecases/test_concluding.py``."""
    _, answered, _ = run(*passing(proving, "--json", figure="12345.67"))

    told = fits("pass-on", answered)
    (left,) = [each for each in told["left"] if each["figure"] == "monthly_income"]
    assert (left["before"], left["after"], left["least"]) == (1001, 100, "10000.00")
    assert told["light"] == "red"


def test_without_a_file_the_words_are_weighed_and_nothing_is_on_record(
    run: Run, proving: Path
) -> None:
    before = proving.read_bytes()

    code, out, err = run(*passing(proving, figure="12345.67"))
    _, answered, _ = run(*passing(proving, "--json", figure="12345.67"))

    told = fits("pass-on", answered)
    assert code == cli.DONE
    assert "还没有记录，不要转述" in out
    assert "红灯" in err
    assert (told["recorded"], told["path"]) == (False, None)
    assert list(proving.parent.iterdir()) == [proving]
    assert proving.read_bytes() == before


def test_what_stands_on_the_paper_can_be_typed_unseen(
    run: Run, proving: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("12345.67\n"))

    code, out, _ = run(*passing(proving, "--band", "C"))

    assert code == cli.DONE
    assert "在C档" in out


def test_other_words_are_weighed_with_the_figure_that_the_paper_says(
    run: Run, proving: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.json"
    words = "每月收入12345.67元，材料已核。"

    given = passing(proving, "--words", words, *AGREED, "-o", new, figure="12345.67")
    code, out, err = run(*given)

    (record,) = bootstrap.read_case(new).case.disclosures
    assert code == cli.DONE
    assert words in out
    assert "话里的“12345.67元”就是对方的“每月收入”" in err
    assert (record.words, record.light) == (words, "red")


REFUSED_PASSING: dict[str, tuple[str, list[str]]] = {
    "no consent": ("--consent: ", ["--proves", "savings", "--figure", "1"]),
    "a consent of nothing": (
        "--consent: ",
        ["--proves", "savings", "--figure", "1", "--consent", " "],
    ),
    "no words": ("还没有写告知的原话", ["--proves", "savings", "--figure", "1", "--words", " "]),
    "hidden characters": (
        "看不见的控制字符",
        ["--proves", "savings", "--figure", "1", "--words", "a\u202eb", *AGREED],
    ),
    "nothing a paper proves": ("--proves: ", ["--proves", "nonsense", "--figure", "1"]),
    "the other side's affair": ("--proves: ", ["--proves", "costs_paid", "--figure", "1"]),
    "another band": ("--band: ", ["--proves", "savings", "--figure", "1", "--band", "B", *AGREED]),
    "no amount": ("确切的金额", ["--proves", "savings", "--figure", "many", *AGREED]),
    "neither yes nor no": ("--figure: ", ["--proves", "employed", "--figure", "2", *AGREED]),
    "no such paper": ("--paper: ", ["--proves", "savings", "--figure", "1", "--paper", "x"]),
    "a paper not said which": (
        "--paper: ",
        ["--proves", "savings", "--figure", "1", "--paper", ""],
    ),
    "the other side's paper": (
        "--paper: ",
        ["--proves", "savings", "--figure", "1", "--paper", INVOICE, *AGREED],
    ),
    "an original not seen": (
        "exhibits: ",
        ["--proves", "savings", "--figure", "1", "--paper", LETTER, *AGREED],
    ),
}


@pytest.mark.parametrize("name", REFUSED_PASSING)
def test_nothing_is_told_and_nothing_recorded_where_something_lacks(
    run: Run, proving: Path, tmp_path: Path, name: str
) -> None:
    says, given = REFUSED_PASSING[name]
    paper = [] if "--paper" in given else ["--paper", INCOME]
    new = tmp_path / "new.json"

    code, out, err = run("pass-on", proving, "--room", "debtor", *paper, *given, "-o", new)

    assert (code, out, len(err.splitlines())) == (cli.REFUSED, "", 1)
    assert says in err
    assert not new.exists()


def test_a_side_without_papers_has_nothing_to_pass_on(
    run: Run, private_loan: Path, tmp_path: Path
) -> None:
    given = ("--room", "creditor", "--proves", "costs_paid", "--figure", "1", *AGREED)

    code, out, err = run("pass-on", private_loan, *given, "-o", tmp_path / "new.json")

    assert (code, out) == (cli.REFUSED, "")
    assert err.startswith("exhibits: 证据中没有债权人提交的材料")


def test_the_record_never_takes_the_place_of_its_case(run: Run, proving: Path) -> None:
    before = proving.read_bytes()

    code, out, err = run(*passing(proving, *AGREED, "-o", proving, figure="1"))

    assert (code, out) == (cli.REFUSED, "")
    assert "同一个文件" in err
    assert proving.read_bytes() == before


def test_a_record_that_cannot_be_written_lets_nothing_be_told(
    run: Run, proving: Path, tmp_path: Path
) -> None:
    given = passing(proving, *AGREED, "-o", tmp_path / "none" / "new.json", figure="1")

    code, out, _ = run(*given)

    assert (code, out) == (cli.REFUSED, "")


def test_what_was_told_before_is_counted_with_what_is_told_next(
    run: Run, proving: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    run(*passing(proving, *AGREED, "-o", first, figure="12345.67"))

    _, answered, _ = run(*passing(first, *AGREED, "-o", second, "--json", figure="51000"))

    told = fits("pass-on", answered)
    (left,) = [each for each in told["left"] if each["figure"] == "monthly_income"]
    assert (left["after"], left["least"], left["most"]) == (0, None, None)
    assert len(bootstrap.read_case(second).case.disclosures) == 2
