"""What the search found, in sentences. For the mediator alone."""

from __future__ import annotations

from typing import Any

from mediator.domain.advice import Advice
from mediator.domain.court_estimate import STARTING, Between, CourtEstimate
from mediator.domain.money import Money
from mediator.domain.outlook import Balanced, Diagnosis, Gap, Outlook, Span, Weighed
from mediator.domain.solutions import Balance
from mediator.domain.terms import Family, Terms
from mediator.domain.wishes import CREDITORS
from mediator.engine.board import Board
from mediator.wording import names
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase

BALANCES = {
    Balance.NASH: Phrase("纳什点（双方所得之积最大）", "Nash (largest product of gains)"),
    Balance.KALAI_SMORODINSKY: Phrase(
        "KS点（双方各得其最好结果的同等比例）",
        "Kalai–Smorodinsky (equal share of each side's best)",
    ),
    Balance.EGALITARIAN: Phrase("等额点（双方所得尽量相等）", "egalitarian (equal gains)"),
    Balance.MAXIMIN: Phrase("最小者最大点", "maximin (the smaller share as large as can be)"),
    Balance.RAIFFA: Phrase("逐步让步点（Raiffa）", "Raiffa (step by step, halfway)"),
}
CONDITION = {
    "creditor_total": Phrase("债权人的最低总额", "the creditor's least sum"),
    "creditor_time": Phrase("债权人可等的期限", "how long the creditor would wait"),
    "creditor_first": Phrase("债权人要求的首期", "the creditor's first payment"),
    "debtor_means": Phrase("债务人的偿付能力", "the debtor's means"),
    "debtor_total": Phrase("债务人愿付的总额", "the debtor's highest sum"),
    "debtor_first": Phrase("债务人最早的付款日", "the debtor's earliest day"),
    "creditor_court": Phrase("不低于债权人诉讼可得", "no worse for the creditor than court"),
    "debtor_court": Phrase("不高于债务人诉讼所失", "no worse for the debtor than court"),
}
_OF_TIME = ("creditor_time", "debtor_first")

_SHAPES = {
    Family.EQUAL_PART_WAIVER: Phrase(
        "等额分期，利息未全免", "equal payments, interest not all waived"
    ),
}


def shape(family: Family, language: Language) -> str:
    """Return the name of a family whose plans are searched with any waiver."""
    return _SHAPES.get(family, names.FAMILY[family]).said(language)


_HEAD = Phrase(
    "◆ 仅调解员可见：共搜索{examined}个方案，双方均可能接受的{acceptable}个，"
    "其中不被其他方案胜过的{frontier}个",
    "◆ Mediator only: {examined} settlements searched; both could accept {acceptable}, of which"
    " {frontier} are beaten by no other",
)
_ASSUMED = Phrase(
    "假设（可调，非案件事实）：每月停付概率{stop}‰，停付后可收回{after}%，有担保{secured}%",
    "Assumed (editable, no facts of the case): {stop} in a thousand stop paying each month; of the"
    " rest {after}% is recovered, {secured}% where secured",
)
_ESTIMATED = Phrase(
    "法院一路的估计（{side}）：支持{win}%，可收回{recovery}%，{months}个月，每年折损{discount}%{more}",
    "Court, as reckoned with for the {side}: support {win}%, recovery {recovery}%, {months} months,"
    " {discount}% a year{more}",
)
_STARTING = Phrase("（其中有未估计的，暂用起始值）", " (what was not estimated starts so)")
_TO = Phrase("{low}—{high}", "{low} to {high}")
_SIDES = (Phrase("债权人", "creditor"), Phrase("债务人", "debtor"))
_COURT = Phrase(
    "若诉讼：债权人现值{c_low}—{c_high}元，债务人负担{d_low}—{d_high}元",
    "In court instead: worth {c_low} to {c_high} to the creditor, costs the debtor {d_low} to"
    " {d_high} yuan",
)
_SPAN = Phrase(
    "可谈区间：末期{first}至{last}，总额{least}—{most}元（随末期而变，不是一个数）",
    "Room to agree: last payment {first} to {last}, sum {least} to {most} yuan (it varies with"
    " the last day and is not one figure)",
)
_STRAIGHT = Phrase(
    "可谈边界近乎直线，各种平衡点都是中点，故不显示。",
    "The frontier is all but straight; every balance point is its middle, so none is shown.",
)
_BALANCE = Phrase("平衡点 {rules}：{plan}", "Balance {rules}: {plan}")
_TOGETHER = Phrase("（重合）", " (they coincide)")
_PLAN = Phrase(
    "{family}，总额{sum}元，{count}期，{first}至{last}，最大一期{largest}元",
    "{family}, sum {sum}, {count} payments, {first} to {last}, largest {largest} yuan",
)
_FOR_CREDITOR = Phrase(
    "对债权人：{score}分＝现值{a}＋回款快{b}＋首期{c}＋保障{d}",
    "for the creditor: {score} = value {a} + speed {b} + first payment {c} + security {d}",
)
_FOR_DEBTOR = Phrase(
    "对债务人：{score}分＝总额{a}＋每期负担{b}＋时间{c}",
    "for the debtor: {score} = sum {a} + burden {b} + time {c}",
)
_NO_OVERLAP = Phrase("没有双方都能接受的方案。", "No settlement suits both.")
_GAP = Phrase(
    "其余条件都满足时，{condition}还差{short}；最接近的是：{plan}",
    "With all else met, {condition} lacks {short}; nearest: {plan}",
)
_BLOCKED = Phrase(
    "至少有{count}项同时不满足：{conditions}",
    "At least {count} conditions fail together: {conditions}",
)
_YUAN, _DAYS = Phrase("{short}元", "{short} yuan"), Phrase("{short}天", "{short} days")
_IMPROVE = Phrase("对双方都更好的改动：{plan}", "Better for both than the plan in hand: {plan}")
_NEXT = Phrase("下一步：{what}", "Next: {what}")
_CHANGED = Phrase("假如 {place} = {value}", "If {place} = {value}")
_BEFORE, _AFTER = Phrase("现在：", "Now:"), Phrase("变更后：", "Then:")
_ON_MENU = Phrase(
    "  方案单上双方均可能接受：{letters}（共{of}个方案）",
    "  on the menu both could accept: {letters} (of {of})",
)
_IN_ALL = Phrase(
    "  搜索{examined}个方案，双方均可能接受{acceptable}个",
    "  of {examined} settlements searched both could accept {acceptable}",
)
_KEPT = Phrase("以上只是试算，没有保存任何改动。", "This was only tried; nothing was kept.")
ADVICE = {
    "hear_rooms": Phrase(
        "两室所说还不足以判断，先补问缺项",
        "the rooms have not said enough to tell; ask what is missing",
    ),
    "ask_round": Phrase(
        "双方可能都接受方案{letters}，可以进行第一轮密封答复（共余{left}轮）",
        "both could accept {letters}; hold the first sealed round ({left} left)",
    ),
    "ask_again": Phrase(
        "双方可能都接受方案{letters}，上轮没有共同同意，先核对两室所说，再进行下一轮（余{left}轮）",
        "both could accept {letters} though the last round had no joint yes; check what the rooms"
        " said, then ask again ({left} left)",
    ),
    "widen_menu": Phrase(
        "现有方案单没有双方都能接受的，但另有{count}个可行；与双方商定共同条件（期限、利率、频率等）"
        "以扩大方案单，不要只按一方底线增删",
        "nothing on the menu suits both, yet {count} other settlements do; settle joint choices"
        " (term, rate, frequency) with both to widen it, never by one side's limit",
    ),
    "several_block": Phrase(
        "多项条件同时不满足，先分别在两室谈各自最看重的一项",
        "several conditions fail together; ask each side apart which matters most",
    ),
    "rounds_used_up": Phrase(
        "三轮已用完，可以记录未达成并结束", "all rounds are used; record no agreement and close"
    ),
    "write_agreement": Phrase(
        "双方已共同同意方案{plan}，可以拟协议", "both said yes to {plan}; draft the agreement"
    ),
    "improve": Phrase(
        "有对双方都更好的改动，可以在双方同意后提出",
        "there is a change better for both; offer it once both wish to hear of it",
    ),
    **{
        f"work_on_{condition}": Phrase(
            f"差距最小的是：{name.zh}；先在相应一方的房间里谈这一项",
            f"the smallest gap: {name.en}; work on that in the room concerned first",
        )
        for condition, name in CONDITION.items()
    },
}


def outlook_said(outlook: Outlook, moves: tuple[Advice, ...], language: Language) -> str:
    """Return what the search found, what it assumed, and what might be done next."""
    figures = {
        "examined": f"{outlook.examined:,}",
        "acceptable": f"{outlook.acceptable:,}",
        "frontier": f"{outlook.frontier_size:,}",
    }
    lines = ["", _HEAD.said(language, **figures), *assumed_said(outlook, language)]
    court = outlook.court
    lines.append(
        _COURT.said(
            language,
            c_low=_yuan(court.creditor_low),
            c_high=_yuan(court.creditor_high),
            d_low=_yuan(court.debtor_low),
            d_high=_yuan(court.debtor_high),
        )
    )
    lines += [region_said(outlook.region, language)] if outlook.region else []
    lines += [_STRAIGHT.said(language)] if outlook.straight else []
    lines += [balanced_said(balanced, language) for balanced in outlook.balances]
    for plan in outlook.shortlist:
        lines += ["", plan_said(plan, language), *reasons_said(plan, language)]
    lines += diagnosis_said(outlook.diagnosis, language) if outlook.diagnosis else []
    if outlook.improvement is not None:
        lines += ["", _IMPROVE.said(language, plan=plan_said(outlook.improvement, language))]
    lines += [""] + [_NEXT.said(language, what=advice_said(move, language)) for move in moves]
    return "\n".join(lines)


def advice_said(move: Advice, language: Language) -> str:
    """Return one thing to do."""
    return ADVICE[move.code].said(language, **dict(move.figures))


def assumed_said(outlook: Outlook, language: Language) -> list[str]:
    """Return what was assumed, and what is reckoned with in court."""
    assumed, estimates = outlook.reckoning.assumed, outlook.estimates
    line = _ASSUMED.said(
        language,
        stop=assumed.stop_permille,
        after=assumed.after_stop_percent,
        secured=assumed.secured_percent,
    )
    sides = zip(_SIDES, (estimates.creditor, estimates.debtor), strict=True)
    return [line, *(_estimated_said(side, estimate, language) for side, estimate in sides)]


def _estimated_said(side: Phrase, estimate: CourtEstimate, language: Language) -> str:
    months = (estimate.months_to_judgment, estimate.months_to_payment)
    known = [between for between in months if between is not None]
    ends = sum(each.low for each in known), sum(each.high for each in known)
    needed = (estimate.win, estimate.recovery, *months, estimate.discount)
    starting = any(each is not None and each.source == STARTING for each in needed)
    return _ESTIMATED.said(
        language,
        side=side.said(language),
        win=_range_said(estimate.win, language),
        recovery=_range_said(estimate.recovery, language),
        months=_range_said(Between(*ends), language),
        discount=_range_said(estimate.discount, language),
        more=_STARTING.said(language) if starting else "",
    )


def _range_said(between: Between[Any] | None, language: Language) -> str:
    if between is None or between.low == between.high:
        return str(between.low) if between else "0"
    return _TO.said(language, low=between.low, high=between.high)


def region_said(region: tuple[Span, ...], language: Language) -> str:
    """Return the room to agree, as far as one line can tell it."""
    return _SPAN.said(
        language,
        first=region[0].last_due_on,
        last=region[-1].last_due_on,
        least=_yuan(min(span.least for span in region)),
        most=_yuan(max(span.most for span in region)),
    )


def balanced_said(balanced: Balanced, language: Language) -> str:
    """Return a balance point with the rules that come to it."""
    joint = Phrase("、", ", ").said(language)
    rules = joint.join(BALANCES[rule].said(language) for rule in balanced.rules)
    more = _TOGETHER.said(language) if len(balanced.rules) > 1 else ""
    return _BALANCE.said(language, rules=rules + more, plan=plan_said(balanced.plan, language))


def plan_said(plan: Weighed, language: Language) -> str:
    """Return a plan in a line; everything in it could be told to both."""
    return terms_said(plan.terms, language)


def terms_said(terms: Terms, language: Language, *, published: bool = False) -> str:
    """Return the terms of a plan in a line; one of the menu bears its published name."""
    family = names.FAMILY[terms.family].said(language)
    return _PLAN.said(
        language,
        family=family if published else shape(terms.family, language),
        sum=grouped(terms.settlement),
        count=len(terms.schedule.rows),
        first=terms.schedule.rows[0].due_on,
        last=terms.schedule.last_due_on,
        largest=grouped(terms.schedule.largest),
    )


def reasons_said(plan: Weighed, language: Language) -> list[str]:
    """Return one sentence for each side; each score is the sum of what it names."""
    mine, theirs = plan.reasons[:CREDITORS], plan.reasons[CREDITORS:]
    one = dict(zip("abcd", mine, strict=True)) | {"score": sum(mine)}
    other = dict(zip("abc", theirs, strict=True)) | {"score": sum(theirs)}
    said = (_FOR_CREDITOR.said(language, **one), _FOR_DEBTOR.said(language, **other))
    return [f"   {line}" for line in said]


def diagnosis_said(diagnosis: Diagnosis, language: Language) -> list[str]:
    """Return why nothing suits both, the smallest gap first."""
    lines = ["", _NO_OVERLAP.said(language)]
    lines += [gap_said(gap, language) for gap in diagnosis.gaps]
    if diagnosis.fewest > 1:
        lines.append(blocked_said(diagnosis, language))
    return lines


def gap_said(gap: Gap, language: Language) -> str:
    """Return how far the nearest plan is from one condition."""
    short = short_said(gap, language)
    condition = CONDITION[gap.condition].said(language)
    return _GAP.said(language, condition=condition, short=short, plan=plan_said(gap.plan, language))


def short_said(gap: Gap, language: Language) -> str:
    """Return how much a gap is, in yuan or in days."""
    if gap.condition in _OF_TIME:
        return _DAYS.said(language, short=gap.short)
    return _YUAN.said(language, short=_yuan(gap.short))


def blocked_said(diagnosis: Diagnosis, language: Language) -> str:
    """Return which conditions fail together."""
    joint = Phrase("、", ", ").said(language)
    conditions = joint.join(CONDITION[c].said(language) for c in diagnosis.together)
    return _BLOCKED.said(language, count=diagnosis.fewest, conditions=conditions)


def whatif_said(
    changes: dict[str, str],
    before: tuple[Board, Outlook],
    after: tuple[Board, Outlook],
    language: Language,
) -> str:
    """Return what a change would do, side by side."""
    lines = [_CHANGED.said(language, place=place, value=v) for place, v in changes.items()]
    for head, (board, outlook) in ((_BEFORE, before), (_AFTER, after)):
        joint = Phrase("、", ", ").said(language)
        letters = joint.join(entry.option.letter for entry in board.acceptable) or "–"
        lines.append(head.said(language))
        lines.append(_ON_MENU.said(language, letters=letters, of=len(board.entries)))
        figures = (f"{outlook.acceptable:,}", f"{outlook.examined:,}")
        lines.append(_IN_ALL.said(language, acceptable=figures[0], examined=figures[1]))
        lines += [region_said(outlook.region, language)] if outlook.region else []
        gaps = outlook.diagnosis.gaps if outlook.diagnosis else ()
        lines += [gap_said(gap, language) for gap in gaps]
    return "\n".join([*lines, "", _KEPT.said(language)])


def _yuan(fen: int) -> str:
    return grouped(Money(fen))
