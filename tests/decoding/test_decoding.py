"""Files from outside are decoded in a process of their own, which may die of them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from mediator.documents import decoded
from mediator.documents.decoded import scanned_sheets, trace_dots
from mediator.domain.refusals import PictureBlank, PictureUnreadable
from mediator.domain.safe_refusals import Cancelled
from mediator.domain.steps import Step
from tests.decoding.pictures import bomb, encoded, finger, signature


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP"])
def test_a_signature_is_cut_to_its_ink_on_white_paper(kind: str) -> None:
    dots = trace_dots(encoded(signature(), kind), "")

    assert dots.width == 1000
    assert 200 < dots.height < 600
    assert dots.rgb[:3] == b"\xff\xff\xff"
    assert min(dots.rgb) < 60


def test_red_ink_is_no_paper() -> None:
    dots = trace_dots(encoded(finger()), "")

    assert dots.height > dots.width > 300


def test_what_is_transparent_lies_on_white() -> None:
    image = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    image.paste((10, 10, 40, 255), (50, 40, 250, 60))

    dots = trace_dots(encoded(image), "")

    assert (dots.width, dots.height) == (212, 32)


def test_a_picture_held_upright_by_its_camera_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned to its side
    exif[0x010E] = "secret place"

    dots = trace_dots(encoded(signature(), "JPEG", exif=exif), "")

    assert dots.height > dots.width
    assert b"secret" not in dots.content


def test_a_picture_in_two_shades_or_a_palette_is_read() -> None:
    for mode in ("1", "P", "L", "CMYK"):
        kind = "TIFF" if mode == "CMYK" else "PNG"
        assert trace_dots(encoded(signature().convert(mode), kind), "").width > 600


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a picture that can be read"),
        (b"\x89PNG\r\n\x1a\nrubbish", "not a picture that can be read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture that can be read"),
        (encoded(signature(), "GIF"), "not a picture that can be read"),
        (encoded(signature(), "JPEG")[:9000], "damaged"),
        (encoded(signature())[:-4000], "damaged"),
        (bomb(60_000, 60_000), "too large"),
        (bomb(6_300, 6_300), "damaged"),
    ],
    ids=["empty", "rubbish", "svg", "gif", "half a jpeg", "half a png", "bomb", "lying bomb"],
)
def test_a_prepared_file_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(PictureUnreadable) as refusal:
        trace_dots(content, "签名.png")

    assert (refusal.value.path, refusal.value.reason) == ("签名.png", reason)


def test_an_empty_sheet_is_no_signature() -> None:
    with pytest.raises(PictureBlank):
        trace_dots(encoded(Image.new("RGB", (400, 200), "white")), "")


NONSENSE = {
    "dies": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "says nothing": "",
    "says a list": "print([])",
    "leaves out sizes": "print({})",
    "lies": """print('{"width": 9, "height": 9, "sheets": [{}]}')""",
    "gives too little": """print('{"width": 9, "height": 9, "sheets":'
        '[{"width": 9, "height": 9, "codes": []}]}')""",
    "sleeps": "import time; time.sleep(60)",
}


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the decoder")
@pytest.mark.parametrize("program", NONSENSE.values(), ids=NONSENSE.keys())
def test_a_decoder_that_dies_or_talks_nonsense_is_the_fault_of_the_file(
    program: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    decoder = tmp_path / "decoder"
    decoder.write_text(f"#!{sys.executable}\n{program}\n")
    decoder.chmod(0o700)
    monkeypatch.setattr(decoded, "_SECONDS", 1.0)
    monkeypatch.setattr(sys, "executable", str(decoder))

    for ask in (trace_dots, scanned_sheets):
        with pytest.raises(PictureUnreadable):
            ask(b"x", "")


def test_more_bytes_than_any_scan_has_never_reach_the_decoder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoded, "_MOST_INPUT", 10)

    with pytest.raises(PictureUnreadable):
        scanned_sheets(bytes(11), "")


def test_a_pdf_with_a_script_is_drawn_and_nothing_in_it_runs() -> None:
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.launchURL('http://x');")
    document.Root.OpenAction = script
    out = io.BytesIO()
    document.save(out)

    (sheet,) = scanned_sheets(out.getvalue(), "")

    assert sheet.codes == ()
    assert set(sheet.grey) == {255}


def test_a_scan_that_is_no_scan_is_refused() -> None:
    huge = pikepdf.new()
    huge.add_blank_page(page_size=(9000, 9000))
    many = pikepdf.new()
    for _ in range(61):
        many.add_blank_page(page_size=(20, 20))
    for document in (huge, many):
        out = io.BytesIO()
        document.save(out)
        with pytest.raises(PictureUnreadable):
            scanned_sheets(out.getvalue(), "")
    with pytest.raises(PictureUnreadable):
        scanned_sheets(b"%PDF-1.7 truncated", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_decoder_holds_itself_to_little_memory_and_writes_no_file(tmp_path: Path) -> None:
    program = (
        "from mediator.decoding.limits import confine\nconfine()\n"
        "try:\n    bytearray(400 * 2**20)\n    print('had it')\nexcept MemoryError:\n"
        "    print('no memory')\n"
        "import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"try:\n    with open({str(tmp_path / 'x')!r}, 'wb') as f:\n        f.write(b'x' * 10)\n"
        "    print('wrote')\nexcept OSError:\n    print('no file')\n"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.split("\n")[:2] == ["no memory", "no file"]


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the decoder")
def test_a_scan_that_is_cancelled_ends_the_decoder_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    decoder, alive = tmp_path / "decoder", tmp_path / "alive"
    decoder.write_text(
        f"#!{sys.executable}\nimport os, pathlib, time\n"
        f"pathlib.Path({str(alive)!r}).write_text(str(os.getpid()))\ntime.sleep(60)\n"
    )
    decoder.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(decoder))

    def stop(step: Step, done: int = 0, of: int = 0) -> None:
        assert (step, done, of) == (Step.SHEETS, 0, 0)
        if alive.exists() and alive.read_text():
            raise Cancelled

    with pytest.raises(Cancelled):
        scanned_sheets(b"x", "", stop)

    with pytest.raises(ProcessLookupError):
        os.kill(int(alive.read_text()), 0)
