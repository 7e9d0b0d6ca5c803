"""How likely plans are kept and what they give away, in sentences. For the mediator alone."""

from __future__ import annotations

from fractions import Fraction

from mediator.domain.caucus import Room
from mediator.domain.leakage import Light
from mediator.domain.menu import Menu
from mediator.domain.possible_worlds import Leak
from mediator.domain.prospects import Leaks, Near, Prospect, Prospects
from mediator.wording.figures import grouped, plain_percent
from mediator.wording.phrases import Language, Phrase

_HEAD = Phrase(
    "◆ 仅调解员可见：履行可能（模拟{paths}种情形，每月收入浮动{swing}%，"
    "每月{stop}‰可能断收{months}个月；为假设，不是预测）",
    "◆ Mediator only: chance of being kept ({paths} futures, means swing {swing}% a month, {stop}"
    " in a thousand stop for {months} months; assumed, no forecast)",
)
_UNKNOWN = Phrase(
    "债务人尚未说明收支，无法模拟。", "The debtor has not said its means; nothing to simulate."
)
_KEPT = Phrase(
    "方案{letter}：履行完毕的可能约{percent}%", "Plan {letter}: kept to its end in {percent}%"
)
_WEAK = Phrase(
    "；第{number}期（{day}）起停付对一方更有利，宜调整首付、减免的恢复或担保",
    "; from payment {number} ({day}) stopping would pay for a side: mend down payment, revival or"
    " security",
)
_FIRM = Phrase("；每一期继续履行对双方都更有利", "; paying on beats stopping on every due day")
_LEVEL = Phrase(
    "八成情形下每期最多能承受{amount}元（共{count}期）",
    "at 80% the largest level payment is {amount} yuan ({count} payments)",
)
_LEAK_HEAD = Phrase(
    "◆ 仅调解员可见：方案单会泄露多少（各试{worlds}种可能的对方，计入此前已展示的内容）",
    "◆ Mediator only: what the menu gives away ({worlds} possible other sides, given all shown)",
)
_TO = {
    Room.DEBTOR: Phrase("债权人能推知债务人的：", "What the creditor can infer of the debtor:"),
    Room.CREDITOR: Phrase("债务人能推知债权人的：", "What the debtor can infer of the creditor:"),
}
_SPENT = Phrase(
    "  此前已泄露{bits}比特；下一轮平均再泄露{mean}比特",
    "  {bits} bits given before; the next round gives {mean} bits on average",
)
_OUTCOME = Phrase(
    "  {grade} {what}：余{left}种可能，{bits}比特",
    "  {grade} {what}: {left} worlds left, {bits} bits",
)
_JOINT, _NONE = (
    Phrase("共同同意{letter}", "joint yes to {letter}"),
    Phrase("没有共同同意", "no joint yes"),
)
GRADES = {
    Light.GREEN: Phrase("○绿", "o green"),
    Light.AMBER: Phrase("△黄", "^ amber"),
    Light.RED: Phrase("●红", "* red"),
}
_NEAR = Phrase(
    "提示：方案{letter}的公开数字与{room}所说的某项相差不到2%，纯属巧合，但可能被误读。",
    "Note: a public figure of plan {letter} lies within 2% of one said in the {room}'s room; a"
    " coincidence, yet it may be read as a hint.",
)
_ROOM = {Room.CREDITOR: Phrase("债权人室", "creditor"), Room.DEBTOR: Phrase("债务人室", "debtor")}
_ALL_RED = Phrase(
    "下一轮的每一种结果都是红色：可以减少方案、放宽取整，或者改为只问一个方案。",
    "Every outcome of the next round is red: offer fewer plans, coarser figures, or one alone.",
)


def prospects_said(found: Prospects, language: Language) -> str:
    """Return the chances of all plans, with what was assumed."""
    shocks = found.shocks
    head = _HEAD.said(
        language,
        paths=f"{shocks.paths:,}",
        swing=shocks.swing_percent,
        stop=shocks.stop_permille,
        months=shocks.stop_months,
    )
    lines = ["", head, *(_prospect(plan, language) for plan in found.plans)]
    if found.level is None:
        return "\n".join([*lines, _UNKNOWN.said(language)])
    amount = grouped(found.level)
    return "\n".join([*lines, _LEVEL.said(language, amount=amount, count=found.level_payments)])


def _prospect(plan: Prospect, language: Language) -> str:
    kept = plan.kept_permille
    percent = "？" if kept is None else plain_percent(Fraction(kept, 10))
    line = _KEPT.said(language, letter=plan.option.letter, percent=percent)
    if not plan.weak_days:
        return line + _FIRM.said(language)
    first = plan.weak_days[0]
    return line + _WEAK.said(language, number=first.number, day=first.due_on)


def leaks_said(found: Leaks, menu: Menu, language: Language) -> str:
    """Return what the next answer would tell each side about the other."""
    lines = [_LEAK_HEAD.said(language, worlds=f"{found.guess.worlds:,}")]
    for leak in (found.to_creditor, found.to_debtor):
        lines += ["", _TO[leak.about].said(language), *_leak(leak, menu, language)]
    lines += [_near(near, menu, language) for near in found.near]
    return "\n".join(lines)


def _leak(leak: Leak, menu: Menu, language: Language) -> list[str]:
    bits, mean = _bits(leak.spent_centibits), _bits(leak.mean_centibits)
    lines = [_SPENT.said(language, bits=bits, mean=mean)]
    for shown in leak.shown:
        letter = menu.option(shown.outcome).letter if shown.outcome else ""
        what = _JOINT.said(language, letter=letter) if letter else _NONE.said(language)
        grade, bits = GRADES[shown.grade].said(language), _bits(shown.centibits)
        lines.append(_OUTCOME.said(language, grade=grade, what=what, left=shown.left, bits=bits))
    if leak.shown and all(shown.grade is Light.RED for shown in leak.shown):
        lines.append(_ALL_RED.said(language))
    return lines


def _near(near: Near, menu: Menu, language: Language) -> str:
    letter = menu.option(near.plan).letter
    return _NEAR.said(language, letter=letter, room=_ROOM[near.room].said(language))


def _bits(centibits: int) -> str:
    return plain_percent(Fraction(centibits, 100))
