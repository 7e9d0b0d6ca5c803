"""What the commands print for a person: the claim, the menu, the board, a check."""

from __future__ import annotations

from collections.abc import Sequence

from mediator.domain.components import USUAL, Component
from mediator.domain.differences import Difference
from mediator.domain.findings import Finding
from mediator.domain.menu import Anchor, Menu, SettlementOption
from mediator.domain.money import Money
from mediator.domain.periods import Conventions
from mediator.domain.statements import ClaimStatement, StatementLine
from mediator.engine.board import Board, BoardEntry
from mediator.wording import findings, names, reasons
from mediator.wording.extras import extras_said
from mediator.wording.figures import capital, grouped, percent, plain_percent
from mediator.wording.phrases import Language, Phrase
from mediator.wording.promises import further_conventions, profile_said
from mediator.wording.tables import table

_CLAIM_HEAD = Phrase("截至 {as_of} 的债权（{conventions}）", "Claim as of {as_of} ({conventions})")
_LINE_HEAD = (
    Phrase("起", "from"),
    Phrase("止", "to"),
    Phrase("天数", "days"),
    Phrase("计息本金", "base"),
    Phrase("年利率", "rate"),
    Phrase("金额", "amount"),
    Phrase("种类", "kind"),
    Phrase("依据", "rule"),
)
_EVENT_HEAD = (
    Phrase("日期", "date"),
    Phrase("事项", "event"),
    Phrase("金额", "amount"),
    Phrase("抵费用", "to costs"),
    Phrase("抵利息", "to interest"),
    Phrase("抵本金", "to principal"),
    Phrase("其后余额", "balance"),
)
_TOTAL_HEAD = (
    Phrase("", ""),
    Phrase("债权人主张", "asserted"),
    Phrase("依法支持", "supported"),
    Phrase("不予支持", "not supported"),
)
_ACKNOWLEDGED = Phrase("债务人认可", "acknowledged")
_PROFILE = Phrase("计息口径的出处：{profile}", "Who used these conventions: {profile}")
_TOTAL = Phrase("合计", "total")
_IN_WORDS = Phrase("依法支持合计：{capital}", "Supported in all: {amount}")
_PER_DIEM = Phrase("其后每日增加：{amount}", "Each further day adds: {amount}")
_CUT = Phrase("{rate}（约定{promised}，按{cap}）", "{rate} (promised {promised}, cut by {cap})")
_ASSUMED_FILING = Phrase(
    "起诉日未定，以受理日 {day} 作为假定起诉日",
    "No filing day is known; the day of acceptance, {day}, is assumed",
)
_GAP_HEAD = Phrase(
    "第一份依法支持 {one} 元，第二份依法支持 {other} 元；差额按原因拆分"
    "（与先后次序无关，合计即为差额）：",
    "One version supports {one} yuan, the other {other}; the gap by cause (owing nothing to any"
    " order, summing to the gap):",
)
_GAP_COLUMNS = (Phrase("原因", "cause"), Phrase("金额", "amount"))
_GAP = Phrase("差额", "gap")
_MENU_HEAD = Phrase(
    "可供双方选择的方案（截至 {as_of}）；只依据：{sources}",
    "Plans both parties may see (as of {as_of}); made only from: {sources}",
)
_PLAN_COLUMNS = (
    Phrase("方案", "plan"),
    Phrase("编号", "id"),
    Phrase("类型", "family"),
    Phrase("总额", "sum"),
    Phrase("减免", "waived"),
    Phrase("期数", "rows"),
    Phrase("首期", "first"),
    Phrase("末期", "last"),
    Phrase("最大一期", "largest"),
)
_ANCHOR = Phrase("参考：{name} {span} 元", "For comparison: {name} {span} yuan")
_BREACH_ONE = Phrase(
    "违约：任何一期到期后超过{grace}天仍未付足，全部未付款项立即到期{revives}{default}。",
    "Breach: any installment unpaid {grace} days past due; all falls due{revives}{default}.",
)
_BREACH_MORE = Phrase(
    "违约：到期后超过{grace}天仍未付足的达{missed}期，或最后一期如此，全部未付款项立即到期{revives}{default}。",
    "Breach: {missed} installments unpaid {grace} days past due, or the last one; all falls"
    " due{revives}{default}.",
)
_REVIVES = Phrase("，附条件的减免恢复", ", conditional waivers revive")
_DEFAULT = Phrase("，未付本金按年利率{rate}计付利息", ", open principal bears {rate} a year")
_BOARD_HEAD = Phrase(
    "◆ 仅调解员可见：各方案与双方条件的对照", "◆ Mediator only: each plan against both sides"
)
_BOARD_LINE = Phrase(
    "{letter} {plan}  总额{sum}元  最大一期{largest}元{mark}",
    "{letter} {plan}  sum {sum}  largest {largest}{mark}",
)
_BOTH = Phrase("  ★双方均可能接受", "  * both could accept")
_SIDE = Phrase("   {side}：{stand}", "   {side}: {stand}")
_COURT = Phrase(
    "若起诉：受理费{acceptance}元（减半{half}元），保全{preservation}元，执行{enforcement}元"
    "；支付令{order}元（{article}）",
    "In court instead: acceptance {acceptance} (halved {half}), preservation {preservation},"
    " enforcement {enforcement}, payment order {order} yuan ({article})",
)
_CREDITOR, _DEBTOR = Phrase("债权人", "creditor"), Phrase("债务人", "debtor")


def claim_report(statement: ClaimStatement, language: Language) -> str:
    """Return a claim statement line by line, with totals and findings."""
    head = _CLAIM_HEAD.said(
        language,
        as_of=statement.as_of,
        conventions=conventions_said(statement.conventions, language),
    )
    parts = [head]
    if statement.filing_assumed:
        parts.append(_ASSUMED_FILING.said(language, day=statement.filed_on))
    events = [_event_cells(statement, i, language) for i in range(len(statement.events))]
    parts += ["", table(_said(_EVENT_HEAD, language), events, frozenset({2, 3, 4, 5, 6}))]
    lines = [_line_cells(line, language) for line in statement.lines]
    if lines:
        parts += ["", table(_said(_LINE_HEAD, language), lines, frozenset({2, 3, 4, 5}))]
    parts += ["", _totals(statement, language), ""]
    supported = statement.supported.total
    words = capital(supported) if supported.currency == "CNY" else _in_units(supported, language)
    parts.append(_IN_WORDS.said(language, capital=words, amount=_in_units(supported, language)))
    parts.append(_PER_DIEM.said(language, amount=_in_units(statement.per_diem, language)))
    parts.append(_PROFILE.said(language, profile=profile_said(statement.profile, language)))
    return "\n".join(parts + findings_said(statement.findings, language))


def difference_report(split: Difference, language: Language) -> str:
    """Return why two totals differ, cause by cause."""
    head = _GAP_HEAD.said(language, one=grouped(split.one), other=grouped(split.other))
    rows = [
        [names.CAUSE[share.cause].said(language), _signed(share.amount)] for share in split.shares
    ]
    rows.append([_GAP.said(language), _signed(split.gap)])
    return "\n".join([head, "", table(_said(_GAP_COLUMNS, language), rows, frozenset({1}))])


def _signed(amount: Money) -> str:
    return f"+{grouped(amount)}" if amount.minor > 0 else grouped(amount)


def conventions_said(conventions: Conventions, language: Language) -> str:
    """Return the conventions of a calculation in one line."""
    unit = names.ROUNDING_UNIT[conventions.rounding_unit]
    said = (
        Phrase(conventions.day_basis, conventions.day_basis),
        names.COUNTED_DAYS[conventions.counted_days],
        names.ROUNDING_STEP[conventions.rounding_step],
        Phrase(f"取整到{unit.zh}", f"rounded to {unit.en}"),
        names.ROUNDING_MODE[conventions.rounding_mode],
    )
    plain = [phrase.said(language) for phrase in said]
    comma = Phrase("，", ", ").said(language)
    return comma.join(plain + further_conventions(conventions, language))


def _in_units(money: Money, language: Language) -> str:
    unit = Phrase("元", " yuan").said(language) if money.currency == "CNY" else f" {money.currency}"
    return f"{grouped(money)}{unit}"


def menu_report(menu: Menu, language: Language) -> str:
    """Return a menu as both parties may read it."""
    joint = Phrase("、", ", ").said(language)
    sources = joint.join(names.SOURCE[source].said(language) for source in menu.made_from)
    rows = [_plan_cells(option, language) for option in menu.options]
    head = _MENU_HEAD.said(language, as_of=menu.as_of, sources=sources)
    plans = table(_said(_PLAN_COLUMNS, language), rows, frozenset({3, 4, 5, 8}))
    anchors = [_anchor(anchor, language) for anchor in menu.anchors]
    more = [line for option in menu.options for line in extras_said(option, language)]
    return "\n".join([head, "", plans, "", *more, *anchors, "", _breach(menu, language)])


def _anchor(anchor: Anchor, language: Language) -> str:
    name, low = names.ANCHOR[anchor.kind].said(language), grouped(anchor.low)
    span = low if anchor.low == anchor.high else f"{low} – {grouped(anchor.high)}"
    return _ANCHOR.said(language, name=name, span=span)


def _breach(menu: Menu, language: Language) -> str:
    breach = menu.options[0].terms.breach
    rate = f"{breach.default_percent.normalize():f}%"
    revives = any(option.terms.revives for option in menu.options)
    sentence = _BREACH_MORE if breach.missed_installments > 1 else _BREACH_ONE
    return sentence.said(
        language,
        missed=breach.missed_installments,
        grace=breach.grace_days,
        revives=_REVIVES.said(language) if revives else "",
        default=_DEFAULT.said(language, rate=rate) if breach.default_percent else "",
    )


def board_report(board: Board, language: Language) -> str:
    """Return the board for the mediator, each plan with both sides' reasons."""
    parts = [_BOARD_HEAD.said(language), ""]
    for entry in board.entries:
        parts += _board_entry(entry, language)
    court = board.court
    parts += [
        "",
        _COURT.said(
            language,
            acceptance=grouped(court.acceptance),
            half=grouped(court.acceptance_halved),
            preservation=grouped(court.preservation),
            enforcement=grouped(court.enforcement),
            order=grouped(court.payment_order),
            article=names.article(court.rule, language),
        ),
    ]
    return "\n".join(parts + findings_said(board.findings, language))


def findings_said(found: Sequence[Finding], language: Language) -> list[str]:
    """Return one line for each finding, with its severity and place."""
    lines = [
        f"[{names.SEVERITY[f.severity].said(language)}] {f.place}: {findings.sentence(f, language)}"
        for f in found
    ]
    return ["", *lines] if lines else []


def _board_entry(entry: BoardEntry, language: Language) -> list[str]:
    terms = entry.option.terms
    head = _BOARD_LINE.said(
        language,
        letter=entry.option.letter,
        plan=entry.option.id,
        sum=grouped(terms.settlement),
        largest=grouped(terms.schedule.largest),
        mark=_BOTH.said(language) if entry.both_accept else "",
    )
    lines = [head]
    for side, verdict in ((_CREDITOR, entry.creditor), (_DEBTOR, entry.debtor)):
        stand = reasons.stand(verdict, language)
        lines.append(_SIDE.said(language, side=side.said(language), stand=stand))
        lines += [f"      · {reasons.sentence(reason, language)}" for reason in verdict.reasons]
    return lines


def _said(phrases: Sequence[Phrase], language: Language) -> list[str]:
    return [phrase.said(language) for phrase in phrases]


def _line_cells(line: StatementLine, language: Language) -> list[str]:
    rate = percent(line.rate) if line.rate or line.promised_rate else ""
    if line.cap_rule is not None:
        cap = names.article(line.cap_rule, language)
        rate = _CUT.said(language, rate=rate, promised=percent(line.promised_rate), cap=cap)
    return [
        line.first_day.isoformat(),
        line.last_day.isoformat(),
        str(line.days),
        grouped(line.base),
        rate,
        grouped(line.amount),
        names.COMPONENT[line.component].said(language),
        names.article(line.rule, language),
    ]


def _event_cells(statement: ClaimStatement, index: int, language: Language) -> list[str]:
    event = statement.events[index]
    interest = event.used.charges
    return [
        event.on.isoformat(),
        names.EVENT[event.kind].said(language),
        grouped(event.amount),
        grouped(event.used.costs) if event.used.costs else "",
        grouped(interest) if interest else "",
        grouped(event.used.principal) if event.used.principal else "",
        grouped(event.balance.total),
    ]


def _totals(statement: ClaimStatement, language: Language) -> str:
    columns, heads = [statement.asserted, statement.supported], list(_TOTAL_HEAD)
    if statement.acknowledged is not None:
        columns.append(statement.acknowledged)
        heads.insert(3, _ACKNOWLEDGED)
    columns.append(statement.unsupported)
    rows = [
        [names.COMPONENT[c].said(language), *(grouped(parts.of(c)) for parts in columns)]
        for c in Component
        if c in USUAL or any(parts.of(c) for parts in columns)
    ]
    rows.append([_TOTAL.said(language), *(grouped(parts.total) for parts in columns)])
    return table(_said(heads, language), rows, frozenset(range(1, len(heads))))


def _plan_cells(option: SettlementOption, language: Language) -> list[str]:
    terms = option.terms
    rows = terms.schedule.rows
    family = names.FAMILY[terms.family].said(language)
    if terms.added_percent is not None:
        family += f"（{plain_percent(terms.added_percent)}%）"
    return [
        option.letter,
        option.id,
        family,
        grouped(terms.settlement),
        grouped(terms.waived.total),
        str(len(rows)),
        rows[0].due_on.isoformat(),
        rows[-1].due_on.isoformat(),
        grouped(terms.schedule.largest),
    ]
