"""Whether a plan defends itself on every due day, in sentences. For the mediator alone."""

from __future__ import annotations

from mediator.domain.enforcing import Hold, Mend
from mediator.domain.money import Money
from mediator.domain.prospects import SelfCheck
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase
from mediator.wording.tables import table

MOST_SAID = 4
"""So many ways to mend are told, the best first; the answer in JSON has all."""

_HEAD = Phrase(
    "◆ 仅调解员可见：方案{letter}自我履行检查（按双方诉讼前景的中间估计和申报的假设；"
    "不是预测，不得出示）",
    "◆ Mediator only: does plan {letter} defend itself (by the middles of both sides' estimates and"
    " what is assumed; no forecast, not to be shown)",
)
_COLUMNS = (
    Phrase("期次", "row"),
    Phrase("应付日", "due day"),
    Phrase("债务人继续付", "debtor pays on"),
    Phrase("债务人停付", "debtor stops"),
    Phrase("债权人等待可得", "creditor waits"),
    Phrase("债权人起诉可得", "creditor sues"),
    Phrase("结论", "result"),
)
_GOOD = Phrase("继续更有利", "paying on is better")
_STOPS = Phrase("停付对债务人更有利", "stopping is better for the debtor")
_SUES = Phrase("起诉对债权人更有利", "court is better for the creditor")
_BOTH = Phrase("对双方都不利于继续", "going on is worse for both")
_FIRM = Phrase(
    "每一期继续履行对双方都更有利。", "On every due day going on is better for both sides."
)
_WEAK = Phrase(
    "{count} 个应付日不成立，最早是第{number}期（{day}）。",
    "{count} due days do not hold, the earliest is row {number} ({day}).",
)
_MENDS = Phrase(
    "同样的付款，改变减免的生效方式可以减少：", "The same payments, the waiver bound otherwise:"
)
NO_MEND = Phrase(
    "改变减免的生效方式不能改善；可以考虑提高首付、增加担保或者缩短期限。",
    "No other binding of the waiver helps; think of a down payment, security or a shorter plan.",
)
_TAKE = Phrase(
    "把其中一种提给双方：加 --take 序号 -o 新案件.json；它列入方案单，有自己的字母。",
    "To lay one of them before both: --take NUMBER -o NEW.json; the menu then has it, with a"
    " letter of its own.",
)
TAKEN = Phrase(
    "已作为方案{letter}提给双方（{how}；提出这个方案的泄密程度：{light}）。案件文件：{path}",
    "Laid before both as plan {letter} ({how}; what laying it out tells: {light}). Case file:"
    " {path}",
)
STEPS = {
    None: Phrase("减免立即终局有效", "the waiver is final at once"),
    0: Phrase("全部付清时减免才终局有效", "the waiver is final with the last payment alone"),
}
_STEP = Phrase("减免分 {steps} 步、随付款逐步终局有效", "the waiver is final in {steps} steps")
_LEFT = Phrase("{how}：余 {count} 个不成立的应付日", "{how}: {count} due days left")
_ALL = Phrase("{how}：每一期都成立", "{how}: holds on every due day")


def self_check_report(found: SelfCheck, language: Language) -> str:
    """Return every due day with both comparisons, and what would mend a weak one."""
    lines = [_HEAD.said(language, letter=found.option.letter)]
    head = [column.said(language) for column in _COLUMNS]
    lines.append(
        table(head, [_row(hold, language) for hold in found.holds], frozenset(range(2, 6)))
    )
    weak = found.weak_days
    if not weak:
        return "\n".join([*lines, _FIRM.said(language)])
    first = weak[0]
    lines.append(_WEAK.said(language, count=len(weak), number=first.number, day=first.due_on))
    lines.append((_MENDS if found.mends else NO_MEND).said(language))
    for number, mend in enumerate(found.mends[:MOST_SAID], 1):
        lines.append(f"  {number}. {mend_said(mend, language)}")
    if found.mends:
        lines.append(_TAKE.said(language))
    return "\n".join(lines)


def mend_said(mend: Mend, language: Language) -> str:
    """Say how the waiver would be bound, and what would be left."""
    named = STEPS.get(mend.steps, _STEP).said(language, steps=mend.steps)
    left = len(mend.weak_days)
    return (_LEFT if left else _ALL).said(language, how=named, count=left)


def _row(hold: Hold, language: Language) -> list[str]:
    sums = (hold.going_on, hold.stopping, hold.still_to_come, hold.court)
    figures = [grouped(Money(fen)) for fen in sums]
    return [str(hold.number), hold.due_on.isoformat(), *figures, _result(hold, language)]


def _result(hold: Hold, language: Language) -> str:
    if hold.debtor_pays and hold.creditor_waits:
        return _GOOD.said(language)
    if hold.debtor_pays:
        return _SUES.said(language)
    return (_STOPS if hold.creditor_waits else _BOTH).said(language)
