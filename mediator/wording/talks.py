"""The moves of both sides in words, and what might be done next. For the mediator alone."""

from __future__ import annotations

from mediator.domain.advice import Advice
from mediator.domain.caucus import Move, Room
from mediator.domain.parties import Role
from mediator.domain.talks import Talks, read_talks
from mediator.wording import names
from mediator.wording.figures import grouped, readable
from mediator.wording.phrases import Language, Phrase

_HEAD = Phrase("出价走势（仅供调解员）", "Offers so far (for the mediator alone)")
_ASKS = Phrase("要求", "asks")
_OFFERS = Phrase("愿付", "offers")
_WITHIN = Phrase("，{months}个月内付清", ", paid within {months} months")
_IF = Phrase("（如果对方到{other}元）", " (if the other side comes to {other})")
_NOTE = Phrase("：{note}", ": {note}")
_NEXT = Phrase("下一步：{what}", "Next: {what}")

_MOVED = Phrase(
    "  {on} {side}{verb}{total}元{within}{bracket}{note}",
    "  {on} {side} {verb} {total}{within}{bracket}{note}",
)

ADVICE = {
    "first_offer": Phrase(
        "还没有记下出价。请在两室分别问：如果今天就谈成，您希望是多少、多久付清；问到的记在这里。",
        "No offer is written down yet. Ask in each room what sum and time would settle it today,"
        " and write it down here.",
    ),
    "answer_wanted": Phrase(
        "只有{side}出过价。先取得其同意转述，再请对方回应；对方回应以前不要请其再让。",
        "Only the {side} has moved. Get leave to tell it and ask the other side to answer; do not"
        " ask for more before that.",
    ),
    "offers_meet": Phrase(
        "双方的出价已经碰头或者越过，居中约{middle}元。先不说破差额，请双方各自封存作答，或者核对"
        "期限与担保后起草协议。",
        "The offers meet or have crossed, with {middle} between them. Do not tell the overlap; ask"
        " for sealed answers, or check time and security and draft the agreement.",
    ),
    "one_way": Phrase(
        "{side}连续让了{count}次，对方没有动。先停下来请对方回应，避免单方让步到底又反悔。",
        "The {side} moved {count} times in a row and the other side did not. Stop and ask for an"
        " answer: one-sided concessions are regretted.",
    ),
    "took_back": Phrase(
        "{side}把出价收回了{step}元。先问发生了什么变化，不要急着谈数字。",
        "The {side} took {step} back. Ask what has changed before talking of figures.",
    ),
    "near_limit": Phrase(
        "{side}上次让{before}元、这次只让{step}元，可能接近底线。金额上不要再逼，改谈期限、首付、"
        "担保或者分段减免。",
        "The {side} gave {before} and now {step}: a limit may be near. Do not press for money; turn"
        " to time, first payment, security or waivers in steps.",
    ),
    "stalled": Phrase(
        "双方都没有再动，还差{gap}元。可以用假设提问（“如果对方……，您能否……”）、换三个等值方案，"
        "或者进入封存作答。",
        "Both stand still, {gap} apart. Try a hypothetical, three packages of equal value, or"
        " sealed answers.",
    ),
    "bracket_open": Phrase(
        "{side}提出的区间是{low}至{high}元，居中{middle}元。请另一方也给出区间，或者说明不接受的"
        "一端。",
        "The {side}'s bracket is {low} to {high}, {middle} between. Ask the other side for its own,"
        " or which end it will not take.",
    ),
    "brackets_meet": Phrase(
        "双方区间的共同部分是{low}至{high}元，居中{middle}元。可以在其中取整出方案，由双方封存作答。",
        "Both brackets share {low} to {high}, {middle} between. Round a plan inside it and ask for"
        " sealed answers.",
    ),
    "brackets_apart": Phrase(
        "双方的区间没有共同部分。请各自说明区间的理由，不要在两端之间硬取中间数。",
        "The brackets share nothing. Ask each for its reasons; do not split the difference.",
    ),
    "gap": Phrase(
        "双方还差{gap}元，居中{middle}元，自双方首次出价以来居中数移动了{drift}元。居中数只供参考，"
        "不得告诉任何一方。",
        "{gap} apart; the middle is {middle} and has moved by {drift} since both first moved. Tell"
        " it to nobody.",
    ),
}


def talks_said(moves: tuple[Move, ...], talks: Talks, language: Language) -> str:
    """Return the moves in their order and what might be done next, a line each."""
    lines = ["", _HEAD.said(language), *(move_said(move, language) for move in moves)]
    lines += [_NEXT.said(language, what=told_next(a, language)) for a in read_talks(talks)]
    return "\n".join(lines)


def move_said(move: Move, language: Language) -> str:
    """Return one move in a line."""
    other = grouped(move.if_other) if move.if_other is not None else ""
    return _MOVED.said(
        language,
        on=move.on,
        side=side_said(move.side, language),
        verb=(_ASKS if move.side is Room.CREDITOR else _OFFERS).said(language),
        total=grouped(move.total),
        within=_WITHIN.said(language, months=move.months) if move.months is not None else "",
        bracket=_IF.said(language, other=other) if other else "",
        note=_NOTE.said(language, note=move.note) if move.note else "",
    )


def told_next(advice: Advice, language: Language) -> str:
    """Return one thing to do."""
    figures = dict(advice.figures)
    side = figures.pop("side", "")
    shown = {name: readable(figure) for name, figure in figures.items()}
    said = {"side": side_said(Room(side), language)} if side else {}
    return ADVICE[advice.code].said(language, **shown, **said)


def side_said(side: Room, language: Language) -> str:
    """Return who a side is."""
    return names.ROLE[Role(str(side))].said(language)
