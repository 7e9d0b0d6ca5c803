"""The verdict of the gate and the ledger of what was shown, as lines to read."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Row
from mediator.desktop.words import language, say
from mediator.domain.proofs import Subjects
from mediator.usecases.releasing import LedgerLine, Shown
from mediator.usecases.staging import Gate
from mediator.wording import screen_telling as words
from mediator.wording.telling import Verdict, verdict_said


def verdict_lines(gate: Gate, proofs: Subjects) -> list[str]:
    """Return the light, what gives a figure away, and what is left to believe of each."""
    hits = [(hit.figure, hit.text) for hit in gate.hits]
    verdict = Verdict(gate.light, hits, gate.left, over_budget=gate.over_budget)
    return verdict_said(verdict, proofs, language())


def ledger_rows(lines: tuple[LedgerLine, ...]) -> list[Row]:
    """Return what one side was ever shown, a row each."""
    rows: list[Row] = [
        [line.on.isoformat() if line.on else "—", say(words.KINDS[line.kind.value]), _what(line)]
        for line in lines
    ]
    return rows or [["", "", say(words.NOTHING_YET)]]


def _what(line: LedgerLine) -> str:
    if line.kind is Shown.ROUND:
        plan = say(words.JOINT if line.words else words.NO_JOINT)
        return say(words.ROUND, number=line.what, plan=plan)
    if line.kind is Shown.PAPER:
        return say(words.PRINTED, fingerprint=line.words[:8])
    if line.kind is Shown.PAGE:
        return f"{line.what}：{line.words}"
    return line.words
