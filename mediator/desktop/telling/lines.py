"""The verdict of the gate and the ledger of what was shown, as lines to read."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Row
from mediator.desktop.words import say
from mediator.domain.leakage import Remaining
from mediator.domain.money import Money
from mediator.usecases.releasing import LedgerLine, Shown
from mediator.usecases.staging import MONTHS, Gate
from mediator.wording import screen_telling as words
from mediator.wording.figures import grouped


def verdict_lines(gate: Gate) -> list[str]:
    """Return the light, what gives a figure away, and what is left to believe of each."""
    lines = [say(words.LIGHTS[gate.light])]
    if gate.over_budget:
        lines.append(say(words.OVER_BUDGET))
    lines += [say(words.HIT, text=hit.text, item=item_name(hit.figure)) for hit in gate.hits]
    lines += [_left(each) for each in gate.left if each.after < each.before]
    return lines


def item_name(figure: str) -> str:
    """Return what a figure of a room is called."""
    return say(words.ITEMS[figure]) if figure in words.ITEMS else figure


def _left(each: Remaining) -> str:
    ends = (_amount(each.figure, end) for end in (each.least, each.most))
    least, most = ends
    return say(
        words.LEFT,
        item=item_name(each.figure),
        least=least,
        most=most,
        before=each.before,
        after=each.after,
    )


def _amount(figure: str, value: int | None) -> str:
    if value is None:
        return "—"
    if figure in MONTHS:
        return say(words.MONTHS, count=value)
    return say(words.MONEY, amount=grouped(Money(value)))


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
