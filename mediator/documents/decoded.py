"""What the decoding process makes of a file, measured again before anybody uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

from mediator.domain.hand_marks import LONGEST_SIDE, Dots
from mediator.domain.refusals import PictureBlank, PictureFault, PictureUnreadable
from mediator.domain.scans import SheetPicture
from mediator.domain.steps import Step
from mediator.usecases.steps import Steps, unwatched

_SECONDS, _LOOKS_SECONDS = 150.0, 0.1
_MOST_SHEETS, _LONGEST_SHEET = 60, 1400
_MOST_INPUT = 100 * 1024 * 1024


def trace_dots(content: bytes, path: str) -> Dots:
    """Return the signature or fingerprint in a file; ``path`` is only for the refusal.

    Raises ``PictureUnreadable`` and ``PictureBlank``.
    """
    told, dots = _asked("trace", content, path)
    try:
        width, height = int(told["width"]), int(told["height"])
    except (KeyError, TypeError, ValueError):
        raise PictureUnreadable(path, PictureFault.DECODER) from None
    if not 0 < max(width, height) <= LONGEST_SIDE or len(dots) != width * height * 3:
        raise PictureUnreadable(path, PictureFault.DECODER)
    return Dots(width, height, dots)


def scanned_sheets(content: bytes, path: str, steps: Steps = unwatched) -> tuple[SheetPicture, ...]:
    """Return the sheets of a scan in their order.

    Raises ``PictureUnreadable``, and ``Cancelled``; the process is ended then.
    """
    told, dots = _asked("scan", content, path, steps)
    try:
        sheets = [
            (int(one["width"]), int(one["height"]), tuple(str(code) for code in one["codes"]))
            for one in told["sheets"]
        ]
    except (KeyError, TypeError, ValueError):
        raise PictureUnreadable(path, PictureFault.DECODER) from None
    sizes = [width * height for width, height, _ in sheets]
    too_long = any(not 0 < max(w, h) <= _LONGEST_SHEET for w, h, _ in sheets)
    if too_long or not 0 < len(sheets) <= _MOST_SHEETS or sum(sizes) != len(dots):
        raise PictureUnreadable(path, PictureFault.DECODER)
    found, start = [], 0
    for (width, height, codes), size in zip(sheets, sizes, strict=True):
        found.append(SheetPicture(width, height, dots[start : start + size], codes))
        start += size
    return tuple(found)


def _asked(
    what: str, content: bytes, path: str, steps: Steps = unwatched
) -> tuple[dict[str, Any], bytes]:
    """Ask the process; whatever it dies of is the file's fault."""
    if len(content) > _MOST_INPUT:
        raise PictureUnreadable(path, PictureFault.TOO_LARGE)
    code, answer, said = _ran(what, content, path, steps)
    if code:
        reason = said.decode("ascii", "replace") if code == _SAID else ""
        if reason == "blank":
            raise PictureBlank(path)
        known = reason in set(PictureFault)
        raise PictureUnreadable(path, PictureFault(reason) if known else PictureFault.DECODER)
    line, _, dots = answer.partition(b"\n")
    try:
        told = json.loads(line)
    except ValueError:
        raise PictureUnreadable(path, PictureFault.DECODER) from None
    if not isinstance(told, dict):
        raise PictureUnreadable(path, PictureFault.DECODER)
    return told, dots


def _ran(what: str, content: bytes, path: str, steps: Steps) -> tuple[int, bytes, bytes]:
    """Run the process to its end; return its exit code, its answer, and its reason.

    A thread talks with it, so that this one can stop it: asked for part of an answer only, Python
    would forget what is still to be sent.
    """
    command = [sys.executable, "-m", "mediator.decoding", what]
    pipe = subprocess.PIPE
    with (
        ThreadPoolExecutor(1) as talks,
        subprocess.Popen(  # noqa: S603  our own program, told one word of ours
            command, stdin=pipe, stdout=pipe, stderr=pipe
        ) as process,
    ):
        talk = talks.submit(process.communicate, content, _SECONDS)
        try:
            while not talk.done():
                steps(Step.SHEETS)
                wait([talk], _LOOKS_SECONDS)
            answer, said = talk.result()
        except subprocess.TimeoutExpired:
            raise PictureUnreadable(path, PictureFault.TOO_SLOW) from None
        finally:
            process.kill()  # nothing is left of it where it was stopped or took too long
            wait([talk])
        return process.returncode, answer, said


_SAID = 3  # the exit code with which the process gives its reason
