"""What ``mediator court`` prints: which way fits, what it costs, and each side's outlook."""

from __future__ import annotations

from mediator.domain.caucus import Room
from mediator.domain.court_value import CourtCard, ValueRange
from mediator.domain.court_view import CourtView
from mediator.domain.fee_bearing import Bearing
from mediator.domain.procedures import ProcedureAnswer
from mediator.wording import court, names
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase
from mediator.wording.reports import findings_said
from mediator.wording.tables import table

_HEAD = Phrase(
    "◆ 仅调解员可见：若谈不成，走法院这条路（截至 {day}，依法支持 {asked} 元）",
    "◆ Mediator only: going to court instead (as of {day}, {asked} yuan supported)",
)
_FEES = Phrase(
    "费用（取整到{unit}）：受理费 {acceptance} 元，减半 {halved} 元，支付令 {order} 元，保全 "
    "{preservation} 元，执行 {enforcement} 元。{article}",
    "Fees (rounded to the {unit}): acceptance {acceptance}, half {halved}, payment order {order},"
    " preservation {preservation}, enforcement {enforcement} yuan. {article}",
)
_DOUBLED = Phrase(
    "判决后逾期履行，全部未付的，每日另加 {daily} 元（{article}）",
    "Late after the judgment, with all unpaid: {daily} yuan more a day ({article})",
)
_WAYS_TITLE = Phrase("一、哪条路走得通", "1. Which way fits")
_BORNE_TITLE = Phrase("二、诉讼费用由谁负担", "2. Who bears the fees")
_CARDS_TITLE = Phrase("三、对各方值多少（区间）", "3. What it is worth to each side (ranges)")
_LIMITS = Phrase("法定期限：", "Time limits of the law: ")
_FEE = Phrase("申请费或受理费：{fee} 元", "Fee: {fee} yuan")
_NO_FEE = Phrase("不收费", "No fee")
_NOTE = Phrase("注：", "Note: ")
_OTHER_WAYS = Phrase("使和解协议可以强制执行的其他办法：", "Other ways to make a deal enforceable:")
_NOT_TYPICAL = Phrase(
    "以上期限是法律规定的期限，不是实际用时；实际用时由调解员估计，见下。",
    "These are the limits of the law, not how long it takes; that is the mediator's estimate.",
)
_BORNE_HEAD = (
    Phrase("结果", "ending"),
    Phrase("费用", "fee"),
    Phrase("债权人负担", "creditor"),
    Phrase("债务人负担", "debtor"),
    Phrase("依据", "rule"),
)
_SIDE = {Room.CREDITOR: Phrase("债权人", "Creditor"), Room.DEBTOR: Phrase("债务人", "Debtor")}
_CARD_HEAD = (
    Phrase("因素", "input"),
    Phrase("区间", "range"),
    Phrase("来源", "source"),
    Phrase("影响（元）", "moves it by (yuan)"),
)
_RESULT = {
    Room.CREDITOR: Phrase("实得现值", "present value received"),
    Room.DEBTOR: Phrase("付出现值", "present value spent"),
}
_WIDTH = Phrase("上下差距合计", "range in all")
_STILL_OWED = Phrase("其后预计仍欠", "expected to be still owed")
_FROM_TO = Phrase("{low} 至 {high} 元", "{low} to {high} yuan")
_CLOSING = Phrase(
    "区间由各项估计的上下限精确推算；估计改变，结果随之改变。以上内容不得出示给任何一方。",
    "The ranges follow exactly from the ends of the estimates. None of this may be shown to a"
    " party.",
)


def court_report(view: CourtView, sides: tuple[Room, ...], language: Language) -> str:
    """Return the court alternative for the mediator, with the cards of the sides asked for."""
    parts = [
        _HEAD.said(language, day=view.as_of, asked=grouped(view.asked)),
        "",
        _fees(view, language),
        _DOUBLED.said(
            language,
            daily=grouped(view.doubled_daily),
            article=names.article(view.doubled_rule, language),
        ),
        "",
        _WAYS_TITLE.said(language),
    ]
    for answer in view.answers:
        parts += _procedure(answer, language)
    parts += ["", _OTHER_WAYS.said(language)]
    parts += [f"  · {court.noted(rule, language)}" for rule in view.ways]
    parts += ["", _NOT_TYPICAL.said(language), "", _BORNE_TITLE.said(language)]
    parts += [_borne(view.bearings, language)]
    parts += [f"  · {court.noted(rule, language)}" for rule in view.free]
    if view.bankruptcy is not None:
        article = names.article(view.bankruptcy_rule, language)
        fee = grouped(view.bankruptcy)
        parts.append(f"  · {court.BANKRUPTCY.said(language, fee=fee, article=article)}")
    parts += ["", _CARDS_TITLE.said(language)]
    for side in sides:
        card = view.creditor if side is Room.CREDITOR else view.debtor
        if card is not None:
            parts += _card(side, card, view, language)
    parts += ["", _CLOSING.said(language)]
    return "\n".join(parts + findings_said(view.findings, language))


def _fees(view: CourtView, language: Language) -> str:
    costs = view.costs
    return _FEES.said(
        language,
        unit=names.ROUNDING_UNIT[costs.rounding].said(language),
        acceptance=grouped(costs.acceptance),
        halved=grouped(costs.acceptance_halved),
        order=grouped(costs.payment_order),
        preservation=grouped(costs.preservation),
        enforcement=grouped(costs.enforcement),
        article=names.article(costs.rule, language),
    )


def _procedure(answer: ProcedureAnswer, language: Language) -> list[str]:
    name = court.PROCEDURE[answer.procedure].said(language)
    lines = ["", f"{court.MARKS[answer.fits]} {name} — {court.FITS[answer.fits].said(language)}"]
    lines += [
        f"    {court.MARKS[c.met]} {court.condition(c, language)}"
        f"  〔{names.article(c.rule, language)}〕"
        for c in answer.conditions
    ]
    joint = Phrase("；", "; ").said(language)
    limits = joint.join(court.limit(each, language) for each in answer.limits)
    lines.append(f"    {_LIMITS.said(language)}{limits}")
    fee = _FEE.said(language, fee=grouped(answer.fee)) if answer.fee else _NO_FEE.said(language)
    lines.append(f"    {fee}")
    return lines + [f"    {_NOTE.said(language)}{court.noted(r, language)}" for r in answer.notes]


def _borne(found: tuple[Bearing, ...], language: Language) -> str:
    rows = []
    for bearing in found:
        share = bearing.share
        split = [court.BY_AGREEMENT.said(language), ""]
        if share is not None:
            split = [grouped(share.creditor), grouped(share.debtor)]
        rows.append(
            [
                court.ENDING[bearing.ending].said(language),
                grouped(bearing.fee),
                *split,
                names.article(bearing.rule, language),
            ]
        )
    heads = [phrase.said(language) for phrase in _BORNE_HEAD]
    return table(heads, rows, frozenset({1, 2, 3}))


def _card(side: Room, card: CourtCard, view: CourtView, language: Language) -> list[str]:
    moves = {share.input: grouped(share.amount) for share in card.value.shares}
    rows = [
        [
            court.INPUT[span.input].said(language),
            court.span_text(span, language),
            court.source_text(span, language),
            moves.get(span.input, ""),
        ]
        for span in card.spans
    ]
    rows.append([_WIDTH.said(language), "", "", grouped(card.value.width)])
    sentence = court.creditor_sentence if side is Room.CREDITOR else court.debtor_sentence
    return [
        "",
        f"◇ {_SIDE[side].said(language)}",
        table([phrase.said(language) for phrase in _CARD_HEAD], rows, frozenset({1, 3})),
        _range(_RESULT[side], card.value, language),
        _range(_STILL_OWED, card.still_owed, language),
        sentence(card, view.asked, view.as_of, language),
    ]


def _range(name: Phrase, value: ValueRange, language: Language) -> str:
    ends = _FROM_TO.said(language, low=grouped(value.low), high=grouped(value.high))
    return f"{name.said(language)}{Phrase('：', ': ').said(language)}{ends}"
