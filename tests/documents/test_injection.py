"""What people type is printed as it is written, whatever it looks like (security note I-07).

Every text of a case is filled with each attack; a process of its own, which notes every file and
socket that is opened meanwhile, prints the papers.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from mediator.documents.agreement import agreement_pdf
from mediator.documents.case_papers import dossier_pdf
from mediator.documents.fonts import FontShelf
from mediator.domain.case import Case
from mediator.domain.papers import Matter
from tests.documents import samples

EXECUTES = (
    "<para><font color=\"[[[getattr(pow,Word('__globals__'))['os'].system('touch /tmp/owned')"
    " for Word in [orgTypeFun('Word',(str,),{})]] for orgTypeFun in [type(type(1))]] and 'red'\">"
    "x</font></para>"
)
ATTACKS = {
    "bold": "张<b>三",
    "entity": "A&amp;B &lt;c&gt; &#60;d&#62; &nbsp;",
    "local image": '<img src="/etc/hostname" width="10" height="10"/>',
    "file image": '<img src="file:///etc/passwd"/>',
    "remote image": '<img src="http://127.0.0.1:9/x.png"/>',
    "link": '<a href="http://127.0.0.1:9/">点此</a><link href="file:///etc/passwd">x</link>',
    "color": "[[[__import__('os').system('id')]]]",
    "hidden": '<font size="0.1" color="white">债权放弃</font>',
    "unichar": '<unichar code="0x202E"/><greek>a</greek><seq/>',
    "include": '<?include name="/etc/passwd"?><!--x--><![CDATA[y]]>',
    "entities": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "executes": EXECUTES,
    "pdf": "(Tj) ET BT \\) endstream endobj /JS (app.alert) \\377 << /AA >>",
    "metadata": "</rdf:li><pdf:Producer>x</pdf:Producer>",
    "format": "{0} {agreement} %s %(x)s ${y} \\n \\u0000",
    "formula": "=cmd|'/c calc'!A0",
    "long": "一二三四五六七八九十" * 10_000,
}


def attacked(text: str) -> Matter:
    """A case and its agreement in which every text is the attack."""
    base = samples.construction_debt()
    parties = tuple(
        replace(p, name=text, address=text, phone=text, occupation=text, representative=text)
        for p in base.parties
    )
    agreement = replace(
        base,
        number=text[:60],
        body=replace(base.body, name=text, place=text, mediator=text, court=text),
        parties=parties,
        dispute=replace(base.dispute, facts=text, issues=text),
        claim=replace(base.claim, instrument=text),
        extra_terms=(text,),
    )
    case = Case("id", text[:60], date(2026, 6, 1), agreement.body, parties, agreement.dispute)
    return Matter(
        replace(case, claim=agreement.claim),
        date(2026, 11, 21),
        agreement.statement,
        agreement,
        text,
    )


def said(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        texts = []
        for page in document:
            layer = page.get_textpage()
            lines = layer.get_text_bounded().splitlines()
            layer.close()
            page.close()
            texts += lines[: _foot(lines)]
    return re.sub(r"\s", "", "".join(texts))


def _foot(lines: list[str]) -> int:
    """Where the foot of the page begins: the number of the case may be long."""
    return next(n for n in range(len(lines) - 1, -1, -1) if re.search(r"第 \d+ 页", lines[n]))


def check(name: str, fonts: FontShelf) -> list[str]:
    """Print the papers of an attacked case; return what is wrong with them."""
    text = ATTACKS[name]
    matter = attacked(text if name != "long" else text[:50])
    if name == "long":
        matter = replace(matter, words=text)
    assert matter.agreement is not None
    wrong = []
    printed = (
        partial(agreement_pdf, matter.agreement, fonts=fonts, terms=b"{}"),
        partial(dossier_pdf, matter, fonts, "ab" * 32),
    )
    for number, paper in enumerate(printed):
        pdf = paper()
        wanted = text if number or name != "long" else text[:50]
        if said(pdf).count(re.sub(r"\s", "", wanted)) < 3 - 2 * (name == "long"):
            wrong.append(f"{number}: not as it was written")
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if any("/Annots" in page or page.images for page in document.pages):
                wrong.append(f"{number}: a link or an image")
            kept = {str(key) for key in dict(document.Root.items())}
            if kept & {"/AA", "/OpenAction", "/AcroForm"} or "/JavaScript" in str(kept):
                wrong.append(f"{number}: an action")
            if "Producer" in document.Root.Metadata.read_bytes().decode():
                wrong.append(f"{number}: metadata")
    return wrong


PROGRAM = """
import json, sys
from pathlib import Path
from tests.documents.conftest import FONTS
from tests.documents.test_injection import ATTACKS, check
from mediator.documents.fonts import Face, FontShelf
fonts = FontShelf(FONTS)
check("bold", fonts)  # everything that is loaded late is loaded now
touched = []
def watch(event, arguments):
    if event == "open" and str(arguments[0]).endswith((".ttf", ".xz", ".icc", ".py", ".pyc")):
        return
    if event in ("open", "subprocess.Popen", "os.system") or event.startswith("socket."):
        touched.append([event, str(arguments[0])[:80]])
sys.addaudithook(watch)
wrong = {name: check(name, fonts) for name in ATTACKS}
before = list(touched)
open("/dev/null").close()  # the watch can see
print(json.dumps({"wrong": wrong, "touched": before, "control": touched[len(before):]}))
"""


@pytest.mark.timeout(300)
def test_no_text_is_ever_read_as_markup_and_nothing_is_opened() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    answer = json.loads(ran.stdout)
    assert {name: wrong for name, wrong in answer["wrong"].items() if wrong} == {}
    assert answer["touched"] == []
    assert answer["control"] == [["open", "/dev/null"]]
    assert not Path("/tmp/owned").exists()  # noqa: S108  where the attack would have written
