"""Prints every paper of the tests' samples and lets veraPDF judge each; fails on any fault.

Run from the top of the checkout: .venv/bin/python .ci/papers/check.py
A paper with its structure taken out is among them, so that a judge who passes all is noticed.
"""

import contextlib
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf

ROOT = Path(__file__).resolve().parents[2]
VALIDATE = Path(__file__).with_name("validate")
sys.path.insert(0, str(ROOT))


def papers() -> Iterator[tuple[str, bytes]]:
    """Every kind of paper, from every sample."""
    from mediator.documents.agreement import agreement_pdf, schedule_pdf
    from mediator.documents.fonts import FontShelf
    from tests.documents import samples
    from tests.golden.papers import read_back

    fonts = FontShelf(ROOT / "resources" / "fonts")
    for name, make in samples.ALL.items():
        yield f"agreement-{name}", agreement_pdf(make(), fonts=fonts, terms=b"{}")
        yield f"schedule-{name}", schedule_pdf(make(), fonts)
    yield from parallel()
    yield "agreement-signed", signed()
    yield "agreement-marked", marked()
    for example in ("1-private-loan", "12-cross-border"):
        yield f"supplement-{example}", supplemented(example)
    yield "dossier-scanned", scanned()
    yield "read-back", read_back()
    yield from case_papers()


def parallel() -> Iterator[tuple[str, bytes]]:
    """Every sample with a second text, in English and in traditional characters."""
    from dataclasses import replace

    from mediator.domain.bilingual import Parallel, Tongue
    from mediator.printing import OurPress
    from tests.documents import samples

    for name, make in samples.ALL.items():
        for tongue in (Tongue.ENGLISH, Tongue.TRADITIONAL):
            agreement = samples.redrafted(replace(make(), parallel=Parallel(tongue)))
            yield f"agreement-{name}-{tongue}", OurPress().agreement(agreement).pdf


def signed() -> bytes:
    """An agreement with the signature of a test key appended: PDF/A and PDF/UA are kept."""
    from mediator.documents.agreement import agreement_pdf
    from mediator.documents.fonts import FontShelf
    from mediator.documents.signature import signed as sealed
    from tests.documents import samples
    from tests.documents.test_signature import PASSPHRASE, a_key

    fonts = FontShelf(ROOT / "resources" / "fonts")
    paper = agreement_pdf(samples.lump_sum(), fonts=fonts, terms=b"{}")
    return sealed(paper, a_key(), PASSPHRASE, "")


def marked() -> bytes:
    """An agreement with pictures of signatures and fingerprints in every place for one."""
    from datetime import UTC, datetime

    from mediator.domain.hand_marks import Dots
    from mediator.domain.mark_places import spots_of
    from mediator.printing import OurPress
    from mediator.usecases.hand_marks import new_mark
    from tests.documents import samples

    agreement, press = samples.private_loan(), OurPress()
    plain, dots = press.agreement(agreement), Dots(60, 20, bytes(range(240)) * 15)
    at = datetime(2026, 4, 27, 10, 5, tzinfo=UTC)
    marks = tuple(new_mark(plain, spot, dots, at=at) for spot in spots_of(agreement))
    return press.agreement(agreement, marks).pdf


def supplemented(example: str) -> bytes:
    """A supplementary agreement: it names the plan whose place it takes."""
    from mediator.library.law_tables import law
    from mediator.printing import OurPress
    from tests.golden.papers import supplement

    return OurPress().agreement(supplement(law(), example)).pdf


def scanned() -> bytes:
    """A dossier with two scanned sheets of the signed original as pages."""
    from dataclasses import replace

    from mediator.bootstrap import read_case
    from mediator.domain.scans import ScannedSheet, SheetPicture
    from mediator.library.law_tables import law
    from mediator.printing import OurPress
    from mediator.usecases.papers import gather_dossier

    on, case = date(2027, 1, 15), read_case(ROOT / "resources/examples/1-private-loan.json").case
    sheets = tuple(ScannedSheet("ab" * 32, n, on, n, 2, "cd" * 8) for n in (1, 2))
    picture = SheetPicture(700, 990, bytes(range(250)) * 2772, ())
    matter = gather_dossier(replace(case, scans=sheets), law(), on=on, plan="A")
    return OurPress().dossier(replace(matter, sheets=tuple((one, picture) for one in sheets)))


def case_papers() -> Iterator[tuple[str, bytes]]:
    """Every paper of every example, and every dossier."""
    from mediator.bootstrap import read_case
    from mediator.domain.papers import PaperKind
    from mediator.domain.refusals import Refusal
    from mediator.library.law_tables import law
    from mediator.printing import OurPress
    from mediator.usecases.debtor_sheet import sheet_for_debtor
    from mediator.usecases.papers import gather, gather_dossier

    on, press = date(2027, 1, 15), OurPress()
    for path in sorted((ROOT / "resources" / "examples").glob("*.json")):
        opened = read_case(path)
        for kind in PaperKind:
            with contextlib.suppress(Refusal):  # no guarantor, an oral commercial agreement
                matter = gather(opened.case, law(), kind, on=on, plan="A")
                yield f"{path.stem}-{kind}", press.paper(kind, matter)
        matter = gather_dossier(opened.case, law(), on=on, plan="A")
        yield f"{path.stem}-dossier", press.dossier(matter)
        _, sheet = sheet_for_debtor(opened.case, opened.positions.debtor, law(), on=on)
        yield f"{path.stem}-health", press.debtor_sheet(sheet)


def without_structure(pdf: bytes) -> bytes:
    """Return a paper that must not pass."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.Root.StructTreeRoot
        document.save(out)
    return out.getvalue()


def main() -> int:
    """Print, judge, and say what is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        content = b""
        for name, content in papers():
            (folder / f"{name}.pdf").write_bytes(content)
        control = folder / "control.pdf"
        control.write_bytes(without_structure(content))
        paths = sorted(folder.glob("*.pdf"))
        command = ["bash", str(VALIDATE), *map(str, paths)]
        judged = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = judged.stdout.splitlines()
    passed = [line for line in lines if line.startswith("ok\t")]
    failed = [line for line in lines if line.startswith("FAIL\t")]
    expected = {f"FAIL\t{flavour}\t{control}" for flavour in ("3a", "ua1")}
    if judged.returncode or len(passed) + len(failed) != 2 * len(paths) or set(failed) != expected:
        print(judged.stdout, judged.stderr, sep="\n")
        return 1
    print(f"{len(paths) - 1} papers hold to PDF/A-3a and PDF/UA-1; the control does not")
    return 0


if __name__ == "__main__":
    sys.exit(main())
