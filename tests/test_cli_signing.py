"""Pictures of signatures on a paper, and its scan, from the command line."""

from __future__ import annotations

import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from mediator import cli
from mediator.documents.finishing import MARKS_NAME, picture_name
from mediator.documents.reading import page_texts
from mediator.domain.hand_marks import dots_of
from mediator.library.places import resources
from tests.commands import Run
from tests.decoding.pictures import encoded, finger, signature

DEBTOR = "陆启航"


@pytest.fixture
def paper(run: Run, private_loan: Path, tmp_path: Path) -> Path:
    path = tmp_path / "agreement.pdf"
    assert run("agreement", private_loan, "--plan", "C", "-o", path)[0] == cli.DONE
    return path


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "sign.jpg"
    path.write_bytes(encoded(signature(), "JPEG"))
    return path


@pytest.fixture
def marked(run: Run, paper: Path, image: Path, tmp_path: Path) -> Path:
    path = tmp_path / "marked.pdf"
    given = ("--party", DEBTOR, "--image", image, "--at", "2026-10-12T10:30")
    code, _, err = run("mark", paper, *given, "-o", path)
    assert (code, err) == (cli.DONE, "")
    return path


def shown(name: str, out: str) -> dict[str, Any]:
    answer = json.loads(out)
    schema = json.loads((resources() / "schema" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(answer)
    assert isinstance(answer, dict)
    return answer


def test_a_signature_is_placed_and_the_paper_still_verifies_with_three_checks_more(
    run: Run, paper: Path, marked: Path
) -> None:
    code, out, _ = run("verify", marked, "--json")
    before = shown("verify", run("verify", paper, "--json")[1])
    after = shown("verify", out)

    assert code == cli.DONE
    assert len(after["checks"]) == len(before["checks"]) + 3
    assert after["fingerprint"] == before["fingerprint"]
    (mark,) = after["marks"]
    assert (mark["party"], mark["capacity"], mark["minute"]) == (DEBTOR, "self", 630)
    assert mark["terms"] == before["fingerprint"]
    assert "（本人）签名：2026-10-12 10:30" in run("verify", marked)[1]


def test_the_paper_is_tagged_and_tells_in_words_what_the_picture_is(marked: Path) -> None:
    with pikepdf.open(marked) as document:
        figures = [e for e in elements(document.Root.StructTreeRoot.K) if e.S == "/Figure"]
        assert any("陆启航（本人）签名的图像" in str(f.Alt) for f in figures)
        assert set(document.attachments) == {"terms.json", MARKS_NAME, picture_name(1)}
        picture = dots_of(document.attachments[picture_name(1)].get_file().read_bytes())
    assert picture.width == 1000


def elements(root: pikepdf.Object) -> list[pikepdf.Object]:
    found = [root]
    for kid in root.get("/K", pikepdf.Array()).as_list():
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += elements(kid)
    return found


def test_the_same_picture_at_the_same_time_gives_the_same_bytes(
    run: Run, paper: Path, image: Path, marked: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.pdf"
    given = ("--party", DEBTOR, "--image", image, "--at", "2026-10-12T10:30")
    run("mark", paper, *given, "-o", again)

    assert again.read_bytes() == marked.read_bytes()


def test_more_pictures_follow_and_a_place_is_filled_once(
    run: Run, marked: Path, image: Path, tmp_path: Path
) -> None:
    pressed, two, three = (tmp_path / name for name in ("f.png", "two.pdf", "three.pdf"))
    pressed.write_bytes(encoded(finger()))
    print_ = ("--party", DEBTOR, "--trace", "fingerprint", "--image", pressed)
    assert run("mark", marked, *print_, "-o", two)[0] == cli.DONE
    code, out, _ = run("mark", two, "--as", "mediator", "--image", image, "-o", three, "--json")

    answer = shown("mark", out)
    assert code == cli.DONE
    assert [m["trace"] for m in answer["marks"]] == [
        "signature",
        "fingerprint",
        "signature",
    ]
    assert sum(place["filled"] for place in answer["places"]) == 3
    run("mark", three, "--as", "mediator", "--image", pressed, "-o", two)
    assert "☑ 调解员签名" in run("mark", two)[1]
    assert run("verify", two)[0] == cli.DONE


def test_without_a_picture_the_places_are_listed(run: Run, paper: Path) -> None:
    code, out, _ = run("mark", paper)

    assert code == cli.DONE
    assert f"☐ {DEBTOR}（本人）指印" in out
    assert "不代替原件" in out
    shown("mark", run("mark", paper, "--json")[1])


def altered(path: Path, name: str, old: bytes, new: bytes) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        content = document.attachments[name].get_file().read_bytes()
        assert old in content
        document.attachments[name] = content.replace(old, new, 1)
        document.save(path)


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (picture_name(1), b"\xff\xff\xff" * 40, b"\x00\x00\x00" * 40, "marks_bound"),
        (MARKS_NAME, "陆启航".encode(), "沈佩文".encode(), "pages_look_alike"),
        (MARKS_NAME, b'"terms":"', b'"terms":"0', "marks_version"),
    ],
    ids=["dots", "owner", "version"],
)
def test_a_changed_picture_owner_or_version_is_noticed(
    name: str, old: bytes, new: bytes, code: str, run: Run, marked: Path
) -> None:
    altered(marked, name, old, new)

    checks = json.loads(run("verify", marked, "--json")[1])["checks"]

    assert code in [check["code"] for check in checks if not check["holds"]]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (MARKS_NAME, b'"marks":[', b'"marks":[{},'),
        (MARKS_NAME, b"mediator-marks/1", b"mediator-marks/9"),
        (MARKS_NAME, b'"marks":[', b'"marks":[],"x":['),
        (picture_name(1), b"P6", b"P5"),
    ],
)
def test_what_binds_the_pictures_and_cannot_be_read_is_called_damaged(
    name: str, old: bytes, new: bytes, run: Run, marked: Path
) -> None:
    altered(marked, name, old, new)

    code, _, err = run("verify", marked)

    assert code == cli.REFUSED
    assert len(err.strip().splitlines()) == 1


def is_picture(value: pikepdf.Object) -> bool:
    return isinstance(value, pikepdf.Stream) and value.get("/Subtype") == "/Image"


def test_a_picture_painted_over_is_noticed(run: Run, marked: Path) -> None:
    with pikepdf.open(marked, allow_overwriting_input=True) as document:
        pictures = [each for each in document.objects if is_picture(each)]
        for each in pictures:
            each.write(bytes(int(each.Width) * int(each.Height) * 3))
        document.save(marked)

    assert run("verify", marked)[0] == cli.REFUSED


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--party", "路人"), "没有为“路人”留这样的位置"),
        (("--party", DEBTOR, "--as", "agent"), "没有为"),
        (("--party", DEBTOR, "--image", "missing.png"), "missing.png"),
    ],
)
def test_what_has_no_place_or_no_picture_is_refused(
    given: tuple[str, ...], told: str, run: Run, paper: Path, image: Path, tmp_path: Path
) -> None:
    picture = () if "--image" in given else ("--image", image)

    code, _, err = run("mark", paper, *given, *picture, "-o", tmp_path / "out.pdf")

    assert code == cli.REFUSED
    assert told in err
    assert not (tmp_path / "out.pdf").exists()


def test_no_picture_goes_on_a_paper_that_was_altered_or_over_the_paper_itself(
    run: Run, paper: Path, image: Path, tmp_path: Path
) -> None:
    given = ("--party", DEBTOR, "--image", image)
    assert run("mark", paper, *given, "-o", paper)[0] == cli.REFUSED
    with pikepdf.open(paper, allow_overwriting_input=True) as document:
        document.attachments["more.txt"] = b"more"
        document.save(paper)

    code, _, err = run("mark", paper, *given, "-o", tmp_path / "out.pdf")

    assert code == cli.REFUSED
    assert "没有放上任何图像" in err


def test_a_time_that_is_none_is_wrong_usage(run: Run, paper: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        run("mark", paper, "--at", "half past ten")
    assert ended.value.code == cli.WRONG_USAGE


def test_a_paper_with_an_electronic_signature_takes_no_further_picture(
    run: Run, marked: Path, image: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyhanko", reason="the optional extra sign")
    from tests.documents.test_signature import PASSPHRASE, a_key

    key, sealed = tmp_path / "k.p12", tmp_path / "sealed.pdf"
    key.write_bytes(a_key())
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert run("sign", marked, "--key", key, "-o", sealed)[0] == cli.DONE
    assert run("verify", sealed)[0] == cli.DONE

    code, _, err = run("mark", sealed, "--as", "recorder", "--image", image, "-o", tmp_path / "x")

    assert code == cli.REFUSED
    assert "电子签名" in err


def scan_of(paper: Path, folder: Path, pages: range) -> list[Path]:
    """Pages of a paper as a scanner gives them."""
    paths = []
    with closing(pypdfium2.PdfDocument(paper)) as document:
        for number in pages:
            path = folder / f"{paper.stem}-{number}.png"
            document[number - 1].render(scale=150 / 72).to_pil().convert("L").save(path)
            paths.append(path)
    return paths


def test_a_scan_is_matched_page_by_page_and_what_is_missing_is_named(
    run: Run, paper: Path, private_loan: Path, tmp_path: Path
) -> None:
    older, blank = tmp_path / "older.pdf", tmp_path / "blank.png"
    assert run("agreement", private_loan, "--plan", "A", "-o", older)[0] == cli.DONE
    Image.new("L", (1240, 1754), 255).save(blank)
    count = len(page_texts(paper.read_bytes()))
    scans = [*scan_of(paper, tmp_path, range(2, 4)), *scan_of(older, tmp_path, range(1, 2)), blank]

    code, out, _ = run("scan", paper, *scans, "--json")
    answer = shown("scan", out)

    assert code == cli.REFUSED
    assert (answer["foreign"], answer["unread"], answer["twice"]) == ([3], [4], [])
    assert answer["missing"] == [1, *range(4, count + 1)]
    matched = shown("scan", run("scan", paper, *scans, "--confirm", "4=1", "--json")[1])
    assert matched["missing"] == list(range(4, count + 1))
    assert matched["sheets"][3]["by_eye"]


def test_a_dossier_takes_scans_in_as_pages(
    run: Run, paper: Path, private_loan: Path, tmp_path: Path
) -> None:
    plain, whole = tmp_path / "plain.pdf", tmp_path / "whole.pdf"
    scans = scan_of(paper, tmp_path, range(1, 3))
    assert run("dossier", private_loan, "--plan", "A", "-o", plain)[0] == cli.DONE

    code, _, _ = run("dossier", private_loan, "--plan", "A", "-o", whole, "--scan", *scans)

    assert code == cli.DONE
    with pikepdf.open(plain) as one, pikepdf.open(whole) as other:
        assert len(other.pages) >= len(one.pages) + 2
        assert sum(bool(page.get_images()) for page in other.pages) == 2
        assert not any(page.get_images() for page in one.pages)
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"no picture")
    refused = run("dossier", private_loan, "--plan", "A", "-o", whole, "--scan", damaged)
    assert refused[0] == cli.REFUSED


def test_a_whole_scan_is_complete_and_what_a_sheet_says_of_itself_stands(
    run: Run, paper: Path, tmp_path: Path
) -> None:
    count = len(page_texts(paper.read_bytes()))

    code, out, _ = run("scan", paper, paper)

    assert code == cli.DONE
    assert f"全部{count}页都在" in out
    assert run("scan", paper, paper, "--confirm", "1=2")[0] == cli.REFUSED
    assert run("scan", paper, paper, "--confirm", "99=2")[0] == cli.REFUSED
    with pytest.raises(SystemExit):
        run("scan", paper, paper, "--confirm", "one")
    with pikepdf.open(paper, allow_overwriting_input=True) as document:
        document.attachments["more.txt"] = b"more"
        document.save(paper)
    assert run("scan", paper, paper)[0] == cli.REFUSED
