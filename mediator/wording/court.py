"""What is said about going to court: procedures, conditions, fees, and each side's outlook."""

from __future__ import annotations

from fractions import Fraction

from mediator.domain.court_value import LAW_FEES, CourtCard, Input, Span, ValueRange
from mediator.domain.court_view import SAID_IN_ROOM
from mediator.domain.fee_bearing import Ending
from mediator.domain.law import Procedure, Rule, TimeLimit
from mediator.domain.money import Money, half_up
from mediator.domain.procedures import Condition
from mediator.wording import names
from mediator.wording.figures import grouped, plain_percent, readable
from mediator.wording.phrases import Language, Phrase

PROCEDURE = {
    Procedure.CONFIRMATION: Phrase("司法确认（协议后）", "judicial confirmation (after a deal)"),
    Procedure.PAYMENT_ORDER: Phrase("支付令（督促程序）", "payment order"),
    Procedure.SMALL_CLAIMS: Phrase("小额诉讼程序", "small claims"),
    Procedure.SIMPLE: Phrase("简易程序", "simple procedure"),
    Procedure.ORDINARY: Phrase("普通程序", "ordinary procedure"),
    Procedure.ENFORCEMENT: Phrase("强制执行（裁判后）", "enforcement (of a document)"),
}

FITS: dict[bool | None, Phrase] = {
    True: Phrase("条件具备", "conditions met"),
    False: Phrase("不适用", "does not fit"),
    None: Phrase("待调解员确认", "to be said by the mediator"),
}
MARKS = {True: "✓", False: "✗", None: "？"}

CONDITIONS: dict[tuple[str, bool | None], Phrase] = {
    ("body", True): Phrase("由依法设立的调解组织主持调解", "mediated by a lawfully founded body"),
    ("body", None): Phrase(
        "案件尚未载明调解组织，须由依法设立的调解组织主持",
        "no mediation body is named yet; a lawfully founded one must mediate",
    ),
    ("money_scope", True): Phrase(
        "金钱债务，不属于不予受理的范围", "a money debt, within what courts confirm"
    ),
    ("joint", True): Phrase("双方愿意共同申请", "both would apply together"),
    ("joint", False): Phrase("有一方不愿共同申请", "one side would not apply"),
    ("joint", None): Phrase(
        "双方是否愿意共同申请，待确认", "whether both would apply together is to be said"
    ),
    ("thirty_days", True): Phrase(
        "须在{day}以前（协议生效之日起{days}日内）申请", "apply by {day} ({days} days from effect)"
    ),
    ("thirty_days", False): Phrase(
        "申请期限已于{day}届满（协议生效之日起{days}日）", "the {days} days ended on {day}"
    ),
    ("thirty_days", None): Phrase(
        "协议生效之日起{days}日内申请；目前尚无协议",
        "within {days} days from effect; there is no agreement yet",
    ),
    ("money", True): Phrase("请求给付金钱", "the claim is for money"),
    ("due", True): Phrase("债务已于{day}到期", "fell due on {day}"),
    ("due", False): Phrase("债务到{day}才到期", "falls due on {day} only"),
    ("due", None): Phrase(
        "没有约定还款期限：是否已催告并经过合理期限，待确认",
        "no due day: whether it was demanded and a reasonable time has passed is to be said",
    ),
    ("sum_fixed", True): Phrase("数额确定，债务人没有实质争议", "the sum is fixed and undisputed"),
    ("sum_fixed", False): Phrase(
        "债务或者数额有实质争议：债务人书面异议成立的，支付令失效",
        "the debt or its sum is disputed: a written objection would end the order",
    ),
    ("sum_fixed", None): Phrase(
        "债务人对债务和数额有无实质争议，待确认",
        "whether the debt or sum is disputed is to be said",
    ),
    ("no_counter_duty", True): Phrase(
        "债权人没有对待给付义务，双方没有其他债务纠纷", "no duty in return and no other dispute"
    ),
    ("no_counter_duty", False): Phrase(
        "债权人负有对待给付义务，或者双方另有债务纠纷",
        "the creditor owes something in return, or there is another dispute",
    ),
    ("no_counter_duty", None): Phrase(
        "有无对待给付义务和其他债务纠纷，待确认", "duties in return and other disputes: to be said"
    ),
    ("reachable", True): Phrase(
        "债务人在境内、没有下落不明，文书能够送达", "the debtor is here and can be served"
    ),
    ("reachable", False): Phrase(
        "债务人不在境内、下落不明或者文书无法送达",
        "the debtor is abroad, missing or cannot be served",
    ),
    ("reachable", None): Phrase(
        "债务人是否在境内、能否送达，待确认", "whether the debtor can be served is to be said"
    ),
    ("not_preserved", True): Phrase("没有申请诉前保全", "no pre-suit preservation"),
    ("not_preserved", False): Phrase(
        "已经或者准备申请诉前保全", "pre-suit preservation was or will be asked for"
    ),
    ("not_preserved", None): Phrase(
        "是否申请诉前保全，待确认", "whether assets are preserved before the suit is to be said"
    ),
    ("clear", True): Phrase(
        "事实清楚、权利义务关系明确、争议不大", "clear facts and duties, little dispute"
    ),
    ("clear", False): Phrase("债务或者数额有较大争议", "the debt or its sum is seriously disputed"),
    ("clear", None): Phrase("争议大小，待确认", "how far it is disputed is to be said"),
    ("clear_or_agreed", True): Phrase(
        "事实清楚、权利义务关系明确、争议不大", "clear facts and duties, little dispute"
    ),
    ("clear_or_agreed", False): Phrase(
        "争议较大；双方约定适用简易程序的除外",
        "seriously disputed, so only if both agree to the simple procedure",
    ),
    ("clear_or_agreed", None): Phrase("争议大小，待确认", "how far it is disputed is to be said"),
    ("small_line", True): Phrase(
        "标的额{amount}元，不超过{half}元", "{amount} yuan, not above the line of {half}"
    ),
    ("small_line", False): Phrase("标的额{amount}元，超过{most}元", "{amount} yuan, above {most}"),
    ("small_line", None): Phrase(
        "没有这一天适用的年平均工资，请填写法院公布的数额及来源",
        "no yearly wage is known for this day; state the one the court announced, with its source",
    ),
    ("small_agreed", True): Phrase(
        "标的额{amount}元，在{half}元至{most}元之间，双方约定适用",
        "{amount} yuan, between {half} and {most}, and both agree",
    ),
    ("small_agreed", False): Phrase(
        "标的额{amount}元，在{half}元至{most}元之间，双方没有约定适用",
        "{amount} yuan, between {half} and {most}, and they do not agree",
    ),
    ("small_agreed", None): Phrase(
        "标的额{amount}元，在{half}元至{most}元之间，双方是否约定适用，待确认",
        "{amount} yuan, between {half} and {most}; whether both agree is to be said",
    ),
    ("small_wage", True): Phrase("按年平均工资{wage}元计算", "by a yearly wage of {wage} yuan"),
    ("not_excluded", True): Phrase(
        "没有涉外、评估鉴定、反诉等排除情形", "not foreign, no appraisal, no counter-claim"
    ),
    ("not_excluded", False): Phrase(
        "有涉外、评估鉴定、反诉等排除情形", "foreign, in need of appraisal, or with a counter-claim"
    ),
    ("not_excluded", None): Phrase(
        "有无涉外、评估鉴定、反诉等排除情形，待确认",
        "foreign elements, appraisal and counter-claim: to be said",
    ),
    ("no_arbitration", True): Phrase("没有仲裁协议", "no arbitration agreement"),
    ("no_arbitration", False): Phrase(
        "有仲裁协议，应当申请仲裁", "an arbitration agreement: go to arbitration"
    ),
    ("no_arbitration", None): Phrase(
        "有无仲裁协议，待确认", "whether there is an arbitration agreement is to be said"
    ),
    ("document", None): Phrase(
        "须先有判决、支付令或者经司法确认的协议等生效文书",
        "needs a judgment, a payment order or a confirmed agreement first",
    ),
}

STAGE = {
    "apply": Phrase("申请", "apply"),
    "accept": Phrase("受理", "accept"),
    "decide": Phrase("审查裁定", "decide"),
    "issue": Phrase("发出支付令", "issue the order"),
    "object": Phrase("债务人清偿或者书面异议", "pay or object in writing"),
    "docket": Phrase("立案", "docket"),
    "trial": Phrase("审理", "try"),
    "appeal": Phrase("上诉期", "appeal"),
    "second": Phrase("二审（如上诉）", "second instance (if appealed)"),
    "notice": Phrase("执行通知", "notice to perform"),
    "higher_court": Phrase("未执行可向上一级法院申请", "higher court may be asked"),
}
_WITHIN = {
    "day": Phrase("{most}日内", "within {most} days"),
    "month": Phrase("{most}个月内", "within {most} months"),
    "year": Phrase("{most}年内", "within {most} years"),
}
_FROM_TO = {
    "day": Phrase("{least}日，可延长至{most}日", "{least} days, up to {most} if extended"),
    "month": Phrase(
        "{least}个月，经批准可延长至{most}个月", "{least} months, up to {most} if extended"
    ),
}
_AFTER = Phrase("满{least}个月", "after {least} months")

ENDING = {
    Ending.WON_SIMPLE: Phrase("全部支持（简易或小额程序）", "won, simple or small claims"),
    Ending.WON: Phrase("全部支持（普通程序）", "won, ordinary procedure"),
    Ending.PART_WON: Phrase("部分支持（普通程序，按比例）", "part won, ordinary, pro rata"),
    Ending.LOST: Phrase("驳回请求（普通程序）", "lost, ordinary procedure"),
    Ending.COURT_MEDIATED: Phrase("法院调解结案", "settled before the court"),
    Ending.WITHDRAWN: Phrase("撤诉", "withdrawn"),
    Ending.ORDER_UNOPPOSED: Phrase("支付令，债务人未异议", "payment order, no objection"),
    Ending.ORDER_OPPOSED: Phrase("支付令，异议终结", "payment order, ended by objection"),
    Ending.PRESERVED: Phrase("保全（可列入诉讼请求）", "preservation (may be claimed)"),
    Ending.ENFORCED: Phrase("执行（执行后交纳）", "enforcement (taken afterwards)"),
}
BY_AGREEMENT = Phrase("双方协商，协商不成由法院决定", "as agreed, else the court decides")

NOTES = {
    "confirmation-free": Phrase("不收费", "free of charge"),
    "order-lapse": Phrase(
        "债务人书面异议成立的，支付令失效，转入诉讼（债权人不同意起诉的除外）；"
        "只说没有能力清偿、要求延期或者口头提出的，不影响支付令的效力",
        "a written objection that holds ends the order and the case goes to suit unless the"
        " creditor declines; “cannot pay”, asking for time or speaking up leave it in force",
    ),
    "fees-order": Phrase(
        "没有异议的，申请费由债务人负担；因异议终结的，由债权人负担，另行起诉时可以列入请求",
        "no objection: the debtor bears the fee; ended by objection: the creditor, who may claim"
        " it in a suit",
    ),
    "small-final": Phrase("一审终审，不能上诉", "the first instance is final"),
    "fees-halved-once": Phrase(
        "受理费减半；其后调解或者撤诉的，不再重复减半",
        "half the fee; no second half if it is then mediated or withdrawn",
    ),
    "fees-refund": Phrase(
        "债权人胜诉的，预交的受理费由法院退还，再向债务人收取",
        "a creditor who wins is refunded by the court, which collects from the debtor",
    ),
    "enforce-again": Phrase(
        "查无财产的终结本次执行；发现财产可以随时再申请",
        "closed for now if no assets are found; may be asked for again any time",
    ),
    "fees-enforced": Phrase("执行费由债务人负担", "the debtor bears the enforcement fee"),
    "way-notary": Phrase(
        "公证机构赋予强制执行效力的债权文书", "a notarized debt document with force of enforcement"
    ),
    "way-arbitration": Phrase(
        "由仲裁机构按和解内容作出裁决（须有仲裁协议）",
        "an award by the terms of the settlement (with an arbitration agreement)",
    ),
    "way-pudong": Phrase(
        "在浦东新区调解的：依协议申请支付令、公证、仲裁或者司法确认",
        "mediated in Pudong: payment order, notary, award or confirmation on the agreement",
    ),
    "mediation-free": Phrase("人民调解不收费", "people's mediation is free of charge"),
    "fees-aid": Phrase(
        "交费确有困难的，可以申请缓交、减交（不低于30%）或者免交（限自然人）",
        "in hardship: deferral, reduction of at least 30%, or waiver for natural persons",
    ),
}

BANKRUPTCY = Phrase(
    "债务人是企业：破产财产与债权额相当时，破产申请费{fee}元，从破产财产中拨付（{article}）",
    "the debtor is a company: with assets worth the claim the fee of its bankruptcy is {fee} yuan,"
    " paid from the estate ({article})",
)

INPUT = {
    Input.WIN: Phrase("法院支持的可能性", "chance that the court supports"),
    Input.RECOVERY: Phrase("实际能收回的比例", "part really recovered"),
    Input.MONTHS_TO_JUDGMENT: Phrase("到判决履行期满的时间", "time to the end of performance"),
    Input.MONTHS_TO_PAYMENT: Phrase("其后到款项到账的时间", "from there to the money"),
    Input.DISCOUNT: Phrase("晚一年收付的折损", "cost of a year's waiting"),
    Input.LAWYER: Phrase("律师费", "lawyer's fee"),
    Input.OTHER_COSTS: Phrase("其他支出和损失", "other costs and losses"),
    Input.AGENCY: Phrase("委托清收机构的提成", "collection agency's part"),
    Input.ACCEPTANCE: Phrase("案件受理费", "acceptance fee"),
    Input.PRESERVATION: Phrase("保全申请费", "preservation fee"),
    Input.ENFORCEMENT: Phrase("执行申请费", "enforcement fee"),
}
_MONTHS = frozenset({Input.MONTHS_TO_JUDGMENT, Input.MONTHS_TO_PAYMENT})
_PERCENTS = frozenset({Input.WIN, Input.RECOVERY, Input.DISCOUNT, Input.AGENCY})

MEDIATORS_ESTIMATE = Phrase("调解员估计", "mediator's estimate")
NOT_ESTIMATED = Phrase("未估计，按零计", "not estimated, counts as nothing")
BY_THE_LADDER = Phrase("诉讼费用交纳办法", "by the fee ladder")
SAID_BY_CREDITOR = Phrase("债权人室所述", "said in the creditor's room")
_TO = Phrase("{low} 至 {high}", "{low} to {high}")
_UNIT = {"%": Phrase("%", "%"), "month": Phrase(" 个月", " months"), "yuan": Phrase(" 元", " yuan")}

CREDITOR_SENTENCE = Phrase(
    "不和解而走诉讼：按以上估计，债权人最后实得折算到{day}约 {low} 至 {high} 元"
    "（账面债权 {asked} 元）。",
    "Without a deal: by these estimates the creditor would really get about {low} to {high} yuan,"
    " worked back to {day} (on the books: {asked}).",
)
DEBTOR_SENTENCE = Phrase(
    "不和解而走诉讼：按以上估计，债务人前后要付出折算到{day}约 {low} 至 {high} 元"
    "（现在的债务 {asked} 元）；其后预计仍欠约 {left_low} 至 {left_high} 元，随时可被再次执行。",
    "Without a deal: by these estimates the debtor would pay about {low} to {high} yuan, worked"
    " back to {day} (owed today: {asked}), and still owe about {left_low} to {left_high}"
    " afterwards, which may be enforced at any time.",
)
MOST_MOVED = Phrase(
    "影响最大的是“{input}”，占上下差距的 {percent}%。",
    "What moves it most is “{input}”: {percent}% of the range.",
)
NOTHING_MOVES = Phrase("各项估计都是单一数值，没有上下差距。", "All inputs are single figures.")
HUNDRED_YUAN = 100_00


def condition(answer: Condition, language: Language) -> str:
    """Return the sentence of one condition."""
    figures = {name: readable(figure) for name, figure in answer.figures}
    return CONDITIONS[answer.code, answer.met].said(language, **figures)


def noted(rule: Rule, language: Language) -> str:
    """Return what a rule says beside the conditions, with its article."""
    said, article = NOTES[rule.id].said(language), names.article(rule, language)
    return f"{said}（{article}）" if language.chinese else f"{said} ({article})"


def limit(answer: TimeLimit, language: Language) -> str:
    """Return one time limit of the law: ``审理：2个月，经批准可延长至3个月``."""
    if answer.stage == "higher_court":
        text = _AFTER
    else:
        text = (_FROM_TO if answer.least else _WITHIN)[answer.unit]
    said = text.said(language, least=answer.least, most=answer.most)
    colon = Phrase("：", ": ").said(language)
    return f"{STAGE[answer.stage].said(language)}{colon}{said}"


def unit_of(each: Input) -> str:
    """Return the unit an input is shown in: ``%``, ``month`` or ``yuan``."""
    return "%" if each in _PERCENTS else "month" if each in _MONTHS else "yuan"


def shown_value(each: Input, value: Fraction) -> str:
    """Return an end of an input as it is read, without its unit."""
    unit = unit_of(each)
    if unit == "yuan":
        return grouped(Money(half_up(value))).removesuffix(".00")
    return plain_percent(value * 100 if unit == "%" else value)


def span_text(span: Span, language: Language) -> str:
    """Return an input with its unit, as a range unless both ends are one."""
    low, high = (shown_value(span.input, end) for end in (span.low, span.high))
    unit = _UNIT[unit_of(span.input)].said(language)
    text = low if low == high else _TO.said(language, low=low, high=high)
    return f"{text}{unit}"


def source_text(span: Span, language: Language) -> str:
    """Return where an input is from: a source, the law, the room, or the mediator's estimate."""
    if not span.given:
        return NOT_ESTIMATED.said(language)
    if span.input in LAW_FEES:
        return BY_THE_LADDER.said(language)
    if span.source == SAID_IN_ROOM:
        return SAID_BY_CREDITOR.said(language)
    return span.source or MEDIATORS_ESTIMATE.said(language)


def about(value: ValueRange) -> tuple[str, str]:
    """Return both ends as people say them: outwards to whole hundreds of yuan."""
    low = Money(value.low.minor // HUNDRED_YUAN * HUNDRED_YUAN, value.low.currency)
    high = Money(-(-value.high.minor // HUNDRED_YUAN) * HUNDRED_YUAN, value.high.currency)
    return grouped(low).removesuffix(".00"), grouped(high).removesuffix(".00")


def most_moved(value: ValueRange, language: Language) -> str:
    """Return which input makes most of the range, in percent of it."""
    if not value.shares:
        return NOTHING_MOVES.said(language)
    first = value.shares[0]
    part = Fraction(first.amount.minor, max(value.width.minor, 1))
    name = INPUT[first.input].said(language)
    return MOST_MOVED.said(language, input=name, percent=half_up(part * 100))


def creditor_sentence(card: CourtCard, asked: Money, day: object, language: Language) -> str:
    """Return the creditor's outlook in one sentence, and what moves it most."""
    low, high = about(card.value)
    said = CREDITOR_SENTENCE.said(language, low=low, high=high, asked=grouped(asked), day=day)
    return _joined(said, most_moved(card.value, language), language)


def debtor_sentence(card: CourtCard, asked: Money, day: object, language: Language) -> str:
    """Return the debtor's outlook in one sentence, and what moves it most."""
    low, high = about(card.value)
    left_low, left_high = about(card.still_owed)
    said = DEBTOR_SENTENCE.said(
        language,
        low=low,
        high=high,
        asked=grouped(asked),
        day=day,
        left_low=left_low,
        left_high=left_high,
    )
    return _joined(said, most_moved(card.value, language), language)


def _joined(one: str, other: str, language: Language) -> str:
    return one + Phrase("", " ").said(language) + other
