"""The bundled example carried through every use case, for whoever tries the program out."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.domain.refusals import OutputNotWritable, system_word
from mediator.wording import demo

if TYPE_CHECKING:
    from mediator.cli import Verified
    from mediator.usecases.ports import Services
    from mediator.wording.phrases import Language


def demonstrate(
    given: Services, verify: Callable[[Path], Verified], folder: Path, language: Language
) -> None:
    """Carry the first example through every use case; leave its papers and a picture."""
    from mediator.desktop.application import picture
    from mediator.usecases.demonstration import carry_through

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritable(str(folder), system_word(error)) from None
    opened = given.list_examples()[0][1]()
    on = opened.case.as_of
    with tempfile.TemporaryDirectory() as private:
        passphrase = secrets.token_urlsafe(24)
        path = Path(private) / "demo.mvault"
        archive = given.create_archive(path, passphrase)
        try:
            carried = carry_through(given, archive, opened, on=on)
        finally:
            archive.close()
        for step in carried.steps:
            _say(demo.STEPS[step.code].said(language, **dict(step.figures)))
        results = {"agreement.pdf": carried.paper.pdf, "schedule.pdf": carried.schedule}
        results["window.png"] = picture(given, path, passphrase, carried.case.id, language)
        for name, content in results.items():
            given.write_file(folder / name, content)
    checks = verify(folder / "agreement.pdf").checks
    _say(demo.VERIFIED.said(language, count=sum(check.holds for check in checks)))
    _say(demo.FOLDER.said(language, folder=folder.resolve()))
    for name, content in results.items():
        _say(demo.FILE.said(language, name=name, bytes=f"{len(content):,}"))


def _say(text: str) -> None:
    print(text)
